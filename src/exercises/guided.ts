import type { Step } from './routine';

/*
 * A guided break, as a pure machine: it gets steps and what the person does with the time of it, and
 * says where in the steps they are. It owns no timer; whoever shows it asks when the next step comes.
 */

export interface Guided {
  readonly steps: readonly Step[];
  /** The step that is on; `steps.length` when all are over. */
  readonly index: number;
  /** ms of it that had gone when `since` was set. */
  readonly spent: number;
  /** Epoch ms since when it runs; null while paused, and at the end. */
  readonly since: number | null;
  /** Moves that the person passed over. */
  readonly skipped: readonly string[];
  /** Full steps gone through to their end, by their index. */
  readonly gone: readonly number[];
  readonly ended: 'finished' | 'early' | null;
}

/** What happens to it. `next` leaves a step early, `skip` leaves a move out altogether. */
export type GuidedEvent = 'tick' | 'pause' | 'resume' | 'next' | 'back' | 'skip' | 'finish';

/** Later than this into a step, back means to its beginning; ms. Product decision. */
const backAfter = 3000;
/** A step left early counts as done from here on, as a share of it. Product decision. */
const enough = 0.5;

/** @param at epoch ms */
export function begin(steps: readonly Step[], at: number): Guided {
  const begun = { steps, index: 0, spent: 0, since: at, skipped: [], gone: [], ended: null };
  return steps.length === 0 ? end(begun, 'finished') : begun;
}

export function guide(before: Guided, event: GuidedEvent, at: number): Guided {
  const state = catchUp(before, at);
  if (state.ended !== null) return state;
  const { index, since, spent } = state;
  const running = since !== null;
  switch (event) {
    case 'tick':
      return state;
    case 'pause':
      return running ? { ...state, since: null } : state;
    case 'resume':
      return running ? state : { ...state, since: at };
    case 'next':
      return goTo(
        hasEnough(state) ? { ...state, gone: [...state.gone, index] } : state,
        next(state),
      );
    case 'back':
      return goBack(state, spent >= backAfter ? index : previous(state));
    case 'skip': {
      const move = state.steps[index]?.move;
      const over = state.steps.findIndex((step, i) => i > index && step.move !== move);
      const skipped = move === undefined ? state.skipped : [...state.skipped, move];
      return goTo({ ...state, skipped }, over < 0 ? state.steps.length : over);
    }
    case 'finish':
      return end(hasEnough(state) ? { ...state, gone: [...state.gone, index] } : state, 'early');
  }
}

/** The same at a later time: `spent` says how far into the step it is then. */
function catchUp(state: Guided, at: number): Guided {
  let { index, spent } = state;
  if (state.since === null) return state;
  // A clock that was set back takes nothing away.
  spent += Math.max(0, at - state.since);
  const gone = [...state.gone];
  for (;;) {
    const step = state.steps[index];
    if (step === undefined) return end({ ...state, gone, index }, 'finished');
    if (spent < step.seconds * 1000) break;
    spent -= step.seconds * 1000;
    if (!step.change) gone.push(index);
    index += 1;
  }
  return { ...state, gone, index, spent, since: Math.max(at, state.since) };
}

/** The step after this one; a change is not stopped at by hand. */
function next({ steps, index }: Guided): number {
  return steps[index]?.change === true || steps[index + 1]?.change !== true ? index + 1 : index + 2;
}

function previous({ steps, index }: Guided): number {
  const before = steps.findLastIndex((step, i) => i < index && !step.change);
  return Math.max(0, before);
}

/** Whoever goes back to a move that was passed over wants it after all. */
function goBack(state: Guided, index: number): Guided {
  const move = state.steps[index]?.move;
  return goTo({ ...state, skipped: state.skipped.filter((one) => one !== move) }, index);
}

function goTo(state: Guided, index: number): Guided {
  const moved = { ...state, index, spent: 0 };
  return index >= state.steps.length ? end(moved, 'finished') : moved;
}

const end = (state: Guided, ended: 'finished' | 'early'): Guided => ({
  ...state,
  spent: 0,
  since: null,
  ended,
});

function hasEnough({ steps, index, spent }: Guided): boolean {
  const step = steps[index];
  return step !== undefined && !step.change && spent >= step.seconds * 1000 * enough;
}

/** What there is to show of it. */
export interface GuidedProgress {
  step: Step | undefined;
  /** The next move or side, to be told in time. */
  next: Step | undefined;
  /** ms left of the step, and of all. */
  left: number;
  leftInAll: number;
  paused: boolean;
  /** Epoch ms when the next step comes; undefined while paused or over. */
  wake: number | undefined;
}

export function guidedProgress(before: Guided, at: number): GuidedProgress {
  const state = catchUp(before, at);
  const { steps, index, spent, since } = state;
  const step = state.ended === null ? steps[index] : undefined;
  const left = step === undefined ? 0 : step.seconds * 1000 - spent;
  const rest = step === undefined ? [] : steps.slice(index + 1);
  return {
    step,
    next: rest.find(({ change }) => !change),
    left,
    leftInAll: rest.reduce((sum, { seconds }) => sum + seconds * 1000, left),
    paused: state.ended === null && since === null,
    wake: since === null ? undefined : since + left,
  };
}

/** The moves done: gone through on every side that was to be, and not skipped. */
export function movesDone({ steps, gone, skipped }: Guided): string[] {
  const missing = new Set(
    steps.filter(({ change }, i) => !change && !gone.includes(i)).map(({ move }) => move),
  );
  return [...new Set(steps.map(({ move }) => move))].filter(
    (move) => !missing.has(move) && !skipped.includes(move),
  );
}

/** What has become of a move so far. */
export const moveStateNames = ['past', 'skipped', 'now', 'ahead'] as const;
export type MoveState = (typeof moveStateNames)[number];

/** Each move of it, in order. */
export function moveStates({ steps, index, skipped, ended }: Guided): [string, MoveState][] {
  const now = ended === null ? steps[index]?.move : undefined;
  const gone = new Set(steps.slice(0, index).map(({ move }) => move));
  const stateOf = (move: string): MoveState => {
    if (move === now) return 'now';
    if (skipped.includes(move)) return 'skipped';
    return gone.has(move) ? 'past' : 'ahead';
  };
  return [...new Set(steps.map(({ move }) => move))].map((move) => [move, stateOf(move)]);
}
