import * as vscode from 'vscode';
import * as names from '../../diary/names';
import type {
  CareKind,
  Contraindication,
  NowFlag,
  Reaction,
  Region,
  RelaxAnswer,
  SoonFlag,
} from '../../diary/vocabulary';
import { fill } from '../../text';
import type { Translate } from '../../text';
import type { Refusal } from '../../care/course';
import type { OwnRoutine } from '../../exercises/own';
import type { Routine, routines } from '../../exercises/routine';

const { l10n } = vscode;

/** `l10n.t` that knows plurals as well. */
export const t: Translate = (text, ...args) =>
  fill(Reflect.apply(l10n.t, l10n, [text]) as string, args, vscode.env.language);

type BuiltIn = (typeof routines)[number]['id'];

/** What the person is asked and told in the palette. Own plain words; no diagnosis in any of them. */

/** As it stands by itself. */
export function regionName(region: Region): string {
  const name = names.regionName(region, l10n.t);
  return name.charAt(0).toLocaleUpperCase(vscode.env.language) + name.slice(1);
}

export function careName(kind: CareKind): string {
  return names.careName(kind, l10n.t);
}

/** Any yes: emergency care today. */
export function nowQuestion(flag: NowFlag): string {
  const words: Record<NowFlag, string> = {
    saddle_numbness: l10n.t('New numbness around the genitals, bottom or inner thighs'),
    bladder_bowel: l10n.t('New trouble passing or holding urine, or loss of bowel control'),
    sexual_function: l10n.t('A sudden change in sexual feeling or function'),
    bilateral_leg: l10n.t('Pain, tingling, numbness or weakness in both legs'),
    major_trauma: l10n.t('The pain began after a serious accident or a fall from a height'),
    chest_pain: l10n.t('Chest pain, tearing pain through to the back, or short of breath'),
    neck_neuro: l10n.t(
      'With neck pain: trouble walking, clumsy hands, a drooping face, slurred speech or an arm that will not lift',
    ),
    worst_headache: l10n.t(
      'A sudden severe headache or neck pain with dizziness, double vision or trouble swallowing',
    ),
    fever_neuro: l10n.t('Fever together with new leg weakness or confusion'),
    calf_clot: l10n.t('One calf newly swollen, hot and painful, or sudden breathlessness'),
  };
  return words[flag];
}

/** A strong one or two weak ones: a doctor this week. */
export function soonQuestion(flag: SoonFlag): string {
  const words: Record<SoonFlag, string> = {
    fever: l10n.t('A temperature of 38 °C or more, or shivers, with the pain'),
    weight_loss: l10n.t('Losing weight without trying'),
    lump_shape: l10n.t('A lump, or the back has changed shape'),
    night_rest_pain: l10n.t('Pain that rest does not ease and that is much worse at night'),
    cancer_history: l10n.t('Cancer, now or ever'),
    steroids_immune: l10n.t('Steroid tablets for long, or a weak immune system'),
    injected_drugs: l10n.t('Ever injected drugs, or lately an infection or a spine procedure'),
    age_70_fall: l10n.t('Over 70 or weak bones, with even a small fall'),
    one_leg_weak: l10n.t('Weakness or numbness in one leg or arm that is new or growing'),
    young_stiff: l10n.t(
      'Back pain since before 40 that wakes you late at night, with long morning stiffness',
    ),
    age_first: l10n.t('A first episode before 20 or after 55'),
    six_weeks: l10n.t('No better after six weeks'),
    between_blades: l10n.t('The pain sits between the shoulder blades'),
    cough_worse: l10n.t('Worse with coughing, sneezing or straining'),
  };
  return words[flag];
}

export function contraindicationQuestion(id: Contraindication): string {
  const words: Record<Contraindication, string> = {
    dvt: l10n.t('A blood clot, known or suspected'),
    fracture: l10n.t('A broken bone, recent or suspected, or bones weakened by cancer'),
    open_wound: l10n.t('An open wound, a burn or a skin infection there'),
    acute_inflammation: l10n.t('A hot, red or swollen area, or a fever'),
    tumour: l10n.t('A tumour in the area'),
    severe_osteoporosis: l10n.t('Severe osteoporosis'),
    anticoagulant: l10n.t('Blood thinners, a bleeding disorder or low platelets'),
    osteoporosis: l10n.t('Osteoporosis'),
    pregnancy: l10n.t('Pregnancy'),
    numbness: l10n.t('Numb skin or nerve damage in the area'),
    cancer_history: l10n.t('Cancer, now or ever'),
    heart_problem: l10n.t('A heart problem'),
    fragile_skin: l10n.t('Fragile skin'),
    diabetes: l10n.t('Diabetes'),
    recent_surgery: l10n.t('Surgery in the last six weeks'),
  };
  return words[id];
}

export function relaxWord(answer: RelaxAnswer): string {
  const words: Record<RelaxAnswer, string> = {
    yes: l10n.t('Yes'),
    partly: l10n.t('Partly'),
    no: l10n.t('No, it stayed tight'),
    unsure: l10n.t('Not sure'),
  };
  return words[answer];
}

export function reactionWord(reaction: Reaction): { label: string; detail: string } {
  const words: Record<Reaction, { label: string; detail: string }> = {
    none: { label: l10n.t('None'), detail: l10n.t('Nothing out of the ordinary') },
    mild: {
      label: l10n.t('Mild'),
      detail: l10n.t('Sore, gone within 48 hours, pain up by 3 at most'),
    },
    moderate: {
      label: l10n.t('More than mild'),
      detail: l10n.t(
        'Longer than 48 hours, or a bruise, or pain still up by 2 or more, or in between',
      ),
    },
    serious: {
      label: l10n.t('Serious'),
      detail: l10n.t('Fainting, a severe headache, a swollen calf, or new numbness or weakness'),
    },
  };
  return words[reaction];
}

/** Why a session does not count, and what to do. */
export function refusalWord(reason: Refusal['reason']): string {
  const words: Record<Refusal['reason'], string> = {
    invalid_date: l10n.t('The date is not one of the calendar. Give it as YYYY-MM-DD.'),
    future: l10n.t('The date lies in the future. Log the session on its day.'),
    needs_checkup: l10n.t('A check-up comes first. The panel says what to do.'),
    no_baseline: l10n.t('The first session needs a rating above 0 to compare with.'),
    duplicate_date: l10n.t('A session was logged for this day already. Edit that one instead.'),
    course_full: l10n.t('All four sessions are done. Log a check-in instead.'),
    after_window: l10n.t('The seven weeks of this course are over. You can start a new one.'),
    paused: l10n.t('The course is paused. The panel says what it waits for.'),
    needs_score: l10n.t(
      'The review after two sessions is open. Log a check-in first, two days or more after the last session.',
    ),
  };
  return words[reason];
}

/** Own ones have a name, the built-in ones one by their id; undefined for a move alone. */
export function routineName(routine: Routine | OwnRoutine): string | undefined {
  if ('name' in routine) return routine.name;
  const { id } = routine;
  const words: Record<BuiltIn, string> = {
    'half-minute': l10n.t('Half a minute'),
    'two-minutes': l10n.t('Two minutes'),
    'five-minutes': l10n.t('Five minutes'),
    'neck-and-shoulders': l10n.t('Neck and shoulders'),
    'low-back': l10n.t('Low back'),
    hips: l10n.t('Hips'),
    wrists: l10n.t('Wrists'),
    'wind-down': l10n.t('Wind-down'),
  };
  return Object.hasOwn(words, id) ? words[id as BuiltIn] : undefined;
}
