import type { PeriodView, ProgressView } from '../../panel/messages';
import { t } from '../text';

export type Range = '7' | '28' | '90' | 'all';
export const ranges: readonly Range[] = ['7', '28', '90', 'all'];

export interface Shown {
  unit: 'day' | 'week' | 'month';
  periods: readonly PeriodView[];
  /** Places on the time axis; days before the first of the diary stay empty on the left. */
  places: number;
}

/** The periods of a range. */
export function shownIn({ days, weeks, months }: ProgressView, range: Range): Shown {
  if (range !== 'all') {
    const places = Number(range);
    return { unit: 'day', periods: days.slice(-places), places };
  }
  if (weeks.length > 0) return { unit: 'week', periods: weeks, places: weeks.length };
  if (months.length > 0) return { unit: 'month', periods: months, places: months.length };
  return { unit: 'day', periods: days, places: Math.max(days.length, 7) };
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
