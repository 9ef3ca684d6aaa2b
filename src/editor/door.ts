import type { Signal } from '../breaks/rhythm';
import { systemClock } from './clock';
import type { Clock, Handle } from './clock';
import type { DeskWatch } from './deskWatch';
import type { Store } from './store';

/**
 * A clock that tests may stop and move. Until it is stopped it is the system's.
 */
export class TestClock implements Clock {
  #stoppedAt: number | undefined;
  #timers: { time: number; run: () => void }[] = [];

  now(): number {
    return this.#stoppedAt ?? systemClock.now();
  }

  at(time: number, run: () => void): Handle {
    const timer = { time, run };
    this.#timers.push(timer);
    const system = systemClock.at(time, () => {
      if (this.#stoppedAt === undefined) this.#fire(timer);
    });
    return {
      dispose: () => {
        system.dispose();
        this.#timers = this.#timers.filter((other) => other !== timer);
      },
    };
  }

  stop(at: number): void {
    this.#stoppedAt = at;
  }

  /** Moves a stopped clock on and runs what falls due on the way, in order. */
  advanceTo(end: number): void {
    for (;;) {
      const next = this.#timers.toSorted((a, b) => a.time - b.time)[0];
      if (next === undefined || next.time > end) break;
      this.#stoppedAt = Math.max(this.now(), next.time);
      this.#fire(next);
    }
    this.#stoppedAt = end;
  }

  #fire(timer: { time: number; run: () => void }): void {
    if (!this.#timers.includes(timer)) return;
    this.#timers = this.#timers.filter((other) => other !== timer);
    timer.run();
  }
}

/** What a test may reach in a development build; the shipped bundle has none of it. */
export interface Door {
  readonly clock: TestClock;
  store: Store;
  desk: DeskWatch;
  connect(parts: { store: Store; desk: DeskWatch }): void;
  /** Works at the keys from now on, a sign each `step` ms, until `ms` have passed. */
  work(ms: number, step?: number): void;
  send(signal: Signal): void;
}

export function openDoor(): Door {
  const clock = new TestClock();
  let parts: { store: Store; desk: DeskWatch } | undefined;
  const connected = () => {
    if (parts === undefined) throw new Error('The extension has not been built yet.');
    return parts;
  };
  return {
    clock,
    get store() {
      return connected().store;
    },
    get desk() {
      return connected().desk;
    },
    connect(built) {
      parts = built;
    },
    work(ms, step = 5000) {
      const end = clock.now() + ms;
      while (clock.now() < end) {
        connected().desk.hands(clock.now());
        clock.advanceTo(Math.min(end, clock.now() + step));
      }
      connected().desk.hands(end);
    },
    send(signal) {
      connected().desk.send(signal);
    },
  };
}
