import { addDays, dateOfDay, dayNumber } from '../calendar/dates';
import { daysIn } from '../calendar/range';
import type { DateRange } from '../calendar/range';
import type { DayFacts, PainOfDay } from '../days/facts';
import { enoughDays, ratingsByWindow, sevenDayMean, windowShown } from '../days/pain';
import { between, meanOf } from '../days/periods';
import type { RecallWindow, Region } from '../diary/vocabulary';

/** Ratings of one local day, 0-10. */
interface PainDay {
  date: string;
  mean: number;
  low: number;
  high: number;
}

/** The highest or lowest rating. */
interface Extreme {
  rating: number;
  /** On how many days it was given. */
  days: number;
  /** The latest of them. */
  last: string;
  /** Where it hurt on that day, as often named first. */
  regions: Region[];
}

interface RegionShare {
  region: Region;
  /** Days on which it was named. */
  days: number;
  /** Mean of those days' ratings there, 0-10. */
  mean: number;
}

export interface PainCourse {
  /** What was asked: ratings of different recall windows are never compared, so one is shown. */
  window: RecallWindow;
  /** Ratings shown, and those left out because they were of another recall window. */
  entries: number;
  otherWindows: number;
  /** Days with a rating, in order. */
  days: PainDay[];
  /** Mean of the days: whoever rates often on bad days does not outweigh the good ones. */
  mean: number | null;
  worst: Extreme | null;
  best: Extreme | null;
  /** Days with a rating of 7 or more, or with the severe words. */
  severeDays: number;
  /** Means of the first and the last days of the range. */
  ends: { days: number; first: number | null; last: number | null };
  /** For each day of the range, the mean of the week that ends with it. */
  weekMeans: (number | null)[];
  regions: RegionShare[];
  /** On how many days sleep was lost and the morning was stiff. */
  sleepLost: number;
  stiff: number;
}

interface Rated {
  day: number;
  pain: PainOfDay;
}

/**
 * Pain over a range of days, from what the person rated.
 * @param facts oldest first, from six days before the range on
 */
export function painCourse(facts: readonly DayFacts[], range: DateRange): PainCourse {
  const first = dayNumber(range.from) ?? Infinity;
  const last = dayNumber(range.to) ?? -Infinity;
  const inRange = between(facts, first, last);
  const window = windowShown(inRange);
  const rated = inRange.flatMap(({ day, said }): Rated[] => {
    const pain = said?.pain.get(window);
    return pain === undefined ? [] : [{ day, pain }];
  });
  const counts = ratingsByWindow(inRange);
  const entries = counts.get(window) ?? 0;
  const days = rated.map(({ day, pain: { sum, count, low, high } }) => ({
    ...{ date: dateOfDay(day), mean: sum / count, low, high },
  }));
  const end = daysIn(range) >= 56 ? 14 : 7;
  const byDay = new Map(facts.map((one) => [one.day, one]));
  const said = (what: (day: NonNullable<DayFacts['said']>) => boolean) =>
    inRange.filter((one) => one.said !== undefined && what(one.said)).length;
  return {
    window,
    entries,
    otherWindows: [...counts.values()].reduce((a, b) => a + b, 0) - entries,
    days,
    mean: days.length === 0 ? null : meanOf(days.map(({ mean }) => mean)),
    worst: extreme(rated, Math.max),
    best: extreme(rated, Math.min),
    severeDays: said(({ severe }) => severe),
    ends: {
      days: end,
      first: meanWithin(days, range.from, addDays(range.from, end - 1)),
      last: meanWithin(days, addDays(range.to, 1 - end), range.to),
    },
    weekMeans: Array.from(
      { length: daysIn(range) },
      (_, i) => sevenDayMean(byDay, first + i, window) ?? null,
    ),
    regions: regionShares(rated),
    sleepLost: said(({ sleepLost }) => sleepLost === true),
    stiff: said(({ stiff }) => stiff),
  };
}

/** @returns null where too few of the days were rated */
function meanWithin(days: readonly PainDay[], from: string, to: string): number | null {
  const means = days.filter(({ date }) => from <= date && date <= to).map(({ mean }) => mean);
  return means.length < enoughDays ? null : meanOf(means);
}

function extreme(
  rated: readonly Rated[],
  choose: (...ratings: number[]) => number,
): Extreme | null {
  if (rated.length === 0) return null;
  const rating = choose(...rated.flatMap(({ pain }) => [pain.low, pain.high]));
  const such = rated.filter(({ pain }) => pain.each.some((one) => one.rating === rating));
  const last = such.at(-1);
  const named = last?.pain.each.filter((one) => one.rating === rating) ?? [];
  return {
    rating,
    days: such.length,
    last: last === undefined ? '' : dateOfDay(last.day),
    regions: [...new Set(named.flatMap(({ regions }) => regions))],
  };
}

function regionShares(rated: readonly Rated[]): RegionShare[] {
  const means = new Map<Region, number[]>();
  for (const { pain } of rated) {
    for (const [region, { sum, count }] of pain.regions) {
      means.set(region, [...(means.get(region) ?? []), sum / count]);
    }
  }
  return [...means]
    .map(([region, ofDays]) => ({ region, days: ofDays.length, mean: meanOf(ofDays) }))
    .sort((a, b) => b.days - a.days || b.mean - a.mean);
}
