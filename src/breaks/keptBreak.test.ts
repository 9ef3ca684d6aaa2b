import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Diary, emptyDiary } from '../diary/diary';
import type { Nudge } from '../diary/records';
import { DeskWindow } from './deskWindow';
import type { Signal } from './signals';
import { standardRules } from './rules';

const second = 1000;
const minute = 60 * second;
const t0 = Date.UTC(2026, 0, 12, 9);
const rule = { timeZone: 'UTC', startsAt: 240 };

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/** A person with one diary; the window may be reloaded, and its host killed. */
class Desk {
  now = t0;
  diary = new Diary(emptyDiary('d'), () => 'e');
  window = this.#open();
  #active = true;
  #lastInput = t0;

  #open(): DeskWindow {
    const window = new DeskWindow(this.diary, standardRules, rule);
    window.join(this.now);
    // What a window says of itself at its start.
    window.send({ kind: 'focus', at: this.now, focused: true });
    window.send({ kind: 'active', at: this.now, active: true });
    // The journals of the other windows have been read.
    window.join(this.now);
    return window;
  }

  /** The page is loaded anew, or the extension host was killed: the next one begins from the diary. */
  reload(): this {
    this.window = this.#open();
    this.#active = true;
    this.#lastInput = this.now;
    return this;
  }

  send(signal: WithoutTime<Signal>): this {
    this.window.send({ ...signal, at: this.now });
    return this;
  }

  key(): this {
    this.window.hands(this.now);
    this.#lastInput = this.now;
    if (!this.#active) this.send({ kind: 'active', active: true });
    this.#active = true;
    return this;
  }

  work(ms: number): this {
    for (const end = this.now + ms; this.now < end;) this.key().rest(5 * second);
    return this;
  }

  rest(ms: number): this {
    const end = this.now + ms;
    for (;;) {
      const dull = this.#active ? this.#lastInput + minute : Infinity;
      const wake = Math.max(this.now, this.window.rhythm.wake() ?? Infinity);
      if (Math.min(dull, wake) > end) break;
      this.now = Math.min(dull, wake);
      if (wake <= dull) this.send({ kind: 'tick' });
      else {
        this.#active = false;
        this.send({ kind: 'active', active: false });
      }
    }
    this.now = end;
    return this;
  }

  /** Looks at another program for so long, and comes back by a click on the window. */
  lookAway(ms: number): this {
    this.send({ kind: 'focus', focused: false }).rest(ms);
    this.window.join(this.now);
    this.send({ kind: 'focus', focused: true });
    this.#lastInput = this.now;
    if (!this.#active) this.send({ kind: 'active', active: true });
    this.#active = true;
    return this;
  }

  get nudges(): readonly Nudge[] {
    return [...this.diary.state.days.values()].flatMap(({ nudges }) => nudges);
  }
}

const start = (minutes: number, guided = false) =>
  ({ kind: 'start', length: minutes * minute, guided }) as const;
const outcomes = (desk: Desk) => desk.nudges.map(({ outcome }) => outcome);

describe('a break that is kept', () => {
  const begun: [string, () => Desk][] = [
    ['right after the window opened', () => new Desk()],
    ['first thing in the morning', () => new Desk().key().rest(second)],
    ['after work', () => new Desk().work(20 * minute)],
  ];
  const meantime: [string, (desk: Desk, left: number) => Desk][] = [
    ['nothing else happens', (desk, left) => desk.rest(left)],
    ['another program is looked at', (desk, left) => desk.rest(left / 4).lookAway(left * 0.75)],
    [
      'another program is looked at twice',
      (desk, left) =>
        desk
          .rest(left / 8)
          .lookAway(left / 4)
          .rest(left / 8)
          .lookAway(left / 2),
    ],
    [
      'the window is reloaded',
      (desk, left) =>
        desk
          .rest(left / 4)
          .reload()
          .rest(left * 0.75),
    ],
    [
      'the window hears of others',
      (desk, left) => {
        desk.rest(left / 3).window.join(desk.now);
        return desk.rest((left * 2) / 3);
      },
    ],
  ];
  for (const [when, open] of begun) {
    for (const [what, pass] of meantime) {
      for (const length of [5, 15]) {
        for (const guided of [false, true]) {
          it(`${when}, ${String(length)} min${guided ? ' guided' : ''}, while ${what}`, () => {
            const desk = open().send(start(length, guided));
            pass(desk, length * minute);
            if (guided) desk.send({ kind: 'finish' });
            desk.rest(minute).key().work(minute);
            desk.window.join(desk.now);
            assert.deepEqual(outcomes(desk), ['taken']);
            assert.equal(desk.window.rhythm.running, undefined);
            assert.ok(desk.window.rhythm.desk <= 2 * minute, 'a new bout has begun');
          });
        }
      }
    }
  }

  it('is cut short by keys pressed in it, also after a reload', () => {
    for (const again of [false, true]) {
      const desk = new Desk()
        .work(20 * minute)
        .send(start(5))
        .rest(minute);
      if (again) desk.reload();
      desk.rest(second).key();
      assert.deepEqual(outcomes(desk), ['skipped']);
      assert.equal(desk.window.rhythm.running, undefined);
    }
  });

  it('is over sooner or later, whatever becomes of the window and its host', () => {
    const step = fc.record({
      do: fc.constantFrom('rest', 'reload', 'look', 'join', 'key'),
      s: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 8 }),
        fc.boolean(),
        fc.boolean(),
        (steps, worked, guided) => {
          const desk = new Desk();
          if (worked) desk.work(12 * minute);
          desk.send(start(5, guided));
          let killed = false;
          for (const { do: what, s } of steps) {
            if (what === 'rest') desk.rest(s * second);
            else if (what === 'reload') desk.reload();
            else if (what === 'look') desk.lookAway(s * second);
            else if (what === 'join') desk.window.join(desk.now);
            else desk.key();
            killed ||= what === 'reload';
          }
          if (guided && !killed) desk.send({ kind: 'finish' });
          desk.rest(6 * minute);
          desk.window.join(desk.now);
          assert.equal(desk.window.rhythm.running, undefined);
          assert.ok(!outcomes(desk).includes('due'));
        },
      ),
      { numRuns: 300 },
    );
  });
});
