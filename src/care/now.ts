import { calendarDateOf } from '../calendar/days';
import { dayMs } from '../calendar/units';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf } from '../diary/records';
import type { Region } from '../diary/vocabulary';
import { safetyFacts } from './facts';
import { safetyState } from './safety';
import type { SafetyState } from './safety';

/* It is asked for at every turn, and changes with the entries and the date alone. */
const before = new WeakMap<DiaryState['entries'], { today: string; state: SafetyState }>();

/** The safety state at a moment. @param now epoch ms */
export function currentSafety(diary: DiaryState, now: number, timeZone: string): SafetyState {
  const today = calendarDateOf(now, timeZone);
  const known = before.get(diary.entries);
  if (known?.today === today) return known.state;
  const state = safetyState(safetyFacts(diary), today);
  before.set(diary.entries, { today, state });
  return state;
}

/** What the next pain entry starts with: the regions of the last one. */
export function lastRegions(pain: readonly EntryOf<'pain'>[]): Region[] {
  return [...(pain.at(-1)?.regions ?? [])];
}

/** Highest rating of the last 24 hours; undefined if none was logged. */
export function recentPain(diary: DiaryState, now: number): number | undefined {
  const ratings = live(diary, 'pain').flatMap(({ at, rating }) =>
    at <= now && now - at < dayMs ? [rating] : [],
  );
  return ratings.length === 0 ? undefined : Math.max(...ratings);
}
