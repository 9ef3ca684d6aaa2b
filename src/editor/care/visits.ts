import { calendarDateOf } from '../../calendar/days';
import { momentOf, zoneOffset } from '../../calendar/zones';
import { l10n } from 'vscode';
import { endedBy, mistakeOf } from '../../care/emergency';
import { currentSafety, settledBy } from '../../care/now';
import type { Store } from '../../diary/store';
import type { Clock } from '../platform/clock';
import type { Settings } from '../platform/settings';
import { information } from '../platform/show';
import { offerOldBack, offerUndo } from '../platform/undo';
import type { SafetyQuestions } from './safetyQuestions';

/** What ends an emergency or what stands against massage: a visit, a doctor's yes, a mistake. */
export class Visits {
  constructor(
    private readonly store: Store,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly zone: () => number,
    private readonly questions: SafetyQuestions,
  ) {}

  /** "I have been seen by a doctor": it ends an emergency, and nothing else. */
  seen(date: string | null): void {
    const visit = this.#visit(date);
    if (visit === undefined) return;
    const { diary } = this.store;
    const of = endedBy(diary.state, this.#today(), date ?? this.#today());
    const { id } = diary.say({ kind: 'seen', at: visit.at, of }, visit.zone);
    void this.#offerAway(id);
  }

  /**
   * "A doctor or physiotherapist has said that massage and exercise are fine": what it settles is kept in
   * it, as it was read back.
   */
  clear(): void {
    const { diary } = this.store;
    const today = this.#today();
    const settles = settledBy(currentSafety(diary.state, today));
    const of = endedBy(diary.state, today, today);
    const said = { kind: 'clearance', at: this.clock.now(), settles, of } as const;
    void this.#offerAway(diary.say(said, this.zone()).id);
  }

  /** Deletes a visit or a clearance, with a way back. */
  remove(id: string): void {
    const { diary } = this.store;
    const { kind } = diary.find(id) ?? {};
    if (kind !== 'seen' && kind !== 'clearance') return;
    const old = diary.remove(id);
    if (old !== undefined) void offerOldBack(this.store, l10n.t('The answer was deleted.'), [old]);
  }

  /** Takes back what was ticked by mistake; the answers themselves stay as they were given. */
  async takeBackMistake(): Promise<void> {
    const { diary } = this.store;
    const { of, flags } = mistakeOf(diary.state, this.#today());
    if (of.length === 0) return;
    const said = { kind: 'mistake', at: this.clock.now(), of, flags } as const;
    const { id } = diary.say(said, this.zone());
    // Until the lists are answered nobody is screened.
    await this.questions.ask('panel');
    await this.#offerAway(id, l10n.t('Your answer was taken back.'));
  }

  /**
   * @param date of a visit, `YYYY-MM-DD`; null for today
   * @returns undefined, and told, for one to come
   */
  #visit(date: string | null): { at: number; zone: number } | undefined {
    const { timeZone } = this.settings().day;
    const now = this.clock.now();
    const today = this.#today();
    if (date !== null && date > today) {
      void information(l10n.t('That date is in the future. Come back after your visit.'));
      return undefined;
    }
    // Of an earlier day, its last minute: what was answered earlier on that day is settled too.
    const at = date === null || date === today ? now : momentOf(`${date}T23:59`, timeZone);
    return { at, zone: zoneOffset(at, timeZone) };
  }

  /** Neutral words: screens are shared. */
  async #offerAway(id: string, done = l10n.t('Your answer was saved.')): Promise<void> {
    if (await offerUndo(this.store, done)) this.store.diary.remove(id);
  }

  #today(): string {
    return calendarDateOf(this.clock.now(), this.settings().day.timeZone);
  }
}
