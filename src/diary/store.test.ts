import assert from 'node:assert/strict';
import { randomFrom } from '../random';
import { encode } from './codec';
import { emptyDiary } from './diary';
import { canonical } from './merge';
import { toPlain } from './plain';
import { removeErased } from './restore';
import { Store } from './store';
import type { Folder, World } from './store';

/**
 * A machine with several windows, as the editor behaves: one shared blob that each window has a
 * copy of, puts that overwrite each other and echo late, files that appear whole, timers, and
 * windows that vanish at any step. Everything that takes time waits until the test lets it happen.
 */
class Machine {
  now = Date.UTC(2026, 0, 12, 9);
  /** What is kept when all windows are closed. */
  kept: unknown = undefined;
  readonly files = new Map<string, Map<string, string>>();
  /** The diaries whose folder was asked for. */
  readonly asked = new Set<string>();
  readonly windows: Window[] = [];
  /** Things under way, each in the order it may happen. */
  pending: { window: Window | undefined; happen: () => void }[] = [];
  #ids = 0;

  constructor(readonly random: () => number) {}

  open(later = false): Window {
    const window = new Window(this, later);
    this.windows.push(window);
    return window;
  }

  newId(): string {
    this.#ids += 1;
    return `i${String(this.#ids)}`;
  }

  /** The blob reaches the shared store, and then every window, each in its own time. */
  put(window: Window, value: unknown): Promise<void> {
    window.view = structuredClone(value);
    return new Promise((resolve) => {
      this.pending.push({
        window,
        happen: () => {
          this.kept = structuredClone(value);
          resolve();
          for (const other of this.windows) {
            this.pending.push({
              window: other,
              happen: () => {
                other.view = structuredClone(value);
              },
            });
          }
        },
      });
    });
  }

  /** Something that takes time, unless its window is gone by then. */
  later<T>(window: Window, result: () => T): Promise<T> {
    return new Promise((resolve) => {
      this.pending.push({
        window,
        happen: () => {
          resolve(result());
        },
      });
    });
  }

  /** Lets one thing happen; of one window in order, between windows in any. */
  async step(): Promise<boolean> {
    const { pending } = this;
    if (pending.length === 0) return this.#tick();
    const chosen = Math.floor(this.random() * pending.length);
    const { window } = pending[chosen] ?? {};
    const index = pending.findIndex((event) => event.window === window);
    const [event] = pending.splice(index, 1);
    event?.happen();
    await settled();
    return true;
  }

  /** Nothing is under way: the next timer goes off. */
  async #tick(): Promise<boolean> {
    const timers = this.windows.flatMap((window) => window.timers);
    const [next] = timers.sort((a, b) => a.time - b.time);
    if (next === undefined) return false;
    // Clocks give whole milliseconds, timers any.
    this.now = Math.max(this.now, Math.ceil(next.time));
    next.window.timers = next.window.timers.filter((timer) => timer !== next);
    next.run();
    await settled();
    return true;
  }

  crash(window: Window): void {
    this.windows.splice(this.windows.indexOf(window), 1);
    // A put that the editor has taken still happens; all else of the window does not.
    this.pending = this.pending.filter((event) => event.window !== window);
    window.timers = [];
    window.store.dispose();
  }

  async quiet(): Promise<void> {
    await settled();
    for (let i = 0; i < 2000; i += 1) {
      if (!(await this.step())) return;
    }
    assert.fail('the windows do not come to rest');
  }
}

/** Lets everything that waits for a promise go on. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

class Window {
  /** This window's copy of the blob, which may be stale. */
  view: unknown;
  timers: { window: Window; time: number; run: () => void }[] = [];
  readonly world: World;
  readonly store: Store;
  readonly accepted = new Set<string>();

  /** @param later of a later version, which writes a kind that the others do not know */
  constructor(
    readonly machine: Machine,
    readonly later: boolean,
  ) {
    this.view = structuredClone(machine.kept);
    const world: World = {
      shelf: {
        get: () => this.#inward(this.view),
        put: (value) => machine.put(this, this.#outward(value)),
      },
      folder: (diary) => this.#folder(diary),
      clock: {
        now: () => machine.now,
        at: (time, run) => {
          const timer = { window: this, time, run };
          this.timers.push(timer);
          return {
            dispose: () => {
              this.timers = this.timers.filter((other) => other !== timer);
            },
          };
        },
      },
      after: (ms, run) => world.clock.at(machine.now + ms, run),
      newId: () => machine.newId(),
      random: machine.random,
      log: () => undefined,
      large: () => undefined,
    };
    this.world = world;
    this.store = new Store(world);
  }

  say(rating: number): void {
    const { diary } = this.store;
    const at = this.machine.now;
    const { id } = diary.say(
      this.later
        ? { kind: 'clearance', at }
        : { kind: 'pain', at, rating, window: 'now', regions: [] },
      0,
    );
    const { epoch } = diary.state;
    void this.store.accepted().then(() => this.accepted.add(`${String(epoch)} ${id}`));
  }

  /** What the later version calls a clearance no other has heard of. */
  #outward<T>(value: T): T {
    if (!this.later) return value;
    return JSON.parse(JSON.stringify(value).replaceAll('clearance', 'solace')) as T;
  }

  #inward<T>(value: T): T {
    if (!this.later || value === undefined) return value;
    return JSON.parse(JSON.stringify(value).replaceAll('solace', 'clearance')) as T;
  }

  #folder(diary: string): Folder {
    const { machine } = this;
    machine.asked.add(diary);
    const files = machine.files.get(diary) ?? new Map<string, string>();
    machine.files.set(diary, files);
    return {
      list: () => machine.later(this, () => [...files.keys()]),
      read: (name) => machine.later(this, () => this.#inward(files.get(name) ?? '')),
      write: (name, text) => machine.later(this, () => void files.set(name, this.#outward(text))),
      remove: (name) => machine.later(this, () => void files.delete(name)),
    };
  }
}

const ids = (window: Window) => [...window.store.diary.state.entries.keys()].sort();

/** One random life of a diary in several windows, if asked of two versions. */
async function live(seed: number, versions: 1 | 2 = 1): Promise<void> {
  const random = randomFrom(seed);
  const machine = new Machine(random);
  const accepted = new Set<string>();
  const count = 2 + Math.floor(random() * 3);
  const open = () => machine.open(versions === 2 && random() < 0.5);
  for (let i = 0; i < count; i += 1) open();
  const steps = 6 + Math.floor(random() * 40);
  for (let i = 0; i < steps; i += 1) {
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
    else if (dice < 0.6) {
      machine.crash(window);
      for (const id of window.accepted) accepted.add(id);
      open();
    } else await machine.step();
  }
  await machine.quiet();
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
  const { epoch } = first.store.diary.state;
  const judge = versions === 1 || first.later ? first : machine.open(true);
  await machine.quiet();
  const there = new Set(ids(judge));
  for (const id of accepted) {
    const [said, entry = ''] = id.split(' ');
    if (Number(said) === epoch) assert.ok(there.has(entry), `seed ${String(seed)}: ${id} is there`);
  }
  // A window that opens when all others are closed has it all, too.
  for (const window of [...machine.windows]) machine.crash(window);
  machine.pending = [];
  const later = machine.open(judge.later);
  await machine.quiet();
  assert.equal(text(later), text(judge), `seed ${String(seed)}: after a restart`);
}

describe('the store', () => {
  it('loses nothing that was accepted, whatever windows do', async function () {
    this.timeout(300_000);
    const asked = process.env['LUMBAR_SEED'];
    const start = asked === undefined ? 1 : Number(asked);
    const runs = asked === undefined ? Number(process.env['LUMBAR_RUNS'] ?? 1000) : 1;
    for (let seed = start; seed < start + runs; seed += 1) await live(seed);
  });

  it('loses nothing that two versions side by side have accepted', async function () {
    this.timeout(300_000);
    const asked = process.env['LUMBAR_SEED'];
    const start = asked === undefined ? 1 : Number(asked);
    const runs = asked === undefined ? Number(process.env['LUMBAR_RUNS'] ?? 1000) / 5 : 1;
    for (let seed = start; seed < start + runs; seed += 1) await live(seed, 2);
  });

  it('never reads, merges or erases the diary of another', async () => {
    const machine = new Machine(randomFrom(1));
    const theirs = new Machine(randomFrom(2));
    const other = theirs.open();
    other.say(7);
    await theirs.quiet();
    const foreign = new Map([
      ...[...theirs.files.values()].flatMap((files) => [...files]),
      ['snapshot-2026-01-05.json', JSON.stringify(toPlain(other.store.diary.state, 0))],
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
    assert.ok(!machine.asked.has('another'));
    assert.deepEqual(machine.files.get('another'), foreign);
    assert.deepEqual(ids(window), []);
  });

  it('is empty on a new machine', async () => {
    const machine = new Machine(randomFrom(1));
    const window = machine.open();
    await machine.quiet();
    assert.deepEqual(window.store.diary.state, { ...emptyDiary(window.store.diary.state.id) });
  });
});
