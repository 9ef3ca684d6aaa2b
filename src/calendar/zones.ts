import { minuteMs } from './units';

/**
 * The zone of the machine that this runs on, by another name: what it needs to know of it costs no
 * Intl, whose first use takes ten milliseconds of a start. That is also why no library is asked here.
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
  return Math.round((local - Math.floor(at / 1000) * 1000) / minuteMs);
}

/** Making a format is slow (tens of microseconds), and one person lives in few zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The moment of a time on the wall in a zone of which only the offset is known.
 * @param local `YYYY-MM-DDTHH:MM` @param zone minutes east of UTC
 * @returns epoch ms; NaN for anything that is no time
 */
export function momentAt(local: string, zone: number): number {
  return Date.parse(`${local}Z`) - zone * minuteMs;
}

/**
 * The moment of a time on the wall.
 * @param local `YYYY-MM-DDTHH:MM`; one that the clock skips or repeats is taken for one nearby
 * @returns epoch ms; NaN for anything else
 */
export function momentOf(local: string, timeZone: string): number {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return NaN;
  const guess = wall - zoneOffset(wall, timeZone) * minuteMs;
  return wall - zoneOffset(guess, timeZone) * minuteMs;
}
