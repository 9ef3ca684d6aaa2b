import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyPlain } from '../../test/fixtures/anyDiary';
import { longDiary } from '../../test/fixtures/longDiary';
import { twelveWeeks } from '../../test/fixtures/reportDiary';
import { decode, spellOut } from '../diary/codec';
import { Diary, emptyDiary } from '../diary/diary';
import { mergeDiaries } from '../diary/merge';
import type { DiaryState } from '../diary/merge';
import { toPlain } from '../diary/plain';
import { isGone } from '../diary/records';
import type { Entry, LiveEntry } from '../diary/records';
import { previewContent, previewImport, undoImport } from '../diary/transfer';
import type { Preview } from '../diary/transfer';
import { csvKinds, toCsv } from './csv';
import { fromCsv } from './csvRead';

const whole = { kinds: new Set(csvKinds), notes: true };
const bare = { ...whole, notes: false };
const now = Date.parse('2026-11-22T15:00:00Z');

function planned(mine: DiaryState, csv: string): Preview {
  const read = fromCsv(csv);
  assert.ok(!('problems' in read), JSON.stringify(read));
  const preview = previewContent(mine, read);
  assert.ok(preview.kind === 'preview');
  return preview;
}
const bring = (mine: DiaryState, part: DiaryState): DiaryState => {
  const owner = new Diary(mine, () => 'new');
  owner.bring(part);
  return owner.state;
};
const imported = (mine: DiaryState, csv: string) => bring(mine, planned(mine, csv).part);

/** What a table says of a diary, but for how often it was written. */
function said(state: DiaryState) {
  const { days, entries } = spellOut(state);
  return {
    days: days.filter(({ sit, stand, nudges }) => sit.length + stand.length + nudges.length > 0),
    entries: entries.filter((entry) => !isGone(entry)).map((entry) => ({ ...entry, rev: 0 })),
  };
}
function nothing({ add, change, remove, aside, part }: Preview): void {
  assert.deepEqual([add, change, remove, aside], [0, 0, 0, 0]);
  assert.deepEqual([part.entries.size, part.days.size], [0, 0]);
}
const pain = (id: string, more: object = {}): LiveEntry => ({
  ...{ id, kind: 'pain', at: now, zone: 60, rev: 1, rating: 3, window: 'now', regions: [] },
  ...more,
});
const holding = (entry: Entry): DiaryState => ({
  ...emptyDiary('d'),
  entries: new Map([[entry.id, entry]]),
});
const real: readonly [string, DiaryState][] = [
  ['twelve weeks', twelveWeeks(now)],
  ['a year', longDiary(1)],
];

describe('importing a table', () => {
  for (const [name, state] of real) {
    it(`gives back what was exported, after all was erased: ${name}`, () => {
      const back = imported(emptyDiary('new'), toCsv(state, whole));
      assert.deepEqual(said(back), said(state));
      nothing(planned(back, toCsv(state, whole)));
    });

    it(`changes nothing where all of it is, with own words or without: ${name}`, () => {
      for (const choice of [whole, bare]) nothing(planned(state, toCsv(state, choice)));
    });

    it(`without own words is completed by the table that has them: ${name}`, () => {
      const without = imported(emptyDiary('new'), toCsv(state, bare));
      assert.equal(JSON.stringify(said(without)).includes('"note"'), false);
      nothing(planned(without, toCsv(state, bare)));
      const completed = imported(without, toCsv(state, whole));
      assert.deepEqual(said(completed), said(state));
      nothing(planned(completed, toCsv(state, whole)));
      nothing(planned(completed, toCsv(state, bare)));
    });
  }

  it('does what importing the diary itself does, whatever it holds', () => {
    fc.assert(
      fc.property(anyPlain, (plain) => {
        const state = decode(plain, 'x') ?? emptyDiary('x');
        const file = previewImport(emptyDiary('d'), JSON.stringify(toPlain(state, 0)));
        assert.ok(file.kind === 'preview');
        const { part } = planned(emptyDiary('d'), toCsv(state, whole));
        assert.deepEqual(said(part), said(file.part));
      }),
    );
  });

  it('without own words leaves any diary as it is', () => {
    fc.assert(
      fc.property(anyPlain, anyPlain, (one, other) => {
        const mine = mergeDiaries(
          decode(one, 'x') ?? emptyDiary('x'),
          decode(other, 'x') ?? emptyDiary('x'),
        );
        nothing(planned(mine, toCsv(mine, bare)));
      }),
    );
  });

  it('never lets a row that left something out replace anything', () => {
    const deleted = { id: 'a', kind: 'pain', at: now, zone: 60, rev: 3, gone: true } as const;
    const file = toCsv(holding(pain('a', { rev: 9, rating: 8, note: 'mine' })), bare);
    const later = holding(pain('a', { rev: 2, rating: 1 }));
    nothing(planned(later, file));
    nothing(planned(holding(deleted), file));
    assert.equal(planned(emptyDiary('d'), file).add, 1);
  });

  it('lets a later edit stand against the table that has more', () => {
    const full = toCsv(holding(pain('a', { note: 'mine' })), whole);
    const edited = holding(pain('a', { rev: 2, rating: 5 }));
    nothing(planned(edited, full));
    const other = holding(pain('a', { rating: 5 }));
    nothing(planned(other, full));
  });

  it('can be undone, and done again', () => {
    const [, state] = real[0]!;
    const before = holding(pain('mine'));
    const { part } = planned(before, toCsv(state, bare));
    const after = bring(before, part);
    const undone = bring(after, undoImport(after, before, part));
    assert.deepEqual(said(undone).entries, said(before).entries);
    const again = imported(undone, toCsv(state, bare));
    assert.deepEqual(said(again), said(after));
  });
});
