import { emptyDiary } from './diary';
import type { Diary } from './diary';
import { readJournal } from './journal';
import { differs, grows } from './merge';
import type { DiaryState } from './merge';
import { readPlain, toPlain } from './plain';
import { isGone, maxRevision } from './records';
import type { Day, Entry } from './records';
import type { Folder, World } from './store';

/** Product decision: a month to notice that something is missing. */
const kept = 4;
const day = 24 * 60 * 60_000;
const named = /^snapshot-(\d{4}-\d\d-\d\d)\.json$/;

export interface Snapshot {
  /** `YYYY-MM-DD`, UTC. */
  date: string;
  state: DiaryState;
}

/** Writes a snapshot if none is of the last seven days, and lets the oldest go. Never throws. */
export async function keepWeekly(
  diary: Diary,
  folder: Folder,
  { clock, log }: Pick<World, 'clock' | 'log'>,
): Promise<void> {
  try {
    const { state } = diary;
    if (state.days.size + state.entries.size === 0) return;
    const now = clock.now();
    const today = new Date(now).toISOString().slice(0, 10);
    const dates = (await folder.list()).flatMap((name) => named.exec(name)?.[1] ?? []);
    if (dates.some((date) => date <= today && now - Date.parse(date) < 7 * day)) return;
    await folder.write(fileOf(today), JSON.stringify(toPlain(state, now)));
    // One of a clock that ran ahead goes first, or it would stay for years.
    const age = (date: string) => (date > today ? '' : date);
    const sorted = [...dates, today].sort((a, b) => (age(a) < age(b) ? -1 : 1));
    for (const date of sorted.slice(0, -kept)) await folder.remove(fileOf(date));
    // Erased meanwhile: what was erased must not lie about.
    if (diary.state.epoch > state.epoch) await folder.remove(fileOf(today));
  } catch (error) {
    log('The weekly snapshot could not be written.', error);
  }
}

function fileOf(date: string): string {
  return `snapshot-${date}.json`;
}

/** The snapshots of this diary that can be read, newest first; none from before it was erased. */
export async function listSnapshots(
  folder: Folder,
  { id, epoch }: Pick<DiaryState, 'id' | 'epoch'>,
): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  for (const name of (await folder.list()).sort().reverse()) {
    const date = named.exec(name)?.[1];
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
    const kind = /^(snapshot|journal)-.*\.json(\.part)?$/.exec(name)?.[1];
    if (kind === undefined) continue;
    const text = await textOf(folder, name);
    const state = kind === 'snapshot' ? readPlain(text) : journalled(text, diary);
    if (typeof state === 'object' && state.epoch >= diary.epoch) continue;
    await folder.remove(name);
  }
}

/** @returns undefined if it can't be read */
function journalled(text: string, diary: Pick<DiaryState, 'id' | 'epoch'>): DiaryState | undefined {
  const { written, state } = readJournal(text, diary);
  return written === 0 ? undefined : state;
}
