import { body, girth } from './body';
import { add, out } from './geometry';
import type { Seen } from './geometry';
import { fingeredHand, mitten } from './hands';
import { limbMarks } from './marks';
import type { Brush, Item } from './paint';
import { capsule, towards } from './shapes';
import type { Point, Shape } from './shapes';
import type { Arm, Leg } from './skeletonParts';
import type { Side } from './schema';

/*
 * A limb first paints itself in the colour of the background, a little wider: that rim sets it off
 * from what is behind. The rim begins below the root, so that the limb grows out of the body.
 */

const rim = (d: string): Shape => ({ c: 'rim', d });
const fold = (d: string): Shape => ({ c: 'fold', d });

export function legItem(
  leg: Leg,
  side: Side,
  trunk: number,
  { see, sideways, marks }: Brush,
): Item {
  const [hip, knee, ankle] = [see(leg.hip), see(leg.knee), see(leg.ankle)];
  const near = leg.z + hip[2] * 0.3 + knee[2] * 0.45 + ankle[2] * 0.25 - 0.02;
  const far = sideways && near < trunk - 0.15 ? ' far' : '';
  const sole = (x: number, y: number, z: number): Seen =>
    see(add(leg.ankle, out(leg.foot, [x, y, z])));
  const [heel, ball, instep] = [sole(0, -0.13, -0.16), sole(0, -0.14, 0.42), sole(0, 0.02, 0)];
  const toe = see(leg.tip);
  const [t0, t1] = girth.thigh;
  const [s0, s1] = girth.shin;
  const thigh = capsule(hip, knee, t0, t1);
  const shin = capsule(knee, ankle, s0, s1);
  const foot = [
    capsule(instep, ball, 0.14, 0.12),
    capsule(heel, ball, 0.14, 0.13),
    capsule(ball, toe, 0.13, 0.1),
  ];
  const shoe = foot.map((d): Shape => ({ c: `shoe${far}`, d }));
  const cloth = (d: string): Shape => ({ c: `trousers${far}`, d });
  const rims = [
    capsule(towards(hip, knee, 0.4), knee, t0 * 0.6 + t1 * 0.4, t1),
    shin,
    ...foot.slice(1),
  ].map(rim);
  const seen = Math.hypot(knee[0] - hip[0], knee[1] - hip[1]);
  // A thigh that points at the eye lies over its own shin.
  const atEye = seen < 0.62 * body.thigh && knee[2] > hip[2] + 0.4;
  const inner = isFolded(hip, knee, ankle)
    ? [fold(capsule(towards(knee, ankle, 0.3), ankle, t1 - 0.02, s1))]
    : [];
  return {
    near,
    shapes: [
      ...rims,
      ...shoe,
      ...(atEye ? [cloth(shin), fold(thigh), cloth(thigh)] : [cloth(thigh), ...inner, cloth(shin)]),
      ...limbMarks(marks, 'th', side, hip, knee),
      ...limbMarks(marks, 'sn', side, knee, ankle),
    ],
  };
}

export function armItem(arm: Arm, side: Side, trunk: number, brush: Brush): Item {
  const { see, sideways, fingers, marks } = brush;
  const [shoulder, elbow, wrist] = [see(arm.shoulder), see(arm.elbow), see(arm.wrist)];
  const near = arm.z + shoulder[2] * 0.35 + elbow[2] * 0.25 + wrist[2] * 0.4 + 0.05;
  const far = sideways && near < trunk - 0.15 ? ' far' : '';
  const [u0, u1] = girth.upperArm;
  const [f0, f1] = girth.forearm;
  const skin = `skin${far}`;
  const rims = [
    rim(capsule(towards(shoulder, elbow, 0.42), elbow, u0 * 0.6 + u1 * 0.4, u1)),
    rim(capsule(elbow, wrist, f0, f1)),
  ];
  const sleeve = capsule(shoulder, towards(shoulder, elbow, 0.62), u0, u1 * 1.12);
  const upper: Shape[] = [
    { c: skin, d: capsule(towards(shoulder, elbow, 0.4), elbow, u1 * 1.02, u1) },
    { c: `shirt${far}`, d: sleeve },
  ];
  const lower: Shape = { c: skin, d: capsule(elbow, wrist, f0, f1) };
  const hand = fingers ? fingeredHand(arm, side, see, skin) : mitten(wrist, see(arm.tip), skin);
  const folded = isFolded(shoulder, elbow, wrist);
  const shapes =
    elbow[2] > wrist[2] + 0.3
      ? [...hand, lower, ...(folded ? [fold(capsule(shoulder, elbow, u0, u1))] : []), ...upper]
      : [
          ...upper,
          ...(folded ? [fold(capsule(towards(elbow, wrist, 0.3), wrist, f0 - 0.02, f1))] : []),
          lower,
          ...hand,
        ];
  return {
    near,
    shapes: [
      ...rims,
      ...shapes,
      ...limbMarks(marks, 'ua', side, shoulder, elbow),
      ...limbMarks(marks, 'fa', side, elbow, wrist),
    ],
  };
}

/** Whether a limb is bent so far that its halves overlap: under 60 degrees. */
function isFolded(root: Point, joint: Point, end: Point): boolean {
  const [ax, ay, bx, by] = [
    root[0] - joint[0],
    root[1] - joint[1],
    end[0] - joint[0],
    end[1] - joint[1],
  ];
  return ax * bx + ay * by > 0.5 * Math.hypot(ax, ay) * Math.hypot(bx, by);
}
