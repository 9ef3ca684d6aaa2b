import { dateOfEntry } from '../calendar/days';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf } from '../diary/records';
import { lastingContraindications } from '../diary/vocabulary';
import type { Region } from '../diary/vocabulary';
import { answersOf } from './answers';
import { courseStatus, foldCourse } from './course';
import type { CourseEvent } from './courseEvents';
import type { CourseFold, CourseStatus } from './course';
import { perDay } from './perDay';

type Course = EntryOf<'course'>;

/** A course that ended as a reason to see a doctor soon. */
export interface Stop {
  course: string;
  region: Region;
  /** The course's own word, without `soon:`. */
  why: string;
  on: string;
}

/**
 * The courses that ended as a reason to see a doctor soon, and the folds of all, in the order of their
 * start. A stop means something to every other course, but only from its date on: so the earliest one is
 * found first, and the others in its light.
 */
export const foldCourses = perDay((state, today): Folded => {
  const courses = live(state, 'course');
  const events = new Map(courses.map((course) => [course.id, ownEvents(state, course, today)]));
  const stops: Stop[] = [];
  for (;;) {
    const folds = new Map(
      courses.map(({ id }) => [
        id,
        foldCourse([...(events.get(id) ?? []), ...stopsOfOthers(stops, id)], today),
      ]),
    );
    const next = courses
      .filter(({ id }) => !stops.some((stop) => stop.course === id))
      .flatMap(({ id, region }): Stop[] => {
        const { status, endedOn: on } = folds.get(id) ?? {};
        const why = /^soon:(.*)$/.exec(status?.reason ?? '')?.[1];
        return on === undefined || why === undefined ? [] : [{ course: id, region, why, on }];
      })
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];
    if (next === undefined) return { folds, stops };
    stops.push(next);
  }
});

interface Folded {
  folds: ReadonlyMap<string, CourseFold>;
  stops: readonly Stop[];
}

function stopsOfOthers(stops: readonly Stop[], id: string): CourseEvent[] {
  return stops
    .filter(({ course }) => course !== id)
    .map(({ course, on }) => ({ kind: 'stopped', id: course, at: 0, date: on }));
}

/** The events of one course, ready for `courseStatus`. @param today the person's calendar date */
export function courseEvents(state: DiaryState, course: Course, today: string): CourseEvent[] {
  const { stops } = foldCourses(state, today);
  return [...ownEvents(state, course, today), ...stopsOfOthers(stops, course.id)];
}

/**
 * All but what other courses mean to it: its own sessions and check-ins, every screening from its start
 * on by whatever door it came, and every clearance.
 */
function ownEvents(state: DiaryState, course: Course, today: string): CourseEvent[] {
  const answers = answersOf(state, today);
  const own = (entry: { course?: string }) => entry.course === course.id;
  const clearances = live(state, 'clearance')
    // One given for no course in particular holds for all of them.
    .filter((entry) => entry.course === undefined || own(entry))
    .map((entry): CourseEvent => ({ ...entry, date: dateOfEntry(entry) }));
  const regions = new Map(live(state, 'course').map(({ id, region }) => [id, region]));
  const screenings = answers.screening
    .filter((entry) => own(entry) || entry.at >= course.at)
    .map(({ pain, severe, ...entry }): CourseEvent => {
      const region = entry.region ?? regions.get(entry.course ?? '');
      const here = region === undefined || region === course.region;
      return { ...entry, date: dateOfEntry(entry), ...(here && { pain, severe }) };
    });
  const events: CourseEvent[] = [
    ...clearances,
    ...answers.session.filter(own),
    ...withoutCovered([...screenings, ...answers.checkin.filter(own)], clearances),
  ];
  if (course.cancelled !== undefined) {
    events.push({ kind: 'cancel', id: course.id, at: course.at, date: course.cancelled });
  }
  return events;
}

/** A contraindication that lasts stays covered once a clearance has covered it. */
function withoutCovered(told: readonly CourseEvent[], clearances: readonly CourseEvent[]) {
  const of = (event: CourseEvent) =>
    'contraindications' in event ? (event.contraindications ?? []) : [];
  const covered = (id: string, by: string) =>
    clearances.some(({ date }) => date < by) &&
    told.some(
      (event) =>
        (of(event) as readonly string[]).includes(id) &&
        clearances.some(({ date }) => event.date <= date && date < by),
    );
  const lasts = (id: string) => (lastingContraindications as readonly string[]).includes(id);
  return told.map((event): CourseEvent => {
    const contraindications = of(event).filter((id) => !(lasts(id) && covered(id, event.date)));
    return contraindications.length === of(event).length
      ? event
      : ({ ...event, contraindications } as CourseEvent);
  });
}

/** Where a course stands, with the dates of the sessions that count, oldest first. */
export function standing(
  state: DiaryState,
  course: Course,
  today: string,
): CourseStatus & { counted: string[] } {
  const events = courseEvents(state, course, today);
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
export function currentCourse(state: DiaryState): Course | undefined {
  return live(state, 'course').at(-1);
}
