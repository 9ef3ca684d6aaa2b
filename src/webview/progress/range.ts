import type { PeriodView, ProgressView, Range } from '../../panel/progressModel';
import { t } from '../text';

export const ranges: readonly Range[] = ['7', '28', '90', 'all'];

/** What is drawn along one time axis. */
export type Shown = Pick<ProgressView, 'range' | 'unit' | 'periods' | 'regions'>;

/** Places on the time axis; days before the first of the diary stay empty on the left. */
export function placesOf({ range, periods }: Shown): number {
  return range === 'all' ? Math.max(periods.length, 7) : Number(range);
}

/** Mean of the day means, and how many days were rated. */
export function painIn(periods: readonly PeriodView[]): { mean: number; days: number } | undefined {
  let sum = 0;
  let days = 0;
  for (const { pain } of periods) {
    sum += pain === null ? 0 : pain.mean * pain.days;
    days += pain?.days ?? 0;
  }
  return days === 0 ? undefined : { mean: sum / days, days };
}

export function rangeName(range: Range): string {
  return range === 'all' ? t('All') : t('{0} days', Number(range));
}

/** Breaks that were made, asked for or not, and nudges that came to nothing. */
export function breaksOf({ breaks }: PeriodView): { made: number; not: number } {
  const { taken, natural, snoozed, skipped, ignored } = breaks;
  return { made: taken + natural, not: snoozed + skipped + ignored };
}
