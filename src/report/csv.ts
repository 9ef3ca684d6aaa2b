import { localDateOf } from '../calendar/days';
import { minuteMs } from '../calendar/units';
import type { DiaryState } from '../diary/merge';
import { countMinutes, intervals } from '../diary/minutes';
import { isGone, kinds } from '../diary/records';
import type { Day, Kind, LiveEntry } from '../diary/records';
import { columns, dated, fields, formOf, ownWords, time, zone } from './csvColumns';
import { writeRows } from './csvText';

/*
 * The diary as one long table: a row for each entry, each stretch of desk time and each nudge. One
 * table, not one for each kind, because one file is what is sent, opened and read back; `kind` is
 * the column to filter by.
 */

/** What a table may hold; desk time and nudges are what the clock saw. */
export type CsvKind = Kind | 'desk' | 'nudge';
export const csvKinds: readonly CsvKind[] = [...kinds, 'desk', 'nudge'];

export interface CsvChoice {
  kinds: ReadonlySet<CsvKind>;
  /** Whether own words are written too; without them a row says which it left out. */
  notes: boolean;
  /** Local dates, both included. */
  from?: string;
  to?: string;
}

type Cells = Map<string, string>;
type Plain = Record<string, unknown>;

/**
 * The chosen part of a diary as CSV, rows in the order of time. Deleted entries are left out.
 * `fromCsv` (`csvRead.ts`) gives the same records back.
 */
export function toCsv(state: DiaryState, choice: CsvChoice): string {
  const { from = '', to = '9999-99-99' } = choice;
  const rows: { at: number; cells: Cells }[] = [];
  const add = (at: number, date: string, cells: Cells) => {
    if (from <= date && date <= to) rows.push({ at, cells });
  };
  for (const entry of state.entries.values()) {
    if (isGone(entry) || !choice.kinds.has(entry.kind)) continue;
    if (!choice.notes && nothingElse.includes(entry.kind)) continue;
    const cells = entryCells(entry, choice.notes);
    add(entry.at, cells.get('date') ?? '', cells);
  }
  for (const day of state.days.values()) {
    for (const { at, cells } of dayRows(day, choice)) add(at, day.date, cells);
  }
  rows.sort((a, b) => a.at - b.at || compare(a.cells.get('id'), b.cells.get('id')));
  return writeRows(
    [columns, ...rows.map(({ cells }) => columns.map((name) => cells.get(name) ?? ''))],
    (cell, column) => formOf(columns[column] ?? '')?.like?.(cell) === true,
  );
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Kinds that are own words and nothing else. */
const nothingElse: readonly string[] = ['own', 'questions'];

function entryCells(entry: LiveEntry, notes: boolean): Cells {
  const { kind, id, rev, at, zone: east, ...rest } = entry;
  const local = localClock(at, east);
  const cells: Cells = new Map([
    ...([
      ['kind', kind],
      ['id', id],
      ['rev', String(rev)],
    ] as const),
    ...([
      ['at', time.write(at) ?? ''],
      ['zone', zone.write(east) ?? ''],
    ] as const),
    ['date', local === undefined ? '' : localDateOf(entry, 0)],
    ['clock', local ?? ''],
  ]);
  const { date, ...content } = rest as Plain;
  if (dated.includes(kind)) cells.set('date', String(date));
  fill(cells, dated.includes(kind) || date === undefined ? content : { ...content, date }, notes);
  return cells;
}

/** @returns `HH:MM`, or undefined where the local date would be beyond the calendar */
function localClock(at: number, east: number): string | undefined {
  const local = at + east * minuteMs;
  if (local < Date.UTC(0) || local > Date.UTC(9999, 11, 31)) return undefined;
  return new Date(local).toISOString().slice(11, 16);
}

function fill(cells: Cells, content: Plain, notes: boolean): void {
  const more: [string, unknown][] = [];
  const leftOut: string[] = [];
  for (const [name, value] of Object.entries(content)) {
    const form = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const cell = form?.write(value);
    if (cell === undefined) more.push([name, value]);
    else if (ownWords.has(name) && !notes) leftOut.push(name);
    else cells.set(name, cell);
  }
  if (more.length > 0 && notes) cells.set('more', JSON.stringify(Object.fromEntries(more)));
  if (more.length > 0 && !notes) leftOut.push('more');
  if (leftOut.length > 0) cells.set('leftOut', leftOut.join(';'));
}

function* dayRows({ date, sit, stand, nudges }: Day, { kinds, notes }: CsvChoice) {
  if (kinds.has('desk')) {
    for (const [posture, set] of [
      ['sitting', sit],
      ['standing', stand],
    ] as const) {
      for (const [from, to] of intervals(set)) {
        const cells: Cells = new Map([
          ['kind', 'desk'],
          ['date', date],
        ]);
        fill(
          cells,
          { posture, from: from * minuteMs, to: to * minuteMs, minutes: countMinutes([from, to]) },
          notes,
        );
        yield { at: from * minuteMs, cells };
      }
    }
  }
  if (!kinds.has('nudge')) return;
  for (const { due, ...rest } of nudges) {
    const cells: Cells = new Map([
      ['kind', 'nudge'],
      ['at', time.write(due) ?? ''],
      ['date', date],
    ]);
    fill(cells, rest, notes);
    yield { at: due, cells };
  }
}
