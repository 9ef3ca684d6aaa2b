import type { Sign } from './questions';
import type { Translate } from '../text';

/** A sign in a few words, for a note that names what was answered; `signs.ts` has it in full. */
export function signName(sign: Sign, t: Translate): string {
  const names: Record<Sign, string> = {
    saddle_numbness: t('numbness between the legs'),
    bladder_bowel: t('bladder or bowel trouble'),
    sexual_function: t('a change in sexual function'),
    bilateral_leg: t('symptoms in both legs'),
    major_trauma: t('an accident or a fall'),
    chest_pain: t('chest pain or breathlessness'),
    neck_neuro: t('neck pain with trouble moving or speaking'),
    worst_headache: t('sudden headache or neck pain'),
    fever_neuro: t('fever with weakness or confusion'),
    calf_clot: t('a swollen calf or breathlessness'),
    severe_words: t('severe pain'),
    fever: t('fever'),
    weight_loss: t('weight loss'),
    lump_shape: t('a lump or a change of shape'),
    cancer_history: t('cancer, now or ever'),
    steroids_immune: t('steroid tablets or weak immunity'),
    injected_drugs: t('injected drugs, an infection or a spinal procedure'),
    age_70_fall: t('a fall'),
    one_leg_weak: t('weakness or numbness in one leg or arm'),
    night_rest_pain: t('pain that is worse at night'),
    young_stiff: t('night pain with morning stiffness'),
    age_first: t('first episode under 20 or over 55'),
    six_weeks: t('no better after six weeks'),
    between_blades: t('pain between the shoulder blades'),
    cough_worse: t('worse with coughing'),
    dvt: t('a blood clot'),
    fracture: t('a broken bone'),
    open_wound: t('a wound, a burn or a skin infection'),
    acute_inflammation: t('a hot or swollen area'),
    tumour: t('a tumour'),
    severe_osteoporosis: t('severe osteoporosis'),
    anticoagulant: t('blood thinners or a bleeding disorder'),
    osteoporosis: t('osteoporosis'),
    pregnancy: t('pregnancy'),
    numbness: t('numb skin or nerve damage'),
    heart_problem: t('a heart problem'),
    fragile_skin: t('fragile skin'),
    diabetes: t('diabetes'),
    recent_surgery: t('recent surgery'),
  };
  return names[sign];
}
