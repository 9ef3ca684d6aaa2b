import { calendarDateOf } from '../calendar/days';
import { allowanceOf } from '../care/allowance';
import { avoidTagsOf } from '../care/asking';
import { currentSafety, lastRegions, recentPain } from '../care/now';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { shunnedMoves } from './choose';
import type { Situation } from './choose';

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
  const today = calendarDateOf(now, timeZone);
  const safety = currentSafety(diary, today);
  return {
    allowed: allowanceOf(safety),
    // Severe pain that stands open counts as pain, however long ago it was.
    pain: highest(recentPain(diary, now), safety.severe),
    painful: lastRegions(live(diary, 'pain')),
    avoid: avoidTagsOf(diary, now, today),
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

function highest(...ratings: (number | undefined)[]): number | undefined {
  const known = ratings.filter((rating) => rating !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
