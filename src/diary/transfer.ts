import { hourMs, minuteMs } from '../calendar/units';
import { emptyDiary } from './diary';
import { canonical, differs, grows, mergeDay } from './merge';
import type { DiaryState } from './merge';
import { readPlain } from './plain';
import type { Refusal } from './plain';
import { isGone, maxRevision } from './records';
import type { Day, Entry } from './records';

export interface Preview {
  kind: 'preview';
  /** Days and entries that are not here yet. */
  add: number;
  /** Days that grow and entries that were changed since. */
  change: number;
  /** Entries that were deleted since. */
  remove: number;
  /** Days and entries that stay as they are. */
  skip: number;
  /** Records that can't be used and are kept aside, as far as they are not yet. */
  aside: number;
  /** What to bring into the diary. */
  part: DiaryState;
}

/** More than this of a file, in characters, is not set aside: it would swell the diary for good. */
const mostAside = 1024 * 1024;

/**
 * A revision in a file is believed up to here. No entry is edited as often, and a million edits are
 * left above it.
 */
const mostRevision = 1000;

/** What a file brought. */
export interface Content {
  days: Iterable<Day>;
  entries: Iterable<Entry>;
  /** Records that can't be used. */
  aside?: Iterable<string>;
  /** Ids of entries of which something was left out when they were written. */
  partial?: ReadonlySet<string>;
  /** The same of nudges, by when they fell due. */
  partialNudges?: ReadonlySet<number>;
}

/** As `previewContent`, of the text of an export. */
export function previewImport(
  mine: DiaryState,
  text: string,
): { kind: 'refused'; reason: Refusal } | Preview {
  const read = readPlain(text);
  if (typeof read === 'string') return { kind: 'refused', reason: read };
  const { days, entries, aside } = read;
  return previewContent(mine, { days: days.values(), entries: entries.values(), aside });
}

/**
 * What importing a file would do: a merge whose revisions are clamped to `mostRevision`. Where the
 * diary's revision is as high or higher, its own entry stays, and else it takes on the revision even
 * if the content stays; so the same file a second time changes nothing, also after later edits, and
 * every edit after an import outbids the file. What was deleted here stays deleted, unless by
 * undoing an import. An entry of which something was left out comes in only where there is none, and
 * the same entry with all its fields completes it later. Nothing is done yet.
 */
export function previewContent(
  mine: DiaryState,
  read: Content,
): { kind: 'refused'; reason: Refusal } | Preview {
  const days = new Map<string, Day>();
  const entries = new Map<string, Entry>();
  const aside = new Set(read.aside);
  let add = 0;
  let change = 0;
  let remove = 0;
  let skip = 0;
  for (const whole of read.days) {
    const old = mine.days.get(whole.date);
    const known = (due: number) => old?.nudges.some((nudge) => nudge.due === due) === true;
    const day = {
      ...whole,
      nudges: whole.nudges.filter(({ due }) => !(read.partialNudges?.has(due) && known(due))),
    };
    if (old !== undefined && !grows(old, day)) skip += 1;
    else if (isSaneDay(day)) {
      // With itself: its nudges come into their order, each once.
      days.set(day.date, mergeDay(day, day));
      if (old === undefined) add += 1;
      else change += 1;
    } else aside.add(unlikely(day));
  }
  for (const entry of read.entries) {
    const old = mine.entries.get(entry.id);
    const next = read.partial?.has(entry.id) === true ? fillsGap(old, entry) : comesIn(old, entry);
    if (next === undefined) skip += 1;
    else if (!isSaneTime(entry.at)) aside.add(unlikely(entry));
    else {
      entries.set(entry.id, next);
      // Of an entry that was never here even the deletion is kept, so that no older file brings it.
      if (old === undefined && isGone(entry)) skip += 1;
      // The same in a higher revision; what is said stays.
      else if (old !== undefined && !differs(old, next)) skip += 1;
      else if (old === undefined || isGone(old)) add += 1;
      else if (isGone(entry)) remove += 1;
      else change += 1;
    }
  }
  for (const known of mine.aside) aside.delete(known);
  if ([...aside].reduce((sum, { length }) => sum + length, 0) > mostAside)
    return { kind: 'refused', reason: 'damaged' };
  return {
    kind: 'preview',
    add,
    change,
    remove,
    skip,
    aside: aside.size,
    part: { ...emptyDiary(mine.id), epoch: mine.epoch, days, entries, aside },
  };
}

/** As `comesIn`, of an entry that isn't whole. */
function fillsGap(old: Entry | undefined, entry: Entry): Entry | undefined {
  const taken = old === undefined || (isGone(old) && old.undone === true);
  return taken ? comesIn(old, entry) : undefined;
}

/** The entry as it comes in; undefined if the diary's own stays. */
function comesIn(old: Entry | undefined, entry: Entry): Entry | undefined {
  const rev = Math.min(entry.rev, mostRevision);
  if (old === undefined) return { ...entry, rev };
  if (rev === old.rev && completes(entry, old)) return above(old, entry);
  if (isGone(old)) {
    if (old.undone === true && !isGone(entry)) return above(old, entry);
    return rev > old.rev ? { ...old, rev } : undefined;
  }
  return rev > old.rev ? { ...entry, rev } : undefined;
}

/** Whether an entry says all that another says, and more: that one came in with something left out. */
function completes(entry: Entry, old: Entry): boolean {
  return (
    !isGone(entry) &&
    !isGone(old) &&
    differs(entry, old) &&
    canonical({ ...entry, ...old, rev: entry.rev }) === canonical(entry)
  );
}

/** An entry as the next revision of another; undefined if there is none left. */
function above(old: Entry, entry: Entry): Entry | undefined {
  const rev = Math.max(old.rev + 1, Math.min(entry.rev, mostRevision));
  return rev > maxRevision ? undefined : { ...entry, rev };
}

/**
 * Takes back what an import did to the entries, as new revisions, where nobody has edited since.
 * Days only ever grow, and what was set aside stays.
 * @param before the diary before the import
 * @param part what was brought
 * @returns what to bring into the diary
 */
export function undoImport(mine: DiaryState, before: DiaryState, part: DiaryState): DiaryState {
  const entries = new Map<string, Entry>();
  for (const [id, entry] of part.entries) {
    const now = mine.entries.get(id);
    if (now === undefined || canonical(now) !== canonical(entry)) continue;
    const { kind, at, zone, rev } = now;
    const old = before.entries.get(id);
    const then = old ?? { id, kind, at, zone, rev, gone: true as const, undone: true as const };
    // A deletion of what was never here is nothing to take back.
    if (rev >= maxRevision || (old === undefined ? isGone(now) : !differs(old, now))) continue;
    entries.set(id, { ...then, rev: rev + 1 });
  }
  return { ...emptyDiary(mine.id), epoch: mine.epoch, entries };
}

/** A record of no sensible time as it is set aside: whole, and no record any more. */
function unlikely(record: Day | Entry): string {
  return canonical({ unlikely: record });
}

/** From 1990 to the end of 2100. */
function isSaneTime(ms: number): boolean {
  return ms >= Date.UTC(1990, 0) && ms < Date.UTC(2101, 0);
}

/** All of it lies within a day and a half of the date's noon: every zone and start of a day does. */
function isSaneDay({ date, sit, stand, nudges }: Day): boolean {
  const noon = Date.parse(date) + 12 * hourMs;
  return (
    isSaneTime(noon) &&
    [...[...sit, ...stand].map((m) => m * minuteMs), ...nudges.map(({ due }) => due)].every(
      (ms) => Math.abs(ms - noon) <= 36 * hourMs,
    )
  );
}
