import * as vscode from 'vscode';
import { doseTypes } from '../../diary/vocabulary';
import { doseOf, isTooLong } from '../../exercises/own';
import { askOne, askText } from '../platform/quickInput';
import type { Refused } from '../platform/quickInput';
import type { Draft } from './draft';
import { doseWord } from './exerciseWords';

const { l10n } = vscode;

export async function askDose(title: string, draft: Draft): Promise<Draft | undefined> {
  const dose = await askOne(
    title,
    l10n.t('How is it counted?'),
    doseTypes.map((value) => ({ value, label: doseWord(value) })),
  );
  if (dose === undefined) return undefined;
  const { seconds: _s, reps: _r, sets: _n, ...rest } = draft;
  const old: Partial<Draft> = draft.dose === dose ? draft : {};
  const ask = (question: string, value: number, most: number) =>
    askNumber(title, question, value, [1, most]);
  let made: Draft = { ...rest, dose };
  if (dose !== 'time') {
    const reps = await ask(
      dose === 'hold' ? l10n.t('How many holds?') : l10n.t('How many repetitions in a set?'),
      old.reps ?? (dose === 'hold' ? 2 : 10),
      60,
    );
    if (reps === undefined) return undefined;
    made = { ...made, reps };
  }
  if (dose === 'reps') {
    const sets = await ask(l10n.t('How many sets?'), old.sets ?? 1, 10);
    if (sets === undefined) return undefined;
    if (sets > 1) made = { ...made, sets };
  }
  const each: Record<typeof dose, string> = {
    hold: l10n.t('How many seconds is each held?'),
    reps: l10n.t('How many seconds does one take?'),
    time: l10n.t('How many seconds, on one side?'),
  };
  const seconds = await askText(
    title,
    each[dose],
    (text) => {
      const read = readNumber(text, 1, 900);
      return typeof read === 'number' && isTooLong(draft.does, doseOf({ ...made, seconds: read }))
        ? {
            refused: l10n.t(
              'That is more than half an hour in all, or two minutes of self-massage a side. Type fewer.',
            ),
          }
        : read;
    },
    { value: String(old.seconds ?? doseDefault[dose]) },
  );
  return seconds === undefined ? undefined : { ...made, seconds };
}

const doseDefault = { hold: 20, reps: 5, time: 60 } as const;

export function askNumber(
  title: string,
  question: string,
  value: number,
  [least, most]: readonly [number, number],
): Promise<number | undefined> {
  return askText(title, question, (text) => readNumber(text, least, most), {
    value: String(value),
  });
}

function readNumber(text: string, least: number, most: number): number | Refused {
  const number = /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : NaN;
  return number >= least && number <= most
    ? number
    : { refused: l10n.t('Type a whole number from {0} to {1}.', least, most) };
}
