import { minuteMs } from '../../calendar/units';
import { dateOf } from '../../calendar/days';
import { localZone } from '../../calendar/zones';
import * as vscode from 'vscode';
import { deskDay } from '../../desk/desk';
import { meetingAt, quietOf, quietUntil } from '../../breaks/quiet';
import { correctedLately } from '../../desk/corrections';
import { contextKeys } from '../../ids';
import type { Clock } from '../platform/clock';
import type { DeskWatch } from './deskWatch';
import type { LiveSettings } from '../platform/liveSettings';
import { StatusBar } from './statusBar';
import type { Store } from '../../diary/store';

interface Presented {
  store: Store;
  clock: Clock;
  settings: LiveSettings;
  desk: DeskWatch;
}

/** A nudge that has waited so long is said more plainly, in the status bar alone. */
const firmAfter = 15 * minuteMs;

/** The status bar item and the context keys that menus hang on. */
export class StatusPresenter implements vscode.Disposable {
  readonly #status = new StatusBar();
  readonly #context = new Map<string, boolean>();

  constructor(private readonly presented: Presented) {}

  /** @returns when the pause or the time outside the working hours ends */
  render(): number | undefined {
    const { store, clock, settings, desk } = this.presented;
    const now = clock.now();
    const { state } = store.diary;
    const quiet = quietUntil(state, now);
    const { day, hours, showStatusBar } = settings.now;
    const open = quietOf(0, hours, day.timeZone)(now);
    const corrected = correctedLately(state, day, now);
    // Also where it is not wanted: nothing else stays and says so.
    const unsaved = store.unsaved !== undefined;
    this.#status.visible = showStatusBar || unsaved;
    this.#status.update(
      {
        bout: Math.floor(desk.desk / minuteMs),
        today: deskDay(corrected, dateOf(now, day)).desk,
        standing: desk.standing,
        due: desk.open !== undefined,
        firm: desk.open !== undefined && now - desk.open.due >= firmAfter,
        inBreak: desk.running !== undefined,
        // A meeting has an item of its own.
        quietUntil: quiet > now && !meetingAt(state, now) ? quiet : undefined,
        closedUntil: open > now ? open : undefined,
        sample: lumbarBuild === 'demo',
        unsaved,
      },
      (at) => clockTime(at, day.timeZone),
    );
    this.#setContext(contextKeys.inBreak, desk.running !== undefined);
    this.#setContext(contextKeys.quiet, quiet > now);
    const next = Math.min(quiet > now ? quiet : Infinity, open > now ? open : Infinity);
    return next === Infinity ? undefined : next;
  }

  dispose(): void {
    this.#status.dispose();
  }

  #setContext(key: string, value: boolean): void {
    if (this.#context.get(key) === value) return;
    this.#context.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }
}

/** @param at epoch ms */
export function clockTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(vscode.env.language, {
    timeZone: timeZone === localZone ? undefined : timeZone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
