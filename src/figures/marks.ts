import { add, mix, out, scale } from './geometry';
import type { Axes, Camera, Vec } from './geometry';
import type { Item } from './paint';
import { circle, line, polygon, towards } from './shapes';
import type { Point, Shape } from './shapes';
import { alongSpine } from './skeletonParts';
import type { Skeleton } from './skeletonParts';
import type { Mark, Side } from './schema';

/*
 * The region that works: a stroke in the accent colour inside the part. Against the shirt the colour
 * alone has too little contrast, so each has a rim of the background around it.
 */

const rimWidth = 0.045;

function stroke(points: readonly Point[], w: number): Shape[] {
  const d = line(points);
  return [
    { c: 'mark-rim', d, w: w + 2 * rimWidth },
    { c: 'mark', d, w },
  ];
}

/** Marks along an arm or a leg; they are painted with it. */
export function limbMarks(
  marks: readonly Mark[],
  limb: 'th' | 'sn' | 'ua' | 'fa',
  side: Side,
  from: Point,
  to: Point,
): Shape[] {
  return marks.flatMap((mark) => {
    if (!('limb' in mark) || mark.limb !== limb || (mark.of !== side && mark.of !== 'B')) return [];
    const size = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
    const off = mark.off ?? 0;
    const [dx, dy] = [((from[1] - to[1]) / size) * off, ((to[0] - from[0]) / size) * off];
    const at = (t: number): Point => {
      const [x, y] = towards(from, to, t);
      return [x + dx, y + dy];
    };
    return stroke([at(mark.t[0]), at(mark.t[1])], mark.w);
  });
}

/** Marks on trunk, neck and head. @param trunk how near to the eye the trunk is */
export function markItems(
  skeleton: Skeleton,
  marks: readonly Mark[],
  see: Camera,
  trunk: number,
): Item[] {
  return marks.flatMap((mark) => markItem(skeleton, mark, see, trunk));
}

function markItem(skeleton: Skeleton, mark: Mark, see: Camera, trunk: number): Item | Item[] {
  const { head, skull, neck, chest, shoulder, spine, hips, pelvis } = skeleton;
  if ('sp' in mark) {
    const [from, to] = mark.sp;
    const [beside, before] = mark.o;
    const points = [from, (from + to) / 2, to].map((t) => {
      const { point, axes } = alongSpine(skeleton, t);
      return see(add(point, out(axes, [beside, 0, before])));
    });
    return { near: trunk + 0.005, shapes: stroke(points, mark.w ?? 0.26) };
  }
  if ('nt' in mark || 'trap' in mark) {
    const way = 'nt' in mark ? mark.nt : mark.trap;
    const tip = shoulder[way < 0 ? 'R' : 'L'];
    const points = [
      add(head, out(skull, [way * 0.22, -0.4, -0.14])),
      add(neck, out(chest, [way * 0.3, 0.02, 0])),
      add(mix(neck, tip, 0.82), scale(chest[1], 0.1)),
    ].slice('nt' in mark ? 0 : 1);
    return { near: trunk + 0.02, shapes: stroke(points.map(see), 0.21) };
  }
  if ('neck' in mark) {
    const before = mark.z ?? 0;
    const points = [
      add(neck, out(chest, [mark.neck * 0.4, -0.12, before * 0.6])),
      add(head, out(skull, [mark.neck * 0.2, -0.38, -0.12 + before])),
    ];
    return { near: trunk + 0.02, shapes: stroke(points.map(see), 0.22) };
  }
  if ('blades' in mark) {
    const blade = (side: Side): Item => {
      const way = side === 'R' ? -1 : 1;
      const x = way * (0.42 + skeleton.shoulders[side] * 0.55);
      const corner = (dx: number, y: number): Point =>
        see(add(spine[7] ?? neck, out(chest, [x + way * dx, y, -0.4])));
      const d = polygon([corner(-0.02, 0.16), corner(0.2, 0.12), corner(0.02, -0.42)]);
      return { near: trunk + 0.2, shapes: [{ c: 'mark wedge', d, w: 0.14 }] };
    };
    return [blade('R'), blade('L')];
  }
  if ('at' in mark) {
    const frames: Record<typeof mark.in, [Axes, Vec]> = {
      pel: [hips, pelvis],
      chest: [chest, spine[6] ?? neck],
      head: [skull, head],
    };
    const [axes, origin] = frames[mark.in];
    const center = see(add(origin, out(axes, mark.at)));
    return {
      near: mark.z === undefined ? center[2] + 0.3 : trunk + mark.z,
      shapes: [
        { c: 'dot-rim', d: circle(center, mark.r + rimWidth) },
        { c: 'dot', d: circle(center, mark.r) },
      ],
    };
  }
  return [];
}
