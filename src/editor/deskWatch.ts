import * as vscode from 'vscode';
import { pastOf, undecided } from '../breaks/past';
import { Rhythm } from '../breaks/rhythm';
import type { Effect, RunningBreak, Signal } from '../breaks/rhythm';
import type { Rules } from '../breaks/rules';
import { dateOf } from '../desk/calendar';
import type { DayRule } from '../desk/calendar';
import { minutesOfSpan, noMinutes } from '../diary/minutes';
import type { Nudge } from '../diary/records';
import { systemClock } from './clock';
import type { Clock, Handle } from './clock';
import type { SignalSink } from './presence';
import type { Store } from '../diary/store';

/** What another window wrote as it lost the focus shows here within a third of a second. */
const lateNews = 350;

/** What others want to hear of the desk. */
export interface DeskEvents {
  readonly toast: vscode.Event<Nudge>;
  readonly breakEnded: vscode.Event<{ from: number; to: number; taken: boolean }>;
  /** An answer came to a nudge that is no longer open. */
  readonly stale: vscode.Event<undefined>;
  /** Something that is shown may have changed. */
  readonly changed: vscode.Event<undefined>;
}

/**
 * Runs the rhythm in this window: takes signals in, writes what it counts into the diary, and owns
 * the one timer, armed for the next moment at which something can come of a tick.
 */
export class DeskWatch implements SignalSink, Handle {
  readonly #rhythm: Rhythm;
  #lateNews: Handle | undefined;
  #timer: { at: number; handle: Handle } | undefined;
  readonly #toast = new vscode.EventEmitter<Nudge>();
  readonly #breakEnded = new vscode.EventEmitter<{ from: number; to: number; taken: boolean }>();
  readonly #stale = new vscode.EventEmitter<undefined>();
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly events: DeskEvents = {
    toast: this.#toast.event,
    breakEnded: this.#breakEnded.event,
    stale: this.#stale.event,
    changed: this.#changed.event,
  };

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private rules: Rules,
    private day: DayRule,
  ) {
    this.#rhythm = new Rhythm(rules);
    this.takeOver();
  }

  get desk(): number {
    return this.#rhythm.desk;
  }
  get open(): Nudge | undefined {
    return this.#rhythm.open;
  }
  get running(): RunningBreak | undefined {
    return this.#rhythm.running;
  }
  get standing(): boolean {
    return this.#rhythm.standing;
  }
  get snoozesLeft(): number {
    return this.#rhythm.snoozesLeft;
  }

  hands(at: number): void {
    const effects = this.#rhythm.hands(at);
    if (effects.length > 0) this.#carryOut(effects);
  }

  send(signal: Signal): void {
    // Other windows may have gone on with the bout, or answered the nudge.
    if (signal.kind === 'focus' && signal.focused) {
      this.takeOver();
      this.#lateNews?.dispose();
      this.#lateNews = systemClock.at(systemClock.now() + lateNews, () => this.takeOver());
    }
    this.#carryOut(this.#rhythm.send(signal));
    if (signal.kind === 'focus' && !signal.focused) void this.store.settle();
  }

  setRules(rules: Rules, day: DayRule): void {
    this.rules = rules;
    this.day = day;
    this.send({ kind: 'rules', at: this.clock.now(), rules });
  }

  /** Goes on where other windows, or this one before a reload, stopped. */
  takeOver(): void {
    this.#join();
    void this.store.refresh().then(() => {
      this.#join();
    });
  }

  #join(): void {
    const now = this.clock.now();
    const { diary } = this.store;
    for (const day of undecided(diary.state, now, this.rules)) diary.see(day);
    const past = pastOf(diary.state, now, this.rules);
    if (past !== undefined) this.#rhythm.join(past);
    this.#arm();
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#timer?.handle.dispose();
    this.#lateNews?.dispose();
    for (const emitter of [this.#toast, this.#breakEnded, this.#stale, this.#changed]) {
      emitter.dispose();
    }
  }

  #carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) {
      switch (effect.kind) {
        case 'desk': {
          const minutes = minutesOfSpan(effect.from, effect.to);
          if (minutes.length === 0) break;
          this.store.diary.see({
            date: dateOf(effect.from, this.day),
            sit: effect.standing ? noMinutes : minutes,
            stand: effect.standing ? minutes : noMinutes,
            nudges: [],
          });
          break;
        }
        case 'nudge':
          this.store.diary.see({
            date: dateOf(effect.nudge.due, this.day),
            sit: noMinutes,
            stand: noMinutes,
            nudges: [effect.nudge],
          });
          break;
        case 'toast':
          this.#toast.fire(effect.nudge);
          break;
        case 'break':
          this.#breakEnded.fire(effect);
          break;
        case 'stale':
          this.#stale.fire(undefined);
          break;
      }
    }
    this.#arm();
    this.#changed.fire(undefined);
  }

  #arm(): void {
    const at = this.#rhythm.wake();
    if (at === this.#timer?.at) return;
    this.#timer?.handle.dispose();
    this.#timer = undefined;
    if (at === undefined) return;
    const handle = this.clock.at(at, () => {
      this.#timer = undefined;
      this.send({ kind: 'tick', at: this.clock.now() });
    });
    this.#timer = { at, handle };
  }
}
