import type { Translate } from '../text';
import type { CareKind, Region } from './vocabulary';

/* Words for ids that more than one view names: the page, the palette and the report, each in its own way to translate. */

/** As it stands in a sentence. */
export function regionName(region: Region, t: Translate): string {
  const names: Record<Region, string> = {
    neck: t('neck'),
    shoulder_left: t('left shoulder'),
    shoulder_right: t('right shoulder'),
    upper_back: t('upper back'),
    mid_back: t('middle back'),
    lower_back: t('lower back'),
    buttock_left: t('left buttock'),
    buttock_right: t('right buttock'),
    hip_left: t('left hip'),
    hip_right: t('right hip'),
    leg_left: t('left leg'),
    leg_right: t('right leg'),
    arm_left: t('left arm'),
    arm_right: t('right arm'),
    wrist_left: t('left wrist'),
    wrist_right: t('right wrist'),
  };
  return names[region];
}

/** As it stands by itself. */
export function careName(kind: CareKind, t: Translate): string {
  const names: Record<CareKind, string> = {
    exercise: t('Exercise'),
    walking: t('Walking'),
    physiotherapy: t('Physiotherapy'),
    chiropractic: t('Chiropractic'),
    heat: t('Heat'),
    food: t('Food'),
    sleep: t('Sleep'),
  };
  return names[kind];
}
