import { minuteMs } from '../../calendar/units';
import { nextDayStart } from '../../calendar/days';
import * as vscode from 'vscode';
import { skipsInRow } from '../../breaks/kept';
import type { Nudge } from '../../diary/records';
import { settings as ids } from '../../ids';
import type { SettingId } from '../../ids';
import type { Clock } from '../platform/clock';
import type { DeskWatch } from './deskWatch';
import { setOwn } from '../platform/liveSettings';
import { run } from '../platform/run';
import type { Settings } from '../platform/settings';
import type { Store } from '../../diary/store';

const { l10n } = vscode;

/** So many skips in a row, and another rhythm is offered. Product decision. */
const manySkips = 3;

/** The toast, and the person's word on nudges: snooze, skip, pause. */
export class Nudges implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    private readonly desk: DeskWatch,
    private readonly store: Store,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly zone: () => number,
  ) {
    this.#subscriptions = [
      desk.events.toast((nudge) => void this.#toast(nudge)),
      desk.events.stale(({ began }) => {
        vscode.window.setStatusBarMessage(
          began
            ? l10n.t('That nudge was answered already. Your break has begun all the same.')
            : l10n.t('That nudge was answered already. Nothing has changed.'),
          8000,
        );
      }),
    ];
  }

  resume(): void {
    this.#quiet(this.clock.now());
  }

  notToday(): void {
    const { open } = this.desk;
    if (open !== undefined) this.desk.send({ kind: 'skip', at: this.clock.now(), due: open.due });
    this.#quiet(this.#tomorrow());
  }

  snooze(due: number, minutes: number): void {
    this.desk.send({ kind: 'snooze', at: this.clock.now(), due, for: minutes * minuteMs });
  }

  async skip(due: number): Promise<void> {
    const open = this.desk.open?.due === due;
    this.desk.send({ kind: 'skip', at: this.clock.now(), due });
    if (open && skipsInRow(this.store.diary.state) === manySkips) await this.#offerRhythm();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** The words of a kind are always the same, so that an equal toast replaces an older one. */
  async #toast({ due, micro, moment }: Nudge): Promise<void> {
    const start = l10n.t('Start Break');
    const snooze = l10n.t('Snooze');
    const skip = l10n.t('Skip');
    const buttons = this.desk.snoozesLeft > 0 ? [start, snooze, skip] : [start, skip];
    const seconds = this.settings().rules.micro.length / 1000;
    const text =
      micro === true
        ? l10n.t('A good moment to look up and move for {0} seconds.', seconds)
        : moment === 'build_start'
          ? l10n.t('A good moment for a break, while the build runs.')
          : moment === 'task_start'
            ? l10n.t('A good moment for a break, while the task runs.')
            : moment === 'agent_works' || moment === 'agent_started'
              ? l10n.t('A good moment for a break, while the agent works.')
              : l10n.t('This looks like a good moment for a break.');
    // Resolves only when the toast is closed, hours later perhaps: nothing may wait for it.
    const answer = await vscode.window.showInformationMessage(text, ...buttons);
    if (answer === start) await run('startBreak', { due });
    else if (answer === snooze) this.snooze(due, this.settings().snooze[0] ?? 5);
    else if (answer === skip) await this.skip(due);
  }

  /** Never stricter: after some skips in a row the rhythm is what does not fit. Asked once a row. */
  async #offerRhythm(): Promise<void> {
    const { every, length } = this.settings().rules;
    const offers: { label: string; id: SettingId; value: number }[] = [];
    const rarer = Math.min(90, every / minuteMs + 15);
    if (rarer > every / minuteMs) {
      const label = l10n.t('Every {0} Minutes', rarer);
      offers.push({ label, id: ids.breaksEvery, value: rarer });
    }
    const shorter = Math.max(1, Math.floor(length / 120_000));
    if (shorter < length / minuteMs) {
      const label = l10n.t('{0}-Minute Breaks', shorter);
      offers.push({ label, id: ids.breaksLength, value: shorter });
    }
    const answer = await vscode.window.showInformationMessage(
      l10n.t('Three breaks skipped in a row. Would fewer or shorter breaks suit you better?'),
      ...offers.map(({ label }) => label),
      l10n.t('Keep as Is'),
    );
    const chosen = offers.find(({ label }) => label === answer);
    if (chosen !== undefined) await setOwn(chosen.id, chosen.value);
  }

  async askPause(): Promise<void> {
    const now = this.clock.now();
    const minutes = (n: number) => now + n * minuteMs;
    const choices: { label: string; until: number | null }[] = [
      { label: l10n.t('For 30 minutes'), until: minutes(30) },
      { label: l10n.t('For 1 hour'), until: minutes(60) },
      { label: l10n.t('For 2 hours'), until: minutes(120) },
      { label: l10n.t('Until tomorrow'), until: this.#tomorrow() },
      { label: l10n.t('Until I say so'), until: null },
    ];
    const picked = await vscode.window.showQuickPick(choices, { title: l10n.t('Pause Nudges') });
    if (picked !== undefined) this.#quiet(picked.until);
  }

  #tomorrow(): number {
    return nextDayStart(this.clock.now(), this.settings().day);
  }

  #quiet(until: number | null): void {
    this.store.diary.say({ kind: 'quiet', at: this.clock.now(), until }, this.zone());
  }
}
