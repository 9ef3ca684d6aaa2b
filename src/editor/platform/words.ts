import * as vscode from 'vscode';
import * as names from '../../diary/names';
import type { CareKind, Reaction, Region, RelaxAnswer } from '../../diary/vocabulary';
import { fill } from '../../text';
import type { Translate } from '../../text';
import type { Refusal } from '../../care/course';
import type { OwnRoutine } from '../../exercises/own';
import type { Routine, routines } from '../../exercises/routine';

const { l10n } = vscode;

/** `l10n.t` that knows plurals as well. */
export const t: Translate = (text, ...args) =>
  fill(Reflect.apply(l10n.t, l10n, [text]) as string, args, vscode.env.language);

type BuiltIn = (typeof routines)[number]['id'];

/** What the person is asked and told in the palette. Own plain words; no diagnosis in any of them. */

/** As it stands by itself. */
export function regionName(region: Region): string {
  const name = names.regionName(region, l10n.t);
  return name.charAt(0).toLocaleUpperCase(vscode.env.language) + name.slice(1);
}

export function careName(kind: CareKind): string {
  return names.careName(kind, l10n.t);
}

export function relaxWord(answer: RelaxAnswer): string {
  const words: Record<RelaxAnswer, string> = {
    yes: l10n.t('Yes'),
    partly: l10n.t('Partly'),
    no: l10n.t('No, it stayed tight'),
    unsure: l10n.t('Not sure'),
  };
  return words[answer];
}

export function reactionWord(reaction: Reaction): { label: string; detail: string } {
  const words: Record<Reaction, { label: string; detail: string }> = {
    none: { label: l10n.t('None'), detail: l10n.t('Nothing out of the ordinary') },
    mild: {
      label: l10n.t('Mild'),
      detail: l10n.t('Sore, gone within 48 hours, pain up by 3 at most'),
    },
    moderate: {
      label: l10n.t('More than mild'),
      detail: l10n.t(
        'Longer than 48 hours, or a bruise, or pain still up by 2 or more, or in between',
      ),
    },
    serious: {
      label: l10n.t('Serious'),
      detail: l10n.t('Fainting, a severe headache, a swollen calf, or new numbness or weakness'),
    },
  };
  return words[reaction];
}

/** Why a session does not count, and what to do. */
export function refusalWord(reason: Refusal['reason']): string {
  const words: Record<Refusal['reason'], string> = {
    invalid_date: l10n.t('The date is not one of the calendar. Give it as YYYY-MM-DD.'),
    future: l10n.t('The date lies in the future. Log the session on its day.'),
    needs_checkup: l10n.t('A check-up comes first. The panel says what to do.'),
    no_baseline: l10n.t('The first session needs a rating above 0 to compare with.'),
    duplicate_date: l10n.t('A session was logged for this day already. Edit that one instead.'),
    course_full: l10n.t('All four sessions are done. Log a check-in instead.'),
    after_window: l10n.t('The seven weeks of this course are over. You can start a new one.'),
    paused: l10n.t('The course is paused. The panel says what it waits for.'),
    needs_score: l10n.t(
      'The review after two sessions is open. Log a check-in first, two days or more after the last session.',
    ),
  };
  return words[reason];
}

/** Own ones have a name, the built-in ones one by their id; undefined for a move alone. */
export function routineName(routine: Routine | OwnRoutine): string | undefined {
  if ('name' in routine) return routine.name;
  const { id } = routine;
  const words: Record<BuiltIn, string> = {
    'half-minute': l10n.t('Half a minute'),
    'two-minutes': l10n.t('Two minutes'),
    'five-minutes': l10n.t('Five minutes'),
    'neck-and-shoulders': l10n.t('Neck and shoulders'),
    'low-back': l10n.t('Low back'),
    hips: l10n.t('Hips'),
    wrists: l10n.t('Wrists'),
    'wind-down': l10n.t('Wind-down'),
  };
  return Object.hasOwn(words, id) ? words[id as BuiltIn] : undefined;
}
