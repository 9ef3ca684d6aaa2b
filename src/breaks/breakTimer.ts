import type { Nudge } from '../diary/records';
import { shareSettling, shareTaken } from './rules';
import type { Past, RunningBreak } from './signals';

interface OpenBreak extends RunningBreak {
  /** Latest sign of the hands since it began, or its beginning. */
  last: number;
  /** The nudge it answers, or one that stands for a break begun unasked. */
  nudge: Nudge;
  guided: boolean;
}

/** How a break ended; epoch ms. */
export interface EndedBreak {
  from: number;
  to: number;
  length: number;
  taken: boolean;
  nudge: Nudge;
}

/** The break that runs in a window, and what ends it. */
export class BreakTimer {
  #open: OpenBreak | undefined;

  get running(): OpenBreak | undefined {
    return this.#open;
  }

  /** When a break that nobody guides is over, epoch ms. */
  get over(): number {
    const open = this.#open;
    return open === undefined || open.guided ? Infinity : open.from + open.length;
  }

  begin(from: number, length: number, nudge: Nudge, guided: boolean): void {
    this.#open = { from, length, last: from, nudge, guided };
  }

  setBack(by: number): void {
    const open = this.#open;
    if (open !== undefined) this.#open = { ...open, from: open.from - by, last: open.last - by };
  }

  /** It may have ended at the keys of another window; @returns how */
  hear(nudges: Past['nudges'], now: number): EndedBreak | undefined {
    const open = this.#open;
    const told = nudges.find(({ due }) => due === open?.nudge.due);
    if (open === undefined || told === undefined || told.outcome === 'due') return undefined;
    return this.#end(Math.min(now, open.from + open.length), told.outcome === 'taken');
  }

  /** Hands at the desk; @returns how it ended, if it did */
  sign(at: number): EndedBreak | undefined {
    const open = this.#open;
    if (open === undefined) return undefined;
    if (at - open.last >= open.length * shareTaken) return this.#end(at, true);
    if (at - open.from >= open.length * shareSettling) return this.#end(at, false);
    // The hand leaves the desk.
    open.last = at;
    return undefined;
  }

  /** The person or its time ends it. */
  finish(at: number): EndedBreak | undefined {
    const open = this.#open;
    if (open === undefined) return undefined;
    return this.#end(at, at - open.last >= open.length * shareTaken);
  }

  #end(to: number, taken: boolean): EndedBreak | undefined {
    const open = this.#open;
    this.#open = undefined;
    return open && { from: open.from, to, length: open.length, taken, nudge: open.nudge };
  }
}
