import { dayMs } from '../calendar/units';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { askContraindications, avoidTagsFor } from '../diary/vocabulary';
import type { AvoidTag, Contraindication, Region } from '../diary/vocabulary';
import type { SafetyState } from './safety';
import { isSevere, severeFrom } from './triage';
import type { EntryOf } from '../diary/records';

/** Asked lightly at most so often, ms (product decision: weekly). */
const lightly = 7 * dayMs;

/** Pain speaks for what to avoid so long, ms (product decision). */
const recent = 14 * dayMs;

const legs: readonly Region[] = ['leg_left', 'leg_right'];
const nerves = ['numbness', 'tingling', 'weakness', 'spreads_below_knee'] as const;

/**
 * Whether the safety questions should be offered, never opened: `new`: pain was logged that asks for
 * them (severe, or with new numbness, weakness or leg pain); `weekly`: it is a week since they were
 * last asked, and there was pain meanwhile. The first time is not offered here: what needs the
 * answers asks for them.
 * @param now epoch ms
 */
export function questionsDue(state: DiaryState, now: number): 'new' | 'weekly' | undefined {
  const screenings = live(state, 'screening').filter(({ at }) => at <= now);
  const asked = Math.max(
    ...screenings.map(({ at }) => at),
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

/** Severe, or numb, weak or in a leg where it was not in the weeks before. */
function isTelling(entry: EntryOf<'pain'>, lately: readonly EntryOf<'pain'>[]): boolean {
  if (isSevere(entry.rating, entry.severe)) return true;
  const tells = (one: EntryOf<'pain'>): string[] => [
    ...(one.symptoms ?? []).filter((symptom) => (nerves as readonly string[]).includes(symptom)),
    ...one.regions.filter((region) => legs.includes(region)),
  ];
  const before = lately.filter(({ at }) => at < entry.at && entry.at - at <= recent).flatMap(tells);
  return tells(entry).some((word) => !before.includes(word));
}

/**
 * Contraindications with which massage, also one's own, waits until a doctor or therapist knows: those
 * told of without that word, and with none since.
 */
export function unagreed(state: DiaryState): Contraindication[] {
  const cleared = Math.max(...live(state, 'clearance').map(({ at }) => at), -Infinity);
  const open = new Set<Contraindication>();
  for (const { at, contraindications = [], known } of told(state)) {
    for (const id of contraindications.filter(asksFirst)) {
      if (known === true || at <= cleared) open.delete(id);
      else open.add(id);
    }
  }
  return [...open];
}

/**
 * Why massage waits, if it does: a doctor should look at an answer (`soon`) or at severe pain
 * (`severe`), or one must know of a contraindication and agree (`word`).
 */
export function massageWaits(
  state: DiaryState,
  safety: SafetyState,
): 'soon' | 'severe' | 'word' | undefined {
  if (safety === 'NOW' || safety === 'SOON') return 'soon';
  if (safety === 'CHECKUP_FIRST') return 'severe';
  return unagreed(state).length > 0 ? 'word' : undefined;
}

/** Whether massage asks for the word of a doctor or therapist first. */
export function asksFirst(id: Contraindication): boolean {
  return (askContraindications as readonly string[]).includes(id);
}

/** The latest full questions, and what was added since, oldest first. */
function told(state: DiaryState): EntryOf<'screening' | 'checkin'>[] {
  const screenings = live(state, 'screening');
  const full = screenings.findLastIndex((screening) => screening.full);
  const all = [...screenings.slice(Math.max(0, full)), ...live(state, 'checkin')];
  return all.sort((a, b) => a.at - b.at);
}

/**
 * What moves must not be offered for: what the person said to avoid, what their contraindications
 * and their latest pain imply. Without a profile the careful choice is made: nothing on the floor
 * and nothing that asks for balance.
 * @param now epoch ms
 */
export function avoidTagsOf(state: DiaryState, now: number): AvoidTag[] {
  const profile = live(state, 'profile').at(-1);
  const tags = new Set<AvoidTag>(profile?.avoid ?? ['floor_difficult', 'balance_problem']);
  for (const { contraindications = [] } of told(state)) {
    for (const id of contraindications) for (const tag of avoidTagsFor[id]) tags.add(tag);
  }
  for (const { at, rating, severe, symptoms = [], regions } of live(state, 'pain')) {
    if (at > now || now - at > recent) continue;
    if (now - at <= dayMs && (rating >= severeFrom || severe === true)) tags.add('severe_pain');
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
