import type { CourseSession, CourseView } from '../panel/courseModel';
import type { PanelModel } from '../panel/model';
import type {
  AvoidTag,
  CareKind,
  ExerciseRegion,
  Quality,
  Reaction,
  RecallWindow,
  Region,
  RelaxAnswer,
  Symptom,
  Trigger,
} from '../diary/vocabulary';
import * as moveNames from '../diary/moveNames';
import * as names from '../diary/names';
import { t } from './text';

/* The names that people read for the ids of the diary. */

type Nudge = PanelModel['today']['nudges'][number];

/** Bands are for wording only; community range of severe 7.5-9.8 (Palos 2006). @param rating 0-10 */
export function bandName(rating: number): string {
  if (rating === 0) return t('none');
  if (rating <= 3) return t('mild');
  return rating <= 6 ? t('moderate') : t('severe');
}

export function regionName(region: Region): string {
  return names.regionName(region, t);
}

/** What a rating was asked for; nothing for "now", which is what goes without saying. */
export function windowName(window: RecallWindow): string | undefined {
  if (window === '24h') return t('average of 24 hours');
  return window === '7d' ? t('average of 7 days') : undefined;
}

export function recallName(window: RecallWindow): string {
  return windowName(window) ?? t('now');
}

export function qualityName(quality: Quality): string {
  const names: Record<Quality, string> = {
    stabbing: t('stabbing'),
    burning: t('burning'),
    aching: t('aching'),
    tingling: t('tingling'),
    prickling: t('prickling'),
    throbbing: t('throbbing'),
    stiff: t('stiff'),
    cramping: t('cramping'),
  };
  return names[quality];
}

export function triggerName(trigger: Trigger): string {
  const names: Record<Trigger, string> = {
    sitting: t('sitting'),
    standing: t('standing'),
    lifting: t('lifting'),
    bending: t('bending'),
    sport: t('sport'),
    unknown: t('do not know'),
  };
  return names[trigger];
}

export function symptomName(symptom: Symptom): string {
  const names: Record<Symptom, string> = {
    spreads_below_knee: t('spreads below the knee'),
    numbness: t('numbness'),
    tingling: t('pins and needles'),
    weakness: t('weakness'),
    headache: t('headache'),
    dizziness: t('dizziness'),
  };
  return names[symptom];
}

export function outcomeName(outcome: Nudge['outcome']): string {
  const names: Record<Nudge['outcome'], string> = {
    due: t('waiting for a good moment'),
    held: t('held back'),
    ignored: t('no answer'),
    snoozed: t('snoozed'),
    skipped: t('skipped'),
    natural: t('you had already stopped'),
    taken: t('break taken'),
  };
  return names[outcome];
}

export function momentName(moment: NonNullable<Nudge['moment']>): string {
  const names: Record<NonNullable<Nudge['moment']>, string> = {
    quiet: t('hands were still'),
    save: t('after a save'),
    task_end: t('a task ended'),
    task_start: t('a task started'),
    build_start: t('a build started'),
    debug_end: t('debugging ended'),
    terminal_end: t('a command ended'),
    editor_closed: t('an editor was closed'),
    agent_started: t('an agent started'),
    agent_works: t('an agent was working'),
    agent_done: t('an agent finished'),
    commit: t('after a commit'),
    return: t('you came back'),
  };
  return names[moment];
}

export function relaxName(answer: RelaxAnswer): string {
  const names: Record<RelaxAnswer, string> = {
    yes: t('muscle relaxed'),
    partly: t('muscle partly relaxed'),
    no: t('muscle stayed tight'),
    unsure: t('not sure about the muscle'),
  };
  return names[answer];
}

/** Why a session does not count. */
export function refusalName(refused: NonNullable<CourseSession['refused']>): string {
  const names = new Map([
    ['invalid_date', t('that is not a date')],
    ['future', t('the date is still to come')],
    ['needs_checkup', t('a check-up comes first')],
    ['no_baseline', t('there was no pain before it to compare with')],
    ['duplicate_date', t('there is one on that day already')],
    ['course_full', t('there are four already')],
    ['after_window', t('it came too late for this course')],
    ['paused', t('the course was paused')],
    ['needs_score', t('the review was still open')],
  ]);
  return names.get(refused) ?? refused;
}

export function reactionName(reaction: Reaction): string {
  const names: Record<Reaction, string> = {
    none: t('none'),
    mild: t('mild'),
    moderate: t('more than mild'),
    serious: t('serious'),
  };
  return names[reaction];
}

export function careName(kind: CareKind): string {
  return names.careName(kind, t);
}

/** The result as a change of pain, never as the work of the massage. */
export function responseName(response: NonNullable<CourseView['response']>): string {
  const names: Record<NonNullable<CourseView['response']>, string> = {
    responded: t('Pain is clearly lower than at the start.'),
    partial: t('Pain is a little lower than at the start.'),
    none: t('Pain is about the same as at the start.'),
    worse: t('Pain is higher than at the start.'),
  };
  return names[response];
}

export function avoidName(tag: AvoidTag): string {
  return moveNames.avoidName(tag, t);
}

export function exerciseRegionName(region: ExerciseRegion): string {
  return moveNames.exerciseRegionName(region, t);
}

export function moveWord(word: string): string {
  return moveNames.moveWord(word, t);
}
