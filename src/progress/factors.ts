import { painOf } from './days';
import type { DayFacts } from './days';

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
 */
export function ratedDays(facts: readonly DayFacts[]): Rated {
  const rated = facts.filter((one) => painOf(one) !== undefined);
  const sessions = new Set(
    facts.flatMap(({ day, said }) => ((said?.sessions ?? 0) > 0 ? day : [])),
  );
  const deskHours = evenSplit(rated.flatMap((one) => deskOf(one) ?? []));
  const breaks = evenSplit(rated.flatMap((one) => breaksOf(one) ?? []));
  const atLeast = (value: number | undefined, least: number | null) =>
    value === undefined || least === null ? undefined : value >= least;
  return {
    days: rated.map((one) => ({
      day: one.day,
      pain: painOf(one) ?? 0,
      had: {
        longBout: deskOf(one) === undefined ? undefined : (one.seen?.longest ?? 0) >= longBout,
        deskHours: atLeast(deskOf(one), deskHours),
        breaks: atLeast(breaksOf(one), breaks),
        moves: (one.said?.moves ?? 0) > 0,
        massageBefore: sessions.has(one.day - 1),
        sleepLost: one.said?.sleepLost,
        weekend: isWeekend(one.day),
      },
    })),
    from: { longBout, deskHours, breaks },
  };
}

/** Saturday or Sunday. Day 0 was a Thursday. */
function isWeekend(day: number): boolean {
  return weekdayOf(day) >= 5;
}

/** From 0, Monday, to 6. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function deskOf({ seen }: DayFacts): number | undefined {
  return seen === undefined || seen.desk === 0 ? undefined : seen.desk;
}

/** Breaks made, asked for or not; a day that asked for none says nothing. */
function breaksOf({ seen }: DayFacts): number | undefined {
  if (seen === undefined) return undefined;
  const { taken, natural, snoozed, skipped, ignored } = seen.answers;
  const asked = taken + natural + snoozed + skipped + ignored;
  return asked === 0 ? undefined : taken + natural;
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
