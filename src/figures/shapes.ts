import { radians } from './geometry';

/** One SVG path: its classes, its `d`, and its stroke's width where the class does not say it. */
export interface Shape {
  c: string;
  d: string;
  w?: number;
}
/** A point of the picture; what follows x and y is not looked at. */
export type Point = readonly [x: number, y: number, ...rest: number[]];

/** Thousandths: at 480 px less would tremble. */
export const text = (value: number): string => String(Math.round(value * 1000) / 1000);
const at = (point: Point): string => `${text(point[0])} ${text(point[1])}`;

export const towards = (a: Point, b: Point, t: number): Point => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

export const circle = (center: Point, r: number): string => ellipse(center, r, r, 0);

/** @param tilt degrees, clockwise as SVG has it */
export function ellipse(center: Point, rx: number, ry: number, tilt: number): string {
  const [dx, dy] = [rx * Math.cos(radians(tilt)), rx * Math.sin(radians(tilt))];
  const arc = `A${text(rx)} ${text(ry)} ${text(tilt)} 1 1 `;
  const [a, b]: [Point, Point] = [
    [center[0] - dx, center[1] - dy],
    [center[0] + dx, center[1] + dy],
  ];
  return `M${at(a)}${arc}${at(b)}${arc}${at(a)}Z`;
}

/** A tapered limb with round ends. */
export function capsule(a: Point, b: Point, ra: number, rb: number): string {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const far = Math.hypot(dx, dy);
  // Seen from its end, the thicker end is all there is.
  if (far <= Math.abs(ra - rb) + 1e-3) return ra > rb ? circle(a, ra) : circle(b, rb);
  const way = Math.atan2(dy, dx);
  const off = Math.acos((ra - rb) / far);
  const rim = (c: Point, r: number, angle: number): string =>
    at([c[0] + r * Math.cos(angle), c[1] + r * Math.sin(angle)]);
  const round = (r: number, large: boolean) => `A${text(r)} ${text(r)} 0 ${large ? 1 : 0} 1 `;
  return (
    `M${rim(a, ra, way + off)}${round(ra, off < Math.PI / 2)}${rim(a, ra, way - off)}` +
    `L${rim(b, rb, way - off)}${round(rb, off > Math.PI / 2)}${rim(b, rb, way + off)}Z`
  );
}

export const line = (points: readonly Point[]): string => `M${points.map(at).join('L')}`;
export const polygon = (points: readonly Point[]): string => `${line(points)}Z`;

/** A soft line through points (Catmull-Rom). */
export function curve(points: readonly Point[], closed: boolean): string {
  const count = points.length;
  const point = (i: number): Point =>
    points[closed ? (i + count) % count : Math.min(Math.max(i, 0), count - 1)] ?? [0, 0];
  let d = `M${at(point(0))}`;
  for (let i = 0; i < (closed ? count : count - 1); i += 1) {
    const [before, from, to, after] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const reach: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    d += `C${at(leave)} ${at(reach)} ${at(to)}`;
  }
  return closed ? `${d}Z` : d;
}

/** The outline around points: for boxes, seen from wherever. */
export function around(points: readonly Point[]): string {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: readonly Point[]) => {
    const kept: Point[] = [];
    for (const point of ordered) {
      for (;;) {
        const [a, b] = kept.slice(-2);
        if (a === undefined || b === undefined) break;
        if ((b[0] - a[0]) * (point[1] - a[1]) > (b[1] - a[1]) * (point[0] - a[0])) break;
        kept.pop();
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return polygon([...half(sorted), ...half(sorted.toReversed())]);
}

/** How a quarter of a circle is drawn as a curve. */
const quarter = 0.5523;

/**
 * Half a circle with half an ellipse on its flat side, like the moon: what is seen of half a ball.
 * @param phase how far the flat side bulges out (more than 0) or in, -1 to 1
 * @param place from the moon's own plane, its belly toward +x, to the picture
 */
export function moon(phase: number, place: (x: number, y: number) => Point): string {
  const part = (x1: number, y1: number, x2: number, y2: number, x: number, y: number) =>
    `C${at(place(x1, y1))} ${at(place(x2, y2))} ${at(place(x, y))}`;
  return (
    `M${at(place(0, -1))}` +
    part(quarter, -1, 1, -quarter, 1, 0) +
    part(1, quarter, quarter, 1, 0, 1) +
    part(-phase * quarter, 1, -phase, quarter, -phase, 0) +
    part(-phase, -quarter, -phase * quarter, -1, 0, -1) +
    'Z'
  );
}
