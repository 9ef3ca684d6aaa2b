import type { CourseView } from '../../panel/messages';
import { formatNumber } from '../format';
import { Icon } from '../icons';
import { t } from '../text';
import './steps.css';

type Standing = 'done' | 'next' | 'open';

/** States in which the next session may be the next thing to do. */
const beforeSession: readonly CourseView['state'][] = [
  'draft',
  'active',
  'needs_checkup',
  'paused',
];

/** The four sessions with the review between them, as dots on a line with words below. */
export function Steps({ course }: { course: CourseView }) {
  const session = (number: number): Standing => {
    if (course.done >= number) return 'done';
    return number === course.done + 1 && beforeSession.includes(course.state) ? 'next' : 'open';
  };
  const review = reviewStanding(course);
  return (
    <ol class="course-steps" aria-label={t('Steps of the course')}>
      <SessionStep number={1} standing={session(1)} />
      <SessionStep number={2} standing={session(2)} />
      <li class={`course-step review ${review}`}>
        <div>
          <span class="course-dot" aria-hidden="true">
            <Icon name={review === 'done' ? 'check' : 'diamond'} />
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
          {standingName(standing)}
        </span>
      </div>
    </li>
  );
}

function reviewStanding({ state, done, response }: CourseView): Standing {
  if (state === 'review_due') return 'next';
  return done > 2 || (done === 2 && response !== null) ? 'done' : 'open';
}

function standingName(standing: Standing): string {
  const names: Record<Standing, string> = { done: t('done'), next: t('next'), open: t('open') };
  return names[standing];
}
