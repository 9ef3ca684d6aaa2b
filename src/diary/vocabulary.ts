/**
 * The words Lumbar knows: body regions, safety flags, contraindications, avoid tags, and the maps
 * between them. Everything else refers to these lists, so a word added here is known everywhere,
 * and the vocabulary test proves that every map is total.
 *
 * Texts that a person reads stand with the views, or in `names.ts` if several say them; here are ids
 * only.
 */

/** Where it hurts. Low back = below the lowest rib and above the gluteal fold (PMC11264324). */
export const regions = [
  'neck',
  'shoulder_left',
  'shoulder_right',
  'upper_back',
  'mid_back',
  'lower_back',
  'buttock_left',
  'buttock_right',
  'hip_left',
  'hip_right',
  'leg_left',
  'leg_right',
  'arm_left',
  'arm_right',
  'wrist_left',
  'wrist_right',
] as const;
export type Region = (typeof regions)[number];

/** What an exercise works on; coarser than `regions`. */
export const exerciseRegions = [
  'neck',
  'shoulders',
  'upper_back',
  'lower_back',
  'hips_glutes',
  'legs',
  'wrists',
  'whole_body',
] as const;
export type ExerciseRegion = (typeof exerciseRegions)[number];

/** Which exercise region serves a painful region. */
export const exerciseRegionFor: Record<Region, ExerciseRegion> = {
  neck: 'neck',
  shoulder_left: 'shoulders',
  shoulder_right: 'shoulders',
  upper_back: 'upper_back',
  mid_back: 'upper_back',
  lower_back: 'lower_back',
  buttock_left: 'hips_glutes',
  buttock_right: 'hips_glutes',
  hip_left: 'hips_glutes',
  hip_right: 'hips_glutes',
  leg_left: 'legs',
  leg_right: 'legs',
  arm_left: 'shoulders',
  arm_right: 'shoulders',
  wrist_left: 'wrists',
  wrist_right: 'wrists',
};

/** Emergency care today: any one of these. */
export const nowFlags = [
  'saddle_numbness',
  'bladder_bowel',
  'sexual_function',
  'bilateral_leg',
  'major_trauma',
  'chest_pain',
  'neck_neuro',
  'worst_headache',
  'fever_neuro',
  'calf_clot',
] as const;
type NowFlag = (typeof nowFlags)[number];

/** See a doctor this week: any one of these. */
export const strongFlags = [
  'fever',
  'weight_loss',
  'lump_shape',
  'cancer_history',
  'steroids_immune',
  'injected_drugs',
  'age_70_fall',
  'one_leg_weak',
] as const;

/** See a doctor this week: any two of these. One alone is no alarm. */
export const weakFlags = [
  'night_rest_pain',
  'young_stiff',
  'age_first',
  'six_weeks',
  'between_blades',
  'cough_worse',
] as const;

export const soonFlags = [...strongFlags, ...weakFlags] as const;
export type SoonFlag = (typeof soonFlags)[number];
export type Flag = NowFlag | SoonFlag;
export const flags = [...nowFlags, ...soonFlags] as const;

/** Facts that last: a clearance covers them for good. All other flags are symptoms. */
export const lastingFlags = [
  'cancer_history',
  'steroids_immune',
  'injected_drugs',
  'young_stiff',
  'age_first',
  'six_weeks',
  'between_blades',
] as const satisfies readonly SoonFlag[];

/** No massage while one of these is open. */
export const blockContraindications = [
  'dvt',
  'fracture',
  'open_wound',
  'acute_inflammation',
  'tumour',
  'severe_osteoporosis',
] as const;

/** Massage only when a doctor or therapist knows. */
export const askContraindications = [
  'anticoagulant',
  'osteoporosis',
  'pregnancy',
  'numbness',
  'cancer_history',
  'heart_problem',
  'fragile_skin',
  'diabetes',
  'recent_surgery',
] as const;

/** Contraindications that last: once a clearance has covered one, it stays covered (product decision). */
export const lastingContraindications = [
  'severe_osteoporosis',
  'osteoporosis',
  'anticoagulant',
  'cancer_history',
  'heart_problem',
  'fragile_skin',
  'diabetes',
] as const;

/** Never packed, so that either list may grow. */
export const contraindications = [...blockContraindications, ...askContraindications] as const;
export type Contraindication = (typeof contraindications)[number];

/** The lists of safety questions: emergencies, a doctor this week, what stands against massage. */
export const questionLists = ['now', 'soon', 'massage'] as const;
export type QuestionList = (typeof questionLists)[number];

/** What an exercise must not be offered to. */
export const avoidTags = [
  'acute_inflammation',
  'anticoagulants',
  'balance_problem',
  'dizziness',
  'dvt',
  'floor_difficult',
  'heart_condition',
  'high_blood_pressure',
  'hip_replacement',
  'knee_pain',
  'leg_pain_spreading',
  'numbness_or_weakness',
  'osteoporosis',
  'pregnancy',
  'recent_fracture',
  'recent_injury',
  'recent_surgery',
  'severe_pain',
  'shoulder_injury',
  'skin_problem',
  'wrist_injury',
  'tumour',
] as const;
export type AvoidTag = (typeof avoidTags)[number];

/** Which avoid tags a contraindication implies for exercises; an empty list asks nothing of moves. */
export const avoidTagsFor: Record<Contraindication, readonly AvoidTag[]> = {
  dvt: ['dvt'],
  fracture: ['recent_fracture'],
  open_wound: ['skin_problem'],
  acute_inflammation: ['acute_inflammation'],
  tumour: ['tumour'],
  severe_osteoporosis: ['osteoporosis'],
  anticoagulant: ['anticoagulants'],
  osteoporosis: ['osteoporosis'],
  pregnancy: ['pregnancy'],
  numbness: ['numbness_or_weakness'],
  cancer_history: [],
  heart_problem: ['heart_condition'],
  fragile_skin: ['skin_problem'],
  diabetes: [],
  recent_surgery: ['recent_surgery'],
};

export const qualities = [
  'stabbing',
  'burning',
  'aching',
  'tingling',
  'prickling',
  'throbbing',
  'stiff',
  'cramping',
] as const;
export type Quality = (typeof qualities)[number];
export const triggers = ['sitting', 'standing', 'lifting', 'bending', 'sport', 'unknown'] as const;
export type Trigger = (typeof triggers)[number];
/** What comes with the pain. Numbness and weakness, and pain that spreads, ask for the safety
 * questions. */
export const symptoms = [
  'spreads_below_knee',
  'numbness',
  'tingling',
  'weakness',
  'headache',
  'dizziness',
] as const;
export type Symptom = (typeof symptoms)[number];
export const recallWindows = ['now', '24h', '7d'] as const;
export type RecallWindow = (typeof recallWindows)[number];
export const reactions = ['none', 'mild', 'moderate', 'serious'] as const;
export type Reaction = (typeof reactions)[number];
/** What a time away was. */
export const awayAnswers = ['break', 'desk', 'meeting', 'standing', 'agent'] as const;
/** How one is in a meeting; who walks in one is away from the desk. */
export const meetingPostures = ['sitting', 'standing', 'walking'] as const;
export type MeetingPosture = (typeof meetingPostures)[number];
/** Care beside the massage. */
export const careKinds = [
  'exercise',
  'walking',
  'physiotherapy',
  'chiropractic',
  'heat',
  'food',
  'sleep',
] as const;
export type CareKind = (typeof careKinds)[number];
/** What is said once outside the panel. */
export const reminders = ['session', 'moved', 'checkin', 'weekly'] as const;
export type Reminded = (typeof reminders)[number];
/** A steady chair stands on legs: one on wheels is not one. */
export const equipment = ['chair', 'ball', 'roller', 'steady_chair'] as const;
/** What a move is; the safety state says which may be offered. */
export const moveKinds = [
  'stretch',
  'mobility',
  'strength',
  'self-massage',
  'walk',
  'breathing',
] as const;
export type MoveKind = (typeof moveKinds)[number];
export const positions = ['seated', 'standing', 'floor', 'wall'] as const;
/** What the seconds of a dose are: of each hold, of each repetition, or of all. */
export const doseTypes = ['hold', 'reps', 'time'] as const;
export const places = ['office', 'home'] as const;
export const relaxAnswers = ['yes', 'partly', 'no', 'unsure'] as const;
export type RelaxAnswer = (typeof relaxAnswers)[number];

/** Whether the muscle relaxed under self-massage. */
export const tightAnswers = ['yes', 'partly', 'no'] as const;
/** How long the pain of a course has lasted; it chooses words, nothing else. */
export const hurtFor = ['days', 'weeks', 'months', 'unsure'] as const;
export type HurtFor = (typeof hurtFor)[number];

/**
 * What became of a nudge, least decided first. Where two copies differ, the more decided one holds.
 * `natural`: the person had stopped by themselves; `held`: never shown, because nudges were quiet.
 */
export const outcomes = [
  'due',
  'held',
  'ignored',
  'snoozed',
  'skipped',
  'natural',
  'taken',
] as const;
export type Outcome = (typeof outcomes)[number];

/** Why a nudge was shown just then. */
export const moments = [
  'quiet',
  'save',
  'task_end',
  'task_start',
  'debug_end',
  'terminal_end',
  'commit',
  'return',
  'build_start',
  'editor_closed',
  'agent_started',
  'agent_works',
  'agent_done',
] as const;
export type Moment = (typeof moments)[number];

/** How a move was, said after it. */
export const feltAnswers = ['better', 'same', 'worse'] as const;
export type Felt = (typeof feltAnswers)[number];
