import { localDateOf } from '../calendar/days';
import type { DateRange } from '../calendar/range';
import { courseStatus } from '../care/course';
import type { CourseStatus } from '../care/course';
import { courseEvents } from '../care/courseFacts';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf } from '../diary/records';
import type { Region, RelaxAnswer } from '../diary/vocabulary';

/** A massage course as far as it went. */
export interface CourseResult {
  id: string;
  region: Region;
  /** From its first date to its last, or to today while it is open. */
  range: DateRange;
  status: CourseStatus;
  /** Scores, 0-10: before the first session that counts, and the latest one after it. */
  before: number | null;
  latest: { score: number; date: string } | null;
  /** Sessions that count, in order. */
  sessions: { date: string; before: number | null; after: number | null; relaxed: RelaxAnswer }[];
}

/** All courses, the latest first. @param today the person's calendar date */
export function courseResults(state: DiaryState, today: string): CourseResult[] {
  return live(state, 'course')
    .map((course) => resultOf(state, course, today))
    .reverse();
}

/** Courses that were under way in a range. */
export function overlapping(courses: readonly CourseResult[], { from, to }: DateRange) {
  return courses.filter(({ range }) => range.from <= to && range.to >= from);
}

const open: readonly CourseStatus['state'][] = [
  ...(['draft', 'needs_checkup', 'active', 'review_due', 'final_due', 'paused'] as const),
];

/** What a course is made of; what else bears on it does not lengthen it. */
const ownKinds: readonly string[] = ['session', 'checkin', 'cancel'];

function resultOf(state: DiaryState, course: EntryOf<'course'>, today: string): CourseResult {
  const events = courseEvents(state, course, today);
  const status = courseStatus(events, today);
  const refused = new Set(status.refused.map(({ id }) => id));
  const counted = live(state, 'session')
    .filter(({ id, course: of }) => of === course.id && !refused.has(id))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.at - b.at))
    .slice(0, status.done);
  const first = counted[0];
  const scores = [
    ...counted.slice(1).map(({ date, at, before }) => ({ date, at, score: before })),
    ...live(state, 'checkin')
      .filter(
        ({ course: of, date }) => of === course.id && first !== undefined && date > first.date,
      )
      .map(({ date, at, pain }) => ({ date, at, score: pain })),
  ]
    .filter(({ date }) => date <= today)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.at - b.at))
    .flatMap(({ date, score }) => (score === undefined ? [] : [{ date, score }]));
  const own = events.filter(({ kind, date }) => ownKinds.includes(kind) && date <= today);
  const dates = own.map(({ date }) => date).sort();
  const started = localDateOf(course, 0);
  const from = dates[0] !== undefined && dates[0] < started ? dates[0] : started;
  const to = open.includes(status.state) ? today : (dates.at(-1) ?? from);
  return {
    id: course.id,
    region: course.region,
    range: { from, to: to < from ? from : to },
    status,
    before: first?.before ?? null,
    latest: scores.at(-1) ?? null,
    sessions: counted.map(({ date, before, after, relaxed }) => ({
      ...{ date, before: before ?? null, after: after ?? null, relaxed },
    })),
  };
}
