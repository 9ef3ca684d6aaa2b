/*
 * Rows as RFC 4180 text and back: commas, CRLF, quotes doubled. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front (OWASP, CSV Injection), and loses it again on
 * reading; one that begins with an apostrophe gets another, so that nothing is ambiguous.
 */

const dangerous = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/;

/**
 * Excel takes a file without a byte order mark for one in the machine's old code page and spoils
 * every umlaut; the other readers know the mark and drop it.
 */
const byteOrderMark = '\uFEFF';

export function writeRows(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: string): string {
  const guarded = dangerous.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A row, and the number of the line on which it begins, from 1. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * Reads RFC 4180 text, with or without the mark, with any line ends. Empty lines are no rows.
 * @returns the line of a quote that is not closed or that text follows, instead of rows
 */
export function readRows(text: string): CsvRow[] | { line: number } {
  const rows: CsvRow[] = [];
  let line = 1;
  let row: CsvRow = { line, cells: [] };
  // One cell with what ends it; a quoted one may hold anything, quotes doubled.
  const cell = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/y;
  cell.lastIndex = text.startsWith(byteOrderMark) ? 1 : 0;
  while (cell.lastIndex < text.length || row.cells.length > 0) {
    const match = cell.exec(text);
    if (match === null) return { line };
    const [whole, quoted, plain = '', end = ''] = match;
    row.cells.push(readCell(quoted?.replaceAll('""', '"') ?? plain));
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (end === ',') continue;
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push(row);
    row = { line, cells: [] };
    if (end === '') break;
  }
  return rows;
}

const readCell = (cell: string) => (cell.startsWith("'") ? cell.slice(1) : cell);
