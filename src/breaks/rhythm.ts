import { minuteMs } from '../calendar/units';
import type { Posture } from '../desk/desk';
import type { Nudge } from '../diary/records';
import type { Moment } from '../diary/vocabulary';
import { Asking } from './asking';
import { BreakTimer } from './breakTimer';
import type { EndedBreak } from './breakTimer';
import { Presence } from './presence';
import {
  activeLag,
  betweenToasts,
  lateTick,
  momentLasts,
  quietHands,
  standingLasts,
} from './rules';
import type { Rules } from './rules';
import type { Effect, Past, RunningBreak, Signal } from './signals';
import { Pauses, shortestPause } from './stillness';

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
  readonly #presence = new Presence();
  readonly #pauses = new Pauses();
  readonly #asking: Asking;
  /** Before this a further sign of the hands changes nothing. */
  #matters = -Infinity;
  #standing = false;
  /** When the person was last known to stand. */
  #stoodAt = -Infinity;
  #lastToast = -Infinity;
  /** Something waits to be said beside the nudges. */
  #reminds = false;
  #moment: { moment: Moment; at: number } | undefined;
  readonly #break = new BreakTimer();
  #effects: Effect[] = [];

  constructor(private rules: Rules) {
    this.#asking = new Asking(rules, (nudge) => {
      this.#effects.push({ kind: 'nudge', nudge });
    });
  }

  /** Desk time of the running bout, ms. */
  get desk(): number {
    return this.#desk;
  }
  /** The nudge that waits to be shown or answered. */
  get open(): Nudge | undefined {
    return this.#asking.open;
  }
  get running(): RunningBreak | undefined {
    return this.#break.running;
  }
  /** When the nudge fell due that the running break answers, epoch ms. */
  get breakDue(): number | undefined {
    return this.#break.running?.nudge.due;
  }
  get standing(): boolean {
    return this.#standing;
  }
  get snoozesLeft(): number {
    return this.#asking.snoozesLeft;
  }

  /** A visible sign of the person's hands. The editor's hot path: mostly two comparisons. */
  hands(at: number): readonly Effect[] {
    const presence = this.#presence;
    const still = at - presence.hands;
    // A time before the last one is a clock set back, which always matters.
    if (at < this.#matters && still >= 0) {
      if (still >= shortestPause) this.#pauses.note(at, still);
      presence.hands = at;
      return none;
    }
    if (still > 0) this.#pauses.note(at, still);
    if (at - (this.wake() ?? at) >= lateTick) presence.sleep();
    this.#settle(at);
    presence.hands = at;
    this.#sign(at, true);
    return this.#done();
  }

  send(signal: Signal): readonly Effect[] {
    const { at } = signal;
    const presence = this.#presence;
    const slept = at - (this.wake() ?? at) >= lateTick;
    this.#settle(at);
    switch (signal.kind) {
      case 'focus':
        this.#focus(at, signal.focused);
        break;
      case 'active':
        if (signal.active) {
          const input = presence.turnActive(at);
          // In a break a window that opens, or gets the focus, is no return to the desk yet.
          if (!this.#rests || input) this.#sign(at);
        } else {
          if (slept) this.#sleep(at);
          else this.#unseenHands(at);
          presence.turnInactive(at);
        }
        break;
      case 'moment':
        this.#moment = { moment: signal.moment, at };
        break;
      case 'stopped':
        presence.stopped = signal.stopped;
        break;
      case 'command':
        presence.command(at, signal.runs, signal.agent === true);
        break;
      case 'terminal':
        presence.terminal(at);
        this.#sign(at, true);
        break;
      case 'webview':
        presence.webview(signal.inFront);
        break;
      case 'program':
        presence.program(at);
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
        this.rules = signal.rules;
        this.#asking.changeRules(signal.rules);
        break;
      case 'snooze':
        this.#answered(this.#asking.snooze(signal.due, at + signal.for));
        break;
      case 'skip':
        this.#answered(this.#asking.skip(signal.due, this.#desk));
        break;
      case 'start':
        this.#start(signal);
        break;
      case 'finish':
        this.#endBreak(this.#break.finish(at));
        break;
      case 'corrected':
        this.#correct(signal.past);
        break;
      case 'tick':
        if (slept) this.#sleep(at);
        else if (presence.active) this.#unseenHands(at);
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
    const asking = this.#asking;
    for (const { due, outcome, shown } of nudges) {
      if (due === asking.open?.due && outcome !== 'due') asking.open = undefined;
      // A clock set back must leave no toast in the future that silences the next ones.
      if (shown !== undefined && shown <= at) this.#lastToast = Math.max(this.#lastToast, shown);
    }
    const ended = this.#break.hear(nudges, this.#now);
    if (ended !== undefined) this.#tell(ended);
    if (this.#rests) return;
    if (past.running !== undefined) {
      const { from, length, nudge } = past.running;
      this.#break.begin(from, length, nudge, false);
      if (this.open?.due === nudge.due) asking.open = undefined;
    }
    const presence = this.#presence;
    const last = presence.last ?? -Infinity;
    // Another window saw the end of this bout.
    if (cut > last || (bout !== undefined && bout.from > last)) {
      this.#newBout();
      presence.last = undefined;
    }
    if (bout === undefined) return;
    // Minutes are rounded in the diary, this window's own time is not.
    this.#desk = Math.max(this.#desk, bout.desk);
    presence.last = Math.max(presence.last ?? -Infinity, bout.last);
    asking.recall(bout, nudges, this.#now);
  }

  /**
   * When to send the next tick, epoch ms; undefined while nothing can come of one.
   */
  wake(): number | undefined {
    const presence = this.#presence;
    const times: number[] = [];
    if (presence.focused) times.push(this.#break.over);
    if (this.#waits()) times.push(this.#showableFrom());
    if (presence.active && presence.focused && !this.#rests) {
      const known = Math.max(presence.hands, presence.last ?? -Infinity, this.#now);
      if (known > -Infinity) times.push(known + activeLag + minuteMs);
    }
    const next = Math.min(...times);
    return Number.isFinite(next) ? next : undefined;
  }

  /** Counts what the fast path of `hands` has only noted, and sees whether time runs backward. */
  #settle(at: number): void {
    const presence = this.#presence;
    presence.begin(at);
    const latest = Math.max(this.#now, presence.hands);
    if (presence.last !== undefined && presence.hands > presence.last) this.#sign(presence.hands);
    if (at < latest) this.#setBack(latest - at);
    this.#now = at;
  }

  /** The clock was set back: what is remembered goes back with it, so that no wait grows. */
  #setBack(by: number): void {
    const { last } = this.#presence;
    if (by >= this.rules.idleReset && last !== undefined) this.#endBout(last);
    this.#presence.setBack(by);
    this.#asking.setBack(by);
    this.#lastToast -= by;
    this.#stoodAt -= by;
    if (this.#moment !== undefined) this.#moment.at -= by;
    this.#break.setBack(by);
  }

  /** The machine slept since the last sign: that is away, however short. */
  #sleep(at: number): void {
    const presence = this.#presence;
    presence.sleep();
    if (presence.last === undefined || this.#rests) return;
    if (at - presence.last >= this.rules.idleReset) this.#endBout(presence.last);
    presence.weigh(at, this.rules);
    presence.last = at;
  }

  #unseenHands(at: number): void {
    const seen = this.#presence.unseenInput(at);
    if (seen !== undefined) this.#sign(seen);
  }

  #stand(at: number, standing: boolean): void {
    if (standing === this.#standing) return;
    this.#standing = standing;
    this.#stoodAt = at;
    if (!this.#rests) this.#effects.push({ kind: 'posture', at, standing });
  }

  #focus(at: number, focused: boolean): void {
    const presence = this.#presence;
    const { leftAt } = presence;
    if (!presence.focus(at, focused) || !focused) return;
    if (at - leftAt >= momentLasts) this.#moment = { moment: 'return', at };
    if (this.#rests) return;
    presence.hands = at;
    this.#sign(at);
  }

  /** @param seen by an editor: the window's own word may be of a click in the guide of a break */
  #sign(at: number, seen = false): void {
    const running = this.#break.running;
    if (running !== undefined) {
      if (seen || !running.guided) this.#endBreak(this.#break.sign(at));
      return;
    }
    // Who was away for so long sits down first.
    if (at - this.#stoodAt >= standingLasts) this.#standing = false;
    if (this.#standing) this.#stoodAt = at;
    const presence = this.#presence;
    const { last } = presence;
    if (last !== undefined && at < last) return;
    const verdict = presence.weigh(at, this.rules);
    if (last !== undefined && at > last) {
      if (verdict === 'counts') this.#count(last, at);
      else if (verdict === 'keeps') this.#asking.restMicro(last, this.#desk, presence.focused);
      else {
        // Whoever left while an agent worked is counted for so long at the most.
        if (verdict === 'unsure') this.#count(last, last + this.rules.agentWaits);
        this.#endBout(last, verdict === 'unsure');
      }
    }
    presence.last = at;
    this.#asking.fallDue(at, this.#desk);
  }

  #count(from: number, to: number): void {
    this.#desk += to - from;
    this.#effects.push({ kind: 'desk', from, to, standing: this.#standing });
  }

  #endBout(restFrom: number, unsure = false): void {
    // Out of focus another window may know better: the diary settles it for whoever comes next.
    if (this.#presence.focused) this.#asking.endBout(restFrom, unsure);
    this.#newBout();
  }

  #newBout(): void {
    this.#desk = 0;
    this.#asking.newBout();
  }

  #answered(open: boolean): void {
    if (!open) this.#effects.push({ kind: 'stale', began: false });
  }

  /** What the person says of a time away may have ended the bout, or made it longer. */
  #correct({ bout, nudges }: Past): void {
    if (this.#rests) return;
    const presence = this.#presence;
    const { open } = this.#asking;
    if (open !== undefined && open.due < (bout?.from ?? Infinity))
      this.#asking.decide(open, 'natural');
    this.#newBout();
    if (bout === undefined) {
      presence.last = undefined;
      return;
    }
    this.#desk = bout.desk;
    presence.last = Math.max(bout.last, presence.last ?? -Infinity);
    this.#asking.recall(bout, nudges, this.#now);
    this.#asking.askAgain(bout, nudges);
  }

  #start(signal: Extract<Signal, { kind: 'start' }>): void {
    if (this.#rests) return;
    const { at, length, due, micro = false, guided = false } = signal;
    if (due !== undefined && due !== this.open?.due)
      this.#effects.push({ kind: 'stale', began: true });
    this.#sign(at);
    // Its end as planned tells the other windows that a break runs.
    const unasked: Nudge = { due: at, outcome: 'due', ...(micro && { micro }) };
    const nudge = this.#asking.answeredBy(due, micro) ?? unasked;
    const begun: Nudge = { ...nudge, began: at, until: at + length };
    this.#break.begin(at, length, begun, guided);
    this.#effects.push({ kind: 'nudge', nudge: begun });
  }

  #tell({ from, to, taken }: EndedBreak): void {
    this.#effects.push({ kind: 'break', from, to, taken });
  }

  #endBreak(ended: EndedBreak | undefined): void {
    if (ended === undefined) return;
    const { from, to, length, taken, nudge } = ended;
    const presence = this.#presence;
    const asking = this.#asking;
    this.#tell(ended);
    presence.weigh(to, this.rules);
    presence.last = to;
    if (!taken) {
      asking.decide(nudge, 'skipped', to);
      asking.cutShort(nudge, this.#desk);
      return;
    }
    asking.decide(nudge, 'taken', Math.min(to, from + length));
    if (nudge.micro === true) asking.tookMicro(this.#desk);
    else {
      this.#newBout();
      presence.last = undefined;
    }
  }

  /** A break runs. */
  get #rests(): boolean {
    return this.#break.running !== undefined;
  }

  /** Something waits to be shown. */
  #waits(): boolean {
    return this.#mayNudge() || this.#mayRemind();
  }

  #mayNudge(): boolean {
    return this.open !== undefined && this.open.shown === undefined && this.#mayToast();
  }

  /** Never beside a nudge, waiting or unanswered, and not before the hands have been seen. */
  #mayRemind(): boolean {
    const quietly = this.open === undefined && this.#presence.hands > -Infinity;
    return this.#reminds && quietly && this.#mayToast();
  }

  #mayToast(): boolean {
    return this.rules.toasts && !this.#rests && this.#stillFrom() < Infinity;
  }

  /** What has just passed in the work. */
  get #recent(): Moment | undefined {
    const { hands } = this.#presence;
    const recent = this.#moment;
    if (recent === undefined || this.#now - recent.at >= momentLasts) return undefined;
    // What came before more keys were pressed is no longer at hand.
    return hands - recent.at > quietHands ? undefined : recent.moment;
  }

  #stillFrom(): number {
    const { hands } = this.#presence;
    const dueFor = this.open === undefined ? 0 : hands - this.open.due;
    const need = this.open === undefined ? quietHands : this.#pauses.need(dueFor, this.#recent);
    return this.#presence.stillFrom(this.#now, need);
  }

  #showableFrom(): number {
    const from = Math.max(this.#now, this.#stillFrom(), this.#lastToast + betweenToasts);
    return this.rules.quiet(from);
  }

  #done(): readonly Effect[] {
    const at = this.#now;
    // However late the tick, the break was over when its time was.
    const { over } = this.#break;
    if (at >= over && this.#presence.focused) this.#endBreak(this.#break.finish(over));
    if (this.open !== undefined && this.#mayNudge() && at >= this.#showableFrom()) {
      const passed = this.#moment !== undefined && at - this.#moment.at < momentLasts;
      const label = passed ? (this.#moment?.moment ?? 'quiet') : 'quiet';
      const moment = this.#presence.watches(at) ? 'agent_works' : label;
      const nudge = { ...this.open, shown: at, moment };
      this.#lastToast = at;
      this.#asking.show(nudge);
      this.#effects.push({ kind: 'toast', nudge });
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
    const { last } = this.#presence;
    if (last === undefined || this.#rests) return -Infinity;
    const { desk, snooze } = this.#asking.ahead(this.#desk);
    return Math.min(last + minuteMs, last + desk, snooze);
  }
}
