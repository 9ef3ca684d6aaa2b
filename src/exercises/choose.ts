import { dayMs } from '../calendar/units';
import type { Allowance } from '../care/allowance';
import { exerciseRegionFor } from '../diary/vocabulary';
import type { EntryOf } from '../diary/records';
import type { AvoidTag, ExerciseRegion, Region } from '../diary/vocabulary';
import { isBarred } from './avoid';
import type { Exercise } from './library';

/** Who the move is for and where. */
export interface Situation {
  /** What the safety answers allow. */
  allowed: Allowance;
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
  /** Ids of moves the person hid, or felt worse after not long ago. */
  shunned: readonly string[];
}

/** How many of the latest moves are not offered again. Product decision. */
const noRepeat = 5;

/** After how many days a move that made things worse may come again. Product decision. */
const worseDays = 14;

/** The moves of which the diary says that they are not to be offered now. */
export function shunnedMoves(done: readonly EntryOf<'move'>[], now: number): string[] {
  return done
    .filter(
      ({ did, felt, at }) => did === 'hidden' || (felt === 'worse' && now - at < worseDays * dayMs),
    )
    .map(({ move }) => move);
}

/** Whether a move may be offered at all; time and taste come later. */
export function mayOffer(move: Exercise, situation: Situation): boolean {
  const { allowed, pain, avoid, place, equipment, shunned } = situation;
  return (
    !shunned.includes(move.id) &&
    isAllowed(move, allowed) &&
    move.maxPain >= (pain ?? 0) &&
    !avoid.some((tag) => isBarred(move, tag)) &&
    (move.equipment === 'none' || equipment.includes(move.equipment)) &&
    // An office has eyes, and a floor nobody lies down on.
    (place === 'home' || (move.discreet && move.position !== 'floor'))
  );
}

/** Whether the safety answers allow a move. */
function isAllowed(move: Exercise, { moves, gentle, unvouched, barred }: Allowance): boolean {
  const { kind, regions } = move;
  if (move.unvouched === true && !unvouched) return false;
  const sore = barred.map((region) => exerciseRegionFor[region]);
  const reaches = regions.some((region) => region === 'whole_body' || sore.includes(region));
  if (kind === 'self-massage' && sore.length > 0 && reaches) return false;
  return moves.includes(kind) || (gentle && move.gentle);
}

/**
 * The move to show now: one that is allowed, fits the time, was not among the last few, serves the
 * painful region, gets one up if the break is for that, and strengthens every second time (evidence of the library's groups: both
 * stretching and strength help neck and shoulders; Tunwattanapong 2016, Andersen 2011).
 * @param moves the library
 * @param seed the same seed and situation always give the same move
 * @param among those of the library that are in question
 * @returns undefined if nothing may be offered
 */
export function chooseMove(
  moves: readonly Exercise[],
  situation: Situation,
  seed: string,
  among = moves,
): Exercise | undefined {
  const allowed = among.filter((move) => mayOffer(move, situation));
  const fitting = orAll(allowed, (move) => move.totalSeconds <= situation.seconds);
  const fresh = orAll(fitting, (move) => isFresh(move, situation));
  const wanted = wantedRegions(situation);
  const serving = orAll(fresh, (move) => move.regions.some((region) => wanted.has(region)));
  const rising = situation.upright === true ? orAll(serving, isUpright) : serving;
  const turn = orAll(rising, strengthTurn(moves, situation));
  return turn.toSorted((a, b) => order(seed, a) - order(seed, b) || (a.id < b.id ? -1 : 1))[0];
}

/** Why a move was chosen, the most telling first. `gentle`: nothing else is offered in this state. */
export const reasons = ['strength', 'gentle', 'upright', 'bare', 'discreet', 'fresh'] as const;
type Reason = (typeof reasons)[number];

/** What can be said of a choice, to be put into words by whoever shows it. */
export interface Why {
  /** The painful regions that it serves. */
  regions: ExerciseRegion[];
  /** At most three. */
  reasons: Reason[];
}

/** How many reasons one reads without being held up. Product decision. */
const fewReasons = 3;

/** Why a move suits, of all that are there; true of it, whoever picked it. */
export function whyMove(moves: readonly Exercise[], move: Exercise, situation: Situation): Why {
  const wanted = wantedRegions(situation);
  const last = moves.find(({ id }) => id === situation.recent[0]);
  const holds: Record<Reason, boolean> = {
    strength: move.kind === 'strength' && last?.kind !== 'strength',
    gentle: !situation.allowed.moves.includes('strength'),
    upright: situation.upright === true && isUpright(move),
    bare: move.equipment === 'none',
    discreet: situation.place === 'office' && move.discreet,
    fresh: situation.recent.length > 0 && isFresh(move, situation),
  };
  return {
    regions: move.regions.filter((region) => wanted.has(region)),
    reasons: reasons.filter((reason) => holds[reason]).slice(0, fewReasons),
  };
}

const isFresh = (move: Exercise, { recent }: Situation): boolean =>
  !recent.slice(0, noRepeat).includes(move.id);

const wantedRegions = ({ painful }: Situation): Set<ExerciseRegion> =>
  new Set(painful.map((region) => exerciseRegionFor[region]));

/** After a move that strengthens one that does not, and the other way round. */
function strengthTurn(moves: readonly Exercise[], { recent }: Situation) {
  const last = moves.find(({ id }) => id === recent[0]);
  return ({ kind }: Exercise): boolean =>
    last === undefined || (kind === 'strength') !== (last.kind === 'strength');
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
