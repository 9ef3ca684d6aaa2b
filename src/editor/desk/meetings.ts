import * as vscode from 'vscode';
import { longestMeeting, readEnd, settleMeetings } from '../../breaks/meetings';
import { meetingAt } from '../../breaks/quiet';
import type { Meeting } from '../../breaks/quiet';
import { nextTimeOfDay } from '../../calendar/days';
import { hourMs, minuteMs } from '../../calendar/units';
import { commandId } from '../../commands';
import type { Store } from '../../diary/store';
import type { MeetingPosture } from '../../diary/vocabulary';
import type { Clock } from '../platform/clock';
import { askOne, askOneOrTyped } from '../platform/quickInput';
import type { Settings } from '../platform/settings';
import { StatusItem, brief } from '../platform/show';
import { clockTime } from './statusPresenter';

const { l10n } = vscode;

/** The next half hour is offered if it is so far ahead; ms. */
const worthwhile = 10 * minuteMs;

/** Meetings: no nudge until their end, and counted as the person said. */
export class Meetings implements vscode.Disposable {
  #item: StatusItem | undefined;

  constructor(
    private readonly store: Store,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly zone: () => number,
  ) {}

  /** The one that runs. */
  get running(): Meeting | undefined {
    return meetingAt(this.store.diary.state, this.clock.now());
  }

  async ask(): Promise<void> {
    const until = await this.#askEnd();
    if (until === undefined) return;
    const postures: { label: string; value: MeetingPosture }[] = [
      { label: l10n.t('Sitting'), value: 'sitting' },
      { label: l10n.t('Standing'), value: 'standing' },
      { label: l10n.t('Walking'), value: 'walking' },
    ];
    const title = l10n.t('I’m in a Meeting');
    const how = l10n.t('Pairing and presenting are the same. A walk counts as a break.');
    const posture = await askOne(title, how, postures, { stays: false });
    if (posture !== undefined) this.begin(until, posture);
  }

  /** @param until epoch ms; not beyond half a day from now */
  begin(until: number, posture: MeetingPosture): void {
    if (this.running !== undefined) this.end();
    const at = this.clock.now();
    const end = Math.min(until, at + longestMeeting);
    this.store.diary.say({ kind: 'quiet', at, until: end, posture }, this.zone());
  }

  /** Ends the one that runs, and counts it as far as it went. */
  end(): void {
    const { running } = this;
    if (running === undefined) {
      brief(l10n.t('No meeting is running.'), 8000);
      return;
    }
    const until = Math.max(running.at, this.clock.now());
    this.store.diary.edit(running.id, { ...running, until }, running.zone);
  }

  /** Counts what is over, and shows what runs. */
  refresh(): void {
    settleMeetings(this.store.diary, this.clock.now());
    const { running } = this;
    if (running === undefined) {
      this.dispose();
      return;
    }
    const command = commandId('endMeeting');
    this.#item ??= new StatusItem('meeting', l10n.t('Lumbar: Meeting'), command);
    const text = l10n.t('meeting to {0}', clockTime(running.until, this.settings().day.timeZone));
    const lines = [
      l10n.t('No nudges until the meeting ends.'),
      l10n.t('Click when it is over sooner.'),
    ];
    this.#item.update('organization', text, lines, false);
    this.#item.visible = true;
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }

  async #askEnd(): Promise<number | undefined> {
    const now = this.clock.now();
    const { timeZone } = this.settings().day;
    const shown = (at: number) => clockTime(at, timeZone);
    const halfHour = hourMs / 2;
    const next = Math.ceil((now + worthwhile) / halfHour) * halfHour;
    const choices = [
      { label: l10n.t('Until {0}', shown(next)), value: next },
      { label: l10n.t('For 30 minutes'), value: now + halfHour },
      { label: l10n.t('For 1 hour'), value: now + hourMs },
    ];
    const hint = l10n.t('Or type when it ends, such as 14:30, or its minutes, such as 45.');
    return askOneOrTyped(l10n.t('I’m in a Meeting'), hint, choices, (text) => {
      const value = readEnd(text, now, (time) => nextTimeOfDay(time, now, timeZone));
      return value === undefined ? undefined : { label: l10n.t('Until {0}', shown(value)), value };
    });
  }
}
