import { body, spinePieces } from './body';
import { across, add, bend, cross, length, mix, mixNumber, out, scale } from './geometry';
import { sub, swing, turned, unit, world } from './geometry';
import type { Axes, Vec } from './geometry';
import type { Direction, Figure, FootData, HandData, Joint, Pose, Side } from './schema';

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

interface Trunk {
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
const outward: Record<Side, 1 | -1> = { R: -1, L: 1 };
const toeRadius = 0.1;
const none: Vec = [0, 0, 0];

/**
 * The body somewhere in its move.
 * @param u place among the poses: 0 is the first, 1.5 halfway between the second and the third
 */
export function skeletonAt(figure: Figure, u: number): Skeleton {
  const { keys } = figure;
  const last = figure.loop === true ? keys.length : keys.length - 1;
  const from = Math.min(Math.floor(u), last - 1);
  const [a, b] = [keys[from], keys[(from + 1) % keys.length]];
  if (a === undefined || b === undefined) throw new RangeError(`No pose ${String(u)}.`);
  return between(a, b, u - from);
}

function between(a: Pose, b: Pose, t: number): Skeleton {
  const trunk = trunkBetween(a, b, t);
  const number = (pick: (pose: Pose) => number | undefined) =>
    mixNumber(pick(a) ?? 0, pick(b) ?? 0, t);
  const leg = {
    R: legBetween(trunk, 'R', a.fR, b.fR, t),
    L: legBetween(trunk, 'L', a.fL, b.fL, t),
  };
  const right = armBetween({ ...trunk, leg }, 'R', a.hR, b.hR, t);
  return {
    ...trunk,
    leg,
    arm: { R: right, L: armBetween({ ...trunk, leg, right }, 'L', a.hL, b.hL, t) },
    breath: number(({ br }) => br),
    eyesShut: (t < 0.5 ? a : b).eyes === 'shut',
    mouth: number(({ mouth }) => mouth),
    blow: number(({ blow }) => blow),
    shoulders: { R: number(({ shR }) => shR?.[1]), L: number(({ shL }) => shL?.[1]) },
  };
}

function trunkBetween(a: Pose, b: Pose, t: number): Trunk {
  const vec = (pick: (pose: Pose) => Vec | undefined) => mix(pick(a) ?? none, pick(b) ?? none, t);
  const spine: Vec[] = [none];
  const spineAxes: Axes[] = [
    turned(
      world,
      vec(({ r }) => r),
    ),
  ];
  const [lumbar, thoracic] = [vec(({ lum }) => lum), vec(({ tho }) => tho)];
  for (let i = 0; i < spinePieces; i += 1) {
    const share = scale(i < spinePieces / 2 ? lumbar : thoracic, 2 / spinePieces);
    const axes = turned(spineAxes[i] ?? world, share);
    spineAxes.push(axes);
    spine.push(add(spine[i] ?? none, scale(axes[1], body.spine / spinePieces)));
  }
  const pelvis = placed(a, b, t, { spine, spineAxes });
  const [hips = world, chest = world] = [spineAxes[0], spineAxes[spinePieces]];
  const top = add(pelvis, spine[spinePieces] ?? none);
  const [lean, tilt, turn] = vec(({ nk }) => nk);
  const throat = turned(chest, [lean * 0.45, tilt * 0.5, turn * 0.3]);
  const skull = turned(throat, [lean * 0.55, tilt * 0.5, turn * 0.7]);
  const neck = add(top, scale(chest[2], -0.02));
  const glide = mixNumber(a.glide ?? 0, b.glide ?? 0, t);
  const nape = add(add(neck, scale(throat[1], body.neck)), scale(chest[2], glide));
  const head = add(nape, add(scale(skull[1], body.head.height * 0.78), scale(skull[2], 0.07)));
  const shoulder = (side: Side, [up, forward]: readonly [number, number]) =>
    add(
      top,
      // Shoulders drawn forward or back come a little nearer to each other.
      out(chest, [
        outward[side] * (body.shoulder - Math.abs(forward) * 0.25),
        up - body.shoulderDrop,
        forward,
      ]),
    );
  const rest: [number, number] = [0, 0];
  const shrug = (pick: (pose: Pose) => [number, number] | undefined): [number, number] => {
    const [[up0, forward0], [up1, forward1]] = [pick(a) ?? rest, pick(b) ?? rest];
    return [mixNumber(up0, up1, t), mixNumber(forward0, forward1, t)];
  };
  const hip = (side: Side) => add(pelvis, out(hips, [outward[side] * body.hip, -body.hipDrop, 0]));
  return {
    pelvis,
    spine: spine.map((point) => add(pelvis, point)),
    spineAxes,
    hips,
    chest,
    neck,
    skull,
    head,
    shoulder: {
      R: shoulder(
        'R',
        shrug(({ shR }) => shR),
      ),
      L: shoulder(
        'L',
        shrug(({ shL }) => shL),
      ),
    },
    hip: { R: hip('R'), L: hip('L') },
  };
}

/** Where the pelvis is; the spine is given from the pelvis on. */
function placed(a: Pose, b: Pose, t: number, spine: Pick<Trunk, 'spine' | 'spineAxes'>): Vec {
  if (a.pin !== undefined && b.pin !== undefined) {
    const blend = (i: 0 | 1 | 2 | 3 | 4) => mixNumber(a.pin?.[i] ?? 0, b.pin?.[i] ?? 0, t);
    const { point, axes } = alongSpine(spine, blend(0));
    return sub([blend(1), blend(2), blend(3)], add(point, scale(axes[2], blend(4))));
  }
  if (a.pin === undefined && b.pin === undefined) return mix(a.p ?? none, b.p ?? none, t);
  return mix(trunkBetween(a, a, 0).pelvis, trunkBetween(b, b, 0).pelvis, t);
}

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
function toward(direction: Direction, side: Side, axes: Axes): Vec {
  const vec =
    typeof direction === 'string'
      ? direction.split('-').reduce<Vec>((sum, word) => add(sum, named[word] ?? none), none)
      : direction;
  return out(axes, onSide(vec, side));
}

const onSide = ([x, y, z]: Vec, side: Side): Vec => [x * outward[side], y, z];
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Blends all the numbers of two sayings of the same kind. */
function blended<T extends object>(a: T, b: T, t: number): T {
  const value = (x: unknown, y: unknown): unknown => {
    if (typeof x === 'number' && typeof y === 'number') return mixNumber(x, y, t);
    if (Array.isArray(x) && Array.isArray(y)) return x.map((part, i) => value(part, y[i]));
    return x;
  };
  return Object.fromEntries(
    Object.entries(a).map(([key, x]) => [key, value(x, (b as Record<string, unknown>)[key])]),
  ) as T;
}

/* Legs */

function legBetween(trunk: Trunk, side: Side, a: FootData, b: FootData, t: number): Leg {
  // What both poses say alike stays where it is: a foot on the floor does not slide.
  if (t === 0 || same(a, b)) return legOf(trunk, side, a);
  const alike = same(Object.keys(a).sort(), Object.keys(b).sort());
  if (alike && !('to' in a)) return legOf(trunk, side, blended(a, b, t));
  const [x, y] = [legOf(trunk, side, a), legOf(trunk, side, b)];
  const swung = (pick: (leg: Leg) => Vec) => swing(sub(pick(x), x.hip), sub(pick(y), x.hip), t);
  const forward = unit(swing(x.foot[2], y.foot[2], t));
  const up = unit(across(swing(x.foot[1], y.foot[1], t), forward));
  const foot: Axes = [cross(up, forward), up, forward];
  const ankle = onFloor(
    add(
      x.hip,
      swung((leg) => leg.ankle),
    ),
    foot,
    false,
  );
  const knee = swung((leg) => leg.knee);
  return stood(x.hip, ankle, knee, () => foot, mixNumber(x.z, y.z, t));
}

function legOf(trunk: Trunk, side: Side, said: FootData): Leg {
  const { yaw = 0, pitch = 0, pole = 'fwd', z = 0 } = said;
  const turn = -yaw * outward[side];
  const foot = turned(world, [pitch, 0, turn]);
  const hip = trunk.hip[side];
  const aim = toward(pole, side, world);
  if ('ball' in said) {
    const ball = onSide(said.ball, side);
    const ankle = onFloor(add(ball, out(foot, [0, body.ankle, -body.ball])), foot, true);
    const leg = stood(hip, ankle, aim, () => foot, z);
    // The toes stay flat when the heel is lifted.
    const flat = turned(world, [0, 0, turn]);
    const toe = add(leg.ball, scale(flat[2], body.toe - body.ball));
    return { ...leg, toe, tip: add(toe, out(flat, [0, toeRadius, -toeRadius])) };
  }
  if ('heel' in said) {
    const ankle = add(onSide(said.heel, side), out(foot, [0, body.ankle, body.heel]));
    return stood(hip, onFloor(ankle, foot, false), aim, () => foot, z);
  }
  const free = 'to' in said;
  const ankle = free
    ? add(
        hip,
        scale(unit(toward(said.to, side, world)), (body.thigh + body.shin) * (said.reach ?? 0.999)),
      )
    : onSide(said.at, side);
  const { plantar } = said;
  if (plantar === undefined) return stood(hip, onFloor(ankle, foot, false), aim, () => foot, z);
  const pointed = (knee: Vec, end: Vec): Axes => {
    const shin = unit(sub(end, knee));
    const front = unit(across([0, -1, 0], shin));
    const [cos, sin] = [Math.cos((plantar * Math.PI) / 180), Math.sin((plantar * Math.PI) / 180)];
    const forward = add(scale(front, cos), scale(shin, sin));
    const up = sub(scale(front, sin), scale(shin, cos));
    return [cross(up, forward), up, forward];
  };
  return stood(hip, ankle, aim, pointed, z);
}

function stood(
  hip: Vec,
  ankle: Vec,
  pole: Vec,
  footOf: (knee: Vec, ankle: Vec) => Axes,
  z: number,
): Leg {
  const { middle, end, over } = bend(hip, ankle, body.thigh, body.shin, pole);
  const foot = footOf(middle, end);
  const sole = (forward: number) => add(end, out(foot, [0, -body.ankle, forward]));
  return {
    ...{ hip, knee: middle, ankle: end, foot, z, over },
    ...{ heel: sole(-body.heel), ball: sole(body.ball), toe: sole(body.toe) },
    tip: add(end, out(foot, [0, toeRadius - body.ankle, body.toe - toeRadius])),
  };
}

/** Lifts an ankle by as much as the foot would be below the floor. */
function onFloor(ankle: Vec, foot: Axes, onBall: boolean): Vec {
  const height = (forward: number) => ankle[1] + out(foot, [0, -body.ankle, forward])[1];
  const lowest = Math.min(0, height(-body.heel), onBall ? 0 : height(body.toe));
  return [ankle[0], ankle[1] - lowest, ankle[2]];
}

/* Arms */

type Held = Trunk & { leg: Record<Side, Leg>; right?: Arm };

function armBetween(trunk: Held, side: Side, a: HandData, b: HandData, t: number): Arm {
  if (t === 0 || same(a, b)) return armOf(trunk, side, a);
  if ('on' in a && 'on' in b && a.on[0] === b.on[0])
    return armOf(trunk, side, { ...a, ...blended(a, b, t) });
  const [x, y] = [armOf(trunk, side, a), armOf(trunk, side, b)];
  const { shoulder } = x;
  // A straight way would drag the hand through the body: it swings around the shoulder.
  const swung = (pick: (arm: Arm) => Vec) =>
    swing(sub(pick(x), shoulder), sub(pick(y), shoulder), t);
  const fingers = unit(swing(x.hand[2], y.hand[2], t));
  return armTo(
    shoulder,
    add(
      shoulder,
      swung((arm) => arm.wrist),
    ),
    swung((arm) => arm.elbow),
    fingers,
    swing(x.hand[1], y.hand[1], t),
    {
      curl: mixNumber(x.curl, y.curl, t),
      spread: mixNumber(x.spread, y.spread, t),
      z: mixNumber(x.z, y.z, t),
    },
  );
}

function armOf(trunk: Held, side: Side, said: HandData): Arm {
  const { pole = 'down-back', dir, palm, curl = 0, spread = 0, z = 0, poleOfChest } = said;
  const shoulder = trunk.shoulder[side];
  const { axes, target } = targetOf(trunk, side, said);
  const aim = toward(pole, side, poleOfChest === true ? trunk.chest : axes);
  const fingers = dir === undefined ? undefined : unit(toward(dir, side, axes));
  const looks = palm === undefined ? undefined : toward(palm, side, axes);
  const held = { curl, spread, z };
  if (fingers !== undefined) {
    const wrist = sub(target, scale(fingers, body.palm));
    return armTo(shoulder, wrist, aim, fingers, looks ?? palmDown(fingers, side), held);
  }
  // The hand goes on where the forearm points: the palm is what reaches the target.
  const { middle, end, over } = bend(
    shoulder,
    target,
    body.upperArm,
    body.forearm + body.palm,
    aim,
  );
  const on = unit(sub(end, middle));
  const wrist = add(middle, scale(on, body.forearm));
  return {
    ...armTo(shoulder, wrist, aim, on, looks ?? palmDown(on, side), held),
    ...{ elbow: middle, wrist, over },
  };
}

/** A hand of which nothing is said looks down, or inward where it hangs. */
function palmDown(fingers: Vec, side: Side): Vec {
  const down = across([0, -1, 0], fingers);
  return length(down) < 0.2 ? across([outward[side], 0, 0], fingers) : down;
}

function targetOf(trunk: Held, side: Side, said: HandData): { axes: Axes; target: Vec } {
  if ('on' in said) {
    const [limb, t, beside] = said.on;
    const [from, to] = limbOf(trunk, limb);
    return { axes: world, target: add(mix(from, to, t), onSide(beside, side)) };
  }
  if ('to' in said) {
    const axes = axesOf(trunk, said.in ?? 'chest');
    const reach = (body.upperArm + body.forearm + body.palm) * (said.reach ?? 0.985);
    const way = scale(unit(toward(said.to, side, axes)), reach);
    return { axes, target: add(trunk.shoulder[side], way) };
  }
  const frame = said.in ?? 'world';
  const origin = { world: none, pel: trunk.pelvis, chest: trunk.spine[6], head: trunk.head }[frame];
  const axes = axesOf(trunk, frame);
  return { axes, target: add(origin ?? none, out(axes, onSide(said.at, side))) };
}

function axesOf(trunk: Trunk, frame: 'world' | 'pel' | 'chest' | 'head'): Axes {
  return { world, pel: trunk.hips, chest: trunk.chest, head: trunk.skull }[frame];
}

function limbOf(trunk: Held, limb: string): [Vec, Vec] {
  const side: Side = limb.endsWith('R') ? 'R' : 'L';
  const { hip, knee, ankle } = trunk.leg[side];
  const { right } = trunk;
  if (limb.startsWith('th')) return [hip, knee];
  if (limb.startsWith('sn')) return [knee, ankle];
  if (right === undefined || side === 'L')
    throw new Error(`A hand can lie on the right arm alone, not on ${limb}.`);
  return limb.startsWith('ua') ? [right.shoulder, right.elbow] : [right.elbow, right.wrist];
}

function armTo(
  shoulder: Vec,
  wrist: Vec,
  pole: Vec,
  fingers: Vec,
  palm: Vec,
  held: Pick<Arm, 'curl' | 'spread' | 'z'>,
): Arm {
  const { middle, end, over } = bend(shoulder, wrist, body.upperArm, body.forearm, pole);
  const out = unit(across(palm, fingers));
  return {
    ...held,
    ...{ shoulder, elbow: middle, wrist: end, over },
    palm: add(end, scale(fingers, body.palm)),
    tip: add(end, scale(fingers, body.hand)),
    hand: [cross(out, fingers), out, fingers],
  };
}

/** A named place of the body. */
export function jointOf(skeleton: Skeleton, joint: Joint): Vec {
  if (joint === 'head') return skeleton.head;
  if (joint === 'mid') return alongSpine(skeleton, 0.5).point;
  const side: Side = joint.endsWith('R') ? 'R' : 'L';
  const [arm, leg] = [skeleton.arm[side], skeleton.leg[side]];
  switch (joint.slice(0, -1)) {
    case 'hip':
      return leg.hip;
    case 'kn':
      return leg.knee;
    case 'an':
      return leg.ankle;
    case 'sh':
      return arm.shoulder;
    case 'el':
      return arm.elbow;
    case 'pm':
      return arm.palm;
    default:
      return arm.tip;
  }
}
