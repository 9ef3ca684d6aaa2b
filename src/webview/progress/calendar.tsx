import { dateOfDay, dayNumber, startOf } from '../../calendar/dates';
import type { PeriodView, ProgressView } from '../../panel/progressModel';
import { formatDay, formatNumber, monthName, weekdayName } from '../format';
import { t } from '../text';

/** Days in weeks, or, where there are too many, months in years. */
export function Calendar({ progress }: { progress: ProgressView }) {
  const { range, unit, periods, months } = progress;
  if (range === '7') return null;
  return unit === 'day' ? (
    <Weeks days={periods} />
  ) : (
    <Years months={unit === 'month' ? periods : months} />
  );
}

function Weeks({ days }: { days: readonly PeriodView[] }) {
  const byDate = new Map(days.map((one) => [one.date, one]));
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const weeks: string[][] = [];
  const end = dayNumber(last.date) ?? 0;
  for (let monday = startOf(dayNumber(first.date) ?? 0, 'week'); monday <= end; monday += 7) {
    weeks.push(Array.from({ length: 7 }, (_, i) => dateOfDay(monday + i)));
  }
  return (
    <Table
      caption={t('Pain by day')}
      heads={(weeks[0] ?? []).map((date) => [
        weekdayName(date, 'narrow'),
        weekdayName(date, 'long'),
      ])}
      rows={weeks.map((dates) => {
        const from = formatDay(dates[0] ?? '', 'day');
        return {
          key: dates[0] ?? '',
          head: from,
          name: t('Week from {0}', from),
          cells: dates.map((date) => byDate.get(date)),
        };
      })}
    />
  );
}

function Years({ months }: { months: readonly PeriodView[] }) {
  const byMonth = new Map(months.map((one) => [one.date.slice(0, 7), one]));
  const years = [...new Set(months.map(({ date }) => date.slice(0, 4)))];
  const numbers = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  return (
    <Table
      caption={t('Pain by month')}
      heads={numbers.map((month) => {
        const name = monthName(`2024-${month}-01`);
        return [name.slice(0, 1), name];
      })}
      rows={years.map((year) => ({
        key: year,
        head: year,
        name: year,
        cells: numbers.map((month) => byMonth.get(`${year}-${month}`)),
      }))}
    />
  );
}

interface TableProps {
  caption: string;
  heads: [short: string, long: string][];
  rows: { key: string; head: string; name: string; cells: (PeriodView | undefined)[] }[];
}

function Table({ caption, heads, rows }: TableProps) {
  return (
    <table class="calendar">
      <caption>
        {caption}{' '}
        {rows.some(({ cells }) => cells.some((one) => (one?.sessions ?? 0) > 0)) && (
          <span class="quiet">{t('framed: massage')}</span>
        )}
      </caption>
      <thead>
        <tr>
          <td />
          {heads.map(([short, long]) => (
            <th key={long} scope="col">
              <span aria-hidden="true">{short}</span>
              <span class="visually-hidden">{long}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, name, cells }) => (
          <tr key={key}>
            <th scope="row">
              <span aria-hidden="true">{head}</span>
              <span class="visually-hidden">{name}</span>
            </th>
            {cells.map((one, i) => (
              <Cell key={heads[i]?.[1]} period={one} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The mean of its pain as a whole number, on a ground that is stronger the more there was. */
function Cell({ period }: { period: PeriodView | undefined }) {
  if (period === undefined) return <td />;
  const { pain, sessions } = period;
  const said = pain === null ? t('none logged') : formatNumber(Math.round(pain.mean * 10) / 10);
  return (
    <td>
      <span
        class={['day', pain !== null && 'logged', sessions > 0 && 'massaged']
          .filter(Boolean)
          .join(' ')}
        style={{ '--pain': `${String(Math.round((pain?.mean ?? 0) * 4.5))}%` }}
        aria-hidden="true"
      >
        {pain === null ? '·' : formatNumber(Math.round(pain.mean))}
      </span>
      <span class="visually-hidden">{sessions > 0 ? t('{0}, massage', said) : said}</span>
    </td>
  );
}
