import { unionOf } from './minutes';
import type { Day, Entry, Nudge } from './records';
import { outcomes } from './vocabulary';

/**
 * Everything a diary holds. `epoch` rises when the diary is erased: of two copies with different
 * epochs the lower one is discarded unread.
 */
export interface DiaryState {
  id: string;
  epoch: number;
  days: ReadonlyMap<string, Day>;
  entries: ReadonlyMap<string, Entry>;
  /** What did not validate, as canonical JSON; kept whole, never used. */
  aside: ReadonlySet<string>;
}

/** One text for one value: object keys sorted, so that equal values are equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : part,
  );
}

/** The greater of two values, by `rank`, then by canonical text: a total order, so a sound merge. */
function greater<T>(a: T, b: T, rank: (value: T) => number): T {
  if (a === b) return a;
  const by = rank(a) - rank(b);
  if (by !== 0) return by > 0 ? a : b;
  return canonical(a) >= canonical(b) ? a : b;
}

/** Higher revision wins, ties by content. A tombstone is an entry like any other here. */
export function mergeEntry(a: Entry, b: Entry): Entry {
  return greater(a, b, (entry) => entry.rev);
}

function mergeNudge(a: Nudge, b: Nudge): Nudge {
  // Of two that are undecided the one that was shown, or whose break has begun, knows more.
  return greater(
    a,
    b,
    ({ outcome, shown, until }) =>
      outcomes.indexOf(outcome) +
      (shown === undefined ? 0 : 0.5) +
      (until === undefined ? 0 : 0.25),
  );
}

/**
 * Union of the minutes and, for each nudge, the more decided outcome. A field that only a later
 * version knows is carried; of two values the greater text, which all versions agree on.
 */
export function mergeDay(a: Day, b: Day): Day {
  if (a === b) return a;
  const nudges = new Map<string, Nudge>();
  for (const nudge of [...a.nudges, ...b.nudges])
    mergeInto(nudges, String(nudge.due), nudge, mergeNudge);
  return {
    ...mergeUnknown(a, b),
    date: a.date,
    sit: unionOf(a.sit, b.sit),
    stand: unionOf(a.stand, b.stand),
    nudges: [...nudges.values()].sort((x, y) => x.due - y.due),
  };
}

/** Fields of a later version of Lumbar, which this one carries along. */
function mergeUnknown(a: Day, b: Day): object {
  const unknown = ({ date: _date, sit: _sit, stand: _stand, nudges: _nudges, ...rest }: Day) =>
    Object.entries(rest);
  const fields = new Map<string, unknown>();
  for (const [name, value] of [...unknown(a), ...unknown(b)]) {
    mergeInto(fields, name, value, (x, y) => greater(x, y, () => 0));
  }
  return Object.fromEntries(fields);
}

export function mergeInto<T>(
  map: Map<string, T>,
  key: string,
  value: T,
  merge: (a: T, b: T) => T,
): void {
  const old = map.get(key);
  map.set(key, old === undefined ? value : merge(old, value));
}

function mergeMaps<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  merge: (a: T, b: T) => T,
): ReadonlyMap<string, T> {
  const out = new Map(a);
  for (const [key, value] of b) mergeInto(out, key, value, merge);
  return out;
}

/**
 * The least diary that holds all that `a` and `b` hold. Commutative, associative, idempotent; what
 * either has accepted stays, unless the other is of a later epoch.
 */
export function mergeDiaries(a: DiaryState, b: DiaryState): DiaryState {
  if (a.epoch !== b.epoch) return a.epoch > b.epoch ? a : b;
  return {
    id: a.id < b.id ? a.id : b.id,
    epoch: a.epoch,
    days: mergeMaps(a.days, b.days, mergeDay),
    entries: mergeMaps(a.entries, b.entries, mergeEntry),
    aside: new Set([...a.aside, ...b.aside]),
  };
}

/** Whether one copy of a diary holds all that another does, or is of a later epoch. */
export function holds(whole: DiaryState, part: DiaryState): boolean {
  if (whole.epoch !== part.epoch) return whole.epoch > part.epoch;
  return (
    holdsAll(whole.days, part.days, mergeDay) &&
    holdsAll(whole.entries, part.entries, mergeEntry) &&
    [...part.aside].every((text) => whole.aside.has(text))
  );
}

function holdsAll<T>(
  whole: ReadonlyMap<string, T>,
  part: ReadonlyMap<string, T>,
  merge: (a: T, b: T) => T,
): boolean {
  for (const [key, value] of part) {
    const own = whole.get(key);
    if (own === undefined) return false;
    // Comparing texts is slow, and most records are the very same.
    if (own !== value && canonical(merge(own, value)) !== canonical(own)) return false;
  }
  return true;
}

/** Whether a copy of a day holds anything that the day does not. */
export function grows(old: Day, day: Day): boolean {
  return canonical(mergeDay(old, day)) !== canonical(old);
}

/** Whether two revisions of an entry say different things. */
export function differs(a: Entry, b: Entry): boolean {
  return canonical({ ...a, rev: 0 }) !== canonical({ ...b, rev: 0 });
}
