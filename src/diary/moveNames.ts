import type { Translate } from '../text';
import type { AvoidTag, ExerciseRegion } from './vocabulary';

/* Words of moves for ids that both the page and the palette name. */

export function exerciseRegionName(region: ExerciseRegion, t: Translate): string {
  const names: Record<ExerciseRegion, string> = {
    neck: t('neck'),
    shoulders: t('shoulders'),
    upper_back: t('upper back'),
    lower_back: t('lower back'),
    hips_glutes: t('hips and buttocks'),
    legs: t('legs'),
    wrists: t('wrists'),
    whole_body: t('whole body'),
  };
  return names[region];
}

/** Kind, position and equipment of a move; an unknown word is shown as it came. */
export function moveWord(word: string, t: Translate): string {
  const names = new Map([
    ['stretch', t('stretch')],
    ['strength', t('strength')],
    ['mobility', t('mobility')],
    ['self-massage', t('self-massage')],
    ['walk', t('walk')],
    ['breathing', t('breathing')],
    ['seated', t('seated')],
    ['standing', t('standing')],
    ['floor', t('on the floor')],
    ['wall', t('at a wall')],
    ['chair', t('chair')],
    ['ball', t('ball')],
    ['roller', t('roller')],
    ['steady_chair', t('a steady chair, without wheels')],
  ]);
  return names.get(word) ?? word;
}

/** Whom a move is not for. */
export function avoidName(tag: AvoidTag, t: Translate): string {
  const names: Record<AvoidTag, string> = {
    acute_inflammation: t('a hot or swollen area'),
    anticoagulants: t('blood thinners'),
    balance_problem: t('unsteady balance'),
    dizziness: t('dizziness'),
    dvt: t('a blood clot'),
    floor_difficult: t('trouble getting down to the floor'),
    heart_condition: t('a heart condition'),
    high_blood_pressure: t('high blood pressure'),
    hip_replacement: t('a hip replacement'),
    knee_pain: t('knee pain'),
    leg_pain_spreading: t('pain spreading down a leg'),
    numbness_or_weakness: t('numbness or weakness'),
    osteoporosis: t('osteoporosis'),
    pregnancy: t('pregnancy'),
    recent_fracture: t('a recent fracture'),
    recent_injury: t('a recent injury'),
    recent_surgery: t('recent surgery'),
    severe_pain: t('severe pain'),
    shoulder_injury: t('a shoulder injury'),
    skin_problem: t('a skin problem'),
    wrist_injury: t('a wrist injury'),
    tumour: t('a tumour'),
  };
  return names[tag];
}
