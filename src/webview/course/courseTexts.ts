import type { CourseView } from '../../panel/courseModel';
import { t } from '../text';
import { responseName } from '../words';

/*
 * What a course's state means, and what comes next. No sentence says that massage worked or failed,
 * and none names a disease: the rule is a common rule of thumb, and pain changes for many reasons.
 */

/**
 * Where the course stands, in one sentence.
 * @param massage whether the safety answers let massage be offered
 */
export function stateText({ state, reason, done, response }: CourseView, massage = true): string {
  if (!massage && (state === 'draft' || state === 'active'))
    return t('Session {0} of 4 is on hold until you have had a check-up.', done + 1);
  switch (state) {
    case 'draft':
      return t('The course is set up. It starts with the first session.');
    case 'needs_checkup':
      return t('A check-up comes first.');
    case 'active':
      return t('Session {0} of 4 is next.', done + 1);
    case 'review_due':
      return t('Two sessions are done. The review is due.');
    case 'final_due':
      return t('All four sessions are done. One last check-in closes the course.');
    case 'paused':
      return pauseText(reason);
    case 'switch_treatment':
      return t('Switch to another treatment.');
    case 'completed_responded':
    case 'completed_not_responded':
      return reason === 'early'
        ? t('The six weeks are over, with fewer than four sessions.')
        : t('The course is complete.');
    case 'stop_see_doctor':
      return stopText(reason);
    case 'lapsed':
      return response === null
        ? t('The course ran out of time before there was a result.')
        : t('The course ran out of time before it was finished.');
    case 'cancelled':
      return t('You ended this course. It stays in your diary.');
  }
}

/**
 * What to do next, each in a sentence or two.
 * @param free whether no answer asks for a doctor first
 */
export function nextTexts({ state, reason, planned, done }: CourseView, free: boolean): string[] {
  switch (state) {
    case 'draft':
      return [
        t('After the session, log the pain before and after it, and whether the muscle relaxed.'),
      ];
    case 'needs_checkup':
      return [
        t(
          'Before any massage, see a doctor or physiotherapist about your severe pain or your answers.',
        ),
      ];
    case 'active':
      return planned === null
        ? [
            t(
              'There isn’t enough time left in the six weeks for this session. You can end this course and start a new one.',
            ),
          ]
        : [];
    case 'review_due':
      return [
        t(
          'Two or more days after the last session, log a check-in: your average pain over the last 24 hours.',
        ),
      ];
    case 'final_due':
      return [
        t(
          'About three days after the last session, log a check-in: your average pain over the last 24 hours.',
        ),
      ];
    case 'paused':
      return pauseSteps(reason);
    case 'switch_treatment':
    case 'completed_not_responded':
      return [
        ...(state === 'switch_treatment'
          ? [t('The review showed no clear change after two sessions.')]
          : []),
        free
          ? t(
              'Try something else now: a walking or exercise routine, heat, or a visit to a physiotherapist or doctor.',
            )
          : t('Try something else now: walking, and a visit to a physiotherapist or doctor.'),
        doseText(done),
      ];
    case 'completed_responded':
      return [
        t('A change of this size usually matters to people.'),
        ...(reason === 'late' ? [t('One session came after the six weeks.')] : []),
        t(
          'Walk most days. Building up to 30 minutes, five times a week, nearly doubled the time until back pain came back in one trial with coaching (WalkBack 2024).',
        ),
      ];
    case 'stop_see_doctor':
      return reason === 'now'
        ? [t('If any of it still applies, get medical help today.')]
        : [t('See a doctor this week, and have no massage until then.')];
    case 'lapsed':
      return [
        t(
          'If something was not logged, log it now with its date, and the course goes on from there. Or start a new one.',
        ),
      ];
    case 'cancelled':
      return [];
  }
}

/** The honest line, with the number that is true. */
function doseText(done: number): string {
  switch (done) {
    case 2:
      return t('Two sessions is a small dose; this does not prove massage cannot help.');
    case 3:
      return t('Three sessions is a small dose; this does not prove massage cannot help.');
    default:
      return t('Four sessions is a small dose; this does not prove massage cannot help.');
  }
}

/** The course's result in words, once there is one. */
export function resultText({ response }: CourseView): string | undefined {
  return response === null ? undefined : responseName(response);
}

function pauseText(reason: string | null): string {
  if (reason === 'flare') return t('The course is paused because the pain flared up.');
  if (reason === 'reaction') return t('The course is paused after a reaction to a session.');
  if (reason?.includes('other_course') === true) {
    return t('The course is paused, because another course was stopped.');
  }
  return t('The course is paused: the pain flared up, and there was a reaction to a session.');
}

function pauseSteps(reason: string | null): string[] {
  if (reason?.includes('other_course') === true) {
    return [t('It goes on when a doctor or physiotherapist says that massage is fine.')];
  }
  if (reason === 'flare') {
    return [
      t(
        'Give it time. The pause ends when a check-in shows less pain, or when a doctor or therapist agrees to go on.',
      ),
    ];
  }
  return [
    t(
      'Wait a week after the reaction, then log a check-in. The pause ends with a score no higher than at the start, or when a doctor or therapist agrees to go on.',
    ),
  ];
}

function stopText(reason: string | null): string {
  switch (reason) {
    case 'now':
      return t('The course has stopped, because an answer asked for emergency care.');
    case 'soon:not_relaxing':
      return t(
        'The course has stopped: the muscle stayed tight under gentle pressure. Ask a clinician why.',
      );
    case 'soon:second_reaction':
      return t('The course has stopped: a reaction followed two of the sessions.');
    case 'soon:flare':
      return t('The course has stopped: the pain flared up and stayed up.');
    default:
      return t('The course has stopped: one of your answers should be looked at first.');
  }
}
