import * as v from 'valibot';
import { decode, encode } from './codec';
import { emptyDiary } from './diary';
import type { DiaryState } from './merge';

/** What one window has said and seen, in a file of its own. */
export interface Journal {
  /** When it was written, epoch ms. */
  written: number;
  state: DiaryState;
}

const schema = v.object({ written: v.number(), state: v.unknown() });

export function writeJournal({ written, state }: Journal): string {
  return JSON.stringify({ written, state: encode(state) });
}

/**
 * Reads a journal, whatever bytes it holds. What can't be read is set aside whole.
 * @param diary whose journal it is
 */
export function readJournal(
  text: string,
  { id, epoch }: Pick<DiaryState, 'id' | 'epoch'>,
): Journal {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const parsed = v.safeParse(schema, json);
  const state = parsed.success ? decode(parsed.output.state, id) : undefined;
  if (!parsed.success || state === undefined) {
    const aside = new Set(text.trim() === '' ? [] : [text]);
    return { written: 0, state: { ...emptyDiary(id), epoch, aside } };
  }
  return { written: parsed.output.written, state };
}
