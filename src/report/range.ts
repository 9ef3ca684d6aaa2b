import { millisecondsInDay, millisecondsInMinute } from 'date-fns/constants';
import { dateOfDay, dayNumber } from '../care/days';
import type { LiveEntry } from '../diary/records';

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
  return Math.max(0, indexOf(from, to) + 1);
}

/** @returns how many days after `from` a date is */
export function indexOf(from: string, date: string): number {
  return (dayNumber(date) ?? 0) - (dayNumber(from) ?? 0);
}

export function addDays(date: string, days: number): string {
  return dateOfDay((dayNumber(date) ?? 0) + days);
}

/**
 * The local day that an entry belongs to, in the person's zone when they made it: whoever travels
 * keeps their evenings, and no change of the clocks moves one.
 * @param startsAt minutes after midnight at which their day begins
 */
export function dayOfEntry({ at, zone }: Pick<LiveEntry, 'at' | 'zone'>, startsAt: number): string {
  return dateOfDay(Math.floor((at + (zone - startsAt) * millisecondsInMinute) / millisecondsInDay));
}
