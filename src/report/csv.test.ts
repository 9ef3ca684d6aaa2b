import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { anyPlain } from '../../test/fixtures/anyDiary';
import { diaryOf, twelveWeeks } from '../../test/fixtures/reportDiary';
import { decode, spellOut } from '../diary/codec';
import { emptyDiary } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { daySchema, entrySchema, isGone } from '../diary/records';
import { csvKinds, toCsv } from './csv';
import { columns } from './csvColumns';
import { fromCsv } from './csvRead';
import type { CsvContent, CsvProblem } from './csvRead';
import { readRows, writeRows } from './csvText';

const everything = { kinds: new Set(csvKinds), notes: true };
const now = Date.parse('2026-11-22T15:00:00Z');

function content(csv: string): CsvContent {
  const read = fromCsv(csv);
  assert.ok(!('problems' in read), JSON.stringify(read));
  return read;
}

function problems(csv: string): CsvProblem[] {
  const read = fromCsv(csv);
  return 'problems' in read ? read.problems : [];
}

/** What a table can carry: days that say something, entries that are not deleted. */
function carried(state: DiaryState) {
  const { days, entries } = spellOut(state);
  return {
    days: days.filter(({ sit, stand, nudges }) => sit.length + stand.length + nudges.length > 0),
    entries: entries.filter((entry) => !isGone(entry)),
  };
}

function sorted({ days, entries }: CsvContent) {
  return { days, entries: [...entries].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

describe('CSV', () => {
  it('comes back unchanged, whatever a diary holds', () => {
    fc.assert(
      fc.property(anyPlain, (plain) => {
        const state = decode(plain, 'x') ?? emptyDiary('x');
        assert.deepEqual(sorted(content(toCsv(state, everything))), carried(state));
      }),
      { numRuns: 300 },
    );
  });

  it('comes back unchanged: twelve weeks with all there is', () => {
    const state = twelveWeeks(now);
    const csv = toCsv(state, everything);
    const back = content(csv);
    assert.deepEqual(sorted(back), carried(state));
    assert.equal(back.leftOut.size, 0);
    const again = { ...emptyDiary('y'), days: new Map(back.days.map((d) => [d.date, d])) };
    const entries = new Map(back.entries.map((e) => [e.id, e]));
    assert.equal(toCsv({ ...again, entries }, everything), csv);
  });

  it('is what it says to another reader', () => {
    const note = 'says "ow", then\r\nwalks; ümlaut, 痛';
    const state = diaryOf([
      { kind: 'pain', at: now, rating: 3, window: 'now', regions: ['neck', 'hip_left'], note },
    ]);
    const rows = parse<Record<string, string>>(toCsv(state, everything), {
      bom: true,
      columns: true,
    });
    assert.equal(rows.length, 1);
    const filled = Object.entries(rows[0]!).filter(([, cell]) => cell !== '');
    assert.deepEqual(Object.fromEntries(filled), {
      ...{ kind: 'pain', id: 'e0', rev: '1', at: '2026-11-22T15:00:00.000Z', zone: 'UTC+01:00' },
      ...{ date: '2026-11-22', clock: '16:00', rating: '3', window: 'now' },
      ...{ regions: 'neck;hip_left', note },
    });
  });

  it('gives any text whole to another reader, but for the guard', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 2 })),
        (rows) => {
          const text = writeRows(rows);
          const other = parse(text, { bom: true, record_delimiter: '\r\n' });
          const bare = (cell: string) => (cell.startsWith("'") ? cell.slice(1) : cell);
          assert.deepEqual(
            other.map((row) => row.map(bare)),
            rows,
          );
          const own = readRows(text);
          assert.ok(Array.isArray(own));
          // A row of blanks alone is none.
          assert.deepEqual(
            own.map(({ cells }) => cells),
            rows.filter((row) => row.some((cell) => cell.trim() !== '')),
          );
        },
      ),
    );
  });

  it('has no cell that a spreadsheet would take for a formula', () => {
    const start = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t=',
      '\r',
      '\n',
      ' =',
      '＝',
      '＋',
      '－',
      '＠',
      "'",
    );
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        const state = diaryOf([{ kind: 'care', at: now, what: 'heat', note: first + rest }]);
        const cells = parse(toCsv(state, everything), { bom: true }).flat();
        for (const cell of cells) assert.doesNotMatch(cell, /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/);
        assert.equal(content(toCsv(state, everything)).entries[0]!.kind, 'care');
        assert.deepEqual(
          content(toCsv(state, everything)).entries[0],
          [...state.entries.values()][0],
        );
      }),
    );
  });

  it('has a column for each field of a record', () => {
    const [, live] = entrySchema.options;
    const known = [...live.options, daySchema.entries.nudges.item].flatMap(({ entries }) =>
      Object.keys(entries),
    );
    // A nudge falls due at its time; when a break began is known only while it runs.
    const missing = known.filter(
      (name) => name !== 'due' && name !== 'began' && !columns.includes(name),
    );
    assert.deepEqual(missing, []);
  });

  it('has its columns in their order, whatever is chosen', () => {
    const heads = [everything, { kinds: new Set([]), notes: false }].map((choice) => {
      const [head] = parse(toCsv(twelveWeeks(now), choice), { bom: true });
      return head;
    });
    assert.deepEqual(heads, [columns, columns]);
    assert.equal(new Set(columns).size, columns.length);
  });

  it('has each column, kind and place in its documentation', () => {
    const page = readFileSync('docs/csv-format.md', 'utf8');
    const table = page.slice(page.indexOf('| `kind`'));
    const told = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim().replaceAll('`', '')),
    );
    assert.deepEqual([...told].sort(), [...columns].sort());
    for (const kind of csvKinds) assert.ok(table.includes(`\`${kind}\``), kind);
  });

  it('holds the kinds and days that were chosen', () => {
    const rows = parse<{ kind: string; date: string }>(
      toCsv(twelveWeeks(now), {
        ...everything,
        kinds: new Set(['pain', 'desk'] as const),
        from: '2026-11-01',
        to: '2026-11-07',
      }),
      { bom: true, columns: true },
    );
    assert.deepEqual([...new Set(rows.map(({ kind }) => kind))].sort(), ['desk', 'pain']);
    const dates = rows.map(({ date }) => date).sort();
    assert.ok(dates[0]! >= '2026-11-01' && dates.at(-1)! <= '2026-11-07' && dates.length > 10);
  });

  it('leaves own words out when asked, and says which', () => {
    const own = 'my own words';
    const state = diaryOf([
      { kind: 'pain', at: now, rating: 3, window: 'now', regions: [], note: own, relief: own },
      { kind: 'questions', at: now, text: own },
      { kind: 'session', at: now, course: 'c', date: '2026-11-22', relaxed: 'yes', by: own },
      { kind: 'care', at: now, what: 'heat' },
    ]);
    const csv = toCsv(state, { ...everything, notes: false });
    assert.ok(!csv.includes(own));
    const back = content(csv);
    assert.deepEqual(
      back.entries.map(({ kind }) => kind),
      ['pain', 'session', 'care'],
    );
    assert.deepEqual([...back.leftOut.keys()], ['e0', 'e2']);
  });

  it('tells an answer of none from no answer', () => {
    const session = {
      kind: 'session',
      at: now,
      course: 'c',
      date: '2026-11-22',
      relaxed: 'yes',
    } as const;
    const back = content(toCsv(diaryOf([session, { ...session, flags: [] }]), everything));
    assert.deepEqual(
      back.entries.map((entry) => 'flags' in entry),
      [false, true],
    );
  });

  describe('that does not fit is refused whole, with line and column:', () => {
    const row = (cells: Record<string, string>) => columns.map((name) => cells[name] ?? '');
    const pain = {
      ...{ kind: 'pain', id: 'a', rev: '1', at: '2026-11-22T15:00:00.000Z', zone: 'UTC+00:00' },
      ...{ rating: '3', window: 'now', regions: 'neck' },
    };
    const table = (...rows: Record<string, string>[]) => writeRows([columns, ...rows.map(row)]);
    const cases: [
      string,
      string,
      Omit<CsvProblem, 'column' | 'cell'> & { column?: string; cell?: string },
    ][] = [
      ['an empty file', '', { line: 1, problem: 'foreign' }],
      ['another table', 'date,pain\r\n2026-01-01,3\r\n', { line: 1, problem: 'foreign' }],
      [
        'a column of a later Lumbar',
        writeRows([[...columns.slice(0, -2), 'mood', ...columns.slice(-2)]]),
        { line: 1, column: 'mood', problem: 'newer' },
      ],
      [
        'a table without moments',
        writeRows([columns.filter((name) => name !== 'at')]),
        { line: 1, column: 'at', problem: 'missing' },
      ],
      [
        'a column twice',
        writeRows([[...columns, 'Rating']]),
        { line: 1, column: 'rating', problem: 'double' },
      ],
      [
        'cells beyond the columns',
        `${table()}${row(pain).join(',')},,and,more\r\n`,
        { line: 2, problem: 'cells' },
      ],
      [
        'an id that a spreadsheet took for a number',
        table({ ...pain, id: '1,23457E+11' }),
        { line: 2, column: 'id', cell: '1,23457E+11', problem: 'rewritten' },
      ],
      ['an open quote', `${table(pain)}"pain`, { line: 3, problem: 'quotes' }],
      [
        'an unknown kind',
        table({ ...pain, kind: 'mood' }),
        { line: 2, column: 'kind', cell: 'mood', problem: 'kind' },
      ],
      [
        'a rating of 11',
        table(pain, { ...pain, id: 'b', rating: '11' }),
        { line: 3, column: 'rating', cell: '11', problem: 'value' },
      ],
      [
        'a rating in words',
        table({ ...pain, rating: 'mild' }),
        { line: 2, column: 'rating', cell: 'mild', problem: 'value' },
      ],
      [
        'a rating left empty',
        table({ ...pain, rating: '' }),
        { line: 2, column: 'rating', problem: 'empty' },
      ],
      [
        'a region nobody has',
        table({ ...pain, regions: 'tail' }),
        { line: 2, column: 'regions', cell: 'tail', problem: 'value' },
      ],
      [
        'a time as a spreadsheet writes it',
        table({ ...pain, at: '22/11/2026 15:00' }),
        { line: 2, column: 'at', cell: '22/11/2026 15:00', problem: 'value' },
      ],
      ['an id twice', table(pain, pain), { line: 3, column: 'id', cell: 'a', problem: 'twice' }],
      [
        'a field that would change what objects are',
        table({ ...pain, more: '{"__proto__":{"x":1}}' }),
        { line: 2, column: 'more', cell: '{"__proto__":{"x":1}}', problem: 'value' },
      ],
      [
        'a stretch that ends before it begins',
        table({
          kind: 'desk',
          date: '2026-11-22',
          posture: 'sitting',
          from: '2026-11-22T10:00:00.000Z',
          to: '2026-11-22T09:00:00.000Z',
        }),
        { line: 2, column: 'to', cell: '2026-11-22T09:00:00.000Z', problem: 'value' },
      ],
      [
        'a nudge of no outcome',
        table({ kind: 'nudge', date: '2026-11-22', at: '2026-11-22T10:00:00.000Z' }),
        { line: 2, column: 'outcome', problem: 'empty' },
      ],
    ];
    for (const [what, csv, problem] of cases) {
      it(what, () => {
        assert.deepEqual(problems(csv), [problem]);
      });
    }

    it('but not for the order of rows or columns, for line ends or the mark', () => {
      const csv = toCsv(twelveWeeks(now), everything);
      const rows = parse(csv, { bom: true }).map((cells) => cells.reverse());
      const [head = [], ...body] = rows;
      const turned = [head, ...body.reverse()]
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\n');
      assert.deepEqual(sorted(content(turned)), sorted(content(csv)));
    });

    it('never throws', () => {
      fc.assert(
        fc.property(
          fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a') })),
          (text) => {
            fromCsv(text);
            fromCsv(table() + text);
          },
        ),
      );
    });
  });
});
