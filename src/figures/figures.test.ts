import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { arrowRoom, arrowWays } from './arrows';
import { body, sharesOfStature, stature } from './body';
import { ballAt, bodyShapes, stage } from './figure';
import { angle, camera, cross, dot, length, sub, unit } from './geometry';
import type { Vec } from './geometry';
import { beatAt, cycleOf, cycleSeconds, isSecondSide } from './motion';
import { ballRadius, deskHeight, rollerRadius, seatHeight } from './props';
import type { Dose } from '../exercises/dose';
import { parsePoses } from './schema';
import type { Figure, Pose } from './schema';
import { alongSpine } from './skeletonParts';
import { jointOf, skeletonAt } from './skeleton';
import type { Skeleton } from './skeletonParts';

const figures = parsePoses(JSON.parse(readFileSync('media/poses.json', 'utf8')));
const moves = (
  JSON.parse(readFileSync('media/exercises.json', 'utf8')) as {
    exercises: { id: string; position: string; dose: Dose }[];
  }
).exercises;

/** Each key, and ten places between it and the next. */
function along(figure: Figure): { u: number; skeleton: Skeleton }[] {
  const last = figure.loop === true ? figure.keys.length : figure.keys.length - 1;
  return Array.from({ length: last * 11 + 1 }, (_, i) => {
    const u = i / 11;
    return { u, skeleton: skeletonAt(figure, u) };
  });
}

/** Runs a check over every figure and tells all that is wrong at once. */
function eachFigure(check: (figure: Figure, say: (wrong: string) => void, id: string) => void) {
  const wrong = new Set<string>();
  for (const [id, figure] of figures) check(figure, (what) => wrong.add(`${id}: ${what}`), id);
  assert.deepEqual([...wrong], []);
}

const sides = ['R', 'L'] as const;
const near = (name: string, u: number, value: number) =>
  `${name} ${value.toFixed(2)} at ${u.toFixed(1)}`;

describe('the body of the figures', () => {
  it('has the limbs of a person, within a tenth', () => {
    for (const [part, share] of Object.entries(sharesOfStature)) {
      const drawn = body[part as keyof typeof sharesOfStature] / stature;
      assert.ok(Math.abs(drawn / share - 1) <= 0.1, `${part} ${drawn.toFixed(3)}, ${share}`);
    }
  });

  it('stands as tall as is said', () => {
    const figure = figures.get('band-lateral-raise')!;
    const { head } = skeletonAt(figure, 0);
    assert.ok(Math.abs(head[1] + body.head.height - stature) < 0.1);
  });
});

describe('figures', () => {
  it('are there for each move, and for none that is not', () => {
    assert.deepEqual([...figures.keys()].sort(), moves.map(({ id }) => id).sort());
  });

  it('are said in words, each in its own', () => {
    const texts = [...figures.values()].map(({ text }) => text);
    assert.equal(new Set(texts).size, texts.length);
  });

  // Ranges a little past what is real, so that a move reads at 160 px.
  it('bend their joints as far as joints go, and the right way', () => {
    eachFigure((figure, say) => {
      for (const { u, skeleton } of along(figure)) {
        const within = (name: string, value: number, low: number, high: number) => {
          if (!(value >= low - 2 && value <= high + 2)) say(near(name, u, value));
        };
        for (const side of sides) {
          const [arm, leg] = [skeleton.arm[side], skeleton.leg[side]];
          const upper = sub(arm.elbow, arm.shoulder);
          const lower = sub(arm.wrist, arm.elbow);
          within('elbow', angle(upper, lower), 0, 155);
          within('shoulder', 180 - angle(upper, skeleton.chest[1]), 0, 180);
          within('wrist', angle(lower, arm.hand[2]), 0, 120);
          const thigh = unit(sub(leg.knee, leg.hip));
          const shin = unit(sub(leg.ankle, leg.knee));
          within('knee', angle(thigh, shin), 0, 140);
          const { hips } = skeleton;
          const degrees = (y: number, x: number) => (Math.atan2(y, x) * 180) / Math.PI;
          within('hip', degrees(dot(thigh, hips[2]), -dot(thigh, hips[1])), -38, 150);
          within('ankle', 90 - angle(leg.foot[2], [-shin[0], -shin[1], -shin[2]]), -82, 30);
          // A shin folds behind its thigh: their hinge points to the left, as the hips do.
          if (dot(cross(thigh, shin), hips[0]) < -0.05) say(near(`knee ${side} forward`, u, 0));
          if (arm.over > 0.03) say(near(`arm ${side} too short`, u, arm.over));
          if (leg.over > 0.03) say(near(`leg ${side} too short`, u, leg.over));
        }
      }
      for (const key of figure.keys) {
        const angles = (pick: (pose: Pose) => Vec | undefined) => pick(key) ?? ([0, 0, 0] as Vec);
        const [lum, tho, nk] = [angles((k) => k.lum), angles((k) => k.tho), angles((k) => k.nk)];
        const limits: [string, number, number, number][] = [
          ['lumbar', lum[0], -32, 40],
          ['thoracic', tho[0], -42, 38],
          ['side bend', lum[1] + tho[1], -35, 35],
          ['twist', lum[2] + tho[2], -60, 60],
          ['neck', nk[0], -48, 48],
          ['neck tilt', nk[1], -40, 40],
          ['neck turn', nk[2], -65, 65],
        ];
        for (const [name, value, low, high] of limits)
          if (value < low || value > high) say(near(name, 0, value));
      }
    });
  });

  it('stay above the floor, with the feet on it that stand', () => {
    eachFigure((figure, say, id) => {
      const { position } = moves.find((move) => move.id === id)!;
      for (const { u, skeleton } of along(figure)) {
        let lowest = Infinity;
        for (const side of sides) {
          const { heel, ball, toe, knee } = skeleton.leg[side];
          const { elbow, wrist, tip } = skeleton.arm[side];
          for (const [name, point, least] of [
            ...[['heel', heel, -0.05] as const, ['toe', toe, -0.05] as const],
            ...[['knee', knee, 0.05] as const, ['elbow', elbow, 0.05] as const],
            ...[['wrist', wrist, 0.05] as const, ['hand', tip, 0.02] as const],
          ])
            if (point[1] < least) say(near(`${name} ${side}`, u, point[1]));
          lowest = Math.min(lowest, heel[1], ball[1], toe[1]);
        }
        // Someone always stands on something.
        if (position !== 'floor' && lowest > 0.06) say(near('floats', u, lowest));
      }
    });
  });

  it('keep what is held where it is held', () => {
    eachFigure((figure, say) => {
      const last = figure.keys.length - 1;
      for (let k = 0; k < last; k += 1)
        for (const part of ['fR', 'fL', 'hR', 'hL'] as const) {
          const [a, b] = [figure.keys[k]![part], figure.keys[k + 1]![part]];
          const fixed =
            JSON.stringify(a) === JSON.stringify(b) &&
            ('ball' in a || 'heel' in a || ('at' in a && !('in' in a)));
          if (!fixed) continue;
          const place = (u: number): Vec => {
            const skeleton = skeletonAt(figure, u);
            const side = part.endsWith('R') ? 'R' : 'L';
            const leg = skeleton.leg[side];
            if (part.startsWith('h')) return skeleton.arm[side].palm;
            return 'ball' in a ? leg.ball : 'heel' in a ? leg.heel : leg.ankle;
          };
          for (let i = 1; i <= 10; i += 1) {
            const moved = length(sub(place(k + i / 10), place(k)));
            if (moved > 0.03) say(near(`${part} slides`, k + i / 10, moved));
          }
        }
    });
  });

  it('sit on their seats and touch what they lean on', () => {
    eachFigure((figure, say, id) => {
      const props = figure.props ?? [];
      for (const { u, skeleton } of along(figure)) {
        const seat = props.find(({ is }) => is === 'chair' || is === 'stool');
        const sits = seat !== undefined && id !== 'calf-raise' && id !== 'sit-to-stand';
        const height = skeleton.pelvis[1] - seatHeight;
        if (sits && Math.abs(height - 0.4) > 0.13) say(near('off the seat', u, height));
        for (const prop of props) {
          if (prop.is === 'ball') {
            const center = ballAt(prop, figure, skeleton);
            const gap = gapToTrunk(skeleton, center) - ballRadius;
            if (Math.abs(gap) > 0.22) say(near('ball and body', u, gap));
          }
          if (prop.is === 'roller' && id === 'roller-upper-back') {
            const gap = gapToTrunk(skeleton, prop.at) - rollerRadius;
            if (Math.abs(gap) > 0.12) say(near('roller and back', u, gap));
          }
          if (id === 'calf-raise' && prop.is === 'chair')
            for (const side of sides) {
              const { palm } = skeleton.arm[side];
              const gap = length(sub(palm, [palm[0], prop.top!, prop.z! - 0.92]));
              if (gap > 0.15) say(near('hand off the chair', u, gap));
            }
          if (prop.is === 'wallEdge') {
            const back = skeleton.pelvis[2] - 0.42 - prop.z;
            if (back < -0.05) say(near('in the wall', u, back));
          }
          if (prop.is === 'desk' && prop.screen !== true)
            for (const side of sides) {
              const { palm } = skeleton.arm[side];
              if (Math.abs(palm[1] - deskHeight) > 0.15) say(near('hand off the desk', u, palm[1]));
            }
        }
      }
    });
  });

  it('turn the way that their arrow goes', () => {
    eachFigure((figure, say) => {
      if (figure.arrow === undefined || !('turn' in figure.arrow)) return;
      const { show, frame } = stage(figure);
      const see = camera(...figure.v);
      const [way] = arrowWays(figure, see, show, frame.width);
      const points = way?.points ?? [];
      // Where the face, or the chest, looks: x of the picture, once the head itself is taken off.
      const faces = (u: number, part: 'skull' | 'chest') => {
        const [x] = see(skeletonAt(figure, u)[part][2]);
        return x - see([0, 0, 0])[0];
      };
      const arrow = (points.at(-1)?.[0] ?? 0) - (points[0]?.[0] ?? 0);
      for (const part of ['skull', 'chest'] as const) {
        const turned = faces(show[1], part) - faces(show[0], part);
        if (Math.abs(turned) > 0.05 && turned * arrow <= 0)
          say(`${part} turns ${turned.toFixed(2)}, the arrow ${arrow.toFixed(2)}`);
      }
    });
  });

  it('stay inside the picture, with their arrows', () => {
    eachFigure((figure, say) => {
      const { frame, show } = stage(figure);
      const see = camera(...figure.v);
      const inside = (name: string, u: number, [x, y]: readonly number[], closeUp: boolean) => {
        const [dx, dy] = [x! - frame.x, y! - frame.y];
        const room = 0.1;
        if (dx < room || dx > frame.width - room || dy < room) say(near(name, u, Math.min(dx, dy)));
        if (!closeUp && dy > frame.width - room) say(near(`${name} below`, u, dy));
      };
      const closeUp = figure.f !== undefined;
      for (const { u, skeleton } of along(figure)) {
        const joints = closeUp
          ? (['head'] as const)
          : (['head', 'hdR', 'hdL', 'elR', 'elL', 'knR', 'knL', 'anR', 'anL'] as const);
        if (figure.f !== undefined && figure.f !== 'bust' && figure.f[2] < 3) continue;
        for (const joint of joints) inside(joint, u, see(jointOf(skeleton, joint)), closeUp);
      }
      for (const point of arrowRoom(arrowWays(figure, see, show, frame.width)))
        inside('arrow', show[1], point, false);
    });
  });

  it('are drawn in numbers, in a few kilobytes', () => {
    eachFigure((figure, say) => {
      const set = stage(figure);
      for (const u of [0, 0.5, 1]) {
        const shapes = [...set.still, ...bodyShapes(set, u, 0.3), ...set.arrows];
        const markup = shapes.map(({ c, d }) => `<path class="${c}" d="${d}"/>`).join('');
        if (/NaN|Infinity|undefined/.test(markup)) say(`no number at ${u}`);
        if (markup.length > 20_000) say(`${markup.length} characters`);
      }
    });
  });

  it('look different at the start and at the end', () => {
    eachFigure((figure, say) => {
      const set = stage(figure);
      const look = (u: number) => JSON.stringify(bodyShapes(set, u));
      if (look(set.show[0]) === look(set.show[1])) say('one pose');
    });
  });

  it('are told from each other', () => {
    const looks = [...figures.values()].map((figure) => {
      const set = stage(figure);
      return JSON.stringify([set.still, bodyShapes(set, set.show[1])]);
    });
    assert.equal(new Set(looks).size, looks.length);
  });

  it('name the pose that is wrong', () => {
    const file = JSON.parse(readFileSync('media/poses.json', 'utf8')) as {
      figures: Record<string, { keys: unknown[] }>;
    };
    file.figures['bridge']!.keys[1] = { r: [1, 2] };
    assert.throws(() => parsePoses(file), /poses\.json, figures\.bridge\.keys\.1\.r/);
  });
});

describe('the pace of a figure', () => {
  it('is that of its dose', () => {
    for (const { id, dose } of moves) {
      const figure = figures.get(id)!;
      const cycle = cycleOf(dose, figure);
      assert.ok(cycle.every((part) => part >= 0));
      const said =
        dose.type === 'reps' ? dose.secondsPerRep : dose.type === 'hold' ? dose.seconds : undefined;
      if (said !== undefined) assert.ok(Math.abs(cycleSeconds(cycle) - said) < 1e-9, id);
    }
  });

  it('is never hasty: 60 degrees a second for the neck, 120 elsewhere', () => {
    eachFigure((figure, say, id) => {
      const cycle = cycleOf(moves.find((move) => move.id === id)!.dose, figure);
      const total = cycleSeconds(cycle);
      const step = 0.05;
      const pose = (at: number) => skeletonAt(figure, beatAt(figure, cycle, at).u);
      let before = pose(0);
      for (let at = step; at <= total; at += step) {
        const now = pose(at);
        const speed = (a: Vec, b: Vec) => angle(a, b) / step;
        // Of the head against the chest.
        const turn = (s: Skeleton, axis: 0 | 2): Vec => [
          dot(s.skull[axis], s.chest[0]),
          dot(s.skull[axis], s.chest[1]),
          dot(s.skull[axis], s.chest[2]),
        ];
        const neck = Math.max(
          speed(turn(before, 2), turn(now, 2)),
          speed(turn(before, 0), turn(now, 0)),
        );
        if (neck > 62) say(near('neck', at, neck));
        for (const side of sides) {
          const arm = (s: Skeleton) => sub(s.arm[side].elbow, s.arm[side].shoulder);
          const leg = (s: Skeleton) => sub(s.leg[side].knee, s.leg[side].hip);
          if (speed(arm(before), arm(now)) > 122)
            say(near('arm', at, speed(arm(before), arm(now))));
          if (speed(leg(before), leg(now)) > 122)
            say(near('leg', at, speed(leg(before), leg(now))));
        }
        before = now;
      }
    });
  });

  it('goes on where it was: no jump between two frames, nor from one time to the next', () => {
    eachFigure((figure, say, id) => {
      const cycle = cycleOf(moves.find((move) => move.id === id)!.dose, figure);
      const total = cycleSeconds(cycle);
      let before = skeletonAt(figure, 0);
      for (let at = 0; at <= total * 1.2; at += 1 / 30) {
        const now = skeletonAt(figure, beatAt(figure, cycle, at).u);
        for (const side of sides) {
          const hand = length(sub(now.arm[side].palm, before.arm[side].palm));
          const foot = length(sub(now.leg[side].ankle, before.leg[side].ankle));
          if (hand > 0.3) say(near(`hand ${side} jumps`, at, hand));
          if (foot > 0.3) say(near(`foot ${side} jumps`, at, foot));
        }
        before = now;
      }
    });
  });

  it('changes sides half way, in the pose of rest', () => {
    assert.equal(isSecondSide(2, 60, 29.9), false);
    assert.equal(isSecondSide(2, 60, 30), true);
    assert.equal(isSecondSide(2, 60, 60), false);
    assert.equal(isSecondSide(1, 60, 45), false);
    for (const { id, dose } of moves) {
      if (dose.sides !== 2 || dose.type === 'time') continue;
      const figure = figures.get(id)!;
      const cycle = cycleOf(dose, figure);
      const half = cycleSeconds(cycle) * dose.reps;
      assert.ok(Math.abs(beatAt(figure, cycle, half - 1e-4).u) < 0.01, id);
    }
  });
});

/** How far a point is from the surface of the back, about: from the spine less its half depth. */
function gapToTrunk(skeleton: Skeleton, point: Vec): number {
  const distances = Array.from({ length: 60 }, (_, i) => {
    const { point: spine, axes } = alongSpine(skeleton, i / 50 - 0.17);
    const away = sub(point, spine);
    const [x, z] = [dot(away, axes[0]), dot(away, axes[2])];
    const out = Math.hypot(x, z);
    // Half axes of the ring, about .6 wide and .42 deep.
    const edge = 1 / Math.hypot(x / out / 0.6, z / out / 0.42);
    const up = dot(away, axes[1]);
    return Math.hypot(Math.max(0, out - edge), up);
  });
  return Math.min(...distances);
}
