import * as v from 'valibot';
import { decode, encode } from './codec';
import { partEnding } from './folder';
import type { Folder } from './folder';
import type { DiaryState } from './merge';

/** What one window has said and seen, in a file of its own. */
export interface Journal {
  /** When it was written, epoch ms. */
  written: number;
  state: DiaryState;
}

const isFrame = (state: unknown) => typeof state === 'object' && !Array.isArray(state);
const schema = v.object({ written: v.number(), state: v.pipe(v.unknown(), v.check(isFrame)) });

/**
 * Bytes. A window goes on in a new file long before; only an import fills more at once, and no file
 * that can be imported becomes one so large.
 */
export const largestJournal = 64 * 1024 * 1024;

/** Characters that one journal may set aside: a hundred records of a later version, not a dump. */
const mostAside = 512 * 1024;

const named = /^journal-[^.]+\.json(\.part)?$/;
const damaged = 'damaged-';

export function journalName(window: string): string {
  return `journal-${window}.json`;
}

/** A journal, or one that was written whole but not moved into place any more. */
export function isJournalName(name: string): boolean {
  return named.test(name);
}

export function writeJournal({ written, state }: Journal): string {
  return JSON.stringify({ written, state: encode(state) });
}

/**
 * Reads a journal, whatever bytes it holds.
 * @param diary whose journal it is
 * @returns undefined if it is none, or not whole
 */
export function readJournal(text: string, diary: Pick<DiaryState, 'id'>): Journal | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(schema, json);
  const state = parsed.success ? decode(parsed.output.state, diary.id) : undefined;
  if (!parsed.success || state === undefined) return undefined;
  let length = 0;
  for (const one of state.aside) length += one.length;
  const { written } = parsed.output;
  return { written, state: length > mostAside ? { ...state, aside: new Set() } : state };
}

/** Takes a file that is no journal out of the way. It may hold what somebody can still read. */
export async function moveAside(folder: Folder, name: string): Promise<void> {
  await folder.move(name, `${damaged}${name}`);
}

/** Whether a file is still being written, or was when its window died. */
export function isPart(name: string): boolean {
  return name.endsWith(partEnding);
}
