import { shirt, trunk } from './body';
import type { Ring } from './body';
import { add, out, scale } from './geometry';
import type { Camera, Vec } from './geometry';
import { breathOut, neckAndHead } from './head';
import { armItem, legItem } from './limbs';
import { markItems } from './marks';
import { capsule, curve } from './shapes';
import type { Point, Shape } from './shapes';
import { alongSpine } from './skeletonParts';
import type { Skeleton } from './skeletonParts';
import type { Mark, Side } from './schema';

/** What is painted together, and how near to the eye it is. */
export interface Item {
  near: number;
  shapes: Shape[];
}

export interface Brush {
  see: Camera;
  /** The body is seen so far from the side that one arm and leg are its far ones. */
  sideways: boolean;
  fingers: boolean;
  marks: readonly Mark[];
}

/** A body, far parts first. */
export function bodyItems(skeleton: Skeleton, brush: Brush): Item[] {
  const { see } = brush;
  const near = see(alongSpine(skeleton, 0.45).point)[2];
  const sides: Side[] = ['R', 'L'];
  return [
    { near, shapes: trunkShapes(skeleton, see) },
    ...neckAndHead(skeleton, see, near),
    ...sides.map((side) => legItem(skeleton.leg[side], side, near, brush)),
    ...sides.map((side) => armItem(skeleton.arm[side], side, near, brush)),
    ...markItems(skeleton, brush.marks, see, near),
    ...(skeleton.blow > 0 ? [{ near: 9, shapes: [breathOut(skeleton, see)] }] : []),
  ];
}

/* Trunk */

function trunkShapes(skeleton: Skeleton, see: Camera): Shape[] {
  const { breath, spine, chest, shoulder } = skeleton;
  const breathing = shirt.map(([t, width, depth]): Ring => {
    const most = Math.max(0, 1 - Math.abs(t - 0.68) / 0.35);
    return [t, width + breath * 0.05 * most, depth + breath * 0.09 * most];
  });
  const top = spine[8] ?? skeleton.neck;
  // Without its slope a shoulder looks like a puppet's peg.
  const slope = (side: Side) => {
    const root = add(top, out(chest, [side === 'R' ? -0.1 : 0.1, -0.16, 0]));
    const end = add(shoulder[side], scale(chest[1], -0.01));
    return { c: 'shirt', d: capsule(see(root), see(end), 0.26, 0.23) };
  };
  return [
    { c: 'trousers', d: outline(skeleton, see, trunk) },
    { c: 'shirt', d: outline(skeleton, see, breathing) },
    slope('R'),
    slope('L'),
  ];
}

/** The edge of the trunk as it is seen: of each ring the points farthest from the spine. */
function outline(skeleton: Skeleton, see: Camera, rings: readonly Ring[]): string {
  const cuts = rings.map(([t, width, depth]) => {
    const { point, axes } = alongSpine(skeleton, t);
    const center = see(point);
    const half = (axis: Vec, by: number): Point => {
      const end = see(add(point, scale(axis, by)));
      return [end[0] - center[0], end[1] - center[1]];
    };
    return { center, wide: half(axes[0], width), deep: half(axes[2], depth) };
  });
  const [left, right]: [Point[], Point[]] = [[], []];
  const caps: Point[] = [];
  cuts.forEach(({ center, wide, deep }, i) => {
    const before = cuts[Math.max(0, i - 1)]?.center ?? center;
    const after = cuts[Math.min(cuts.length - 1, i + 1)]?.center ?? center;
    const size = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const [tx, ty] = [(after[0] - before[0]) / size, (after[1] - before[1]) / size];
    const [a, b] = [wide[1] * tx - wide[0] * ty, deep[1] * tx - deep[0] * ty];
    const far = Math.hypot(a, b) || 1e-6;
    const [ex, ey] = [(wide[0] * a + deep[0] * b) / far, (wide[1] * a + deep[1] * b) / far];
    left.push([center[0] + ex, center[1] + ey]);
    right.push([center[0] - ex, center[1] - ey]);
    const beyond = i === 0 ? -0.16 : 0.1;
    if (i === 0 || i === cuts.length - 1)
      caps.push([center[0] + tx * beyond, center[1] + ty * beyond]);
  });
  const [foot, top] = caps;
  return curve([...(foot ? [foot] : []), ...left, ...(top ? [top] : []), ...right.reverse()], true);
}
