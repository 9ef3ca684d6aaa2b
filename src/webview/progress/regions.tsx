import { formatMean } from '../format';
import type { PeriodView } from '../../panel/progressModel';
import { t } from '../text';
import { regionName } from '../words';
import { placesOf } from './range';
import type { Shown } from './range';
import { runsOf } from './strip';

const height = 26;
const width = 110;

/** A small picture for each of the regions that were named most. */
export function Regions({ shown }: { shown: Shown }) {
  const { periods, regions } = shown;
  const known = regions
    .map((region, i) => ({ region, values: periods.map((one) => one.regions[i] ?? null) }))
    .filter(({ values }) => values.some((value) => value !== null));
  if (known.length === 0) return null;
  return (
    <table class="regions">
      <caption>{t('By region')}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t('Region')}</th>
          <th scope="col">{t('Over time')}</th>
          <th scope="col">{t('Mean pain')}</th>
        </tr>
      </thead>
      <tbody>
        {known.map(({ region, values }) => (
          <tr key={region}>
            <th scope="row">{regionName(region)}</th>
            <td>
              <Spark values={values} places={placesOf(shown)} />
            </td>
            <td class="number">{formatMean(meanOf(values, periods))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function meanOf(values: readonly (number | null)[], periods: readonly PeriodView[]): number {
  let sum = 0;
  let days = 0;
  for (const [i, value] of values.entries()) {
    const weight = value === null ? 0 : (periods[i]?.pain?.days ?? 1);
    sum += (value ?? 0) * weight;
    days += weight;
  }
  return sum / days;
}

function Spark({ values, places }: { values: readonly (number | null)[]; places: number }) {
  const x = (i: number) => 2 + ((places - values.length + i + 0.5) * (width - 4)) / places;
  const y = (value: number) => height - 2 - (value / 10) * (height - 4);
  return (
    <svg class="spark" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line class="grid" x1={0} x2={width} y1={y(0)} y2={y(0)} />
      {runsOf(values).map((run) => (
        <polyline
          key={run[0]?.[0]}
          points={run.map(([i, value]) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`).join(' ')}
        />
      ))}
      {values.map(
        (value, i) => value !== null && <circle key={i} cx={x(i)} cy={y(value)} r="1.1" />,
      )}
    </svg>
  );
}
