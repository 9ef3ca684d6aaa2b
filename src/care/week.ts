import { dateOfDay, dayNumber } from '../calendar/dates';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { careKinds } from '../diary/vocabulary';
import { dateOfEntry } from '../calendar/days';

/** What was done beside the massage in a week. No goal stands beside it: it is seen, not scored. */
export interface CareWeek {
  /** Seven dates, the last one today. */
  days: string[];
  /** For each kind that is in the week, how often on each of the days. */
  rows: { what: (typeof careKinds)[number]; counts: number[] }[];
}

/** @param today calendar date, `YYYY-MM-DD` */
export function careWeek(state: DiaryState, today: string): CareWeek {
  const last = dayNumber(today) ?? 0;
  const days = Array.from({ length: 7 }, (_, i) => dateOfDay(last - 6 + i));
  const care = live(state, 'care').map((entry) => ({ what: entry.what, date: dateOfEntry(entry) }));
  const rows = careKinds.map((what) => ({
    what,
    counts: days.map((date) => care.filter((one) => one.what === what && one.date === date).length),
  }));
  return { days, rows: rows.filter(({ counts }) => counts.some((count) => count > 0)) };
}

/**
 * Whether the three weekly questions are offered: a week after the last answers, and at first once
 * there is a week of entries. They wait in the panel and never come by themselves.
 */
export function weeklyDue(state: DiaryState, today: string): boolean {
  const now = dayNumber(today) ?? 0;
  const ago = (entry: { at: number; zone: number } | undefined) =>
    entry === undefined ? undefined : now - (dayNumber(dateOfEntry(entry)) ?? now);
  const answered = ago(live(state, 'weekly').at(-1));
  return (answered ?? ago(live(state, 'pain')[0]) ?? 0) >= 7;
}
