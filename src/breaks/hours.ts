import { weekday } from '../calendar/dates';
import { dayMinutes, minuteMs } from '../calendar/units';
import { zoneOffset } from '../calendar/zones';

/**
 * Ranges of each weekday, Sunday first, in minutes after local midnight; an end past 1,440 reaches
 * into the next day. Undefined: all the time.
 */
export type WorkingHours =
  readonly (readonly (readonly [from: number, to: number])[])[] | undefined;

const dayLength = dayMinutes;

/**
 * From when on, at or after a moment, it is working time.
 * @param at epoch ms
 * @returns `at` itself within the hours; Infinity if there are none in a week
 */
export function openFrom(hours: WorkingHours, at: number, timeZone: string): number {
  if (hours === undefined) return at;
  const offset = zoneOffset(at, timeZone);
  const local = at / minuteMs + offset;
  const today = Math.floor(local / dayLength);
  let next = Infinity;
  // Yesterday's ranges may reach into today; all of a week's begin within the coming seven days.
  for (let day = today - 1; day <= today + 7; day += 1) {
    for (const [from, to] of hours[weekday(day) % 7] ?? []) {
      const start = day * dayLength + from;
      if (local >= start && local < day * dayLength + to) return at;
      if (start > local) next = Math.min(next, start);
    }
  }
  if (next === Infinity) return Infinity;
  // The clocks may change in between: the wall must show the hour that was set.
  const guess = (next - offset) * minuteMs;
  return Math.max(at + 1, (next - zoneOffset(guess, timeZone)) * minuteMs);
}

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * Reads the setting: weekdays in English, each with ranges such as `09:00-12:30`. One that ends
 * before it begins reaches into the next day. A weekday that is not named is free.
 * @returns undefined for no hours at all, which is all the time; null if it does not fit
 */
export function parseHours(value: unknown): WorkingHours | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const named = Object.entries(value);
  if (named.length === 0) return undefined;
  const week: (readonly (readonly [number, number])[])[] = weekdays.map(() => []);
  for (const [name, list] of named) {
    const day = weekdays.indexOf(name);
    if (day < 0 || !Array.isArray(list)) return null;
    const ranges = list.map(parseRange);
    if (ranges.includes(undefined)) return null;
    week[day] = ranges.filter((range) => range !== undefined);
  }
  return week;
}

function parseRange(text: unknown): readonly [number, number] | undefined {
  const match = /^(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)$/.exec(String(text));
  if (match === null) return undefined;
  const [h1 = 0, m1 = 0, h2 = 0, m2 = 0] = match.slice(1).map(Number);
  const from = h1 * 60 + m1;
  const to = h2 * 60 + m2;
  if (from >= dayLength || to > dayLength || from === to) return undefined;
  return [from, to > from ? to : to + dayLength];
}
