import type { PeriodView } from '../../panel/progressModel';
import {
  formatDay,
  formatList,
  formatMean,
  formatMinutes,
  formatNumber,
  formatTenths,
} from '../format';
import { t } from '../text';
import { careName } from '../words';
import type { Shown } from './range';

/** What the pictures show at one place, in words; one line for each row. */
export function ReadOut({
  period,
  unit,
  tall,
  hint,
}: {
  period: PeriodView;
  unit: Shown['unit'];
  /** Some places have much to say, so that the room for it is kept. */
  tall: boolean;
  /** How to read other places is said. */
  hint: boolean;
}) {
  return (
    <div class={tall ? 'read-out tall' : 'read-out'}>
      <strong>{dateText(period, unit)}</strong>
      <ul>
        {linesOf(period, unit).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {hint && <p>{t('Point at the pictures, or use the arrow keys.')}</p>}
    </div>
  );
}

export function readOutText(period: PeriodView, unit: Shown['unit']): string {
  return [dateText(period, unit), ...linesOf(period, unit)].join('. ');
}

function dateText({ date }: PeriodView, unit: Shown['unit']): string {
  if (unit === 'week') return t('Week from {0}', formatDay(date, 'year'));
  return formatDay(date, unit === 'month' ? 'month' : 'weekday');
}

function linesOf(period: PeriodView, unit: Shown['unit']) {
  const { pain, smooth, desk, breaks, care } = period;
  const lines = [pain === null ? t('No pain logged') : painText(pain)];
  if (smooth !== null) lines.push(t('7-day mean {0}', formatMean(smooth)));
  if (desk !== null) {
    const time = formatMinutes(desk.mean);
    lines.push(
      unit === 'day' ? t('Desk time {0}', time) : t('Desk time {0} a day', time),
      t('Longest stretch {0}', formatMinutes(desk.longest)),
    );
  }
  const { taken, natural, snoozed, skipped, ignored } = breaks;
  const outcomes = [
    [taken, t('taken')],
    [natural, t('on your own')],
    [snoozed, t('snoozed')],
    [skipped, t('skipped')],
    [ignored, t('no answer')],
  ] as const;
  const parts = outcomes.flatMap(([count, name]) =>
    count === 0 ? [] : `${formatNumber(count)} ${name}`,
  );
  if (parts.length > 0) lines.push(t('Breaks: {0}', formatList(parts)));
  const done = [...courseParts(period), ...care.map(careName)];
  if (done.length > 0) lines.push(t('Care: {0}', formatList(done)));
  return lines;
}

export function courseParts({
  courses,
  sessions,
  checkins,
}: Pick<PeriodView, 'courses' | 'sessions' | 'checkins'>): string[] {
  return [
    ...(courses > 0 ? [t('massage course begun')] : []),
    ...(sessions > 0 ? [t('massage session')] : []),
    ...(checkins > 0 ? [t('massage check-in')] : []),
  ];
}

function painText({ mean, low, high }: NonNullable<PeriodView['pain']>): string {
  return low === high
    ? t('Pain {0}', formatNumber(low))
    : t('Pain {0}, from {1} to {2}', formatTenths(mean), formatNumber(low), formatNumber(high));
}
