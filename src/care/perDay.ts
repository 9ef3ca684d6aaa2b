import type { DiaryState } from '../diary/merge';

/**
 * A fold that is asked for at every turn, and changes with the entries and the date alone: the last
 * answer is kept.
 * @param fold given the diary and the person's calendar date, `YYYY-MM-DD`
 */
export function perDay<T>(fold: (state: DiaryState, today: string) => T) {
  const kept = new WeakMap<DiaryState['entries'], { today: string; value: T }>();
  return (state: DiaryState, today: string): T => {
    const known = kept.get(state.entries);
    if (known?.today === today) return known.value;
    const value = fold(state, today);
    kept.set(state.entries, { today, value });
    return value;
  };
}
