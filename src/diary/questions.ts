import { askContraindications, blockContraindications, nowFlags, soonFlags } from './vocabulary';
import type { Contraindication, Flag, QuestionList } from './vocabulary';

/*
 * What each list of safety questions asks, and when a list has been answered: for the page that asks
 * and for the side that saves alike.
 */

/** The severe words are a second way to say that pain is severe; a course asks for them. */
export const severeWords = 'severe_words';
export type Sign = Flag | Contraindication | typeof severeWords;

/** What a list asks, in this order. Cancer is asked for once, among what a doctor should see. */
export const signsOf: Readonly<Record<QuestionList, readonly Sign[]>> = {
  now: nowFlags,
  soon: [severeWords, ...soonFlags],
  massage: [...blockContraindications, ...askContraindications].filter(
    (id) => id !== 'cancer_history',
  ),
};

export const signs: readonly Sign[] = Object.values(signsOf).flat();

/** Questions that are being answered. */
interface Answering {
  ticked: readonly Sign[];
  /** Lists of which "None of these" was chosen. */
  none: readonly QuestionList[];
  /** Whether a doctor or therapist knows, and agrees; null while it has not been said. */
  known: boolean | null;
}

/** Whether massage waits until a doctor or therapist knows of something that is ticked. */
export function asksForWord({ ticked }: Pick<Answering, 'ticked'>): boolean {
  return ticked.some((sign) => (askContraindications as readonly string[]).includes(sign));
}

/**
 * Whether a list was answered: something is ticked that was not there from before, or "None of these"
 * was chosen. The absence of ticks is no answer.
 * @param told what lasts, from an earlier time: it stands ticked when the list opens
 */
export function isAnswered(list: QuestionList, answers: Answering, told: readonly Sign[]): boolean {
  const fresh = answers.ticked.some((sign) => signsOf[list].includes(sign) && !told.includes(sign));
  const word = list !== 'massage' || !asksForWord(answers) || answers.known !== null;
  return word && (answers.none.includes(list) || fresh);
}
