import { Fold } from '../controls/fold';
import type { PeriodView } from '../../panel/messages';
import { formatDay, formatList, formatNumber } from '../format';
import { t } from '../text';
import { isOpen } from '../ui';
import { breaksOf } from './range';
import type { Shown } from './range';
import { courseParts } from './readOut';
import { formatTenths } from './strip';
import { careName } from '../words';

const foldId = 'progress-numbers';

/** The same as the pictures, in figures; newest first. */
export function Numbers({ shown: { periods, unit } }: { shown: Shown }) {
  const known = periods.filter(
    ({ pain, desk, ...one }) => pain !== null || desk !== null || done(one).length > 0,
  );
  return (
    <Fold id={foldId} summary={t('As a table')}>
      {isOpen(foldId, false) && (
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
          <tbody>
            {known.toReversed().map((one) => {
              const { made, not } = breaksOf(one);
              return (
                <tr key={one.date}>
                  <th scope="row">
                    {formatDay(
                      one.date,
                      unit === 'day' ? 'day' : unit === 'week' ? 'short' : 'month',
                    )}
                    {done(one).length > 0 && <div class="quiet">{formatList(done(one))}</div>}
                  </th>
                  <td>{one.pain === null ? '–' : formatTenths(one.pain.mean)}</td>
                  <td>{one.desk === null ? '–' : clock(one.desk.mean)}</td>
                  <td>{one.desk === null ? '–' : clock(one.desk.longest)}</td>
                  <td>
                    {made + not === 0
                      ? '–'
                      : t('{0} of {1}', formatNumber(made), formatNumber(made + not))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Fold>
  );
}

/** What of care there was, as the rows of marks show it. */
function done(one: Pick<PeriodView, 'courses' | 'sessions' | 'checkins' | 'care'>): string[] {
  return [...courseParts(one), ...one.care.map(careName)];
}

/** Hours and minutes, as short as a narrow column asks for. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(Math.round(minutes) % 60).padStart(2, '0')}`;
}
