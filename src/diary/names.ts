import type { CareKind, Region } from './vocabulary';

/*
 * English words for ids that more than one view names: the page, the palette and the report each
 * translate them in their own way, and all from here.
 */

/** As they stand in a sentence. */
export const regionNames: Readonly<Record<Region, string>> = {
  neck: 'neck',
  shoulder_left: 'left shoulder',
  shoulder_right: 'right shoulder',
  upper_back: 'upper back',
  mid_back: 'middle back',
  lower_back: 'lower back',
  buttock_left: 'left buttock',
  buttock_right: 'right buttock',
  hip_left: 'left hip',
  hip_right: 'right hip',
  leg_left: 'left leg',
  leg_right: 'right leg',
  arm_left: 'left arm',
  arm_right: 'right arm',
  wrist_left: 'left wrist',
  wrist_right: 'right wrist',
};

/** As they stand by themselves. */
export const careNames: Readonly<Record<CareKind, string>> = {
  exercise: 'Exercise',
  walking: 'Walking',
  physiotherapy: 'Physiotherapy',
  chiropractic: 'Chiropractic',
  heat: 'Heat',
  food: 'Food',
  sleep: 'Sleep',
};
