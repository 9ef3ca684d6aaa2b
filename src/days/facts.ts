import { dateOfDay, dayNumber } from '../calendar/dates';
import { dayOfEntry } from '../calendar/days';
import { severeFrom } from '../care/triage';
import type { Corrected } from '../desk/corrections';
import { boutsOf, breakEnds, deskMinutes } from '../desk/desk';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { countMinutes } from '../diary/minutes';
import type { Day, EntryOf } from '../diary/records';
import type { RecallWindow, Region } from '../diary/vocabulary';
import { noAnswers } from './breaks';
import type { Answers } from './breaks';

/** Ratings as a sum and a count, so that days can be added up to weeks and months. */
export interface Ratings {
  sum: number;
  count: number;
}

/** The ratings of a day that were asked in one way. */
export interface PainOfDay extends Ratings {
  low: number;
  high: number;
  regions: Map<Region, Ratings>;
  /** Each of them, as it was said. */
  each: Pick<EntryOf<'pain'>, 'rating' | 'regions'>[];
}

/** What the clock saw on a day, corrections laid over it; minutes. */
export interface Seen {
  desk: number;
  /** Of these, marked as standing. */
  stood: number;
  /** The longest bout. */
  longest: number;
  answers: Answers;
}

type Care = EntryOf<'care'>['what'];

/** What a person said of a day. */
export interface SaidOfDay {
  /** By what was asked: ratings of different recall windows are never mixed (evidence.md 2.1). */
  pain: ReadonlyMap<RecallWindow, PainOfDay>;
  /** A rating of 7 or more, or the severe words. */
  severe: boolean;
  /** Whether pain cost sleep; undefined where it was not asked. */
  sleepLost: boolean | undefined;
  /** A stiff morning. */
  stiff: boolean;
  /** What was taken or done for relief, in own words. */
  relief: string[];
  /** Exercises done, and how they felt where that was said. */
  moves: { done: number; better: number; same: number; worse: number };
  /** Massage courses begun, sessions, check-ins. */
  courses: number;
  sessions: number;
  checkins: number;
  /** Other care: how often each. */
  care: Map<Care, number>;
  weekly: EntryOf<'weekly'>[];
}

/** All that one date holds, for every view over time. */
export interface DayFacts {
  /** As `dayNumber` counts. */
  day: number;
  seen: Seen | undefined;
  said: SaidOfDay | undefined;
}

export interface FoldRules {
  /** Minutes after local midnight at which a day begins. */
  startsAt: number;
  /** Minutes without desk time that end a bout. */
  idleReset: number;
}

/**
 * The days of which the diary holds anything, oldest first: what Today, Progress and the report all
 * tell of. An entry belongs to the date where the person was then.
 * @param first what lies before it is not even looked at; as `dayNumber` counts
 */
export function dayFacts(diary: Corrected, rules: FoldRules, first = -Infinity): DayFacts[] {
  const said = saidByDay(diary, rules.startsAt, first);
  const facts = new Map<number, DayFacts>();
  const from = first === -Infinity ? '' : dateOfDay(first);
  for (const record of diary.days.values()) {
    if (record.date < from) continue;
    const { day, seen } = seenOn(record, rules.idleReset);
    if (day !== undefined && seen !== undefined) facts.set(day, { day, seen, said: said.get(day) });
  }
  for (const [day, words] of said) {
    if (!facts.has(day)) facts.set(day, { day, seen: undefined, said: words });
  }
  return [...facts.values()].sort((a, b) => a.day - b.day);
}

/* A day that is over never changes, and what is said changes far less often than the minutes. */
interface SeenOn {
  day: number | undefined;
  idleReset: number;
  seen: Seen | undefined;
}
const seenBefore = new WeakMap<Day, SeenOn>();
const saidBefore = new WeakMap<
  DiaryState['entries'],
  { startsAt: number; first: number; said: Map<number, SaidOfDay> }
>();

function seenOn(record: Day, idleReset: number): SeenOn {
  const before = seenBefore.get(record);
  if (before?.idleReset === idleReset) return before;
  const minutes = deskMinutes(record);
  const answers = noAnswers();
  for (const { outcome } of record.nudges) {
    if (outcome !== 'due' && outcome !== 'held') answers[outcome] += 1;
  }
  const empty = minutes.length === 0 && record.nudges.length === 0;
  const bouts = boutsOf(minutes, idleReset, breakEnds(record));
  const seen = empty
    ? undefined
    : {
        desk: countMinutes(minutes),
        stood: countMinutes(record.stand),
        longest: Math.max(0, ...bouts.map((bout) => bout.minutes)),
        answers,
      };
  const found = { day: dayNumber(record.date), idleReset, seen };
  seenBefore.set(record, found);
  return found;
}

function nothingSaid(): SaidOfDay & { pain: Map<RecallWindow, PainOfDay> } {
  return {
    pain: new Map(),
    severe: false,
    sleepLost: undefined,
    stiff: false,
    relief: [],
    moves: { done: 0, better: 0, same: 0, worse: 0 },
    courses: 0,
    sessions: 0,
    checkins: 0,
    care: new Map(),
    weekly: [],
  };
}

function saidByDay(diary: DiaryState, startsAt: number, first: number): Map<number, SaidOfDay> {
  const before = saidBefore.get(diary.entries);
  if (before?.startsAt === startsAt && before.first === first) return before.said;
  const said = new Map<number, ReturnType<typeof nothingSaid>>();
  const on = (
    day: number | undefined,
    say: (words: ReturnType<typeof nothingSaid>) => void,
  ): void => {
    if (day === undefined || day < first) return;
    const words = said.get(day) ?? nothingSaid();
    said.set(day, words);
    say(words);
  };
  for (const entry of live(diary, 'pain')) {
    on(dayOfEntry(entry, startsAt), (words) => addPain(words, entry));
  }
  for (const entry of live(diary, 'move')) {
    if (entry.did !== 'done') continue;
    on(dayOfEntry(entry, startsAt), ({ moves }) => {
      moves.done += 1;
      if (entry.felt !== undefined) moves[entry.felt] += 1;
    });
  }
  for (const entry of live(diary, 'care')) {
    on(dayOfEntry(entry, startsAt), ({ care }) =>
      care.set(entry.what, (care.get(entry.what) ?? 0) + 1),
    );
  }
  for (const entry of live(diary, 'weekly')) {
    on(dayOfEntry(entry, startsAt), ({ weekly }) => weekly.push(entry));
  }
  for (const entry of live(diary, 'course')) {
    on(dayOfEntry(entry, startsAt), (words) => (words.courses += 1));
  }
  for (const { date } of live(diary, 'session')) {
    on(dayNumber(date), (words) => (words.sessions += 1));
  }
  for (const { date } of live(diary, 'checkin')) {
    on(dayNumber(date), (words) => (words.checkins += 1));
  }
  saidBefore.set(diary.entries, { startsAt, first, said });
  return said;
}

function addPain(words: ReturnType<typeof nothingSaid>, entry: EntryOf<'pain'>): void {
  const { rating, window, regions, severe, sleepLost, stiffness, relief = '' } = entry;
  const pain = words.pain.get(window) ?? {
    sum: 0,
    count: 0,
    low: 10,
    high: 0,
    regions: new Map<Region, Ratings>(),
    each: [],
  };
  words.pain.set(window, pain);
  pain.sum += rating;
  pain.count += 1;
  pain.low = Math.min(pain.low, rating);
  pain.high = Math.max(pain.high, rating);
  pain.each.push({ rating, regions });
  for (const region of new Set(regions)) {
    const { sum, count } = pain.regions.get(region) ?? { sum: 0, count: 0 };
    pain.regions.set(region, { sum: sum + rating, count: count + 1 });
  }
  if (severe === true || rating >= severeFrom) words.severe = true;
  if (sleepLost !== undefined) words.sleepLost = (words.sleepLost ?? false) || sleepLost;
  if (stiffness === true) words.stiff = true;
  if (relief.trim() !== '') words.relief.push(relief.trim());
}
