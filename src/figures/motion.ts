import { mixNumber } from './geometry';
import type { Figure } from './schema';

/** One time through a move, seconds: out, stay, back, rest. */
export type Cycle = readonly [out: number, stay: number, back: number, rest: number];

/** Where a body is in its move. */
export interface Beat {
  /** Place among the poses, as in `skeletonAt`. */
  u: number;
  /** 0 to 0.5. */
  breath: number;
}

/** How a move is shown that has a pace of neither its dose nor its own. Product decision. */
const calm: Cycle = [1.8, 2.4, 1.8, 0.8];
/** One quiet breath, seconds. */
const breathLength = 5;

type Pace =
  { type: 'reps'; secondsPerRep: number } | { type: 'hold'; seconds: number } | { type: 'time' };

/**
 * The pace of a move, from its dose: a repetition takes as long as the dose says, and a hold is held
 * as long. What is only timed goes at the figure's own pace.
 */
export function cycleOf(dose: Pace, figure: Figure | undefined): Cycle {
  if (figure?.pace !== undefined) return figure.pace;
  if (dose.type === 'hold') return [1.8, Math.max(1, dose.seconds - 3.6), 1.8, 0];
  if (dose.type === 'time') return calm;
  const share = (part: number) => part * dose.secondsPerRep;
  return [share(0.35), share(0.25), share(0.3), share(0.1)];
}

export const cycleSeconds = (cycle: Cycle): number => cycle.reduce((sum, part) => sum + part, 0);

/** @param seconds since the move began */
export function beatAt(figure: Figure, cycle: Cycle, seconds: number): Beat {
  const total = cycleSeconds(cycle);
  const at = seconds % total;
  const { keys } = figure;
  if (figure.loop === true) return { u: (at / total) * keys.length, breath: 0 };
  const last = keys.length - 1;
  const [out, stay, back] = cycle;
  if (at < out) return { u: last * ease(at / out), breath: 0 };
  if (at < out + stay) return { u: last, breath: breathing(at - out, stay) };
  if (at < out + stay + back) return { u: last * (1 - ease((at - out - stay) / back)), breath: 0 };
  return { u: 0, breath: 0 };
}

/** Sine in and out. */
const ease = (t: number): number => 0.5 - 0.5 * Math.cos(Math.PI * t);

/** Whole breaths, so that a hold ends breathed out; a short one has none. */
function breathing(at: number, stay: number): number {
  const breaths = Math.round(stay / breathLength);
  return breaths === 0 ? 0 : mixNumber(0, 0.25, 1 - Math.cos((2 * Math.PI * breaths * at) / stay));
}

/**
 * Which side it is: the first half of the time is the right one's.
 * @param length of the whole move, seconds
 */
export function isSecondSide(sides: 1 | 2, length: number, seconds: number): boolean {
  return sides === 2 && seconds % length >= length / 2;
}
