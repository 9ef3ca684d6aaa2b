import { dayMs } from '../calendar/units';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf } from '../diary/records';
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
  const last = live(diary, 'quiet').findLast(
    ({ at, posture }) => at <= now && posture === undefined,
  );
  const paused = last === undefined ? 0 : (last.until ?? Infinity);
  return Math.max(paused, meetingAt(diary, now)?.until ?? 0);
}

/** The meeting that the person is in. It ends neither a pause nor by one. */
export function meetingAt(diary: DiaryState, now: number): Meeting | undefined {
  return live(diary, 'quiet').findLast(
    (entry): entry is Meeting => isMeeting(entry) && entry.at <= now && entry.until > now,
  );
}

type Pause = EntryOf<'quiet'>;

/** A pause that says how one is in it and when it ends; epoch ms. */
export type Meeting = Pause & { until: number; posture: NonNullable<Pause['posture']> };

export function isMeeting(pause: Pause): pause is Meeting {
  return pause.posture !== undefined && pause.until !== null;
}

/** @param paused until when the person paused nudges, epoch ms */
export function quietOf(paused: number, hours: WorkingHours, timeZone: string): Quiet {
  // A pause that ends outside the working hours goes on until they begin.
  return (at) => (paused === Infinity ? Infinity : openFrom(hours, Math.max(at, paused), timeZone));
}

/** Under which id stands what a meeting was, once it is over. */
export function meetingWas({ id }: Meeting): string {
  return `${id.slice(0, 60)}-was`;
}

/** A meeting that no window has counted by then is left as it is. Product decision. */
const countedWithin = 14 * dayMs;

/** Whether a meeting runs, or is over and still to be counted. */
export function isToCount(diary: DiaryState, meeting: Meeting, now: number): boolean {
  const { at, until } = meeting;
  const isNothing = until <= at || now - until > countedWithin;
  return !isNothing && !diary.entries.has(meetingWas(meeting));
}

export function meetingWaits(diary: DiaryState, now: number): boolean {
  return live(diary, 'quiet').some((entry) => isMeeting(entry) && isToCount(diary, entry, now));
}
