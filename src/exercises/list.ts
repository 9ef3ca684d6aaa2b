import * as v from 'valibot';
import { emptyDiary, live } from '../diary/diary';
import { canonical } from '../diary/merge';
import { brokenLine } from '../diary/brokenLine';
import { foreign } from '../diary/foreign';
import type { Foreign } from '../diary/foreign';
import type { DiaryState } from '../diary/merge';
import { isGone, maxRevision } from '../diary/records';
import type { Entry, EntryOf } from '../diary/records';
import { parseUntrusted } from '../diary/untrusted';
import {
  avoidTags,
  doseTypes,
  equipment,
  exerciseRegions,
  moveKinds,
  places,
  positions,
} from '../diary/vocabulary';
import { linesOf } from './listText';
import { doseOf, isTooLong } from './own';

/*
 * A list of exercises as a file, such as a physiotherapist's. docs/exercises-format.md describes it.
 */

/** Bytes, and characters. A hundred moves with long steps are half of this. */
export const largestList = 500_000;
/** A list nests four deep. */
const deepest = 16;
/** Moves in a list, and own ones in a diary: the editor keeps all of them in one blob. */
export const mostMoves = 200;

const upTo = (most: number, least = 1) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const words = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
const anyOf = <const T extends readonly string[]>(list: T) => v.array(v.picklist(list));
const opt = v.exactOptional;

/** A move as a list says it. What is left out is decided with care, see `ownMoves`. */
const listed = v.strictObject({
  name: words(100),
  steps: v.pipe(v.array(words(400)), v.minLength(1), v.maxLength(12)),
  kind: opt(v.picklist(moveKinds)),
  position: opt(v.picklist(positions)),
  equipment: opt(v.picklist(['none', ...equipment])),
  place: opt(v.picklist(places)),
  dose: opt(v.picklist(doseTypes)),
  seconds: opt(upTo(900)),
  reps: opt(upTo(60)),
  sets: opt(upTo(10)),
  sides: opt(v.picklist([1, 2])),
  regions: opt(anyOf(exerciseRegions)),
  avoid: opt(anyOf(avoidTags)),
  maxPain: opt(upTo(10, 0)),
  figure: opt(v.string()),
});
export type ListField = keyof v.InferOutput<typeof listed>;
type Listed = v.InferOutput<typeof listed>;

const format = 'lumbar-exercises';
const version = 1;
const head = v.object({ format: v.literal(format), version: v.pipe(v.number(), v.minValue(1)) });
const body = v.object({
  name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), ''),
  exercises: v.array(v.unknown()),
});

/** Why a list is not read at all; `line` from 1, where it is known. */
export interface ListRefused {
  kind: 'refused';
  reason: 'large' | 'broken' | 'unsafe' | 'foreign' | 'newer' | 'empty';
  line?: number;
}

/** Why one of its moves is not taken. */
export interface Problem {
  /** From 1, in the file. */
  line: number;
  /** What it is called, as far as that can be told. */
  name: Foreign | undefined;
  /** `twice`: a move of that name came before; `full`: there is no room for more own moves. */
  what: 'wrong' | 'missing' | 'unknown' | 'long' | 'twice' | 'full';
  /** Of the move; with `unknown` one that there is not. */
  field: Foreign | undefined;
}

export interface ListPreview {
  kind: 'preview';
  add: number;
  /** Moves that say something else than when they were last imported. */
  change: number;
  /** Moves that are here as the list says, or were when they came from it. */
  skip: number;
  /** Moves that came from this list and were deleted here: they stay deleted. */
  gone: number;
  problems: Problem[];
  /** What to bring into the diary. */
  part: DiaryState;
}

interface Now {
  /** Epoch ms. */
  at: number;
  zone: number;
}

/**
 * What importing a list would do. A move is known again by the names of the list and of itself; it
 * is left alone as long as the list says of it what it said the last time, so the same file a second
 * time changes nothing, also after edits. Nothing is done yet.
 * @param figures ids of the library's moves
 */
export function previewList(
  mine: DiaryState,
  text: string,
  figures: ReadonlySet<string>,
  now: Now,
): ListRefused | ListPreview {
  const read = parseUntrusted(text.replace(/^\uFEFF/, ''), largestList, deepest);
  if (read === 'broken' && text.trim() === '') return { kind: 'refused', reason: 'empty' };
  if (typeof read === 'string') {
    return {
      kind: 'refused',
      reason: read,
      ...(read === 'broken' && { line: brokenLine(text) }),
    };
  }
  const top = v.safeParse(head, read.json);
  if (!top.success) return { kind: 'refused', reason: 'foreign' };
  if (top.output.version > version) return { kind: 'refused', reason: 'newer' };
  const list = v.safeParse(body, read.json);
  if (!list.success) return { kind: 'refused', reason: 'foreign' };
  if (list.output.exercises.length === 0) return { kind: 'refused', reason: 'empty' };

  const lines = linesOf(text, 'exercises');
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const counts = { add: 0, change: 0, skip: 0, gone: 0 };
  let room = mostMoves - live(mine, 'own').length;
  for (const [i, raw] of list.output.exercises.entries()) {
    const problem = (what: Problem['what'], field?: Foreign) =>
      problems.push({ line: lines[i] ?? 1, name: nameIn(raw), what, field });
    const move = readMove(raw, figures);
    if ('what' in move) {
      problem(move.what, move.field);
      continue;
    }
    const id = keyOf(list.output.name, move.name);
    if (seen.has(id)) {
      problem('twice', foreign('name'));
      continue;
    }
    seen.add(id);
    const old = mine.entries.get(id);
    const print = hash(canonical(move));
    if (old === undefined || (isGone(old) && old.undone === true)) {
      if (room <= 0) problem('full');
      else {
        room -= 1;
        counts.add += 1;
        entries.set(id, entryOf(move, { id, print, rev: 1 + (old?.rev ?? 0), ...now }));
      }
    } else if (isGone(old)) counts.gone += 1;
    else if (old.kind !== 'own' || old.list === print || old.rev >= maxRevision) counts.skip += 1;
    else {
      counts.change += 1;
      const { at, zone, rev } = old;
      const changed = entryOf(move, { id, print, rev: rev + 1, at, zone });
      entries.set(id, { ...kept(old, move), ...changed });
    }
  }
  return {
    kind: 'preview',
    ...counts,
    problems,
    part: { ...emptyDiary(mine.id), epoch: mine.epoch, entries },
  };
}

function readMove(raw: unknown, figures: ReadonlySet<string>): Listed | Omit<Problem, 'line'> {
  const parsed = v.safeParse(listed, raw);
  const name = nameIn(raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const [step] = issue.path ?? [];
    const key = step === undefined ? undefined : String(step.key);
    const field = key === undefined ? undefined : foreign(key);
    const known = key === undefined || Object.hasOwn(listed.entries, key);
    const missing = issue.path?.length === 1 && issue.received === 'undefined';
    return { name, field, what: !known ? 'unknown' : missing ? 'missing' : 'wrong' };
  }
  const move = parsed.output;
  if (move.figure !== undefined && !figures.has(move.figure))
    return { name, what: 'wrong', field: foreign('figure') };
  if (isTooLong(move.kind, doseOf(move))) return { name, what: 'long', field: foreign('seconds') };
  return move;
}

function nameIn(raw: unknown): Foreign | undefined {
  const name: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'name') : raw;
  return typeof name === 'string' && name.trim() !== ''
    ? foreign(name.trim().slice(0, 100))
    : undefined;
}

interface Place extends Now {
  id: string;
  rev: number;
  print: string;
}

function entryOf(move: Listed, { print, ...place }: Place): EntryOf<'own'> {
  const { kind, equipment: tool, ...rest } = move;
  return {
    ...place,
    kind: 'own',
    ...rest,
    ...(kind !== undefined && { does: kind }),
    ...(tool !== undefined && tool !== 'none' && { needs: tool }),
    list: print,
  };
}

/** Of an entry what a list can't say: fields of a later version, and how the person had it look. */
function kept(old: EntryOf<'own'>, move: Listed): object {
  const said = new Set<string>([...Object.keys(listed.entries), 'does', 'needs']);
  const looks = move.figure === undefined ? ['figure'] : [];
  return Object.fromEntries(
    Object.entries(old).filter(([name]) => looks.includes(name) || !said.has(name)),
  );
}

function keyOf(list: string, name: string): string {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return `list-${hash(`${plain(list)}\n${plain(name)}`)}`;
}

/** 64 bits as hex: two FNV-1a of different beginnings. */
function hash(text: string): string {
  const half = (seed: number) => {
    let sum = seed;
    for (let i = 0; i < text.length; i += 1)
      sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return sum.toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x9747b28c);
}
