import assert from 'node:assert/strict';
import { randomFrom } from '../random';
import { encode } from './codec';
import { Machine } from '../../test/fixtures/machine';
import type { Window } from '../../test/fixtures/machine';
import { emptyDiary } from './diary';
import { writeJournal } from './journal';
import { findLost } from './lost';
import { canonical } from './merge';
import { toPlain } from './plain';
import { previewRestore, removeErased } from './restore';

const ids = (window: Window) => [...window.store.diary.state.entries.keys()].sort();

type Disk = 'good' | 'bad for a while' | 'bad for good';

/** One random life of a diary in several windows, if asked of two versions, or with failing writes. */
async function live(seed: number, versions: 1 | 2 = 1, disk: Disk = 'good'): Promise<void> {
  const random = randomFrom(seed);
  const machine = new Machine(random);
  const accepted = new Set<string>();
  const count = 2 + Math.floor(random() * 3);
  const open = () => machine.open(versions === 2 && random() < 0.5);
  for (let i = 0; i < count; i += 1) open();
  const steps = 6 + Math.floor(random() * 40);
  const fails = () => (disk !== 'good' && random() < 0.7 ? 0.3 + 0.7 * random() : 0);
  const breaks = Math.floor(random() * steps);
  for (let i = 0; i < steps; i += 1) {
    if (i === breaks) machine.broken = { disk: fails(), shelf: fails() };
    const window = machine.windows[Math.floor(random() * machine.windows.length)];
    if (window === undefined) {
      open();
      continue;
    }
    const { diary } = window.store;
    const dice = random();
    const [someone] = window.later ? diary.list('clearance') : diary.list('pain');
    if (dice < 0.3) window.say(Math.floor(random() * 11));
    else if (dice < 0.36 && someone !== undefined)
      diary.edit(someone.id, someone.kind === 'pain' ? { ...someone, rating: 0 } : someone, 0);
    else if (dice < 0.4 && someone !== undefined) diary.remove(someone.id);
    else if (dice < 0.44) {
      const from = Math.floor(machine.now / 60_000) + i;
      diary.see({ date: '2026-01-12', sit: [from, from + 2], stand: [], nudges: [] });
    } else if (dice < 0.5) void window.store.refresh();
    else if (dice < 0.54) void window.store.settle();
    else if (dice < 0.56) diary.erase();
    // Days pass, and clocks are set.
    else if (dice < 0.58) machine.now += Math.floor((random() * 8 - 2) * 24) * 3_600_000;
    else if (dice < 0.64) {
      machine.crash(window);
      for (const id of window.accepted) accepted.add(id);
      open();
    } else await machine.step();
  }
  if (disk === 'bad for good') {
    // The machine goes off; with room on the disk, the next window finds all that was called saved.
    for (let i = 0; i < 30; i += 1) await machine.step();
    const { windows } = machine;
    for (const window of windows) for (const id of window.accepted) accepted.add(id);
    for (const window of [...windows]) machine.crash(window);
    machine.pending = [];
    machine.broken = { disk: 0, shelf: 0 };
    const next = machine.open();
    await machine.quiet();
    holdsAll(next, accepted, seed);
    return;
  }
  machine.broken = { disk: 0, shelf: 0 };
  await machine.quiet();
  // What the disk refused has been tried again by itself.
  for (const { store } of machine.windows)
    assert.equal(store.unsaved, undefined, `seed ${String(seed)}: nothing is left unsaved`);
  // As a focus does: each window in turn reads what the others have.
  for (let round = 0; round < 2; round += 1) {
    for (const window of machine.windows) {
      await Promise.all([window.store.refresh(), machine.quiet()]);
    }
  }
  // The later version knows everything; without one, all windows are alike.
  const alike = (window: Window) => window.later === machine.windows.some(({ later }) => later);
  const [first, ...others] = machine.windows.filter(alike);
  if (first === undefined) return;
  const text = (window: Window) => canonical(encode(window.store.diary.state));
  for (const other of others) assert.equal(text(other), text(first), `seed ${String(seed)}: equal`);
  for (const window of machine.windows) for (const id of window.accepted) accepted.add(id);
  const judge = versions === 1 || first.later ? first : machine.open(true);
  await machine.quiet();
  holdsAll(judge, accepted, seed);
  // A window that opens when all others are closed has it all, too.
  for (const window of [...machine.windows]) machine.crash(window);
  machine.pending = [];
  const later = machine.open(judge.later);
  await machine.quiet();
  assert.equal(text(later), text(judge), `seed ${String(seed)}: after a restart`);
}

/** Everything that was accepted since the last erase is there. @param accepted epochs and ids */
function holdsAll(window: Window, accepted: ReadonlySet<string>, seed: number): void {
  const { epoch } = window.store.diary.state;
  const there = new Set(ids(window));
  for (const id of accepted) {
    const [said, entry = ''] = id.split(' ');
    if (Number(said) === epoch) assert.ok(there.has(entry), `seed ${String(seed)}: ${id} is there`);
  }
}

/** As many lives as asked for, or the one of `LUMBAR_SEED`. @param share of `LUMBAR_RUNS` */
async function lives(one: (seed: number) => Promise<void>, share = 1): Promise<void> {
  const asked = process.env['LUMBAR_SEED'];
  const start = Number(asked ?? process.env['LUMBAR_FROM'] ?? 1);
  const runs = asked === undefined ? Number(process.env['LUMBAR_RUNS'] ?? 1000) * share : 1;
  for (let seed = start; seed < start + runs; seed += 1) await one(seed);
}

describe('the store', () => {
  it('loses nothing that was accepted, whatever windows do', async function () {
    this.timeout(300_000);
    await lives((seed) => live(seed));
  });

  it('loses nothing that two versions side by side have accepted', async function () {
    this.timeout(300_000);
    await lives((seed) => live(seed, 2), 0.2);
  });

  it('calls nothing saved that is not, while writes fail, and saves it when they do not', async function () {
    this.timeout(300_000);
    await lives((seed) => live(seed, 1, seed % 2 === 0 ? 'bad for a while' : 'bad for good'), 0.3);
  });

  it('never reads, merges or erases the diary of another', async () => {
    const machine = new Machine(randomFrom(1));
    const theirs = new Machine(randomFrom(2));
    const other = theirs.open();
    other.say(7);
    await theirs.quiet();
    const foreign = new Map([
      ...[...theirs.files.values()].flatMap((files) => [...files]),
      [
        'snapshot-2026-01-05.json',
        { text: JSON.stringify(toPlain(other.store.diary.state, 0)), changed: 0 },
      ],
    ]);
    machine.files.set('another', new Map(foreign));
    const window = machine.open();
    window.say(3);
    await machine.quiet();
    const { diary } = window.store;
    const removing = () => removeErased(window.world.folder(diary.state.id), diary.state);
    diary.erase();
    await Promise.all([removing(), machine.quiet()]);
    await Promise.all([window.store.refresh(), machine.quiet()]);
    assert.ok(!machine.touched.has('another'));
    assert.equal(window.lost, 1, 'its names are looked at, and no more');
    assert.deepEqual(machine.files.get('another'), foreign);
    assert.deepEqual(ids(window), []);
  });

  /** A machine with a diary of one entry, closed, and what lies in its folder. */
  async function closedDiary() {
    const machine = new Machine(randomFrom(1));
    const window = machine.open();
    window.say(3);
    await machine.quiet();
    machine.crash(window);
    const { id } = window.store.diary.state;
    return { machine, id, files: machine.files.get(id)! };
  }
  const day = 24 * 3_600_000;
  const entry = { id: 'e', kind: 'pain', zone: 0, rev: 1, rating: 5, window: 'now' } as const;
  /** A journal that says one more thing. */
  const journal = (id: string, written: number) => {
    const said = { ...entry, at: 1, regions: [] };
    const state = { ...emptyDiary(id), entries: new Map([['e', said]]) };
    return { text: writeJournal({ written, state }), changed: written };
  };

  it('says once what the disk does not take, and calls it saved when it has', async () => {
    const machine = new Machine(randomFrom(1));
    const window = machine.open();
    await machine.quiet();
    machine.broken.disk = 1;
    window.say(3);
    window.say(4);
    for (let i = 0; i < 100; i += 1) await machine.step();
    assert.equal(window.store.unsaved?.entries, 2);
    assert.deepEqual([window.told, window.accepted.size], [1, 0]);
    machine.broken.disk = 0;
    await machine.quiet();
    assert.equal(window.store.unsaved, undefined);
    assert.deepEqual([window.told, window.accepted.size], [1, 2]);
  });

  it('reads a journal that was written whole and not moved into place, and sweeps torn ones', async () => {
    const { machine, id, files } = await closedDiary();
    const whole = journal(id, machine.now);
    files.set('journal-w.json.part', whole);
    files.set('journal-t.json.part', { text: whole.text.slice(0, 30), changed: machine.now });
    const window = machine.open();
    await machine.quiet();
    assert.ok(ids(window).includes('e'));
    assert.ok(files.has('journal-t.json.part'), 'it may be being written');
    machine.now += 2 * day;
    machine.open();
    await machine.quiet();
    const parts = [...files.keys()].filter((name) => name.endsWith('.part'));
    assert.deepEqual(parts, []);
  });

  it('removes no journal before a later start has found its content on the shelf', async () => {
    const { machine, id, files } = await closedDiary();
    files.set('journal-w.json', journal(id, machine.now - 2 * day));
    files.set('journal-f.json', journal(id, machine.now + 9 * day));
    machine.broken.shelf = 1;
    const believes = machine.open();
    await machine.quiet();
    assert.ok(files.has('journal-w.json'), 'the editor only says that it is there');
    machine.crash(believes);
    machine.broken.shelf = 0;
    const puts = machine.open();
    await machine.quiet();
    assert.ok(files.has('journal-w.json'));
    machine.crash(puts);
    machine.open();
    await machine.quiet();
    assert.ok(!files.has('journal-w.json'));
    assert.ok(files.has('journal-f.json'), 'a date to come is never old');
  });

  it('moves what is no journal out of the way, unread if it is huge, and takes none of it', async () => {
    const { machine, files } = await closedDiary();
    const names = ['journal-a.json', 'journal-b.json', 'journal-c.json'];
    const texts = [
      'garbage'.repeat(1000),
      '{"written":1,"state":[]}',
      '"'.repeat(65 * 1024 * 1024),
    ];
    for (const [i, text] of texts.entries()) files.set(names[i]!, { text, changed: 0 });
    const window = machine.open();
    await machine.quiet();
    assert.equal(window.store.diary.state.aside.size, 0);
    assert.deepEqual(
      names.map((name) => [files.has(name), files.has(`damaged-${name}`)]),
      names.map(() => [false, true]),
    );
  });

  it('says that an earlier diary lies there when the shelf is lost, and brings it back when asked', async () => {
    const { machine, id, files } = await closedDiary();
    files.set('snapshot-2026-01-05.json', journal(id, 0));
    machine.kept = undefined;
    const window = machine.open();
    await machine.quiet();
    assert.equal(window.lost, 1);
    assert.deepEqual(ids(window), [], 'nothing is read before somebody asks');
    const mine = window.store.diary.state;
    const [found] = await Promise.all([findLost(window.world, mine.id), machine.quiet()]);
    assert.deepEqual(
      found.map(({ entries, last }) => [entries, last > 0]),
      [[1, true]],
    );
    window.store.diary.bring(previewRestore(mine, found[0]!.state).part);
    await machine.quiet();
    assert.equal(ids(window).length, 1);
    const next = machine.open();
    await machine.quiet();
    assert.equal(next.lost, 0);
    assert.equal(ids(next).length, 1);
  });

  it('is empty on a new machine', async () => {
    const machine = new Machine(randomFrom(1));
    const window = machine.open();
    await machine.quiet();
    assert.deepEqual(window.store.diary.state, { ...emptyDiary(window.store.diary.state.id) });
  });
});
