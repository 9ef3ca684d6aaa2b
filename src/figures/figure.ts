import { arrowMargin, arrowRoom, arrowShapes, arrowWays } from './arrows';
import { add, camera, scale, sub } from './geometry';
import type { Camera, Vec } from './geometry';
import { bodyItems } from './paint';
import type { Item } from './paint';
import { background, ballRadius } from './props';
import { around, capsule, circle, text } from './shapes';
import type { Point, Shape } from './shapes';
import { alongSpine } from './skeletonParts';
import { jointOf, skeletonAt } from './skeleton';
import type { Skeleton } from './skeletonParts';
import type { Figure, Joint, Prop } from './schema';

/** The square that a figure is seen in, head units. */
interface Frame {
  x: number;
  y: number;
  width: number;
}

/** A figure ready to be drawn at any place of its move. */
export interface Stage {
  figure: Figure;
  frame: Frame;
  /** `viewBox` of the picture. */
  viewBox: string;
  /** Floor and things behind the body: the same all along the move. */
  still: readonly Shape[];
  /** The two poses that say what the move is. */
  show: readonly [number, number];
  /** The arrow of the second of them. */
  arrows: readonly Shape[];
  /** How a picture is turned into that of the other side. */
  mirror: string;
}

/** Sets a figure up; what does not move is made here, once. */
export function stage(figure: Figure): Stage {
  const see = camera(...figure.v);
  const [from, to] = figure.show ?? [0, figure.keys.length - 1];
  const show = [from, to] as const;
  const frame = frameOf(figure, see, show);
  const { x, y, width } = frame;
  return {
    figure,
    frame,
    show,
    viewBox: [x, y, width, width].map(text).join(' '),
    still: [
      { c: 'floor', d: `M${text(x)} .12H${text(x + width)}` },
      ...(figure.props ?? []).flatMap((prop) => background(prop, see)),
    ],
    arrows: arrowShapes(figure, see, show, width),
    mirror: `translate(${text(2 * x + width)} 0) scale(-1 1)`,
  };
}

/**
 * The body at a place of its move, in the order of painting.
 * @param u as in `skeletonAt`
 * @param breath added to that of the pose, 0 to 1
 */
export function bodyShapes({ figure }: Stage, u: number, breath = 0): Shape[] {
  const see = camera(...figure.v);
  const posed = skeletonAt(figure, u);
  const skeleton = { ...posed, breath: posed.breath + breath };
  const yaw = Math.abs(Math.sin((figure.v[0] * Math.PI) / 180));
  const items = bodyItems(skeleton, {
    see,
    sideways: yaw > 0.3,
    fingers: figure.fingers === true,
    marks: figure.marks ?? [],
  });
  const trunk = see(alongSpine(skeleton, 0.45).point)[2];
  items.push(...(figure.props ?? []).flatMap((prop) => held(prop, figure, skeleton, see, trunk)));
  return items.sort((a, b) => a.near - b.near).flatMap(({ shapes }) => shapes);
}

/** Where a ball is that rolls between the body and a wall. */
export function ballAt(
  prop: Extract<Prop, { is: 'ball' }>,
  figure: Figure,
  skeleton: Skeleton,
): Vec {
  const way = sub(skeleton.pelvis, skeletonAt(figure, 0).pelvis);
  return add(prop.at, scale(way, prop.by ?? 0));
}

/** Things that go with the body. */
function held(prop: Prop, figure: Figure, skeleton: Skeleton, see: Camera, trunk: number): Item[] {
  const upright = (palm: Vec, low: number, high: number, z: number, r0: number, r1: number) =>
    capsule(see(add(palm, [0, low, z])), see(add(palm, [0, high, z])), r0, r1);
  if (prop.is === 'ball') {
    const d = circle(see(ballAt(prop, figure, skeleton)), ballRadius);
    return [{ near: trunk + 0.5, shapes: [{ c: 'pb', d }] }];
  }
  if (prop.is === 'cup') {
    const { palm } = skeleton.arm[prop.of];
    // Wider at the brim, and wider than a hand: else it is taken for a dumb-bell.
    const ring = (y: number, r: number) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((i): Vec => [
        r * Math.cos((i * Math.PI) / 4),
        y,
        r * Math.sin((i * Math.PI) / 4) + 0.1,
      ]);
    const d = around([...ring(-0.2, 0.17), ...ring(0.3, 0.26)].map((at) => see(add(palm, at))));
    return [{ near: see(palm)[2] + 0.35, shapes: [{ c: 'pb', d }] }];
  }
  if (prop.is !== 'weights') return [];
  return [skeleton.arm.R, skeleton.arm.L].map(({ palm }) => ({
    near: see(palm)[2] + 0.4,
    shapes: [{ c: 'pb', d: upright(palm, -0.34, 0.2, 0.06, 0.15, 0.12) }],
  }));
}

/* The frame */

const bust: Frame = { x: -1.85, y: -6.2, width: 3.7 };
/** Joints that must be in the picture, with what is drawn around them. */
const extent: readonly (readonly [Joint, number])[] = [
  ['head', 0.62],
  ...(['hipR', 'hipL'] as const).map((joint) => [joint, 0.4] as const),
  ...(['knR', 'knL'] as const).map((joint) => [joint, 0.25] as const),
  ...(['anR', 'anL'] as const).map((joint) => [joint, 0.15] as const),
  ...(['shR', 'shL'] as const).map((joint) => [joint, 0.26] as const),
  ...(['elR', 'elL'] as const).map((joint) => [joint, 0.2] as const),
  ...(['hdR', 'hdL'] as const).map((joint) => [joint, 0.12] as const),
];

function frameOf(figure: Figure, see: Camera, show: readonly [number, number]): Frame {
  if (figure.f === 'bust') return bust;
  if (figure.f !== undefined) return { x: figure.f[0], y: figure.f[1], width: figure.f[2] };
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, 0.3];
  const take = ([x, y]: Point, r: number) => {
    left = Math.min(left, x - r);
    right = Math.max(right, x + r);
    top = Math.min(top, y - r);
    bottom = Math.max(bottom, y + Math.min(r, 0.12));
  };
  const last = figure.loop === true ? figure.keys.length : figure.keys.length - 1;
  for (let i = 0; i <= last * 4; i += 1) {
    const skeleton = skeletonAt(figure, i / 4);
    for (const [joint, r] of extent) take(see(jointOf(skeleton, joint)), r);
    for (const leg of [skeleton.leg.R, skeleton.leg.L]) {
      take(see(leg.heel), 0.15);
      take(see(leg.toe), 0.12);
    }
  }
  for (const prop of figure.props ?? [])
    for (const point of propExtent(prop)) take(see(point), 0.05);
  const ways = arrowWays(figure, see, show, Math.max(right - left, bottom - top, 5.2));
  for (const point of arrowRoom(ways)) take(point, arrowMargin);
  const [w, h] = [right - left, bottom - top];
  const width = Math.max(w, h, 5.2) + 0.35;
  // What room is left in height is air over the head rather than cellar.
  const floor = bottom + 0.1 + Math.max(0, (width - h - 0.4) * 0.28);
  return { x: (left + right - width) / 2, y: floor - width, width };
}

/** What of a thing must be in the picture; walls and floors may run out of it. */
function propExtent(prop: Prop): Vec[] {
  switch (prop.is) {
    case 'chair': {
      const [z, way, top] = [prop.z ?? 0, prop.turned === true ? -1 : 1, prop.top ?? 3.35];
      return [-0.85, 0.85].flatMap((x): Vec[] => [
        [x, 0, z + way * 0.8],
        [x, top, z - way],
      ]);
    }
    case 'desk':
      return [0, 0.9].map((deep): Vec => [0, 2.9, prop.z + deep]);
    case 'wallEdge':
      return [[0, 3, prop.z - 0.4]];
    case 'wallBeside':
      return [[prop.x - 0.4, 3, 0]];
    case 'doorway':
      return [[-prop.x - 0.9, 3, 0]];
    default:
      return [];
  }
}
