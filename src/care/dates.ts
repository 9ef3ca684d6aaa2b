import { dateOfDay, dayNumber } from '../calendar/dates';
import { courseRules, nextDay } from './courseRules';
import type { CourseStatus } from './course';

/** A session of the timeline: held, or planned. Dates are `YYYY-MM-DD`. */
export interface CourseDate {
  number: number;
  date: string;
  held: boolean;
  /** After the six weeks, within the week of grace. */
  late: boolean;
}

/**
 * The four sessions of a course: those that count with their dates, then the next one as planned and
 * those after it, if each is kept.
 * @param counted dates of the sessions that count, oldest first
 * @param planned date of the next session, null if none is planned
 */
export function courseDates(counted: readonly string[], planned: string | null): CourseDate[] {
  const days = counted.flatMap((date) => dayNumber(date) ?? []);
  const first = days[0];
  if (first === undefined) return [];
  const list = days.map((day) => ({ day, held: true }));
  let next = planned === null ? undefined : dayNumber(planned);
  while (next !== undefined && list.length < courseRules.planned) {
    list.push({ day: next, held: false });
    const after = nextDay(next - first, list.length, next - first);
    next = after === null ? undefined : first + after;
  }
  return list.map(({ day, held }, i) => ({
    number: i + 1,
    date: dateOfDay(day),
    held,
    late: day - first > courseRules.window,
  }));
}

/** What there is to remind of, at most one thing a day. */
export type Reminder =
  | { about: 'session'; date: string }
  /** The planned date went by; said once, on the day it moves. */
  | { about: 'moved'; date: string }
  /** What became of the latest session, and the score that closes the review or the course. */
  | { about: 'checkin' };

/**
 * Whether something of a course is to be said today: two days before a session; once when a missed
 * date moves; on day 3 after a session that no check-in followed yet; for an open review on days 3, 5
 * and 7, then no more.
 * @param sessions dates of the sessions that count, oldest first
 * @param checkins dates of all check-ins
 * @param today `YYYY-MM-DD`
 */
export function courseReminder(
  status: Pick<CourseStatus, 'state' | 'planned' | 'done'>,
  sessions: readonly string[],
  checkins: readonly string[],
  today: string,
): Reminder | undefined {
  const now = dayNumber(today);
  const last = dayNumber(sessions.at(-1) ?? '');
  if (now === undefined || last === undefined) return undefined;
  const since = now - last;
  const asked = checkins.some(
    (date) => (dayNumber(date) ?? -Infinity) - last >= courseRules.settle,
  );
  const { state, planned, done } = status;
  if (state === 'review_due') return [3, 5, 7].includes(since) ? { about: 'checkin' } : undefined;
  if (state === 'final_due') return since === 3 ? { about: 'checkin' } : undefined;
  if (state !== 'active') return undefined;
  if (since === 3 && !asked) return { about: 'checkin' };
  const next = dayNumber(planned ?? '');
  if (planned === null || next === undefined) return undefined;
  const first = dayNumber(sessions[0] ?? '') ?? last;
  const meant = nextDay(last - first, done, last - first);
  if (meant !== null && now - first === meant + courseRules.missedAfter + 1) {
    return { about: 'moved', date: planned };
  }
  return next - now === 2 && meant === next - first
    ? { about: 'session', date: planned }
    : undefined;
}
