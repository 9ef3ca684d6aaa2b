import { minuteMs } from '../../calendar/units';
import { nextDayStart } from '../../calendar/days';
import * as vscode from 'vscode';
import { inRow } from '../../breaks/kept';
import type { Nudge } from '../../diary/records';
import type { Clock } from '../platform/clock';
import type { DeskWatch } from './deskWatch';
import { settings as settingIds } from '../../ids';
import { setOwn } from '../platform/liveSettings';
import { run } from '../platform/run';
import { brief, information } from '../platform/show';
import type { Settings } from '../platform/settings';
import type { Store } from '../../diary/store';

const { l10n } = vscode;

/** So many skips in a row, and another rhythm is offered; so many ignored, and another place. Once
 *  a row. Product decision. */
const manyInRow = 3;

/** The toast, and the person's word on nudges: snooze, skip, pause. */
export class Nudges {
  constructor(
    private readonly desk: DeskWatch,
    private readonly store: Store,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly zone: () => number,
    /** Asked after several skips in a row. */
    private readonly offerRhythm: () => Promise<void>,
    private readonly isEmergency: () => boolean,
  ) {}

  /** An answer came to a nudge that is no longer open. */
  stale({ began }: { began: boolean }): void {
    brief(
      began
        ? l10n.t('That nudge was answered already. Your break has begun all the same.')
        : l10n.t('That nudge was answered already. Nothing has changed.'),
      8000,
    );
  }

  resume(): void {
    this.quiet(this.clock.now());
  }

  notToday(): void {
    const { open } = this.desk;
    if (open !== undefined) this.desk.send({ kind: 'skip', at: this.clock.now(), due: open.due });
    this.quiet(this.tomorrow());
  }

  snooze(due: number, minutes: number): void {
    this.desk.send({ kind: 'snooze', at: this.clock.now(), due, for: minutes * minuteMs });
  }

  async skip(due: number): Promise<void> {
    const open = this.desk.open?.due === due;
    this.desk.send({ kind: 'skip', at: this.clock.now(), due });
    if (open && inRow(this.store.diary.state, 'skipped') === manyInRow) await this.offerRhythm();
  }

  /** The words of a kind are always the same, so that an equal toast replaces an older one. */
  async toast({ due, micro, moment }: Nudge): Promise<void> {
    // Nobody is asked to move while an emergency answer stands.
    if (this.isEmergency()) return;
    const start = l10n.t('Start Break');
    const snooze = l10n.t('Snooze');
    const skip = l10n.t('Skip');
    const buttons = this.desk.snoozesLeft > 0 ? [start, snooze, skip] : [start, skip];
    const quieter = l10n.t('Only in the Status Bar');
    if (inRow(this.store.diary.state, 'ignored') === manyInRow) buttons.push(quieter);
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
    const answer = await information(text, ...buttons);
    if (answer === start) await run('startBreak', { due });
    else if (answer === snooze) this.snooze(due, this.settings().snooze[0] ?? 5);
    else if (answer === skip) await this.skip(due);
    else if (answer === quieter) await setOwn(settingIds.breaksSurface, 'statusBar');
  }

  /** When the next day begins, epoch ms. */
  tomorrow(): number {
    return nextDayStart(this.clock.now(), this.settings().day);
  }

  /** @param until epoch ms; null: until the person says so */
  quiet(until: number | null): void {
    this.store.diary.say({ kind: 'quiet', at: this.clock.now(), until }, this.zone());
  }
}
