import type { Region } from '../../diary/vocabulary';
import { Icon } from '../icons';
import { t } from '../text';
import { regionName } from '../words';
import './bodyMap.css';

/** Left edge, top, width, height in pixels of a figure of 84 by 232. */
type Place = readonly [region: Region, x: number, y: number, width: number, height: number];

/** As one sees one's own back: left is left. */
const back: readonly Place[] = [
  ['neck', 30, 20, 24, 24],
  ['shoulder_left', 4, 34, 25, 24],
  ['shoulder_right', 55, 34, 25, 24],
  ['upper_back', 30, 45, 24, 24],
  ['mid_back', 30, 70, 24, 24],
  ['lower_back', 30, 95, 24, 24],
  ['arm_left', 1, 59, 24, 40],
  ['arm_right', 59, 59, 24, 40],
  ['wrist_left', 0, 100, 24, 24],
  ['wrist_right', 60, 100, 24, 24],
  ['buttock_left', 17, 126, 24, 24],
  ['buttock_right', 43, 126, 24, 24],
  ['leg_left', 17, 152, 24, 74],
  ['leg_right', 43, 152, 24, 74],
];

const hips: readonly Place[] = [
  ['hip_right', 25, 100, 24, 24],
  ['hip_left', 50, 100, 24, 24],
];
const mirrored: Partial<Record<Region, Region>> = {
  shoulder_left: 'shoulder_right',
  shoulder_right: 'shoulder_left',
  arm_left: 'arm_right',
  arm_right: 'arm_left',
  wrist_left: 'wrist_right',
  wrist_right: 'wrist_left',
  leg_left: 'leg_right',
  leg_right: 'leg_left',
};
const front: readonly Place[] = [
  ...back.flatMap(([region, ...box]): Place[] => {
    const other = region === 'neck' ? region : mirrored[region];
    return other === undefined ? [] : [[other, ...box]];
  }),
  ...hips.map(([region, x, y, w, h]): Place => [region, x - 8, y + 24, w, h]),
];

/** Half of the outline; the other half is its mirror. */
const half =
  'M38 22v7c-5 4-16 5-21 9c-5 4-6 12-7 20l-4 40c-1 8-3 17-1 22c2 4 6 3 7-2l6-24l5-30l2-10c2 14 3 24 1 34c-1 10-6 16-7 28c-1 16 3 34 4 50c1 16 1 32 1 50c0 6-6 8-6 11h15c1-14 2-30 3-46l2-36c0-6 1-12 2-16h2';

interface BodyMapProps {
  chosen: readonly Region[];
  onToggle: (region: Region, on: boolean) => void;
}

/** Front and back, with a button on each region; the list below it says the same in words. */
export function BodyMap({ chosen, onToggle }: BodyMapProps) {
  return (
    <div class="body-map">
      <Figure name={t('Back')} places={back} chosen={chosen} onToggle={onToggle} />
      <Figure name={t('Front')} places={front} chosen={chosen} onToggle={onToggle} />
    </div>
  );
}

function Figure({
  name,
  places,
  chosen,
  onToggle,
}: BodyMapProps & { name: string; places: readonly Place[] }) {
  return (
    <div class="body-view" role="group" aria-label={t('Body map, {0}', name)}>
      <svg viewBox="0 0 84 232" aria-hidden="true">
        <circle cx="42" cy="12" r="10.5" />
        <path d={half} />
        <path d={half} transform="matrix(-1 0 0 1 84 0)" />
        {places === back && <path class="spine" d="M42 30v84" />}
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
            style={{ left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }}
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
