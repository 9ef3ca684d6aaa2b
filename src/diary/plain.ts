import * as v from 'valibot';
import { decode, spellOut } from './codec';
import type { DiaryState } from './merge';
import { parseUntrusted } from './untrusted';
import type { Untrusted } from './untrusted';

/*
 * The plain form: everything a diary holds as JSON that a person can read, for exports and
 * snapshots. docs/diary-format.md describes it. Its records are spelled out: a file of today does
 * not depend on how tomorrow's diary is packed.
 */

const format = 'lumbar-diary';
const version = 1;

/** Bytes, and characters. A file of a whole diary is a fifth of this after ten years, a table a third. */
export const largestFile = 25_000_000;

/**
 * Ten years make some 10,000, and 25,000 rows of a table; millions of empty ones would keep the editor
 * busy for long. How many of them a diary can hold says `bounds.ts`.
 */
export const mostRecords = 100_000;

/** A Lumbar export nests five deep. */
const deepest = 64;

/** Why a text is not read. */
export type Refusal = Untrusted | 'foreign' | 'newer' | 'damaged' | 'full';

/** @param at when it is written, epoch ms */
export function toPlain(state: DiaryState, at: number) {
  return { format, version, exported: new Date(at).toISOString(), ...spellOut(state) };
}

const head = v.object({ format: v.literal(format), version: v.pipe(v.number(), v.minValue(1)) });
const list = v.array(v.unknown());
const body = v.object({
  id: v.unknown(),
  epoch: v.unknown(),
  days: list,
  entries: list,
  aside: list,
});

/** Reads the plain form. A record that does not validate is set aside whole, the rest is read. */
export function fromPlain(json: unknown): DiaryState | Refusal {
  const top = v.safeParse(head, json);
  if (!top.success) return 'foreign';
  if (top.output.version > version) return 'newer';
  const plain = v.safeParse(body, json);
  if (!plain.success) return 'foreign';
  const { days, entries, aside } = plain.output;
  if (days.length + entries.length + aside.length > mostRecords) return 'large';
  return decode(plain.output, 'unknown') ?? 'foreign';
}

/** Reads the text of the plain form, whatever it is, in time that its length bounds. */
export function readPlain(text: string): DiaryState | Refusal {
  const read = parseUntrusted(text, largestFile, deepest);
  return typeof read === 'string' ? read : fromPlain(read.json);
}
