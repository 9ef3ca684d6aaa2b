import { dayOfEntry } from '../calendar/days';
import { dateOfDay, dayNumber } from '../calendar/dates';
import { boutsOf, breakEnds, deskMinutes } from '../desk/desk';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { countMinutes } from '../diary/minutes';
import type { Day, EntryOf, LiveEntry } from '../diary/records';
import type { Region } from '../diary/vocabulary';

/** What became of the nudges a person could answer; those kept quiet are none of them. */
export const answers = ['taken', 'natural', 'snoozed', 'skipped', 'ignored'] as const;
export type Answers = Record<(typeof answers)[number], number>;

/** Ratings as a sum and a count, so that days can be added up to weeks and months. */
export interface Ratings {
  sum: number;
  count: number;
}

/** What the clock saw on a day; minutes. */
export interface Seen {
  desk: number;
  /** The longest bout. */
  longest: number;
  answers: Answers;
}

/** What a person said of a day. */
export interface SaidOfDay {
  pain: Ratings & { low: number; high: number };
  regions: Map<Region, Ratings>;
  /** Whether pain cost sleep; undefined where it was not asked. */
  sleepLost: boolean | undefined;
  /** Exercises done. */
  moves: number;
  /** Massage courses begun, sessions, check-ins. */
  courses: number;
  sessions: number;
  checkins: number;
  /** Other care, each kind once. */
  care: Set<EntryOf<'care'>['what']>;
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
 * The days of which the diary holds anything, oldest first. An entry belongs to the date where the
 * person was then; a rating of the last seven days is about no day and is left out.
 * @param first what lies before it is not even looked at; as `dayNumber` counts
 */
export function dayFacts(diary: DiaryState, rules: FoldRules, first = -Infinity): DayFacts[] {
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
  const counts: Answers = { taken: 0, natural: 0, snoozed: 0, skipped: 0, ignored: 0 };
  for (const { outcome } of record.nudges) {
    if (outcome !== 'due' && outcome !== 'held') counts[outcome] += 1;
  }
  const empty = minutes.length === 0 && record.nudges.length === 0;
  const bouts = boutsOf(minutes, idleReset, breakEnds(record));
  const seen = empty
    ? undefined
    : {
        desk: countMinutes(minutes),
        longest: Math.max(0, ...bouts.map((bout) => bout.minutes)),
        answers: counts,
      };
  const found = { day: dayNumber(record.date), idleReset, seen };
  seenBefore.set(record, found);
  return found;
}

function saidByDay(diary: DiaryState, startsAt: number, first: number): Map<number, SaidOfDay> {
  const before = saidBefore.get(diary.entries);
  if (before?.startsAt === startsAt && before.first === first) return before.said;
  const said = new Map<number, SaidOfDay>();
  const on = (day: number | undefined, say: (words: SaidOfDay) => void): void => {
    if (day === undefined || day < first) return;
    let words = said.get(day);
    if (words === undefined) {
      words = {
        pain: { sum: 0, count: 0, low: 10, high: 0 },
        regions: new Map(),
        sleepLost: undefined,
        moves: 0,
        courses: 0,
        sessions: 0,
        checkins: 0,
        care: new Set(),
      };
      said.set(day, words);
    }
    say(words);
  };
  for (const entry of live(diary, 'pain')) {
    if (entry.window !== '7d') on(dayOfEntry(entry, startsAt), (words) => addPain(words, entry));
  }
  for (const entry of live(diary, 'move')) {
    if (entry.did === 'done') on(dayOfEntry(entry, startsAt), (words) => (words.moves += 1));
  }
  for (const entry of live(diary, 'care')) {
    on(dayOfEntry(entry, startsAt), ({ care }) => care.add(entry.what));
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

function addPain(words: SaidOfDay, { rating, regions, sleepLost }: EntryOf<'pain'>): void {
  const { pain } = words;
  pain.sum += rating;
  pain.count += 1;
  pain.low = Math.min(pain.low, rating);
  pain.high = Math.max(pain.high, rating);
  for (const region of new Set(regions)) {
    const { sum, count } = words.regions.get(region) ?? { sum: 0, count: 0 };
    words.regions.set(region, { sum: sum + rating, count: count + 1 });
  }
  if (sleepLost !== undefined) words.sleepLost = (words.sleepLost ?? false) || sleepLost;
}

/** Mean pain of a day, 0-10; undefined if none was logged. */
export function painOf({ said }: DayFacts): number | undefined {
  return said === undefined || said.pain.count === 0 ? undefined : said.pain.sum / said.pain.count;
}
