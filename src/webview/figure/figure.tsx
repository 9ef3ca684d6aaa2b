import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Stage } from '../../figures/figure';
import { beatAt, isSecondSide } from '../../figures/motion';
import type { Shape } from '../../figures/shapes';
import type { MoveView } from '../../panel/moveModel';
import { t } from '../text';
import { wantsStillness } from '../running/motion';
import { useDrawing } from './drawing';
import type { Drawing } from './drawing';
import { onFrames } from './frames';
import './figure.css';

/**
 * A move as a moving figure; for someone who wants no motion, its start and its end with an arrow.
 * @param elapsed seconds since the move began; the page counts on from there
 * @param still it stays where it is, as in a pause
 */
export function MoveFigure({
  move,
  elapsed = 0,
  still = false,
}: {
  move: MoveView;
  elapsed?: number;
  still?: boolean;
}) {
  const { id, figure, picture } = move;
  const drawing = useDrawing();
  // The model comes anew every now and then; the figure of a move stays what it is.
  const set = useMemo(
    () => (figure === null ? undefined : drawing?.stage(figure)),
    [id, figure === null, drawing],
  );
  if (picture !== null) return <Picture key={picture} name={move.name} address={picture} />;
  if (figure === null) return null;
  // Its room is kept free, so that nothing jumps when it comes.
  if (drawing === undefined || set === undefined)
    return (
      <div class="figure" aria-hidden="true">
        <svg viewBox="0 0 1 1" />
      </div>
    );
  const shown = { set, move, elapsed, still, draw: drawing.bodyShapes };
  return wantsStillness() ? <Stills {...shown} /> : <Moving key={id} {...shown} />;
}

/** The person's own; it may be on another machine than the diary. */
function Picture({ name, address }: { name: string; address: string }) {
  const [missing, setMissing] = useState(false);
  return missing ? (
    <p class="quiet">{t('Its picture is not on this machine.')}</p>
  ) : (
    <img class="picture" alt={name} src={address} onError={() => setMissing(true)} />
  );
}

interface Shown {
  set: Stage;
  move: MoveView;
  elapsed: number;
  still: boolean;
  draw: Drawing['bodyShapes'];
}

function Moving({ set, move, elapsed, still, draw }: Shown) {
  const { figure, viewBox, mirror } = set;
  const picture = useRef<SVGSVGElement>(null);
  const clock = useRef({ elapsed, still, since: performance.now() });
  // What the extension's clock says outweighs what the page has counted.
  if (clock.current.elapsed !== elapsed || clock.current.still !== still)
    clock.current = { elapsed, still, since: performance.now() };
  useEffect(() => {
    const svg = picture.current;
    const sides = svg?.querySelector('g');
    const body = sides?.querySelector('g');
    if (!svg || !sides || !body) return undefined;
    let painted = '';
    return onFrames(svg, (now) => {
      const { current } = clock;
      const seconds =
        current.elapsed + (current.still ? 0 : Math.max(0, now - current.since) / 1000);
      const { u, breath } = beatAt(figure, move.cycle, seconds);
      const second = isSecondSide(move.sides, move.seconds, seconds);
      const beat = `${String(u)} ${String(breath)} ${String(second)}`;
      if (beat === painted) return;
      painted = beat;
      if (second) sides.setAttribute('transform', mirror);
      else sides.removeAttribute('transform');
      paint(body, draw(set, u, breath));
    });
  }, [set]);
  return (
    <div class="figure">
      <svg viewBox={viewBox} role="img" aria-label={figure.text} ref={picture}>
        <g>
          <Paths shapes={set.still} />
          <g />
        </g>
      </svg>
    </div>
  );
}

/** Keeps the nodes and changes what differs; a frame costs no garbage. */
function paint(group: Element, shapes: readonly Shape[]): void {
  while (group.childElementCount > shapes.length) group.lastElementChild?.remove();
  shapes.forEach(({ c, d, w }, i) => {
    const node =
      group.children[i] ??
      group.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
    put(node, 'class', c);
    put(node, 'd', d);
    put(node, 'stroke-width', w === undefined ? undefined : String(w));
  });
}

function put(node: Element, name: string, value: string | undefined): void {
  if (value === undefined) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
}

function Stills({ set, move, elapsed, draw }: Shown) {
  const { figure, viewBox, still, arrows, show, mirror } = set;
  const second = isSecondSide(move.sides, move.seconds, elapsed);
  const pictures = [
    [...still, ...draw(set, show[0])],
    [...still, ...draw(set, show[1]), ...arrows],
  ];
  return (
    <div class="figure" role="img" aria-label={figure.text}>
      {pictures.map((shapes, i) => (
        <svg key={i} viewBox={viewBox} aria-hidden="true">
          <g transform={second ? mirror : undefined}>
            <Paths shapes={shapes} />
          </g>
        </svg>
      ))}
    </div>
  );
}

function Paths({ shapes }: { shapes: readonly Shape[] }) {
  return (
    <>
      {shapes.map(({ c, d, w }, i) => (
        <path key={i} class={c} d={d} stroke-width={w} />
      ))}
    </>
  );
}
