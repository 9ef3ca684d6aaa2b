import { calendarDateOf } from '../../calendar/days';
import * as vscode from 'vscode';
import { reminderDue } from '../../care/reminders';
import type { Store } from '../../diary/store';
import type { Reminded } from '../../diary/vocabulary';
import type { Section } from '../../panel/messages';
import type { Clock } from '../platform/clock';
import type { DeskWatch } from '../desk/deskWatch';
import type { Settings } from '../platform/settings';
import { information } from '../platform/show';

const { l10n } = vscode;

/**
 * What is said once outside the panel, with the manners of a nudge: the check-in, the dates of a
 * course, the weekly questions. The desk knows the moment, the diary what was said already.
 */
export class Reminders {
  #waiting = false;
  #checked = '';

  /** @param goTo opens the panel at a section, with the keyboard */
  constructor(
    private readonly desk: DeskWatch,
    private readonly store: Store,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly zone: () => number,
    private readonly goTo: (section: Section) => Promise<void>,
  ) {
    // All of them end with the window.
    desk.events.reminder(() => void this.#remind());
    desk.events.changed(() => {
      if (this.#today() !== this.#checked) this.#check();
    });
    store.diary.onChange(({ why }) => {
      if (why !== 'seen') this.#check();
    });
    this.#check();
  }

  #check(): void {
    this.#checked = this.#today();
    const waiting = reminderDue(this.store.diary.state, this.#checked) !== undefined;
    if (waiting === this.#waiting) return;
    this.#waiting = waiting;
    this.desk.send({ kind: 'remind', at: this.clock.now(), waiting });
  }

  async #remind(): Promise<void> {
    this.#waiting = false;
    const due = reminderDue(this.store.diary.state, this.#today());
    if (due === undefined) return;
    const { about, on } = due;
    // Said before it is shown, so that no other window says it again.
    const at = this.clock.now();
    this.store.diary.say({ kind: 'reminded', at, what: about, on }, this.zone());
    this.desk.send({ kind: 'told', at });
    const show = l10n.t('Show');
    const answer = await information(word(about), show, l10n.t('Not Now'));
    if (answer === show) await this.goTo(about === 'weekly' ? 'plan' : 'course');
  }

  #today(): string {
    return calendarDateOf(this.clock.now(), this.settings().day.timeZone);
  }
}

/** Neutral words: screens are shared. */
function word(about: Reminded): string {
  if (about === 'session') return l10n.t('A date that you planned is two days away.');
  if (about === 'moved') return l10n.t('A date that you planned has moved.');
  return l10n.t('The panel has a few short questions for you.');
}
