import { minuteMs } from '../../calendar/units';
import { dateOf } from '../../calendar/days';
import type { DayRule } from '../../calendar/days';
import * as vscode from 'vscode';
import { meetingAt } from '../../breaks/quiet';
import { correctedLately, unexplainedGap } from '../../desk/corrections';
import type { Gap } from '../../desk/corrections';
import type { EntryOf } from '../../diary/records';
import type { Store } from '../../diary/store';
import type { Clock } from '../platform/clock';
import type { Settings } from '../platform/settings';

const { l10n } = vscode;

type Was = EntryOf<'away'>['was'];

/** What the person says afterwards of a time away. */
export class Corrections {
  constructor(
    private readonly store: Store,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly zone: () => number,
  ) {}

  /** The time away that may be asked for now. */
  get gap(): Gap | undefined {
    const { day, rules } = this.settings();
    return gapNow(this.store, this.clock.now(), day, rules.idleReset);
  }

  /** @param from of the gap that was shown, epoch ms; another one is left alone */
  say(from: number, was: Was): void {
    const { gap } = this;
    if (gap?.from === from) this.#said(gap.from, gap.to, was);
  }

  async askGap(): Promise<void> {
    const { gap } = this;
    if (gap === undefined) {
      vscode.window.setStatusBarMessage(l10n.t('There is no time away to explain.'), 8000);
      return;
    }
    const minutes = Math.round((gap.to - gap.from) / minuteMs);
    const choices: { label: string; was: Was }[] = [
      { label: l10n.t('A break'), was: 'break' },
      { label: l10n.t('At my desk'), was: 'desk' },
      { label: l10n.t('In a meeting, sitting'), was: 'meeting' },
      { label: l10n.t('Standing at the desk'), was: 'standing' },
      { label: l10n.t('Watching an agent work'), was: 'agent' },
    ];
    const title = l10n.t('{0} min Away: What Was It?', minutes);
    const picked = await vscode.window.showQuickPick(choices, { title });
    if (picked !== undefined) this.#said(gap.from, gap.to, picked.was);
  }

  async askBreak(): Promise<void> {
    const picked = await vscode.window.showQuickPick(
      [5, 10, 15, 30, 60].map((minutes) => ({ label: l10n.t('{0} min', minutes), minutes })),
      {
        title: l10n.t('I Took a Break'),
        placeHolder: l10n.t('How long was it? It ended just now.'),
      },
    );
    if (picked === undefined) return;
    const now = this.clock.now();
    this.#said(now - picked.minutes * minuteMs, now, 'break');
  }

  #said(from: number, to: number, was: Was): void {
    const at = this.clock.now();
    this.store.diary.say({ kind: 'away', at, from, to, was }, this.zone());
  }
}

function gapNow(store: Store, now: number, day: DayRule, idleReset: number): Gap | undefined {
  // What is away now is told already.
  if (meetingAt(store.diary.state, now) !== undefined) return undefined;
  const corrected = correctedLately(store.diary.state, day, now);
  const today = corrected.days.get(dateOf(now, day));
  return today === undefined ? undefined : unexplainedGap(today, now, idleReset);
}
