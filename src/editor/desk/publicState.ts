import * as vscode from 'vscode';
import { minuteMs } from '../../calendar/units';
import { quietUntil } from '../../breaks/quiet';
import type { Store } from '../../diary/store';
import type { Clock } from '../platform/clock';
import type { DeskWatch } from './deskWatch';

/** What other extensions may know of the desk; nothing of pain, of care or of what was typed. */
export interface DeskState {
  /** Desk time since the last break, whole minutes. */
  readonly boutMinutes: number;
  /** When the nudge that is open fell due, epoch ms; null if none is open. */
  readonly dueSince: number | null;
  /** Until when nudges are paused, epoch ms; Infinity until resumed by hand, null if they are not. */
  readonly quietUntil: number | null;
  readonly inBreak: boolean;
  readonly standing: boolean;
}

/** What `activate()` gives to other extensions; docs/exports.md tells of it. */
export interface Exports {
  /** Grows when something is taken away or changes its meaning. */
  readonly version: 1;
  /** As it is now; each reading is a value of its own. */
  readonly state: DeskState;
  /** After each change of the state. */
  readonly onDidChange: vscode.Event<DeskState>;
}

/** The desk as other extensions see it: read only, and drawn like all that is shown. */
export class PublicState implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<DeskState>();
  #last = '';
  /** Holds nothing but what it is meant to show. */
  readonly exports: Exports;

  constructor(
    private readonly desk: DeskWatch,
    private readonly store: Store,
    private readonly clock: Clock,
  ) {
    const now = () => this.#now();
    this.exports = Object.freeze({
      version: 1,
      get state() {
        return now();
      },
      onDidChange: this.#changed.event,
    });
  }

  render(): undefined {
    const state = this.#now();
    const text = JSON.stringify(state);
    if (text === this.#last) return;
    this.#last = text;
    this.#changed.fire(state);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #now(): DeskState {
    const { desk } = this;
    const quiet = quietUntil(this.store.diary.state, this.clock.now());
    return Object.freeze({
      boutMinutes: Math.floor(desk.desk / minuteMs),
      dueSince: desk.open?.due ?? null,
      quietUntil: quiet > this.clock.now() ? quiet : null,
      inBreak: desk.running !== undefined,
      standing: desk.standing,
    });
  }
}
