/** A calendar date, `YYYY-MM-DD`. Daylight saving cannot shift it. */
type CalendarDate = string;

/**
 * The zone of the machine that this runs on, by another name: what it needs to know of it costs no
 * Intl, whose first use takes ten milliseconds of a start.
 */
export const localZone = 'local';

/**
 * How far a zone is from UTC at a moment.
 * @param at epoch ms
 * @param timeZone an IANA name such as `Europe/Berlin`, or `localZone`
 * @returns minutes east of UTC
 * @throws RangeError for a zone that is not known here
 */
export function zoneOffset(at: number, timeZone: string): number {
  if (timeZone === localZone) return Math.round(-new Date(at).getTimezoneOffset());
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(at)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const local = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((local - Math.floor(at / 1000) * 1000) / 60_000);
}

/** Making a format is slow (tens of microseconds), and one person lives in few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** When a person's day begins and where: what turns moments into dates. */
export interface DayRule {
  /** IANA name of the person's zone, or `localZone`. */
  timeZone: string;
  /** Minutes after local midnight at which a new day begins, 0 to 720. */
  startsAt: number;
}

/** The local date a moment belongs to; work after midnight is still the evening before. */
export function dateOf(at: number, rule: DayRule): CalendarDate {
  const local = at + (zoneOffset(at, rule.timeZone) - rule.startsAt) * 60_000;
  return isoDate(local);
}

/** The calendar date on the wall, midnight to midnight; for what people date themselves. */
export function calendarDateOf(at: number, timeZone: string): CalendarDate {
  return isoDate(at + zoneOffset(at, timeZone) * 60_000);
}

/**
 * The moment of a time on the wall.
 * @param local `YYYY-MM-DDTHH:MM`; one that the clock skips or repeats is taken for one nearby
 * @returns epoch ms; NaN for anything else
 */
export function momentOf(local: string, timeZone: string): number {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return NaN;
  const guess = wall - zoneOffset(wall, timeZone) * 60_000;
  return wall - zoneOffset(guess, timeZone) * 60_000;
}

function isoDate(utc: number): CalendarDate {
  return new Date(utc).toISOString().slice(0, 10);
}

/**
 * The first moment after `at` that belongs to a later local date.
 * @returns epoch ms, right to the minute also on days of 23 and 25 hours
 */
export function nextDayStart(at: number, rule: DayRule): number {
  const today = dateOf(at, rule);
  let before = Math.floor(at / 60_000);
  let after = before + 26 * 60;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dateOf(middle * 60_000, rule) > today) after = middle;
    else before = middle;
  }
  return after * 60_000;
}
