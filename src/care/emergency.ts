import { dateOfEntry } from '../calendar/days';
import type { DiaryState } from '../diary/merge';
import { nowFlags } from '../diary/vocabulary';
import type { Flag } from '../diary/vocabulary';
import { tellsEmergency } from './alarm';
import { answersOf } from './answers';
import { answerFacts } from './facts';
import { perDay } from './perDay';
import { safetyOf } from './safety';

/*
 * The emergency (safety state NOW) by itself: no course has a say in it, so what a window starts with
 * needs none of them to know.
 */

const standing = perDay((state, today) => safetyOf(answerFacts(state, today), today));

/** Whether an emergency answer stands, as in `currentSafety`. @param today calendar date */
export function isEmergency(state: DiaryState, today: string): boolean {
  return standing(state, today).state === 'NOW';
}

/** The emergency answers that stand, as they are taken back: what to name, and what to say. */
export function mistakeOf(state: DiaryState, today: string): { of: string[]; flags: Flag[] } {
  const open = standing(state, today).reasons.filter(
    (reason) => (reason.about === 'flag' || reason.about === 'reaction') && isUnseen(reason),
  );
  const told = new Set(open.flatMap((one) => (one.about === 'flag' ? [one.flag] : [])));
  return {
    of: [...new Set(open.map(({ entry }) => entry))],
    flags: nowFlags.filter((flag) => told.has(flag)),
  };
}

const isUnseen = (reason: object): boolean => 'seen' in reason && reason.seen === false;

/**
 * The entries whose emergency answer a visit on a date ends: those said up to it, and those whose clock
 * was ahead.
 * @param on the date of the visit
 */
export function endedBy(state: DiaryState, today: string, on: string): string[] {
  const { of } = mistakeOf(state, today);
  return of.filter((id) => {
    const entry = state.entries.get(id);
    const said = entry === undefined ? '' : dateOfEntry(entry);
    return said <= on || said > today;
  });
}

/**
 * The date of the latest answer that tells of an emergency and was said up to today, `YYYY-MM-DD`: a
 * visit before it settles nothing. Undefined where no answer ever did.
 */
export function emergencySince(state: DiaryState, today: string): string | undefined {
  const { screening, session, checkin } = answersOf(state, today);
  const dates = [...screening, ...session, ...checkin]
    .filter(tellsEmergency)
    .map((entry) => dateOfEntry(entry))
    .filter((date) => date <= today);
  return dates.sort().at(-1);
}
