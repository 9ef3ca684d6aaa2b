/** A point or direction: x to the person's left, y up, z forward; in head units (see body.ts). */
export type Vec = readonly [number, number, number];
/** Three axes: to the left, up and forward of a part of the body. */
export type Axes = readonly [Vec, Vec, Vec];

export const world: Axes = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const mixNumber = (a: number, b: number, t: number): number => a + (b - a) * t;
export const mix = (a: Vec, b: Vec, t: number): Vec => [
  mixNumber(a[0], b[0], t),
  mixNumber(a[1], b[1], t),
  mixNumber(a[2], b[2], t),
];
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
/** The direction of a vector; none at all stays none. */
export function unit(a: Vec): Vec {
  const size = length(a);
  return size === 0 ? a : scale(a, 1 / size);
}
/** What is left of `a` across the direction `along`. */
export const across = (a: Vec, along: Vec): Vec => sub(a, scale(along, dot(a, along)));
/** A local vector in the world. */
export const out = (axes: Axes, [x, y, z]: Vec): Vec =>
  add(add(scale(axes[0], x), scale(axes[1], y)), scale(axes[2], z));

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Angle between two directions, degrees. */
export const angle = (a: Vec, b: Vec): number =>
  (Math.acos(clamp(dot(unit(a), unit(b)), -1, 1)) * 180) / Math.PI;

/**
 * Axes turned by a joint.
 * @param angles degrees: lean forward, side to the person's right, turn to the person's right
 */
export function turned(axes: Axes, [lean, side, turn]: Vec): Axes {
  const [cl, sl] = [Math.cos(radians(lean)), Math.sin(radians(lean))];
  const [cs, ss] = [Math.cos(radians(side)), Math.sin(radians(side))];
  const [ct, st] = [Math.cos(radians(turn)), Math.sin(radians(turn))];
  // First sideways, then forward, then the turn around the upright.
  const after = ([x, y, z]: Vec): Vec => {
    const forward: Vec = [x, y * cl - z * sl, y * sl + z * cl];
    return [forward[0] * ct - forward[2] * st, forward[1], forward[0] * st + forward[2] * ct];
  };
  return [
    out(axes, after([cs, ss, 0])),
    out(axes, after([-ss, cs, 0])),
    out(axes, after([0, 0, 1])),
  ];
}

/** Swings a vector from `a` to `b`: the direction along the arc, the length evenly. */
export function swing(a: Vec, b: Vec, t: number): Vec {
  const [ua, ub] = [unit(a), unit(b)];
  const theta = Math.acos(clamp(dot(ua, ub), -1, 1));
  const size = mixNumber(length(a), length(b), t);
  // Too near for an arc, or so far that no arc is shorter than another.
  if (theta < 1e-3 || theta > 3.05) return scale(unit(mix(ua, ub, t)), size);
  const [from, to] = [Math.sin((1 - t) * theta), Math.sin(t * theta)];
  return scale(add(scale(ua, from), scale(ub, to)), size / Math.sin(theta));
}

export interface Bend {
  /** Where the elbow or knee comes to lie. */
  middle: Vec;
  end: Vec;
  /** How far the target was out of reach; 0 or less when the limb got there. */
  over: number;
}

/**
 * Two bones from a root to a target.
 * @param pole the side to which the joint between them points
 */
export function bend(root: Vec, target: Vec, upper: number, lower: number, pole: Vec): Bend {
  const way = sub(target, root);
  const along = unit(way);
  const far = length(way);
  const reach = clamp(far, Math.abs(upper - lower) + 0.02, upper + lower - 0.001);
  const cos = (upper * upper + reach * reach - lower * lower) / (2 * upper * reach);
  const side = unit(across(pole, along));
  const middle = add(
    root,
    add(scale(along, upper * cos), scale(side, upper * Math.sqrt(Math.max(0, 1 - cos * cos)))),
  );
  return { middle, end: add(root, scale(along, reach)), over: far - (upper + lower) };
}

/** On the picture: x to the right, y down, and how near to the eye. */
export type Seen = readonly [x: number, y: number, near: number];
/** A parallel camera. */
export type Camera = (point: Vec) => Seen;

/**
 * @param yaw degrees around the person: 0 from the front, 90 with the right side near, 180 from behind
 * @param pitch degrees from above
 */
export function camera(yaw: number, pitch: number): Camera {
  const [cy, sy] = [Math.cos(radians(yaw)), Math.sin(radians(yaw))];
  const [cp, sp] = [Math.cos(radians(pitch)), Math.sin(radians(pitch))];
  return ([x, y, z]) => {
    const depth = -x * sy + z * cy;
    return [x * cy + z * sy, -(y * cp - depth * sp), depth * cp + y * sp];
  };
}
