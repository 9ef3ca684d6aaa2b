import type { ExerciseRegion } from '../diary/vocabulary';
import { chooseMove, mayOffer } from './choose';
import type { Situation } from './choose';
import type { Exercise } from './library';

/** A break as a row of moves: how long it may be, and what it is for. Lengths are product decisions. */
export interface Routine {
  id: string;
  /** At most, changes between the moves included. */
  seconds: number;
  /** Only moves for these regions. */
  regions?: readonly ExerciseRegion[];
  /** Only moves of these kinds. */
  kinds?: readonly Exercise['kind'][];
  /** The person's own: these moves in this order. */
  moves?: readonly string[];
}

export const routines = [
  { id: 'half-minute', seconds: 30 },
  { id: 'two-minutes', seconds: 120 },
  { id: 'five-minutes', seconds: 300 },
  { id: 'neck-and-shoulders', seconds: 300, regions: ['neck', 'shoulders'] },
  { id: 'low-back', seconds: 300, regions: ['lower_back'] },
  { id: 'hips', seconds: 300, regions: ['hips_glutes'] },
  { id: 'wrists', seconds: 180, regions: ['wrists'] },
  { id: 'wind-down', seconds: 300, kinds: ['breathing', 'stretch'] },
] as const satisfies readonly Routine[];

/** One move alone, however long it is. */
export const oneMove = (move: string): Routine => ({
  id: 'one-move',
  seconds: Infinity,
  moves: [move],
});

/** To change from one move, or one side, to the next; seconds. */
export const changeSeconds = 5;

/**
 * The moves of a routine, for a situation; each is allowed, none comes twice, and all of them with
 * the changes between fit into the routine's time.
 * @param seed the same seed and situation always give the same moves
 */
export function planRoutine(
  moves: readonly Exercise[],
  routine: Routine,
  situation: Situation,
  seed: string,
): Exercise[] {
  const { regions, kinds } = routine;
  if (routine.moves !== undefined) return ownMoves(moves, routine.moves, routine, situation);
  const meant = moves.filter(
    (move) =>
      (regions === undefined || move.regions.some((region) => regions.includes(region))) &&
      (kinds === undefined || kinds.includes(move.kind)),
  );
  const varied = fill(moves, meant, routine.seconds, routine.seconds * mostOfIt, situation, seed);
  return routineSeconds(varied) >= routine.seconds * enoughOfIt
    ? varied
    : fill(moves, meant, routine.seconds, routine.seconds, situation, seed);
}

/** A row of moves rather than one long one: the share of a routine that a move may take. */
const mostOfIt = 0.5;
/** Unless that would leave more of its time empty than this leaves. Product decisions. */
const enoughOfIt = 0.6;

/** One move after the other, as long as one fits; none of them longer than `most`, seconds. */
function fill(
  moves: readonly Exercise[],
  meant: readonly Exercise[],
  seconds: number,
  most: number,
  situation: Situation,
  seed: string,
): Exercise[] {
  const plan: Exercise[] = [];
  let left = seconds;
  for (;;) {
    const fitting = meant.filter(
      (move) => !plan.includes(move) && timeOf(move) <= Math.min(left, most),
    );
    const recent = [...plan.map(({ id }) => id).reverse(), ...situation.recent];
    const next = chooseMove(moves, { ...situation, seconds: left, recent }, seed, fitting);
    if (next === undefined) return plan;
    plan.push(next);
    left -= timeOf(next) + changeSeconds;
  }
}

/** Of the person's own moves those that may be offered now, as long as there is time. */
function ownMoves(
  moves: readonly Exercise[],
  ids: readonly string[],
  { seconds }: Routine,
  situation: Situation,
): Exercise[] {
  const plan: Exercise[] = [];
  let left = seconds;
  for (const id of new Set(ids)) {
    const move = moves.find((candidate) => candidate.id === id);
    if (move === undefined || !mayOffer(move, situation) || timeOf(move) > left) continue;
    plan.push(move);
    left -= timeOf(move) + changeSeconds;
  }
  return plan;
}

/** A move with the change between its sides; seconds. */
const timeOf = ({ dose, totalSeconds }: Exercise): number =>
  totalSeconds + (dose.sides - 1) * changeSeconds;

/** How long a row of moves takes, with the changes between them; seconds. */
export function routineSeconds(plan: readonly Exercise[]): number {
  return stepsOf(plan).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** One stretch of a guided break. */
export interface Step {
  move: string;
  /** 1 is the right side, or the only one. */
  side: 1 | 2;
  /** A change: getting ready for what `move` and `side` say. */
  change: boolean;
  seconds: number;
}

/** A plan as steps: each side of each move, with a change before each but the first. */
export function stepsOf(plan: readonly Exercise[]): Step[] {
  const sides = plan.flatMap(({ id, dose, totalSeconds }): Step[] =>
    ([1, 2] as const)
      .filter((side) => side <= dose.sides)
      .map((side) => ({ move: id, side, change: false, seconds: totalSeconds / dose.sides })),
  );
  return sides.flatMap((step, i) =>
    i === 0 ? [step] : [{ ...step, change: true, seconds: changeSeconds }, step],
  );
}
