import { startOf } from '../calendar/dates';
import type { EntryOf } from '../diary/records';
import type { RecallWindow, Region } from '../diary/vocabulary';
import { addAnswers } from './breaks';
import type { Answers } from './breaks';
import type { DayFacts, Ratings, Seen } from './facts';
import { sevenDayMean } from './pain';

/** A day, week or month as a picture shows it. */
export interface Period {
  /** Its first day, as `dayNumber` counts. */
  from: number;
  /** Ratings of its days: the mean is one of day means, so that a chatty day weighs no more. */
  pain: { mean: number; low: number; high: number; days: number } | undefined;
  /** Of days only: the mean of the day means of seven days up to this one. */
  smooth: number | undefined;
  /** Mean rating where each of the asked regions hurt, in their order. */
  regions: (number | undefined)[];
  /** Minutes a day on the days the clock saw, and the longest bout of them. */
  desk: { mean: number; longest: number; days: number } | undefined;
  answers: Answers;
  courses: number;
  sessions: number;
  checkins: number;
  care: EntryOf<'care'>['what'][];
}

/** Days with a rating that a mean of seven days asks for (product decision): fewer leave a gap. */
/** Whose ratings a period tells of. */
export interface Shown {
  /** Of this recall window alone. */
  window: RecallWindow;
  regions: readonly Region[];
}

/** Days looked back at most: a wrong clock may have written in another century. */
const longest = 40 * 366;

/**
 * One period for each calendar day, also for those the diary knows nothing of.
 * @param facts oldest first
 * @param first and @param last as `dayNumber` counts, both inclusive
 */
export function daily(
  facts: readonly DayFacts[],
  first: number,
  last: number,
  shown: Shown,
): Period[] {
  const byDay = new Map(between(facts, first - 6, last).map((one) => [one.day, one]));
  const out: Period[] = [];
  for (let day = first; day <= last; day += 1) {
    const one = byDay.get(day);
    const smooth = sevenDayMean(byDay, day, shown.window);
    out.push({ ...periodOf(day, one === undefined ? [] : [one], shown), smooth });
  }
  return out;
}

/** One period for each week (from Monday) or month, also for empty ones in between. */
export function byUnit(
  facts: readonly DayFacts[],
  unit: 'week' | 'month',
  last: number,
  shown: Shown,
): Period[] {
  const known = between(facts, last - longest, last);
  const first = known[0];
  if (first === undefined) return [];
  // A step past the longest of its kind, and back to where that one begins.
  const step = unit === 'week' ? 7 : 31;
  const out: Period[] = [];
  let next = 0;
  for (let from = startOf(first.day, unit); from <= last;) {
    const end = startOf(from + step, unit);
    const begin = next;
    while (next < known.length && (known[next]?.day ?? end) < end) next += 1;
    out.push(periodOf(from, known.slice(begin, next), shown));
    from = end;
  }
  return out;
}

/** @param facts oldest first */
export function between(facts: readonly DayFacts[], first: number, last: number): DayFacts[] {
  return facts.filter(({ day }) => day >= first && day <= last);
}

/** The regions named on most days, those first. */
export function mainRegions(
  facts: readonly DayFacts[],
  window: RecallWindow,
  most: number,
): Region[] {
  const days = new Map<Region, number>();
  for (const { said } of facts) {
    for (const region of said?.pain.get(window)?.regions.keys() ?? [])
      days.set(region, (days.get(region) ?? 0) + 1);
  }
  return [...days]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([region]) => region);
}

function periodOf(from: number, facts: readonly DayFacts[], { window, regions }: Shown): Period {
  const care = new Set(facts.flatMap(({ said }) => [...(said?.care.keys() ?? [])]));
  const seen = facts.flatMap((one) => one.seen ?? []);
  return {
    from,
    pain: painIn(facts, window),
    smooth: undefined,
    regions: regions.map((region) => {
      const means = facts.flatMap(({ said }) =>
        meanOfRatings(said?.pain.get(window)?.regions.get(region)),
      );
      return means.length === 0 ? undefined : meanOf(means);
    }),
    desk: deskIn(seen),
    answers: addAnswers(seen.map((one) => one.answers)),
    courses: sumOf(facts, 'courses'),
    sessions: sumOf(facts, 'sessions'),
    checkins: sumOf(facts, 'checkins'),
    care: [...care].sort(),
  };
}

function sumOf(facts: readonly DayFacts[], what: 'courses' | 'sessions' | 'checkins'): number {
  return facts.reduce((sum, { said }) => sum + (said?.[what] ?? 0), 0);
}

function painIn(facts: readonly DayFacts[], window: RecallWindow): Period['pain'] {
  const means: number[] = [];
  let low = 10;
  let high = 0;
  for (const one of facts) {
    const pain = one.said?.pain.get(window);
    if (pain === undefined) continue;
    means.push(pain.sum / pain.count);
    low = Math.min(low, pain.low);
    high = Math.max(high, pain.high);
  }
  return means.length === 0 ? undefined : { mean: meanOf(means), low, high, days: means.length };
}

function deskIn(seen: readonly Seen[]): Period['desk'] {
  // A day with nudges alone, such as one whose minutes are still to come, says nothing of the desk.
  const worked = seen.filter(({ desk }) => desk > 0);
  if (worked.length === 0) return undefined;
  return {
    mean: meanOf(worked.map(({ desk }) => desk)),
    longest: Math.max(...worked.map(({ longest }) => longest)),
    days: worked.length,
  };
}

function meanOfRatings(ratings: Ratings | undefined): number[] {
  return ratings === undefined ? [] : [ratings.sum / ratings.count];
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
