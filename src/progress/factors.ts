import { weekday } from '../calendar/dates';
import { breaksOf } from '../days/breaks';
import type { DayFacts } from '../days/facts';
import { painOf } from '../days/pain';
import type { RecallWindow } from '../diary/vocabulary';

/** What pain is looked at with, in the order of the list. */
export const factors = [
  'longBout',
  'deskHours',
  'breaks',
  'moves',
  'massageBefore',
  'sleepLost',
  'weekend',
] as const;
export type Factor = (typeof factors)[number];

/** A bout from here on is long, minutes: the hour after which a nudge is firm by default. */
const longBout = 60;

/** A day with pain logged, and which factors it had; undefined where the diary can't tell. */
export interface RatedDay {
  /** As `dayNumber` counts. */
  day: number;
  /** Mean rating. */
  pain: number;
  had: Record<Factor, boolean | undefined>;
}

export interface Rated {
  days: RatedDay[];
  /** From how many minutes or breaks on a day counts as one with; null if days can't be parted. */
  from: { longBout: number; deskHours: number | null; breaks: number | null };
}

/**
 * The rated days with their factors. Desk time and breaks are split where this person's days part
 * most evenly, so that "much" means much for them.
 * @param facts oldest first
 * @param window of recall: ratings of another one are not looked at
 */
export function ratedDays(facts: readonly DayFacts[], window: RecallWindow): Rated {
  const rated = facts.filter((one) => painOf(one, window) !== undefined);
  const sessions = new Set(
    facts.flatMap(({ day, said }) => ((said?.sessions ?? 0) > 0 ? day : [])),
  );
  const deskHours = evenSplit(rated.flatMap((one) => deskOf(one) ?? []));
  const breaks = evenSplit(rated.flatMap((one) => breaksMade(one) ?? []));
  const atLeast = (value: number | undefined, least: number | null) =>
    value === undefined || least === null ? undefined : value >= least;
  return {
    days: rated.map((one) => ({
      day: one.day,
      pain: painOf(one, window) ?? 0,
      had: {
        longBout: deskOf(one) === undefined ? undefined : (one.seen?.longest ?? 0) >= longBout,
        deskHours: atLeast(deskOf(one), deskHours),
        breaks: atLeast(breaksMade(one), breaks),
        moves: (one.said?.moves.done ?? 0) > 0,
        massageBefore: sessions.has(one.day - 1),
        sleepLost: one.said?.sleepLost,
        weekend: isWeekend(one.day),
      },
    })),
    from: { longBout, deskHours, breaks },
  };
}

/** Saturday or Sunday. */
function isWeekend(day: number): boolean {
  return weekday(day) >= 6;
}

function deskOf({ seen }: DayFacts): number | undefined {
  return seen === undefined || seen.desk === 0 ? undefined : seen.desk;
}

/** Breaks made, asked for or not; a day that asked for none says nothing. */
function breaksMade({ seen }: DayFacts): number | undefined {
  if (seen === undefined) return undefined;
  const { made, not } = breaksOf(seen.answers);
  return made + not === 0 ? undefined : made;
}

/** The least value of the larger part when values are parted most evenly; null if all are equal. */
function evenSplit(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  let best: number | null = null;
  let nearest = Infinity;
  for (const [i, value] of sorted.entries()) {
    if (i === 0 || value === sorted[i - 1]) continue;
    const off = Math.abs(i - sorted.length / 2);
    if (off >= nearest) continue;
    nearest = off;
    best = value;
  }
  return best;
}
