import { systemClock } from './editor/platform/clock';
import type { Clock, Handle } from './editor/platform/clock';
import { askWindow } from './editor/desk/deskWatch';
import type { AskWindow, DeskWatch } from './editor/desk/deskWatch';
import type { Diary } from './diary/diary';
import type { Store } from './diary/store';

/** What a test may look at and move. */
interface Tested {
  store: Store;
  desk: DeskWatch;
  /** A diary read anew from where this window keeps it, as a reload would. */
  reopen(): Promise<Diary>;
}

/**
 * A clock that tests may stop and move. Until it is stopped it is the system's.
 */
class TestClock implements Clock {
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

/** Where it stands in the extension host, for tests to find. */
export const testApiKey = Symbol.for('lumbar.testApi');

/** What a test may reach in a development build; the shipped bundle has none of it. */
export class TestApi {
  readonly clock = new TestClock();
  /** Whether a tick waits for the window's answer, as it does without a door. */
  asksWindow = false;
  readonly ask: AskWindow = (answered) => {
    if (this.asksWindow) askWindow(answered);
    else answered();
  };
  #parts: Tested | undefined;

  connect(parts: Tested): void {
    this.#parts = parts;
  }

  get parts(): Tested {
    if (this.#parts === undefined) throw new Error('The extension has not been built yet.');
    return this.#parts;
  }

  /** Works at the keys for so many ms, a sign of the hands each `step` ms, the last at the end. */
  work(ms: number, step = 5000): void {
    const { clock } = this;
    const { desk } = this.parts;
    const end = clock.now() + ms;
    desk.hands(clock.now());
    // Keys make a window active, however long nobody really touched it.
    desk.send({ kind: 'active', at: clock.now(), active: true });
    while (clock.now() < end) {
      clock.advanceTo(Math.min(end, clock.now() + step));
      desk.hands(clock.now());
    }
  }

  /** Keeps the hands still for so many ms. */
  rest(ms: number): void {
    this.clock.advanceTo(this.clock.now() + ms);
  }
}
