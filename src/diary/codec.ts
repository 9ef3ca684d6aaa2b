import * as v from 'valibot';
import { canonical, mergeDay, mergeEntry } from './merge';
import type { DiaryState } from './merge';
import { daySchema, entrySchema } from './records';
import type { Day, Entry } from './records';

/** A diary as it is stored: plain JSON. The format's version stands in the storage key's name. */
export interface StoredDiary {
  id: string;
  epoch: number;
  days: readonly Day[];
  entries: readonly Entry[];
  aside: readonly string[];
}

export function encode(state: DiaryState): StoredDiary {
  return {
    id: state.id,
    epoch: state.epoch,
    days: sortedValues(state.days),
    entries: sortedValues(state.entries),
    aside: [...state.aside].sort(),
  };
}

/** In the order of their keys, so that equal diaries are stored as equal texts. */
function sortedValues<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

const frame = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  epoch: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER)),
  days: v.fallback(v.array(v.unknown()), []),
  entries: v.fallback(v.array(v.unknown()), []),
  aside: v.fallback(v.array(v.unknown()), []),
});

/**
 * Reads what was stored, whatever it is. Never throws: a record that does not validate is set
 * aside whole, the rest is read.
 * @returns undefined if nothing was stored
 * @param fresh the id for a diary whose frame can't be read
 */
export function decode(stored: unknown, fresh: string): DiaryState | undefined {
  if (stored === undefined || stored === null) return undefined;
  const framed = v.safeParse(frame, stored);
  if (!framed.success) {
    return {
      id: fresh,
      epoch: 0,
      days: new Map(),
      entries: new Map(),
      aside: new Set([canonical(stored)]),
    };
  }
  const { id, epoch } = framed.output;
  const days = new Map<string, Day>();
  const entries = new Map<string, Entry>();
  const aside = new Set<string>();
  for (const raw of framed.output.days) {
    const day = v.safeParse(daySchema, raw);
    if (!day.success) {
      aside.add(canonical(raw));
      continue;
    }
    const old = days.get(day.output.date);
    days.set(day.output.date, old === undefined ? day.output : mergeDay(old, day.output));
  }
  for (const raw of framed.output.entries) {
    const entry = v.safeParse(entrySchema, raw);
    if (!entry.success) {
      aside.add(canonical(raw));
      continue;
    }
    const old = entries.get(entry.output.id);
    entries.set(entry.output.id, old === undefined ? entry.output : mergeEntry(old, entry.output));
  }
  for (const raw of framed.output.aside) aside.add(typeof raw === 'string' ? raw : canonical(raw));
  return { id, epoch, days, entries, aside };
}
