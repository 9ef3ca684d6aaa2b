import { dateOfDay, dayNumber } from '../calendar/dates';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { Reminded } from '../diary/vocabulary';
import { currentCourse, standing } from './courseFacts';
import { courseReminder } from './dates';
import { allowanceOf } from './allowance';
import { currentSafety } from './now';
import { dateOfEntry } from '../calendar/days';
import { weeklyDue } from './week';

/** A reminder that found nobody at the desk is caught up within so many days: over a weekend.
 *  Product decision. */
const caughtUp = 2;

/** Days between two offers of the weekly questions. */
const week = 7;

/** Something to remind of outside the panel; `on`: the date it was due, `YYYY-MM-DD`. */
export interface DueReminder {
  about: Reminded;
  on: string;
}

/**
 * What there is to remind of outside the panel: each thing once, and one a day at most; after that
 * the panel alone tells of it. Nothing while an emergency stands, and no date of a session while
 * massage waits for a doctor.
 * @param today the person's calendar date, `YYYY-MM-DD`
 */
export function reminderDue(state: DiaryState, today: string): DueReminder | undefined {
  const safety = currentSafety(state, today);
  const said = live(state, 'reminded');
  if (allowanceOf(safety).emergencyOnly) return undefined;
  if (said.some((entry) => dateOfEntry(entry) === today)) return undefined;
  const now = dayNumber(today) ?? 0;
  const due = ofCourse(state, today, now);
  if (due !== undefined) {
    const waits = due.about !== 'checkin' && safety.waits !== null;
    const known = said.some(({ what, on }) => what === due.about && on === due.on);
    if (!waits && !known) return due;
  }
  const offered = Math.max(
    ...said.filter(({ what }) => what === 'weekly').map(({ on }) => dayNumber(on) ?? -Infinity),
    -Infinity,
  );
  return weeklyDue(state, today) && now - offered >= week
    ? { about: 'weekly', on: today }
    : undefined;
}

/** The latest reminder of the course, of today or of the days before that may be caught up. */
function ofCourse(state: DiaryState, today: string, now: number): DueReminder | undefined {
  const course = currentCourse(state);
  if (course === undefined) return undefined;
  const status = standing(state, course, today);
  const checkins = live(state, 'checkin')
    .filter((entry) => entry.course === course.id)
    .map(({ date }) => date);
  for (let back = 0; back <= caughtUp; back += 1) {
    const on = dateOfDay(now - back);
    const reminder = courseReminder(status, status.counted, checkins, on);
    // A date that moved on yesterday has moved again by today.
    if (reminder === undefined || (back > 0 && reminder.about === 'moved')) continue;
    return { about: reminder.about, on };
  }
  return undefined;
}
