import { minuteMs } from '../calendar/units';
import { gapThatCounts } from '../desk/desk';
import type { Posture } from '../desk/desk';
import type { Nudge } from '../diary/records';
import type { Moment } from '../diary/vocabulary';
import { outcomeAtRest } from './outcome';
import {
  activeLag,
  betweenToasts,
  lateTick,
  momentLasts,
  quietHands,
  quietPrompt,
  shareSettling,
  shareTaken,
  snoozesPerBout,
  standingLasts,
} from './rules';
import type { Rules } from './rules';

/** A window that turns active this soon after a sign of the hands did so because of it. */
const sameInput = 1000;

/** What the editor or the person tells the rhythm; `at` in epoch ms, never decreasing but for a
 *  clock that is set back. */
export type Signal =
  | { kind: 'focus'; at: number; focused: boolean }
  | { kind: 'active'; at: number; active: boolean }
  /** Something in the editor ended or began, at which a word disturbs least. */
  | { kind: 'moment'; at: number; moment: Moment }
  /** Whether something waits to be said beside the breaks, once, at a good moment. */
  | { kind: 'remind'; at: number; waiting: boolean }
  /** It was said. */
  | { kind: 'told'; at: number }
  /** The debugger stands at a stop, or goes on. */
  | { kind: 'stopped'; at: number; stopped: boolean }
  /** The terminal in use: a command began, by Enter, or it ended and the prompt is back. */
  | { kind: 'command'; at: number; runs: boolean }
  | { kind: 'standing'; at: number; standing: boolean }
  | { kind: 'rules'; at: number; rules: Rules }
  | { kind: 'snooze'; at: number; due: number; for: number }
  | { kind: 'skip'; at: number; due: number }
  /**
   * A break begins; `due` if it answers a nudge. `micro`: too short to end a bout. `guided`: whoever
   * guides it says when it ends, and only hands that an editor sees are a return to the desk.
   */
  | { kind: 'start'; at: number; length: number; due?: number; micro?: boolean; guided?: boolean }
  /** The break's countdown ended, or the person ended it. */
  | { kind: 'finish'; at: number }
  /** The person said what a time away was; what is left of the bout by that. */
  | { kind: 'corrected'; at: number; past: Past }
  /** Time has passed: sent at `wake()`. */
  | { kind: 'tick'; at: number };

/** What follows from a signal; the editor carries it out. */
export type Effect =
  /** Desk time was counted; epoch ms. */
  | { kind: 'desk'; from: number; to: number; standing: boolean }
  /** The person sits down or stands up; the other windows are to know. */
  | { kind: 'posture'; at: number; standing: boolean }
  /** A nudge fell due, was shown or got its outcome. */
  | { kind: 'nudge'; nudge: Nudge }
  /** Show this nudge now. */
  | { kind: 'toast'; nudge: Nudge }
  /** Now is a good moment for what waits to be said. */
  | { kind: 'reminder' }
  /** An answer came to a nudge that is no longer open; `began`: the break has begun all the same. */
  | { kind: 'stale'; began: boolean }
  | { kind: 'break'; from: number; to: number; taken: boolean };

export interface RunningBreak {
  from: number;
  /** Planned length, ms. */
  length: number;
}

/** What the diary knows of the bout and its nudges, from all windows. */
export interface Past {
  /** The running bout, if there is one; its desk time in ms, its ends in epoch ms. */
  bout: { from: number; last: number; desk: number } | undefined;
  /** When the latest break ended that ended a bout, epoch ms. */
  cut: number;
  /** The nudges of the last days, oldest first. */
  nudges: readonly Nudge[];
  /** A break that was begun, here or in another window, and may still be running. */
  running: (RunningBreak & { nudge: Nudge }) | undefined;
}

interface OpenBreak extends RunningBreak {
  /** Latest sign of the hands since it began, or its beginning. */
  last: number;
  /** The nudge it answers, or one that stands for a break begun unasked. */
  nudge: Nudge;
  guided: boolean;
}

const none: readonly Effect[] = [];

/**
 * Desk time and nudges of one window. Owns no clock and no timer: signals come in with their time,
 * effects go out, and `wake` says when to send the next tick.
 */
export class Rhythm {
  /** Time of the latest signal. */
  #now = -Infinity;
  /** Desk time of the running bout up to the last sign, ms. */
  #desk = 0;
  #last: number | undefined;
  /** Latest sign of the hands, handed on or not. */
  #hands = -Infinity;
  /** Since when anything is known of this window. */
  #began: number | undefined;
  /** Latest sign of hands at work where no event tells of them: a terminal, the settings. */
  #unseen = -Infinity;
  /** The terminal in use: the latest Enter, and the latest prompt. */
  #enter = -Infinity;
  #prompt = -Infinity;
  /** Before this a further sign of the hands changes nothing. */
  #matters = -Infinity;
  #leftSinceLast = false;
  #leftAt = 0;
  #focusedAt = -Infinity;

  #focused = true;
  #active = true;
  /** When the window turned active, or got the focus. */
  #activeSince = -Infinity;
  #stopped = false;
  #standing = false;
  /** When the person was last known to stand. */
  #stoodAt = -Infinity;

  #open: Nudge | undefined;
  /** Desk time at which the next nudge falls due; Infinity: none in this bout. */
  #threshold: number;
  /** Desk time from which the next micro-break counts; Infinity: none in this bout. */
  #microFrom = 0;
  #snoozed: { until: number; micro: boolean } | undefined;
  #snoozes = 0;
  #lastToast = -Infinity;
  /** Something waits to be said beside the nudges. */
  #reminds = false;
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
  /** When the nudge fell due that the running break answers, epoch ms. */
  get breakDue(): number | undefined {
    return this.#break?.nudge.due;
  }
  get standing(): boolean {
    return this.#standing;
  }
  get snoozesLeft(): number {
    return Math.max(0, snoozesPerBout - this.#snoozes);
  }

  /** A visible sign of the person's hands. The editor's hot path: mostly one comparison. */
  hands(at: number): readonly Effect[] {
    // A time before the last one is a clock set back, which always matters.
    if (at < this.#matters && at >= this.#hands) {
      this.#hands = at;
      return none;
    }
    this.#settle(at);
    this.#hands = at;
    this.#sign(at, true);
    return this.#done();
  }

  send(signal: Signal): readonly Effect[] {
    const { at } = signal;
    const slept = at - (this.wake() ?? at) >= lateTick;
    this.#settle(at);
    switch (signal.kind) {
      case 'focus':
        this.#focus(at, signal.focused);
        break;
      case 'active':
        if (signal.active) this.#turnedActive(at);
        else if (slept) this.#sleep(at);
        else this.#unseenHands(at);
        this.#active = signal.active;
        break;
      case 'moment':
        this.#moment = { moment: signal.moment, at };
        break;
      case 'stopped':
        this.#stopped = signal.stopped;
        break;
      case 'command':
        if (signal.runs) this.#enter = this.#unseen = at;
        else this.#prompt = at;
        break;
      case 'remind':
        this.#reminds = signal.waiting;
        break;
      case 'told':
        this.#lastToast = at;
        break;
      case 'standing':
        this.#sign(at);
        this.#stand(at, signal.standing);
        break;
      case 'rules':
        this.#changeRules(signal.rules);
        break;
      case 'snooze':
        this.#snooze(signal);
        break;
      case 'skip':
        this.#skip(signal.due);
        break;
      case 'start':
        this.#start(signal);
        break;
      case 'finish':
        this.#finish(at);
        break;
      case 'corrected':
        this.#correct(signal.past);
        break;
      case 'tick':
        if (slept) this.#sleep(at);
        else if (this.#active) this.#unseenHands(at);
        break;
    }
    return this.#done();
  }

  /** Goes on where another window, or this one before a reload, stopped; @param at epoch ms */
  join(past: Past, at: number, posture?: Posture): void {
    this.#settle(at);
    if (posture !== undefined && at - posture.at < standingLasts) {
      this.#standing = posture.standing;
      if (posture.standing) this.#stoodAt = posture.at;
    }
    const { bout, cut, nudges } = past;
    for (const { due, outcome, shown } of nudges) {
      if (due === this.#open?.due && outcome !== 'due') this.#open = undefined;
      // A clock set back must leave no toast in the future that silences the next ones.
      if (shown !== undefined && shown <= at) this.#lastToast = Math.max(this.#lastToast, shown);
    }
    this.#hearOfBreak(nudges);
    const last = this.#last ?? -Infinity;
    if (this.#break !== undefined) return;
    if (past.running !== undefined) this.#goOnWithBreak(past.running);
    // Another window saw the end of this bout.
    if (cut > last || (bout !== undefined && bout.from > last)) {
      this.#newBout();
      this.#last = undefined;
    }
    if (bout === undefined) return;
    // Minutes are rounded in the diary, this window's own time is not.
    this.#desk = Math.max(this.#desk, bout.desk);
    this.#last = Math.max(this.#last ?? -Infinity, bout.last);
    this.#recall(bout, nudges);
  }

  /** A break that was begun in another window, or in this one before a reload. */
  #goOnWithBreak({ from, length, nudge }: NonNullable<Past['running']>): void {
    this.#break = { from, length, last: from, nudge, guided: false };
    if (this.#open?.due === nudge.due) this.#open = undefined;
  }

  /** The break of this window may have ended at the keys of another one. */
  #hearOfBreak(nudges: readonly Nudge[]): void {
    const running = this.#break;
    const now = nudges.find(({ due }) => due === running?.nudge.due);
    if (running === undefined || now === undefined || now.outcome === 'due') return;
    this.#break = undefined;
    const to = Math.min(this.#now, running.from + running.length);
    const taken = now.outcome === 'taken';
    this.#effects.push({ kind: 'break', from: running.from, to, taken });
  }

  /**
   * When to send the next tick, epoch ms; undefined while nothing can come of one.
   */
  wake(): number | undefined {
    const times: number[] = [];
    if (this.#break?.guided === false && this.#focused) {
      times.push(this.#break.from + this.#break.length);
    }
    if (this.#mayShow() || this.#mayRemind()) times.push(this.#showableFrom());
    if (this.#active && this.#focused && this.#break === undefined) {
      times.push(Math.max(this.#hands, this.#last ?? this.#now) + activeLag + minuteMs);
    }
    const next = Math.min(...times);
    return Number.isFinite(next) ? next : undefined;
  }

  /** Counts what the fast path of `hands` has only noted, and sees whether time runs backward. */
  #settle(at: number): void {
    this.#began ??= at;
    const latest = Math.max(this.#now, this.#hands);
    if (this.#last !== undefined && this.#hands > this.#last) this.#sign(this.#hands);
    if (at < latest) this.#setBack(latest - at);
    this.#now = at;
  }

  /** The clock was set back: what is remembered goes back with it, so that no wait grows. */
  #setBack(by: number): void {
    if (by >= this.rules.idleReset && this.#last !== undefined) this.#endBout(this.#last);
    if (this.#last !== undefined) this.#last -= by;
    if (this.#began !== undefined) this.#began -= by;
    this.#hands -= by;
    this.#unseen -= by;
    this.#activeSince -= by;
    this.#enter -= by;
    this.#prompt -= by;
    this.#leftAt -= by;
    this.#focusedAt -= by;
    this.#lastToast -= by;
    this.#stoodAt -= by;
    if (this.#snoozed !== undefined) this.#snoozed.until -= by;
    if (this.#moment !== undefined) this.#moment.at -= by;
    const running = this.#break;
    if (running !== undefined) {
      this.#break = { ...running, from: running.from - by, last: running.last - by };
    }
  }

  /** The machine slept since the last sign: that is away, however short. */
  #sleep(at: number): void {
    if (this.#last === undefined || this.#break !== undefined) return;
    if (at - this.#last >= this.rules.idleReset) this.#endBout(this.#last);
    this.#last = at;
    this.#leftSinceLast = false;
  }

  /** A key or a click came, somewhere in the window. */
  #turnedActive(at: number): void {
    const turned = !this.#active;
    if (turned) this.#activeSince = at;
    if (turned && at - this.#hands > sameInput) this.#unseen = at;
    // In a break a window that opens, or gets the focus, is no return to the desk yet.
    if (this.#break === undefined || (turned && at - this.#focusedAt > sameInput)) this.#sign(at);
  }

  /** Input that no event tells of: the window was active until `activeLag` ago at the least. */
  #unseenHands(at: number): void {
    // Active is what a window is called for a while after the focus has left, too.
    const seen = Math.min(at - activeLag, this.#focused ? Infinity : this.#leftAt);
    // Of what was before it nothing is known in this window.
    const known = Math.max(this.#began ?? at, this.#activeSince, this.#last ?? -Infinity);
    if (seen <= known) return;
    this.#unseen = Math.max(this.#unseen, seen);
    this.#sign(seen);
  }

  #stand(at: number, standing: boolean): void {
    if (standing === this.#standing) return;
    this.#standing = standing;
    this.#stoodAt = at;
    if (this.#break === undefined) this.#effects.push({ kind: 'posture', at, standing });
  }

  #focus(at: number, focused: boolean): void {
    if (focused === this.#focused) return;
    this.#focused = focused;
    if (focused) {
      if (at - this.#leftAt >= momentLasts) this.#moment = { moment: 'return', at };
      this.#focusedAt = this.#activeSince = at;
      if (this.#break !== undefined) return;
      this.#hands = at;
      this.#sign(at);
    } else {
      this.#leftAt = at;
      this.#leftSinceLast = true;
    }
  }

  /** @param seen by an editor: the window's own word may be of a click in the guide of a break */
  #sign(at: number, seen = false): void {
    if (this.#break !== undefined) {
      if (seen || !this.#break.guided) this.#signInBreak(at, this.#break);
      return;
    }
    // Who was away for so long sits down first.
    if (at - this.#stoodAt >= standingLasts) this.#standing = false;
    if (this.#standing) this.#stoodAt = at;
    const last = this.#last;
    const gap = last === undefined ? 0 : at - last;
    if (last !== undefined && gap > 0) {
      if (this.#counts(gap)) {
        this.#desk += gap;
        this.#effects.push({ kind: 'desk', from: last, to: at, standing: this.#standing });
      } else if (gap >= this.rules.idleReset) this.#endBout(last);
      else this.#restMicro(last);
    }
    if (gap >= 0) this.#last = at;
    this.#leftSinceLast = false;
    this.#fallDue(at);
  }

  #counts(gap: number): boolean {
    return gap < gapThatCounts || (this.#leftSinceLast && gap < this.rules.awayCounts);
  }

  /** A gap that keeps the bout is still longer than any micro-break. */
  #restMicro(from: number): void {
    if (this.#microFrom !== Infinity) this.#microFrom = this.#desk;
    if (this.#open?.micro !== true || !this.#focused) return;
    this.#decide(this.#open, outcomeAtRest(this.#open, from));
    this.#open = undefined;
  }

  #fallDue(at: number): void {
    const over = this.#snoozed !== undefined && at >= this.#snoozed.until;
    if (this.#desk >= this.#threshold || (over && this.#snoozed?.micro === false)) {
      // One that was never shown goes on waiting; it needs no second one.
      const waits = this.#open !== undefined && !this.#open.micro && this.#open.shown === undefined;
      if (!waits) this.#ask({ due: at, outcome: 'due' });
      this.#threshold = this.#afterIgnored(this.#desk);
      this.#microFrom = Infinity;
      this.#snoozed = undefined;
    } else if (this.#microDue() <= this.#desk || (over && this.#snoozed?.micro)) {
      // A break that is due soon is the micro-break too.
      const soon = this.#threshold - this.#desk < betweenToasts;
      if (soon) this.#microFrom = this.#desk;
      else {
        this.#ask({ due: at, outcome: 'due', micro: true });
        this.#microFrom = Infinity;
      }
      this.#snoozed = undefined;
    }
  }

  #ask(nudge: Nudge): void {
    const old = this.#open;
    if (old !== undefined) this.#decide(old, old.shown === undefined ? 'held' : 'ignored');
    this.#open = nudge;
    this.#effects.push({ kind: 'nudge', nudge });
  }

  /** Desk time at which a micro-break is due. */
  #microDue(): number {
    const { every } = this.rules.micro;
    return every > 0 ? this.#microFrom + every : Infinity;
  }

  /** An ignored nudge comes back once, at the firm mark; then the status bar alone speaks. */
  #afterIgnored(desk: number): number {
    return desk < this.rules.firmAfter && this.snoozesLeft > 0 ? this.rules.firmAfter : Infinity;
  }

  #endBout(restFrom: number): void {
    // Out of focus another window may know better: the diary settles it for whoever comes next.
    if (this.#open !== undefined && this.#focused) {
      this.#decide(this.#open, outcomeAtRest(this.#open, restFrom));
    }
    this.#newBout();
  }

  #newBout(): void {
    this.#desk = 0;
    this.#open = undefined;
    this.#threshold = this.rules.every;
    this.#microFrom = 0;
    this.#snoozed = undefined;
    this.#snoozes = 0;
  }

  #decide(
    { began: _began, ...nudge }: Nudge,
    outcome: Nudge['outcome'],
    until = nudge.until,
  ): void {
    const decided = { ...nudge, outcome, ...(until !== undefined && { until }) };
    this.#effects.push({ kind: 'nudge', nudge: decided });
  }

  /** Settles the open nudge by the person's word. @returns it, or undefined if it is not open */
  #close(due: number, outcome: Nudge['outcome'], until?: number): Nudge | undefined {
    const nudge = this.#open;
    if (nudge?.due !== due) {
      this.#effects.push({ kind: 'stale', began: false });
      return undefined;
    }
    this.#decide(nudge, outcome, until);
    this.#open = undefined;
    return nudge;
  }

  #snooze(signal: { at: number; due: number; for: number }): void {
    const until = signal.at + signal.for;
    const nudge = this.#close(signal.due, 'snoozed', until);
    if (nudge === undefined) return;
    this.#snoozes += 1;
    this.#snoozed = { until, micro: nudge.micro === true };
    if (nudge.micro !== true) this.#threshold = Infinity;
  }

  #skip(due: number): void {
    const nudge = this.#close(due, 'skipped');
    if (nudge === undefined) return;
    const silent = this.snoozesLeft === 0;
    this.#microFrom = silent ? Infinity : this.#desk;
    if (nudge.micro !== true) this.#threshold = silent ? Infinity : this.#desk + this.rules.every;
  }

  #changeRules(rules: Rules): void {
    const unasked = this.#threshold === this.rules.every;
    this.rules = rules;
    if (unasked) this.#threshold = rules.every;
  }

  /** What the person says of a time away may have ended the bout, or made it longer. */
  #correct({ bout, nudges }: Past): void {
    if (this.#break !== undefined) return;
    const open = this.#open;
    if (open !== undefined && open.due < (bout?.from ?? Infinity)) this.#decide(open, 'natural');
    this.#newBout();
    if (bout === undefined) {
      this.#last = undefined;
      return;
    }
    this.#desk = bout.desk;
    this.#last = Math.max(bout.last, this.#last ?? -Infinity);
    this.#recall(bout, nudges);
  }

  /** Takes over what the nudges of a bout ask for. */
  #recall(bout: NonNullable<Past['bout']>, all: readonly Nudge[]): void {
    const nudges = all.filter(({ due }) => due >= bout.from && due <= this.#now);
    const latest = nudges.at(-1);
    if (latest === undefined) return;
    const deskAt = (at: number) => Math.max(0, bout.desk - Math.max(0, bout.last - at));
    this.#open = undefined;
    if (latest.outcome === 'due' && latest.until === undefined) this.#open = latest;
    this.#snoozes = nudges.filter(({ outcome }) => outcome === 'snoozed').length;
    this.#snoozed =
      latest.outcome === 'snoozed'
        ? { until: latest.until ?? latest.due, micro: latest.micro === true }
        : undefined;
    const main = nudges.findLast(({ micro }) => micro !== true);
    if (main !== undefined) {
      const then = deskAt(main.due);
      this.#threshold = this.#afterIgnored(then);
      if (main.outcome === 'snoozed') this.#threshold = Infinity;
      if (main.outcome === 'skipped') {
        this.#threshold = this.snoozesLeft > 0 ? then + this.rules.every : Infinity;
      }
    }
    const rested = latest.micro === true && latest.outcome === 'natural';
    const answered = rested || latest.outcome === 'skipped' || latest.outcome === 'taken';
    this.#microFrom =
      answered && this.snoozesLeft > 0 ? deskAt(latest.until ?? latest.due) : Infinity;
  }

  #start(signal: Extract<Signal, { kind: 'start' }>): void {
    if (this.#break !== undefined) return;
    const { at, length, due, micro = false, guided = false } = signal;
    if (due !== undefined && due !== this.#open?.due)
      this.#effects.push({ kind: 'stale', began: true });
    this.#sign(at);
    const nudge = this.#answered(due, micro);
    // Its end as planned tells the other windows that a break runs.
    const unasked: Nudge = { due: at, outcome: 'due', ...(micro && { micro }) };
    const begun: Nudge = { ...(nudge ?? unasked), began: at, until: at + length };
    this.#break = { from: at, length, last: at, nudge: begun, guided };
    this.#effects.push({ kind: 'nudge', nudge: begun });
    if (nudge !== undefined) this.#open = undefined;
  }

  /** The open nudge, if the break that begins is its answer, asked or not. */
  #answered(due: number | undefined, micro: boolean): Nudge | undefined {
    const nudge = this.#open;
    if (nudge === undefined || nudge.due === due) return nudge;
    if ((nudge.micro === true) === micro) return nudge;
    // Half a minute is no answer to a whole break.
    if (micro) return undefined;
    // A break begun unasked is a whole one, and the micro-break too.
    this.#decide(nudge, 'natural');
    this.#open = undefined;
    return undefined;
  }

  #signInBreak(at: number, running: OpenBreak): void {
    if (at - running.last >= running.length * shareTaken) {
      this.#endBreak(running, at, true);
      this.#last = at;
    } else if (at - running.from < running.length * shareSettling) {
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
    const { nudge } = running;
    if (taken) {
      this.#decide(nudge, 'taken', Math.min(at, running.from + running.length));
      if (nudge.micro === true) {
        if (this.#open === undefined) this.#microFrom = this.#desk;
        this.#last = at;
      } else {
        this.#newBout();
        this.#last = undefined;
      }
    } else {
      this.#decide(nudge, 'skipped', at);
      if (nudge.micro !== true) this.#threshold = this.#desk + this.rules.every;
      this.#microFrom = this.#desk;
      this.#last = at;
    }
  }

  #mayShow(): boolean {
    return this.#open !== undefined && this.#open.shown === undefined && this.#mayToast();
  }

  /** Never beside a nudge, waiting or unanswered, and not before the hands have been seen. */
  #mayRemind(): boolean {
    const quietly = this.#open === undefined && this.#hands > -Infinity;
    return this.#reminds && quietly && this.#mayToast();
  }

  #mayToast(): boolean {
    return (
      this.rules.toasts &&
      this.#focused &&
      this.#active &&
      this.#unseen <= Math.max(this.#hands, this.#prompt) &&
      !this.#stopped &&
      this.#break === undefined
    );
  }

  #showableFrom(): number {
    const atPrompt = this.#prompt > this.#hands;
    const quiet = atPrompt
      ? Math.max(this.#prompt + quietHands, this.#enter + quietPrompt)
      : this.#hands + quietHands;
    return this.rules.quiet(Math.max(this.#now, quiet, this.#lastToast + betweenToasts));
  }

  #done(): readonly Effect[] {
    const at = this.#now;
    const running = this.#break;
    // However late the tick, the break was over when its time was.
    if (running?.guided === false && this.#focused && at >= running.from + running.length) {
      this.#finish(running.from + running.length);
    }
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
    if (this.#mayRemind() && at >= this.#showableFrom()) {
      this.#reminds = false;
      this.#effects.push({ kind: 'reminder' });
    }
    this.#matters = this.#nextThatMatters();
    if (this.#effects.length === 0) return none;
    const effects = this.#effects;
    this.#effects = [];
    return effects;
  }

  #nextThatMatters(): number {
    if (this.#last === undefined || this.#break !== undefined) return -Infinity;
    const ahead = Math.min(this.#threshold, this.#microDue()) - this.#desk;
    return Math.min(
      this.#last + minuteMs,
      this.#last + Math.max(0, ahead),
      this.#snoozed?.until ?? Infinity,
    );
  }
}
