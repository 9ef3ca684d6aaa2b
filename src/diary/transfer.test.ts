import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Diary, emptyDiary } from './diary';
import { canonical, differs, mergeDiaries } from './merge';
import type { DiaryState } from './merge';
import { fromPlain, largestFile, readPlain, toPlain } from './plain';
import { daySchema, entrySchema, isGone, kinds, maxRevision } from './records';
import type { Day, Entry } from './records';
import { previewImport, undoImport } from './transfer';
import type { Preview } from './transfer';
import { outcomes } from './vocabulary';

const date = '2026-01-12';
const dawn = Date.UTC(2026, 0, 12) / 60_000;

function pain(id: string, rev: number, rating = 1): Entry {
  const at = dawn * 60_000;
  return { id, kind: 'pain', at, zone: 60, rev, rating, window: 'now', regions: [] };
}
function gone(id: string, rev: number): Entry {
  return { id, kind: 'pain', at: dawn * 60_000, zone: 60, rev, gone: true };
}
function dayOf(...sit: number[]): Day {
  return { date, sit: sit.map((minute) => dawn + minute), stand: [], nudges: [] };
}
function diary(entries: readonly Entry[], days: readonly Day[] = [], id = 'd'): DiaryState {
  return {
    ...emptyDiary(id),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
    days: new Map(days.map((day) => [day.date, day])),
  };
}

const anyEntry = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    rev: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant(maxRevision)),
    rating: fc.nat(2),
    dead: fc.boolean(),
  })
  .map(({ id, rev, rating, dead }) => (dead ? gone(id, rev) : pain(id, rev, rating)));
const anyDay: fc.Arbitrary<Day> = fc
  .record({
    from: fc.nat(50),
    length: fc.integer({ min: 1, max: 50 }),
    outcome: fc.constantFrom(...outcomes),
  })
  .map(({ from, length, outcome }) => ({
    ...dayOf(from, from + length),
    nudges: [{ due: dawn * 60_000, outcome }],
  }));
const anyDiary = fc
  .record({
    entries: fc.array(anyEntry, { maxLength: 5 }),
    days: fc.array(anyDay, { maxLength: 2 }),
    aside: fc.array(fc.constantFrom('1', '{}'), { maxLength: 2 }),
  })
  .map(({ entries, days, aside }) =>
    [
      ...entries.map((entry) => diary([entry])),
      ...days.map((day) => diary([], [day])),
    ].reduce<DiaryState>(mergeDiaries, { ...emptyDiary('d'), aside: new Set(aside) }),
  );

const exported = (state: DiaryState) => JSON.stringify(toPlain(state, 0));
const text = (state: DiaryState) => canonical(toPlain(state, 0));

function planned(mine: DiaryState, file: string): Preview {
  const preview = previewImport(mine, file);
  assert.ok(preview.kind === 'preview', canonical(preview));
  return preview;
}
function imported(mine: DiaryState, file: string): DiaryState {
  const owner = new Diary(mine, () => 'new');
  owner.bring(planned(mine, file).part);
  return owner.state;
}
function refusal(file: string): string {
  const preview = previewImport(emptyDiary('d'), file);
  return preview.kind === 'refused' ? preview.reason : 'taken';
}
const clamped = (state: DiaryState): DiaryState => ({
  ...state,
  entries: new Map(
    [...state.entries].map(([id, entry]) => [id, { ...entry, rev: Math.min(entry.rev, 1000) }]),
  ),
});
const said = (rating: number) =>
  ({ kind: 'pain', at: dawn * 60_000, rating, window: 'now', regions: [] }) as const;

describe('the plain form', () => {
  it('holds everything, and says what it is', () => {
    fc.assert(
      fc.property(anyDiary, (state) => {
        const plain: unknown = JSON.parse(exported(state));
        const read = fromPlain(plain);
        assert.ok(typeof read === 'object');
        assert.equal(text(read), text(state));
      }),
    );
    const { days, entries, aside, ...head } = toPlain(emptyDiary('d'), Date.UTC(2026, 0, 1));
    assert.deepEqual([days, entries, aside], [[], [], []]);
    const when = '2026-01-01T00:00:00.000Z';
    assert.deepEqual(head, {
      ...{ format: 'lumbar-diary', version: 1 },
      ...{ id: 'd', epoch: 0, exported: when },
    });
  });

  it('has each kind, field and word of its records in the documentation', () => {
    const page = readFileSync('docs/diary-format.md', 'utf8');
    const [tombstone, live] = entrySchema.options;
    const fields = [tombstone, ...live.options, daySchema, daySchema.entries.nudges.item].flatMap(
      ({ entries }) => Object.keys(entries),
    );
    const top = Object.keys(toPlain(emptyDiary('d'), 0));
    for (const name of new Set([...kinds, ...fields, ...top, ...outcomes])) {
      assert.ok(page.includes(`\`${name}\``), name);
    }
    for (const option of live.options) {
      const section = page.split(`### \`${option.entries.kind.literal}\``)[1]?.split('\n#')[0];
      assert.ok(section !== undefined, option.entries.kind.literal);
      for (const field of Object.keys(option.entries)) {
        if (['id', 'kind', 'at', 'zone', 'rev'].includes(field)) continue;
        assert.ok(section.includes(`\`${field}\``), `${option.entries.kind.literal}: ${field}`);
      }
    }
  });
});

describe('import', () => {
  it('into an empty diary gives the same', () => {
    fc.assert(
      fc.property(anyDiary, (state) => {
        const got = imported(emptyDiary('d'), exported(state));
        assert.equal(text(got), text(clamped(state)));
      }),
    );
  });

  it('of the same file again changes nothing', () => {
    fc.assert(
      fc.property(anyDiary, anyDiary, (mine, theirs) => {
        const file = exported(theirs);
        const once = imported(mine, file);
        assert.equal(text(imported(once, file)), text(once));
        const { add, change, aside } = planned(once, file);
        assert.deepEqual({ add, change, aside }, { add: 0, change: 0, aside: 0 });
      }),
    );
  });

  it('changes nothing the second time, whatever was edited, deleted and undone in between', () => {
    const edits = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), rating: fc.option(fc.nat(10)) }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(anyDiary, anyDiary, edits, (mine, theirs, list) => {
        const file = exported(theirs);
        const owner = new Diary(imported(mine, file), () => 'new');
        for (const { id, rating } of list) {
          if (rating === null) owner.remove(id);
          else if ((owner.find(id)?.rev ?? maxRevision) < maxRevision) {
            owner.edit(id, said(rating), 60);
            const now = owner.find(id);
            assert.ok(now?.kind === 'pain' && now.rating === rating, 'an edit outbids any file');
          }
        }
        assert.equal(text(imported(owner.state, file)), text(owner.state));
      }),
    );
  });

  it('is undone where nobody edited since, and then may come again', () => {
    fc.assert(
      fc.property(anyDiary, anyDiary, (mine, theirs) => {
        const file = exported(theirs);
        const { part } = planned(mine, file);
        const owner = new Diary(mine, () => 'new');
        owner.bring(part);
        owner.bring(undoImport(owner.state, mine, part));
        for (const [id, entry] of owner.state.entries) {
          const old = mine.entries.get(id);
          if (old === undefined) assert.ok(isGone(entry), 'what was added is gone');
          else assert.ok(!differs(entry, old), 'what was changed is as it was');
        }
        const again = imported(owner.state, file);
        for (const [id, entry] of part.entries) {
          if (!mine.entries.has(id)) assert.equal(isGone(again.entries.get(id)!), isGone(entry));
        }
        assert.equal(text(imported(again, file)), text(again));
      }),
    );
    const file = exported(diary([pain('a', 1), pain('b', 1)]));
    const { part } = planned(emptyDiary('d'), file);
    const owner = new Diary(emptyDiary('d'), () => 'new');
    owner.bring(part);
    owner.edit('a', said(9), 60);
    owner.bring(undoImport(owner.state, emptyDiary('d'), part));
    assert.deepEqual(
      ['a', 'b'].map((id) => owner.find(id)?.rev),
      [2, undefined],
      'what was edited since stays',
    );
  });

  it('takes nothing away, except by a newer tombstone, and believes no enormous revision', () => {
    fc.assert(
      fc.property(anyDiary, anyDiary, (mine, theirs) => {
        const after = imported(mine, exported(theirs));
        for (const [id, entry] of mine.entries) {
          const now = after.entries.get(id);
          assert.ok(now !== undefined && now.rev <= Math.max(entry.rev, 1000));
          if (isGone(entry)) assert.ok(isGone(now), 'deleted stays deleted');
          else if (isGone(now)) assert.ok(theirs.entries.get(id)!.rev > entry.rev);
        }
        for (const [id, entry] of after.entries)
          if (!mine.entries.has(id)) assert.ok(entry.rev <= 1000);
        assert.equal(text(mergeDiaries(after, { ...mine, entries: new Map() })), text(after));
        assert.ok([...mine.aside, ...theirs.aside].every((raw) => after.aside.has(raw)));
      }),
    );
  });

  it('counts what it would do before it does it', () => {
    const mine = diary([
      pain('same', 1),
      pain('old', 2),
      pain('newer', 5),
      pain('out', 1),
      gone('dead', 2),
    ]);
    const file = exported({
      ...diary(
        [
          pain('same', 9),
          pain('old', 3, 7),
          pain('newer', 4, 7),
          pain('dead', 9),
          pain('new', 8),
          gone('left', 4),
          gone('out', 2),
        ],
        [dayOf(0, 5)],
      ),
      aside: new Set(['odd']),
    });
    const { add, change, remove, skip, aside, part } = planned(mine, file);
    assert.deepEqual(
      { add, change, remove, skip, aside },
      { add: 2, change: 1, remove: 1, skip: 4, aside: 1 },
    );
    assert.deepEqual(
      [...part.entries.values()],
      [
        gone('dead', 9),
        gone('left', 4),
        pain('new', 8),
        pain('old', 3, 7),
        gone('out', 2),
        pain('same', 9),
      ],
    );
  });

  it('lets days only grow', () => {
    const mine = diary([], [dayOf(0, 5)]);
    const grown = imported(mine, exported(diary([], [dayOf(3, 9)])));
    assert.deepEqual(grown.days.get(date)?.sit, [dawn, dawn + 9]);
    assert.equal(planned(grown, exported(diary([], [dayOf(2, 4)]))).skip, 1);
  });

  it('sets days and entries aside that lie outside of any calendar', () => {
    const odd = diary(
      [
        { ...pain('late', 1), at: 8.64e15 },
        { ...pain('early', 1), at: 0 },
      ],
      [
        { ...dayOf(0, 1), date: '1989-12-31' },
        { ...dayOf(0, 1), date: '2101-01-01' },
        dayOf(-3 * 1440, 5),
        { ...dayOf(), date: '2026-02-01', nudges: [{ due: 0, outcome: 'due' }] },
      ],
    );
    const { add, aside, part } = planned(emptyDiary('d'), exported(odd));
    assert.deepEqual({ add, aside }, { add: 0, aside: 6 });
    assert.equal(part.days.size + part.entries.size, 0);
    // The edges of any zone and any start of the day are inside.
    assert.equal(planned(emptyDiary('d'), exported(diary([], [dayOf(-1440, 2880)]))).add, 1);
  });
});

describe('a hostile file', () => {
  const frame = { ...toPlain(emptyDiary('x'), 0) };
  const file = (parts: object) => JSON.stringify({ ...frame, ...parts });

  it('is refused when it is huge, deep, broken, foreign or newer', () => {
    assert.equal(refusal(' '.repeat(largestFile + 1)), 'large');
    assert.equal(refusal(file({ entries: new Array(100_001).fill(0) })), 'large');
    assert.equal(refusal('['.repeat(100_000) + ']'.repeat(100_000)), 'unsafe');
    for (const bracket of ['[', '{"a":', '[[{"a":', '"\\"[']) {
      assert.match(refusal(bracket.repeat(1_000_000)), /unsafe|broken/, bracket);
    }
    assert.equal(refusal('['.repeat(65) + ']'.repeat(65)), 'unsafe');
    assert.equal(refusal('['.repeat(64) + ']'.repeat(64)), 'foreign');
    assert.equal(refusal(JSON.stringify(`${'['.repeat(99)}\\"{`)), 'foreign', 'brackets in a text');
    for (const broken of ['', 'x', '{', exported(diary([pain('a', 1)])).slice(0, -9)]) {
      assert.equal(refusal(broken), 'broken', broken);
    }
    const foreign = ['1', 'null', '[]', '"x"', '{}', file({ format: 'x' }), file({ version: '1' })];
    for (const other of [...foreign, file({ days: {} }), file({ entries: null })]) {
      assert.equal(refusal(other), 'foreign', other);
    }
    assert.equal(refusal(file({ version: 2, days: 'of another make' })), 'newer');
  });

  it('is refused when the diary would grow beyond what stays usable, also bit by bit', () => {
    const many = (count: number, of: (id: string) => Entry) =>
      diary(Array.from({ length: count }, (_, i) => of(`x${i}`)));
    const full = (mine: DiaryState, theirs: DiaryState) => {
      const preview = previewImport(mine, exported(theirs));
      return preview.kind === 'refused' ? preview.reason : 'taken';
    };
    const empty = emptyDiary('d');
    const pains = many(25_000, (id) => pain(id, 1));
    assert.equal(full(empty, pains), 'taken');
    assert.equal(full(pains, diary([pain('one', 1)])), 'full');
    assert.equal(full(pains, pains), 'taken');
    const at = dawn * 60_000;
    const clearance = (id: string): Entry => ({ id, kind: 'clearance', at, zone: 60, rev: 1 });
    assert.equal(full(empty, many(1000, clearance)), 'taken');
    assert.equal(full(empty, many(1001, clearance)), 'full');
    const note = 'x'.repeat(4000);
    assert.equal(
      full(
        empty,
        many(900, (id) => ({ ...pain(id, 1), note })),
      ),
      'taken',
    );
    assert.equal(
      full(
        empty,
        many(1100, (id) => ({ ...pain(id, 1), note })),
      ),
      'full',
    );
    const minutes = Array.from({ length: 1501 }, (_, i) => [
      ...[dawn - 1400 + 2 * i, dawn - 1399 + 2 * i],
    ]);
    assert.equal(full(empty, diary([], [{ ...dayOf(), sit: minutes.flat() }])), 'full');
  });

  it('brings no prototype', () => {
    const entry = JSON.stringify(pain('a', 1));
    for (const key of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__']) {
      const bad = `${entry.slice(0, -1)},"deep":{"${key}":{"rating":9}}}`;
      assert.equal(refusal(file({}).replace('"entries":[]', `"entries":[${bad}]`)), 'unsafe', key);
    }
    assert.equal(({} as { rating?: number }).rating, undefined);
    const noted = diary([
      { ...pain('a', 1), note: 'the __proto__ of a \u0001 constructor' } as Entry,
    ]);
    assert.equal(planned(emptyDiary('d'), exported(noted)).add, 1, 'the words alone do no harm');
  });

  it('is set aside record by record where it does not validate', () => {
    const bad = [
      { ...pain('a', 1), rev: 1_000_001 },
      { ...pain('b', 1), rev: Infinity },
      { ...pain('c', 1), rating: 11 },
      { ...pain('d', 1), id: '../x' },
      7,
      null,
      [],
    ];
    const { add, aside } = planned(emptyDiary('d'), file({ entries: bad, days: [{ date }, 'x'] }));
    assert.deepEqual({ add, aside }, { add: 0, aside: 9 });
    const { part } = planned(emptyDiary('d'), file({ entries: [pain('a', maxRevision)] }));
    assert.equal(part.entries.get('a')?.rev, 1000);
  });

  it('does not swell the diary with what cannot be read', () => {
    assert.equal(refusal(file({ aside: ['x'.repeat(2_000_000)] })), 'damaged');
  });

  it('never throws, whatever is cut or changed', () => {
    const whole = exported({ ...diary([pain('a', 1), gone('b', 2)], [dayOf(0, 5)]) });
    fc.assert(
      fc.property(
        fc.nat(whole.length),
        fc.nat(9),
        fc.constantFrom('', '"', '{', ']', '-', '9e999', '\\', '\u0000', 'null', ','),
        (at, cut, put) => {
          const kind = previewImport(
            emptyDiary('d'),
            whole.slice(0, at) + put + whole.slice(at + cut),
          ).kind;
          assert.match(kind, /^(refused|preview)$/);
        },
      ),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        previewImport(emptyDiary('d'), file({ entries: [a, b], days: [b, a], aside: [a] }));
        readPlain(JSON.stringify(a));
      }),
      { numRuns: 500 },
    );
  });
});
