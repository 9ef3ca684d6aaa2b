import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf } from '../diary/records';
import { hasNow } from './triage';

/**
 * Whether any answer ever told of an emergency, whatever became of it since: where none did, there is
 * none. What it takes to know more, a window reads only then.
 */
export function everAlarmed(state: DiaryState): boolean {
  const answers = [
    ...live(state, 'screening'),
    ...live(state, 'session'),
    ...live(state, 'checkin'),
  ];
  return answers.some(tellsEmergency);
}

/** A NOW flag, or a serious reaction, which is as one (evidence.md 3.2, 5.2). */
export function tellsEmergency(entry: EntryOf<'screening' | 'session' | 'checkin'>): boolean {
  return hasNow(entry.flags) || (entry.kind === 'checkin' && entry.reaction === 'serious');
}
