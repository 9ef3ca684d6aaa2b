import { useId } from 'preact/hooks';
import type { Region } from '../../diary/vocabulary';
import { Icon } from '../icons';
import { t } from '../text';
import { regionName } from '../words';
import { backLines, body, field, frontLines, head } from './bodyShape';
import './bodyMap.css';

/** Left edge, top, width, height, in pixels of the field that the body stands on. */
type Place = readonly [region: Region, x: number, y: number, width: number, height: number];

/** On either side, as one sees one's own back: left is left. */
const sides: readonly Place[] = [
  ['neck', 30, 24, 24, 24],
  ['shoulder_left', 6, 37, 24, 26],
  ['shoulder_right', 54, 37, 24, 26],
  ['arm_left', -3, 63, 25, 46],
  ['arm_right', 62, 63, 25, 46],
  ['wrist_left', -3, 109, 24, 40],
  ['wrist_right', 63, 109, 24, 40],
];

const back: readonly Place[] = [
  ...sides,
  ['upper_back', 30, 48, 24, 24],
  ['mid_back', 22, 72, 40, 24],
  ['lower_back', 20, 96, 44, 24],
  ['buttock_left', 18, 120, 24, 26],
  ['buttock_right', 42, 120, 24, 26],
  ['leg_left', 18, 146, 24, 84],
  ['leg_right', 42, 146, 24, 84],
];

const mirrored: Partial<Record<Region, Region>> = {
  shoulder_left: 'shoulder_right',
  shoulder_right: 'shoulder_left',
  arm_left: 'arm_right',
  arm_right: 'arm_left',
  wrist_left: 'wrist_right',
  wrist_right: 'wrist_left',
};
const front: readonly Place[] = [
  ...sides.map(([region, ...box]): Place => [mirrored[region] ?? region, ...box]),
  ['hip_right', 18, 112, 24, 26],
  ['hip_left', 42, 112, 24, 26],
  ['leg_right', 18, 138, 24, 92],
  ['leg_left', 42, 138, 24, 92],
];

interface BodyMapProps {
  chosen: readonly Region[];
  onToggle: (region: Region, on: boolean) => void;
}

/** Front and back, with a button on each region; the list below it says the same in words. */
export function BodyMap({ chosen, onToggle }: BodyMapProps) {
  return (
    <div class="body-map">
      <Figure name={t('Seen from behind')} places={back} chosen={chosen} onToggle={onToggle} />
      <Figure name={t('Seen from the front')} places={front} chosen={chosen} onToggle={onToggle} />
    </div>
  );
}

function Figure({
  name,
  places,
  chosen,
  onToggle,
}: BodyMapProps & { name: string; places: readonly Place[] }) {
  const clip = useId();
  return (
    <div class="body-view" role="group" aria-label={t('Body map, {0}', name)}>
      <svg viewBox={`${field.x} 0 ${field.width} ${field.height}`} aria-hidden="true">
        <clipPath id={clip}>
          <path d={body} />
        </clipPath>
        <path class="outline" d={body} />
        <path class="outline" d={head} />
        <path class="skin" d={body} />
        <path class="skin" d={head} />
        <path class="lines" d={places === back ? backLines : frontLines} />
        <g clip-path={`url(#${clip})`}>
          {places.map(([region, x, y, width, height]) => (
            <rect
              key={region}
              class={chosen.includes(region) ? 'region chosen' : 'region'}
              {...{ x, y, width, height }}
            />
          ))}
        </g>
      </svg>
      {places.map(([region, x, y, width, height]) => {
        const on = chosen.includes(region);
        return (
          <button
            key={region}
            type="button"
            aria-pressed={on}
            aria-label={regionName(region)}
            title={regionName(region)}
            style={{
              left: `${x - field.x}px`,
              top: `${y}px`,
              width: `${width}px`,
              height: `${height}px`,
            }}
            onClick={() => onToggle(region, !on)}
          >
            {on && <Icon name="check" />}
          </button>
        );
      })}
      <span aria-hidden="true" class="body-view-name quiet">
        {name}
      </span>
    </div>
  );
}
