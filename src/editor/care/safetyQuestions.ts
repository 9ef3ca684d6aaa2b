import * as vscode from 'vscode';
import { asksFirst } from '../../care/asking';
import type { Diary } from '../../diary/diary';
import {
  contraindications,
  flags as allFlags,
  lastingFlags,
  nowFlags,
  soonFlags,
} from '../../diary/vocabulary';
import type { Contraindication, Flag } from '../../diary/vocabulary';
import { askMany, askOne } from '../platform/quickInput';
import { contraindicationQuestion, nowQuestion, soonQuestion } from '../platform/words';

const { l10n } = vscode;

/** Cancer is asked for among the flags. */
const askedApart = contraindications.filter((id) => id !== 'cancer_history');
const isLasting = (flag: Flag) => (lastingFlags as readonly Flag[]).includes(flag);

/** What was ticked. */
export interface Answers {
  flags: Flag[];
  contraindications: Contraindication[];
  /** A doctor or therapist knows of the contraindications, and agrees; where it was asked. */
  known?: boolean;
}

/**
 * Every question, in two lists and one of what stands against massage. Titles are neutral: screens
 * are shared.
 * @returns undefined if the person left
 */
export async function askAll(title: string, diary: Diary): Promise<Answers | undefined> {
  // What lasts is asked once and shown for change.
  const told = diary.list('screening').findLast(({ full }) => full);
  const emergency = await askMany<Flag>(
    title,
    l10n.t('Is any of these true now? Tick it, or press Enter for none'),
    nowFlags.map((flag) => ({ label: nowQuestion(flag), value: flag })),
  );
  if (emergency === undefined) return undefined;
  if (emergency.length > 0) return { flags: emergency, contraindications: [] };
  const soon = await askMany<Flag>(
    title,
    l10n.t('And of these? Tick what is true, or press Enter for none'),
    soonFlags.map((flag) => ({
      label: soonQuestion(flag),
      value: flag,
      picked: told?.flags.includes(flag) === true && isLasting(flag),
    })),
  );
  if (soon === undefined) return undefined;
  const against = await askMany<Contraindication>(
    title,
    l10n.t('And is there any of these? Tick it, or press Enter for none'),
    askedApart.map((id) => ({
      label: contraindicationQuestion(id),
      value: id,
      picked: told?.contraindications.includes(id) === true,
    })),
  );
  if (against === undefined) return undefined;
  return withWord(title, { flags: soon, contraindications: against });
}

/** "Anything new?": Enter for none. @returns undefined if the person left */
export async function askNew(title: string): Promise<Answers | undefined> {
  const ticked = await askMany<Flag | Contraindication | 'none'>(
    title,
    l10n.t('Anything new from this list? Enter for none'),
    [
      { label: l10n.t('None of these'), value: 'none' },
      ...nowFlags.map((flag) => ({ label: nowQuestion(flag), value: flag })),
      ...soonFlags.map((flag) => ({ label: soonQuestion(flag), value: flag })),
      ...askedApart.map((id) => ({ label: contraindicationQuestion(id), value: id })),
    ],
  );
  if (ticked === undefined) return undefined;
  return withWord(title, {
    flags: allFlags.filter((flag) => ticked.includes(flag)),
    contraindications: askedApart.filter((id) => ticked.includes(id)),
  });
}

/** With some of them massage waits until a doctor or therapist knows. */
async function withWord(title: string, answers: Answers): Promise<Answers | undefined> {
  if (!answers.contraindications.some(asksFirst)) return answers;
  const known = await askOne(title, l10n.t('Does your doctor or therapist know of this?'), [
    { label: l10n.t('Yes, and they agree to massage'), value: true },
    { label: l10n.t('Not yet'), value: false },
  ]);
  // What was ticked is kept also where that question is left.
  return { ...answers, known: known ?? false };
}
