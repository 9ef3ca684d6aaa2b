import { body } from './body';
import {
  across,
  add,
  bend,
  cross,
  length,
  mix,
  mixNumber,
  out,
  scale,
  sub,
  swing,
  unit,
  world,
} from './geometry';
import type { Axes, Vec } from './geometry';
import type { HandData, Side } from './schema';
import { blended, none, onSide, outward, same, toward } from './skeletonParts';
import type { Arm, Leg, Trunk } from './skeletonParts';

type Held = Trunk & { leg: Record<Side, Leg>; right?: Arm };

export function armBetween(trunk: Held, side: Side, a: HandData, b: HandData, t: number): Arm {
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
