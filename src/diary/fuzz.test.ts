import assert from 'node:assert/strict';
import { longDiary } from '../../test/fixtures/longDiary';
import { mutateNode, mutateText } from '../../test/fixtures/mutants';
import { randomFrom } from '../random';
import { decode, encode, spellOut } from './codec';
import { emptyDiary } from './diary';
import { readJournal } from './journal';
import { jsonText } from './jsonText';
import { mergeDay, mergeEntry } from './merge';
import type { DiaryState } from './merge';
import { readPlain, toPlain } from './plain';
import { previewRestore } from './restore';
import { previewImport } from './transfer';

/*
 * Damaged copies of everything that the diary reads. Nothing throws, and each record that still
 * stands there whole is read. `LUMBAR_FUZZ` says how many; `LUMBAR_SEED` replays one.
 */

/** A few days and entries of several kinds. */
const diary: DiaryState = (() => {
  const { days, entries, ...rest } = longDiary(1);
  const kinds = new Set<string>();
  const some = [...entries].filter(([, { kind }]) => !kinds.has(kind) && kinds.add(kind));
  return { ...rest, days: new Map([...days].slice(0, 2)), entries: new Map(some) };
})();
const packed = encode(diary);
const plain = spellOut(diary);

interface Source {
  whole: unknown;
  /** What is read from a damaged text; undefined if it is refused whole. */
  read: (text: string) => DiaryState | undefined;
  /** What lies around the diary. */
  lists: (json: unknown) => { days?: unknown; entries?: unknown };
}
const member = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null ? (Reflect.get(json, name) as unknown) : undefined;
const listsOf = (json: unknown) => ({
  days: member(json, 'days'),
  entries: member(json, 'entries'),
});
const sources: Record<string, Source> = {
  shelves: {
    whole: packed,
    read: (text) => decode(parsed(text), 'fresh'),
    lists: listsOf,
  },
  journals: {
    whole: { written: 1, state: packed },
    read: (text) => readJournal(text, diary)?.state,
    lists: (json) =>
      typeof member(json, 'written') === 'number' ? listsOf(member(json, 'state')) : {},
  },
  snapshots: {
    whole: toPlain(diary, 0),
    read: (text) => {
      const state = readPlain(text);
      return typeof state === 'string' ? undefined : previewRestore(emptyDiary('d'), state).part;
    },
    lists: listsOf,
  },
  'import files': {
    whole: toPlain(diary, 0),
    read: (text) => {
      const preview = previewImport(emptyDiary('d'), text);
      return preview.kind === 'refused' ? undefined : preview.part;
    },
    lists: listsOf,
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON any more: all of it is one text.
    return text;
  }
}

/** The keys of the records by the text of their pieces, packed and plain. */
function keysOf(lists: readonly (readonly unknown[])[], keys: Iterable<string>) {
  const names = [...keys].sort();
  return new Map(
    lists.flatMap((list) => list.map((piece, i) => [jsonText(piece), names[i] ?? ''] as const)),
  );
}
const dayKeys = keysOf([packed.days, plain.days], diary.days.keys());
const entryKeys = keysOf([packed.entries, plain.entries], diary.entries.keys());

/** Each piece that stands in the list as it was is in the map, or what it was merged into is. */
function kept<T>(
  list: unknown,
  keys: ReadonlyMap<string, string>,
  was: ReadonlyMap<string, T>,
  now: ReadonlyMap<string, T>,
  merge: (a: T, b: T) => T,
): void {
  for (const piece of Array.isArray(list) ? (list as unknown[]) : []) {
    const key = keys.get(jsonText(piece));
    if (key === undefined) continue;
    const found = now.get(key);
    assert.ok(found !== undefined, key);
    assert.equal(jsonText(merge(found, was.get(key)!)), jsonText(found), key);
  }
}

describe('a damaged copy', () => {
  const asked = process.env['LUMBAR_SEED'];
  const count = asked === undefined ? Number(process.env['LUMBAR_FUZZ'] ?? 10_000) / 4 : 1;
  for (const [name, { whole, read, lists }] of Object.entries(sources)) {
    it(`among ${name} never throws, and loses nothing that is whole`, function () {
      this.timeout(300_000);
      const text = JSON.stringify(whole);
      for (let seed = Number(asked ?? 1), n = 0; n < count; n += 1, seed += 1) {
        const random = randomFrom(seed);
        const mutant =
          seed % 2 === 0
            ? mutateText(text, random)
            : JSON.stringify(mutateNode(JSON.parse(text), random));
        try {
          const state = read(mutant);
          const { days, entries } = lists(parsed(mutant));
          if (state === undefined) continue;
          kept(days, dayKeys, diary.days, state.days, mergeDay);
          kept(entries, entryKeys, diary.entries, state.entries, mergeEntry);
        } catch (error) {
          throw new Error(`LUMBAR_SEED=${String(seed)}`, { cause: error });
        }
      }
    });
  }
});
