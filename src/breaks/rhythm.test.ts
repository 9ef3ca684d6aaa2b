import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Moment } from '../diary/vocabulary';
import { Rhythm } from './rhythm';
import type { Effect, Signal } from './signals';
import { betweenToasts, quietHands, quietPrompt, standardRules } from './rules';
import type { Rules } from './rules';

const second = 1000;
const minute = 60 * second;
const t0 = Date.UTC(2026, 0, 12, 9);

/** A person at a window under simulated time. */
class Person {
  readonly effects: (Effect & { now: number })[] = [];
  readonly rhythm: Rhythm;
  now = t0;
  #lastKey = t0;
  #active = true;
  #inTerminal = false;

  constructor(rules: Partial<Rules> = {}) {
    this.rhythm = new Rhythm({ ...standardRules, ...rules });
  }

  /** Lets time pass without a key; the window turns inactive a minute after the last one. */
  rest(ms: number): this {
    return this.pass(ms, this.#lastKey + minute);
  }

  /** Lets time pass at the keys of a terminal, which no event tells of. */
  workInTerminal(ms: number): this {
    if (!this.#inTerminal) this.send({ kind: 'terminal' });
    this.#inTerminal = true;
    this.pass(ms, Infinity);
    this.#lastKey = this.now;
    return this;
  }

  key(): this {
    this.#inTerminal = false;
    this.#lastKey = this.now;
    this.take(this.rhythm.hands(this.now));
    if (!this.#active) this.send({ kind: 'active', active: true });
    this.#active = true;
    return this;
  }

  private pass(ms: number, inactiveAt: number): this {
    const end = this.now + ms;
    for (;;) {
      const wake = this.rhythm.wake() ?? Infinity;
      const next = Math.min(wake, this.#active ? inactiveAt : Infinity);
      if (next > end) break;
      this.now = Math.max(this.now, next);
      if (next === wake) this.take(this.rhythm.send({ kind: 'tick', at: this.now }));
      else {
        this.#active = false;
        this.send({ kind: 'active', active: false });
      }
    }
    this.now = end;
    return this;
  }

  /** A key every five seconds, the last one at the end. */
  work(ms: number, step = 5 * second): this {
    const end = this.now + ms;
    this.key();
    while (this.now < end) this.rest(Math.min(step, end - this.now)).key();
    return this;
  }

  send(signal: WithoutTime<Signal>): this {
    this.take(this.rhythm.send({ ...signal, at: this.now }));
    return this;
  }

  take(effects: readonly Effect[]): void {
    this.effects.push(...effects.map((effect) => ({ ...effect, now: this.now })));
  }

  of<K extends Effect['kind']>(kind: K) {
    return this.effects.filter((effect) => effect.kind === kind) as (Extract<
      Effect,
      { kind: K }
    > & { now: number })[];
  }

  get outcomes(): string[] {
    const last = new Map<number, string>();
    for (const { nudge } of this.of('nudge')) last.set(nudge.due, nudge.outcome);
    return [...last.values()];
  }
}
type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

describe('desk time', () => {
  it('counts gaps under two minutes', () => {
    const person = new Person()
      .key()
      .rest(119 * second)
      .key();
    assert.equal(person.rhythm.desk, 119 * second);
  });

  it('counts none of the sleep of the machine, whoever hears of its end first', () => {
    const inUse = new Person().work(10 * minute);
    inUse.now += 23 * minute;
    inUse
      .send({ kind: 'active', active: false })
      .rest(20 * second)
      .key();
    assert.equal(inUse.rhythm.desk, 20 * second);
    const beside = new Person().work(10 * minute).send({ kind: 'focus', focused: false });
    beside.now += 23 * minute;
    beside.send({ kind: 'active', active: false }).rest(20 * second);
    beside.send({ kind: 'focus', focused: true });
    assert.equal(beside.rhythm.desk, 0);
  });

  it('goes on after a break that was ended by a click, also where no key is seen', () => {
    const person = new Person().work(10 * minute).send({ kind: 'start', length: 5 * minute });
    person.workInTerminal(4 * minute).send({ kind: 'finish' });
    assert.ok((person.rhythm.wake() ?? 0) > person.now, 'no tick for what has passed');
    person.workInTerminal(10 * minute);
    assert.ok(person.rhythm.desk >= 6 * minute, String(person.rhythm.desk));
  });

  it('keeps the bout over a gap of two to five minutes, uncounted', () => {
    const person = new Person()
      .work(10 * minute)
      .rest(5 * minute - second)
      .key();
    assert.equal(person.rhythm.desk, 10 * minute);
  });

  it('ends the bout at five minutes', () => {
    const person = new Person()
      .work(10 * minute)
      .rest(5 * minute)
      .key();
    assert.equal(person.rhythm.desk, 0);
  });

  it('counts work beside the editor', () => {
    const person = new Person().work(10 * minute);
    person.send({ kind: 'focus', focused: false }).rest(4 * minute);
    person.send({ kind: 'focus', focused: true });
    assert.equal(person.rhythm.desk, 14 * minute);
  });

  it('takes a longer time outside the editor for a break', () => {
    const person = new Person().work(10 * minute);
    person.send({ kind: 'focus', focused: false }).rest(6 * minute);
    person.send({ kind: 'focus', focused: true });
    assert.equal(person.rhythm.desk, 0);
  });

  it('counts nothing when the clock goes back', () => {
    const person = new Person().work(10 * minute);
    person.now -= 2 * minute;
    person.key().work(5 * minute);
    assert.equal(person.rhythm.desk, 15 * minute);
    person.now -= 60 * minute;
    person.key();
    assert.equal(person.rhythm.desk, 0);
  });

  it('sees hands in a terminal by the window alone', () => {
    const person = new Person().key().workInTerminal(20 * minute);
    assert.ok(person.rhythm.desk >= 18 * minute && person.rhythm.desk <= 20 * minute);
  });

  it('counts a clock time once, in one window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -400, max: 900 }), { maxLength: 80 }), (gaps) => {
        const person = new Person();
        let latest = t0;
        for (const gap of gaps) {
          if (gap < 0) person.now += gap * second;
          else person.rest(gap * second);
          person.key();
          latest = Math.max(latest, person.now);
        }
        const spans = person.of('desk');
        for (const { from, to } of spans) assert.ok(to > from);
        const forward = gaps.filter((gap) => gap > 0).reduce((sum, gap) => sum + gap * second, 0);
        const counted = spans.reduce((sum, { from, to }) => sum + to - from, 0);
        assert.ok(counted <= forward);
        assert.ok(person.rhythm.desk >= 0 && person.rhythm.desk <= counted);
      }),
      // A window that nobody has touched yet turns inactive.
      { examples: [[[60]]] },
    );
  });
});

describe('nudges', () => {
  it('is due at half an hour, not a second before', () => {
    const before = new Person().work(30 * minute - second);
    assert.equal(before.of('nudge').length, 0);
    const at = new Person().work(30 * minute);
    assert.deepEqual(
      at.of('nudge').map(({ nudge }) => nudge),
      [{ due: t0 + 30 * minute, outcome: 'due' }],
    );
  });

  it('waits for ten seconds of quiet hands', () => {
    const person = new Person().work(40 * minute);
    assert.equal(person.of('toast').length, 0);
    person.rest(quietHands - 1);
    assert.equal(person.of('toast').length, 0);
    person.rest(1);
    assert.deepEqual(
      person.of('toast').map(({ now, nudge }) => [now, nudge.moment]),
      [[t0 + 40 * minute + quietHands, 'quiet']],
    );
  });

  it('says why the moment was good', () => {
    const person = new Person().work(30 * minute);
    person.send({ kind: 'moment', moment: 'task_end' }).rest(quietHands);
    assert.equal(person.of('toast')[0]?.nudge.moment, 'task_end');
  });

  for (const [where, off, on] of [
    ['at a stop', { kind: 'stopped', stopped: true }, { kind: 'stopped', stopped: false }],
    ['out of focus', { kind: 'focus', focused: false }, { kind: 'focus', focused: true }],
  ] as const) {
    it(`shows nothing ${where}, and once afterwards`, () => {
      const person = new Person()
        .work(31 * minute)
        .send(off)
        .rest(90 * second);
      assert.equal(person.of('toast').length, 0);
      person.send(on).key().rest(quietHands);
      assert.equal(person.of('toast').length, 1);
    });
  }

  it('shows nothing while hands are at work unseen in a terminal, and once they are still', () => {
    const person = new Person({ every: 15 * minute }).key().workInTerminal(30 * minute);
    assert.notEqual(person.rhythm.open, undefined);
    assert.equal(person.of('toast').length, 0);
    const left = person.now;
    person.rest(10 * minute);
    assert.deepEqual(
      person.of('toast').map(({ now }) => now),
      [left + minute],
    );
  });

  it('shows nothing in a window that turned inactive after a key in an editor', () => {
    const person = new Person().work(31 * minute).send({ kind: 'stopped', stopped: true });
    person
      .rest(2 * minute)
      .send({ kind: 'stopped', stopped: false })
      .rest(2 * minute);
    assert.equal(person.of('toast').length, 0);
  });

  it('comes sooner after a moment in the work, never within three seconds of a key', () => {
    const shownAfter = (moment?: Moment) => {
      const person = new Person().work(31 * minute);
      if (moment !== undefined) person.send({ kind: 'moment', moment });
      const still = person.now;
      person.rest(minute);
      return (person.of('toast')[0]?.now ?? Infinity) - still;
    };
    assert.equal(shownAfter(), quietHands);
    for (const moment of ['task_end', 'commit', 'save', 'editor_closed', 'agent_done'] as const) {
      const shown = shownAfter(moment);
      assert.ok(shown < quietHands, moment);
      assert.ok(shown >= 3 * second, moment);
    }
  });

  it('comes at the edits of an agent, not while the next prompt may be typed unseen', () => {
    const person = new Person();
    while (person.rhythm.open === undefined) person.work(minute);
    person.send({ kind: 'program' }).rest(2 * minute);
    assert.equal(person.of('toast').length, 0);
    person.send({ kind: 'program' });
    assert.equal(person.of('toast').length, 1);
  });

  it('takes no pause for a stop that is in the rhythm of the person, until it has waited', () => {
    const person = new Person();
    // Every minute a pause of twenty seconds.
    while (person.rhythm.open === undefined) person.work(40 * second).rest(20 * second);
    const due = person.rhythm.open.due;
    while (person.of('toast').length === 0 && person.now - due < 10 * minute) {
      person
        .key()
        .work(40 * second)
        .rest(20 * second);
    }
    const [toast] = person.of('toast');
    assert.ok(toast !== undefined);
    assert.ok(toast.now - due >= 30 * second, `${String(toast.now - due)} ms`);
    assert.ok(toast.now - due <= 5 * minute, `${String(toast.now - due)} ms`);
  });

  describe('beside an agent', () => {
    const begun = { kind: 'command', runs: true, agent: true } as const;
    /** Half an hour at the prompts of an agent; a break is due. */
    const prompter = () =>
      new Person()
        .key()
        .send(begun)
        .workInTerminal(40 * minute);

    it('comes once while it works, none while its prompt is typed at', () => {
      const person = prompter();
      assert.notEqual(person.rhythm.open, undefined);
      assert.equal(person.of('toast').length, 0);
      person.rest(5 * minute);
      assert.deepEqual(
        person.of('toast').map(({ nudge }) => nudge.moment),
        ['agent_works'],
      );
    });

    it('counts watching it, up to ten minutes a gap', () => {
      for (const [gap, counted] of [
        [4, true],
        [9.9, true],
        [11, false],
        [60, false],
      ] as const) {
        const person = new Person().work(10 * minute).send(begun);
        person.rest(gap * minute).key();
        const all = person.of('desk').reduce((sum, { from, to }) => sum + to - from, 0);
        assert.equal(all, (counted ? 10 + gap : 20) * minute, `${String(gap)} min`);
      }
    });

    it('counts watching documents that go on changing, and not what comes long after', () => {
      for (const [still, counted] of [
        [minute, true],
        [4 * minute, false],
      ] as const) {
        const person = new Person().work(10 * minute);
        for (let i = 0; i < 6; i += 1) person.rest(minute).send({ kind: 'program' });
        person.rest(still).key();
        assert.equal(person.rhythm.desk > 16 * minute, counted);
      }
    });

    it('leaves a longer time open: it is no break by itself', () => {
      const person = new Person()
        .work(31 * minute)
        .rest(quietHands)
        .send(begun);
      person.rest(20 * minute).key();
      assert.deepEqual(person.outcomes, ['ignored']);
    });

    it('in documents, too, and never over a page in front whose agent is still', () => {
      const chat = new Person().work(31 * minute).send({ kind: 'webview', inFront: true });
      chat.rest(4 * minute);
      assert.equal(chat.of('toast').length, 0, 'a prompt is typed');
      chat.send({ kind: 'program' }).rest(quietHands);
      assert.deepEqual(
        chat.of('toast').map(({ nudge }) => nudge.moment),
        ['agent_works'],
      );
    });
  });

  describe('in a terminal', () => {
    const enter = { kind: 'command', runs: true } as const;
    const prompt = { kind: 'command', runs: false } as const;
    /** Half an hour at the keys of a terminal; a break is due. */
    const person = () => new Person({ every: 15 * minute }).key().workInTerminal(30 * minute);

    it('comes half a minute after Enter, once the prompt is back', () => {
      const reader = person().send(enter).workInTerminal(second).send(prompt);
      reader.rest(quietPrompt - 2 * second);
      assert.equal(reader.of('toast').length, 0);
      reader.rest(second);
      assert.equal(reader.of('toast').length, 1);
    });

    it('comes ten seconds after the end of a long command', () => {
      const reader = person()
        .send(enter)
        .rest(40 * second);
      reader.send({ kind: 'moment', moment: 'terminal_end' }).send(prompt);
      reader.rest(quietHands - second);
      assert.equal(reader.of('toast').length, 0);
      reader.rest(second);
      assert.equal(reader.of('toast')[0]?.nudge.moment, 'terminal_end');
    });

    it('does not come while a program has the keys, nor to one who enters line after line', () => {
      const inEditor = person()
        .send(enter)
        .workInTerminal(10 * minute);
      assert.equal(inEditor.of('toast').length, 0);
      const busy = person();
      for (let i = 0; i < 30; i += 1)
        busy
          .send(enter)
          .send(prompt)
          .workInTerminal(20 * second);
      assert.equal(busy.of('toast').length, 0);
    });

    it('goes by the keys that are seen where those came later', () => {
      const typist = person().send(enter).key().rest(quietHands);
      assert.equal(typist.of('toast').length, 1);
    });

    it('counts no desk time for a command that ends while nobody is there', () => {
      const away = new Person()
        .key()
        .send(enter)
        .rest(20 * minute)
        .send(prompt);
      assert.ok(away.rhythm.desk < 2 * minute);
      assert.equal(away.of('toast').length, 0);
    });
  });

  it('shows nothing while paused, and once afterwards', () => {
    const person = new Person({
      quiet: (at) => Math.max(at, t0 + 45 * minute),
    })
      .work(44 * minute)
      .rest(quietHands);
    assert.equal(person.of('toast').length, 0);
    person.work(2 * minute).rest(quietHands);
    assert.equal(person.of('toast').length, 1);
  });

  it('stays in the status bar if toasts are not wanted', () => {
    const person = new Person({ toasts: false }).work(31 * minute).rest(quietHands);
    assert.equal(person.of('toast').length, 0);
    assert.notEqual(person.rhythm.open, undefined);
  });

  it('comes back once at the hour when ignored, then no more', () => {
    const person = new Person();
    for (let i = 0; i < 12; i += 1) person.work(10 * minute).rest(quietHands);
    assert.equal(person.of('toast').length, 2);
    assert.deepEqual(person.outcomes, ['ignored', 'due']);
  });

  it('is settled as a natural break when the person rests by themselves', () => {
    const shown = new Person()
      .work(30 * minute)
      .rest(quietHands)
      .rest(6 * minute)
      .key();
    assert.deepEqual(shown.outcomes, ['natural']);
    const unseen = new Person().work(30 * minute);
    unseen
      .send({ kind: 'stopped', stopped: true })
      .rest(6 * minute)
      .key();
    assert.deepEqual(unseen.outcomes, ['natural']);
  });

  it('is settled as ignored when the rest comes much later', () => {
    const person = new Person().work(30 * minute).rest(quietHands);
    person
      .work(20 * minute)
      .rest(6 * minute)
      .key();
    assert.deepEqual(person.outcomes, ['ignored']);
  });

  it('can be skipped: the next one is due after another half hour', () => {
    const person = new Person().work(30 * minute).rest(quietHands);
    person.send({ kind: 'skip', due: t0 + 30 * minute }).work(31 * minute);
    assert.deepEqual(person.outcomes, ['skipped', 'due']);
  });

  it('can be snoozed twice in a bout, then is silent', () => {
    const person = new Person().work(30 * minute).rest(quietHands);
    for (let i = 0; i < 2; i += 1) {
      const due = person.rhythm.open?.due ?? 0;
      person
        .send({ kind: 'snooze', due, for: 5 * minute })
        .work(6 * minute)
        .rest(quietHands);
    }
    assert.equal(person.of('toast').length, 3);
    assert.equal(person.rhythm.snoozesLeft, 0);
    for (let i = 0; i < 6; i += 1) person.work(10 * minute).rest(quietHands);
    assert.equal(person.of('toast').length, 3);
    assert.deepEqual(person.outcomes, ['snoozed', 'snoozed', 'due']);
  });

  it('leaves a settled nudge alone and says so', () => {
    const person = new Person().work(30 * minute).rest(quietHands);
    const due = t0 + 30 * minute;
    person.send({ kind: 'skip', due }).send({ kind: 'snooze', due, for: 5 * minute });
    assert.equal(person.of('stale').length, 1);
    assert.deepEqual(person.outcomes, ['skipped']);
  });

  it('never shows two toasts within five minutes, nor one over busy hands', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('work' as const), s: fc.integer({ min: 1, max: 2400 }) }),
      fc.record({ do: fc.constant('rest' as const), s: fc.integer({ min: 1, max: 420 }) }),
      fc.record({ do: fc.constantFrom('snooze', 'skip', 'start', 'finish'), s: fc.nat(5) }),
      fc.record({ do: fc.constantFrom('stopped', 'focus'), s: fc.nat(1) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const person = new Person({ every: 15 * minute });
        let lastKey = t0;
        let showing = { stopped: false, focused: true };
        let seen = 0;
        const check = () => {
          for (const { now } of person.of('toast').slice(seen)) {
            assert.ok(now - lastKey >= quietHands);
            assert.deepEqual(showing, { stopped: false, focused: true });
          }
          seen = person.of('toast').length;
        };
        for (const { do: what, s } of steps) {
          // No two words of a person fall into the same moment.
          person.rest(1);
          // Nobody types into a window that has not got the keyboard, or says a word in it.
          if (!showing.focused && what !== 'rest' && what !== 'stopped' && what !== 'focus') {
            showing = { ...showing, focused: true };
            person.send({ kind: 'focus', focused: true });
          }
          const due = person.rhythm.open?.due ?? 0;
          if (what === 'work') {
            for (let i = 0; i < s; i += 7) {
              person.key();
              lastKey = person.now;
              person.rest(7 * second);
              check();
            }
          } else if (what === 'rest') person.rest(s * second);
          else if (what === 'snooze') person.send({ kind: 'snooze', due, for: 5 * minute });
          else if (what === 'skip') person.send({ kind: 'skip', due });
          else if (what === 'start') person.send({ kind: 'start', length: 5 * minute });
          else if (what === 'finish') person.send({ kind: 'finish' });
          else if (what === 'stopped') {
            person.send({ kind: 'stopped', stopped: s === 1 });
            showing = { ...showing, stopped: s === 1 };
          } else {
            person.send({ kind: 'focus', focused: s === 1 });
            showing = { ...showing, focused: s === 1 };
          }
          check();
        }
        const toasts = person.of('toast').map(({ now }) => now);
        toasts.forEach((at, i) => {
          assert.ok(i === 0 || at - (toasts[i - 1] ?? 0) >= betweenToasts);
        });
        // Each nudge is settled once; only the last one may still be open.
        assert.ok(person.outcomes.slice(0, -1).every((outcome) => outcome !== 'due'));
        const settled = person.of('nudge').filter(({ nudge }) => nudge.outcome !== 'due');
        assert.equal(new Set(settled.map(({ nudge }) => nudge.due)).size, settled.length);
      }),
    );
  });
});

describe('a started break', () => {
  const begun = () =>
    new Person()
      .work(30 * minute)
      .rest(quietHands)
      .send({
        kind: 'start',
        length: 5 * minute,
        due: t0 + 30 * minute,
      });

  it('is taken from half its length on', () => {
    const person = begun()
      .rest(150 * second)
      .key();
    assert.deepEqual(person.outcomes, ['taken']);
    assert.equal(person.rhythm.desk, 0);
  });

  it('is cut short before that, and the bout goes on', () => {
    const person = begun()
      .rest(149 * second)
      .key();
    assert.deepEqual(person.outcomes, ['skipped']);
    assert.deepEqual(
      person.of('break').map(({ taken }) => taken),
      [false],
    );
    assert.ok(person.rhythm.desk >= 30 * minute);
  });

  it('forgives a key pressed on the way out', () => {
    const person = begun()
      .rest(3 * second)
      .key()
      .rest(150 * second)
      .key();
    assert.deepEqual(
      person.of('break').map(({ taken }) => taken),
      [true],
    );
  });

  it('ends by itself when its time is over', () => {
    const person = begun().rest(5 * minute);
    assert.deepEqual(
      person.of('break').map(({ taken, now }) => [taken, now]),
      [[true, t0 + 30 * minute + quietHands + 5 * minute]],
    );
  });

  const guided = () =>
    new Person()
      .work(20 * minute)
      .send({ kind: 'start', length: 5 * minute, guided: true })
      .rest(100 * second);

  it('that is guided takes no click in its guide for a return to the desk, and ends when told', () => {
    const person = guided();
    // The window turns active by a click in the page, and inactive again; it is left and come back to.
    person.send({ kind: 'active', active: true }).rest(50 * second);
    person.send({ kind: 'active', active: false });
    person.send({ kind: 'focus', focused: false }).rest(5 * minute);
    person.send({ kind: 'focus', focused: true }).send({ kind: 'standing', standing: true });
    assert.ok(person.rhythm.running !== undefined);
    person.send({ kind: 'finish' });
    assert.deepEqual(
      person.of('break').map(({ taken }) => taken),
      [true],
    );
    assert.equal(person.rhythm.desk, 0);
  });

  it('that is guided ends when an editor sees hands', () => {
    const person = guided().key();
    assert.equal(person.rhythm.running, undefined);
    assert.deepEqual(
      person.of('break').map(({ taken }) => taken),
      [false],
    );
  });

  it('of half a minute leaves the bout, and a nudge for a whole one, as they are', () => {
    const person = new Person().work(30 * minute).rest(quietHands);
    const { open } = person.rhythm;
    assert.ok(open !== undefined);
    person.send({ kind: 'start', length: 30 * second, micro: true, guided: true });
    person.rest(30 * second).send({ kind: 'finish' });
    assert.deepEqual(
      person.of('break').map(({ taken }) => taken),
      [true],
    );
    assert.equal(person.rhythm.open?.due, open.due);
    assert.equal(person.rhythm.desk, 30 * minute + quietHands);
  });

  it('is no desk time', () => {
    const person = begun().rest(5 * minute);
    const counted = person.of('desk').reduce((sum, { from, to }) => sum + to - from, 0);
    assert.equal(counted, 30 * minute + quietHands);
  });
});

describe('a window that takes over', () => {
  const bout = (desk: number) => ({ from: t0 - desk, last: t0, desk });

  it('goes on with the bout', () => {
    const person = new Person();
    person.rhythm.join({ running: undefined, bout: bout(29 * minute), cut: 0, nudges: [] }, t0);
    person.rest(30 * second).work(minute);
    assert.equal(person.of('nudge').length, 1);
  });

  it('takes over a nudge that is still open, and forgets one that is settled', () => {
    const nudge = { due: t0 - minute, outcome: 'due' } as const;
    const person = new Person();
    person.rhythm.join(
      { running: undefined, bout: bout(31 * minute), cut: 0, nudges: [nudge] },
      t0,
    );
    assert.deepEqual(person.rhythm.open, nudge);
    const skipped = { ...nudge, outcome: 'skipped' } as const;
    person.rhythm.join(
      { running: undefined, bout: bout(31 * minute), cut: 0, nudges: [skipped] },
      t0,
    );
    assert.equal(person.rhythm.open, undefined);
    person.work(20 * minute);
    assert.equal(person.of('nudge').length, 0);
  });

  it('knows of the toast that another window showed', () => {
    const person = new Person({ every: 15 * minute }).work(16 * minute);
    const shown = { due: person.now, shown: person.now, outcome: 'ignored' } as const;
    person.rhythm.join(
      { running: undefined, bout: undefined, cut: 0, nudges: [shown] },
      person.now,
    );
    person.rest(30 * second);
    assert.equal(person.of('toast').length, 0);
    person.work(5 * minute).rest(quietHands);
    assert.equal(person.of('toast').length, 1);
  });

  it('forgets its bout when a break in another window has ended it', () => {
    const person = new Person().work(29 * minute);
    person.send({ kind: 'focus', focused: false }).rest(4 * minute);
    person.rhythm.join(
      { running: undefined, bout: undefined, cut: person.now - minute, nudges: [] },
      person.now,
    );
    person.send({ kind: 'focus', focused: true }).work(2 * minute);
    assert.equal(person.of('nudge').length, 0);
    assert.ok(person.rhythm.desk < 3 * minute);
  });
});

describe('a reminder beside the nudges', () => {
  const waiting = { kind: 'remind', waiting: true } as const;

  it('comes once, ten seconds after the hands are still, and never before they were seen', () => {
    const person = new Person().send(waiting).rest(minute);
    assert.equal(person.of('reminder').length, 0);
    person.work(minute);
    assert.equal(person.of('reminder').length, 0);
    person.rest(quietHands);
    assert.deepEqual(
      person.of('reminder').map(({ now }) => now),
      [person.now],
    );
    person.work(minute).rest(minute);
    assert.equal(person.of('reminder').length, 1);
  });

  it('keeps to the never-list: a break, a debugger at a stop, a pause, no toasts, no focus', () => {
    const never: ((person: Person) => Person)[] = [
      (person) => person.send({ kind: 'start', length: 5 * minute }),
      (person) => person.send({ kind: 'stopped', stopped: true }),
      (person) => person.send({ kind: 'focus', focused: false }),
      (person) => {
        const rules = { ...standardRules, quiet: () => Infinity };
        return person.send({ kind: 'rules', rules });
      },
      (person) => person.send({ kind: 'rules', rules: { ...standardRules, toasts: false } }),
    ];
    for (const [i, bar] of never.entries()) {
      const person = bar(new Person().work(minute).send(waiting)).rest(quietHands);
      assert.equal(person.of('reminder').length, 0, `bar ${String(i)}`);
    }
  });

  it('is not stacked with a nudge, waiting or unanswered, nor close to one', () => {
    const person = new Person().work(31 * minute).send(waiting);
    person.rest(quietHands);
    assert.equal(person.of('toast').length, 1);
    person.work(10 * minute).rest(quietHands);
    assert.equal(person.of('reminder').length, 0, 'unanswered');
    person.send({ kind: 'skip', due: person.of('toast')[0]!.nudge.due }).work(minute);
    person.rest(quietHands);
    assert.equal(person.of('reminder').length, 1, 'answered');
    const soon = new Person().work(29 * minute).send(waiting);
    soon.rest(quietHands).send({ kind: 'told' });
    assert.equal(soon.of('reminder').length, 1);
    soon.work(2 * minute).rest(quietHands);
    assert.equal(soon.of('toast').length, 0, 'within five minutes of it');
    soon.work(3 * minute).rest(quietHands);
    assert.equal(soon.of('toast').length, 1);
    assert.ok(soon.of('toast')[0]!.now - soon.of('reminder')[0]!.now >= betweenToasts);
  });

  it('can be taken back before its moment', () => {
    const person = new Person().work(minute).send(waiting);
    person.send({ kind: 'remind', waiting: false }).rest(minute);
    assert.equal(person.of('reminder').length, 0);
  });
});
