import { dateOf, nextDayStart } from '../calendar/days';
import { minuteMs } from '../calendar/units';
import type { DayRule } from '../calendar/days';
import { correctedLately } from '../desk/corrections';
import { lastPosture } from '../desk/desk';
import { todayInZone } from '../desk/zoneTold';
import { live } from '../diary/diary';
import type { Diary } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { minutesOfSpan, noMinutes } from '../diary/minutes';
import { pastOf, undecided } from './past';
import { Rhythm } from './rhythm';
import type { Effect, Signal } from './signals';
import type { Rules } from './rules';

/** What is left of the effects for the editor: the diary has had the rest. */
export type Visible = Exclude<Effect, { kind: 'desk' | 'nudge' | 'posture' }>;

/** One window at the desk: what its rhythm counts goes into the diary, and the diary's bout into
 *  the rhythm. */
export class DeskWindow {
  readonly rhythm: Rhythm;
  /** The corrections that the rhythm knows of. */
  #corrections: string;

  constructor(
    private readonly diary: Diary,
    private rules: Rules,
    private day: DayRule,
  ) {
    this.rhythm = new Rhythm(rules);
    this.#corrections = correctionsOf(diary.state);
  }

  /** @returns undefined if nothing came of it, as of most keys */
  hands(at: number): readonly Visible[] | undefined {
    const effects = this.rhythm.hands(at);
    return effects.length === 0 ? undefined : this.#write(effects);
  }

  send(signal: Signal): readonly Visible[] {
    return this.#write(this.rhythm.send(signal));
  }

  setRules(at: number, rules: Rules, day: DayRule): readonly Visible[] {
    if (day.timeZone !== this.day.timeZone) {
      for (const seen of todayInZone(this.diary.state, day, at)) this.diary.see(seen);
    }
    this.rules = rules;
    this.day = day;
    return this.send({ kind: 'rules', at, rules });
  }

  /** Goes on with the bout as the diary knows it now, also after a correction. */
  join(now: number): readonly Visible[] {
    const corrected = () => correctedLately(this.diary.state, this.day, now);
    const own = this.rhythm.breakDue;
    for (const day of undecided(corrected(), now, this.rules, own)) this.diary.see(day);
    const past = pastOf(corrected(), now, this.rules);
    this.rhythm.join(past, now, lastPosture(this.diary.state));
    const corrections = correctionsOf(this.diary.state);
    if (corrections === this.#corrections) return [];
    this.#corrections = corrections;
    return this.send({ kind: 'corrected', at: now, past });
  }

  #write(effects: readonly Effect[]): readonly Visible[] {
    const left: Visible[] = [];
    for (const effect of effects) {
      if (effect.kind === 'desk') this.#count(effect.from, effect.to, effect.standing);
      else if (effect.kind === 'posture') this.#mark(effect.at, effect.standing);
      else if (effect.kind === 'nudge') {
        const { nudge } = effect;
        const date = dateOf(nudge.due, this.day);
        this.diary.see({ date, sit: noMinutes, stand: noMinutes, nudges: [nudge] });
      } else left.push(effect);
    }
    return left;
  }

  /** The minute that begins says to other windows how the person is at the desk. */
  #mark(at: number, standing: boolean): void {
    const next = Math.ceil(at / minuteMs - 0.5) * minuteMs;
    this.#count(next, next + minuteMs, standing);
  }

  #count(from: number, to: number, standing: boolean): void {
    const minutes = minutesOfSpan(from, to);
    if (minutes.length === 0) return;
    const date = dateOf(from, this.day);
    const midnight = dateOf(to - 1, this.day) === date ? to : nextDayStart(from, this.day);
    if (midnight < to) {
      this.#count(from, midnight, standing);
      this.#count(midnight, to, standing);
      return;
    }
    const [sit, stand] = standing ? [noMinutes, minutes] : [minutes, noMinutes];
    this.diary.see({ date, sit, stand, nudges: [] });
  }
}

/** Changes whenever a correction was said, changed or taken back. */
function correctionsOf(state: DiaryState): string {
  return live(state, 'away')
    .map(({ id, rev }) => `${id} ${String(rev)}`)
    .join();
}
