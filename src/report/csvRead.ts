import * as v from 'valibot';
import { localDateOf } from '../calendar/days';
import { minuteMs } from '../calendar/units';
import { isTame } from '../diary/codec';
import { foreign } from '../diary/foreign';
import type { Foreign } from '../diary/foreign';
import { isMinutes, unionOf } from '../diary/minutes';
import type { Minutes } from '../diary/minutes';
import { daySchema, entrySchema, isGone, kinds } from '../diary/records';
import type { Day, LiveEntry } from '../diary/records';
import type { Content } from '../diary/transfer';
import { dated, fields, formOf, time, zone } from './csvColumns';
import { DateReader } from './csvDates';
import type { Head, HeadProblem } from './csvHead';
import { readHead } from './csvHead';
import { readRows } from './csvText';
import type { CsvRow } from './csvText';

type Cells = ReadonlyMap<string, string>;
type Plain = Record<string, unknown>;

/** What is wrong with a table, and where. */
export interface CsvProblem {
  /** Line of the file, from 1. */
  line: number;
  /** Name of the column, where it is one cell's fault. */
  column?: Foreign;
  /** What stands there. */
  cell?: Foreign;
  problem:
    | HeadProblem['problem']
    /** More rows than a diary can hold. */
    | 'large'
    /** A kind that is not known. */
    | 'kind'
    /** A cell that is not what its column holds. */
    | 'value'
    /** An empty cell that a row of its kind needs. */
    | 'empty'
    /** A date that may be one of two. */
    | 'date'
    /** An id that a spreadsheet has rewritten as a number or a date. */
    | 'rewritten'
    /** The id of another row. */
    | 'twice';
}

export interface CsvContent extends Content {
  days: Day[];
  entries: LiveEntry[];
  leftOut: ReadonlyMap<string, (field: string) => boolean>;
  partialNudges: ReadonlySet<number>;
  /** The person's own columns, which are not read. */
  own: Foreign[];
}

/** What a list of problems has room for. */
const mostProblems = 1000;

/**
 * Reads what `toCsv` wrote, also an older Lumbar's, and after a spreadsheet has reordered its rows or
 * columns, left off empty cells, or written commas as semicolons. Nothing is guessed: with one problem
 * nothing is read, so that an import is whole or none.
 * @param most rows
 */
export function fromCsv(text: string, most = Infinity): CsvContent | { problems: CsvProblem[] } {
  const head = readHead(text);
  if ('problem' in head) return { problems: [head] };
  const rows = readRows(text, head.separator, most + 2);
  if (!Array.isArray(rows)) return { problems: [rows] };
  const body = rows.filter(({ line }) => line > head.line);
  if (body.length > most)
    return { problems: [{ line: body[most]?.line ?? 1, problem: 'large' as const }] };
  const reader = new Reader(head);
  const read = body.map((row) => ({ line: row.line, cells: reader.cells(row) }));
  for (const { cells } of read) if (cells !== undefined) reader.learn(cells);
  for (const { line, cells } of read) if (cells !== undefined) reader.row(line, cells);
  return reader.result();
}

/** What the rows of one date say that the clock saw. */
interface SeenRows {
  sit: Minutes[];
  stand: Minutes[];
  nudges: Map<number, Day['nudges'][number]>;
}

class Reader {
  readonly #problems: CsvProblem[] = [];
  readonly #days = new Map<string, SeenRows>();
  readonly #entries = new Map<string, LiveEntry>();
  readonly #leftOut = new Map<string, (field: string) => boolean>();
  readonly #partialNudges = new Set<number>();
  readonly #dates = new DateReader();

  constructor(private readonly head: Head) {}

  #tell(line: number, problem: CsvProblem['problem'], column?: string, cell?: string): void {
    if (this.#problems.length === mostProblems) return;
    this.#problems.push({
      line,
      problem,
      ...(column === undefined ? {} : { column: foreign(column) }),
      ...(cell === undefined ? {} : { cell: foreign(cell) }),
    });
  }

  result(): CsvContent | { problems: CsvProblem[] } {
    if (this.#problems.length > 0) {
      this.#problems.sort((a, b) => a.line - b.line);
      return { problems: this.#problems };
    }
    const days = [...this.#days].map(([date, { sit, stand, nudges }]) => ({
      date,
      sit: unionOfAll(sit),
      stand: unionOfAll(stand),
      nudges: [...nudges.values()].sort((a, b) => a.due - b.due),
    }));
    return {
      days: days.sort((a, b) => (a.date < b.date ? -1 : 1)),
      entries: [...this.#entries.values()],
      leftOut: this.#leftOut,
      partialNudges: this.#partialNudges,
      own: this.head.own,
    };
  }

  /** The filled cells of Lumbar's columns; undefined, and a problem told, if some stand beyond them. */
  cells({ line, cells }: CsvRow): Cells | undefined {
    const { names } = this.head;
    if (cells.slice(names.length).some((cell) => cell.trim() !== '')) {
      this.#tell(line, 'cells');
      return undefined;
    }
    const filled = new Map<string, string>();
    for (const [i, name] of names.entries()) {
      if (name === undefined) continue;
      const cell = cells[i] ?? '';
      if (cell === '') continue;
      const kept = formOf(name)?.isText === true ? cell : cell.trim();
      if (kept !== '') filled.set(name, kept);
    }
    return filled;
  }

  /** In which order day and month are written here. */
  learn(cells: Cells): void {
    for (const [name, cell] of cells) {
      if (name === 'date') this.#dates.learn(cell, localDate(cells));
      else if (formOf(name)?.isDate === true) this.#dates.learn(cell);
    }
  }

  row(line: number, cells: Cells): void {
    const kind = cells.get('kind') ?? '';
    const isSeen = kind === 'desk' || kind === 'nudge';
    if (!isSeen && !(kinds as readonly string[]).includes(kind)) {
      if (kind === '') this.#tell(line, 'empty', 'kind');
      else this.#tell(line, 'kind', 'kind', kind);
      return;
    }
    const content = this.#content(line, cells);
    if (content === undefined) return;
    const date = dated.includes(kind) ? this.#date(line, 'date', cells.get('date') ?? '') : '';
    if (date === undefined) return;
    if (kind === 'desk') this.#desk(line, date, cells, content);
    else if (kind === 'nudge') this.#nudge(line, date, cells, content);
    else this.#entry(line, cells, dated.includes(kind) ? { ...content, date } : content);
  }

  /** The fields of a row; undefined, and a problem told, if a cell is not what its column holds. */
  #content(line: number, cells: Cells): Plain | undefined {
    const content: [string, unknown][] = [];
    let sound = true;
    for (const [name, cell] of cells) {
      const form = name === 'id' || forReading.includes(name) ? undefined : formOf(name);
      if (form === undefined) continue;
      const value = form.isDate === true ? this.#date(line, name, cell) : form.read(cell);
      if (value === undefined && form.isDate === true) sound = false;
      else if (value === undefined || (name === 'more' && !isObject(value))) {
        this.#tell(line, 'value', name, cell);
        sound = false;
      } else if (name === 'more') content.push(...Object.entries(value as object));
      else content.push([name, value]);
    }
    return sound ? Object.fromEntries(content) : undefined;
  }

  /** @returns undefined, and a problem told, if it may be one of two */
  #date(line: number, column: string, cell: string): string | undefined {
    const date = this.#dates.read(cell);
    if (date === undefined) this.#tell(line, 'date', column, cell);
    return date;
  }

  #entry(line: number, cells: Cells, content: Plain): void {
    const kind = cells.get('kind') ?? '';
    const id = cells.get('id') ?? '';
    if (isRewritten(id)) {
      this.#tell(line, 'rewritten', 'id', id);
      return;
    }
    const record: Plain = {
      ...content,
      ...{ kind, id, rev: fields['rating']?.read(cells.get('rev') ?? '') },
      ...{ at: time.read(cells.get('at') ?? ''), zone: zone.read(cells.get('zone') ?? '') },
    };
    const read = isTame(record) ? v.safeParse(entrySchema, record) : undefined;
    const entry = read?.success === true ? read.output : undefined;
    if (entry === undefined || isGone(entry)) this.#wrong(line, cells, wrongField(kind, record));
    else if (this.#entries.has(entry.id)) this.#tell(line, 'twice', 'id', id);
    else {
      this.#entries.set(entry.id, entry);
      const left = this.#leftOutOf(cells);
      const isLeftOut = (field: string) =>
        left.has(field) || (left.has('more') && !isColumn(field));
      if (left.size > 0) this.#leftOut.set(entry.id, isLeftOut);
    }
  }

  /** A cell that does not fit, or that is not filled and has to be. */
  #wrong(line: number, cells: Cells, column: string): void {
    const cell = cells.get(column);
    if (cell === undefined) this.#tell(line, 'empty', column);
    else this.#tell(line, 'value', column, cell);
  }

  #desk(line: number, date: string, cells: Cells, { posture, from, to }: Plain): void {
    const minute = (value: unknown) => Number(value) / minuteMs;
    const set = [minute(from), minute(to)];
    const field = posture === 'sitting' ? 'sit' : posture === 'standing' ? 'stand' : undefined;
    if (field === undefined) this.#wrong(line, cells, 'posture');
    else if (!isMinutes(set)) this.#wrong(line, cells, Number.isInteger(set[0]) ? 'to' : 'from');
    else {
      const day = this.#day(line, date);
      day?.[field].push(set);
    }
  }

  #nudge(line: number, date: string, cells: Cells, content: Plain): void {
    const nudge = { ...content, due: time.read(cells.get('at') ?? '') };
    const read = v.safeParse(daySchema.entries.nudges.item, isTame(nudge) ? nudge : { more: '' });
    if (!read.success) {
      const column = isTame(nudge) ? fieldOf(read.issues[0]) : 'more';
      this.#wrong(line, cells, column === 'due' ? 'at' : column);
      return;
    }
    const day = this.#day(line, date);
    const { due } = read.output;
    if (day?.nudges.has(due) === true) this.#tell(line, 'twice', 'at', cells.get('at'));
    else {
      day?.nudges.set(due, read.output);
      if (this.#leftOutOf(cells).size > 0) this.#partialNudges.add(due);
    }
  }

  #day(line: number, date: string) {
    if (!v.is(daySchema.entries.date, date)) {
      if (date === '') this.#tell(line, 'empty', 'date');
      else this.#tell(line, 'value', 'date', date);
      return undefined;
    }
    const day: SeenRows = this.#days.get(date) ?? { sit: [], stand: [], nudges: new Map() };
    this.#days.set(date, day);
    return day;
  }

  #leftOutOf(cells: Cells): ReadonlySet<string> {
    const said = (cells.get('leftOut') ?? '').split(/[;,\s]+/).filter(Boolean);
    return new Set([...said, ...this.head.missing]);
  }
}

/** Two by two, so that no list is walked once for each row. */
function unionOfAll(sets: readonly Minutes[]): Minutes {
  if (sets.length < 2) return sets[0] ?? [];
  const half = sets.length >> 1;
  return unionOf(unionOfAll(sets.slice(0, half)), unionOfAll(sets.slice(half)));
}

/** Worked out from other columns. */
const forReading = ['minutes'];

/** Where a spreadsheet took an id for a number too long to show, or a date. */
const isRewritten = (id: string) =>
  /^\d+([.,]\d+)?E[+-]\d+$/i.test(id) || /^\d{1,4}([./])\d{1,2}\1?(\d{1,4})?$/.test(id);

const isColumn = (field: string) => formOf(field) !== undefined;

const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The local date of a row's own moment, where `date` stands for reading; `entryCells` wrote it so. */
function localDate(cells: Cells): string | undefined {
  const at = time.read(cells.get('at') ?? '');
  const east = zone.read(cells.get('zone') ?? '');
  if (dated.includes(cells.get('kind') ?? '')) return undefined;
  if (typeof at !== 'number' || typeof east !== 'number') return undefined;
  return Math.abs(at) < 8.64e15 / 2 ? localDateOf({ at, zone: east }, 0) : undefined;
}

/** The first column that keeps a record from being one. */
function wrongField(kind: string, record: Plain): string {
  const schema = entrySchema.options[1].options.find(
    ({ entries }) => entries.kind.literal === kind,
  );
  const read = schema === undefined ? undefined : v.safeParse(schema, record);
  return read?.success === false ? fieldOf(read.issues[0]) : 'more';
}

function fieldOf({ path }: Pick<v.BaseIssue<unknown>, 'path'>): string {
  const key = path?.[0]?.key;
  return typeof key === 'string' ? key : '';
}
