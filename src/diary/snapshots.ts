import { dayMs } from '../calendar/units';
import type { Diary } from './diary';
import { writeWhole } from './folder';
import type { Folder } from './folder';
import { toPlain } from './plain';
import type { World } from './store';

/** Product decision: a month to notice that something is missing. */
const kept = 4;
const named = /^snapshot-(\d{4}-\d\d-\d\d)\.json$/;

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
    const dates = (await folder.list()).flatMap((name) => snapshotDate(name) ?? []);
    if (dates.some((date) => date <= today && now - Date.parse(date) < 7 * dayMs)) return;
    await writeWhole(folder, fileOf(today), JSON.stringify(toPlain(state, now)));
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

/** The date in the name of a snapshot's file, `YYYY-MM-DD`; undefined for any other file. */
export function snapshotDate(name: string): string | undefined {
  return named.exec(name)?.[1];
}
