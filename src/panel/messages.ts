import * as v from 'valibot';
import type { CommandName } from '../commands';
import { awayAnswers, feltAnswers, regions, relaxAnswers, tightAnswers } from '../diary/vocabulary';
import { at, careKind, few, id, nullable, rating, region, short } from './fields';
import { model, profile, weekly } from './model';
import { painDetails } from './painModel';
import { ranges } from './progressModel';
import { questionsDraft } from './questionsModel';

/*
 * What the extension and the panel's page say to each other. The extension checks what comes in
 * against these schemas; what does not fit is refused and logged, never guessed at. The page hears
 * from the extension alone, and carries no schemas.
 */

/** The parts of the view, from the top. */
const sections = ['today', 'pain', 'course', 'move', 'plan', 'progress'] as const;
export type Section = (typeof sections)[number];

/** From the extension to the page. */
export const toPage = v.variant('type', [
  /** `texts`: translations by English text, null for English. */
  v.object({
    type: v.literal('hello'),
    texts: nullable(v.record(v.string(), v.string())),
    locale: v.string(),
  }),
  v.object({ type: v.literal('model'), model }),
  /** Bring a section, or one entry in it, into sight; `focus`: and move the keyboard there. */
  v.object({
    type: v.literal('reveal'),
    section: v.picklist(sections),
    /** An entry, or a part that folds. */
    id: nullable(v.string()),
    focus: v.boolean(),
  }),
]);
export type ToPage = v.InferOutput<typeof toPage>;

/** Commands that the page may run. */
const runnable = [
  'endMeeting',
  'exportAside',
  'logCare',
  'logCheckin',
  'logSession',
  'manageExercises',
  'meeting',
  'openReport',
  'pauseNudges',
  'resumeNudges',
  'startCourse',
] as const satisfies readonly CommandName[];

/** From the page to the extension: what the person wants. */
export const fromPage = v.variant('type', [
  v.object({ type: v.literal('ready'), timeZone: short }),
  /** A command of Lumbar's, as from the palette. */
  v.object({ type: v.literal('run'), command: v.picklist(runnable) }),
  /** The person typed or clicked in the panel. */
  v.object({ type: v.literal('hands') }),
  v.object({
    type: v.literal('logPain'),
    rating,
    regions: few(region, regions.length),
    details: v.optional(painDetails),
  }),
  v.object({
    type: v.literal('editPain'),
    id,
    rating,
    regions: few(region, regions.length),
    details: v.optional(painDetails),
  }),
  v.object({ type: v.literal('deletePain'), id }),
  v.object({ type: v.literal('startBreak'), move: nullable(id) }),
  v.object({ type: v.literal('startRoutine'), id }),
  v.object({ type: v.literal('finishBreak') }),
  v.object({
    type: v.literal('guide'),
    event: v.picklist(['pause', 'resume', 'next', 'back', 'skip']),
  }),
  /** How the guided break was; null: the person would rather not say. */
  v.object({ type: v.literal('felt'), felt: nullable(v.picklist(feltAnswers)) }),
  /** Whether the muscle relaxed under self-massage. */
  v.object({ type: v.literal('relaxed'), relaxed: v.picklist(tightAnswers) }),
  v.object({ type: v.literal('openWide') }),
  v.object({ type: v.literal('otherMove') }),
  v.object({
    type: v.literal('hideMove'),
    id: v.pipe(id, v.minLength(1)),
  }),
  v.object({ type: v.literal('standing'), standing: v.boolean() }),
  v.object({ type: v.literal('correctGap'), from: at, was: v.picklist(awayAnswers) }),
  v.object({
    type: v.literal('useInterval'),
    minutes: v.pipe(v.number(), v.integer(), v.minValue(15), v.maxValue(90)),
  }),
  v.object({ type: v.literal('cancelCourse') }),
  /** "I have been seen by a doctor". `date`: of the visit, `YYYY-MM-DD`; null for today. */
  v.object({
    type: v.literal('seenDoctor'),
    date: v.optional(nullable(v.pipe(v.string(), v.isoDate())), null),
  }),
  /** A doctor or physiotherapist has said that massage and exercise are fine; what it settles was read back. */
  v.object({ type: v.literal('cleared') }),
  v.object({ type: v.literal('mistake') }),
  /** A visit or a clearance. */
  v.object({ type: v.literal('deleteVisit'), id }),
  /** To answer the safety questions here. */
  v.object({ type: v.literal('askQuestions') }),
  /** Something of them was ticked. */
  v.object({ type: v.literal('answering'), draft: questionsDraft }),
  /** All of them were answered and read back, or an emergency was ticked. */
  v.object({ type: v.literal('answered'), draft: questionsDraft }),
  /** They are left; what was ticked is kept, unless it is to be dropped. */
  v.object({ type: v.literal('leaveQuestions'), drop: v.boolean() }),
  v.object({ type: v.literal('saveProfile'), profile }),
  v.object({ type: v.literal('logCare'), what: careKind }),
  v.object({ type: v.literal('saveWeekly'), answers: weekly }),
  v.object({ type: v.literal('exportDates') }),
  /** The person looks at their progress. */
  v.object({ type: v.literal('seeProgress'), range: v.picklist(ranges) }),
  v.object({
    type: v.literal('editSession'),
    id,
    date: v.pipe(v.string(), v.isoDate()),
    before: nullable(rating),
    after: nullable(rating),
    relaxed: v.picklist(relaxAnswers),
    /** At most what the diary takes; empty for nobody said. */
    by: v.pipe(v.string(), v.maxLength(200)),
  }),
  /** A session or a check-in. */
  v.object({ type: v.literal('deleteEntry'), id }),
]);
export type FromPage = v.InferOutput<typeof fromPage>;

/** Who carries out each of them; every room of the editor brings its rows. */
export type Intents = {
  [T in FromPage['type']]: (message: Extract<FromPage, { type: T }>) => void;
};
