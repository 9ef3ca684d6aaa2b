import { dateOf } from '../calendar/days';
import { momentOf } from '../calendar/zones';
import assert from 'node:assert/strict';
import { deskOfRecord } from '../desk/desk';
import { longestJournal } from '../diary/ownJournal';
import { Store } from '../diary/store';
import type { World } from '../diary/store';
import { DeskWindow } from './deskWindow';
import type { Visible } from './deskWindow';
import { standardRules } from './rules';

const minute = 60_000;
const hour = 60 * minute;

type WithoutTime = { kind: 'active'; active: boolean } | { kind: 'skip'; due: number };

/** One window with its store, files and timers, in simulated time. */
class OpenWindow {
  now: number;
  readonly journals: string[] = [];
  readonly store: Store;
  readonly desk: DeskWindow;
  toasts = 0;
  #timers: { at: number; run: () => void }[] = [];
  #tick: { dispose(): void } | undefined;
  #shelf: unknown = undefined;

  constructor(
    start: number,
    readonly rule: { timeZone: string; startsAt: number },
  ) {
    this.now = start;
    let ids = 0;
    const world: World = {
      shelf: {
        get: () => this.#shelf,
        put: (value) => {
          this.#shelf = JSON.parse(JSON.stringify(value));
          return Promise.resolve();
        },
      },
      folder: () => ({
        list: () => Promise.resolve(this.journals.length === 0 ? [] : ['journal-w.json']),
        about: () =>
          Promise.resolve({ size: this.journals.at(-1)?.length ?? 0, changed: this.now }),
        move: () => Promise.resolve(),
        read: () => Promise.resolve(this.journals.at(-1) ?? ''),
        write: (_name, text) => {
          this.journals.push(text);
          return Promise.resolve();
        },
        remove: () => Promise.resolve(),
      }),
      clock: { now: () => this.now, at: (at, run) => this.#at(at, run) },
      after: (ms, run) => this.#at(this.now + ms, run),
      newId: () => `i${String((ids += 1))}`,
      random: () => 0.5,
      log: () => undefined,
      large: () => assert.fail('the diary is large'),
      diaries: () => Promise.resolve([]),
      lost: () => assert.fail('nothing was lost'),
      unsaved: () => assert.fail('the disk takes all'),
    };
    this.store = new Store(world);
    this.desk = new DeskWindow(this.store.diary, standardRules, rule);
  }

  get timers(): number {
    return this.#timers.length;
  }

  async rest(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      this.#timers.sort((a, b) => a.at - b.at);
      const next = this.#timers[0];
      if (next === undefined || next.at > end) break;
      this.#timers.shift();
      this.now = Math.max(this.now, next.at);
      next.run();
      await settled();
    }
    this.now = end;
  }

  /** Types until a time, with a pause for thought now and then. */
  async work(until: number): Promise<void> {
    this.send({ kind: 'active', active: true });
    for (let i = 0; this.now < until; i += 1) {
      this.#carryOut(this.desk.hands(this.now) ?? []);
      await this.rest(i % 60 === 0 ? 30_000 : 10_000 - (i % 7) * 1000);
    }
  }

  /** Leaves the keys; the editor notices within a minute. */
  async leave(until: number): Promise<void> {
    await this.rest(minute);
    this.send({ kind: 'active', active: false });
    await this.rest(until - this.now);
  }

  send(signal: WithoutTime): void {
    this.#carryOut(this.desk.send({ ...signal, at: this.now }));
  }

  #carryOut(effects: readonly Visible[]): void {
    for (const effect of effects) {
      if (effect.kind !== 'toast') continue;
      this.toasts += 1;
      if (this.toasts % 3 === 0) this.send({ kind: 'skip', due: effect.nudge.due });
    }
    this.#tick?.dispose();
    const at = this.desk.rhythm.wake();
    this.#tick =
      at === undefined
        ? undefined
        : this.#at(at, () => {
            this.#carryOut(this.desk.send({ kind: 'tick', at: this.now }));
          });
  }

  #at(at: number, run: () => void): { dispose(): void } {
    const timer = { at, run };
    this.#timers.push(timer);
    return {
      dispose: () => {
        this.#timers = this.#timers.filter((other) => other !== timer);
      },
    };
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

describe('a window left open for three weeks', () => {
  const rule = { timeZone: 'Europe/Berlin', startsAt: 240 };
  // In the second of these weeks the clocks go forward.
  const monday = Date.UTC(2026, 2, 23, 12);

  it('tells the days apart, settles every nudge and needs no more memory than on its first', async function () {
    this.timeout(300_000);
    const wall = (date: string, time: string) => momentOf(`${date}T${time}`, rule.timeZone);
    const window = new OpenWindow(wall('2026-03-23', '08:59'), rule);
    await window.rest(minute);
    const worked = new Map<string, number>();
    const timersAtNight: number[] = [];
    for (let i = 0; i < 21; i += 1) {
      const date = new Date(monday + i * 24 * hour).toISOString().slice(0, 10);
      if (i % 7 > 4) continue;
      // On Thursdays past midnight: the night belongs to the day before.
      const late = i % 7 === 3;
      const last = late ? wall(date, '23:30') + 2 * hour : wall(date, '17:00');
      await window.leave(wall(date, '09:00'));
      await window.work(wall(date, '12:00'));
      await window.leave(wall(date, '13:00'));
      await window.work(last);
      worked.set(date, 3 * 60 + (last - wall(date, '13:00')) / minute);
      await window.leave(last + 2 * hour);
      timersAtNight.push(window.timers);
    }
    await window.leave(window.now + 24 * hour);
    // Whoever comes next settles what is left.
    window.desk.join(window.now);

    const { state } = window.store.diary;
    assert.deepEqual([...state.days.keys()], [...worked.keys()]);
    for (const [date, minutes] of worked) {
      assert.ok(Math.abs(deskOfRecord(state.days.get(date)).desk - minutes) <= 2, date);
    }
    const nudges = [...state.days.values()].flatMap((day) => day.nudges);
    assert.ok(window.toasts > 60, `${String(window.toasts)} toasts`);
    assert.equal(new Set(nudges.map(({ due }) => due)).size, nudges.length);
    assert.deepEqual(
      nudges.filter(({ outcome }) => outcome === 'due'),
      [],
    );
    for (const { due } of nudges) assert.ok(state.days.has(dateOf(due, rule)));

    // What is handed over stays short; at night one timer waits.
    for (const text of window.journals) assert.ok(text.length < 2 * longestJournal);
    assert.ok(Math.max(...timersAtNight) <= 2, timersAtNight.join());
  });
});
