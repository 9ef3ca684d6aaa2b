import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf } from '../diary/records';
import { courseStatus } from './course';
import type { CourseEvent, CourseStatus } from './course';
import { dateOfEntry } from '../calendar/days';

/** The events of one course, ready for `courseStatus`. */
export function courseEvents(state: DiaryState, course: EntryOf<'course'>): CourseEvent[] {
  const events: CourseEvent[] = [];
  for (const entry of live(state, 'screening')) {
    if (entry.course === course.id) events.push({ ...entry, date: dateOfEntry(entry) });
  }
  for (const entry of live(state, 'clearance')) {
    // A clearance given for no course in particular holds for all of them.
    if (entry.course === undefined || entry.course === course.id) {
      events.push({ ...entry, date: dateOfEntry(entry) });
    }
  }
  events.push(...live(state, 'session').filter((entry) => entry.course === course.id));
  events.push(...live(state, 'checkin').filter((entry) => entry.course === course.id));
  if (course.cancelled !== undefined) {
    events.push({ kind: 'cancel', id: course.id, at: course.at, date: course.cancelled });
  }
  return events;
}

/** Where a course stands, with the dates of the sessions that count, oldest first. */
export function standing(
  state: DiaryState,
  course: EntryOf<'course'>,
  today: string,
): CourseStatus & { counted: string[] } {
  const events = courseEvents(state, course);
  const status = courseStatus(events, today);
  const refused = new Set(status.refused.map(({ id }) => id));
  const counted = events
    .filter(({ kind, id, date }) => kind === 'session' && !refused.has(id) && date <= today)
    .map(({ date }) => date)
    .sort()
    // What follows the end of a course is not looked at, and not refused either.
    .slice(0, status.done);
  return { ...status, counted };
}

/** The course that is looked at now: the one started last. */
export function currentCourse(state: DiaryState): EntryOf<'course'> | undefined {
  return live(state, 'course').at(-1);
}
