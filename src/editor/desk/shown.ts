import { minuteMs } from '../../calendar/units';
import { dateOf } from '../../calendar/days';
import { localZone } from '../../calendar/zones';
import * as vscode from 'vscode';
import { deskDay } from '../../desk/desk';
import { quietOf, quietUntil } from '../../breaks/quiet';
import { correctedLately } from '../../desk/corrections';
import { contextKeys } from '../../ids';
import type { Clock, Handle } from '../platform/clock';
import type { DeskWatch } from './deskWatch';
import type { LiveSettings } from '../platform/liveSettings';
import { StatusBar } from './statusBar';
import type { Store } from '../../diary/store';

interface Parts {
  store: Store;
  clock: Clock;
  settings: LiveSettings;
  desk: DeskWatch;
  /** Draws the panel anew, if there is one. */
  refreshPanel(): void;
}

/** A nudge that has waited so long is said more plainly, in the status bar alone. */
const firmAfter = 15 * minuteMs;

/** All that the person sees all the time: the status bar item and what the menus hang on. */
export class Shown implements vscode.Disposable {
  readonly #status = new StatusBar();
  readonly #subscriptions: Handle[];
  readonly #context = new Map<string, boolean>();
  #quietEnd: { at: number; timer: Handle } | undefined;

  constructor(private readonly parts: Parts) {
    this.#subscriptions = [
      this.#status,
      parts.desk.events.changed(() => {
        this.refresh();
      }),
      parts.settings.onChange(() => {
        this.refresh();
      }),
    ];
    this.refresh();
  }

  refresh(): void {
    const { store, clock, settings, desk } = this.parts;
    const now = clock.now();
    const quiet = quietUntil(store.diary.state, now);
    const { day, hours, showStatusBar } = settings.now;
    const open = quietOf(0, hours, day.timeZone)(now);
    const corrected = correctedLately(store.diary.state, day, now);
    this.#status.visible = showStatusBar;
    this.#status.update(
      {
        bout: Math.floor(desk.desk / minuteMs),
        today: deskDay(corrected, dateOf(now, day)).desk,
        standing: desk.standing,
        due: desk.open !== undefined,
        firm: desk.open !== undefined && now - desk.open.due >= firmAfter,
        inBreak: desk.running !== undefined,
        quietUntil: quiet > now ? quiet : undefined,
        closedUntil: open > now ? open : undefined,
        sample: lumbarBuild === 'demo',
      },
      (at) => clockTime(at, day.timeZone),
    );
    this.#setContext(contextKeys.inBreak, desk.running !== undefined);
    this.#setContext(contextKeys.quiet, quiet > now);
    const next = Math.min(quiet > now ? quiet : Infinity, open > now ? open : Infinity);
    this.#refreshAt(next === Infinity ? undefined : next);
    this.parts.refreshPanel();
  }

  dispose(): void {
    this.#quietEnd?.timer.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** A pause ends by itself, and what is shown must say so. */
  #refreshAt(at: number | undefined): void {
    if (at === this.#quietEnd?.at) return;
    this.#quietEnd?.timer.dispose();
    this.#quietEnd =
      at === undefined
        ? undefined
        : {
            at,
            timer: this.parts.clock.at(at, () => {
              this.refresh();
            }),
          };
  }

  #setContext(key: string, value: boolean): void {
    if (this.#context.get(key) === value) return;
    this.#context.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }

  stand(standing: boolean): void {
    this.parts.desk.send({ kind: 'standing', at: this.parts.clock.now(), standing });
  }
}

/** @param at epoch ms */
function clockTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(vscode.env.language, {
    timeZone: timeZone === localZone ? undefined : timeZone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
