import { minuteMs } from '../calendar/units';
import { countMinutes, intervals, unionOf } from '../diary/minutes';
import type { Minutes } from '../diary/minutes';
import type { DiaryState } from '../diary/merge';
import type { Day } from '../diary/records';
import type { Corrected } from './corrections';

/** A gap shorter than this is reading or thinking and counts as desk time; ms. Product decision. */
export const gapThatCounts = 2 * minuteMs;

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
export function deskDay(state: Corrected, date: string): DeskDay {
  return deskOfRecord(state.days.get(date));
}

/** Desk time of a day's record as it is, in minutes. */
export function deskOfRecord(day: Day | undefined): DeskDay {
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

/**
 * Bouts of a set of desk minutes.
 * @param idleReset minutes without desk time that end a bout
 * @param cuts epoch minutes at which a break ended, sorted: a bout never goes on across one
 */
export function boutsOf(set: Minutes, idleReset: number, cuts: readonly number[] = []): Bout[] {
  const bouts: Bout[] = [];
  for (const [from, to] of cutAt(set, cuts)) {
    const last = bouts.at(-1);
    const goesOn =
      last !== undefined &&
      from - last.to < idleReset &&
      !cuts.some((cut) => cut >= last.to && cut <= from);
    if (goesOn) {
      last.to = to;
      last.minutes += to - from;
    } else {
      bouts.push({ from, to, minutes: to - from });
    }
  }
  return bouts;
}

function* cutAt(
  set: Minutes,
  cuts: readonly number[],
): Generator<readonly [from: number, to: number]> {
  for (const [from, to] of intervals(set)) {
    let start = from;
    for (const cut of cuts) {
      if (cut <= start || cut >= to) continue;
      yield [start, cut];
      start = cut;
    }
    yield [start, to];
  }
}

/** Where breaks that end a bout were over on a day: epoch minutes, sorted. */
export function breakEnds(day: Day): number[] {
  return day.nudges
    .flatMap(({ until, outcome, micro }) =>
      until === undefined || outcome !== 'taken' || micro ? [] : [Math.round(until / minuteMs)],
    )
    .sort((a, b) => a - b);
}

/** The last three days, oldest first: no running bout is older. */
export function recentDays(state: DiaryState): Day[] {
  const dates = [...state.days.keys()].sort().slice(-3);
  return dates.map((date) => state.days.get(date)).filter((day) => day !== undefined);
}

/** How the person was at the desk when any window last counted; `at` in epoch ms. */
export interface Posture {
  standing: boolean;
  at: number;
}

/** @returns undefined if nobody can tell */
export function lastPosture(state: DiaryState): Posture | undefined {
  const days = recentDays(state);
  const last = (set: (day: Day) => Minutes) =>
    Math.max(0, ...days.map((day) => set(day).at(-1) ?? 0));
  const stood = last(({ stand }) => stand);
  const sat = last(({ sit }) => sit);
  if (stood === sat) return undefined;
  return { standing: stood > sat, at: Math.max(stood, sat) * minuteMs };
}

/**
 * The bout that is still running at a moment, from what the diary knows; so a window that has just
 * opened goes on where another one stopped.
 * @param now epoch ms
 * @param idleReset ms without desk time that end a bout
 * @param awayCounts ms beside the editor that may still turn out to be desk time
 */
export function runningBout(
  state: DiaryState,
  now: number,
  idleReset: number,
  awayCounts = 0,
): Bout | undefined {
  let recent: Minutes = [];
  const cuts: number[] = [];
  for (const day of recentDays(state)) {
    recent = unionOf(recent, deskMinutes(day));
    cuts.push(...breakEnds(day));
  }
  const bout = boutsOf(recent, idleReset / minuteMs, cuts).at(-1);
  // After a break a new bout begins with the first sign of the hands.
  if (bout !== undefined && (cuts.at(-1) ?? 0) >= bout.to) return undefined;
  const end = bout === undefined ? 0 : bout.to * minuteMs;
  const patience = Math.max(idleReset, awayCounts);
  return bout !== undefined && Math.abs(now - end) < patience ? bout : undefined;
}
