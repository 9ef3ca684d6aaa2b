import type { DayRule } from '../../calendar/days';
import * as vscode from 'vscode';
import { DeskWindow } from '../../breaks/deskWindow';
import type { Visible } from '../../breaks/deskWindow';
import type { RunningBreak, Signal } from '../../breaks/signals';
import type { Rules } from '../../breaks/rules';
import type { Nudge } from '../../diary/records';
import { contextKeys } from '../../ids';
import { systemClock } from '../platform/clock';
import type { Clock, Handle } from '../platform/clock';
import type { SignalSink } from './presence';
import type { Store } from '../../diary/store';

/** What another window wrote as it lost the focus shows here within a third of a second. */
const lateNews = 350;

/** Calls back once the window itself has answered. */
export type AskWindow = (answered: () => void) => void;

/** An extension host on a server lives on for hours when its page is gone or its lid shut. */
export const askWindow: AskWindow = (answered) => {
  void vscode.commands.executeCommand('setContext', contextKeys.there, true).then(answered);
};

/** What others want to hear of the desk. */
export interface DeskEvents {
  readonly toast: vscode.Event<Nudge>;
  /** A good moment for what waits to be said. */
  readonly reminder: vscode.Event<undefined>;
  readonly breakEnded: vscode.Event<{ from: number; to: number; taken: boolean }>;
  /** An answer came to a nudge that is no longer open. */
  readonly stale: vscode.Event<{ began: boolean }>;
  /** Something that is shown may have changed. */
  readonly changed: vscode.Event<undefined>;
}

/**
 * Runs the desk of this window: takes signals in and owns the one timer, armed for the next moment
 * at which something can come of a tick.
 */
export class DeskWatch implements SignalSink, Handle {
  readonly #window: DeskWindow;
  #lateNews: Handle | undefined;
  #timer: { at: number; handle: Handle } | undefined;
  #asked = false;
  readonly #toast = new vscode.EventEmitter<Nudge>();
  readonly #reminder = new vscode.EventEmitter<undefined>();
  readonly #breakEnded = new vscode.EventEmitter<{ from: number; to: number; taken: boolean }>();
  readonly #stale = new vscode.EventEmitter<{ began: boolean }>();
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly events: DeskEvents = {
    toast: this.#toast.event,
    reminder: this.#reminder.event,
    breakEnded: this.#breakEnded.event,
    stale: this.#stale.event,
    changed: this.#changed.event,
  };

  constructor(
    private readonly store: Store,
    private readonly clock: Clock,
    private readonly ask: AskWindow,
    rules: Rules,
    day: DayRule,
  ) {
    this.#window = new DeskWindow(store.diary, rules, day);
    this.takeOver();
  }

  get desk(): number {
    return this.#window.rhythm.desk;
  }
  get open(): Nudge | undefined {
    return this.#window.rhythm.open;
  }
  get running(): RunningBreak | undefined {
    return this.#window.rhythm.running;
  }
  get standing(): boolean {
    return this.#window.rhythm.standing;
  }
  get snoozesLeft(): number {
    return this.#window.rhythm.snoozesLeft;
  }

  hands(at: number): void {
    const visible = this.#window.hands(at);
    if (visible !== undefined) this.#carryOut(visible);
  }

  send(signal: Signal): void {
    // Other windows may have gone on with the bout, or answered the nudge.
    if (signal.kind === 'focus' && signal.focused) {
      this.takeOver();
      this.#lateNews?.dispose();
      this.#lateNews = systemClock.at(systemClock.now() + lateNews, () => this.takeOver());
    }
    this.#carryOut(this.#window.send(signal));
    if (signal.kind === 'focus' && !signal.focused) void this.store.settle();
  }

  setRules(rules: Rules, day: DayRule): void {
    this.#carryOut(this.#window.setRules(this.clock.now(), rules, day));
  }

  /** Goes on where other windows, or this one before a reload, stopped. */
  takeOver(): void {
    this.join();
    void this.store.refresh().then(() => {
      this.join();
    });
  }

  /** Takes the bout from the diary, as after a correction. */
  join(): void {
    this.#carryOut(this.#window.join(this.clock.now()));
  }

  dispose(): void {
    this.#timer?.handle.dispose();
    this.#lateNews?.dispose();
    const emitters = [this.#toast, this.#reminder, this.#breakEnded, this.#stale, this.#changed];
    for (const emitter of emitters) {
      emitter.dispose();
    }
  }

  #carryOut(visible: readonly Visible[]): void {
    for (const effect of visible) {
      if (effect.kind === 'toast') this.#toast.fire(effect.nudge);
      else if (effect.kind === 'reminder') this.#reminder.fire(undefined);
      else if (effect.kind === 'break') this.#breakEnded.fire(effect);
      else this.#stale.fire(effect);
    }
    this.#arm();
    this.#changed.fire(undefined);
  }

  #arm(): void {
    // An answer that comes late is a late tick: what lies before it is sleep.
    if (this.#asked) return;
    const at = this.#window.rhythm.wake();
    if (at === this.#timer?.at) return;
    this.#timer?.handle.dispose();
    this.#timer = undefined;
    if (at === undefined) return;
    const handle = this.clock.at(at, () => {
      this.#timer = undefined;
      this.#asked = true;
      this.ask(() => {
        this.#asked = false;
        this.send({ kind: 'tick', at: this.clock.now() });
      });
    });
    this.#timer = { at, handle };
  }
}
