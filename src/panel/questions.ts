import { hasNow } from '../care/triage';
import { isAnswered, severeWords, signsOf } from '../diary/questions';
import type { Sign } from '../diary/questions';
import { contraindications, flags, questionLists } from '../diary/vocabulary';
import type { Contraindication, Flag, QuestionList } from '../diary/vocabulary';
import type { QuestionsDraft } from './questionsModel';

/** What was answered to the safety questions. */
export interface Answers {
  flags: Flag[];
  contraindications: Contraindication[];
  /** Which lists were asked, each of them whole: a list that was not denies nothing. */
  asked: readonly QuestionList[];
  /** The severe words were ticked. */
  severe: boolean;
  /** A doctor or therapist knows of the contraindications, and agrees; where it was asked. */
  known?: boolean;
}

/**
 * What is to be saved of questions that the page says are answered: all three lists, or those up to
 * an emergency, which leads to help at once.
 * @param told what stood ticked from an earlier time
 * @returns undefined while there is a list to be answered still
 */
export function answersOf(draft: QuestionsDraft, told: readonly Sign[]): Answers | undefined {
  const open = questionLists.findIndex((list) => !isAnswered(list, draft, told));
  const asked = open < 0 ? questionLists : questionLists.slice(0, open);
  const ticked = new Set<string>(
    draft.ticked.filter((sign) => asked.some((list) => signsOf[list].includes(sign))),
  );
  const answers: Answers = {
    flags: flags.filter((flag) => ticked.has(flag)),
    contraindications: contraindications.filter((id) => id !== 'cancer_history' && ticked.has(id)),
    asked,
    severe: ticked.has(severeWords),
  };
  if (!hasNow(answers.flags) && (open >= 0 || draft.step !== 'back')) return undefined;
  return draft.known === null || !asked.includes('massage')
    ? answers
    : { ...answers, known: draft.known };
}
