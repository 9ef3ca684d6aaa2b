import type { Moment } from '../diary/vocabulary';
import { minuteMs } from '../calendar/units';
import { quietHands } from './rules';

/** Pauses of so long ago still tell of the person's rhythm; ms. Product decision. */
const remembered = 30 * minuteMs;
/** A shorter one lies between two keys of one thought; ms. Product decision. */
export const shortestPause = 2000;
const second = 1000;
/** A longer one counts as so long, s. */
const longestPause = 120;
/** So many are kept in the list until it is cut. */
const fewForgotten = 200;

/** Never longer than this for still hands, and never shorter; ms. */
const longest = 30 * second;
const shortest = 3000;
/** A nudge that has been due for so long takes any stop; ms. Product decision. */
const patience = 6 * minuteMs;
/**
 * A stop is true if no more of the pauses so long end within ten more seconds. On recordings a stricter
 * one meets more empty chairs than typing hands (`npm run replay`).
 */
const share = 0.38;
/**
 * What is expected of somebody not known yet: so many pauses of ten seconds and more, of which half
 * are twice as long. In recordings the share of pauses longer than a length falls about as it grows.
 */
const expected = 10;
/** With fewer pauses of ten seconds a rhythm is not known. */
const fewest = 3;

/** A moment in the work passed: the shorter the wait, the surer the moment ends a thought. */
const shortens: Record<Moment, number> = {
  quiet: 1,
  return: 1,
  agent_started: 1,
  save: 0.5,
  editor_closed: 0.5,
  task_end: 1 / 3,
  task_start: 1 / 3,
  build_start: 1 / 3,
  debug_end: 1 / 3,
  terminal_end: 1 / 3,
  commit: 1 / 3,
  agent_works: 1 / 3,
  agent_done: 1 / 3,
};

/** The pauses between the person's keys in the last half hour, by whole seconds. */
export class Pauses {
  readonly #count = new Array<number>(longestPause + 1).fill(0);
  #all: { at: number; seconds: number }[] = [];
  /** Those before it in the list are forgotten. */
  #oldest = 0;

  /** @param length ms since the key before */
  note(at: number, length: number): void {
    if (length < shortestPause) return;
    const seconds = Math.min(longestPause, Math.floor(length / second));
    this.#all.push({ at, seconds });
    this.#add(seconds, 1);
    for (;;) {
      const first = this.#all[this.#oldest];
      if (first === undefined || Math.abs(at - first.at) <= remembered) break;
      this.#add(first.seconds, -1);
      this.#oldest += 1;
    }
    if (this.#oldest < fewForgotten) return;
    this.#all = this.#all.slice(this.#oldest);
    this.#oldest = 0;
  }

  #add(seconds: number, by: number): void {
    this.#count[seconds] = (this.#count[seconds] ?? 0) + by;
  }

  /** How many of the pauses are of so many seconds at the least. */
  #asLong(seconds: number): number {
    const own = this.#count.slice(seconds).reduce((sum, count) => sum + count, 0);
    return own + (expected * 10) / seconds;
  }

  /** The shortest true stop by the person's own pauses, ms. */
  get #own(): number {
    if (this.#asLong(quietHands / second) < expected + fewest) return quietHands;
    const ends = (at: number) => 1 - this.#asLong(at + 11) / this.#asLong(at);
    let seconds = quietHands / second;
    while (seconds < longest / second && ends(seconds) > share) seconds += 1;
    return seconds * second;
  }

  /**
   * How long the hands must be still before a nudge is shown; ms. A true stop while it has just
   * fallen due, and less the longer it has waited.
   * @param dueFor how long the nudge has been due, ms
   * @param moment what has just passed in the work
   */
  need(dueFor: number, moment: Moment | undefined): number {
    const patient = this.#own;
    const waited = Math.min(1, Math.max(0, dueFor) / patience);
    const need = patient + (quietHands - patient) * waited;
    return Math.max(shortest, need * (moment === undefined ? 1 : shortens[moment]));
  }
}
