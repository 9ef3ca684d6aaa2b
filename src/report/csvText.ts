/*
 * Rows as RFC 4180 text and back: CRLF, every filled cell in quotes, quotes doubled. In quotes also because a
 * spreadsheet asked to part at commas, semicolons and tabs at once parts a bare cell where it should
 * not.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV
 * Injection), and loses it again on reading; one that begins with an apostrophe gets another, so that
 * nothing is ambiguous. The same behind each character at which a careless reader would part the cell.
 */

const dangerous = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/;
const dangerousInside = /([;\t\r\n])(?='*[^\S;\t\r\n]*[=+\-@＝＋－＠])/g;
const guardedInside = /([;\t\r\n])'(?='*[^\S;\t\r\n]*[=+\-@＝＋－＠])/g;

/**
 * Excel takes a file without a byte order mark for one in the machine's old code page and spoils
 * every umlaut; the other readers know the mark and drop it.
 */
const byteOrderMark = '\uFEFF';

/** Which cells a spreadsheet must not take for numbers; none by default. */
export type IsValue = (cell: string, column: number) => boolean;

export function writeRows(
  rows: readonly (readonly string[])[],
  isValue: IsValue = () => false,
): string {
  const line = (row: readonly string[]) =>
    row.map((cell, i) => writeCell(cell, isValue(cell, i))).join(',');
  return byteOrderMark + rows.map((row) => `${line(row)}\r\n`).join('');
}

function writeCell(cell: string, isValue: boolean): string {
  const inside = cell.replace(dangerousInside, "$1'");
  const guarded = isValue || dangerous.test(cell) ? `'${inside}` : inside;
  // What is empty parts nowhere, and most cells are.
  return guarded === '' ? '' : `"${guarded.replaceAll('"', '""')}"`;
}

function readCell(cell: string): string {
  const own = cell.startsWith("'") ? cell.slice(1) : cell;
  return own.includes("'") ? own.replace(guardedInside, '$1') : own;
}

/** Truth values as spreadsheets write them, in the languages in which they change them. */
const truths =
  /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|verdadeiro|waar|onwaar|prawda|fałsz|sant|falskt|истина|ложь|doğru|yanlış)$/i;

/**
 * Whether a spreadsheet may take own words for a number, an amount, a date, a time or a truth value,
 * and then write them its own way: `007`, `1e5`, `3/4`, `5 May`, `TRUE`. Rather one too many: it costs
 * an apostrophe.
 */
export function isLikeValue(words: string): boolean {
  const cell = words.trim();
  if (truths.test(cell)) return true;
  // Longer ones are taken for a number only if they are digits and signs alone.
  const most = cell.length > 40 ? 0 : 2;
  return /\p{Nd}/u.test(cell) && (cell.match(/\p{L}+/gu)?.length ?? 0) <= most;
}

/** The same of a name, which has no blanks: an id, a move. */
export function isNameLikeValue(name: string): boolean {
  return (
    truths.test(name) ||
    /^[\d_-]+$/.test(name) ||
    /^\d+e-?\d+$/i.test(name) ||
    /^(?=.*\d)(?:\d{1,4}-?)?[A-Za-z]{3,9}-?\d{0,4}(?:-\d{1,4})?$/.test(name)
  );
}

/** A row, and the number of the line on which it begins, from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** Lumbar's tables have a hundred; a row of a million commas is none. */
const mostCells = 1000;

/**
 * Reads RFC 4180 text, with or without the mark, with any line ends, in one walk. Lines without
 * anything in them are no rows. A quote within a bare cell stands for itself, as spreadsheets read it.
 * @param most rows; what follows them is not looked at
 * @returns instead of rows the line where a quote is not closed, or text stands beside a quoted cell
 *   (`quotes`), or where there are too many cells (`cells`)
 */
export function readRows(
  text: string,
  separator = ',',
  most = Infinity,
): CsvRow[] | { line: number; problem: 'quotes' | 'cells' } {
  const rows: CsvRow[] = [];
  const end = text.length;
  let at = text.startsWith(byteOrderMark) ? 1 : 0;
  let line = 1;
  while (at < end && rows.length < most) {
    const row: CsvRow = { line, cells: [] };
    for (let more = true; more;) {
      if (row.cells.length === mostCells) return { line: row.line, problem: 'cells' };
      let cell: string;
      if (text[at] === '"') {
        const close = closingQuote(text, at);
        if (close < 0) return { line, problem: 'quotes' };
        const quoted = text.slice(at + 1, close);
        line += quoted.match(/\r\n?|\n/g)?.length ?? 0;
        at = bareEnd(text, close + 1, separator);
        if (text.slice(close + 1, at).trim() !== '') return { line, problem: 'quotes' };
        cell = quoted.replaceAll('""', '"');
      } else {
        const bare = bareEnd(text, at, separator);
        cell = text.slice(at, bare);
        if (cell.startsWith(' ') && cell.trimStart().startsWith('"'))
          return { line, problem: 'quotes' };
        at = bare;
      }
      row.cells.push(readCell(cell));
      more = text[at] === separator;
      if (more) at += 1;
    }
    if (at < end) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line += 1;
    }
    if (row.cells.some((cell) => cell !== '' && cell.trim() !== '')) rows.push(row);
  }
  return rows;
}

/** Where a cell that is not quoted ends. */
function bareEnd(text: string, from: number, separator: string): number {
  const part = separator.charCodeAt(0);
  let at = from;
  for (; at < text.length; at += 1) {
    const c = text.charCodeAt(at);
    if (c === part || c === 10 || c === 13) break;
  }
  return at;
}

/** @returns where the quote is closed that opens there; -1 if it is not */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
