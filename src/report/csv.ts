import { minuteMs } from '../calendar/units';
import { localDateOf } from '../calendar/days';
import * as v from 'valibot';
import { isTame } from '../diary/codec';
import { countMinutes, intervals, isMinutes, unionOf } from '../diary/minutes';
import { foreign } from '../diary/foreign';
import type { Foreign } from '../diary/foreign';
import type { DiaryState } from '../diary/merge';
import { daySchema, entrySchema, isGone, kinds } from '../diary/records';
import type { Day, Kind, LiveEntry } from '../diary/records';
import type { leading } from './csvColumns';
import { columns, fields, moreForm, ownWords, time, zone } from './csvColumns';
import { readRows, writeRows } from './csvText';

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
 * `fromCsv` gives the same records back.
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
  return writeRows([
    columns,
    ...rows.map(({ cells }) => columns.map((name) => cells.get(name) ?? '')),
  ]);
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Kinds that are own words and nothing else. */
const nothingElse: readonly string[] = ['own', 'questions'];

/** Kinds that date themselves; of all others `date` is worked out, and not read back. */
const dated: readonly string[] = ['session', 'checkin', 'desk', 'nudge'];

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

/** What is wrong with a table, and where. */
export interface CsvProblem {
  /** Line of the file, from 1. */
  line: number;
  /** Name of the column, where it is one cell's fault. */
  column?: Foreign;
  problem:
    /** A quote is not closed, or text follows one. */
    | 'quotes'
    /** The first line is not Lumbar's: a column is missing, twice there or unknown. */
    | 'columns'
    /** More or fewer cells than columns. */
    | 'cells'
    /** A kind that is not known. */
    | 'kind'
    /** A cell that is not what its column holds, or a record that lacks it. */
    | 'value'
    /** The id of another row. */
    | 'twice';
}

export interface CsvContent {
  days: Day[];
  entries: LiveEntry[];
  /** Ids of entries whose own words were left out: they may fill a gap, and replace nothing. */
  partial: ReadonlySet<string>;
  /** The same of nudges, by when they fell due. */
  partialNudges: ReadonlySet<number>;
}

/**
 * Reads what `toCsv` wrote, also after a spreadsheet has reordered its rows or columns. Nothing is
 * guessed: with one problem nothing is read, so that an import is whole or none.
 */
export function fromCsv(text: string): CsvContent | { problems: CsvProblem[] } {
  const rows = readRows(text);
  if (!Array.isArray(rows)) return { problems: [{ line: rows.line, problem: 'quotes' }] };
  const [head, ...body] = rows;
  const wrong = wrongColumn(head?.cells ?? []);
  if (wrong !== undefined)
    return { problems: [{ line: 1, column: foreign(wrong), problem: 'columns' }] };
  const reader = new Reader();
  for (const { line, cells } of body) {
    if (cells.length !== columns.length) reader.tell(line, 'cells');
    else reader.row(line, new Map(cells.map((cell, i) => [head?.cells[i] ?? '', cell])));
  }
  return reader.result();
}

function wrongColumn(head: readonly string[]): string | undefined {
  return (
    columns.find((name) => head.filter((one) => one === name).length !== 1) ??
    head.find((name) => !columns.includes(name))
  );
}

class Reader {
  readonly #problems: CsvProblem[] = [];
  readonly #days = new Map<
    string,
    { sit: Day['sit']; stand: Day['stand']; nudges: Day['nudges'][number][] }
  >();
  readonly #entries = new Map<string, LiveEntry>();
  readonly #partial = new Set<string>();
  readonly #partialNudges = new Set<number>();

  tell(line: number, problem: CsvProblem['problem'], column?: string): void {
    this.#problems.push({
      line,
      problem,
      ...(column === undefined ? {} : { column: foreign(column) }),
    });
  }

  result(): CsvContent | { problems: CsvProblem[] } {
    if (this.#problems.length > 0) return { problems: this.#problems };
    const days = [...this.#days].map(([date, seen]) => ({
      date,
      ...seen,
      nudges: seen.nudges.sort((a, b) => a.due - b.due),
    }));
    return {
      days: days.sort((a, b) => compare(a.date, b.date)),
      entries: [...this.#entries.values()],
      partial: this.#partial,
      partialNudges: this.#partialNudges,
    };
  }

  row(line: number, cells: Cells): void {
    const cell = (name: string) => cells.get(name) ?? '';
    const kind = cell('kind');
    const content = this.#content(line, cells);
    if (content === undefined) return;
    if (kind === 'desk') this.#desk(line, cell('date'), content);
    else if (kind === 'nudge') this.#nudge(line, cells, content);
    else if ((kinds as readonly string[]).includes(kind)) this.#entry(line, cells, content);
    else this.tell(line, 'kind', 'kind');
  }

  /** The fields of a row; undefined, and a problem told, if a cell is not what its column holds. */
  #content(line: number, cells: Cells): Plain | undefined {
    const content: [string, unknown][] = [];
    let sound = true;
    for (const [name, cell] of cells) {
      const form =
        name === 'more' ? moreForm : Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (cell === '' || form === undefined) continue;
      const value = form.read(cell);
      if (
        value === undefined ||
        (name === 'more' && (typeof value !== 'object' || value === null))
      ) {
        this.tell(line, 'value', name);
        sound = false;
      } else if (name === 'more') content.push(...Object.entries(value as object));
      else content.push([name, value]);
    }
    return sound ? Object.fromEntries(content) : undefined;
  }

  #entry(line: number, cells: Cells, content: Plain): void {
    const cell = (name: (typeof leading)[number]) => cells.get(name) ?? '';
    const kind = cell('kind');
    const record: Plain = {
      ...content,
      ...(dated.includes(kind) ? { date: cell('date') } : {}),
      ...{ kind, id: cell('id'), rev: fields['rating']?.read(cell('rev')) },
      ...{ at: time.read(cell('at')), zone: zone.read(cell('zone')) },
    };
    const read = isTame(record) ? v.safeParse(entrySchema, record) : undefined;
    const entry = read?.success === true ? read.output : undefined;
    if (entry === undefined || isGone(entry)) {
      this.tell(line, 'value', wrongField(kind, record));
    } else if (this.#entries.has(entry.id)) {
      this.tell(line, 'twice', 'id');
    } else {
      this.#entries.set(entry.id, entry);
      if (hasLeftOut(cells)) this.#partial.add(entry.id);
    }
  }

  #desk(line: number, date: string, { posture, from, to }: Plain): void {
    const minute = (value: unknown) => Number(value) / minuteMs;
    const set = [minute(from), minute(to)];
    const field = posture === 'sitting' ? 'sit' : posture === 'standing' ? 'stand' : undefined;
    if (field === undefined) this.tell(line, 'value', 'posture');
    else if (!isMinutes(set)) this.tell(line, 'value', Number.isInteger(set[0]) ? 'to' : 'from');
    else {
      const day = this.#day(line, date);
      if (day !== undefined) day[field] = unionOf(day[field], set);
    }
  }

  #nudge(line: number, cells: Cells, content: Plain): void {
    const nudge = { ...content, due: time.read(cells.get('at') ?? '') };
    const read = v.safeParse(daySchema.entries.nudges.item, nudge);
    if (!read.success) {
      const column = fieldOf(read.issues[0]);
      this.tell(line, 'value', column === 'due' ? 'at' : column);
      return;
    }
    const day = this.#day(line, cells.get('date') ?? '');
    if (day?.nudges.some(({ due }) => due === read.output.due) === true)
      this.tell(line, 'twice', 'at');
    else {
      day?.nudges.push(read.output);
      if (hasLeftOut(cells)) this.#partialNudges.add(read.output.due);
    }
  }

  #day(line: number, date: string) {
    if (!v.is(daySchema.entries.date, date)) {
      this.tell(line, 'value', 'date');
      return undefined;
    }
    const day = this.#days.get(date) ?? { sit: [], stand: [], nudges: [] };
    this.#days.set(date, day);
    return day;
  }
}

function hasLeftOut(cells: Cells): boolean {
  return /[^;]/.test(cells.get('leftOut') ?? '');
}

/** The first column that keeps a record from being one. */
function wrongField(kind: string, record: Plain): string {
  const schema = entrySchema.options[1].options.find(
    ({ entries }) => entries.kind.literal === kind,
  );
  const read = schema === undefined ? undefined : v.safeParse(schema, record);
  return read?.success === false ? fieldOf(read.issues[0]) : 'more';
}

function fieldOf({ path }: v.BaseIssue<unknown>): string {
  const key = path?.[0]?.key;
  return typeof key === 'string' ? key : '';
}
