import { dayMs } from '../calendar/units';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { avoidTagsFor } from '../diary/vocabulary';
import type { AvoidTag, Region } from '../diary/vocabulary';
import { contraindicationsTold } from './answers';
import { currentSafety } from './now';
import { isSevere } from './triage';
import type { EntryOf } from '../diary/records';

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
  const lately = live(state, 'pain').filter(({ at }) => now - at <= 2 * recent);
  if (since.some((entry) => now - entry.at <= recent && isTelling(entry, lately))) return 'new';
  return screenings.length > 0 && since.length > 0 && now - asked >= lightly ? 'weekly' : undefined;
}

/**
 * Severe, or numb, weak, in a leg, or with headache or dizziness in the neck, where it was not so in the
 * weeks before.
 */
function isTelling(entry: EntryOf<'pain'>, lately: readonly EntryOf<'pain'>[]): boolean {
  if (isSevere(entry.rating, entry.severe)) return true;
  const tells = (one: EntryOf<'pain'>): string[] => [
    ...(one.symptoms ?? []).filter((symptom) => (nerves as readonly string[]).includes(symptom)),
    ...one.regions.filter((region) => legs.includes(region)),
    ...(one.symptoms ?? []).filter((word) => head.includes(word) && one.regions.includes('neck')),
  ];
  const before = lately.filter(({ at }) => at < entry.at && entry.at - at <= recent).flatMap(tells);
  return tells(entry).some((word) => !before.includes(word));
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
