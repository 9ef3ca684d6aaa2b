import { careKinds } from '../diary/vocabulary';
import type { CareKind, MoveKind, Region } from '../diary/vocabulary';
import type { Safety, SafetyState } from './safety';

/** What may be offered; avoid tags, pain and place narrow it further. */
export interface Allowance {
  /** Kinds of move that may be offered at once. */
  moves: readonly MoveKind[];
  /** Whether gentle moves may be offered, whatever kind they are of: mid-range, without load, without
   * holding an end position, with support. */
  gentle: boolean;
  /** Whether own moves may be offered of which nobody but the person says what kind they are: what is
   * said of such a move opens no more to it than when all is well. */
  unvouched: boolean;
  /** Kinds of move that may be offered once the safety questions are answered. */
  afterScreening: readonly MoveKind[];
  /** Kinds of care that may be put forward beside the massage. */
  care: readonly CareKind[];
  /** Whether massage may be offered, a session of the course as well as self-massage. */
  massage: boolean;
  /** Regions without self-massage all the same. */
  barred: readonly Region[];
  /** Nothing may be shown but what to do in an emergency: no move, no nudge, no toast. */
  emergencyOnly: boolean;
}

const careless: readonly MoveKind[] = ['walk', 'breathing'];
const demanding: readonly MoveKind[] = ['mobility', 'stretch', 'strength', 'self-massage'];

/**
 * What goes with a doctor's visit that is still to come: no exercise, no heat, and no chiropractic,
 * which guidelines treat like massage.
 */
const careful: readonly CareKind[] = ['walking', 'physiotherapy', 'food', 'sleep'];

const nothing: Allowance = {
  moves: [],
  gentle: false,
  unvouched: false,
  afterScreening: [],
  care: [],
  massage: false,
  barred: [],
  emergencyOnly: true,
};
const soon: Allowance = { ...nothing, moves: careless, care: careful, emergencyOnly: false };

const allowances: Record<SafetyState, Allowance> = {
  NOW: nothing,
  SOON: soon,
  CHECKUP_FIRST: { ...soon, gentle: true },
  UNSCREENED: { ...soon, gentle: true, afterScreening: demanding, care: careKinds },
  OK: {
    ...{ moves: [...careless, ...demanding], gentle: true, unvouched: true },
    ...{ afterScreening: [], care: careKinds, massage: true, barred: [], emergencyOnly: false },
  },
};

/** What a state by itself allows (evidence.md 3.4). */
export function allows(state: SafetyState): Allowance {
  return allowances[state];
}

/** What the answers so far allow: the state's allowance, narrowed by what stands against massage. */
export function allowanceOf({ state, waits, barred }: Pick<Safety, 'state' | 'waits' | 'barred'>) {
  const allowed = allows(state);
  if (waits === null || waits === 'questions') return { ...allowed, barred };
  const without = (kinds: readonly MoveKind[]) => kinds.filter((kind) => kind !== 'self-massage');
  return {
    ...allowed,
    moves: without(allowed.moves),
    afterScreening: without(allowed.afterScreening),
    massage: false,
    barred,
  };
}
