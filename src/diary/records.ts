import { isExists } from 'date-fns/isExists';
import * as v from 'valibot';
import { isMinutes } from './minutes';
import type { Minutes } from './minutes';
import {
  avoidTags,
  awayAnswers,
  careKinds,
  contraindications,
  doseTypes,
  equipment,
  exerciseRegions,
  feltAnswers,
  flags,
  hurtFor,
  meetingPostures,
  moments,
  moveKinds,
  outcomes,
  places,
  positions,
  qualities,
  questionLists,
  reactions,
  reminders,
  recallWindows,
  regions,
  relaxAnswers,
  symptoms,
  tightAnswers,
  triggers,
} from './vocabulary';

/*
 * One schema for each kind of record, used at every border: stored state, import, panel message.
 * Records are loose: a field that a later version adds survives being carried by this one.
 */

const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const note = v.pipe(v.string(), v.maxLength(4000));
const label = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Numeric rating: 0 = no pain, 10 = worst pain imaginable; whole numbers (Farrar 2001). */
const rating = upTo(10, 0);
function upTo(most: number, least = 1) {
  return v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
}
/** A date that is on the calendar, `YYYY-MM-DD`. */
const dateSchema = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((date) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    // A year below 100 would be taken for one of the last century; the calendar repeats in 2,000.
    return isExists(year + 2000, month - 1, day);
  }),
);
const listOf = <S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.readonly());
const regionList = listOf(v.picklist(regions));
const ids = listOf(id);
const flagList = listOf(v.picklist(flags));
const contraindicationList = listOf(v.picklist(contraindications));

/** The highest revision a record may carry, so that a bad copy cannot outbid every later edit. */
export const maxRevision = 1_000_000;

const common = {
  id,
  /** When it was said or holds for: epoch ms. */
  at: time,
  /** The person's zone then: minutes east of UTC. */
  zone: v.pipe(v.number(), v.integer(), v.minValue(-1080), v.maxValue(1080)),
  /** 1 + the highest revision seen for this id. */
  rev: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxRevision)),
};

const opt = v.exactOptional;

function entryOf<const K extends string, E extends v.ObjectEntries>(kind: K, content: E) {
  return v.looseObject({ ...common, kind: v.literal(kind), ...content });
}

const live = v.variant('kind', [
  entryOf('pain', {
    rating,
    window: v.picklist(recallWindows),
    regions: regionList,
    severe: opt(v.boolean()),
    quality: opt(listOf(v.picklist(qualities))),
    trigger: opt(v.picklist(triggers)),
    stiffness: opt(v.boolean()),
    sleepLost: opt(v.boolean()),
    relief: opt(note),
    note: opt(note),
    symptoms: opt(listOf(v.picklist(symptoms))),
  }),
  entryOf('weekly', { strength: rating, life: rating, work: rating }),
  entryOf('profile', {
    avoid: listOf(v.picklist(avoidTags)),
    equipment: listOf(v.picklist(equipment)),
    place: v.picklist(places),
  }),
  entryOf('screening', {
    /** 24-hour average, where it was asked. */
    pain: opt(rating),
    severe: opt(v.boolean()),
    flags: flagList,
    contraindications: contraindicationList,
    /** Whether every question was asked, not the emergency ones alone; `asked` says it better. */
    full: v.boolean(),
    /** Which lists were asked, each of them whole: a flag is denied only by a list that was. */
    asked: opt(listOf(v.picklist(questionLists))),
    /** Where the pain is that was asked for. */
    region: opt(v.picklist(regions)),
    /** The course it was asked for. */
    course: opt(id),
    /** A doctor or therapist knows of the contraindications, and agrees. */
    known: opt(v.boolean()),
  }),
  /** A doctor or physiotherapist has said that massage and exercise are fine. */
  entryOf('clearance', {
    course: opt(id),
    /** What was read back before it was given: what it settles, and since when that stood. */
    settles: opt(listOf(v.looseObject({ what: label, on: dateSchema }))),
    /** As in `seen`. */
    of: opt(ids),
  }),
  entryOf('course', {
    region: v.picklist(regions),
    cancelled: opt(dateSchema),
    hurtFor: opt(v.picklist(hurtFor)),
  }),
  entryOf('session', {
    course: id,
    date: dateSchema,
    before: opt(rating),
    after: opt(rating),
    relaxed: v.picklist(relaxAnswers),
    by: opt(label),
    flags: opt(flagList),
  }),
  entryOf('checkin', {
    course: id,
    date: dateSchema,
    pain: opt(rating),
    reaction: opt(v.picklist(reactions)),
    flags: opt(flagList),
    contraindications: opt(contraindicationList),
    known: opt(v.boolean()),
  }),
  entryOf('care', {
    what: v.picklist(careKinds),
    note: opt(note),
  }),
  entryOf('move', {
    move: label,
    did: v.picklist(['done', 'skipped', 'hidden']),
    felt: opt(v.picklist(feltAnswers)),
    /** Of self-massage: whether the muscle relaxed. */
    relaxed: opt(v.picklist(tightAnswers)),
  }),
  /** A move of the person's own, or, with `moves`, a routine. */
  entryOf('own', {
    name: label,
    steps: listOf(note),
    does: opt(v.picklist(moveKinds)),
    position: opt(v.picklist(positions)),
    needs: opt(v.picklist(equipment)),
    /** Where it may be done; what is fit for an office is fit for home too. */
    place: opt(v.picklist(places)),
    dose: opt(v.picklist(doseTypes)),
    seconds: opt(upTo(900)),
    reps: opt(upTo(60)),
    sets: opt(upTo(10)),
    sides: opt(v.picklist([1, 2])),
    regions: opt(listOf(v.picklist(exerciseRegions))),
    avoid: opt(listOf(v.picklist(avoidTags))),
    maxPain: opt(rating),
    /** A doctor or physiotherapist gave it for times like these: its kind and its limit are believed. */
    given: opt(v.boolean()),
    /** The id of a move of the library that looks like it. */
    figure: opt(label),
    /** A file in the diary's folder. */
    picture: opt(label),
    /** What the list said that it was imported from, as a short text. */
    list: opt(id),
    /** Ids of moves, in their order. */
    moves: opt(listOf(label)),
  }),
  entryOf('away', {
    from: time,
    to: time,
    was: v.picklist(awayAnswers),
  }),
  /** A pause; with `posture` it is a meeting, from `at` to `until`. */
  entryOf('quiet', { until: v.nullable(time), posture: opt(v.picklist(meetingPostures)) }),
  /** What the person wants to ask a clinician; one, by revision. */
  entryOf('questions', { text: note }),
  /** A reminder that was shown outside the panel; `on`: the date it was due. */
  entryOf('reminded', { what: v.picklist(reminders), on: dateSchema }),
  /** "I have been seen by a doctor": it ends an emergency, and nothing else. */
  entryOf('seen', {
    /** The entries whose emergency answer it ends, also where their clock was ahead of it. */
    of: opt(ids),
  }),
  /** What was ticked by mistake: these emergency answers of these entries are taken back. */
  entryOf('mistake', { of: ids, flags: flagList }),
]);

export type Kind = LiveUnion['kind'];
/** Every kind of entry. */
export const kinds: readonly Kind[] = live.options.map((option) => option.entries.kind.literal);

/** What is left of a deleted entry. It stays, so that an old copy cannot bring the entry back. */
const tombstone = v.looseObject({
  ...common,
  kind: v.picklist(kinds),
  gone: v.literal(true),
  /** It was an import that was undone: another import may bring the entry back. */
  undone: opt(v.literal(true)),
});

/** An entry as it is stored: alive, or the tombstone of one. */
export const entrySchema = v.union([tombstone, live]);

/** The declared fields of a loose object. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };
type LiveUnion = v.InferOutput<typeof live>;
export type LiveEntry = LiveUnion extends infer E
  ? E extends LiveUnion
    ? Known<E>
    : never
  : never;
export type Tombstone = Known<v.InferOutput<typeof tombstone>>;
export type Entry = LiveEntry | Tombstone;
export type EntryOf<K extends Kind> = Extract<LiveEntry, { kind: K }>;
/** What a person says; id, revision and zone are the diary's to add. */
export type Said = LiveEntry extends infer E
  ? E extends LiveEntry
    ? Omit<E, 'id' | 'rev' | 'zone'>
    : never
  : never;

export function isGone(entry: Entry): entry is Tombstone {
  return 'gone' in entry;
}

const nudgeSchema = v.looseObject({
  /** When it fell due, epoch ms; also its name within the day. */
  due: time,
  shown: opt(time),
  moment: opt(v.picklist(moments)),
  outcome: v.picklist(outcomes),
  /**
   * End of the break that answered it, or of the snooze; epoch ms. A break begun unasked is due
   * when it begins.
   */
  until: opt(time),
  /** When the break began that runs; gone once it is over. */
  began: opt(time),
  /** It asks for a micro-break, which leaves the bout as it is. */
  micro: opt(v.literal(true)),
});
export type Nudge = Known<v.InferOutput<typeof nudgeSchema>>;

const minuteSet = v.pipe(
  v.array(v.number()),
  v.check((list: number[]) => isMinutes(list)),
  v.readonly(),
);

/** What the clock saw on one local date. */
export const daySchema = v.looseObject({
  date: dateSchema,
  sit: minuteSet,
  stand: minuteSet,
  nudges: v.array(nudgeSchema),
});
export interface Day {
  date: string;
  sit: Minutes;
  stand: Minutes;
  nudges: readonly Nudge[];
}
