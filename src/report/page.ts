import { addDays } from '../calendar/dates';
import { daysIn, isWithin } from '../calendar/range';
import type { DateRange } from '../calendar/range';
import { coursesPart } from './coursesPart';
import type { Part, Row, Week } from './pageParts';
import type { Report } from './report';
import { triedPart, weeklyLine } from './triedPart';
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
