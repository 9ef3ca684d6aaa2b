import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PeriodView } from '../../panel/progressModel';
import { formatDay, formatMean, formatMinutes, formatNumber } from '../format';
import { t } from '../text';
import { breaksOf, placesOf } from './range';
import type { Shown } from './range';
import { ReadOut, readOutText } from './readOut';
import { useWidth } from './useWidth';

/** Room for the figures of the scales on the left, and for half a dot on the right; px. */
const left = 20;
const right = 8;
const titleHeight = 22;

/** A picture with several rows above one time axis; each says itself what it shows. */
export function Strip({ shown, limit, every }: { shown: Shown; limit: number; every: number }) {
  const { periods } = shown;
  const places = placesOf(shown);
  const { element, width } = useWidth();
  const [at, setAt] = useState<number | null>(null);
  const index = at === null ? periods.length - 1 : Math.min(at, periods.length - 1);
  const period = periods[index];
  const step = (width - left - right) / places;
  const x = (i: number) => left + (places - periods.length + i + 0.5) * step;
  const rows = useMemo(
    () => drawRows({ shown, limit, every, width, step, x }),
    [shown.periods, width, limit, every],
  );
  const choose = (next: number) => setAt(Math.min(Math.max(0, next), periods.length - 1));
  if (period === undefined) return null;
  return (
    <div class="strip" ref={element}>
      <div
        class="strip-pictures"
        role="slider"
        tabIndex={0}
        aria-label={unitLabel(shown.unit)}
        aria-valuemin={0}
        aria-valuemax={periods.length - 1}
        aria-valuenow={index}
        aria-valuetext={readOutText(period, shown.unit)}
        onPointerMove={(event) => {
          const from = event.currentTarget.getBoundingClientRect().left;
          choose(Math.round((event.clientX - from - x(0)) / step));
        }}
        onPointerLeave={() => setAt(null)}
        onKeyDown={(event) => {
          const next = keyTarget(event.key, index, periods.length, shown.unit === 'day' ? 7 : 4);
          if (next === undefined) return;
          event.preventDefault();
          choose(next);
        }}
      >
        <svg width={width} height={rows.height} aria-hidden="true">
          {at !== null && (
            <line
              class="cursor"
              x1={x(index)}
              x2={x(index)}
              y1={titleHeight}
              y2={rows.height - 16}
            />
          )}
          {rows.drawing}
        </svg>
      </div>
      <ReadOut
        period={period}
        unit={shown.unit}
        tall={periods.some(({ desk }) => desk !== null)}
        hint={at === null && periods.length > 1}
      />
    </div>
  );
}

function unitLabel(unit: Shown['unit']): string {
  if (unit === 'day') return t('Day by day');
  return unit === 'week' ? t('Week by week') : t('Month by month');
}

function keyTarget(key: string, index: number, length: number, page: number): number | undefined {
  const targets = new Map([
    ['ArrowLeft', index - 1],
    ['ArrowDown', index - 1],
    ['ArrowRight', index + 1],
    ['ArrowUp', index + 1],
    ['PageDown', index - page],
    ['PageUp', index + page],
    ['Home', 0],
    ['End', length - 1],
  ]);
  return targets.get(key);
}

interface Paper {
  shown: Shown;
  limit: number;
  every: number;
  width: number;
  step: number;
  x: (index: number) => number;
}

/** All rows, one below the other. */
function drawRows(paper: Paper) {
  const { periods } = paper.shown;
  const parts: ComponentChildren[] = [];
  let top = 0;
  const row = (
    key: string,
    title: string,
    height: number,
    draw: (top: number) => ComponentChildren,
  ) => {
    parts.push(
      <g key={key}>
        <text class="row-title" x={0} y={top + 13}>
          {title}
        </text>
        {draw(top + titleHeight)}
      </g>,
    );
    top += titleHeight + height + 8;
  };
  row('pain', t('Pain'), 84, (y) => drawPain(paper, y, 84));
  if (periods.some((one) => one.courses + one.sessions + one.checkins > 0)) {
    row('massage', t('Massage ◆'), 18, (y) => drawCourse(paper, y));
  }
  if (periods.some(({ care }) => care.length > 0)) {
    row('care', t('Other care ▲'), 10, (y) => drawCare(paper, y));
  }
  if (periods.some(({ desk }) => desk !== null)) {
    row('desk', t('Desk time'), 48, (y) => drawDesk(paper, y, 48));
    row('bout', t('Longest stretch'), 40, (y) => drawBouts(paper, y, 40));
  }
  if (periods.some((one) => breaksOf(one).made + breaksOf(one).not > 0)) {
    row('breaks', t('Breaks'), 44, (y) => drawBreaks(paper, y, 44));
  }
  const height = top + 14;
  parts.push(<Axis key="axis" paper={paper} y={height - 3} />);
  return { drawing: parts, height };
}

/** A dot for each mean, a line for the mean of seven days (or from one week or month to the next). */
function drawPain({ shown, width, step, x }: Paper, top: number, height: number) {
  const { periods, unit } = shown;
  const y = (rating: number) => top + height * (1 - rating / 10);
  const lineOf = (one: PeriodView) => (unit === 'day' ? one.smooth : (one.pain?.mean ?? null));
  const runs = runsOf(periods.map(lineOf));
  const end = runs.at(-1)?.at(-1)?.[1];
  const size = Math.min(3, Math.max(1.2, step / 3));
  return (
    <>
      {[0, 5, 10].map((rating) => (
        <g key={rating}>
          <line class="grid" x1={left} x2={width} y1={y(rating)} y2={y(rating)} />
          <text class="tick" x={left - 6} y={y(rating) + 4}>
            {formatNumber(rating)}
          </text>
        </g>
      ))}
      {periods.map(
        (one, i) =>
          one.pain !== null && (
            <circle key={one.date} class="pain-dot" cx={x(i)} cy={y(one.pain.mean)} r={size} />
          ),
      )}
      {runs.map((run) => (
        <polyline
          key={run[0]?.[0]}
          class="pain-line"
          points={(run.length === 1 ? short(run, step) : run)
            .map(([i, value]) => `${x(i).toFixed(1)},${y(value).toFixed(1)}`)
            .join(' ')}
        />
      ))}
      {end !== undefined && periods.length > 1 && (
        <Aside
          width={width}
          top={top}
          text={
            unit === 'day' ? t('7-day mean {0}', formatMean(end)) : t('last {0}', formatMean(end))
          }
        />
      )}
    </>
  );
}

/** One value alone is a dash. */
function short(run: readonly Point[], step: number): Point[] {
  const half = Math.min(0.4, 3 / step);
  return run.flatMap(([i, value]): Point[] => [
    [i - half, value],
    [i + half, value],
  ]);
}

type Point = readonly [index: number, value: number];

/** Stretches without a gap. */
export function runsOf(values: readonly (number | null)[]): Point[][] {
  const runs: Point[][] = [];
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.[0] === i - 1) last.push([i, value]);
    else runs.push([[i, value]]);
  }
  return runs;
}

/** A flag where a course began, a diamond for each session, a ring for what was said of it later. */
function drawCourse({ shown: { periods }, width, x }: Paper, top: number) {
  const kinds = [
    [periods.some(({ courses }) => courses > 0), t('▸ start')],
    [periods.some(({ checkins }) => checkins > 0), t('○ check-in')],
  ] as const;
  return (
    <>
      {periods.map(({ date, courses, sessions, checkins }, i) => (
        <g key={date} transform={`translate(${x(i)} ${top})`}>
          {courses > 0 && <path class="mark flag" d="M0 18v-18l6 3l-6 3" />}
          {checkins > 0 && <circle class="check" cy="3.5" r="2.5" />}
          {sessions > 0 && <path class="mark" d="M0 8.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z" />}
        </g>
      ))}
      <Aside
        width={width}
        top={top}
        text={kinds.flatMap(([has, name]) => (has ? name : [])).join('  ')}
      />
    </>
  );
}

function drawCare({ shown, x }: Paper, top: number) {
  return shown.periods.map(
    ({ date, care }, i) =>
      care.length > 0 && <path key={date} class="mark" d={`M${x(i)} ${top}l4.5 8.5h-9z`} />,
  );
}

function drawDesk({ shown, limit, width, step, x }: Paper, top: number, height: number) {
  const most = Math.max(limit, ...shown.periods.map(({ desk }) => desk?.mean ?? 0));
  const y = (minutes: number) => top + height * (1 - minutes / most);
  const wide = Math.max(1, Math.min(step * 0.7, 18));
  return (
    <>
      {shown.periods.map(
        ({ date, desk }, i) =>
          desk !== null && (
            <rect
              key={date}
              class="desk-bar"
              x={x(i) - wide / 2}
              width={wide}
              y={y(desk.mean)}
              height={top + height - y(desk.mean)}
            />
          ),
      )}
      <Base y={top + height} width={width} />
      <Level y={y(limit)} width={width} top={top} text={t('– – limit {0}', formatMinutes(limit))} />
    </>
  );
}

/** A stalk with a head each, so that it is not taken for a sum. */
function drawBouts({ shown, every, width, step, x }: Paper, top: number, height: number) {
  const most = Math.max(every * 2, ...shown.periods.map(({ desk }) => desk?.longest ?? 0));
  const y = (minutes: number) => top + height * (1 - minutes / most);
  const size = Math.min(3, Math.max(1.2, step / 3));
  return (
    <>
      {shown.periods.map(
        ({ date, desk }, i) =>
          desk !== null && (
            <g key={date} class="bout">
              <line x1={x(i)} x2={x(i)} y1={top + height} y2={y(desk.longest)} />
              <circle cx={x(i)} cy={y(desk.longest)} r={size} />
            </g>
          ),
      )}
      <Base y={top + height} width={width} />
      <Level
        y={y(every)}
        width={width}
        top={top}
        text={
          // Beside the title there is room for a little only.
          width < 250
            ? t('– – {0}', formatMinutes(every))
            : t('– – due at {0}', formatMinutes(every))
        }
      />
    </>
  );
}

/** Made above the line and filled, not made below it and hollow. */
function drawBreaks({ shown, width, step, x }: Paper, top: number, height: number) {
  const all = shown.periods.map(breaksOf);
  const up = Math.max(1, ...all.map(({ made }) => made));
  const down = Math.max(1, ...all.map(({ not }) => not));
  const each = height / (up + down);
  const middle = top + up * each;
  const wide = Math.max(1, Math.min(step * 0.7, 18));
  return (
    <>
      {all.map(({ made, not }, i) => (
        <g key={shown.periods[i]?.date}>
          {made > 0 && (
            <rect
              class="made"
              x={x(i) - wide / 2}
              width={wide}
              y={middle - made * each}
              height={made * each}
            />
          )}
          {not > 0 && (
            <rect
              class="not-made"
              x={x(i) - wide / 2 + 0.5}
              width={Math.max(0.5, wide - 1)}
              y={middle + 1.5}
              height={Math.max(1, not * each - 2)}
            />
          )}
        </g>
      ))}
      <Base y={middle} width={width} />
      <Aside width={width} top={top} text={t('↑ made ↓ not made')} />
    </>
  );
}

function Base({ y, width }: { y: number; width: number }) {
  return <line class="base" x1={left} x2={width} y1={y} y2={y} />;
}

/** A line to compare with. */
function Level({ y, ...aside }: { y: number; width: number; top: number; text: string }) {
  return (
    <>
      <line class="level" x1={left} x2={aside.width} y1={y} y2={y} />
      <Aside {...aside} />
    </>
  );
}

/** What is to be known of a row, at the end of its title's line. @param top of the picture */
function Aside({ width, top, text }: { width: number; top: number; text: string }) {
  return (
    <text class="row-label" x={width} y={top + 13 - titleHeight}>
      {text}
    </text>
  );
}

function Axis({ paper: { shown, width, x }, y }: { paper: Paper; y: number }) {
  const { periods, unit } = shown;
  const first = periods[0];
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <>
      {periods.length > 1 && x(0) < width - 90 && (
        <text class="axis" x={Math.max(x(0) - 12, 0)} y={y}>
          {formatDay(first.date, unit === 'month' || unit === 'week' ? 'month' : 'day')}
        </text>
      )}
      <text class="row-label" x={width} y={y}>
        {unit === 'day' ? t('today') : formatDay(last.date, 'month')}
      </text>
    </>
  );
}
