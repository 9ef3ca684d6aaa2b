import * as v from 'valibot';
import {
  avoidTags,
  awayAnswers,
  careKinds,
  equipment,
  exerciseRegions,
  feltAnswers,
  hurtFor,
  moments,
  outcomes,
  places,
  qualities,
  questionLists,
  reactions,
  recallWindows,
  regions,
  relaxAnswers,
  symptoms,
  tightAnswers,
  triggers,
} from '../diary/vocabulary';
import { massageWaitings } from '../care/safety';
import { signs } from '../diary/questions';
import { reasons } from '../exercises/choose';
import { moveStateNames } from '../exercises/guided';
import type { Figure } from '../figures/schema';
import type { CommandName } from '../commands';

/*
 * What the extension and the panel's page say to each other. The extension checks what comes in
 * against these schemas; what does not fit is refused and logged, never guessed at. The page hears
 * from the extension alone, and carries no schemas.
 */

const at = v.number();
/** Where the person was then, minutes east of UTC: what they said is shown by their clock there. */
const zone = v.number();
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
  sides: v.picklist([1, 2]),
  /** How it looks, and its pace: seconds out, stay, back, rest. */
  figure: nullable(v.custom<Figure>((value) => typeof value === 'object' && value !== null)),
  /** Where a picture of it is, that the person has added. */
  picture: nullable(v.string()),
  cycle: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  steps: v.array(v.string()),
  feel: v.string(),
  avoidWhen: v.array(v.string()),
});
/** One exercise as the page shows it; `seconds` is its length in all. */
export type MoveView = v.InferOutput<typeof move>;

const why = v.object({
  regions: v.array(v.picklist(exerciseRegions)),
  reasons: v.array(v.picklist(reasons)),
});
/** Why a move was chosen. */
export type WhyView = v.InferOutput<typeof why>;

const side = v.picklist([1, 2]);
const guided = v.object({
  /** Of the routine the person picked; null for one made for the break. */
  name: nullable(v.string()),
  moves: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      seconds: v.number(),
      state: v.picklist(moveStateNames),
    }),
  ),
  /** The step that is on; null when all are over. */
  step: nullable(
    v.object({
      /** Its place among the steps. */
      index: v.number(),
      move,
      why,
      side,
      /** Getting ready for the move, or for its other side. */
      change: v.boolean(),
      /** Length, and how much of it has gone; ms. */
      length: v.number(),
      spent: v.number(),
    }),
  ),
  next: nullable(v.object({ id: v.string(), name: v.string(), side, sides: side })),
  /** Of all steps still to go through; ms. */
  left: v.number(),
  paused: v.boolean(),
  /** What was said of it, once it is over. */
  felt: nullable(v.picklist(feltAnswers)),
  /** It is over, held self-massage, and whether the muscle relaxed has not been said. */
  askRelaxed: v.boolean(),
  /** A soft sound at each change. */
  chime: v.boolean(),
  /** The wide page shows it too, and is the one that speaks. */
  wide: v.boolean(),
});
export type GuidedView = v.InferOutput<typeof guided>;

const routine = v.object({
  id: v.string(),
  name: v.string(),
  /** What it would take now. */
  seconds: v.number(),
  moves: v.number(),
});
export type RoutineView = v.InferOutput<typeof routine>;

/** What the page says is bounded, each list and each text: it may be anything, once it is not ours. */
const short = v.pipe(v.string(), v.maxLength(200));
const id = short;
/** A list of so many at most; of a longer one not even the members are looked at. */
const few = <T>(one: v.GenericSchema<unknown, T>, most: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(one));

/** At most what the diary takes of a note. */
const text = v.pipe(v.string(), v.maxLength(4000));
const localTime = v.pipe(v.string(), v.isoDateTime());

/** What may be said of pain beside its rating and regions. */
const painDetails = v.object({
  /** Time on the person's wall, `YYYY-MM-DDTHH:MM`; null for now, or as it was. */
  when: nullable(localTime),
  window: v.picklist(recallWindows),
  /** The severe words, for whom a number is not enough. */
  severe: v.boolean(),
  quality: few(v.picklist(qualities), qualities.length),
  trigger: nullable(v.picklist(triggers)),
  stiffness: v.boolean(),
  sleepLost: v.boolean(),
  symptoms: few(v.picklist(symptoms), symptoms.length),
  relief: text,
  note: text,
});
export type PainDetails = v.InferOutput<typeof painDetails>;

const painItem = v.object({
  id: v.string(),
  at,
  zone,
  rating,
  window: v.picklist(recallWindows),
  regions: v.array(region),
  note: nullable(v.string()),
  details: painDetails,
});
export type PainItem = v.InferOutput<typeof painItem>;

const courseSession = v.object({
  id: v.string(),
  date: v.string(),
  before: nullable(rating),
  after: nullable(rating),
  relaxed: v.picklist(relaxAnswers),
  by: nullable(v.string()),
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
  checkins: v.array(
    v.object({
      id: v.string(),
      date: v.string(),
      pain: nullable(rating),
      reaction: nullable(v.picklist(reactions)),
    }),
  ),
  /** How long the pain has lasted; it chooses words, and nothing else. */
  hurtFor: nullable(v.picklist(hurtFor)),
  /** What else was done from its first session to its end, the oldest first; not all of it. */
  beside: v.array(v.object({ id: v.string(), date: v.string(), what: v.picklist(careKinds) })),
  /** The sessions to come as planned, if each is kept. */
  ahead: v.array(v.object({ number: v.number(), date: v.string(), late: v.boolean() })),
  /** What there is to remind of today. */
  reminder: nullable(
    v.object({ about: v.picklist(['session', 'moved', 'checkin']), date: nullable(v.string()) }),
  ),
});
export type CourseView = v.InferOutput<typeof course>;

const careKind = v.picklist(careKinds);

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
  /** Massage courses begun, sessions and check-ins. */
  courses: at,
  sessions: at,
  checkins: at,
  care: v.array(careKind),
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

/** How far progress looks back, in days. */
const ranges = ['7', '28', '90', 'all'] as const;
export type Range = (typeof ranges)[number];

const progress = v.object({
  range: v.picklist(ranges),
  /** The last date of all periods. */
  today: v.string(),
  /** What was asked of the pain that is shown, and how many other ratings are left out. */
  window: v.picklist(recallWindows),
  otherWindows: at,
  /** What a period is: a day unless there are too many. */
  unit: v.picklist(['day', 'week', 'month']),
  /** From the first of the diary, or of the range, to today. */
  periods: v.array(period),
  /** For the calendar, where the periods are weeks. */
  months: v.array(period),
  /** The mean of as many days before, and how many of them were rated; of days only. */
  before: nullable(v.object({ mean: at, days: at })),
  /** Where it hurt on most days, those first. */
  regions: v.array(region),
  /** What was asked of the pain that is compared. */
  linkedWindow: v.picklist(recallWindows),
  /** The surest first. */
  compared: v.array(compared),
  tooFew: v.array(factor),
});
export type ProgressView = v.InferOutput<typeof progress>;

/** What the person told of themselves, so that moves can fit. */
const profile = v.object({
  avoid: few(v.picklist(avoidTags), avoidTags.length),
  equipment: few(v.picklist(equipment), equipment.length),
  place: v.picklist(places),
});
export type Profile = v.InferOutput<typeof profile>;

const weekly = v.object({ strength: rating, life: rating, work: rating });
export type Weekly = v.InferOutput<typeof weekly>;

/** An answer that stands open. */
const reason = v.object({
  about: v.picklist([
    ...(['flag', 'reaction', 'contraindication', 'word', 'severe', 'stopped', 'paused'] as const),
  ]),
  /** The date it is of, and the id of its entry or course. */
  on: v.string(),
  entry: v.string(),
  /** The flag, the contraindication, or why a course stopped. */
  what: nullable(v.string()),
  /** An emergency that was seen by a doctor, and not yet cleared. */
  seen: v.boolean(),
  region: nullable(region),
  /** Of severe pain; null where it was told by the severe words. */
  rating: nullable(rating),
});
export type ReasonView = v.InferOutput<typeof reason>;

/** Safety questions that are being answered. */
export const questionsDraft = v.object({
  /** When they were opened, epoch ms: which asking this is. */
  begun: at,
  /** How often it was changed: of two pages that show it, the one that is ahead is right. */
  changes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  step: v.picklist([...questionLists, 'back']),
  ticked: few(v.picklist(signs), signs.length),
  none: few(v.picklist(questionLists), questionLists.length),
  known: nullable(v.boolean()),
});
export type QuestionsDraft = v.InferOutput<typeof questionsDraft>;

const askingPlaces = ['panel', 'editor'] as const;
const questions = v.object({
  /** Where they are asked; null: they were left half-way, and are offered again. */
  place: nullable(v.picklist(askingPlaces)),
  /** They are asked for a new course, which asks for the severe words too. */
  course: v.boolean(),
  /** What lasts, from an earlier time: it stands ticked, for change. */
  told: v.array(v.picklist(signs)),
  draft: questionsDraft,
});
export type QuestionsView = v.InferOutput<typeof questions>;

const model = v.object({
  /** The extension's clock when this was sent, epoch ms; the page counts on from here. */
  now: at,
  timeZone: v.string(),
  /** True in the demonstration: nothing shown is the person's own. */
  sample: v.boolean(),
  safety: v.picklist(['NOW', 'SOON', 'CHECKUP_FIRST', 'UNSCREENED', 'OK']),
  /**
   * Why massage waits, also one's own: a doctor should look at an answer (`soon`), a course was stopped,
   * severe pain stands open, one must know of a contraindication and agree (`word`), or the questions
   * were not asked.
   */
  waits: nullable(v.picklist(massageWaitings)),
  /** What stands open, most alarming first; a clearance settles all of it. */
  reasons: v.array(reason),
  /** What ends the state, the surest first. */
  endsBy: v.array(v.picklist(['seen', 'clearance', 'questions', 'milder'])),
  /** null: the person has not set it. */
  emergencyNumber: nullable(v.pipe(v.string(), v.minLength(1))),
  /** What doctors said: visits and clearances, the latest first. */
  visits: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(['seen', 'clearance']),
      on: v.string(),
      /** What the person was told that it settles: a word of the diary, and since when it stood. */
      settles: v.array(v.object({ what: v.string(), on: v.string() })),
    }),
  ),
  /** Date of the answer that tells of an emergency, if there ever was one. */
  emergencySince: nullable(v.string()),
  /** The safety questions are offered: because of what was logged, or a week has gone. */
  ask: nullable(v.picklist(['new', 'weekly'])),
  /** The questions that are being answered. */
  questions: nullable(questions),
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
    /** Outside the working hours, which begin then; 'open' if there are none. */
    closed: nullable(v.union([at, v.literal('open')])),
    /** A time away that was taken for a break and may be corrected. */
    gap: nullable(v.object({ from: at, to: at })),
    /** The rhythm the person keeps; `offer`: an interval that fits it better, minutes. */
    kept: nullable(v.object({ minutes: v.number(), offer: nullable(v.number()) })),
    nudges: v.array(
      v.object({ due: at, outcome: v.picklist(outcomes), moment: nullable(v.picklist(moments)) }),
    ),
  }),
  /** A break without a guide. `length`: ms */
  running: nullable(v.object({ from: at, length: v.number() })),
  /** The guided break, and the question after it. */
  guided: nullable(guided),
  pain: v.object({
    /** Newest first; not all of them. */
    items: v.array(painItem),
    total: v.number(),
    /** What the next entry starts with. */
    lastRegions: v.array(region),
  }),
  /** The course that is looked at now, if there is one. */
  course: nullable(course),
  /** The courses before it, newest first. */
  past: v.array(course),
  profile: nullable(profile),
  plan: v.object({
    /** Care that may be put forward now. */
    kinds: v.array(careKind),
    /** Seven dates, the last one today. */
    days: v.array(v.string()),
    rows: v.array(v.object({ what: careKind, counts: v.array(v.number()) })),
    /** The three weekly questions are offered. */
    weeklyDue: v.boolean(),
    /** Answers to them, newest first; the last few. */
    weekly: v.array(v.object({ ...weekly.entries, at, zone })),
  }),
  move: nullable(v.object({ ...move.entries, why })),
  /** What of the routines may be offered now. */
  routines: v.array(routine),
  /** null until the page has asked for it. */
  progress: nullable(progress),
  /** Records that could not be read and are kept aside. */
  aside: v.number(),
});
export type PanelModel = v.InferOutput<typeof model>;

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
  'exportAside',
  'logCare',
  'logCheckin',
  'logSession',
  'manageExercises',
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
