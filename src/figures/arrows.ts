import { radians } from './geometry';
import type { Camera } from './geometry';
import { curve, line } from './shapes';
import type { Point, Shape } from './shapes';
import { alongSpine } from './skeletonParts';
import { jointOf, skeletonAt } from './skeleton';
import type { Arrow, Figure, Joint } from './schema';

/** The way of an arrow, in the picture. */
interface Way {
  points: readonly Point[];
  both: boolean;
}

const steps = 8;

/**
 * Where the figure's arrows run, made from the motion itself.
 * @param width of the picture: arrows are as large as it asks for, not as the body
 */
export function arrowWays(
  figure: Figure,
  see: Camera,
  [from, to]: readonly [number, number],
  width: number,
): Way[] {
  const { arrow } = figure;
  if (arrow === undefined) return [];
  const end = skeletonAt(figure, to);
  const seen = (joint: Joint): Point => see(jointOf(end, joint));
  const one = (points: readonly Point[], both = false): Way => ({ points, both });
  if ('of' in arrow)
    return arrow.of.map((joint) => motionWay(figure, arrow, joint, see, [from, to], width));
  if ('turn' in arrow) {
    const [x, y] = seen('head');
    return [
      one(
        Array.from({ length: 11 }, (_, i): Point => {
          // The near half of a ring round the head: a turn to the person's right goes to the left.
          const angle = radians(90 + (12 * i - 62) * arrow.turn);
          return [x + arrow.r * Math.cos(angle), y - 0.78 + arrow.r * 0.3 * Math.sin(angle)];
        }),
      ),
    ];
  }
  if ('line' in arrow) {
    const [x, y] = seen(arrow.line);
    return [
      one(
        straight([x + arrow.from[0], y + arrow.from[1]], [x + arrow.to[0], y + arrow.to[1]]),
        arrow.both,
      ),
    ];
  }
  if ('lines' in arrow) {
    const [x, y] = seen(arrow.lines);
    return arrow.at.map(([x0, y0, x1, y1]) => one(straight([x + x0, y + y0], [x + x1, y + y1])));
  }
  if ('ring' in arrow)
    return arrow.ring.map(([joint, dx, dy]) => {
      const [x, y] = seen(joint);
      return one(
        Array.from({ length: 13 }, (_, i): Point => {
          const angle = radians(200 - i * 23);
          return [x + dx + arrow.r * Math.cos(angle), y + dy - arrow.r * Math.sin(angle)];
        }),
      );
    });
  return [];
}

function straight(from: Point, to: Point): Point[] {
  return Array.from({ length: 5 }, (_, i): Point => [
    from[0] + ((to[0] - from[0]) * i) / 4,
    from[1] + ((to[1] - from[1]) * i) / 4,
  ]);
}

/** Beside the way that a joint goes, on the side away from the body. */
function motionWay(
  figure: Figure,
  arrow: Extract<Arrow, { of: unknown }>,
  joint: Joint,
  see: Camera,
  [from, to]: readonly [number, number],
  width: number,
): Way {
  const begin = from + (to - from) * (arrow.from ?? 0);
  const path = Array.from({ length: steps + 1 }, (_, i) =>
    see(jointOf(skeletonAt(figure, begin + ((to - begin) * i) / steps), joint)),
  );
  const [a = [0, 0], middle = [0, 0], b = [0, 0]]: Point[] = [
    path[0],
    path[steps / 2],
    path[steps],
  ].map((point) => point ?? [0, 0]);
  const center = see(alongSpine(skeletonAt(figure, to), 0.45).point);
  const far = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  const normal: Point = [(a[1] - b[1]) / far, (b[0] - a[0]) / far];
  const inward = normal[0] * (middle[0] - center[0]) + normal[1] * (middle[1] - center[1]) < 0;
  const way = inward !== (arrow.flip === true) ? -1 : 1;
  const off = way * (arrow.off ?? standOff(joint, width));
  // An arrow shorter than this is all head.
  const grow = Math.max(1, (0.14 * width) / far);
  const [cx, cy] = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const points = path.map(([x, y]): Point => [
    cx + (x - cx) * grow + normal[0] * off,
    cy + (y - cy) * grow + normal[1] * off,
  ]);
  return { points, both: arrow.both === true };
}

/** How far from the joint its arrow runs: the size of the part, and some air. */
function standOff(joint: Joint, width: number): number {
  if (joint === 'head') return 0.62 + 0.04 * width;
  if (joint.startsWith('hip')) return 0.8;
  return 0.2 + 0.05 * width;
}

/** Arrows as shapes. */
export function arrowShapes(
  figure: Figure,
  see: Camera,
  show: readonly [number, number],
  width: number,
): Shape[] {
  const shapes = arrowWays(figure, see, show, width).flatMap((way) => drawn(way, width));
  const { arrow } = figure;
  if (arrow === undefined || !('ticks' in arrow)) return shapes;
  const end = skeletonAt(figure, show[1]);
  const angles = arrow.up === true ? [-150, -120, -90, -60, -30] : [-160, -125, -90, -55, -20];
  const d = arrow.ticks.flatMap((joint) => {
    const [x, y] = see(jointOf(end, joint));
    return angles.map((degrees) => {
      const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))];
      const [near, away] = [arrow.r, arrow.r + 0.2];
      return line([
        [x + near * cos, y + near * sin],
        [x + away * cos, y + away * sin],
      ]);
    });
  });
  return [...shapes, { c: 'arrow', d: d.join(''), w: 0.014 * width }];
}

function drawn({ points, both }: Way, width: number): Shape[] {
  const d = curve(points, false);
  const heads = head(points, width) + (both ? head(points.toReversed(), width) : '');
  return [
    { c: 'arrow-rim', d, w: 0.044 * width },
    { c: 'head-rim', d: heads, w: 0.026 * width },
    { c: 'arrow', d, w: 0.018 * width },
    { c: 'arrow-head', d: heads, w: 0.008 * width },
  ];
}

function head(points: readonly Point[], width: number): string {
  const [tip, before] = [points.at(-1) ?? [0, 0], points.at(-3) ?? [0, 0]];
  const far = Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1;
  const [ux, uy] = [(tip[0] - before[0]) / far, (tip[1] - before[1]) / far];
  const [long, half] = [0.058 * width, 0.034 * width];
  const end: Point = [tip[0] + ux * long * 0.6, tip[1] + uy * long * 0.6];
  const corner = (way: number): Point => [
    end[0] - ux * long - way * uy * half,
    end[1] - uy * long + way * ux * half,
  ];
  return `${line([end, corner(1), corner(-1)])}Z`;
}

/** What arrows take of the picture, with the room for their heads. */
export const arrowRoom = (ways: readonly Way[]): Point[] =>
  ways.flatMap(({ points }) => [...points]);
export const arrowMargin = 0.3;
