import type { Camera, Vec } from './geometry';
import { around, capsule, circle, line } from './shapes';
import type { Shape } from './shapes';
import type { Prop } from './schema';

/** Height of a seat, and of a desk. */
export const seatHeight = 1.62;
export const deskHeight = 2.95;
export const rollerRadius = 0.36;
/** Twice life: a true ball would be three pixels. */
export const ballRadius = 0.26;
const wallHeight = 7.6;

type Span = readonly [from: number, to: number];

function box(see: Camera, c: string, [x0, x1]: Span, [y0, y1]: Span, [z0, z1]: Span): Shape {
  const corners = [x0, x1].flatMap((x) =>
    [y0, y1].flatMap((y) => [z0, z1].map((z): Vec => [x, y, z])),
  );
  return { c, d: around(corners.map(see)) };
}

const bar = (see: Camera, c: string, from: Vec, to: Vec, r0: number, r1 = r0): Shape => ({
  c,
  d: capsule(see(from), see(to), r0, r1),
});

/** Things that stand behind the body, far ones first. Cup, weights and ball go with the body. */
export function background(prop: Prop, see: Camera): Shape[] {
  switch (prop.is) {
    case 'chair':
      return chair(see, prop.z ?? 0, prop.top ?? 3.35, prop.turned === true ? -1 : 1);
    case 'stool':
      return [
        ...[-0.55, 0.55].flatMap((x) =>
          [-0.5, 0.5].map((z) =>
            bar(see, 'pd', [x, 1.5, z], [x * 1.15, 0.05, z * 1.15], 0.07, 0.06),
          ),
        ),
        box(see, 'pr', [-0.72, 0.72], [1.44, seatHeight], [-0.72, 0.72]),
      ];
    case 'desk':
      return desk(see, prop.z, prop.screen === true);
    case 'table':
      return [box(see, 'pr', [-1.7, 1.7], [2.77, deskHeight], [prop.z, prop.z + 1.6])];
    case 'wallEdge':
      return [
        box(see, 'wall', [-0.01, 0.01], [0, wallHeight], [prop.z - 0.45, prop.z]),
        { c: 'edge', d: line([see([0, 0, prop.z]), see([0, wallHeight, prop.z])]) },
      ];
    case 'wallBeside':
      return [
        box(see, 'wall', [prop.x - 0.45, prop.x], [0, wallHeight], [0, 0]),
        { c: 'edge', d: line([see([prop.x, 0, 0]), see([prop.x, wallHeight, 0])]) },
      ];
    case 'wallBehind':
      return [
        box(see, 'wall', [-3, 3], [0, wallHeight], [prop.z, prop.z]),
        ...(prop.bare === true
          ? []
          : [{ c: 'edge', d: line([see([-3, 0.35, prop.z]), see([3, 0.35, prop.z])]) }]),
      ];
    case 'doorway':
      return doorway(see, prop.x, prop.z);
    case 'mat':
      return [box(see, 'pm', [-1.2, 1.2], [-0.1, 0], prop.span)];
    case 'roller': {
      const { at, w = 0.9 } = prop;
      const ends = [-w, w].map((x) => see([at[0] + x, at[1], at[2]]));
      const near = ends.toSorted((a, b) => b[2] - a[2])[0] ?? see(at);
      return [
        bar(see, 'pa', [at[0] - w, at[1], at[2]], [at[0] + w, at[1], at[2]], rollerRadius),
        { c: 'hole', d: circle(near, rollerRadius * 0.42) },
      ];
    }
    case 'trees':
      return [
        [-2.4, 3.2],
        [2.5, 4.2],
      ].flatMap(([x = 0, h = 0]) => [
        { c: 'pm', d: capsule([x, 0], [x, -h * 0.5], 0.09, 0.07) },
        { c: 'pm', d: circle([x, -h * 0.72], h * 0.28) },
      ]);
    case 'ball':
    case 'cup':
    case 'weights':
      return [];
  }
}

function chair(see: Camera, z: number, top: number, way: 1 | -1): Shape[] {
  const w = 0.82;
  const deep = (value: number) => z + way * value;
  const leg = (x: number, at: number) =>
    bar(
      see,
      'pd',
      [x, 1.5, deep(at)],
      [x * 1.06, 0.05, deep(at + (at > 0 ? 0.08 : -0.08))],
      0.07,
      0.06,
    );
  const post = (x: number) =>
    bar(see, 'pd', [x, 1.5, deep(-0.72)], [x, top - 0.2, deep(-0.88)], 0.06);
  const rest = [-w, w].flatMap((x): Vec[] => [
    [x, top - 0.75, deep(-0.8)],
    [x, top, deep(-0.88)],
    [x, top - 0.75, deep(-0.92)],
    [x, top, deep(-1)],
  ]);
  return [
    leg(-w + 0.1, -0.62),
    leg(w - 0.1, -0.62),
    post(-w + 0.12),
    post(w - 0.12),
    { c: 'pr', d: around(rest.map(see)) },
    leg(-w + 0.1, 0.68),
    leg(w - 0.1, 0.68),
    box(see, 'pr', [-w, w], [1.46, seatHeight], [deep(-0.78), deep(0.82)]),
  ];
}

function desk(see: Camera, z: number, screen: boolean): Shape[] {
  const legs = [z + 1.4, z + 0.3].flatMap((at) =>
    [-1.35, 1.35].map((x) => bar(see, 'pd', [x, 2.85, at], [x, 0.05, at], 0.08)),
  );
  const top = box(see, 'pr', [-1.5, 1.5], [2.77, deskHeight], [z, z + 1.6]);
  if (!screen) return [...legs, top];
  return [
    ...legs,
    top,
    bar(see, 'pr', [0, deskHeight, z + 0.6], [0, 3.4, z + 0.6], 0.07),
    box(see, 'pr', [-0.9, 0.9], [3.3, 4.5], [z + 0.6, z + 0.75]),
  ];
}

function doorway(see: Camera, x: number, z: number): Shape[] {
  const deep: Span = [z - 0.2, z + 0.2];
  const jamb = (from: number, to: number) => box(see, 'pr', [from, to], [0, 7.3], deep);
  return [
    box(see, 'wall', [-x - 1.3, -x - 0.3], [0, 7.6], [z, z]),
    jamb(-x - 0.3, -x),
    jamb(x, x + 0.3),
    box(see, 'pr', [-x - 0.3, x + 0.3], [7.28, 7.58], deep),
  ];
}
