import * as vscode from 'vscode';
import { commands } from '../ids';
import type { Breaks } from './breaks';
import type { Clock } from './clock';
import type { DeskWatch } from './deskWatch';
import type { Settings } from './settings';
import type { Store } from '../diary/store';

const pauses = [30, 60, 120] as const;

/** The toast, and the person's word on nudges: snooze, skip, pause. */
export class Nudges implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    private readonly desk: DeskWatch,
    private readonly breaks: Breaks,
    private readonly store: Store,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly zone: () => number,
  ) {
    this.#subscriptions = [
      desk.events.toast(({ due }) => void this.#toast(due)),
      desk.events.stale(() => {
        vscode.window.setStatusBarMessage(
          vscode.l10n.t('That nudge was settled already; nothing was changed.'),
          8000,
        );
      }),
      vscode.commands.registerCommand(commands.pauseNudges, () => this.#askPause()),
      vscode.commands.registerCommand(commands.resumeNudges, () => {
        this.#quiet(this.clock.now());
      }),
    ];
  }

  snooze(due: number, minutes: number): void {
    this.desk.send({ kind: 'snooze', at: this.clock.now(), due, for: minutes * 60_000 });
  }

  skip(due: number): void {
    this.desk.send({ kind: 'skip', at: this.clock.now(), due });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** The words are always the same, so that an equal toast replaces an older one. */
  async #toast(due: number): Promise<void> {
    const start = vscode.l10n.t('Start Break');
    const snooze = vscode.l10n.t('Snooze');
    const skip = vscode.l10n.t('Skip');
    const buttons = this.desk.snoozesLeft > 0 ? [start, snooze, skip] : [start, skip];
    // Resolves only when the toast is closed, hours later perhaps: nothing may wait for it.
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('This looks like a good moment for a break.'),
      ...buttons,
    );
    if (answer === start) await this.breaks.start({ due });
    else if (answer === snooze) this.snooze(due, this.settings().snooze[0] ?? 5);
    else if (answer === skip) this.skip(due);
  }

  async #askPause(): Promise<void> {
    const picked = await vscode.window.showQuickPick(
      [
        ...pauses.map((minutes) => ({
          label:
            minutes < 60
              ? vscode.l10n.t('For {0} minutes', minutes)
              : minutes === 60
                ? vscode.l10n.t('For 1 hour')
                : vscode.l10n.t('For {0} hours', minutes / 60),
          minutes,
        })),
        { label: vscode.l10n.t('Until I say so'), minutes: undefined },
      ],
      { title: vscode.l10n.t('Pause Nudges') },
    );
    if (picked === undefined) return;
    const now = this.clock.now();
    this.#quiet(picked.minutes === undefined ? null : now + picked.minutes * 60_000);
  }

  #quiet(until: number | null): void {
    this.store.diary.say({ kind: 'quiet', at: this.clock.now(), until }, this.zone());
  }
}
