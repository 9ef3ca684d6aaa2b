import { hourMs, minuteMs } from '../calendar/units';
import { isTooMuch } from './bounds';
import { emptyDiary } from './diary';
import { canonical, differs, grows, mergeDay } from './merge';
import type { DiaryState } from './merge';
import { readPlain } from './plain';
import type { Refusal } from './plain';
import { isGone, maxRevision } from './records';
import type { Day, Entry, LiveEntry } from './records';

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
  /** How many of those say something else in the file, which is older. */
  later: number;
  /** Entries that say something else in the file and are as new there as here. */
  differ: Difference[];
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
  /** By the id of an entry of which something was left out when it was written: whether a field was. */
  leftOut?: ReadonlyMap<string, (field: string) => boolean>;
  /** The same of nudges, by when they fell due. */
  partialNudges?: ReadonlySet<number>;
}

/** An entry of which the file has another content in the same revision: somebody has edited the file. */
export interface Difference {
  mine: LiveEntry;
  /** As the file has it, with what was left out there as it is here. */
  theirs: LiveEntry;
}

/** Whose entry is taken where the two differ. */
export type Whose = 'mine' | 'file';

/** As `previewContent`, of the text of an export. */
export function previewImport(
  mine: DiaryState,
  text: string,
  whose: Whose = 'mine',
): { kind: 'refused'; reason: Refusal } | Preview {
  const read = readPlain(text);
  if (typeof read === 'string') return { kind: 'refused', reason: read };
  const { days, entries, aside } = read;
  return previewContent(mine, { days: days.values(), entries: entries.values(), aside }, whose);
}

/**
 * What importing a file would do: a merge whose revisions are clamped to `mostRevision`. Where the
 * diary's revision is as high or higher, its own entry stays, and else it takes on the revision even
 * if the content stays; so the same file a second time changes nothing, also after later edits, and
 * every edit after an import outbids the file. What was deleted here stays deleted, unless by
 * undoing an import. An entry of which something was left out comes in only where there is none, and
 * the same entry with all its fields completes it later. Where the revision is the same and the
 * content is not, the file was edited by hand: the person says whose is taken. Nothing is done yet.
 */
export function previewContent(
  mine: DiaryState,
  read: Content,
  whose: Whose = 'mine',
): { kind: 'refused'; reason: Refusal } | Preview {
  const days = new Map<string, Day>();
  const entries = new Map<string, Entry>();
  const aside = new Set(read.aside);
  let add = 0;
  let change = 0;
  let remove = 0;
  let skip = 0;
  let later = 0;
  const differ: Difference[] = [];
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
    const left = read.leftOut?.get(entry.id);
    const next = left === undefined ? comesIn(old, entry) : fillsGap(old, entry);
    const other = next === undefined ? differing(old, entry, left) : undefined;
    if (other !== undefined && isAsNew(entry, other.mine)) {
      differ.push(other);
      const taken = whose === 'file' ? above(other.mine, other.theirs) : undefined;
      if (taken !== undefined) entries.set(entry.id, taken);
    } else if (next === undefined) {
      skip += 1;
      if (other !== undefined) later += 1;
    } else if (!isSaneTime(entry.at)) aside.add(unlikely(entry));
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
  const part = { ...emptyDiary(mine.id), epoch: mine.epoch, days, entries, aside };
  // What brings nothing makes nothing worse.
  if (entries.size + days.size > 0 && isTooMuch(mine, part))
    return { kind: 'refused', reason: 'full' };
  return { kind: 'preview', add, change, remove, skip, later, differ, aside: aside.size, part };
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

/** Whether an entry of a file is of the revision that is here, or of a later one. */
function isAsNew({ rev }: Entry, old: Entry): boolean {
  return rev === old.rev || Math.min(rev, mostRevision) >= old.rev;
}

/** The entry as the file has it, if it says something else there. */
function differing(
  old: Entry | undefined,
  entry: Entry,
  isLeftOut: (field: string) => boolean = () => false,
): Difference | undefined {
  if (old === undefined || isGone(old) || isGone(entry) || !isSaneTime(entry.at)) return undefined;
  const unsaid = Object.entries(old).filter(([name]) => !(name in entry) && isLeftOut(name));
  const theirs = { ...entry, ...Object.fromEntries(unsaid) } as LiveEntry;
  return differs(asKept(old), asKept(theirs)) ? { mine: old, theirs } : undefined;
}

/**
 * An entry as it comes back from a file that another program has saved: line ends are one character,
 * and controls and halves of characters are lost.
 */
function asKept(entry: Entry): Entry {
  const kept = (text: string) =>
    text.replace(/\r\n?/g, '\n').replace(controls, '').replace(loneHalves, '\ufffd');
  return JSON.parse(
    JSON.stringify(entry, (_, value: unknown) => (typeof value === 'string' ? kept(value) : value)),
  ) as Entry;
}
// eslint-disable-next-line no-control-regex -- that is what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const loneHalves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

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
