import { wallTimeOf } from '../calendar/days';
import { dayMs } from '../calendar/units';
/* Numbers, dates and lists in the person's language and zone. */

let locale: string | undefined;
let timeZone: string | undefined;

/** @param name of the language as VS Code gives it; one that Intl refuses means the browser's own */
export function setLocale(name: string): void {
  locale = works(() => new Intl.NumberFormat(name)) ? name : undefined;
}

/** @param name IANA name of a zone; one that Intl refuses means the browser's own */
export function setTimeZone(name: string): void {
  timeZone = works(() => new Intl.DateTimeFormat('en', { timeZone: name })) ? name : undefined;
}

function works(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/** @param digits so many after the point at least */
export function formatNumber(value: number, digits = 0): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: Math.max(digits, 3),
  }).format(value);
}

/** At most one digit after the point. */
export function formatTenths(value: number): string {
  return formatNumber(Math.round(value * 10) / 10);
}

/** A mean, always with its tenths, so that two of them can be compared at a glance. */
export function formatMean(value: number): string {
  return formatNumber(Math.round(value * 10) / 10, 1);
}

/** @param total minutes, rounded to whole ones; from an hour on in hours and minutes */
export function formatMinutes(total: number): string {
  const whole = Math.max(0, Math.round(total));
  const hours = Math.floor(whole / 60);
  const minutes = whole % 60;
  if (hours === 0) return unit(minutes, 'minute');
  return minutes === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(minutes, 'minute')}`;
}

function unit(value: number, name: 'hour' | 'minute' | 'second'): string {
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    maximumFractionDigits: 0,
  }).format(value);
}

/** @param seconds rounded to whole ones; from two minutes on in minutes */
export function formatSeconds(seconds: number): string {
  return seconds < 120 ? unit(Math.round(seconds), 'second') : formatMinutes(seconds / 60);
}

/** Minutes and seconds of a countdown, as on a kitchen timer. @param ms not negative */
export function formatCountdown(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** @param at epoch ms */
export function formatTime(at: number): string {
  return dates({ hour: 'numeric', minute: '2-digit' }).format(at);
}

/** A moment as near to now as it can be said: the day is left out when it is today. */
export function formatMoment(at: number, now: number): string {
  return formatWall(wallTime(at), now);
}

/** The same of something that was said: by the clock where the person was then. */
export function formatSaid(said: { at: number; zone: number }, now: number): string {
  return formatWall(wallTimeOf(said), now);
}

function formatWall(wall: string, now: number): string {
  const at = Date.parse(`${wall}Z`);
  const days = Math.round((Date.parse(wall.slice(0, 10)) - dayOf(now)) / dayMs);
  const clock = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const;
  const time = new Intl.DateTimeFormat(locale, clock).format(at);
  if (days === 0) return time;
  if (days === -1) return `${relativeDay(days)} ${time}`;
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return new Intl.DateTimeFormat(locale, { ...day, ...clock }).format(at);
}

/** @param date `YYYY-MM-DD`; today, tomorrow and yesterday by name */
export function formatDate(date: string, now: number): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  // A date that is none is shown as it came rather than as an error.
  if (Number.isNaN(at)) return date;
  const days = Math.round((at - dayOf(now)) / dayMs);
  const named = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(at);
  return Math.abs(days) <= 1 ? `${relativeDay(days)}, ${named}` : named;
}

/** @param date `YYYY-MM-DD` @param as how much of it is said */
export function formatDay(
  date: string,
  as: 'day' | 'weekday' | 'short' | 'month' | 'year',
): string {
  const options: Record<typeof as, Intl.DateTimeFormatOptions> = {
    day: { day: 'numeric', month: 'short' },
    weekday: { weekday: 'short', day: 'numeric', month: 'short' },
    short: { day: 'numeric', month: 'numeric', year: '2-digit' },
    month: { month: 'short', year: 'numeric' },
    year: { day: 'numeric', month: 'short', year: 'numeric' },
  };
  return calendarDate(date, options[as]);
}

/** @param date `YYYY-MM-DD` */
export function monthName(date: string): string {
  return calendarDate(date, { month: 'short' });
}

/** @param date `YYYY-MM-DD` */
export function weekdayName(date: string, weekday: 'narrow' | 'long' = 'narrow'): string {
  return calendarDate(date, { weekday });
}

function calendarDate(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  );
}

/** What a clock on the person's wall shows, `YYYY-MM-DDTHH:MM`, as date fields take it. */
export function wallTime(at: number): string {
  const { year, month, day, hour, minute } = Object.fromEntries(
    new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${year?.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/** @param date `YYYY-MM-DD` @returns whether it is today or earlier, by the calendar */
export function hasCome(date: string, now: number): boolean {
  return Date.parse(`${date}T00:00:00Z`) <= dayOf(now);
}

/** "a, b, c" */
export function formatList(items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(items);
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone });
}

/** The local calendar day, as the UTC time of its midnight. */
function dayOf(at: number): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'));
}

function relativeDay(days: number): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}
