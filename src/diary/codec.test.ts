import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as v from 'valibot';
import { anyPlain } from '../../test/fixtures/anyDiary';
import { longDiary } from '../../test/fixtures/longDiary';
import { junk, mutateNode, mutateText } from '../../test/fixtures/mutants';
import { randomFrom } from '../random';
import { decode, encode, spellOut } from './codec';
import type { Known } from './codec';
import { emptyDiary } from './diary';
import { jsonText } from './jsonText';
import { readJournal, writeJournal } from './journal';
import { mergeDay, mergeDiaries, mergeEntry } from './merge';
import type { DiaryState } from './merge';
import { readPlain, toPlain } from './plain';
import { daySchema, entrySchema, kinds, maxRevision } from './records';
import type { Day, Entry, LiveEntry } from './records';
import * as vocabulary from './vocabulary';

/** As it comes back from the editor's storage. */
const stored = (state: DiaryState) => JSON.parse(JSON.stringify(encode(state))) as unknown;
const read = (from: unknown) => {
  const state = decode(from, 'fresh');
  assert.ok(state !== undefined);
  return state;
};
const textOf = (state: DiaryState) => JSON.stringify(encode(state));
/** As VS Code counts the state of one extension, in UTF-16 characters. */
const sizeOf = (value: unknown) => JSON.stringify({ 'lumbar.diary.v1': value }).length;

function pain(rating: number): LiveEntry {
  return { id: 'x', kind: 'pain', at: 1, zone: 0, rev: 1, rating, window: 'now', regions: [] };
}

describe('codec', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(anyPlain, (plain) => {
        const state = read(plain);
        assert.equal(state.days.size, plain.days.length);
        assert.equal(state.entries.size, plain.entries.length);
        assert.deepEqual(read(stored(state)), state);
        assert.deepEqual(read(JSON.parse(JSON.stringify(spellOut(state)))), state);
      }),
      { numRuns: 500 },
    );
  });

  it('writes equal diaries as equal texts', () => {
    fc.assert(
      fc.property(anyPlain, (plain) => {
        // Backwards: the lists and, within them, the names.
        const turned = JSON.parse(JSON.stringify(plain), (_, part: unknown) =>
          part !== null && typeof part === 'object' && !Array.isArray(part)
            ? Object.fromEntries(Object.entries(part).reverse())
            : part,
        ) as typeof plain;
        for (const list of [turned.days, turned.entries, turned.aside]) list.reverse();
        assert.equal(textOf(read(turned)), textOf(read(plain)));
        // Read or written anew, packed or plain, it stays the same.
        assert.equal(textOf(read(stored(read(plain)))), textOf(read(plain)));
      }),
      { numRuns: 500 },
    );
  });

  it('is undefined when nothing was stored', () => {
    assert.equal(decode(undefined, 'fresh'), undefined);
    assert.equal(decode(null, 'fresh'), undefined);
  });

  it('reads the plain form and keeps a field that a later version added', () => {
    const later = { ...pain(4), mood: 3 };
    const state = read({ id: 'd', epoch: 0, entries: [later] });
    assert.deepEqual(state.entries.get('x'), later);
    assert.deepEqual(read(stored(state)).entries.get('x'), later);
  });

  it('leaves plain what the packed form would turn into something else', () => {
    const day = { date: '2026-03-04', sit: [], stand: [], nudges: [] };
    const days = [
      { ...day, date: '2026-02-30' },
      { ...day, date: '2026-3-4' },
      { ...day, date: '1969-12-31' },
      { ...day, sit: [0.5, 2] },
      { ...day, nudges: [{ due: 1, outcome: 'unheard-of' }] },
      { ...day, nudges: [{ due: 1, outcome: 'due', mood: 1 }] },
    ] as unknown as Day[];
    const entries = [
      { ...pain(4.5), id: 'a' },
      { ...pain(4), id: 'b', at: 1.5 },
      { ...pain(4), id: 'c', at: 8.64e15 },
      { ...pain(4), id: 'd', note: 7 },
      { ...pain(4), id: 'e', regions: ['tail'] },
      { ...pain(4), id: 'f', zone: 7.5 },
      { ...pain(4), id: 'g', kind: 'unheard-of' },
    ] as unknown as LiveEntry[];
    for (const one of days) {
      const state = { ...read({ id: 'd' }), days: new Map([[one.date, one]]) };
      assert.deepEqual(encode(state).days, [one]);
    }
    for (const one of entries) {
      const state = { ...read({ id: 'd' }), entries: new Map([[one.id, one]]) };
      assert.deepEqual(encode(state).entries, [one]);
    }
  });

  it('refuses values out of range', () => {
    const bad = [
      { ...pain(4), rating: 11 },
      { ...pain(4), rating: 4.5 },
      { ...pain(4), rev: maxRevision + 1 },
      { ...pain(4), at: -1 },
      { ...pain(4), regions: ['tail'] },
      { ...pain(4), kind: 'unheard-of' },
      { ...pain(4), id: '../x' },
      { id: 'y', kind: 'course', at: 1, zone: 0, rev: 1, region: 'neck', cancelled: '2026-02-30' },
    ];
    const state = read({ id: 'd', epoch: 0, entries: bad });
    assert.equal(state.entries.size, 0);
    assert.equal(state.aside.size, bad.length);
  });

  it('never throws, and keeps whole what it can not read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (whole, parts) => {
        if (whole !== null) assert.equal(textOf(read(stored(read(whole)))), textOf(read(whole)));
        const good = { ...pain(4), id: 'good' };
        const state = read({ id: 'd', epoch: 0, days: parts, entries: [...parts, good] });
        assert.deepEqual(state.entries.get('good'), good);
        for (const part of parts) {
          const texts =
            typeof part === 'string'
              ? ['days', 'entries'].map((name) => jsonText({ [name]: part }))
              : [jsonText(part)];
          if (!v.is(entrySchema, part)) assert.ok(texts.every((text) => state.aside.has(text)));
        }
      }),
    );
  });

  it('reads what it can where the frame is damaged, and keeps the rest', () => {
    const good = { ...pain(4), id: 'good' };
    const broken = { id: '../', epoch: 'x', days: { a: 1 }, entries: [good], aside: 7, more: [] };
    const state = read(broken);
    assert.deepEqual([state.id, state.epoch], ['fresh', 0]);
    assert.deepEqual([...state.entries.values()], [good]);
    const { entries: _, ...unread } = broken;
    assert.deepEqual([...state.aside], [jsonText(unread)]);
  });
});

describe('what a later version wrote', () => {
  const later = { ...pain(3), id: 'k', kind: 'mood', smile: 4 };
  const word = { ...pain(3), id: 'w', regions: ['neck', 'left_toe'] };
  const field = { ...pain(3), id: 'f', weather: { rain: [1, 2] } };
  const dead = { id: 'z', kind: 'mood', at: 1, zone: 0, rev: 3, gone: true };
  const day = { date: '2026-01-12', sit: [1, 5], stand: [], nudges: [], steps: 900 };
  const nudge = {
    ...{ date: '2026-01-13', sit: [], stand: [] },
    nudges: [{ due: 1, outcome: 'x' }],
  };
  const shelf = {
    ...{ id: 'd', epoch: 0, aside: [], moods: [1] },
    days: [day, nudge, '~~~'],
    entries: [later, word, field, dead, '###'],
  };

  it('is carried whole through every merge, journal, export and shelf, and used where it can be', () => {
    const state = read(shelf);
    assert.deepEqual([...state.entries.values()], [field]);
    assert.deepEqual([...state.days.values()], [day]);
    const aside = [later, word, dead, nudge, { days: '~~~' }, { entries: '###' }, { moods: [1] }];
    assert.deepEqual([...state.aside].sort(), aside.map(jsonText).sort());
    const mine = { ...read({ id: 'd' }), days: new Map([[day.date, dayOf([3, 9])]]) };
    const merged = mergeDiaries(mine, state);
    const journal = readJournal(writeJournal({ written: 1, state: merged }), merged)?.state;
    assert.ok(journal !== undefined);
    const exported = readPlain(JSON.stringify(toPlain(journal, 0)));
    assert.ok(typeof exported === 'object');
    const back = read(stored(exported));
    assert.deepEqual(back.aside, state.aside);
    assert.deepEqual(back.entries, state.entries);
    assert.deepEqual(back.days.get(day.date), { ...day, sit: [1, 9] });
  });

  it('is read by a version that knows it, from where an older one has set it aside', () => {
    const entry = { ...pain(3), regions: ['neck'] } as LiveEntry;
    const dawn = Date.UTC(2026, 0, 12, 6) / 60_000;
    const seen = dayOf([dawn, dawn + 5]);
    const [packedDay, packedEntry] = [
      encode({ ...read({ id: 'd' }), days: new Map([[seen.date, seen]]) }).days[0],
      encode({ ...read({ id: 'd' }), entries: new Map([['x', entry]]) }).entries[0],
    ];
    for (const aside of [
      [jsonText(entry), jsonText(seen)],
      [jsonText({ entries: packedEntry }), jsonText({ days: packedDay })],
    ]) {
      const state = read({ id: 'd', epoch: 0, days: [], entries: [], aside });
      assert.deepEqual([...state.entries.values()], [entry]);
      assert.deepEqual([...state.days.values()], [seen]);
      assert.equal(state.aside.size, 0);
    }
    // A revision that is older than what is there changes nothing.
    const newer = { ...entry, rev: 2, note: 'edited' };
    const state = read({ id: 'd', epoch: 0, entries: [newer], aside: [jsonText(entry)] });
    assert.deepEqual([...state.entries.values()], [newer]);
  });

  function dayOf(sit: readonly number[]): Day {
    return { date: '2026-01-12', sit, stand: [], nudges: [] };
  }
});

describe('the stored format', () => {
  // These are what diaries out there are written in. If a test here fails, do not change what it
  // expects: old diaries would be misread. New words and kinds go to the end of their list, here
  // too. A new field stays out of the packed form. Anything else is a new format, with a new key.

  it('is what it was', () => {
    const common = { at: Date.UTC(2026, 2, 4, 9, 30, 12, 345), zone: 60, rev: 2 };
    const entries = [
      {
        ...{ id: 'p1', kind: 'pain', ...common, rating: 3, window: '24h' },
        ...{ regions: ['neck', 'lower_back'], note: 'a "note"', severe: false },
        ...{ quality: ['aching'], trigger: 'sitting', stiffness: true, sleepLost: false },
        relief: 'walk',
      },
      { id: 'p2', kind: 'pain', ...common, rating: 10, window: '7d', regions: [] },
      { id: 'w', kind: 'weekly', ...common, strength: 1, life: 2, work: 3 },
      {
        ...{ id: 's', kind: 'session', ...common, course: 'c', date: '2026-03-04' },
        ...{ before: 6, after: 4, relaxed: 'partly', by: 'Practice' },
      },
      {
        ...{ id: 'k', kind: 'checkin', ...common, course: 'c', date: '2026-03-06' },
        ...{ pain: 4, reaction: 'mild' },
      },
      { id: 'e', kind: 'care', ...common, what: 'heat', note: 'warm' },
      { id: 'm', kind: 'move', ...common, move: 'chin-tuck', did: 'skipped', felt: 'same' },
      { id: 'a', kind: 'away', ...common, from: common.at - 60_000, to: common.at, was: 'meeting' },
      { id: 'q1', kind: 'quiet', ...common, until: common.at + 3_600_000 },
      { id: 'q2', kind: 'quiet', ...common, until: null },
      { id: 't', kind: 'screening', ...common, gone: true },
      { id: 'c', kind: 'course', ...common, region: 'neck' },
    ];
    const midnight = Date.UTC(2026, 2, 4);
    const minute = midnight / 60_000;
    const days = [
      {
        date: '2026-03-04',
        sit: [minute + 480, minute + 510, minute + 520, minute + 660],
        stand: [minute + 700, minute + 701],
        nudges: [
          { due: midnight + 30_600_123, outcome: 'held' },
          {
            ...{ due: midnight + 36_000_000, shown: midnight + 36_012_000 },
            ...{ moment: 'save', outcome: 'taken', until: midnight + 36_300_000 },
          },
        ],
      },
    ];
    const state = read({ id: 'd', epoch: 1, days, entries, aside: ['{}'] });
    assert.equal(state.aside.size, 1);
    assert.deepEqual(encode(state), {
      id: 'd',
      epoch: 1,
      days: ["ǡL'ĕ,A-āT%ėR$%$ăȄɒ3ā>Ȓȶ[ȇg$Ďșa"],
      entries: [
        '/$ĊĜɇȐvČS$ăĖaăĖb% a',
        { ...common, id: 'c', kind: 'course', region: 'neck' },
        "<$ĊĜɇȐvČS$'' ewarm",
        "[$ĊĜɇȐvČS$$-'$ kc2026-03-06",
        '=$ĊĜɇȐvČS$,$$ mchin-tuck',
        `ĖB%ĊĜɇȐvČS$&$%#(+#$%#$#' p1a "note"walk`,
        '$%ĊĜɇȐvČS$-%# p2',
        '0%ĊĜɇȐvČS$$Ʒŀt q1',
        '0%ĊĜɇȐvČS$# q2',
        "ā?$ĊĜɇȐvČS$$-)'$+ sc2026-03-04Practice",
        '#$&ĊĜɇȐvČS$ t',
        '%$ĊĜɇȐvČS$$%& w',
      ],
      aside: ['{}'],
    });
  });

  it('knows each word by its place', () => {
    const [tombstone, live] = entrySchema.options;
    const entriesOf = (kind: string) =>
      live.options.find(({ entries }) => entries.kind.literal === kind)!
        .entries as unknown as Record<
        string,
        { options: readonly string[]; wrapped: { options: readonly string[] } }
      >;
    const lists: [now: readonly string[], then: string][] = [
      [
        vocabulary.regions,
        'neck shoulder_left shoulder_right upper_back mid_back lower_back buttock_left ' +
          'buttock_right hip_left hip_right leg_left leg_right arm_left arm_right wrist_left ' +
          'wrist_right',
      ],
      [vocabulary.recallWindows, 'now 24h 7d'],
      [vocabulary.qualities, 'stabbing burning aching tingling prickling throbbing stiff cramping'],
      [vocabulary.triggers, 'sitting standing lifting bending sport unknown'],
      [vocabulary.reactions, 'none mild moderate serious'],
      [vocabulary.relaxAnswers, 'yes partly no unsure'],
      [vocabulary.outcomes, 'due held ignored snoozed skipped natural taken'],
      [
        vocabulary.moments,
        'quiet save task_end task_start debug_end terminal_end commit return build_start editor_closed agent_started agent_works agent_done',
      ],
      [
        entriesOf('care')['what']!.options,
        'exercise walking physiotherapy chiropractic heat food sleep',
      ],
      [entriesOf('move')['did']!.options, 'done skipped hidden'],
      [entriesOf('move')['felt']!.wrapped.options, 'better same worse'],
      [entriesOf('away')['was']!.options, 'break desk meeting standing agent'],
      [
        tombstone.entries.kind.options,
        'pain weekly profile screening clearance course session checkin care move own away quiet questions reminded seen mistake',
      ],
    ];
    for (const [now, then] of lists) assert.equal(now.join(' '), then);
    // The head of a packed record tells sixteen variants apart, one is the tombstone's: kinds that came
    // after the fifteenth are never packed.
    assert.deepEqual(kinds.slice(15), ['seen', 'mistake']);
  });
});

describe('reading again', () => {
  const day = (minute: number) => ({
    date: '2026-01-12',
    sit: [29_469_600, minute],
    stand: [],
    nudges: [],
  });
  const storedAt = (minute: number) =>
    stored({ ...emptyDiary('d'), days: new Map([['2026-01-12', day(minute)]]) });

  it('takes what it knows, and remembers no more than the latest reading', () => {
    const known: Known = { days: new Map(), entries: new Map() };
    const first = decode(storedAt(29_470_000), 'd', known)?.days.get('2026-01-12');
    assert.equal(decode(storedAt(29_470_000), 'd', known)?.days.get('2026-01-12'), first);
    // A running day has another text each time it is read.
    for (let minute = 1; minute < 50; minute += 1)
      decode(storedAt(29_470_000 + minute), 'd', known);
    assert.equal(known.days.size, 1);
  });
});

describe('a long diary', () => {
  it('is what the sizes are measured on', () => {
    const { days, entries } = longDiary(10);
    const said = [...entries.values()];
    const count = (kind: string) => said.filter((entry) => entry.kind === kind).length;
    assert.equal(days.size, 2300);
    assert.deepEqual(
      ['pain', 'course', 'screening', 'session', 'checkin'].map(count),
      [4600, 12, 12, 48, 60],
    );
    assert.equal(said.filter((entry) => 'note' in entry).length, 460);
    const mean = (of: (day: (typeof seen)[number]) => number) =>
      seen.reduce((sum, day) => sum + of(day), 0) / seen.length;
    const seen = [...days.values()];
    const intervals = mean(({ sit, stand }) => (sit.length + stand.length) / 2);
    assert.ok(intervals > 8 && intervals < 10, String(intervals));
    const nudges = mean((day) => day.nudges.length);
    assert.ok(nudges > 7 && nudges < 9, String(nudges));
    assert.ok(
      said.every((entry) => v.is(entrySchema, entry)) && seen.every((day) => v.is(daySchema, day)),
    );
  });

  it('stays well under the line of 512 Ki characters in ten years', () => {
    const diary = longDiary(10);
    assert.ok(sizeOf(encode(diary)) < 400_000, String(sizeOf(encode(diary))));
    assert.deepEqual(read(stored(diary)), diary);
  });
});

describe('damage', () => {
  /** Packed and plain records of several kinds, and something set aside. */
  const intact = (() => {
    const { days, entries, ...rest } = longDiary(1);
    const some = [...entries].filter(([, { kind }], i) => kind !== 'pain' || i % 60 === 0);
    return JSON.stringify(
      encode({
        ...rest,
        days: new Map([...days].slice(0, 5)),
        entries: new Map([...some, ['later', { ...pain(2), id: 'later', ...{ mood: 'fine' } }]]),
        aside: new Set(['{"kind":"unheard-of"}']),
      }),
    );
  })();
  type Pieces = Record<'days' | 'entries', unknown[]>;
  const keyOf = (piece: unknown) => (typeof piece === 'string' ? piece : jsonText(piece));
  /** Each record with its text, by its piece. */
  const known = <T>(pieces: readonly unknown[], valueOf: (piece: unknown) => T | undefined) =>
    new Map(
      pieces.map((piece) => {
        const value = valueOf(piece);
        assert.ok(value !== undefined);
        return [keyOf(piece), { value, text: jsonText(value) }];
      }),
    );
  const pieces = JSON.parse(intact) as Pieces;
  const knownDays = known(pieces.days, (piece) => [...read({ days: [piece] }).days.values()][0]);
  const knownEntries = known(
    pieces.entries,
    (piece) => [...read({ entries: [piece] }).entries.values()][0],
  );

  /** Every piece that still stands there was read, and whatever else was read is valid. */
  function checkList<T>(
    list: unknown,
    before: ReadonlyMap<string, { value: T; text: string }>,
    now: readonly T[],
    find: (value: T) => T | undefined,
    merge: (a: T, b: T) => T,
    schema: v.GenericSchema,
  ): void {
    const others = new Set(now);
    for (const piece of Array.isArray(list) ? (list as unknown[]) : []) {
      const old = before.get(keyOf(piece));
      if (old === undefined) continue;
      const found = find(old.value);
      assert.ok(found !== undefined, keyOf(piece));
      const same = jsonText(found) === old.text;
      // A damaged neighbour may have come to be of the same name: then the two are merged.
      assert.ok(same || jsonText(merge(found, old.value)) === jsonText(found), keyOf(piece));
      if (same) others.delete(found);
    }
    for (const other of others) assert.ok(v.is(schema, other), jsonText(other));
  }

  function check(damaged: unknown): void {
    const state = decode(damaged, 'fresh');
    if (state === undefined) return;
    const { days, entries } = Object(damaged) as Partial<Pieces>;
    const found = [...state.days.values()];
    checkList(days, knownDays, found, ({ date }) => state.days.get(date), mergeDay, daySchema);
    const said = [...state.entries.values()];
    const find = ({ id }: Entry) => state.entries.get(id);
    checkList(entries, knownEntries, said, find, mergeEntry, entrySchema);
  }

  it('of characters leaves every other record as it was', function () {
    this.timeout(300_000);
    const random = randomFrom(1);
    for (let n = 0; n < 7_000; n += 1) {
      const mutant = mutateText(intact, random);
      let parsed: unknown = mutant;
      try {
        parsed = JSON.parse(mutant);
      } catch {
        // No JSON any more: all of it is one text.
      }
      check(parsed);
    }
  });

  it('within a piece is seen, or makes it another that would be written just so', function () {
    this.timeout(300_000);
    const random = randomFrom(2);
    const list = [...pieces.days, ...pieces.entries].filter((piece) => typeof piece === 'string');
    for (let n = 0; n < 14_000; n += 1) {
      const piece = mutateText(list[n % list.length]!, random);
      const state = read({ days: [piece], entries: [piece] });
      for (const day of state.days.values()) assert.ok(v.is(daySchema, day));
      for (const entry of state.entries.values()) assert.ok(v.is(entrySchema, entry));
      // As copies, of which the codec does not know what they were read from.
      const { days, entries } = encode(structuredClone(state));
      for (const again of [...days, ...entries]) assert.equal(again, piece);
      if (days.length + entries.length < 2)
        assert.ok(
          ['days', 'entries'].some((name) => state.aside.has(JSON.stringify({ [name]: piece }))),
        );
    }
  });

  it('of nodes leaves every other record as it was', function () {
    this.timeout(300_000);
    const random = randomFrom(3);
    for (let n = 0; n < 7_000; n += 1) check(mutateNode(JSON.parse(intact), random));
  });
});

describe('hostile input', () => {
  const deep = (open: string, middle: string, close: string): unknown =>
    JSON.parse(open.repeat(10_000) + middle + close.repeat(10_000));
  const nested = [deep('[', '', ']'), deep('{"a":', '1', '}'), deep('[{"a":', '1', '}]')];
  /** Reads it, and what it became once more, which must be the same. */
  function survives(hostile: unknown): DiaryState {
    const start = process.cpuUsage();
    const state = read(hostile);
    assert.equal(textOf(read(stored(state))), textOf(state));
    // A net under what grows with the square: processor time, whatever else the machine does.
    assert.ok(process.cpuUsage(start).user < 10_000_000);
    return state;
  }

  it('may be nested ten thousand deep', () => {
    for (const part of nested) {
      assert.ok(survives(part).aside.size <= 1);
      const entries = [part, { ...pain(1), more: part }, { ...pain(2), note: part }, pain(3)];
      const state = survives({ id: 'd', epoch: 0, days: [part], entries, aside: [part], part });
      assert.deepEqual([...state.entries.values()], [pain(3)]);
      // Kept whole: the frame's part, the day (the same text), and three entries.
      assert.equal(state.aside.size, 4);
    }
  });

  it('may be huge', function () {
    this.timeout(300_000);
    const many = <T>(value: T) => Array.from({ length: 50_000 }, () => value);
    for (const part of [0, null, '', '~', 'Ā', 'ʯʯʯʯʯʯ~', [], {}, pain(1)]) {
      survives({ days: many(part), entries: many(part), aside: many(part) });
    }
    const long = 'ʯ'.repeat(300_000);
    for (const piece of [long, `${long}~`, '~'.repeat(300_000), ' '.repeat(300_000)]) {
      survives({ days: [piece, `Å#ʯʯʯ~${piece}`], entries: [piece, `#${piece}`], aside: [piece] });
    }
    survives({ days: [{ date: '2026-01-01', sit: many(1), stand: [], nudges: many({}) }] });
  });

  it('may be named like what every object has', () => {
    const state = survives(
      JSON.parse(
        `{"__proto__":{"polluted":1,"entries":[1]},"constructor":1,"toString":2,"hasOwnProperty":3,
          "id":"__proto__","entries":[${JSON.stringify({ ...pain(1), id: '__proto__' })},
          {"__proto__":${JSON.stringify(pain(2))}},
          ${JSON.stringify(pain(3)).replace('{', '{"__proto__":{"polluted":1},')}]}`,
      ),
    );
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.equal(state.id, '__proto__');
    assert.deepEqual([...state.entries.values()], [{ ...pain(1), id: '__proto__' }]);
  });

  it('may be of the wrong type anywhere', () => {
    for (const wrong of [...junk, 'x'.repeat(99), NaN]) {
      if (wrong !== null) survives(wrong);
      for (const name of ['id', 'epoch', 'days', 'entries', 'aside']) {
        survives({ id: 'd', epoch: 0, days: [], entries: [], aside: [], [name]: wrong });
        survives({ [name]: [wrong] });
      }
    }
  });
});
