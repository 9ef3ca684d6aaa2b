import * as v from 'valibot';
import { massageWaitings } from '../care/safety';
import { avoidTags, equipment, moments, outcomes, places } from '../diary/vocabulary';
import { course } from './courseModel';
import { at, careKind, few, nullable, rating, region, zone } from './fields';
import { guided, move, routine, why } from './moveModel';
import { painItem } from './painModel';
import { progress } from './progressModel';
import { questions, reason } from './questionsModel';

/** What the person told of themselves, so that moves can fit. */
export const profile = v.object({
  avoid: few(v.picklist(avoidTags), avoidTags.length),
  equipment: few(v.picklist(equipment), equipment.length),
  place: v.picklist(places),
});
export type Profile = v.InferOutput<typeof profile>;

export const weekly = v.object({ strength: rating, life: rating, work: rating });
export type Weekly = v.InferOutput<typeof weekly>;

export const model = v.object({
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
    /** In a meeting until then. */
    meeting: nullable(at),
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
