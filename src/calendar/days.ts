import { dateOfDay } from './dates';
import { dayMinutes, dayMs, minuteMs } from './units';
import { momentOf, zoneOffset } from './zones';

/** When a person's day begins and where: what turns moments into dates. */
export interface DayRule {
  /** IANA name of the person's zone, or `localZone`. */
  timeZone: string;
  /** Minutes after local midnight at which a new day begins, 0 to 720. */
  startsAt: number;
}

/** When something was said, and the zone of whoever said it then. */
interface Said {
  /** Epoch ms. */
  at: number;
  /** Minutes east of UTC. */
  zone: number;
}

/** The local date a moment belongs to; work after midnight is still the evening before. */
export function dateOf(at: number, { timeZone, startsAt }: DayRule): string {
  return dateOfDay(dayOfEntry({ at, zone: zoneOffset(at, timeZone) }, startsAt));
}

/** The calendar date on the wall, midnight to midnight; for what people date themselves. */
export function calendarDateOf(at: number, timeZone: string): string {
  return dateOfDay(dayOfEntry({ at, zone: zoneOffset(at, timeZone) }, 0));
}

/**
 * The day that an entry belongs to, in the person's zone when they made it: whoever travels keeps
 * their evenings, and no change of the clocks moves one.
 * @param startsAt minutes after midnight at which their day begins
 * @returns as `dayNumber` counts
 */
export function dayOfEntry({ at, zone }: Said, startsAt: number): number {
  return Math.floor((at / minuteMs + zone - startsAt) / dayMinutes);
}

/** The same as a date, `YYYY-MM-DD`. */
export function localDateOf(said: Said, startsAt: number): string {
  return dateOfDay(dayOfEntry(said, startsAt));
}

/** The calendar date on which the person made an entry, midnight to midnight, in their zone then. */
export function dateOfEntry(said: Said): string {
  return dateOfDay(dayOfEntry(said, 0));
}

/** The time on the wall of whoever said something, `YYYY-MM-DDTHH:MM`. */
export function wallTimeOf({ at, zone }: Said): string {
  return new Date(at + zone * minuteMs).toISOString().slice(0, 16);
}

/** The day of a moment in Greenwich, as `dayNumber` counts; for a date that is not known. */
export function utcDay(at: number): number {
  return Math.floor(at / dayMs);
}

/**
 * The first moment after `at` that belongs to a later local date.
 * @returns epoch ms, right to the minute also on days of 23 and 25 hours
 */
export function nextDayStart(at: number, rule: DayRule): number {
  const today = dateOf(at, rule);
  let before = Math.floor(at / minuteMs);
  let after = before + 26 * 60;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dateOf(middle * minuteMs, rule) > today) after = middle;
    else before = middle;
  }
  return after * minuteMs;
}

/**
 * When it is next that time of the day.
 * @param time `H:MM`, 0:00 to 23:59 @param now epoch ms
 * @returns epoch ms, later than now by at most a day (25 hours where the clock is set back)
 */
export function nextTimeOfDay(time: string, now: number, timeZone: string): number {
  const on = (at: number) =>
    momentOf(`${calendarDateOf(at, timeZone)}T${time.padStart(5, '0')}`, timeZone);
  const today = on(now);
  return today > now ? today : on(now + dayMs);
}
