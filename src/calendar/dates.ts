import { UTCDateMini } from '@date-fns/utc/date/mini';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { startOfMonth } from 'date-fns/startOfMonth';
import { dayMs } from './units';

/*
 * Calendar dates, `YYYY-MM-DD`. Daylight saving and zones cannot shift one, because nothing here
 * knows a time. Folds of ten years turn thousands of entries into dates: the two functions they use
 * stay plain arithmetic.
 */

/**
 * The number of a calendar date: days since 1970-01-01, so that a difference is a count of days
 * and no daylight saving or zone can shift one.
 * @param date `YYYY-MM-DD`
 * @returns undefined for anything that is not a date of the calendar, such as `2026-02-30`
 */
export function dayNumber(date: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date);
  if (match === null) return undefined;
  const [, year, month, day] = match.map(Number);
  // Date.UTC takes a year below 100 for one of the 20th century; the calendar repeats in 400 years.
  const ms = Date.UTC((year ?? 0) + 400, (month ?? 0) - 1, day) - 146_097 * dayMs;
  const number = ms / dayMs;
  return dateOfDay(number) === date ? number : undefined;
}

/** The date, `YYYY-MM-DD`, of a number that `dayNumber` gave, or of a day near it. */
export function dateOfDay(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** @returns the date so many days later; a negative number goes back */
export function addDays(date: string, days: number): string {
  return dateOfDay((dayNumber(date) ?? 0) + days);
}

/** @returns how many days after `from` a date is */
export function daysAfter(from: string, date: string): number {
  return (dayNumber(date) ?? 0) - (dayNumber(from) ?? 0);
}

/**
 * The first day of the week (Monday) or month that a day lies in.
 * @param day and @returns as `dayNumber` counts
 */
export function startOf(day: number, unit: 'week' | 'month'): number {
  const date = new UTCDateMini(day * dayMs);
  return Math.round(Number(unit === 'week' ? startOfISOWeek(date) : startOfMonth(date)) / dayMs);
}

/**
 * Ours, because a start asks it, and a library would be read for it alone.
 * @param day as `dayNumber` counts
 * @returns 1 for Monday to 7 for Sunday
 */
export function weekday(day: number): number {
  // 1970-01-01 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
