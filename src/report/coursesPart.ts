import { courseRules } from '../care/courseRules';
import type { CourseResult } from './courses';
import type { Part } from './pageParts';
import type { Report } from './report';
import { fullDate, shortDate } from './words';
import type { Words } from './words';

export function coursesPart({ courses }: Report, words: Words): Part[] {
  const { t } = words;
  // The latest with its sessions, the one before with its result; each has a report of its own.
  return courses.slice(0, 2).map((course, i) => ({
    title: t('Massage course, {0}', words.region(course.region)),
    lines: [
      t(
        '{0} of {1} sessions. {2}',
        course.status.done,
        courseRules.planned,
        stateText(course, words),
      ),
      ...changeText(course, words),
    ],
    rows: (i > 0 ? [] : course.sessions).map(({ date, before, after, relaxed }) => ({
      label: shortDate(words, date),
      value: [
        ...(before === null ? [] : [t('{0} before', before)]),
        ...(after === null ? [] : [t('{0} after', after)]),
        {
          yes: t('muscle relaxed'),
          partly: t('relaxed in part'),
          no: t('stayed tight'),
          unsure: t('not sure if it relaxed'),
        }[relaxed],
      ].join(', '),
    })),
    // Told once: with the latest course.
    small: i > 0 ? [] : courseCaveats(course, words),
  }));
}

function stateText({ status: { state, reason, planned } }: CourseResult, words: Words): string {
  const { t } = words;
  switch (state) {
    case 'draft':
      return t('The first one is still to come.');
    case 'needs_checkup':
      return t('A check-up comes first.');
    case 'active':
      return planned === null
        ? t('Under way; no date is left within the six weeks.')
        : t('Under way; next on {0}.', fullDate(words, planned));
    case 'review_due':
      return t('The review after two sessions is due.');
    case 'final_due':
      return t('A last score is due.');
    case 'paused':
      return reason === 'reaction'
        ? t('Paused after a reaction to a session.')
        : t('Paused because the pain flared up.');
    case 'switch_treatment':
      return t('Ended with the review after two sessions.');
    case 'completed_responded':
    case 'completed_not_responded':
      return t('Completed.');
    case 'stop_see_doctor':
      return reason === 'soon:not_relaxing'
        ? t('Stopped: the muscle stayed tight under gentle pressure.')
        : t('Stopped, because an answer, a reaction or a flare should be looked at first.');
    case 'lapsed':
      return t('Ran out before its end.');
    case 'cancelled':
      return t('Ended by the person.');
  }
}

function changeText(
  { status: { response }, before, latest }: CourseResult,
  { t }: Words,
): string[] {
  if (before === null || latest === null) return [];
  const scores = t(
    '24-hour pain: {0} at the start, {1} at the latest score.',
    before,
    latest.score,
  );
  if (response === undefined) return [scores];
  const judged = {
    responded: t('By the course’s rules: clearly lower (2 points and 30 % or more, or none left).'),
    partial: t('By the course’s rules: a little lower.'),
    none: t('By the course’s rules: about the same.'),
    worse: t('By the course’s rules: higher.'),
  }[response];
  return [scores, judged];
}

/** Beside every result: the natural course (Menezes Costa 2012), and where the rule comes from. */
function courseCaveats({ status: { state } }: CourseResult, { t }: Words): string[] {
  const small = state === 'switch_treatment' || state === 'completed_not_responded';
  return [
    t(
      'Back pain often eases within six weeks whatever treatment is used. This result does not show what caused the change.',
    ),
    t(
      'In follow-up studies acute back pain fell on average from 52 to 23 of 100 in six weeks, lasting pain from 51 to 33 (Menezes Costa 2012; care varied).',
    ),
    ...(small
      ? [t('Four sessions is a small dose; this does not prove massage cannot help.')]
      : []),
    t('Four sessions in six weeks is a common rule of thumb, not a research result.'),
  ];
}
