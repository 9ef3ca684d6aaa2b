import { dayMs } from '../calendar/units';
import { calendarDateOf } from '../calendar/days';
import { avoidTagsOf, unagreed } from '../care/asking';
import { safetyFacts } from '../care/facts';
import { safetyState } from '../care/safety';
import type { SafetyState } from '../care/safety';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf } from '../diary/records';
import type { Region } from '../diary/vocabulary';
import { shunnedMoves } from '../exercises/choose';
import type { Situation } from '../exercises/choose';

/* It is asked for at every turn, and changes with the entries and the date alone. */
const before = new WeakMap<DiaryState['entries'], { today: string; state: SafetyState }>();

export function currentSafety(diary: DiaryState, now: number, timeZone: string): SafetyState {
  const today = calendarDateOf(now, timeZone);
  const known = before.get(diary.entries);
  if (known?.today === today) return known.state;
  const state = safetyState(safetyFacts(diary), today);
  before.set(diary.entries, { today, state });
  return state;
}

/**
 * Who a move is for now, and where.
 * @param length of the break, seconds
 */
export function situationNow(
  diary: DiaryState,
  now: number,
  { timeZone, place }: { timeZone: string; place: 'office' | 'home' },
  seconds: number,
): Situation {
  const profile = live(diary, 'profile').at(-1);
  const done = live(diary, 'move');
  return {
    safety: currentSafety(diary, now, timeZone),
    pain: recentPain(diary, now),
    painful: lastRegions(live(diary, 'pain')),
    avoid: avoidTagsOf(diary, now),
    massageWaits: unagreed(diary).length > 0,
    place: profile?.place ?? place,
    equipment: ['chair', ...(profile?.equipment ?? [])],
    seconds,
    upright: seconds >= uprightFrom,
    recent: done.flatMap(({ move, did }) => (did === 'hidden' ? [] : move)).reverse(),
    shunned: shunnedMoves(done, now),
  };
}

/** A break of this length is for standing up, seconds; a shorter one may be done in the chair. */
export const uprightFrom = 60;

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
