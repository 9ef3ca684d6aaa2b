import type { Moment } from '../diary/vocabulary';
import { minuteMs } from '../calendar/units';
import { quietHands } from './rules';

/** Pauses of so long ago still tell of the person's rhythm; ms. Product decision. */
const remembered = 30 * minuteMs;
/** A shorter one lies between two keys of one thought; ms. Product decision. */
export const shortestPause = 2000;
const longestPause = 2 * minuteMs;
const second = 1000;
/** So many are kept in the list until it is cut. */
const fewForgotten = 200;

/** Never longer than this for still hands, and never shorter; ms. */
const longest = 45_000;
const shortest = 3000;
/** A nudge that has been due for so long takes any true stop; ms. */
const patience = 4 * minuteMs;
/** Of the person's own pauses so many are shorter than a true stop. */
const share = 0.9;

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
  readonly #count = new Array<number>(longestPause / second).fill(0);
  #all: { at: number; seconds: number }[] = [];
  /** Those before it in the list are forgotten. */
  #oldest = 0;

  /** @param length ms since the key before */
  note(at: number, length: number): void {
    if (length < shortestPause || length >= longestPause) return;
    const seconds = Math.floor(length / second);
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

  /** The pause that nine in ten of the person's own are not longer than, ms. */
  get #own(): number {
    let left = share * (this.#all.length - this.#oldest);
    if (left === 0) return quietHands;
    const seconds = this.#count.findIndex((count) => (left -= count) <= 0);
    return (seconds + 1) * second;
  }

  /**
   * How long the hands must be still before a nudge is shown; ms. As long as nine in ten of the
   * person's own pauses while it has just fallen due, and less the longer it has waited.
   * @param dueFor how long the nudge has been due, ms
   * @param moment what has just passed in the work
   */
  need(dueFor: number, moment: Moment | undefined): number {
    const patient = Math.min(longest, Math.max(quietHands, this.#own));
    const waited = Math.min(1, Math.max(0, dueFor) / patience);
    const need = patient + (quietHands - patient) * waited;
    return Math.max(shortest, need * (moment === undefined ? 1 : shortens[moment]));
  }
}
