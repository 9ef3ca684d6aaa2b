import * as v from 'valibot';
import { dayForm, entryForm } from './compact';
import { jsonText } from './jsonText';
import { mergeDay, mergeEntry, mergeInto } from './merge';
import type { DiaryState } from './merge';
import { daySchema, entrySchema } from './records';
import type { Day, Entry } from './records';
import { blankTape, tapeOf } from './tape';
import type { Tape } from './tape';

/** A diary as JSON. The format's version stands in the storage key's name. */
interface DiaryJson<D, E> {
  id: string;
  epoch: number;
  days: readonly D[];
  entries: readonly E[];
  aside: readonly string[];
}

/** A diary for other programs to read: every record spelled out. */
type PlainDiary = DiaryJson<Day, Entry>;

/** A diary as the editor stores it: a record is a short text, or plain where that can't say it. */
type StoredDiary = DiaryJson<unknown, unknown>;

/** The diary spelled out, as it is exported. `decode` reads this form too. */
export function spellOut(state: DiaryState): PlainDiary {
  return {
    id: state.id,
    epoch: state.epoch,
    days: sortedValues(state.days),
    entries: sortedValues(state.entries),
    aside: [...state.aside].sort(),
  };
}

/** Equal diaries are equal texts. */
export function encode(state: DiaryState): StoredDiary {
  const plain = spellOut(state);
  return {
    ...plain,
    days: plain.days.map((day) => pack(dayForm, day)),
    entries: plain.entries.map((entry) => pack(entryForm, entry)),
  };
}

/** In the order of their keys. */
function sortedValues<T>(map: ReadonlyMap<string, T>): T[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}

/** What a record is stored as. Records never change, so each is packed once. */
const packed = new WeakMap<object, unknown>();

/** A short text, or the record itself, its fields in order, if the form does not fit it. */
function pack<T extends object>(form: (tape: Tape, value: T) => T, value: T): unknown {
  const known = packed.get(value);
  if (known !== undefined) return known;
  const tape = blankTape();
  form(tape, value);
  const piece: unknown = tape.done() ?? JSON.parse(jsonText(value));
  packed.set(value, piece);
  return piece;
}

/** Records by the texts that they were read from, of the latest reading alone. */
export interface Known {
  days: ReadonlyMap<string, Day>;
  entries: ReadonlyMap<string, Entry>;
}

/** The id and the epoch of a stored diary, without reading the rest of it. */
export function nameOf(stored: unknown): Pick<DiaryState, 'id' | 'epoch'> | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { id, epoch } = stored as Partial<Record<keyof StoredDiary, unknown>>;
  return isId(id) && isEpoch(epoch) ? { id, epoch } : undefined;
}

/**
 * Reads what was stored or exported, whatever JSON it is. Never throws: a part that does not
 * validate is set aside whole, the rest is read.
 * @returns undefined if nothing was stored
 * @param fresh the id for a diary whose own can't be read
 * @param known taken instead of reading the same text again; then it is what was read now
 */
export function decode(stored: unknown, fresh: string, known?: Known): DiaryState | undefined {
  if (stored === undefined || stored === null) return undefined;
  const aside = new Set<string>();
  const isFrame = typeof stored === 'object' && !Array.isArray(stored);
  const unread = new Map<string, unknown>(isFrame ? Object.entries(stored) : []);
  function take<T>(name: keyof StoredDiary, is: (part: unknown) => part is T, otherwise: T): T {
    const part = unread.get(name);
    if (!is(part)) return otherwise;
    unread.delete(name);
    return part;
  }
  function read<T extends object>(
    name: 'days' | 'entries',
    form: (tape: Tape) => T,
    schema: v.GenericSchema<unknown, T>,
    keyOf: (value: T) => string,
    merge: (a: T, b: T) => T,
    readBefore: ReadonlyMap<string, T> | undefined,
  ) {
    const map = new Map<string, T>();
    const byText = new Map<string, T>();
    for (const raw of take(name, isList, [])) {
      const text = typeof raw === 'string' ? raw : undefined;
      const before = text === undefined ? undefined : readBefore?.get(text);
      const value = before ?? unpack(form, schema, raw);
      if (value === undefined) {
        // A packed record does not say what it is of, so that is said here.
        aside.add(jsonText(text === undefined ? raw : { [name]: text }));
        continue;
      }
      if (text !== undefined) byText.set(text, value);
      mergeInto(map, keyOf(value), value, merge);
    }
    return { map, byText };
  }

  const id = take('id', isId, fresh);
  const epoch = take('epoch', isEpoch, 0);
  const dateOf = ({ date }: Day) => date;
  const idOf = ({ id }: Entry) => id;
  const seen = read('days', dayForm, daySchema, dateOf, mergeDay, known?.days);
  const said = read('entries', entryForm, entrySchema, idOf, mergeEntry, known?.entries);
  if (known !== undefined) {
    known.days = seen.byText;
    known.entries = said.byText;
  }
  const days = seen.map;
  const entries = said.map;
  for (const raw of take('aside', isList, [])) {
    aside.add(typeof raw === 'string' ? raw : jsonText(raw));
  }
  if (!isFrame) aside.add(jsonText(stored));
  if (unread.size > 0) aside.add(jsonText(Object.fromEntries(unread)));
  // What an older version could not read it has set aside, and this one may know it.
  for (const text of aside) {
    const { day, entry } = recordIn(text);
    if (day !== undefined) mergeInto(days, day.date, day, mergeDay);
    if (entry !== undefined) mergeInto(entries, entry.id, entry, mergeEntry);
    if ((day ?? entry) !== undefined) aside.delete(text);
  }
  return { id, epoch, days, entries, aside };
}

/** The record that a text from the quarantine is, if it is one. */
function recordIn(text: string): { day?: Day | undefined; entry?: Entry | undefined } {
  if (!text.startsWith('{')) return {};
  let raw: object;
  try {
    raw = JSON.parse(text) as object;
  } catch {
    return {};
  }
  const packedAs = (name: 'days' | 'entries') =>
    Object.keys(raw).length === 1 && typeof Reflect.get(raw, name) === 'string'
      ? (Reflect.get(raw, name) as unknown)
      : raw;
  return {
    day: unpack(dayForm, daySchema, packedAs('days')),
    entry: unpack(entryForm, entrySchema, packedAs('entries')),
  };
}

const isId = (part: unknown): part is string => v.is(entrySchema.options[0].entries.id, part);
const isEpoch = (part: unknown): part is number => Number.isSafeInteger(part) && Number(part) >= 0;
const isList = (part: unknown): part is readonly unknown[] => Array.isArray(part);

/** A record from what was stored, packed or plain; undefined if it does not validate. */
function unpack<T extends object>(
  form: (tape: Tape) => T,
  schema: v.GenericSchema<unknown, T>,
  raw: unknown,
): T | undefined {
  if (typeof raw === 'string') {
    const tape = tapeOf(raw);
    const value = form(tape);
    if (tape.done() === undefined) return undefined;
    packed.set(value, raw);
    return value;
  }
  const read = isTame(raw) ? v.safeParse(schema, raw) : undefined;
  return read?.success === true ? read.output : undefined;
}

/**
 * Whether a record may be handled like any other. Schemas let unknown fields pass, and these may
 * be nested deeper than the stack, or named so that copying them would change an object's nature.
 */
export function isTame(value: unknown, levels = 50): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return levels > 0 && value.every((part) => isTame(part, levels - 1));
  return (
    levels > 0 &&
    Object.entries(value).every(
      ([name, part]) => !untame.includes(name) && isTame(part, levels - 1),
    )
  );
}
const untame = ['__proto__', 'prototype', 'constructor'];
