import type { Region } from '../../diary/vocabulary';
import { Fold } from '../controls/fold';
import { Toggle } from '../controls/button';
import { formatList } from '../format';
import { t } from '../text';
import { regionName } from '../words';
import { BodyMap } from './bodyMap';
import './regionPicker.css';

const spine = ['neck', 'upper_back', 'mid_back', 'lower_back'] as const satisfies Region[];

interface Pair {
  name: string;
  left: Region;
  right: Region;
}

const pairs = (): Pair[] => [
  { name: t('Shoulder'), left: 'shoulder_left', right: 'shoulder_right' },
  { name: t('Arm'), left: 'arm_left', right: 'arm_right' },
  { name: t('Wrist'), left: 'wrist_left', right: 'wrist_right' },
  { name: t('Hip'), left: 'hip_left', right: 'hip_right' },
  { name: t('Buttock'), left: 'buttock_left', right: 'buttock_right' },
  { name: t('Leg'), left: 'leg_left', right: 'leg_right' },
];

interface RegionPickerProps {
  form: string;
  chosen: readonly Region[];
  onChosen: (regions: Region[]) => void;
}

/** Where it hurts; what is chosen can be read without opening it. */
export function RegionPicker({ form, chosen, onChosen }: RegionPickerProps) {
  const toggle = (region: Region, on: boolean) =>
    onChosen(on ? [...chosen, region] : chosen.filter((one) => one !== region));
  const chip = (region: Region, text: string) => (
    <Toggle
      pressed={chosen.includes(region)}
      label={regionName(region)}
      onToggle={(pressed) => toggle(region, pressed)}
    >
      {text}
    </Toggle>
  );
  return (
    <Fold
      id={`${form}-regions`}
      summary={
        chosen.length === 0
          ? t('Where does it hurt?')
          : t('Where: {0}', formatList(chosen.map(regionName)))
      }
    >
      <BodyMap chosen={chosen} onToggle={toggle} />
      <ul class="chips">
        {spine.map((region) => (
          <li key={region}>{chip(region, regionName(region))}</li>
        ))}
      </ul>
      <ul class="pairs">
        {pairs().map(({ name, left, right }) => (
          <li key={left}>
            <span class="quiet">{name}</span>
            {chip(left, t('Left'))}
            {chip(right, t('Right'))}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
