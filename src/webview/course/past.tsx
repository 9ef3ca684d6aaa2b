import type { CourseView } from '../../panel/courseModel';
import { Fold } from '../controls/fold';
import { formatDate, formatNumber } from '../format';
import { t } from '../text';
import { regionName } from '../words';
import { resultText, stateText } from './courseTexts';

/** Earlier courses side by side, each with its first and last score. */
export function Past({ courses, now }: { courses: readonly CourseView[]; now: number }) {
  if (courses.length === 0) return null;
  return (
    <Fold id="past-courses" summary={t('Earlier courses: {0}', formatNumber(courses.length))}>
      {() => (
        <ul class="sessions">
          {courses.map((course) => (
            <li key={course.id}>
              <span>
                {regionName(course.region)}
                {course.sessions[0] && <>, {formatDate(course.sessions[0].date, now)}</>}
              </span>
              <span class="session-scores">{scoreText(course)}</span>
              <span class="quiet">
                {stateText(course)} {resultText(course)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

/** From the baseline to the latest score there is. */
function scoreText({ sessions, checkins, done }: CourseView): string {
  const held = sessions.filter(({ refused }) => refused === null);
  const scores = [
    ...held.map(({ date, before }) => ({ date, score: before })),
    ...checkins.map(({ date, pain }) => ({ date, score: pain })),
  ].filter(({ score }) => score !== null);
  scores.sort((a, b) => (a.date < b.date ? -1 : 1));
  const first = held[0]?.before;
  const last = scores.at(-1)?.score;
  const sum = t('{0} of 4 sessions', formatNumber(done));
  return first === undefined || first === null || last === undefined || last === null
    ? sum
    : `${sum}, ${t('pain {0}, later {1}', formatNumber(first), formatNumber(last))}`;
}
