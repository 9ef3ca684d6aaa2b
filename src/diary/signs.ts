import type { Sign } from './questions';
import type { Translate } from '../text';

/**
 * Every sign in full: a shorter wording must not lose one. Own plain words, no diagnosis in any of
 * them (evidence: NHS and clinical lists of red flags, and lists of massage contraindications).
 */
export function signText(sign: Sign, t: Translate): string {
  const words: Record<Sign, string> = {
    saddle_numbness: t(
      'New numbness or tingling around your genitals, back passage, buttocks or inner thighs, or wiping feels different',
    ),
    bladder_bowel: t(
      'New trouble starting to pass urine or holding it, leaking, not knowing when your bladder is full, or loss of bowel control',
    ),
    sexual_function: t('A sudden change in sexual feeling or function, with back pain'),
    bilateral_leg: t(
      'Pain, tingling, weakness or numbness in both legs, or legs that are suddenly weak or heavy',
    ),
    major_trauma: t('The pain began after a serious accident or a fall from a height'),
    chest_pain: t('Chest pain, a tearing pain through to your back, or shortness of breath'),
    neck_neuro: t(
      'With neck pain: new trouble walking, clumsy hands, a drooping face, slurred speech, or one arm that you cannot lift',
    ),
    worst_headache: t(
      'A sudden severe headache or neck pain with dizziness, double vision or trouble swallowing',
    ),
    fever_neuro: t('A fever with back pain, and new leg weakness or confusion'),
    calf_clot: t('One calf that is newly swollen, hot and painful, or sudden breathlessness'),
    severe_words: t(
      'Pain so severe that it is always there, that it is hard to think or talk, that you cannot sleep, or that it is very hard to move, get out of bed, wash or dress',
    ),
    fever: t('A temperature of 38 °C (100.4 °F) or more, or shivers, with the pain'),
    weight_loss: t('Losing weight without trying'),
    lump_shape: t('A lump, or your back has changed shape'),
    cancer_history: t('Cancer, now or ever'),
    steroids_immune: t('Long-term steroid tablets, or a weakened immune system'),
    injected_drugs: t(
      'You have ever injected drugs, or recently had an infection or a spinal procedure',
    ),
    age_70_fall: t(
      'A fall, even a minor one, if you are over 70 or have weak bones (osteoporosis)',
    ),
    one_leg_weak: t('Weakness or numbness in one leg or arm that is new or getting worse'),
    night_rest_pain: t('Pain that is no better with rest and much worse at night'),
    young_stiff: t(
      'Back pain that began before age 40, wakes you in the second half of the night and leaves you stiff in the morning for over 30 minutes',
    ),
    age_first: t('This is your first episode, and you are under 20 or over 55'),
    six_weeks: t('No better after six weeks'),
    between_blades: t('The pain comes from between the shoulder blades, not from the low back'),
    cough_worse: t('Worse with coughing, sneezing or straining'),
    dvt: t('A blood clot, known or suspected'),
    fracture: t('A broken bone, recent or suspected, or bones weakened by cancer'),
    open_wound: t('An open wound, a burn or a skin infection where you would be massaged'),
    acute_inflammation: t('A hot, red or swollen area, or a fever'),
    tumour: t('A tumour where you would be massaged'),
    severe_osteoporosis: t('Severe osteoporosis'),
    anticoagulant: t('Blood thinners, a bleeding disorder or low platelets'),
    osteoporosis: t('Osteoporosis'),
    pregnancy: t('Pregnancy'),
    numbness: t('Numb skin or nerve damage where you would be massaged'),
    heart_problem: t('A heart problem'),
    fragile_skin: t('Fragile skin'),
    diabetes: t('Diabetes'),
    recent_surgery: t('Surgery in the last six weeks'),
  };
  return words[sign];
}
