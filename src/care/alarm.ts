import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
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
  return answers.some(
    (entry) => hasNow(entry.flags) || (entry.kind === 'checkin' && entry.reaction === 'serious'),
  );
}
