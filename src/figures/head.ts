import { body } from './body';
import { add, mixNumber, out, radians, scale, unit } from './geometry';
import type { Camera, Seen, Vec } from './geometry';
import type { Item } from './paint';
import { capsule, circle, ellipse, line, moon, text } from './shapes';
import type { Point, Shape } from './shapes';
import type { Skeleton } from './skeletonParts';

/** @param near how near to the eye the trunk is */
export function neckAndHead(skeleton: Skeleton, see: Camera, near: number): Item[] {
  const { neck, chest, skull, head, spine } = skeleton;
  const low = see(add(neck, scale(chest[1], -0.12)));
  const high = see(add(head, out(skull, [0, -0.3, -0.08])));
  const center = see(head);
  const top = spine[8] ?? neck;
  const away = see(add(top, chest[2]))[2] - see(top)[2] < -0.3;
  return [
    {
      near: away ? near - 0.05 : Math.max(near, Math.min(center[2], near)) + 0.01,
      shapes: [{ c: 'skin', d: capsule(low, high, 0.25, 0.2) }],
    },
    { near: center[2] + 0.05, shapes: headShapes(skeleton, see, center) },
  ];
}

function headShapes(
  { head, skull, eyesShut, mouth }: Skeleton,
  see: Camera,
  center: Seen,
): Shape[] {
  const { width, height, depth } = body.head;
  const [lateral, up, forward] = skull;
  const place = (axis: Vec): Seen => {
    const end = see(add(head, axis));
    return [end[0] - center[0], end[1] - center[1], end[2] - center[2]];
  };
  const [seenUp, seenSide] = [place(up), place(lateral)];
  const tilt = (Math.atan2(seenUp[0], -seenUp[1]) * 180) / Math.PI;
  const [tall, broad] = [Math.hypot(seenUp[0], seenUp[1]), Math.hypot(seenSide[0], seenSide[1])];
  const rx = mixNumber(depth, width, broad);
  const ry = mixNumber(depth, height, tall);
  const skin = ellipse(center, rx, ry, tilt);
  const facing = place(forward)[2];
  const nose: Shape[] =
    facing > -0.3
      ? [
          {
            c: 'skin',
            d: capsule(
              see(add(head, out(skull, [0, 0.1, depth * 0.75]))),
              see(add(head, out(skull, [0, -0.08, depth * 1.03]))),
              0.06,
              0.095,
            ),
          },
        ]
      : [];
  /** A point of the face, in a direction from the middle of the head. */
  const face = (x: number, y: number, share = 1): Seen => {
    const [dx, dy, dz] = unit([x, y, 1]);
    return see(
      add(head, out(skull, [dx * width * share, dy * height * share, dz * depth * share])),
    );
  };
  const shapes: Shape[] = [{ c: 'rim', d: skin }, ...nose, { c: 'skin', d: skin }];
  shapes.push({
    c: 'hair',
    d: hair(center, rx, ry, tilt, place(add(scale(up, 0.665), scale(forward, -0.746)))),
  });
  for (const way of [-1, 1]) {
    const toward = place(scale(lateral, way))[2];
    const ear = see(add(head, out(skull, [way * width * 0.98, -0.06, -0.04])));
    if (toward <= -0.3) continue;
    const d = capsule([ear[0], ear[1] - 0.03], [ear[0], ear[1] + 0.05], 0.09, 0.07);
    shapes.push({ c: toward > 0.45 ? 'skin ear' : 'skin', d });
  }
  for (const way of [-1, 1]) {
    const eye = face(way * 0.4, 0.06, 0.9);
    if (eye[2] - center[2] <= 0.12) continue;
    const [x, y] = eye;
    shapes.push(
      eyesShut
        ? { c: 'lid', d: `M${text(x - 0.07)} ${text(y)}q.07 .06 .14 0` }
        : { c: 'eye', d: circle(eye, 0.05) },
    );
  }
  const lips = face(0, -0.52);
  if (mouth > 0 && lips[2] - center[2] > -0.1)
    shapes.push({ c: 'eye', d: circle(lips, 0.04 + 0.05 * mouth) });
  else if (facing > 0.55) {
    const ridge = [0.02, -0.1].map((y, i) => see(add(head, out(skull, [0, y, depth + i * 0.02]))));
    shapes.push({ c: 'lid nose', d: line(ridge) });
  }
  return shapes;
}

/** Half a ball around the back of the head. */
function hair(center: Point, rx: number, ry: number, tilt: number, axis: Seen): string {
  const way = Math.atan2(axis[1], axis[0]) - radians(tilt);
  const [cw, sw] = [Math.cos(way), Math.sin(way)];
  const [ct, st] = [Math.cos(radians(tilt)), Math.sin(radians(tilt))];
  return moon(axis[2], (x, y) => {
    const [px, py] = [(x * cw - y * sw) * rx * 1.07, (x * sw + y * cw) * ry * 1.07];
    return [center[0] + px * ct - py * st, center[1] + px * st + py * ct];
  });
}

/** Air that flows out of the mouth. */
export function breathOut({ head, skull, blow }: Skeleton, see: Camera): Shape {
  const [x, y] = see(add(head, out(skull, [0, -0.26, 0.62])));
  const half = blow * 0.375;
  const wave = (dy: number) =>
    `M${text(x + 0.12)} ${text(y + dy)}q${text(half / 2)} -.16 ${text(half)} 0t${text(half)} 0`;
  return { c: 'air', d: [-0.26, 0, 0.26].map(wave).join('') };
}
