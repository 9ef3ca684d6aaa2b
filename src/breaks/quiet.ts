import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { openFrom } from './hours';
import type { WorkingHours } from './hours';

/**
 * Until when nudges are quiet that would be shown at a moment: the moment itself if they are not,
 * Infinity until the person says otherwise; epoch ms.
 */
export type Quiet = (at: number) => number;

/** Never quiet. */
export const neverQuiet: Quiet = (at) => at;

/**
 * Until when nudges are paused: epoch ms, Infinity until the person says otherwise, 0 for not at
 * all. The latest word holds, so a later pause of no length ends an earlier one.
 */
export function quietUntil(diary: DiaryState, now: number): number {
  const last = live(diary, 'quiet').findLast(({ at }) => at <= now);
  return last === undefined ? 0 : (last.until ?? Infinity);
}

/** @param paused until when the person paused nudges, epoch ms */
export function quietOf(paused: number, hours: WorkingHours, timeZone: string): Quiet {
  // A pause that ends outside the working hours goes on until they begin.
  return (at) => (paused === Infinity ? Infinity : openFrom(hours, Math.max(at, paused), timeZone));
}
