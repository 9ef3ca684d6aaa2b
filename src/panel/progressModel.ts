import * as v from 'valibot';
import { recallWindows } from '../diary/vocabulary';
import { factors } from '../progress/factors';
import { at, careKind, nullable, rating, region } from './fields';

const period = v.object({
  /** Its first day, `YYYY-MM-DD`. */
  date: v.string(),
  /** Mean of the day means, 0-10; the range of the ratings; days that were rated. */
  pain: nullable(v.object({ mean: at, low: rating, high: rating, days: at })),
  /** Mean of seven days, where enough of them were rated; of days only. */
  smooth: nullable(at),
  /** Mean rating for each of `regions`. */
  regions: v.array(nullable(at)),
  /** Minutes: the mean of the days at the desk, and the longest bout. */
  desk: nullable(v.object({ mean: at, longest: at, days: at })),
  /** Nudges by what became of them. */
  breaks: v.object({ taken: at, natural: at, snoozed: at, skipped: at, ignored: at }),
  /** Massage courses begun, sessions and check-ins. */
  courses: at,
  sessions: at,
  checkins: at,
  care: v.array(careKind),
});
/** A day, a week or a month of the diary. */
export type PeriodView = v.InferOutput<typeof period>;

const factor = v.picklist(factors);
const pair = v.tuple([at, at]);

const compared = v.object({
  factor,
  /** From how many minutes or breaks on a day counts as one with; null where that has no number. */
  from: nullable(at),
  /** Days with and without, and mean pain on them. */
  days: pair,
  pain: pair,
  /** Points with less without, adjusted, and where it lies. */
  difference: at,
  interval: pair,
  sure: v.boolean(),
});
export type ComparedView = v.InferOutput<typeof compared>;
export type Factor = ComparedView['factor'];

/** How far progress looks back, in days. */
export const ranges = ['7', '28', '90', 'all'] as const;
export type Range = (typeof ranges)[number];

export const progress = v.object({
  range: v.picklist(ranges),
  /** The last date of all periods. */
  today: v.string(),
  /** What was asked of the pain that is shown, and how many other ratings are left out. */
  window: v.picklist(recallWindows),
  otherWindows: at,
  /** What a period is: a day unless there are too many. */
  unit: v.picklist(['day', 'week', 'month']),
  /** From the first of the diary, or of the range, to today. */
  periods: v.array(period),
  /** For the calendar, where the periods are weeks. */
  months: v.array(period),
  /** The mean of as many days before, and how many of them were rated; of days only. */
  before: nullable(v.object({ mean: at, days: at })),
  /** Where it hurt on most days, those first. */
  regions: v.array(region),
  /** What was asked of the pain that is compared. */
  linkedWindow: v.picklist(recallWindows),
  /** The surest first. */
  compared: v.array(compared),
  tooFew: v.array(factor),
});
export type ProgressView = v.InferOutput<typeof progress>;
