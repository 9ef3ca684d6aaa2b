import * as v from 'valibot';
import { figuresOf } from './poses';

/*
 * How a figure is written down in media/poses.json. Angles are degrees as [lean forward, side to the
 * person's right, turn to the right]; lengths are head units. In what is said of a hand or a foot, x
 * means outward from the middle of the body, so that the same words serve both sides.
 */

const n = v.pipe(v.number(), v.finite());
const vec = v.tuple([n, n, n]);
const pair = v.tuple([n, n]);
const words = v.pipe(
  v.string(),
  v.regex(/^(down|up|out|in|back|fwd)(-(down|up|out|in|back|fwd))*$/),
);
/** A vector, or words for one: `down-back`. */
const direction = v.union([words, vec]);
const o = v.optional;

const frame = v.picklist(['world', 'pel', 'chest', 'head']);
const side = v.picklist(['R', 'L']);
const onBoth = v.picklist(['R', 'L', 'B']);

/** How a hand is held, wherever it is. */
const handle = {
  /** Where the elbow points. */
  pole: o(direction),
  /** The elbow is told in the frame of the chest, not that of the target. */
  poleOfChest: o(v.boolean()),
  /** Where the fingers point; without it they continue the forearm. */
  dir: o(direction),
  palm: o(direction),
  /** Fingers closed, and fanned out, 0 to 1. */
  curl: o(n),
  spread: o(n),
  /** Nearer to the eye than it is, for the order of painting. */
  z: o(n),
};
const hand = v.union([
  v.strictObject({ at: vec, in: o(frame), ...handle }),
  /** On another limb: thigh, shin, upper arm or forearm of a side, how far along, and beside it. */
  v.strictObject({
    on: v.tuple([v.pipe(v.string(), v.regex(/^(th|sn|ua|fa)[RL]$/)), n, vec]),
    ...handle,
  }),
  /** Free, in a direction from the shoulder; `reach` 1 is a straight arm. */
  v.strictObject({ to: direction, in: o(frame), reach: o(n), ...handle }),
]);

const sole = { yaw: o(n), pitch: o(n), pole: o(direction), z: o(n) };
const foot = v.union([
  /** The ankle; at 0.27 the foot is flat. `plantar`: the foot follows the shin, pointed so far. */
  v.strictObject({ at: vec, plantar: o(n), ...sole }),
  v.strictObject({ ball: vec, ...sole }),
  v.strictObject({ heel: vec, ...sole }),
  v.strictObject({ to: direction, reach: o(n), plantar: o(n), ...sole }),
]);

const pose = {
  /** The pelvis. */
  p: o(vec),
  r: o(vec),
  lum: o(vec),
  tho: o(vec),
  nk: o(vec),
  /** The head forward of the neck. */
  glide: o(n),
  /** Shoulders up and forward. */
  shR: o(pair),
  shL: o(pair),
  /** Breath in the chest, 0 to 2. */
  br: o(n),
  eyes: o(v.literal('shut')),
  /** Open, 0 to 1; and air that flows out of it. */
  mouth: o(n),
  blow: o(n),
  /**
   * Puts a place of the spine somewhere and lets the pelvis follow: how far up (1 is the base of the
   * neck), where, and how far before (behind, if less than 0) the spine.
   */
  pin: o(v.tuple([n, n, n, n, n])),
};
const difference = v.strictObject({
  ...pose,
  /** Both shoulders, hands, feet alike. */
  sh: o(pair),
  H: o(hand),
  hR: o(hand),
  hL: o(hand),
  F: o(foot),
  fR: o(foot),
  fL: o(foot),
});

/** The region that works, as a stroke, dot or wedge within the part. */
const mark = v.union([
  /** Along the spine, beside and before it. */
  v.strictObject({ sp: pair, o: pair, w: o(n) }),
  /** From skull over neck to shoulder, or the top of the shoulder alone; -1 right, 1 left. */
  v.strictObject({ nt: v.picklist([-1, 1]) }),
  v.strictObject({ trap: v.picklist([-1, 1]) }),
  /** The neck: -1 right, 0 middle, 1 left; `z` before the middle. */
  v.strictObject({ neck: n, z: o(n) }),
  v.strictObject({
    limb: v.picklist(['th', 'sn', 'ua', 'fa']),
    of: onBoth,
    t: pair,
    off: o(n),
    w: n,
  }),
  v.strictObject({ blades: v.literal(true) }),
  /** A dot. */
  v.strictObject({ at: vec, in: v.picklist(['pel', 'chest', 'head']), r: n, z: o(n) }),
]);

const joint = v.picklist([
  ...(['head', 'mid', 'hipR', 'hipL', 'knR', 'knL', 'anR', 'anL'] as const),
  ...(['shR', 'shL', 'elR', 'elL', 'pmR', 'pmL', 'hdR', 'hdL'] as const),
]);
const arrow = v.union([
  /** Along the way of joints, from a part of it on, beside it. */
  v.strictObject({
    of: v.array(joint),
    from: o(n),
    off: o(n),
    both: o(v.boolean()),
    flip: o(v.boolean()),
  }),
  /** A flat arc over the head: 1 to the person's right. */
  v.strictObject({ turn: v.picklist([-1, 1]), r: n }),
  v.strictObject({ line: joint, from: pair, to: pair, both: o(v.boolean()) }),
  v.strictObject({ lines: joint, at: v.array(v.tuple([n, n, n, n])) }),
  v.strictObject({ ring: v.array(v.tuple([joint, n, n])), r: n }),
  v.strictObject({ ticks: v.array(joint), r: n, up: o(v.boolean()) }),
]);

const prop = v.variant('is', [
  v.strictObject({ is: v.literal('chair'), z: o(n), top: o(n), turned: o(v.boolean()) }),
  v.strictObject({ is: v.literal('stool') }),
  v.strictObject({ is: v.literal('desk'), z: n, screen: o(v.boolean()) }),
  v.strictObject({ is: v.literal('table'), z: n }),
  /** Walls: edge-on before or behind, edge-on at the side, and behind the person. */
  v.strictObject({ is: v.literal('wallEdge'), z: n }),
  v.strictObject({ is: v.literal('wallBeside'), x: n }),
  v.strictObject({ is: v.literal('wallBehind'), z: n, bare: o(v.boolean()) }),
  v.strictObject({ is: v.literal('doorway'), x: n, z: n }),
  v.strictObject({ is: v.literal('mat'), span: pair }),
  v.strictObject({ is: v.literal('roller'), at: vec, w: o(n) }),
  /** `by`: how much of the pelvis's way it goes along, rolling. */
  v.strictObject({ is: v.literal('ball'), at: vec, by: o(n) }),
  v.strictObject({ is: v.literal('trees') }),
  v.strictObject({ is: v.literal('cup'), of: side }),
  v.strictObject({ is: v.literal('weights') }),
]);

const shared = {
  /** Yaw and pitch of the camera. */
  v: pair,
  /** What is in the picture: `bust`, a corner and a width, or by itself whatever the move needs. */
  f: o(v.union([v.literal('bust'), vec])),
  props: o(v.array(prop)),
  marks: o(v.array(mark)),
  arrow: o(arrow),
  /** Hands are drawn with their fingers. */
  fingers: o(v.boolean()),
  /** The last pose goes over into the first one: a circle, a walk. */
  loop: o(v.boolean()),
  /** Seconds out, stay, back and rest, where the dose says none. */
  pace: o(v.tuple([n, n, n, n])),
  /** The two poses that say it all; first and last otherwise. */
  show: o(pair),
  /** What is to be seen, in words. */
  text: v.pipe(v.string(), v.minLength(10)),
};
const complete = v.strictObject({ ...pose, hR: hand, hL: hand, fR: foot, fL: foot });

const figureSchema = v.strictObject({
  ...shared,
  keys: v.pipe(v.array(complete), v.minLength(2)),
});

/** One move as poses and what stands around. */
export type Figure = v.InferOutput<typeof figureSchema>;
export type Pose = v.InferOutput<typeof complete>;
export type HandData = v.InferOutput<typeof hand>;
export type FootData = v.InferOutput<typeof foot>;
export type Mark = v.InferOutput<typeof mark>;
export type Arrow = v.InferOutput<typeof arrow>;
export type Prop = v.InferOutput<typeof prop>;
export type Direction = v.InferOutput<typeof direction>;
export type Joint = v.InferOutput<typeof joint>;
export type Side = v.InferOutput<typeof side>;

const file = v.strictObject({
  schemaVersion: v.literal(1),
  bases: v.record(v.string(), difference),
  figures: v.record(
    v.string(),
    /** Of each pose, what differs from the base. */
    v.strictObject({ ...shared, base: v.string(), keys: v.array(difference) }),
  ),
});
export type Difference = v.InferOutput<typeof difference>;
export type PosesFile = v.InferOutput<typeof file>;

/**
 * Reads the figures.
 * @param json what media/poses.json holds
 * @returns by the id of the move
 * @throws Error naming the first place that is wrong; the file ships with the extension, so that is a bug
 */
export function parsePoses(json: unknown): ReadonlyMap<string, Figure> {
  const figures = [...figuresOf(checked(file, json))];
  return new Map(figures.map(([id, figure]) => [id, checked(figureSchema, figure, id)]));
}

function checked<T extends v.GenericSchema>(schema: T, json: unknown, id?: string) {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = [id, ...(issue.path ?? []).map(({ key }) => String(key))].filter(Boolean).join('.');
  throw new Error(`poses.json, ${where}: ${issue.message}`);
}
