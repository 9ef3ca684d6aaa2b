import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { diaryOf, twelveWeeks } from '../../test/fixtures/reportDiary';
import {
  careNote,
  programs,
  rewritten,
  savedBy,
  spreadsheetDiary,
} from '../../test/fixtures/spreadsheet';
import { emptyDiary } from '../diary/diary';
import { rawText } from '../diary/foreign';
import type { DiaryState } from '../diary/merge';
import { previewContent, undoImport } from '../diary/transfer';
import type { Preview, Whose } from '../diary/transfer';
import { changedFields } from './changed';
import { csvKinds, toCsv } from './csv';
import { columns, firstColumns, laterColumns } from './csvColumns';
import { isTable } from './csvHead';
import { fromCsv } from './csvRead';
import { isLikeValue, isNameLikeValue, writeRows } from './csvText';

/* Tables that somebody has had in hand: saved by a spreadsheet, edited, of an older Lumbar. */

const everything = { kinds: new Set(csvKinds), notes: true };
const now = Date.parse('2026-11-22T15:00:00Z');

function planned(mine: DiaryState, csv: string, whose: Whose = 'mine'): Preview {
  const read = fromCsv(csv);
  assert.ok(!('problems' in read), JSON.stringify(read).slice(0, 500));
  const preview = previewContent(mine, read, whose);
  assert.ok(preview.kind === 'preview');
  return preview;
}
function problems(csv: string) {
  const read = fromCsv(csv);
  return 'problems' in read ? read.problems : [];
}
function changesNothing(mine: DiaryState, csv: string): void {
  const { add, change, remove, later, differ, aside, part } = planned(mine, csv);
  assert.deepEqual({ add, change, remove, later, differ, aside }, { ...none });
  assert.deepEqual([part.entries.size, part.days.size], [0, 0]);
}
const none = { add: 0, change: 0, remove: 0, later: 0, differ: [], aside: 0 };

describe('a table that a spreadsheet has saved', () => {
  const state = spreadsheetDiary();
  const csv = toCsv(state, everything);
  for (const [name, program] of Object.entries(programs)) {
    it(`changes nothing where all of it is: ${name}`, () => {
      changesNothing(state, savedBy(csv, program));
    });

    it(`gives back all of a diary that was erased: ${name}`, () => {
      const { part, add } = planned(emptyDiary('new'), savedBy(csv, program));
      assert.equal(add, state.entries.size + state.days.size);
      changesNothing(state, toCsv({ ...part, days: state.days }, everything));
    });
  }

  it('is not parted within its cells by a program that parts at every separator', () => {
    const parted = parse(csv, { bom: true, delimiter: [',', ';', '\t'], relax_column_count: true });
    for (const row of parted) assert.equal(row.length, columns.length);
  });

  it('has no formula, also where it is parted without regard to quotes', () => {
    const any = fc.array(
      fc.constantFrom('=', '+', '-', '@', '＝', ';', '\t', '\n', '\r\n', ' ', "'", 'a', '"'),
    );
    fc.assert(
      fc.property(any, (parts) => {
        const words = parts.join('');
        const one = diaryOf([careNote(words)]);
        const table = toCsv(one, everything);
        const [, ...rows] = parse(table, { bom: true });
        for (const part of rows.flat().flatMap((cell) => cell.split(/[;\t\r\n]/)))
          assert.doesNotMatch(part, /^\s*[=+\-@＝＋－＠]/);
        const back = fromCsv(table);
        assert.ok(!('problems' in back));
        assert.deepEqual(back.entries, [...one.entries.values()]);
      }),
    );
  });

  it('has no cell but numbers, dates and times that it could take for a value', () => {
    for (const words of rewritten) assert.ok(isLikeValue(words), words);
    for (const words of ['', 'tired', 'took two tablets of 400 mg after lunch', 'may', 'e'])
      assert.ok(!isLikeValue(words), words);
    for (const id of ['123456789012', '1e5', '2026-01-01', 'mar-5', '5-may-26', 'true'])
      assert.ok(isNameLikeValue(id), id);
    for (const id of ['x01234567890', 'xe5', 'chin-tuck', 'own-x0123456789a', 'list-00ff'])
      assert.ok(!isNameLikeValue(id), id);
  });
});

describe('a table that was edited', () => {
  const pain = (more: object = {}): DiaryState =>
    diaryOf([
      { kind: 'pain', at: now, rating: 4, window: 'now', regions: ['neck'], note: 'mine', ...more },
      { kind: 'care', at: now + 60_000, what: 'walking' },
    ]);
  const mine = pain();
  const edited = toCsv(pain({ rating: 9 }), everything);

  it('shows what differs, and takes nothing of it by itself', () => {
    const { differ, part, skip, add, change } = planned(mine, edited);
    assert.deepEqual(
      differ
        .flatMap(changedFields)
        .map(({ field, mine: old, theirs }) => [field, old, theirs].map(rawText)),
      [['rating', '4', '9']],
    );
    assert.deepEqual([add, change, skip, part.entries.size], [0, 0, 1, 0]);
  });

  it('is taken where the person says so, once, and can be undone', () => {
    const { part } = planned(mine, edited, 'file');
    const after = { ...mine, entries: new Map([...mine.entries, ...part.entries]) };
    const rating = (state: DiaryState) =>
      Reflect.get(state.entries.get('e0') ?? {}, 'rating') as unknown;
    assert.equal(rating(after), 9);
    assert.deepEqual(planned(after, edited, 'file').part.entries.size, 0);
    const undone = undoImport(after, mine, part);
    assert.equal(rating(undone), 4);
  });

  it('leaves as it is what the table says nothing of', () => {
    const bare = toCsv(pain({ rating: 9 }), { ...everything, notes: false });
    const { part, differ } = planned(mine, bare, 'file');
    assert.equal(differ.length, 1);
    assert.equal(Reflect.get(part.entries.get('e0') ?? {}, 'note'), 'mine');
    const rows = parse(edited, { bom: true });
    const at = rows[0]!.indexOf('note');
    const without = writeRows(rows.map((row) => row.filter((_, i) => i !== at)));
    assert.equal(
      Reflect.get(planned(mine, without, 'file').part.entries.get('e0') ?? {}, 'note'),
      'mine',
    );
  });

  it('says what is newer in the diary', () => {
    const later = new Map(mine.entries);
    later.set('e0', { ...mine.entries.get('e0')!, rev: 2 });
    const { differ, later: newer } = planned({ ...mine, entries: later }, edited);
    assert.deepEqual([differ.length, newer], [0, 1]);
  });

  const rows = parse(toCsv(mine, everything), { bom: true });
  const forms: Record<string, string[][]> = {
    'empty cells left off': rows.map((row) => row.slice(0, row.findLastIndex((c) => c !== '') + 1)),
    'rows of commas': [...rows, columns.map(() => ''), ['', '']],
    'a line of commas before its head': [['', ''], ...rows],
    'a column of the person’s own at the end': rows.map((row, i) => [
      ...row,
      i === 0 ? 'Mood' : 'ok',
    ]),
    'a column of the person’s own at the front': rows.map((row, i) => [
      i === 0 ? 'Mood' : '1',
      ...row,
    ]),
    'a column of the person’s own in the middle': rows.map((row, i) => [
      ...[...row.slice(0, 9), i === 0 ? 'mood' : '1', ...row.slice(9)],
    ]),
    'a column without a name': rows.map((row) => [...row, '']),
    'heads in capitals': rows.map((row, i) =>
      i === 0 ? row.map((c) => ` ${c.toUpperCase()} `) : row,
    ),
    'whole numbers with a decimal': rows.map((row, i) =>
      row.map((cell, at) =>
        i > 0 && columns[at] === 'rating' && cell !== '' ? `${cell}.0` : cell,
      ),
    ),
    'blanks around its words': rows.map((row, i) =>
      row.map((cell, at) => (i > 0 && columns[at] === 'regions' ? ` ${cell} ` : cell)),
    ),
  };
  for (const [what, form] of Object.entries(forms)) {
    it(`is read with ${what}`, () => {
      changesNothing(mine, writeRows(form));
    });
  }

  it('names the person’s own columns, which are not read', () => {
    const read = fromCsv(writeRows(forms['a column of the person’s own at the end']!));
    assert.ok(!('problems' in read));
    assert.deepEqual(read.own.map(rawText), ['Mood']);
  });

  it('is known by its head, whatever its name and its separator', () => {
    for (const separator of [',', ';', '\t']) {
      const table = rows.map((row) => row.map((c) => `"${c}"`).join(separator)).join('\n');
      assert.ok(isTable(table));
      changesNothing(mine, table);
      changesNothing(mine, `sep=${separator}\n${table}`);
    }
    for (const text of [
      '',
      '{}',
      '{"kind": 1, "id": 2, "rev": 3}',
      'date,pain\n1,2',
      'a'.repeat(99),
    ])
      assert.ok(!isTable(text), text);
  });
});

describe('a table of an older Lumbar', () => {
  const mine = twelveWeeks(now);
  const rows = parse(toCsv(mine, everything), { bom: true });
  /** Each that there was: the first, and those with some of what came later. */
  const older = Array.from({ length: 2 ** laterColumns.length - 1 }, (_, which) =>
    laterColumns.filter((_group, i) => (which >> i) % 2 === 1).flat(),
  );
  it('is read, whichever columns it has', () => {
    for (const later of older) {
      const kept = columns.flatMap((name, at) =>
        firstColumns.includes(name) || later.includes(name) ? [at] : [],
      );
      const read = fromCsv(writeRows(rows.map((row) => kept.map((at) => row[at]!))));
      // What it could not say is in no row of it, and is not to be taken for something left out.
      const lacks = ('problems' in read ? read.problems : []).filter(
        ({ problem }) => problem !== 'empty',
      );
      assert.deepEqual(lacks, []);
      if (!('problems' in read)) assert.equal(read.leftOut.size, 0);
    }
  });
});

describe('a date that a spreadsheet has rewritten', () => {
  const session = (date: string, id: string) => ({
    ...{ kind: 'session', id, rev: '1', at: '2026-11-22T15:00:00.000Z', zone: 'UTC+01:00' },
    ...{ date, course: 'c', relaxed: 'yes' },
  });
  const pain = (date: string) => ({
    ...{ kind: 'pain', id: 'p', rev: '1', at: '2026-03-05T15:00:00.000Z', zone: 'UTC+01:00' },
    ...{ date, rating: '3', window: 'now', regions: 'neck' },
  });
  const table = (...cells: Record<string, string>[]) =>
    writeRows([columns, ...cells.map((row) => columns.map((name) => row[name] ?? ''))]);
  const dates = (csv: string) => {
    const read = fromCsv(csv);
    return 'problems' in read
      ? read.problems.map(({ line, problem }) => `${problem} in ${line}`)
      : read.entries.flatMap((entry) => ('date' in entry ? [entry.date] : []));
  };
  const cases: [string, string, string[]][] = [
    ['with points', table(session('05.03.2026', 'a')), ['2026-03-05']],
    ['with points and two digits', table(session('5.3.26', 'a')), ['2026-03-05']],
    ['with the year first', table(session('2026/3/5', 'a')), ['2026-03-05']],
    ['that can only be one', table(session('11/26/2026', 'a')), ['2026-11-26']],
    [
      'that another date explains',
      table(session('3/5/2026', 'a'), session('11/26/2026', 'b')),
      ['2026-03-05', '2026-11-26'],
    ],
    [
      'that another date explains the other way',
      table(session('26/11/2026', 'a'), session('3/5/2026', 'b')),
      ['2026-11-26', '2026-05-03'],
    ],
    [
      'that the moment of another row explains',
      table(pain('3/5/2026'), session('4/6/2026', 'a')),
      ['2026-04-06'],
    ],
    ['that is the same both ways', table(session('5/5/2026', 'a')), ['2026-05-05']],
    ['that nothing explains', table(session('3/5/2026', 'a')), ['date in 2']],
    [
      'of a table that contradicts itself',
      table(session('26/11/2026', 'a'), session('11/26/2026', 'b'), session('3/5/2026', 'c')),
      ['date in 4'],
    ],
    ['that is none', table(session('31.2.2026', 'a')), ['value in 2']],
    ['that is a number', table(session('46352', 'a')), ['value in 2']],
  ];
  for (const [what, csv, read] of cases) {
    it(`${what} is read or refused, never guessed`, () => {
      assert.deepEqual(dates(csv), read);
    });
  }
});

describe('a table of any size', () => {
  it('is read in one walk: hundreds of thousands of doubled quotes, commas, line ends and open quotes', () => {
    const head = writeRows([columns]);
    for (const text of [
      `${head}"${'""'.repeat(300_000)}"`,
      `${head}"${'""'.repeat(300_000)}`,
      `${head}${','.repeat(600_000)}`,
      `${head}${'\n'.repeat(600_000)}`,
      `${head}${'",'.repeat(300_000)}`,
      '"'.repeat(600_001),
      ';'.repeat(600_000),
      `${head}${"';'=".repeat(300_000)}`,
    ])
      assert.ok(problems(text).length <= 1000);
  });

  it('is refused with the line from which it has too many rows', () => {
    const rows = [columns, ...Array.from({ length: 4 }, () => columns.map(() => 'x'))];
    const read = fromCsv(writeRows(rows), 3);
    assert.deepEqual('problems' in read && read.problems, [{ line: 5, problem: 'large' }]);
  });
});
