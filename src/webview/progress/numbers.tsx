import type { PeriodView } from '../../panel/progressModel';
import { Fold } from '../controls/fold';
import { formatDay, formatList, formatNumber, formatTenths } from '../format';
import { t } from '../text';
import { careName, regionName } from '../words';
import { breaksOf } from './range';
import type { Shown } from './range';
import { courseParts } from './readOut';

/** The same as the pictures, in figures; newest first. */
export function Numbers({ shown }: { shown: Shown }) {
  const { periods } = shown;
  const known = periods.filter(
    (one) =>
      one.pain !== null || one.desk !== null || breaksText(one) !== '–' || doneIn(one).length > 0,
  );
  return (
    <Fold id="progress-numbers" summary={t('As a table')}>
      {() => (
        <table class="numbers">
          <caption class="visually-hidden">{t('Progress in figures')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Date')}</th>
              <th scope="col">{t('Pain')}</th>
              <th scope="col">{t('Desk')}</th>
              <th scope="col">{t('Longest')}</th>
              <th scope="col">{t('Breaks')}</th>
            </tr>
          </thead>
          {known.toReversed().map((one) => (
            <Rows key={one.date} period={one} shown={shown} />
          ))}
        </table>
      )}
    </Fold>
  );
}

/** The figures, and in a line of its own what has no column. */
function Rows({ period, shown: { unit, regions } }: { period: PeriodView; shown: Shown }) {
  const { date, pain, desk, smooth } = period;
  const more = [
    ...(smooth === null ? [] : [t('7-day mean {0}', formatTenths(smooth))]),
    ...regions.flatMap((region, i) => {
      const mean = period.regions[i] ?? null;
      return mean === null ? [] : t('{0} {1}', regionName(region), formatTenths(mean));
    }),
    ...doneIn(period),
  ];
  return (
    <tbody>
      <tr>
        <th scope="row" rowSpan={more.length > 0 ? 2 : 1}>
          {formatDay(date, unit === 'day' ? 'day' : unit === 'week' ? 'short' : 'month')}
        </th>
        <td>{pain === null ? '–' : formatTenths(pain.mean)}</td>
        <td>{desk === null ? '–' : clock(desk.mean)}</td>
        <td>{desk === null ? '–' : clock(desk.longest)}</td>
        <td>{breaksText(period)}</td>
      </tr>
      {more.length > 0 && (
        <tr>
          <td class="quiet" colSpan={4}>
            {formatList(more)}
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** What of care there was, as the rows of marks show it. */
function doneIn(one: PeriodView): string[] {
  return [...courseParts(one), ...one.care.map(careName)];
}

function breaksText(one: PeriodView): string {
  const { made, not } = breaksOf(one);
  return made + not === 0 ? '–' : t('{0} of {1}', formatNumber(made), formatNumber(made + not));
}

/** Hours and minutes, as short as a narrow column asks for. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(Math.round(minutes) % 60).padStart(2, '0')}`;
}
