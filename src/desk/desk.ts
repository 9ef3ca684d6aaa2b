import { countMinutes, intervals, unionOf } from '../diary/minutes';
import type { Minutes } from '../diary/minutes';
import type { DiaryState } from '../diary/merge';
import type { Day } from '../diary/records';

/** A gap shorter than this is reading or thinking and counts as desk time; ms. Product decision. */
export const gapThatCounts = 2 * 60_000;

/** All desk minutes of a day; standing at the desk is desk time too. */
export function deskMinutes(day: Day): Minutes {
  return unionOf(day.sit, day.stand);
}

export interface DeskDay {
  /** Minutes at the desk, standing included. */
  desk: number;
  /** Of these, minutes marked as standing. */
  standing: number;
}

/** Desk time of one local date, in minutes, over all windows. */
export function deskDay(state: DiaryState, date: string): DeskDay {
  const day = state.days.get(date);
  if (day === undefined) return { desk: 0, standing: 0 };
  return { desk: countMinutes(deskMinutes(day)), standing: countMinutes(day.stand) };
}

/** A stretch of desk time without a break; epoch minutes. */
export interface Bout {
  from: number;
  /** End of its last counted minute, exclusive. */
  to: number;
  /** Counted minutes: gaps that don't count are left out. */
  minutes: number;
}

/** Bouts of a set of desk minutes. @param idleReset minutes without desk time that end a bout */
export function boutsOf(set: Minutes, idleReset: number): Bout[] {
  const bouts: Bout[] = [];
  for (const [from, to] of intervals(set)) {
    const last = bouts.at(-1);
    if (last !== undefined && from - last.to < idleReset) {
      last.to = to;
      last.minutes += to - from;
    } else {
      bouts.push({ from, to, minutes: to - from });
    }
  }
  return bouts;
}

/**
 * The bout that is still running at a moment, from what the diary knows; so a window that has just
 * opened goes on where another one stopped.
 * @param now epoch ms
 * @param idleReset ms
 */
export function runningBout(state: DiaryState, now: number, idleReset: number): Bout | undefined {
  let recent: Minutes = [];
  for (const date of [...state.days.keys()].sort().slice(-3)) {
    const day = state.days.get(date);
    if (day !== undefined) recent = unionOf(recent, deskMinutes(day));
  }
  const bout = boutsOf(recent, idleReset / 60_000).at(-1);
  const end = bout === undefined ? 0 : bout.to * 60_000;
  return bout !== undefined && Math.abs(now - end) < idleReset ? bout : undefined;
}
