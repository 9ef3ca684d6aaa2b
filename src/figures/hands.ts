import { add, out } from './geometry';
import type { Camera, Seen, Vec } from './geometry';
import { capsule, text, towards } from './shapes';
import type { Point, Shape } from './shapes';
import type { Arm } from './skeletonParts';
import type { Side } from './schema';

/** A hand as it is seen from afar. */
export function mitten(wrist: Point, tip: Point, c: string): Shape[] {
  const [knuckles, end] = [towards(wrist, tip, 0.45), towards(wrist, tip, 0.85)];
  return [
    { c: 'rim', d: capsule(wrist, towards(wrist, tip, 0.8), 0.12, 0.12) },
    { c, d: capsule(wrist, knuckles, 0.115, 0.16) },
    { c, d: capsule(knuckles, end, 0.16, 0.1) },
  ];
}

const fingerLengths = [0.25, 0.29, 0.28, 0.21];

/** A hand close up: palm, four fingers of two pieces, thumb. */
export function fingeredHand(arm: Arm, side: Side, see: Camera, c: string): Shape[] {
  const { wrist, hand, curl, spread } = arm;
  const at = (x: number, y: number, z: number): Vec => add(wrist, out(hand, [x, y, z]));
  const piece = (from: Vec, to: Vec, r0: number, r1: number, line: boolean) => {
    const [a, b] = [see(from), see(to)];
    return { d: capsule(a, b, r0, r1), near: (a[2] + b[2]) / 2, line };
  };
  const heel = at(0, 0, 0.02);
  const pieces = [
    piece(heel, at(-0.035, 0, 0.24), 0.12, 0.125, false),
    piece(heel, at(0.06, 0, 0.22), 0.12, 0.11, false),
  ];
  fingerLengths.forEach((size, i) => {
    const fan = (i - 1.5) * spread * 0.22;
    const bent = (by: number): Vec => [
      (Math.sin(fan) * Math.cos(by) * size) / 2,
      (Math.sin(by) * size) / 2,
      (Math.cos(fan) * Math.cos(by) * size) / 2,
    ];
    const knuckle = at((i - 1.5) * 0.078, 0, 0.3);
    const middle = add(knuckle, out(hand, bent(curl * 1.5)));
    const tip = add(middle, out(hand, bent(curl * 3.25)));
    pieces.push(piece(knuckle, middle, 0.05, 0.048, true), piece(middle, tip, 0.048, 0.042, true));
  });
  const inward = side === 'R' ? -1 : 1;
  const base = at(inward * 0.1, 0.03, 0.08);
  const joint = at(inward * (0.2 + 0.06 * spread), 0.06 + curl * 0.12, 0.2);
  const end = at(
    inward * (0.2 + 0.12 * spread - 0.16 * curl),
    0.08 + curl * 0.16,
    0.34 - 0.04 * curl,
  );
  pieces.push(piece(base, joint, 0.06, 0.055, true), piece(joint, end, 0.055, 0.045, true));
  const shapes: Shape[] = pieces.map(({ d }) => ({ c: 'rim', d }));
  for (const { d, line } of pieces.toSorted((a, b) => a.near - b.near))
    shapes.push(...(line ? [{ c: 'crease', d }] : []), { c, d });
  // The lines of a palm that looks at the eye.
  if (see(add(wrist, hand[1]))[2] - see(wrist)[2] > 0.15 && curl < 0.6) {
    const q = (x: number, z: number): string => {
      const [px, py]: Seen = see(at(x, 0.1, z));
      return `${text(px)} ${text(py)}`;
    };
    const k = inward;
    shapes.push({
      c: 'crease',
      d:
        `M${q(k * 0.13, 0.2)}Q${q(-k * 0.02, 0.22)} ${q(0, 0.05)}` +
        `M${q(0.11, 0.26)}Q${q(0, 0.2)} ${q(-0.1, 0.27)}`,
    });
  }
  return shapes;
}
