import { emptyDiary } from './diary';
import type { Folder } from './folder';
import { readJournal } from './journal';
import { differs, grows } from './merge';
import type { DiaryState } from './merge';
import { readPlain } from './plain';
import { isGone, maxRevision } from './records';
import type { Day, Entry } from './records';
import { snapshotDate } from './snapshots';

export interface Snapshot {
  /** `YYYY-MM-DD`, UTC. */
  date: string;
  state: DiaryState;
}

/** The snapshots of this diary that can be read, newest first; none from before it was erased. */
export async function listSnapshots(
  folder: Folder,
  { id, epoch }: Pick<DiaryState, 'id' | 'epoch'>,
): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  for (const name of (await folder.list()).sort().reverse()) {
    const date = snapshotDate(name);
    const state = date === undefined ? undefined : readPlain(await textOf(folder, name));
    if (date === undefined || typeof state !== 'object') continue;
    if (state.id === id && state.epoch === epoch) found.push({ date, state });
  }
  return found;
}

/** Another window may have removed it meanwhile. */
function textOf(folder: Folder, name: string): Promise<string> {
  return folder.read(name).catch(() => '');
}

export interface Restoring {
  /** Entries that were deleted since. */
  back: number;
  /** Entries that were changed since. */
  changed: number;
  /** Days that have lost something since. */
  days: number;
  /** What to bring into the diary. */
  part: DiaryState;
}

/**
 * What restoring a snapshot would do: deleted and changed entries come back as new revisions, so
 * that all windows agree. What is newer than the snapshot stays. Nothing is done yet.
 */
export function previewRestore(mine: DiaryState, snapshot: DiaryState): Restoring {
  const entries = new Map<string, Entry>();
  const days = new Map<string, Day>();
  let changed = 0;
  for (const entry of snapshot.entries.values()) {
    const old = mine.entries.get(entry.id);
    if (isGone(entry) || (old !== undefined && !differs(old, entry))) continue;
    const rev = Math.max(entry.rev, (old?.rev ?? 0) + 1);
    if (rev > maxRevision) continue;
    entries.set(entry.id, { ...entry, rev });
    if (old !== undefined && !isGone(old)) changed += 1;
  }
  for (const seen of snapshot.days.values()) {
    const old = mine.days.get(seen.date);
    if (old === undefined || grows(old, seen)) days.set(seen.date, seen);
  }
  return {
    back: entries.size - changed,
    changed,
    days: days.size,
    part: { ...emptyDiary(mine.id), epoch: mine.epoch, days, entries, aside: snapshot.aside },
  };
}

/**
 * After an erase: removes the snapshots and journals that hold what was erased, and those that
 * can't be read, for they may hold it too.
 */
export async function removeErased(
  folder: Folder,
  diary: Pick<DiaryState, 'id' | 'epoch'>,
): Promise<void> {
  for (const name of await folder.list()) {
    const kind = /^(snapshot|journal|damaged)-.*\.json(\.part)?$/.exec(name)?.[1];
    if (kind === undefined) continue;
    const state = kind === 'damaged' ? undefined : readAs(kind, await textOf(folder, name), diary);
    if (typeof state === 'object' && state.epoch >= diary.epoch) continue;
    await folder.remove(name);
  }
}

/** @returns undefined or a reason if it can't be read */
function readAs(kind: string, text: string, diary: Pick<DiaryState, 'id'>) {
  return kind === 'snapshot' ? readPlain(text) : readJournal(text, diary)?.state;
}
