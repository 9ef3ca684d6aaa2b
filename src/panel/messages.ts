import * as v from 'valibot';
import { moments, outcomes, recallWindows, regions, relaxAnswers } from '../diary/vocabulary';

/*
 * What the extension and the panel's page say to each other. Both ends check what comes in against
 * these schemas; what does not fit is refused and logged, never guessed at.
 */

const at = v.number();
const rating = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10));
const region = v.picklist(regions);
const nullable = v.nullable;

const move = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.string(),
  position: v.string(),
  equipment: v.string(),
  dose: v.string(),
  seconds: v.number(),
  steps: v.array(v.string()),
  feel: v.string(),
  avoidWhen: v.array(v.string()),
});
/** One exercise as the page shows it; `seconds` is its length in all. */
export type MoveView = v.InferOutput<typeof move>;

const painItem = v.object({
  id: v.string(),
  at,
  rating,
  window: v.picklist(recallWindows),
  regions: v.array(region),
  note: nullable(v.string()),
});
export type PainItem = v.InferOutput<typeof painItem>;

const courseSession = v.object({
  id: v.string(),
  date: v.string(),
  before: nullable(rating),
  after: nullable(rating),
  relaxed: v.picklist(relaxAnswers),
  /** Why it does not count, or null if it does. */
  refused: nullable(v.string()),
});
export type CourseSession = v.InferOutput<typeof courseSession>;

const course = v.object({
  id: v.string(),
  region,
  state: v.picklist([
    'draft',
    'needs_checkup',
    'active',
    'review_due',
    'final_due',
    'paused',
    'switch_treatment',
    'completed_responded',
    'completed_not_responded',
    'stop_see_doctor',
    'lapsed',
    'cancelled',
  ]),
  reason: nullable(v.string()),
  done: v.number(),
  /** Date of the next session, while one is planned. */
  planned: nullable(v.string()),
  response: nullable(v.picklist(['responded', 'partial', 'none', 'worse'])),
  sessions: v.array(courseSession),
});
export type CourseView = v.InferOutput<typeof course>;

const period = v.object({
  /** Its first day, `YYYY-MM-DD`. */
  date: v.string(),
  /** Mean of the day means, 0-10; the range of the ratings; days that were rated. */
  pain: nullable(v.object({ mean: at, low: rating, high: rating, days: at })),
  /** Mean of seven days, where enough of them were rated; of days only. */
  smooth: nullable(at),
  /** Mean rating for each of `regions`. */
  regions: v.array(nullable(at)),
  /** Minutes: the mean of the days at the desk, and the longest bout. */
  desk: nullable(v.object({ mean: at, longest: at, days: at })),
  /** Nudges by what became of them. */
  breaks: v.object({ taken: at, natural: at, snoozed: at, skipped: at, ignored: at }),
  sessions: at,
  care: v.array(
    v.picklist(['exercise', 'walking', 'physiotherapy', 'chiropractic', 'heat', 'food', 'sleep']),
  ),
});
/** A day, a week or a month of the diary. */
export type PeriodView = v.InferOutput<typeof period>;

const factor = v.picklist([
  'longBout',
  'deskHours',
  'breaks',
  'moves',
  'massageBefore',
  'sleepLost',
  'weekend',
]);
const pair = v.tuple([at, at]);

const compared = v.object({
  factor,
  /** From how many minutes or breaks on a day counts as one with; null where that has no number. */
  from: nullable(at),
  /** Days with and without, and mean pain on them. */
  days: pair,
  pain: pair,
  /** Points with less without, adjusted, and where it lies. */
  difference: at,
  interval: pair,
  sure: v.boolean(),
});
export type ComparedView = v.InferOutput<typeof compared>;
export type Factor = ComparedView['factor'];

const progress = v.object({
  /** The last date of all periods. */
  today: v.string(),
  /** Where it hurt on most days, those first. */
  regions: v.array(region),
  /** Up to 90 days, from the first of the diary to today. */
  days: v.array(period),
  /** None while 90 days hold all, or when there are too many; then months serve. */
  weeks: v.array(period),
  /** None while 90 days hold all. */
  months: v.array(period),
  /** The surest first. */
  compared: v.array(compared),
  tooFew: v.array(factor),
});
export type ProgressView = v.InferOutput<typeof progress>;

const model = v.object({
  /** The extension's clock when this was sent, epoch ms; the page counts on from here. */
  now: at,
  timeZone: v.string(),
  /** True in the demonstration: nothing shown is the person's own. */
  sample: v.boolean(),
  safety: v.picklist(['NOW', 'SOON', 'CHECKUP_FIRST', 'UNSCREENED', 'OK']),
  emergencyNumber: v.string(),
  today: v.object({
    /** Minutes. */
    bout: v.number(),
    every: v.number(),
    desk: v.number(),
    stood: v.number(),
    limit: v.number(),
    breaks: v.number(),
    standing: v.boolean(),
    /** A break is due. */
    due: v.boolean(),
    /** Nudges are paused until then; 'open' until the person says otherwise. */
    quiet: nullable(v.union([at, v.literal('open')])),
    nudges: v.array(
      v.object({ due: at, outcome: v.picklist(outcomes), moment: nullable(v.picklist(moments)) }),
    ),
  }),
  running: nullable(v.object({ from: at, /** ms */ length: v.number(), move: nullable(move) })),
  pain: v.object({
    /** Newest first; not all of them. */
    items: v.array(painItem),
    total: v.number(),
    /** What the next entry starts with. */
    lastRegions: v.array(region),
  }),
  /** The course that is looked at now, if there is one. */
  course: nullable(course),
  move: nullable(move),
  progress,
  /** Records that could not be read and are kept aside. */
  aside: v.number(),
});
export type PanelModel = v.InferOutput<typeof model>;

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
    section: v.picklist(['today', 'pain', 'course', 'move', 'progress']),
    id: nullable(v.string()),
    focus: v.boolean(),
  }),
]);
export type ToPage = v.InferOutput<typeof toPage>;

/** From the page to the extension: what the person wants. */
export const fromPage = v.variant('type', [
  v.object({ type: v.literal('ready'), timeZone: v.string() }),
  /** The person typed or clicked in the panel. */
  v.object({ type: v.literal('hands') }),
  v.object({ type: v.literal('logPain'), rating, regions: v.array(region) }),
  v.object({ type: v.literal('editPain'), id: v.string(), rating, regions: v.array(region) }),
  v.object({ type: v.literal('deletePain'), id: v.string() }),
  v.object({ type: v.literal('startBreak'), move: nullable(v.string()) }),
  v.object({ type: v.literal('finishBreak') }),
  v.object({ type: v.literal('otherMove') }),
  v.object({ type: v.literal('standing'), standing: v.boolean() }),
  v.object({ type: v.literal('pause') }),
  v.object({ type: v.literal('resume') }),
  v.object({ type: v.literal('startCourse') }),
  v.object({ type: v.literal('logSession') }),
  v.object({ type: v.literal('logCheckin') }),
  v.object({ type: v.literal('cancelCourse') }),
  v.object({ type: v.literal('seenDoctor') }),
  v.object({ type: v.literal('mistake') }),
  v.object({ type: v.literal('exportAside') }),
]);
export type FromPage = v.InferOutput<typeof fromPage>;
