import { armBetween } from './arms';
import { body, spinePieces } from './body';
import {
  across,
  add,
  bend,
  cross,
  mix,
  mixNumber,
  out,
  scale,
  sub,
  swing,
  turned,
  unit,
  world,
} from './geometry';
import type { Axes, Vec } from './geometry';
import type { Figure, FootData, Joint, Pose, Side } from './schema';
import {
  alongSpine,
  blended,
  none,
  onSide,
  outward,
  same,
  toeRadius,
  toward,
} from './skeletonParts';
import type { Leg, Skeleton, Trunk } from './skeletonParts';

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
