import { foreign } from '../diary/foreign';
import type { Foreign } from '../diary/foreign';
import { columns, firstColumns, laterColumns, leading } from './csvColumns';
import { readRows } from './csvText';

/** What the first line of a table says. */
export interface Head {
  separator: string;
  /** Its line, from 1. */
  line: number;
  /** Lumbar's column for each cell of a row; undefined for one of the person's own. */
  names: (string | undefined)[];
  /** Lumbar's columns that somebody has taken out: what they held is left out in each row. */
  missing: string[];
  /** The person's own columns, which are not read. */
  own: Foreign[];
}

export interface HeadProblem {
  line: number;
  /**
   * `foreign`: no table of Lumbar's. `missing`: a column without which nothing can be read. `double`: a
   * column twice. `newer`: a column of a later Lumbar.
   */
  problem: 'quotes' | 'cells' | 'foreign' | 'missing' | 'double' | 'newer';
  column?: Foreign;
}

const separators = [',', ';', '\t', '|'];
const byName = new Map(columns.map((name) => [name.toLowerCase(), name]));

/** Without these no row says which record it is. `clock` and `date` of most rows are for reading. */
const needed: readonly string[] = leading.filter((name) => name !== 'clock');

/** Whether a text is a table of Lumbar's, whatever its file is called. */
export function isTable(text: string): boolean {
  const head = bestHead(text);
  if (head === undefined || 'problem' in head) return false;
  return head.names.includes('kind') && head.names.filter(Boolean).length > 2;
}

export function readHead(text: string): Head | HeadProblem {
  const head = bestHead(text);
  if (head === undefined || 'problem' in head) return head ?? { line: 1, problem: 'foreign' };
  const { names, line, cells, separator } = head;
  if (names.filter((name) => needed.includes(name ?? '')).length < needed.length / 2)
    return { line, problem: 'foreign' };
  const told = (problem: HeadProblem['problem'], column: string) => ({
    ...{ line, problem, column: foreign(column) },
  });
  const double = columns.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (double !== undefined) return told('double', double);
  const lacks = needed.find((name) => !names.includes(name));
  if (lacks !== undefined) return told('missing', lacks);
  const newer = newerColumn(names, cells);
  if (newer !== undefined) return told('newer', newer);
  const own = cells.filter((cell, i) => names[i] === undefined && cell.trim() !== '');
  return { separator, line, names, missing: missingOf(names), own: own.map(foreign) };
}

interface FirstRow extends Pick<Head, 'separator' | 'line' | 'names'> {
  cells: string[];
}

/** The first line, parted at the character that gives most of Lumbar's columns. */
function bestHead(text: string): FirstRow | HeadProblem | undefined {
  let best: FirstRow | undefined;
  let most = 0;
  let wrong: HeadProblem | undefined;
  for (const separator of separators) {
    const rows = firstRow(text, separator);
    if (!Array.isArray(rows)) {
      wrong ??= rows;
      continue;
    }
    const row = rows.at(-1);
    if (row === undefined) continue;
    const names = row.cells.map((cell) => byName.get(cell.normalize('NFKC').trim().toLowerCase()));
    const count = names.filter((name) => name !== undefined).length;
    if (count <= most) continue;
    most = count;
    best = { separator, line: row.line, cells: row.cells, names };
  }
  return best ?? wrong;
}

/** Excel's own line that names the separator is none of the table. */
function firstRow(text: string, separator: string) {
  const rows = readRows(text, separator, 1);
  const names = Array.isArray(rows) && /^sep=/i.test(rows[0]?.cells[0] ?? '');
  return names ? readRows(text, separator, 2) : rows;
}

/** A later Lumbar adds its columns before the last two, where nobody puts an own one by chance. */
function newerColumn(names: readonly (string | undefined)[], cells: readonly string[]) {
  const all = columns.length;
  const before = names.slice(0, all - 2);
  if (before.some((name, i) => name !== columns[i])) return undefined;
  if (names.indexOf('more') < all - 1 || names.indexOf('leftOut') < all) return undefined;
  const column = cells[all - 2] ?? '';
  return /^[a-z][A-Za-z]*$/.test(column) ? column : undefined;
}

/** Columns that were there when the table was written and are no more. */
function missingOf(names: readonly (string | undefined)[]): string[] {
  const has = (name: string) => names.includes(name);
  const older = firstColumns.every(has) && laterColumns.every((g) => g.every(has) || !g.some(has));
  return older ? [] : columns.filter((name) => !has(name) && name !== 'leftOut');
}
