import type { PanelModel } from '../../panel/model';
import { formatDate, formatNumber, hasCome } from '../format';
import { t } from '../text';

/** Something of the course is to be done, or is new, today. */
export function isDue({ course, now }: Pick<PanelModel, 'course' | 'now'>): boolean {
  if (course === null) return false;
  const { reminder, planned, state } = course;
  if (reminder !== null && reminder.about !== 'session') return true;
  return state === 'active' && planned !== null && hasCome(planned, now);
}

/** What is worth knowing of the course without opening it. */
export function courseGist({
  course,
  waits,
  now,
}: Pick<PanelModel, 'course' | 'waits' | 'now'>): string {
  if (course === null) return t('not started');
  switch (course.state) {
    case 'switch_treatment':
    case 'completed_responded':
    case 'completed_not_responded':
      return t('complete');
    case 'stop_see_doctor':
      return t('stopped');
    case 'lapsed':
    case 'cancelled':
      return t('ended');
    case 'review_due':
    case 'final_due':
      return t('check-in');
    case 'needs_checkup':
      return t('a check-up first');
    case 'paused':
      return t('paused');
    case 'draft':
    case 'active': {
      if (waits !== null && waits !== 'questions') return t('a check-up first');
      const next = formatNumber(course.done + 1);
      return course.planned === null
        ? t('session {0} of 4', next)
        : t('session {0} of 4 · {1}', next, formatDate(course.planned, now));
    }
  }
}
