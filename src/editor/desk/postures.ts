import * as vscode from 'vscode';
import { suggestion } from '../../breaks/posture';
import type { Suggestion } from '../../breaks/posture';
import { quietOf, quietUntil } from '../../breaks/quiet';
import { minuteMs } from '../../calendar/units';
import { commandId } from '../../commands';
import { correctedLately } from '../../desk/corrections';
import type { Store } from '../../diary/store';
import type { Clock } from '../platform/clock';
import { askOne } from '../platform/quickInput';
import type { Settings } from '../platform/settings';
import { StatusItem } from '../platform/show';
import type { DeskWatch } from './deskWatch';

const { l10n } = vscode;

/** A change of posture is suggested in the status bar alone; a click says that it was done. */
export class Postures {
  #item: StatusItem | undefined;
  /** When the person last said something of it in this window. */
  #said = 0;

  constructor(
    private readonly desk: DeskWatch,
    private readonly store: Store,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly zone: () => number,
    private readonly stand: (standing: boolean) => void,
  ) {}

  /** What is suggested now. Nothing in a break, a pause or outside the working hours. */
  get suggested(): Suggestion | undefined {
    const now = this.clock.now();
    const { state } = this.store.diary;
    const { day, hours, posture, rules } = this.settings();
    const open = quietOf(quietUntil(state, now), hours, day.timeZone)(now);
    if (this.desk.running !== undefined || open > now) return undefined;
    const corrected = correctedLately(state, day, now);
    const { standing } = this.desk;
    return suggestion(corrected, posture, standing, this.#said, now, rules.idleReset);
  }

  refresh(): void {
    const { suggested } = this;
    if (suggested === undefined) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    const name = l10n.t('Lumbar: Posture');
    this.#item ??= new StatusItem('posture', name, commandId('changePosture'));
    const { text, hint } = words(suggested);
    this.#item.update('arrow-swap', text, [hint], false);
    this.#item.visible = true;
  }

  /** It was done. */
  async change(): Promise<void> {
    const { suggested } = this;
    if (suggested === 'stillStanding') {
      await this.#askStanding();
      return;
    }
    this.#said = this.clock.now();
    if (this.settings().posture.desk === 'sit-stand') this.stand(!this.desk.standing);
    this.refresh();
  }

  async #askStanding(): Promise<void> {
    const sat = [15, 30, 60, 90].map((minutes) => ({
      label: l10n.t('No, I sat down about {0} min ago', String(minutes)),
      value: minutes,
    }));
    const choices = [
      { label: l10n.t('Yes, I am still standing'), value: -1 },
      { label: l10n.t('I am sitting down now'), value: 0 },
      ...sat,
    ];
    const minutes = await askOne(l10n.t('Still Standing?'), '', choices, { stays: false });
    if (minutes === undefined) return;
    const now = this.clock.now();
    this.#said = now;
    if (minutes > 0) {
      const from = now - minutes * minuteMs;
      this.store.diary.say({ kind: 'away', at: now, from, to: now, was: 'desk' }, this.zone());
    }
    if (minutes >= 0) this.stand(false);
    this.refresh();
  }
}

function words(suggested: Suggestion): { text: string; hint: string } {
  switch (suggested) {
    case 'shift':
      return {
        text: l10n.t('shift'),
        hint: l10n.t('A good time to sit another way. Click when it is done.'),
      };
    case 'stand':
      return {
        text: l10n.t('stand?'),
        hint: l10n.t('A good time to stand up. Click when you stand.'),
      };
    case 'sit':
      return {
        text: l10n.t('sit?'),
        hint: l10n.t('A good time to sit down. Click when you sit.'),
      };
    case 'stillStanding':
      return {
        text: l10n.t('still standing?'),
        hint: l10n.t('You have been standing for two hours by the switch. Click to answer.'),
      };
  }
}
