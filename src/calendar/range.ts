import { addDays, daysAfter } from './dates';

/** Calendar dates from the first to the last, both included, `YYYY-MM-DD`. */
export interface DateRange {
  from: string;
  to: string;
}

/** So many weeks that end today. */
export function lastWeeks(weeks: number, today: string): DateRange {
  return { from: addDays(today, 1 - 7 * weeks), to: today };
}

export function isWithin({ from, to }: DateRange, date: string): boolean {
  return from <= date && date <= to;
}

/** Days in the range; 0 if it ends before it begins. */
export function daysIn({ from, to }: DateRange): number {
  return Math.max(0, daysAfter(from, to) + 1);
}
