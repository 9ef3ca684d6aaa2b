import assert from 'node:assert/strict';
import fc from 'fast-check';
import { encode } from './codec';
import { Diary, emptyDiary, live } from './diary';
import { canonical, mergeDiaries, mergeDay, mergeEntry } from './merge';
import type { DiaryState } from './merge';
import { unionOf } from './minutes';
import { isGone, kinds } from './records';
import type { Day, Entry, LiveEntry } from './records';
import { outcomes } from './vocabulary';

const smallId = fc.constantFrom('a', 'b', 'c');
const wrongClock = fc.oneof(fc.nat(5), fc.nat(8.64e15));

const anyPain = fc.record({
  id: smallId,
  kind: fc.constant('pain' as const),
  at: wrongClock,
  zone: fc.constantFrom(-300, 0, 345),
  rev: fc.integer({ min: 1, max: 4 }),
  rating: fc.nat(10),
  window: fc.constantFrom('now' as const, '24h' as const),
  regions: fc.constantFrom([], ['neck' as const]),
});
const anyTombstone = fc.record({
  id: smallId,
  kind: fc.constantFrom('pain' as const, 'session' as const),
  at: wrongClock,
  zone: fc.constant(0),
  rev: fc.integer({ min: 1, max: 4 }),
  gone: fc.constant(true as const),
});
const anyEntry: fc.Arbitrary<Entry> = fc.oneof(anyPain, anyTombstone);

const anyMinutes = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })), { maxLength: 4 })
  .map((spans) =>
    spans.reduce<readonly number[]>((set, [from, n]) => unionOf(set, [from, from + n]), []),
  );
const anyDay: fc.Arbitrary<Day> = fc.record({
  date: fc.constantFrom('2026-01-01', '2026-01-02'),
  sit: anyMinutes,
  stand: anyMinutes,
  nudges: fc
    .uniqueArray(fc.record({ due: fc.nat(3), outcome: fc.constantFrom(...outcomes) }), {
      selector: ({ due }) => due,
    })
    .map((nudges) => nudges.sort((a, b) => a.due - b.due)),
});

const anyDiary: fc.Arbitrary<DiaryState> = fc
  .record({
    epoch: fc.nat(1),
    days: fc.array(anyDay, { maxLength: 3 }),
    entries: fc.array(anyEntry, { maxLength: 4 }),
    aside: fc.array(fc.constantFrom('1', '{}'), { maxLength: 2 }),
  })
  .map(({ epoch, days, entries, aside }) =>
    [
      ...days.map((day) => ({ ...emptyDiary('d'), days: new Map([[day.date, day]]) })),
      ...entries.map((entry) => ({ ...emptyDiary('d'), entries: new Map([[entry.id, entry]]) })),
    ].reduce<DiaryState>((a, b) => mergeDiaries(a, { ...b, epoch }), {
      ...emptyDiary('d'),
      epoch,
      aside: new Set(aside),
    }),
  );

const text = (state: DiaryState) => canonical(encode(state));

describe('merge', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(anyDiary, anyDiary, anyDiary, (a, b, c) => {
        assert.equal(text(mergeDiaries(a, b)), text(mergeDiaries(b, a)));
        assert.equal(
          text(mergeDiaries(mergeDiaries(a, b), c)),
          text(mergeDiaries(a, mergeDiaries(b, c))),
        );
        assert.equal(text(mergeDiaries(a, a)), text(a));
      }),
      { numRuns: 2000 },
    );
  });

  it('never takes anything back, within one epoch', () => {
    fc.assert(
      fc.property(anyDiary, anyDiary, (a, b) => {
        const merged = mergeDiaries(a, { ...b, epoch: a.epoch });
        for (const [id, entry] of a.entries) {
          assert.ok((merged.entries.get(id)?.rev ?? 0) >= entry.rev);
        }
        for (const [date, day] of a.days) {
          const now = merged.days.get(date);
          assert.deepEqual(unionOf(now?.sit ?? [], day.sit), now?.sit);
          assert.deepEqual(unionOf(now?.stand ?? [], day.stand), now?.stand);
          for (const nudge of day.nudges) {
            const kept = now?.nudges.find(({ due }) => due === nudge.due);
            assert.ok(outcomes.indexOf(kept?.outcome ?? 'due') >= outcomes.indexOf(nudge.outcome));
          }
        }
        for (const raw of a.aside) assert.ok(merged.aside.has(raw));
      }),
    );
  });

  it('takes the higher revision, dead or alive', () => {
    const alive: Entry = { ...pain(3), id: 'a', rev: 2 };
    const gone: Entry = { id: 'a', kind: 'pain', at: 0, zone: 0, rev: 3, gone: true };
    assert.equal(mergeEntry(alive, gone), gone);
    assert.equal(mergeEntry({ ...alive, rev: 4 }, gone).rev, 4);
  });

  it('discards a lower epoch unread', () => {
    const old = { ...emptyDiary('d'), entries: new Map([['a', { ...pain(3), id: 'a' }]]) };
    const erased = { ...emptyDiary('d'), epoch: 1 };
    assert.equal(mergeDiaries(old, erased), erased);
    assert.equal(mergeDiaries(erased, old), erased);
  });

  it('takes the more decided outcome of a nudge', () => {
    const day = (outcome: 'ignored' | 'taken'): Day => ({
      date: '2026-01-01',
      sit: [],
      stand: [],
      nudges: [{ due: 1, outcome }],
    });
    assert.equal(mergeDay(day('ignored'), day('taken')).nudges[0]?.outcome, 'taken');
  });
});

function pain(rating: number): LiveEntry {
  return { id: 'x', kind: 'pain', at: 1, zone: 0, rev: 1, rating, window: 'now', regions: [] };
}

describe('diary', () => {
  const make = () => {
    let n = 0;
    return new Diary(emptyDiary('d'), () => `id${String((n += 1))}`);
  };
  const said = { kind: 'pain', at: 5, rating: 4, window: 'now', regions: [] } as const;

  it('takes what is said, changes it, deletes it and brings it back', () => {
    const diary = make();
    const { id } = diary.say(said, 60);
    assert.deepEqual(diary.list('pain'), [{ ...said, id, zone: 60, rev: 1 }]);
    diary.edit(id, { ...said, rating: 7 }, 60);
    const removed = diary.remove(id);
    assert.equal(removed?.kind === 'pain' && removed.rating, 7);
    assert.deepEqual(diary.list('pain'), []);
    if (removed !== undefined) diary.edit(id, removed, removed.zone);
    assert.equal(diary.list('pain')[0]?.rating, 7);
    assert.equal(diary.list('pain')[0]?.rev, 4);
  });

  it('does not let an old copy bring a deleted entry back', () => {
    const diary = make();
    const { id } = diary.say(said, 0);
    const old = diary.state;
    diary.remove(id);
    diary.absorb(old);
    assert.deepEqual(diary.list('pain'), []);
    const entry = diary.state.entries.get(id);
    assert.ok(entry !== undefined && isGone(entry));
  });

  it('says why it changed', () => {
    const diary = make();
    const why: string[] = [];
    const listener = diary.onChange((change) => why.push(change.why));
    diary.say(said, 0);
    diary.see({ date: '2026-01-01', sit: [1, 2], stand: [], nudges: [] });
    diary.absorb({ ...emptyDiary('d'), aside: new Set(['{}']) });
    diary.absorb(emptyDiary('d'));
    listener.dispose();
    diary.say(said, 0);
    assert.deepEqual(why, ['said', 'seen', 'absorbed']);
  });

  it('lists the oldest first', () => {
    const diary = make();
    diary.say({ ...said, at: 9 }, 0);
    diary.say({ ...said, at: 3 }, 0);
    assert.deepEqual(
      live(diary.state, 'pain').map(({ at }) => at),
      [3, 9],
    );
  });

  it('forgets everything, and no older copy brings it back', () => {
    const diary = make();
    diary.say(said, 0);
    const old = diary.state;
    diary.erase();
    diary.absorb(old);
    assert.equal(diary.state.entries.size, 0);
    assert.equal(diary.state.epoch, 1);
  });

  it('refuses to change what is not there', () => {
    const diary = make();
    assert.equal(diary.edit('nobody', said, 0), undefined);
    assert.equal(diary.remove('nobody'), undefined);
  });
});

it('knows seventeen kinds of entry', () => {
  assert.equal(new Set(kinds).size, 17);
});
