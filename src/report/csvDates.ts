import { isExists } from 'date-fns/isExists';

/*
 * Dates as a spreadsheet writes them after it has taken them for its own: 26.11.2026, 11/26/2026,
 * 26-11-2026. In which order day and month stand the table itself has to say; nothing is guessed.
 */

/** Whether the day or the month comes first, where a date is written with strokes. */
type DateOrder = 'day' | 'month';
const orders: readonly DateOrder[] = ['day', 'month'];

const iso = /^\d{4}-\d\d-\d\d$/;
const yearFirst = /^(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?$/;
/** Points stand between day, month and year in this order, wherever they are used. */
const points = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)$/;
const strokes = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d\d)$/;

function dateOf(year: string, month: string, day: string): string | undefined {
  const full = year.length === 2 ? `20${year}` : year;
  if (!isExists(Number(full), Number(month) - 1, Number(day))) return undefined;
  return `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The dates that a cell may mean, each once: none if it is no date. */
function meanings(cell: string, among: readonly DateOrder[]): string[] {
  const [, y = '', , m = '', d = ''] = yearFirst.exec(cell) ?? [];
  if (y !== '') return [dateOf(y, m, d)].filter((date) => date !== undefined);
  const [, day = '', month = '', year = ''] = points.exec(cell) ?? [];
  if (day !== '') return [dateOf(year, month, day)].filter((date) => date !== undefined);
  const [, one = '', , other = '', last = ''] = strokes.exec(cell) ?? [];
  if (one === '') return [];
  const dates = among.map((order) =>
    order === 'day' ? dateOf(last, other, one) : dateOf(last, one, other),
  );
  return [...new Set(dates)].filter((date) => date !== undefined);
}

/** Learns from the dates of a table in which order they are written. */
export class DateReader {
  #possible = orders;

  /**
   * @param cell a date of the table
   * @param known what it has to be, where the row itself tells
   */
  learn(cell: string, known?: string): void {
    if (!strokes.test(cell)) return;
    const fits = orders.filter((order) => {
      const [date] = meanings(cell, [order]);
      return date !== undefined && (known === undefined || date === known);
    });
    // A date that fits in no way says nothing of the others.
    if (fits.length === 1) this.#possible = this.#possible.filter((order) => fits.includes(order));
  }

  /** @returns `YYYY-MM-DD`, as it stands there if it is no date at all; undefined if it may be two */
  read(cell: string): string | undefined {
    if (iso.test(cell)) return cell;
    // A table that contradicts itself: each date by itself.
    const among = this.#possible.length === 0 ? orders : this.#possible;
    const dates = meanings(cell, among);
    return dates.length > 1 ? undefined : (dates[0] ?? cell);
  }
}
