import type { CourseView, FromPage } from '../../panel/messages';
import type { Look } from '../controls/button';
import { t } from '../text';

/** A button of the course. */
export interface CourseAction {
  text: string;
  message: FromPage;
  look: Look;
}

const logSession = (look: Look = 'plain'): CourseAction => ({
  text: t('Log session'),
  message: { type: 'run', command: 'logSession' },
  look,
});
const logCheckin = (look: Look = 'plain'): CourseAction => ({
  text: t('Log check-in'),
  message: { type: 'run', command: 'logCheckin' },
  look,
});
const cancel = (): CourseAction => ({
  text: t('End course'),
  message: { type: 'cancelCourse' },
  look: 'subtle',
});
const startNew = (look: Look = 'plain'): CourseAction => ({
  text: t('Start a new course'),
  message: { type: 'run', command: 'startCourse' },
  look,
});

/** A clearance. It is a statement, and never the button that asks to be pressed. */
export const cleared = (): CourseAction => ({
  text: t('Checked: massage is fine'),
  message: { type: 'seenDoctor', date: null },
  look: 'plain',
});

/** Start of the first course. */
export const startFirst = (): CourseAction => ({
  text: t('Start a massage course'),
  message: { type: 'run', command: 'startCourse' },
  look: 'plain',
});

/**
 * What can be done with a course as it stands.
 * @param massage whether the safety answers let massage be offered
 * @param due whether the planned date of the next session has come
 */
export function courseActions(course: CourseView, massage: boolean, due: boolean): CourseAction[] {
  switch (course.state) {
    case 'draft':
      return massage ? [logSession('primary'), cancel()] : [cancel()];
    case 'needs_checkup':
      return [cleared(), cancel()];
    case 'active':
      return massage
        ? [logSession(due ? 'primary' : 'plain'), logCheckin(), cancel()]
        : [logCheckin(), cancel()];
    case 'review_due':
    case 'final_due':
      return [logCheckin('primary'), cancel()];
    case 'paused':
      // Where a doctor should look first, the note that says so has the button.
      return [logCheckin('primary'), ...(massage ? [cleared()] : []), cancel()];
    case 'lapsed':
      return massage ? [logSession(), logCheckin(), startNew()] : [logCheckin()];
    case 'stop_see_doctor':
      // The doctor comes first; a new course is there for whoever has been.
      return massage ? [cleared(), startNew('subtle')] : [cleared()];
    case 'switch_treatment':
    case 'completed_responded':
    case 'completed_not_responded':
    case 'cancelled':
      return massage ? [startNew()] : [];
  }
}
