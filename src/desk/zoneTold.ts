import { dateOf, nextDayStart } from '../calendar/days';
import type { DayRule } from '../calendar/days';
import { dayMs, minuteMs } from '../calendar/units';
import type { DiaryState } from '../diary/merge';
import { minus, noMinutes, unionOf } from '../diary/minutes';
import type { Minutes } from '../diary/minutes';
import type { Day, Nudge } from '../diary/records';

/** Every minute, for cutting a set at its ends. */
const ever = Number.MAX_SAFE_INTEGER;

/**
 * A window on a server learns the zone of the person's screen when the panel is first opened. What
 * was seen before it today stands under the server's date then.
 * @param now epoch ms
 * @returns today as the zone has it, with what the records of its neighbours hold of it
 */
export function todayInZone(state: DiaryState, rule: DayRule, now: number): Day[] {
  const date = dateOf(now, rule);
  const from = startOf(date, rule);
  const end = nextDayStart(now, rule);
  const days = [...state.days.values()].filter((day) => day.date !== date);
  const parts = days.map((day) => within(day, from, end));
  const found = parts.filter(({ sit, stand, nudges }) => sit.length + stand.length + nudges.length);
  return found.map((part) => ({ ...part, date }));
}

/**
 * The diary with each minute and nudge under one date alone: of what stands under two, the date that
 * the zone gives it holds.
 * @param since epoch ms; days that ended before it are left as they are
 */
export function eachUnderOneDate(state: DiaryState, rule: DayRule, since: number): DiaryState {
  const oldest = since <= 0 ? '' : new Date(since - 2 * dayMs).toISOString().slice(0, 10);
  const dates = [...state.days.keys()].filter((date) => date >= oldest).sort();
  let days: Map<string, Day> | undefined;
  for (const [i, date] of dates.entries()) {
    const one = (days ?? state.days).get(date);
    const next = state.days.get(dates[i + 1] ?? '');
    if (one === undefined || next === undefined || lastOf(one) < firstOf(next)) continue;
    const border = startOf(next.date, rule);
    days ??= new Map(state.days);
    days.set(date, without(one, next, border, Infinity));
    days.set(next.date, without(next, one, -Infinity, border));
  }
  return days === undefined ? state : { ...state, days };
}

/** When a date begins, epoch ms. */
function startOf(date: string, rule: DayRule): number {
  // No zone is further east of Greenwich than 14 hours.
  let start = Date.parse(date) - dayMs;
  do start = nextDayStart(start, rule);
  while (dateOf(start, rule) < date);
  return start;
}

function within({ date, sit, stand, nudges }: Day, from: number, to: number): Day {
  return {
    date,
    sit: cut(sit, from, to),
    stand: cut(stand, from, to),
    nudges: nudges.filter(({ due }) => due >= from && due < to),
  };
}

/** A day but for what lies in a span and stands in another day too. */
function without(day: Day, other: Day, from: number, to: number): Day {
  const twice = within(other, from, to);
  const known = new Set(twice.nudges.map(({ due }) => due));
  const minutes = unionOf(twice.sit, twice.stand);
  const nudges = day.nudges.filter(({ due }: Nudge) => !known.has(due));
  return { ...day, sit: minus(day.sit, minutes), stand: minus(day.stand, minutes), nudges };
}

function cut(set: Minutes, from: number, to: number): Minutes {
  const first = Number.isFinite(from) ? Math.max(0, Math.ceil(from / minuteMs)) : 0;
  const end = Number.isFinite(to) ? Math.ceil(to / minuteMs) : ever;
  const outside = first > 0 ? [0, first, end, ever] : [end, ever];
  return end <= first ? noMinutes : minus(set, outside);
}

const firstOf = ({ sit, stand }: Day): number => Math.min(sit[0] ?? ever, stand[0] ?? ever);
const lastOf = ({ sit, stand }: Day): number => Math.max(sit.at(-1) ?? 0, stand.at(-1) ?? 0);
