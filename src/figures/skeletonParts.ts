import { body, spinePieces } from './body';
import { add, mix, mixNumber, out, scale, world } from './geometry';
import type { Axes, Vec } from './geometry';
import type { Direction, Side } from './schema';

export interface Arm {
  shoulder: Vec;
  elbow: Vec;
  wrist: Vec;
  /** Where the palm touches, and the end of the hand. */
  palm: Vec;
  tip: Vec;
  /** Across the hand, out of the palm, along the fingers. */
  hand: Axes;
  curl: number;
  spread: number;
  z: number;
  over: number;
}

export interface Leg {
  hip: Vec;
  knee: Vec;
  ankle: Vec;
  foot: Axes;
  heel: Vec;
  ball: Vec;
  toe: Vec;
  /** The middle of the toes' tip, over the sole. */
  tip: Vec;
  z: number;
  over: number;
}

export interface Trunk {
  pelvis: Vec;
  /** From the line of the hips to the base of the neck, with the axes there. */
  spine: readonly Vec[];
  spineAxes: readonly Axes[];
  hips: Axes;
  chest: Axes;
  neck: Vec;
  skull: Axes;
  /** Centre of the head. */
  head: Vec;
  shoulder: Readonly<Record<Side, Vec>>;
  hip: Readonly<Record<Side, Vec>>;
}

/** A body in a pose: where all of it is. */
export interface Skeleton extends Trunk {
  arm: Readonly<Record<Side, Arm>>;
  leg: Readonly<Record<Side, Leg>>;
  breath: number;
  eyesShut: boolean;
  mouth: number;
  blow: number;
  /** How far the shoulders are forward, right and left. */
  shoulders: Readonly<Record<Side, number>>;
}

/** x of outward. */
export const outward: Record<Side, 1 | -1> = { R: -1, L: 1 };

export const toeRadius = 0.1;

export const none: Vec = [0, 0, 0];

/** @param t 0 at the hips, 1 at the base of the neck; less than 0 is below */
export function alongSpine(
  { spine, spineAxes }: Pick<Trunk, 'spine' | 'spineAxes'>,
  t: number,
): { point: Vec; axes: Axes } {
  const [start = none, axes0 = world] = [spine[0], spineAxes[0]];
  if (t <= 0) return { point: add(start, scale(axes0[1], t * body.spine)), axes: axes0 };
  const x = t * spinePieces;
  const i = Math.min(Math.floor(x), spinePieces - 1);
  const [from = none, to = none] = [spine[i], spine[i + 1]];
  return {
    point: mix(from, to, x - i),
    axes: spineAxes[x - i > 0.5 ? i + 1 : i] ?? world,
  };
}

const named: Record<string, Vec> = {
  down: [0, -1, 0],
  up: [0, 1, 0],
  out: [1, 0, 0],
  in: [-1, 0, 0],
  back: [0, 0, -1],
  fwd: [0, 0, 1],
};

/** A direction as said of one side. */
export function toward(direction: Direction, side: Side, axes: Axes): Vec {
  const vec =
    typeof direction === 'string'
      ? direction.split('-').reduce<Vec>((sum, word) => add(sum, named[word] ?? none), none)
      : direction;
  return out(axes, onSide(vec, side));
}

export const onSide = ([x, y, z]: Vec, side: Side): Vec => [x * outward[side], y, z];

export const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Blends all the numbers of two sayings of the same kind. */
export function blended<T extends object>(a: T, b: T, t: number): T {
  const value = (x: unknown, y: unknown): unknown => {
    if (typeof x === 'number' && typeof y === 'number') return mixNumber(x, y, t);
    if (Array.isArray(x) && Array.isArray(y)) return x.map((part, i) => value(part, y[i]));
    return x;
  };
  return Object.fromEntries(
    Object.entries(a).map(([key, x]) => [key, value(x, (b as Record<string, unknown>)[key])]),
  ) as T;
}
