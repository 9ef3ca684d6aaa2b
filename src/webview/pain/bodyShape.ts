/*
 * A person standing, about seven and a half heads tall, on a field of 90 by 232. Points of the half to
 * the right of the middle, downwards; the other half is its mirror.
 */

type Point = readonly [x: number, y: number];

/** The middle, and the field's left edge. */
const middle = 42;
export const field = { x: -3, width: 90, height: 232 } as const;

const headHalf: readonly Point[] = [
  [42, 2.5],
  [48.8, 5.6],
  [51.8, 13],
  [51.2, 20.5],
  [48.6, 27.5],
  [45, 31.6],
  [42, 32.6],
];

const bodyHalf: readonly Point[] = [
  [42, 25],
  [47.4, 26],
  [47.6, 33],
  [49.5, 38],
  [56, 41.5],
  [63, 43.5],
  [68, 47.5],
  [70.2, 55],
  [71, 66],
  [72.2, 78],
  [73.4, 89],
  [75.6, 99],
  [76.4, 109],
  [76.8, 120],
  [79, 127],
  [79.4, 135],
  [77.4, 144],
  [74.6, 147.5],
  [73, 143],
  [72.8, 136.5],
  [70.6, 137.5],
  [70.4, 131],
  [71.6, 125],
  [71.4, 119],
  [69, 107],
  [66.8, 96],
  [65.8, 88],
  [64, 77],
  [62, 66],
  [61.2, 72],
  [60, 82],
  [57.2, 93],
  [57.4, 102],
  [61, 112],
  [62.8, 122],
  [63, 136],
  [61.6, 152],
  [58.6, 167],
  [57.8, 175],
  [59.2, 185],
  [57.6, 198],
  [54.4, 211],
  [54.4, 217],
  [57.6, 222.5],
  [60.2, 226.5],
  [57, 228.6],
  [50, 228.4],
  [48.2, 224],
  [48.8, 217],
  [48.8, 210],
  [46.6, 196],
  [46.4, 186],
  [47.8, 174],
  [46.6, 166],
  [44.6, 148],
  [43, 131.5],
  [42, 129],
];

export const head = closed(headHalf);
export const body = closed(bodyHalf);

/** Lines that tell the back from the front. */
export const backLines = 'M42 40v76M42 124v14M33.5 53c-2.5 5-2.5 10 1 14M50.5 53c2.5 5 2.5 10-1 14';
export const frontLines =
  'M39 43.5c-4-2.6-9-2.6-13 0M45 43.5c4-2.6 9-2.6 13 0M42 104v1.6M31 172c1.6 1.6 3.6 1.6 5 0M48 172c1.4 1.6 3.4 1.6 5 0';

/** A closed curve through the points and their mirror (Catmull-Rom), as an SVG path. */
function closed(half: readonly Point[]): string {
  const mirrored = half
    .slice(1, -1)
    .map(([x, y]): Point => [2 * middle - x, y])
    .reverse();
  const points = [...half, ...mirrored];
  const at = (i: number): Point => points[(i + points.length) % points.length] ?? [0, 0];
  const round = (n: number) => Math.round(n * 10) / 10;
  const pieces = points.map((from, i) => {
    const [before, to, after] = [at(i - 1), at(i + 1), at(i + 2)];
    const numbers = [
      ...[from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
      ...[to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      ...to,
    ];
    return `C${numbers.map(round).join(' ')}`;
  });
  return `M${at(0).join(' ')}${pieces.join('')}z`;
}
