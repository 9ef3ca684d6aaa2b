import { gapThatCounts } from '../desk/desk';
import type { Nudge } from '../diary/records';
import type { Moment } from '../diary/vocabulary';
import { outcomeAtRest } from './outcome';
import {
  activeLag,
  betweenToasts,
  momentLasts,
  quietHands,
  settling,
  shareTaken,
  snoozesPerBout,
} from './rules';
import type { Rules } from './rules';

const oneMinute = 60_000;

/** A window that turns active this soon after a sign of the hands did so because of it. */
const sameInput = 1000;

/** What the editor or the person tells the rhythm; `at` in epoch ms, never decreasing but for a
 *  clock that is set back. */
export type Signal =
  | { kind: 'focus'; at: number; focused: boolean }
  | { kind: 'active'; at: number; active: boolean }
  /** Something in the editor ended or began, at which a word disturbs least. */
  | { kind: 'moment'; at: number; moment: Moment }
  /** The debugger stands at a stop, or goes on. */
  | { kind: 'stopped'; at: number; stopped: boolean }
  | { kind: 'standing'; at: number; standing: boolean }
  | { kind: 'rules'; at: number; rules: Rules }
  | { kind: 'snooze'; at: number; due: number; for: number }
  | { kind: 'skip'; at: number; due: number }
  /** A break begins; `due` if it answers a nudge. */
  | { kind: 'start'; at: number; length: number; due?: number }
  /** The break's countdown ended, or the person ended it. */
  | { kind: 'finish'; at: number }
  /** Time has passed: sent at `wake()`. */
  | { kind: 'tick'; at: number };

/** What follows from a signal; the editor carries it out. */
export type Effect =
  /** Desk time was counted; epoch ms. */
  | { kind: 'desk'; from: number; to: number; standing: boolean }
  /** A nudge fell due, was shown or got its outcome. */
  | { kind: 'nudge'; nudge: Nudge }
  /** Show this nudge now. */
  | { kind: 'toast'; nudge: Nudge }
  /** An answer came to a nudge that is no longer open; nothing was changed. */
  | { kind: 'stale' }
  | { kind: 'break'; from: number; to: number; taken: boolean };

export interface RunningBreak {
  from: number;
  /** Planned length, ms. */
  length: number;
}

/** What a running bout and its nudges were in another window, or before a reload. */
export interface Past {
  /** Desk time of the bout, ms. */
  desk: number;
  /** Its last counted moment, epoch ms. */
  last: number;
  /** The latest nudge of the bout. */
  nudge: Nudge | undefined;
}

interface OpenBreak extends RunningBreak {
  /** Latest sign of the hands since it began, or its beginning. */
  last: number;
  /** The nudge it answers. */
  nudge: Nudge | undefined;
}

const none: readonly Effect[] = [];

/**
 * Desk time and nudges of one window. Owns no clock and no timer: signals come in with their time,
 * effects go out, and `wake` says when to send the next tick.
 */
export class Rhythm {
  /** Desk time of the running bout up to the last sign, ms. */
  #desk = 0;
  #last: number | undefined;
  /** Latest sign of the hands, handed on or not. */
  #hands = -Infinity;
  /** Latest sign of hands at work where no event tells of them: a terminal, the settings. */
  #unseen = -Infinity;
  /** Before this a further sign of the hands changes nothing. */
  #matters = -Infinity;
  #leftSinceLast = false;
  #leftAt = 0;

  #focused = true;
  #active = true;
  #stopped = false;
  #standing = false;

  #open: Nudge | undefined;
  /** Desk time at which the next nudge falls due; Infinity: none in this bout. */
  #threshold: number;
  #snoozedUntil: number | undefined;
  #snoozes = 0;
  #lastToast = -Infinity;
  #moment: { moment: Moment; at: number } | undefined;
  #break: OpenBreak | undefined;
  #effects: Effect[] = [];

  constructor(private rules: Rules) {
    this.#threshold = rules.every;
  }

  /** Desk time of the running bout, ms. */
  get desk(): number {
    return this.#desk;
  }
  /** The nudge that waits to be shown or answered. */
  get open(): Nudge | undefined {
    return this.#open;
  }
  get running(): RunningBreak | undefined {
    return this.#break;
  }
  get standing(): boolean {
    return this.#standing;
  }
  get snoozesLeft(): number {
    return snoozesPerBout - this.#snoozes;
  }

  /** A visible sign of the person's hands. The editor's hot path: mostly one comparison. */
  hands(at: number): readonly Effect[] {
    // A time before the last one is a clock set back, which always matters.
    if (at < this.#matters && at >= this.#hands) {
      this.#hands = at;
      return none;
    }
    this.#settle();
    this.#hands = at;
    this.#sign(at);
    return this.#done(at);
  }

  send(signal: Signal): readonly Effect[] {
    const { at } = signal;
    this.#settle();
    switch (signal.kind) {
      case 'focus':
        this.#focus(at, signal.focused);
        break;
      case 'active':
        this.#active = signal.active;
        if (signal.active) {
          if (at - this.#hands > sameInput) this.#unseen = at;
          this.#sign(at);
        } else this.#unseenHands(at);
        break;
      case 'moment':
        this.#moment = { moment: signal.moment, at };
        break;
      case 'stopped':
        this.#stopped = signal.stopped;
        break;
      case 'standing':
        this.#sign(at);
        this.#standing = signal.standing;
        break;
      case 'rules':
        this.#changeRules(signal.rules);
        break;
      case 'snooze':
        if (this.#close(signal.due, 'snoozed')) {
          this.#snoozes += 1;
          this.#snoozedUntil = at + signal.for;
          this.#threshold = Infinity;
        }
        break;
      case 'skip':
        if (this.#close(signal.due, 'skipped')) {
          this.#threshold = this.snoozesLeft > 0 ? this.#desk + this.rules.every : Infinity;
        }
        break;
      case 'start':
        this.#start(signal);
        break;
      case 'finish':
        this.#finish(at);
        break;
      case 'tick':
        if (this.#active) this.#unseenHands(at);
        break;
    }
    return this.#done(at);
  }

  /** Goes on where another window, or this one before a reload, stopped. */
  join(past: Past): void {
    this.#settle();
    const { nudge } = past;
    if (nudge?.due === this.#open?.due && nudge?.outcome !== 'due') this.#open = undefined;
    // The diary holds this window's own time too, so whichever knows of more desk time is right.
    if (this.#break !== undefined || past.desk < this.#desk) return;
    this.#desk = past.desk;
    this.#last = Math.max(this.#last ?? -Infinity, past.last);
    if (nudge === undefined) return;
    const deskThen = Math.max(0, past.desk - Math.max(0, past.last - nudge.due));
    this.#open = nudge.outcome === 'due' ? nudge : undefined;
    this.#threshold =
      nudge.outcome === 'skipped' ? deskThen + this.rules.every : this.#afterIgnored(deskThen);
    if (nudge.shown !== undefined) this.#lastToast = Math.max(this.#lastToast, nudge.shown);
  }

  /**
   * When to send the next tick, epoch ms; undefined while nothing can come of one.
   */
  wake(): number | undefined {
    const times: number[] = [];
    if (this.#break !== undefined) times.push(this.#break.from + this.#break.length);
    if (this.#mayShow()) times.push(this.#showableFrom());
    if (this.#active && this.#focused && this.#break === undefined) {
      times.push(Math.max(this.#hands, this.#last ?? -Infinity) + activeLag + oneMinute);
    }
    const next = Math.min(...times);
    return Number.isFinite(next) ? next : undefined;
  }

  #settle(): void {
    if (this.#last !== undefined && this.#hands > this.#last) this.#sign(this.#hands);
  }

  /** Input that no event tells of: the window was active until `activeLag` ago at the least. */
  #unseenHands(at: number): void {
    const seen = at - activeLag;
    if (this.#last === undefined || seen <= this.#last) return;
    this.#unseen = seen;
    this.#sign(seen);
  }

  #focus(at: number, focused: boolean): void {
    if (focused === this.#focused) return;
    this.#focused = focused;
    if (focused) {
      if (at - this.#leftAt >= momentLasts) this.#moment = { moment: 'return', at };
      this.#hands = at;
      this.#sign(at);
    } else {
      this.#leftAt = at;
      this.#leftSinceLast = true;
    }
  }

  #sign(at: number): void {
    if (this.#break !== undefined) {
      this.#signInBreak(at, this.#break);
      return;
    }
    const last = this.#last;
    const gap = last === undefined ? 0 : at - last;
    if (last !== undefined && gap > 0 && this.#counts(gap)) {
      this.#desk += gap;
      this.#effects.push({ kind: 'desk', from: last, to: at, standing: this.#standing });
    } else if (last !== undefined && Math.abs(gap) >= this.rules.idleReset) {
      this.#endBout(last);
    }
    // A clock set back must not leave a toast in the future that silences the next ones.
    if (gap < 0) this.#lastToast = Math.min(this.#lastToast, at);
    this.#last = at;
    this.#leftSinceLast = false;
    this.#fallDue(at);
  }

  #counts(gap: number): boolean {
    return gap < gapThatCounts || (this.#leftSinceLast && gap < this.rules.awayCounts);
  }

  #fallDue(at: number): void {
    const snoozeOver = this.#snoozedUntil !== undefined && at >= this.#snoozedUntil;
    if (this.#desk < this.#threshold && !snoozeOver) return;
    if (this.#open !== undefined) this.#decide(this.#open, 'ignored');
    this.#open = { due: at, outcome: 'due' };
    this.#snoozedUntil = undefined;
    this.#threshold = this.#afterIgnored(this.#desk);
    this.#effects.push({ kind: 'nudge', nudge: this.#open });
  }

  /** An ignored nudge comes back once, at the firm mark; then the status bar alone speaks. */
  #afterIgnored(desk: number): number {
    return desk < this.rules.firmAfter && this.snoozesLeft > 0 ? this.rules.firmAfter : Infinity;
  }

  #endBout(restFrom: number): void {
    if (this.#open !== undefined) this.#decide(this.#open, outcomeAtRest(this.#open, restFrom));
    this.#newBout();
  }

  #newBout(): void {
    this.#desk = 0;
    this.#open = undefined;
    this.#threshold = this.rules.every;
    this.#snoozedUntil = undefined;
    this.#snoozes = 0;
  }

  #decide(nudge: Nudge, outcome: Nudge['outcome']): void {
    this.#effects.push({ kind: 'nudge', nudge: { ...nudge, outcome } });
  }

  #close(due: number, outcome: Nudge['outcome']): boolean {
    if (this.#open?.due !== due) {
      this.#effects.push({ kind: 'stale' });
      return false;
    }
    this.#decide(this.#open, outcome);
    this.#open = undefined;
    return true;
  }

  #changeRules(rules: Rules): void {
    const unasked = this.#threshold === this.rules.every;
    this.rules = rules;
    if (unasked) this.#threshold = rules.every;
  }

  #start(signal: { at: number; length: number; due?: number }): void {
    if (this.#break !== undefined) return;
    if (signal.due !== undefined && signal.due !== this.#open?.due) {
      this.#effects.push({ kind: 'stale' });
    }
    this.#sign(signal.at);
    const { at, length } = signal;
    this.#break = { from: at, length, last: at, nudge: this.#open };
    this.#open = undefined;
  }

  #signInBreak(at: number, running: OpenBreak): void {
    if (at - running.last >= running.length * shareTaken) {
      this.#endBreak(running, at, true);
      this.#last = at;
    } else if (at - running.from < settling) {
      running.last = at;
    } else {
      this.#endBreak(running, at, false);
      this.#last = at;
    }
  }

  #finish(at: number): void {
    const running = this.#break;
    if (running === undefined) return;
    this.#endBreak(running, at, at - running.last >= running.length * shareTaken);
  }

  #endBreak(running: OpenBreak, at: number, taken: boolean): void {
    this.#break = undefined;
    this.#effects.push({ kind: 'break', from: running.from, to: at, taken });
    if (taken) {
      const nudge = running.nudge ?? { due: running.from };
      this.#effects.push({ kind: 'nudge', nudge: { ...nudge, outcome: 'taken', until: at } });
      this.#newBout();
      this.#last = undefined;
    } else {
      if (running.nudge !== undefined) this.#decide(running.nudge, 'skipped');
      this.#threshold = this.#desk + this.rules.every;
      this.#last = at;
    }
  }

  #mayShow(): boolean {
    return (
      this.#open !== undefined &&
      this.#open.shown === undefined &&
      this.rules.toasts &&
      this.rules.quietUntil !== Infinity &&
      this.#focused &&
      this.#active &&
      this.#unseen <= this.#hands &&
      !this.#stopped &&
      this.#break === undefined
    );
  }

  #showableFrom(): number {
    return Math.max(
      this.#hands + quietHands,
      this.#lastToast + betweenToasts,
      this.rules.quietUntil,
    );
  }

  #done(at: number): readonly Effect[] {
    const running = this.#break;
    if (running !== undefined && at >= running.from + running.length) this.#finish(at);
    if (this.#open !== undefined && this.#mayShow() && at >= this.#showableFrom()) {
      const recent = this.#moment !== undefined && at - this.#moment.at < momentLasts;
      const moment = recent && this.#moment !== undefined ? this.#moment.moment : 'quiet';
      this.#open = { ...this.#open, shown: at, moment };
      this.#lastToast = at;
      this.#effects.push(
        { kind: 'nudge', nudge: this.#open },
        { kind: 'toast', nudge: this.#open },
      );
    }
    this.#matters = this.#nextThatMatters();
    if (this.#effects.length === 0) return none;
    const effects = this.#effects;
    this.#effects = [];
    return effects;
  }

  #nextThatMatters(): number {
    if (this.#last === undefined || this.#break !== undefined) return -Infinity;
    return Math.min(
      this.#last + oneMinute,
      this.#last + Math.max(0, this.#threshold - this.#desk),
      this.#snoozedUntil ?? Infinity,
    );
  }
}
