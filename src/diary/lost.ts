import { isJournalName, largestJournal, readJournal } from './journal';
import { mergeDiaries } from './merge';
import type { DiaryState } from './merge';
import { largestFile, readPlain } from './plain';
import { isGone } from './records';
import { snapshotDate } from './snapshots';
import type { World } from './store';

/** What is left of a diary whose id the editor does not know any more. */
export interface LostDiary {
  /** Its files' latest time, epoch ms. */
  last: number;
  /** Living entries. */
  entries: number;
  state: DiaryState;
}

/** Whether such a file holds records of a diary. */
function holdsRecords(name: string): boolean {
  return isJournalName(name) || snapshotDate(name) !== undefined;
}

/**
 * Whether files of other diaries lie in the storage. Only names are looked at: they may be another
 * person's, or of another profile.
 */
export async function liesElsewhere(world: World, mine: string): Promise<boolean> {
  for (const id of await world.diaries()) {
    if (id !== mine && (await world.folder(id).list()).some(holdsRecords)) return true;
  }
  return false;
}

/** Reads the other diaries in the storage, the latest first; only for a person who asked for it. */
export async function findLost(world: World, mine: string): Promise<LostDiary[]> {
  const found: LostDiary[] = [];
  for (const id of await world.diaries()) {
    const one = id === mine ? undefined : await readAll(world, id);
    if (one !== undefined && one.entries + one.state.days.size > 0) found.push(one);
  }
  return found.sort((a, b) => b.last - a.last);
}

async function readAll(world: World, id: string): Promise<LostDiary | undefined> {
  const folder = world.folder(id);
  let state: DiaryState | undefined;
  let last = 0;
  for (const name of (await folder.list()).filter(holdsRecords)) {
    try {
      const { size, changed } = await folder.about(name);
      if (size > (isJournalName(name) ? largestJournal : largestFile)) continue;
      const text = await folder.read(name);
      const part = isJournalName(name) ? readJournal(text, { id })?.state : readPlain(text);
      if (typeof part !== 'object') continue;
      state = state === undefined ? part : mergeDiaries(state, part);
      last = Math.max(last, changed);
    } catch (error) {
      world.log(`${name} of an earlier diary could not be read.`, error);
    }
  }
  if (state === undefined) return undefined;
  const entries = [...state.entries.values()].filter((entry) => !isGone(entry)).length;
  return { last, entries, state };
}
