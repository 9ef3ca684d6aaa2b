import { addDays, daysAfter } from '../calendar/dates';
import { localDateOf } from '../calendar/days';
import { daysIn, isWithin } from '../calendar/range';
import type { DateRange } from '../calendar/range';
import { severeFrom } from '../care/triage';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf } from '../diary/records';
import { recallWindows } from '../diary/vocabulary';
import type { RecallWindow, Region } from '../diary/vocabulary';
import { groupBy } from './group';

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
  /** Mean of those days, 0-10. */
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

/** A mean of a week is shown from so many days with a rating on (product decision). */
const enoughDays = 3;

/**
 * Pain over a range of days, from what the person rated.
 * @param startsAt minutes after midnight at which their day begins
 */
export function painCourse(state: DiaryState, range: DateRange, startsAt: number): PainCourse {
  const all = live(state, 'pain').map((entry) => ({
    ...entry,
    date: localDateOf(entry, startsAt),
  }));
  const inRange = all.filter(({ date }) => isWithin(range, date));
  const window = mostUsed(inRange);
  const rated = inRange.filter((entry) => entry.window === window);
  const days = painDays(rated);
  const end = daysIn(range) >= 56 ? 14 : 7;
  const between = (from: string, to: string) =>
    enough(days.filter(({ date }) => isWithin({ from, to }, date)));
  const dates = (of: readonly Dated[]) => new Set(of.map(({ date }) => date)).size;
  return {
    window,
    entries: rated.length,
    otherWindows: inRange.length - rated.length,
    days,
    mean: meanOf(days),
    worst: extreme(rated, Math.max),
    best: extreme(rated, Math.min),
    severeDays: dates(inRange.filter((e) => e.severe === true || e.rating >= severeFrom)),
    ends: {
      days: end,
      first: between(range.from, addDays(range.from, end - 1)),
      last: between(addDays(range.to, 1 - end), range.to),
    },
    weekMeans: Array.from({ length: daysIn(range) }, (_, i) =>
      between(addDays(range.from, i - 6), addDays(range.from, i)),
    ),
    regions: regionShares(rated, days),
    sleepLost: dates(inRange.filter((e) => e.sleepLost === true)),
    stiff: dates(inRange.filter((e) => e.stiffness === true)),
  };
}

type Dated = EntryOf<'pain'> & { date: string };

/** The recall window that most ratings are of; of equals the first in the vocabulary. */
function mostUsed(entries: readonly Dated[]): RecallWindow {
  const count = (window: RecallWindow) => entries.filter((e) => e.window === window).length;
  return [...recallWindows].sort((a, b) => count(b) - count(a))[0] ?? 'now';
}

function painDays(rated: readonly Dated[]): PainDay[] {
  const byDate = groupBy(rated, ({ date }) => date);
  return [...byDate]
    .map(([date, entries]) => {
      const ratings = entries.map(({ rating }) => rating);
      const mean = ratings.reduce((sum, rating) => sum + rating, 0) / ratings.length;
      return { date, mean, low: Math.min(...ratings), high: Math.max(...ratings) };
    })
    .sort((a, b) => daysAfter(b.date, a.date));
}

function meanOf(days: readonly { mean: number }[]): number | null {
  return days.length === 0 ? null : days.reduce((sum, { mean }) => sum + mean, 0) / days.length;
}

function enough(days: readonly PainDay[]): number | null {
  return days.length < enoughDays ? null : meanOf(days);
}

function extreme(
  rated: readonly Dated[],
  choose: (...ratings: number[]) => number,
): Extreme | null {
  if (rated.length === 0) return null;
  const rating = choose(...rated.map((entry) => entry.rating));
  const such = rated.filter((entry) => entry.rating === rating);
  const dates = [...new Set(such.map(({ date }) => date))].sort();
  const last = dates.at(-1) ?? '';
  const named = such.filter(({ date }) => date === last).flatMap(({ regions }) => regions);
  return { rating, days: dates.length, last, regions: [...new Set(named)] };
}

function regionShares(rated: readonly Dated[], days: readonly PainDay[]): RegionShare[] {
  const meanOn = new Map(days.map(({ date, mean }) => [date, mean]));
  const datesOf = new Map<Region, Set<string>>();
  for (const { date, regions } of rated) {
    for (const region of regions) {
      datesOf.set(region, (datesOf.get(region) ?? new Set()).add(date));
    }
  }
  return [...datesOf]
    .map(([region, dates]) => ({
      region,
      days: dates.size,
      mean: meanOf([...dates].map((date) => ({ mean: meanOn.get(date) ?? 0 }))) ?? 0,
    }))
    .sort((a, b) => b.days - a.days || b.mean - a.mean);
}
