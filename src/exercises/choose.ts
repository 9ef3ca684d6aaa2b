import { allows } from '../care/safety';
import type { SafetyState } from '../care/safety';
import { exerciseRegionFor } from '../diary/vocabulary';
import type { AvoidTag, ExerciseRegion, Region } from '../diary/vocabulary';
import type { Exercise } from './library';

/** Who the move is for and where. */
export interface Situation {
  safety: SafetyState;
  /** Highest rating of the last day, 0-10; undefined if none was logged. */
  pain: number | undefined;
  painful: readonly Region[];
  avoid: readonly AvoidTag[];
  place: 'office' | 'home';
  equipment: readonly Exercise['equipment'][];
  /** Time there is, seconds. */
  seconds: number;
  /** A break for standing up: moves on one's feet come first. */
  upright?: boolean;
  /** Ids of the moves offered last, newest first. */
  recent: readonly string[];
}

/** How many of the latest moves are not offered again. Product decision. */
const noRepeat = 5;

/** Whether a move may be offered at all; time and taste come later. */
export function mayOffer(move: Exercise, situation: Situation): boolean {
  const { safety, pain, avoid, place, equipment } = situation;
  return (
    allows(safety).moves.includes(move.kind) &&
    move.maxPain >= (pain ?? 0) &&
    !move.avoidTags.some((tag) => avoid.includes(tag)) &&
    (move.equipment === 'none' || equipment.includes(move.equipment)) &&
    // An office has eyes, and a floor nobody lies down on.
    (place === 'home' || (move.discreet && move.position !== 'floor'))
  );
}

/**
 * The move to show now: one that is allowed, fits the time, serves the painful region, and was not
 * among the last few; on one's feet, if the break is for that.
 * @param seed the same seed and situation always give the same move
 * @returns undefined if nothing may be offered
 */
export function chooseMove(
  moves: readonly Exercise[],
  situation: Situation,
  seed: string,
): Exercise | undefined {
  const allowed = moves.filter((move) => mayOffer(move, situation));
  const fitting = orAll(allowed, (move) => move.totalSeconds <= situation.seconds);
  const recent = situation.recent.slice(0, noRepeat);
  const fresh = orAll(fitting, (move) => !recent.includes(move.id));
  const wanted = new Set<ExerciseRegion>(situation.painful.map((r) => exerciseRegionFor[r]));
  const serving = orAll(fresh, (move) => move.regions.some((region) => wanted.has(region)));
  const rising = situation.upright === true ? orAll(serving, isUpright) : serving;
  return rising.toSorted((a, b) => order(seed, a) - order(seed, b) || (a.id < b.id ? -1 : 1))[0];
}

/** Done standing or walking. */
function isUpright({ position, kind }: Exercise): boolean {
  return kind === 'walk' || position === 'standing' || position === 'wall';
}

/** Those that fit, or all of them where none does: a preference, not a bar. */
function orAll<T>(items: readonly T[], fits: (item: T) => boolean): readonly T[] {
  const some = items.filter(fits);
  return some.length > 0 ? some : items;
}

/** A shuffle that is the same each time: FNV-1a of the seed and the id. */
function order(seed: string, { id }: Exercise): number {
  let hash = 0x811c9dc5;
  for (const char of seed + id) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}
