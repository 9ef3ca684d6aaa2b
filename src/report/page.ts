import { addDays } from '../calendar/dates';
import { daysIn, isWithin } from '../calendar/range';
import type { DateRange } from '../calendar/range';
import { courseRules } from '../care/course';
import { careName } from '../diary/names';
import type { CourseResult } from './courses';
import { shortened } from './escape';
import type { Report } from './report';
import type { Tried } from './tried';
import { duration, fullDate, oneDecimal, shortDate } from './words';
import type { Words } from './words';

/*
 * The report in words, as plain text in blocks; Markdown and HTML are two ways to write it down.
 * It tells what was noted and never what it means: no sentence diagnoses, none says that something
 * worked or failed.
 */

/** One of the figures that stand on top. */
interface Figure {
  label: string;
  value: string;
  note: string;
}

export interface Row {
  label: string;
  value: string;
  /** 0-1, to be drawn as a bar. */
  share?: number;
}

export interface Part {
  title: string;
  /** Sentences before the rows. */
  lines: string[];
  rows: Row[];
  /** The labels are what is long, not the values. */
  longLabels?: true;
  /** Caveats, in smaller print. */
  small: string[];
}

export interface Week {
  week: string;
  mean: string;
  range: string;
  rated: string;
  desk: string;
}

export interface Page {
  title: string;
  period: string;
  /** What must be read first; null if there is nothing. */
  alert: string | null;
  figures: Figure[];
  chartNote: string;
  weeks: { head: Week; rows: Week[] };
  /** Beside each other, where there is room. */
  columns: [left: Part[], right: Part[]];
  questions: { title: string; items: string[]; none: string };
  foot: string;
}

export function page(report: Report, words: Words): Page {
  const { t } = words;
  return {
    title: t('Back care report'),
    period: t(
      '{0} to {1} · {2} days',
      ...[fullDate(words, report.range.from), fullDate(words, report.range.to)],
      daysIn(report.range),
    ),
    alert: alertOf(report, words),
    figures: figures(report, words),
    chartNote: chartNote(report, words),
    weeks: { head: weekHead(words), rows: weekRows(report, words) },
    columns: [
      [regionsPart(report, words), triedPart(report, words), deskPart(report, words)],
      [answersPart(report, words), ...coursesPart(report, words)],
    ],
    questions: {
      title: t('What I want to ask'),
      items: report.questions,
      none: t('Nothing was noted.'),
    },
    foot: t(
      'Made with Lumbar on {0} from the person’s own entries; nobody has checked them. It is not medical advice and makes no diagnosis.',
      fullDate(words, report.made),
    ),
  };
}

function alertOf({ answers: { state } }: Report, { t }: Words): string | null {
  if (state === 'NOW') {
    return t(
      'A safety question that asks for emergency care was answered yes, and no visit to a doctor has been noted since. See below.',
    );
  }
  if (state === 'SOON') {
    return t(
      'Safety questions that ask for a doctor were answered yes, and nobody has been noted since to say that massage and exercise are fine. See below.',
    );
  }
  return null;
}

function figures({ pain, desk, range }: Report, words: Words): Figure[] {
  const { t } = words;
  const { first, last, days } = pain.ends;
  const one = (value: number | null) => (value === null ? '–' : oneDecimal(words, value));
  const ends =
    first === null && last === null
      ? { value: '–', note: t('too few days were rated') }
      : { value: `${one(first)} → ${one(last)}`, note: t('means, 0–10') };
  return [
    {
      label: t('Average pain'),
      value: one(pain.mean),
      note: t('of 10; {0} of {1} days rated', pain.days.length, daysIn(range)),
    },
    { label: t('First and last {0} days', days), ...ends },
    {
      label: t('Worst and best'),
      value: pain.worst === null ? '–' : `${pain.worst.rating} / ${pain.best?.rating ?? ''}`,
      note:
        pain.worst === null
          ? t('nothing was rated')
          : t(
              'last on {0} / {1}',
              ...[pain.worst, pain.best].map((e) => shortDate(words, e?.last ?? '')),
            ),
    },
    {
      label: t('Desk time a day'),
      value: desk.mean === null ? '–' : duration(words, desk.mean),
      note: t('mean of {0} days at the desk', desk.days.length),
    },
  ];
}

function chartNote({ pain }: Report, { t }: Words): string {
  const asked = {
    now: t('pain at that moment'),
    '24h': t('average of the last 24 hours'),
    '7d': t('average of the last 7 days'),
  }[pain.window];
  return [
    t('Dots: mean of a day’s ratings ({0}), with their range.', asked),
    t('A gap in the line means that fewer than 3 of 7 days were rated.'),
    ...(pain.otherWindows === 0
      ? []
      : [t('{0} ratings of another time span are left out.', pain.otherWindows)]),
  ].join(' ');
}

function weekHead({ t }: Words): Week {
  return {
    week: t('Week from'),
    mean: t('Mean pain'),
    range: t('Lowest–highest'),
    rated: t('Days rated'),
    desk: t('Desk time a day'),
  };
}

/** By weeks of the range, each of its seven days. */
function weekRows({ range, pain, desk }: Report, words: Words): Week[] {
  const rows: Week[] = [];
  for (let from = range.from; isWithin(range, from); from = addDays(from, 7)) {
    const week: DateRange = { from, to: addDays(from, 6) };
    const days = pain.days.filter(({ date }) => isWithin(week, date));
    const seen = desk.days.filter(({ date }) => isWithin(week, date));
    const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    rows.push({
      week: shortDate(words, from),
      mean: days.length === 0 ? '–' : oneDecimal(words, mean(days.map((day) => day.mean))),
      range:
        days.length === 0
          ? '–'
          : `${Math.min(...days.map(({ low }) => low))}–${Math.max(...days.map(({ high }) => high))}`,
      rated: String(days.length),
      desk: seen.length === 0 ? '–' : duration(words, mean(seen.map((day) => day.desk))),
    });
  }
  return rows;
}

function regionsPart(report: Report, words: Words): Part {
  const { pain } = report;
  const { t } = words;
  const total = pain.days.length;
  const where = (regions: readonly Parameters<Words['region']>[0][]) =>
    `${regions
      .slice(0, 3)
      .map((region) => words.region(region))
      .join(', ')}${regions.length > 3 ? ', …' : ''}`;
  const lines: string[] = [];
  if (pain.worst !== null && pain.best !== null) {
    for (const [extreme, name] of [
      [pain.worst, t('Worst')],
      [pain.best, t('Best')],
    ] as const) {
      const on = fullDate(words, extreme.last);
      const told = where(extreme.regions);
      lines.push(
        extreme.days === 1
          ? t('{0}: {1} on {2}', name, extreme.rating, on)
          : t('{0}: {1} on {2} days, last on {3}', name, extreme.rating, extreme.days, on),
      );
      if (told !== '') lines.push(`${lines.pop() ?? ''} (${told})`);
    }
    lines.push(
      t(
        'Days with severe pain (7 or more): {0} · sleep lost: {1} · stiff mornings: {2}',
        ...[pain.severeDays, pain.sleepLost, pain.stiff],
      ),
    );
  }
  lines.push(...weeklyLine(report, words));
  return {
    title: t('Where and how strong'),
    lines: pain.worst === null ? [t('No pain was rated in these weeks.'), ...lines] : lines,
    rows: pain.regions.map(({ region, days, mean }) => ({
      label: words.region(region),
      value: t('{0} of {1} days, mean {2}', days, total, oneDecimal(words, mean)),
      share: days / total,
    })),
    small: [],
  };
}

/** In one line, as each further one may cost the page its end. */
function weeklyLine({ weekly }: Report, { t }: Words): string[] {
  if (weekly === null) return [];
  const ends = ([first, last]: readonly [number, number]) =>
    weekly.times === 1 ? String(last) : `${first} → ${last}`;
  return [
    t(
      'Weekly answers ({0}×): pain {1}, in the way of things they like {2}, of the work day {3}',
      ...[weekly.times, ends(weekly.strength), ends(weekly.life), ends(weekly.work)],
    ),
  ];
}

function triedPart({ tried }: Report, words: Words): Part {
  const { t } = words;
  return {
    title: t('What was tried'),
    lines: tried.length === 0 ? [t('Nothing was noted.')] : [],
    rows: tried.map((one) => ({ label: triedName(one, words), value: triedWhen(one, words) })),
    small: [],
  };
}

function triedName({ what }: Tried, { t }: Words): string {
  if (what === 'massage') return t('Massage');
  if (what === 'moves') return t('Moves in breaks');
  return what === 'relief' ? t('For relief') : careName(what, t);
}

function triedWhen({ times, dates, felt, words: own }: Tried, words: Words): string {
  const { t } = words;
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const listed = 4;
  const when =
    dates.length <= listed
      ? dates.map((date) => shortDate(words, date)).join(', ')
      : t('{0} to {1}', shortDate(words, first), shortDate(words, last));
  return [
    `${times}×`,
    when,
    ...(felt === undefined || felt.better + felt.same + felt.worse === 0
      ? []
      : [t('better {0}, same {1}, worse {2}', felt.better, felt.same, felt.worse)]),
    ...(own === undefined ? [] : [ownWords(own)]),
  ].join(' · ');
}

/** Own words can be long; the diary has them whole. */
function ownWords(own: readonly string[]): string {
  const most = 3;
  const list = own.slice(0, most).map((words) => shortened(words, 28));
  return `${list.join(', ')}${own.length > most ? ', …' : ''}`;
}

function deskPart({ desk }: Report, words: Words): Part {
  const { t } = words;
  const title = t('At the desk');
  const small = [t('Desk time is what the editor sees of the hands. Sitting is not measured.')];
  if (desk.mean === null || desk.meanLongest === null || desk.longest === null) {
    return { title, lines: [t('No desk time was seen in these weeks.')], rows: [], small };
  }
  const { minutes, date } = desk.longest;
  return {
    title,
    lines: [],
    rows: [
      {
        label: t('Longest stretch'),
        value: t(
          'mean {0}, most {1} ({2})',
          ...[duration(words, desk.meanLongest), duration(words, minutes), shortDate(words, date)],
        ),
      },
      {
        label: t('Above own limit of {0}', duration(words, desk.limit)),
        value: t('{0} of {1} days', desk.over, desk.days.length),
      },
      {
        label: t('Breaks taken when due'),
        value: t('{0} of {1}', desk.breaks, desk.due),
      },
      ...(desk.standing === 0
        ? []
        : [{ label: t('Marked as standing'), value: t('{0} %', Math.round(100 * desk.standing)) }]),
    ],
    small,
  };
}

function coursesPart({ courses }: Report, words: Words): Part[] {
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

function answersPart({ answers }: Report, words: Words): Part {
  const { t } = words;
  const { asked, seen, reactions } = answers;
  const on = ({ first, last }: { first: string; last: string }) =>
    first === last
      ? fullDate(words, last)
      : t('{0}, last on {1}', shortDate(words, first), fullDate(words, last));
  const rows: Row[] = [
    ...answers.flags.map((yes) => ({ label: words.flag(yes.id), value: on(yes) })),
    ...reactions.slice(-1).map((date) => ({
      label: t('Serious reaction to a massage session'),
      value: fullDate(words, date),
    })),
    ...answers.contraindications.map((yes) => ({
      label: words.contraindication(yes.id),
      value: on(yes),
    })),
  ];
  const times =
    asked.last === null
      ? t('Not all the safety questions have been asked yet.')
      : t('All of them were asked {0}×, last on {1}.', asked.times, fullDate(words, asked.last));
  return {
    title: t('Safety questions ever answered yes'),
    longLabels: true,
    lines: [
      ...(rows.length === 0 ? [t('None was answered yes.')] : []),
      times,
      ...(seen === null
        ? []
        : [t('Last visit to a doctor or therapist noted: {0}.', fullDate(words, seen))]),
    ],
    rows,
    small:
      rows.length === 0
        ? []
        : [
            t(
              'Many people with back pain have some such sign; serious disease is rare (Henschke 2009).',
            ),
          ],
  };
}
