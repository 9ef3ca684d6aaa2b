import type { CourseView } from '../../panel/courseModel';
import { formatNumber } from '../format';
import { Icon } from '../icons';
import { t } from '../text';
import './steps.css';

type Standing = 'done' | 'next' | 'waits' | 'open' | 'not';

/** States in which the next session is ahead. */
const beforeSession: readonly CourseView['state'][] = [
  'draft',
  'active',
  'needs_checkup',
  'paused',
];

/** States after which no session follows. */
const over: readonly CourseView['state'][] = [
  'switch_treatment',
  'completed_responded',
  'completed_not_responded',
  'stop_see_doctor',
  'cancelled',
];

/**
 * The four sessions with the review between them, as dots on a line with words below.
 * @param massage whether the safety answers let massage be offered
 */
export function Steps({ course, massage }: { course: CourseView; massage: boolean }) {
  const rest = over.includes(course.state) ? 'not' : 'open';
  const session = (number: number): Standing => {
    if (course.done >= number) return 'done';
    if (number !== course.done + 1 || !beforeSession.includes(course.state)) return rest;
    return massage && (course.state === 'draft' || course.state === 'active') ? 'next' : 'waits';
  };
  const review = reviewStanding(course, rest);
  return (
    <ol class="course-steps" aria-label={t('Steps of the course')}>
      <SessionStep number={1} standing={session(1)} />
      <SessionStep number={2} standing={session(2)} />
      <li class={`course-step review ${review}`}>
        <div>
          <span class="course-dot" aria-hidden="true">
            <Icon name="diamond" />
          </span>
          <span class="course-word">
            {t('review')}
            <span class="visually-hidden">, {standingName(review)}</span>
          </span>
        </div>
      </li>
      <SessionStep number={3} standing={session(3)} />
      <SessionStep number={4} standing={session(4)} />
    </ol>
  );
}

function SessionStep({ number, standing }: { number: number; standing: Standing }) {
  return (
    <li class={`course-step ${standing}`}>
      <div>
        <span class="course-dot" aria-hidden="true">
          {standing === 'done' ? <Icon name="check" /> : formatNumber(number)}
        </span>
        <span class="course-word">
          <span class="visually-hidden">{t('Session {0}:', formatNumber(number))} </span>
          {standing === 'not' ? (
            <>
              <span aria-hidden="true">–</span>
              <span class="visually-hidden">{standingName(standing)}</span>
            </>
          ) : (
            standingName(standing)
          )}
        </span>
      </div>
    </li>
  );
}

function reviewStanding({ state, done, response }: CourseView, rest: Standing): Standing {
  if (state === 'review_due') return 'next';
  return done > 2 || (done === 2 && response !== null) ? 'done' : rest;
}

function standingName(standing: Standing): string {
  const names: Record<Standing, string> = {
    done: t('done'),
    next: t('next'),
    waits: t('waits'),
    open: t('open'),
    not: t('not held'),
  };
  return names[standing];
}
