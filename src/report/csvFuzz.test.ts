import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import { mutateText } from '../../test/fixtures/mutants';
import { rewritten, careNote } from '../../test/fixtures/spreadsheet';
import { diaryOf } from '../../test/fixtures/reportDiary';
import { longDiary } from '../../test/fixtures/longDiary';
import { decodeText } from '../diary/decodeText';
import type { DiaryState } from '../diary/merge';
import { previewContent, previewImport } from '../diary/transfer';
import { randomFrom } from '../random';
import { csvKinds, toCsv } from './csv';
import { columns, laterColumns } from './csvColumns';
import { isTable } from './csvHead';
import { fromCsv } from './csvRead';

/*
 * Tables as they come: of any version, saved in any encoding, parted by anything, edited at the edges,
 * whole or damaged. `LUMBAR_FUZZ` says how many; `LUMBAR_SEED` replays one.
 */

const mine: DiaryState = (() => {
  const { days, entries, ...rest } = longDiary(1);
  const kinds = new Set<string>();
  const some = [...entries].filter(([, { kind }]) => !kinds.has(kind) && kinds.add(kind));
  const notes = diaryOf([...rewritten, 'Rücken; "ü"\r\n=1', '痛'].map(careNote), 60, 'n').entries;
  return { ...rest, days: new Map([...days].slice(0, 2)), entries: new Map([...some, ...notes]) };
})();
const rows = parse(toCsv(mine, { kinds: new Set(csvKinds), notes: true }), { bom: true });
/** Columns that this diary fills: a version without them could not have written it. */
const filled = new Set(
  columns.filter((_, at) => rows.slice(1).some((row) => (row[at] ?? '') !== '')),
);

type Random = () => number;
const oneOf = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)]!;

/** The table as another version, program and hand would leave it, all of it still there. */
function written(random: Random): string {
  const out = new Set(
    laterColumns
      .filter((group) => !group.some((name) => filled.has(name)) && random() < 0.5)
      .flat(),
  );
  const kept = columns.flatMap((name, at) => (out.has(name) ? [] : [at]));
  if (random() < 0.3) kept.sort(() => random() - 0.5);
  let table = rows.map((row) => kept.map((at) => row[at] ?? ''));
  if (random() < 0.3) table[0] = table[0]!.map((name) => name.toUpperCase());
  if (random() < 0.3) table = table.map((row, i) => [...row, i === 0 ? 'mood' : 'fine']);
  else if (random() < 0.5)
    table = table.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  if (random() < 0.3) table.splice(1 + Math.floor(random() * table.length), 0, ['', '', '']);
  const separator = oneOf([',', ';', '\t'], random);
  const always = random() < 0.5;
  const cell = (text: string) =>
    always || text.includes(separator) || /["\r\n]/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const end = oneOf(['\r\n', '\n', '\r'], random);
  const text = table.map((row) => row.map(cell).join(separator)).join(end);
  return `${random() < 0.2 ? `sep=${separator}${end}` : ''}${text}${random() < 0.5 ? end : ''}`;
}

function bytesOf(text: string, random: Random): { bytes: Uint8Array; isLost: boolean } {
  switch (oneOf(['utf8', 'bom', 'utf16le', 'utf16be', 'latin1'] as const, random)) {
    case 'utf8':
      return { bytes: Buffer.from(text), isLost: false };
    case 'bom':
      return { bytes: Buffer.from(`\ufeff${text}`), isLost: false };
    case 'utf16le':
      return { bytes: Buffer.from(`\ufeff${text}`, 'utf16le'), isLost: false };
    case 'utf16be':
      return { bytes: Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), isLost: false };
    case 'latin1':
      return { bytes: Buffer.from(text, 'latin1'), isLost: true };
  }
}

describe('a table as it comes', () => {
  const asked = process.env['LUMBAR_SEED'];
  const count = asked === undefined ? Number(process.env['LUMBAR_FUZZ'] ?? 10_000) / 25 : 1;

  it('is found unchanged if all of it is there, and refused if its letters are lost', function () {
    this.timeout(300_000);
    for (let seed = Number(asked ?? 1), n = 0; n < count; n += 1, seed += 1) {
      const random = randomFrom(seed);
      const { bytes, isLost } = bytesOf(written(random), random);
      const read = decodeText(bytes);
      assert.equal('kind' in read, isLost, `seed ${seed}`);
      if ('kind' in read) continue;
      assert.ok(isTable(read.text), `seed ${seed}`);
      const table = fromCsv(read.text);
      assert.ok(!('problems' in table), `seed ${seed}: ${JSON.stringify(table).slice(0, 300)}`);
      const { entries, days } = table;
      assert.deepEqual([entries.length, days.length], [mine.entries.size, mine.days.size]);
      const preview = previewContent(mine, table);
      assert.ok(preview.kind === 'preview', `seed ${seed}`);
      const { add, change, remove, aside, differ, part } = preview;
      const brought = [
        add,
        change,
        remove,
        aside,
        differ.length,
        part.entries.size,
        part.days.size,
      ];
      assert.deepEqual(brought, [0, 0, 0, 0, 0, 0, 0], `seed ${seed}`);
    }
  });

  it('never throws when it is damaged, and names a line that it has', function () {
    this.timeout(300_000);
    for (let seed = Number(asked ?? 1), n = 0; n < count; n += 1, seed += 1) {
      const random = randomFrom(seed);
      const whole = written(random);
      let text = whole;
      for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1)
        text = mutateText(text, random);
      const lines = text.split(/\r\n|\r|\n/).length;
      previewImport(mine, text);
      const table = fromCsv(text);
      if ('problems' in table) {
        assert.ok(table.problems.length > 0, `seed ${seed}`);
        for (const { line } of table.problems)
          assert.ok(line >= 1 && line <= lines, `seed ${seed}`);
        continue;
      }
      const preview = previewContent(mine, table, 'file');
      assert.ok(preview.kind === 'preview', `seed ${seed}`);
      // What is taken of it is taken once.
      const entries = new Map([...mine.entries, ...preview.part.entries]);
      const again = previewContent({ ...mine, entries }, table, 'file');
      assert.ok(again.kind === 'preview' && again.differ.length === 0, `seed ${seed}`);
    }
  });
});
