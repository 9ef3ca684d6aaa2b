import { millisecondsInDay } from 'date-fns/constants';
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
  const ms = Date.UTC((year ?? 0) + 400, (month ?? 0) - 1, day) - 146_097 * millisecondsInDay;
  const number = ms / millisecondsInDay;
  return dateOfDay(number) === date ? number : undefined;
}

/** The date, `YYYY-MM-DD`, of a number that `dayNumber` gave, or of a day near it. */
export function dateOfDay(number: number): string {
  return new Date(number * millisecondsInDay).toISOString().slice(0, 10);
}
