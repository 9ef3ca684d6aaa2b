import { dayMs } from '../calendar/units';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { avoidTagsFor } from '../diary/vocabulary';
import type { AvoidTag, Region } from '../diary/vocabulary';
import { contraindicationsTold } from './answers';
import { currentSafety } from './now';
import { isSevere } from './triage';

/** Asked lightly at most so often, ms (product decision: weekly). */
const lightly = 7 * dayMs;

/** Pain speaks for what to avoid so long, ms (product decision). */
const recent = 14 * dayMs;

const legs: readonly Region[] = ['leg_left', 'leg_right'];
/** With pain in the neck. */
const head: readonly string[] = ['headache', 'dizziness'];
const nerves = ['numbness', 'tingling', 'weakness', 'spreads_below_knee'] as const;

/**
 * Whether the safety questions should be offered, never opened: `new`: pain was logged that asks for
 * them (severe, or with new numbness, weakness or leg pain, or headache or dizziness in the neck); `weekly`: it is a week since they were
 * last asked, and there was pain meanwhile. The first time is not offered here: what needs the
 * answers asks for them.
 * @param now epoch ms
 */
export function questionsDue(state: DiaryState, now: number): 'new' | 'weekly' | undefined {
  const screenings = live(state, 'screening').filter(({ at }) => at <= now);
  const mistaken = new Set(live(state, 'mistake').flatMap(({ of }) => of));
  const asked = Math.max(
    ...screenings.filter(({ id }) => !mistaken.has(id)).map(({ at }) => at),
    // They end with the same questions.
    ...[...live(state, 'session'), ...live(state, 'checkin')]
      .filter(({ at, flags }) => at <= now && flags !== undefined)
      .map(({ at }) => at),
    -Infinity,
  );
  const since = live(state, 'pain').filter(({ at }) => at > asked && at <= now);
  if (since.some((entry) => isSevere(entry.rating, entry.severe) && now - entry.at <= recent))
    return 'new';
  if (since.length > 0 && tellsAnew(state, Math.max(asked + 1, now - recent), now)) return 'new';
  return screenings.length > 0 && since.length > 0 && now - asked >= lightly ? 'weekly' : undefined;
}

/**
 * Whether pain of this time is numb, weak, in a leg, or with headache or dizziness in the neck, where it
 * was not so in the weeks before.
 */
function tellsAnew(state: DiaryState, from: number, to: number): boolean {
  const pain = live(state, 'pain').filter(({ at }) => at >= from - recent && at <= to);
  /** When each was told last, and the last time before that. */
  const told = new Map<string, { at: number; before: number }>();
  return pain
    .sort((a, b) => a.at - b.at)
    .some(({ at, symptoms = [], regions }) =>
      [
        ...symptoms.filter((symptom) => (nerves as readonly string[]).includes(symptom)),
        ...regions.filter((region) => legs.includes(region)),
        ...symptoms.filter((word) => head.includes(word) && regions.includes('neck')),
      ].some((word) => {
        const last = told.get(word) ?? { at: -Infinity, before: -Infinity };
        const before = last.at < at ? last.at : last.before;
        told.set(word, { at, before });
        return at >= from && at - before > recent;
      }),
    );
}

/**
 * What moves must not be offered for: what the person said to avoid, what their contraindications
 * and their latest pain imply. Without a profile the careful choice is made: nothing on the floor
 * and nothing that asks for balance.
 * @param now epoch ms
 * @param today the person's calendar date, `YYYY-MM-DD`
 */
export function avoidTagsOf(state: DiaryState, now: number, today: string): AvoidTag[] {
  const profile = live(state, 'profile').at(-1);
  const tags = new Set<AvoidTag>(profile?.avoid ?? ['floor_difficult', 'balance_problem']);
  for (const id of contraindicationsTold(state, today)) {
    for (const tag of avoidTagsFor[id]) tags.add(tag);
  }
  if (currentSafety(state, today).severe !== undefined) tags.add('severe_pain');
  for (const { at, symptoms = [], regions } of live(state, 'pain')) {
    if (at > now || now - at > recent) continue;
    if (symptoms.includes('numbness') || symptoms.includes('weakness')) {
      tags.add('numbness_or_weakness');
    }
    if (symptoms.includes('spreads_below_knee') || regions.some((one) => legs.includes(one))) {
      tags.add('leg_pain_spreading');
    }
    if (symptoms.includes('dizziness')) tags.add('dizziness');
  }
  return [...tags];
}
