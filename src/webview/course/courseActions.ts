import type { CourseView } from '../../panel/courseModel';
import type { FromPage } from '../../panel/messages';
import type { Look } from '../controls/button';
import { post } from '../host';
import { startClearing } from '../safety/note';
import { t } from '../text';
import { setOpen } from '../ui';

/** A button of the course. */
export interface CourseAction {
  id: string;
  text: string;
  run: () => void;
  look: Look;
}

const told = (text: string, message: FromPage, look: Look): CourseAction => ({
  id: 'command' in message ? message.command : message.type,
  text,
  run: () => post(message),
  look,
});
const logSession = (look: Look = 'plain') =>
  told(t('Log session'), { type: 'run', command: 'logSession' }, look);
const logCheckin = (look: Look = 'plain') =>
  told(t('Log check-in'), { type: 'run', command: 'logCheckin' }, look);
const cancel = () => told(t('End course'), { type: 'cancelCourse' }, 'subtle');
/** There is nothing in massage that asks to be begun again: it is the last of the ways, and quiet. */
const startNew = (look: Look = 'subtle') =>
  told(t('Start a new massage course'), { type: 'run', command: 'startCourse' }, look);
const otherCare = () => told(t('Log other care'), { type: 'run', command: 'logCare' }, 'plain');
const report = () =>
  told(t('Report for a clinician'), { type: 'run', command: 'openReport' }, 'plain');
/** Walks and exercises that suit the person now. */
const routines = (): CourseAction => ({
  id: 'routines',
  text: t('Walking and exercises'),
  run: () => {
    setOpen('move', true);
    const place = document.getElementById('move');
    place?.scrollIntoView({ block: 'start' });
    place?.querySelector('button')?.focus();
  },
  look: 'plain',
});

/** A clearance. It is a statement, never the button that asks to be pressed, and read back first. */
export const cleared = (): CourseAction => ({
  id: 'cleared',
  text: t('A doctor says massage is fine'),
  run: startClearing,
  look: 'plain',
});

/** Start of the first course. */
export const startFirst = (): CourseAction =>
  told(t('Start a massage course'), { type: 'run', command: 'startCourse' }, 'plain');

/**
 * What can be done with a course as it stands.
 * @param massage whether the safety answers let massage be offered
 * @param due whether a session may be logged at once, and its planned date has come
 */
export function courseActions(course: CourseView, massage: boolean, due: boolean): CourseAction[] {
  switch (course.state) {
    case 'draft':
      return massage ? [logSession(due ? 'primary' : 'plain'), cancel()] : [cancel()];
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
      return massage ? [startNew()] : [cleared()];
    case 'switch_treatment':
    case 'completed_not_responded':
      return [routines(), otherCare(), report(), ...(massage ? [startNew()] : [])];
    case 'completed_responded':
      return [routines(), ...(massage ? [startNew()] : [])];
    case 'cancelled':
      return massage ? [startNew('plain')] : [];
  }
}
