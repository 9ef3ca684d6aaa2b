import { dayMs } from '../calendar/units';
import type { Diary } from '../diary/diary';
import type { EntryOf } from '../diary/records';
import type { MeetingPosture } from '../diary/vocabulary';
import { isMeeting, isToCount, meetingWas } from './quiet';

/** What a meeting was, in the words for a time away; who walks takes a break from the desk. */
const was: Record<MeetingPosture, EntryOf<'away'>['was']> = {
  sitting: 'meeting',
  standing: 'standing',
  walking: 'break',
};

/** A longer meeting is a slip of the finger, ms. Product decision. */
export const longestMeeting = dayMs / 2;

/**
 * Counts the meetings that are over, as what the person said of them: each under an id made of the
 * meeting's, so that two windows that say it say one thing, and what was taken back stays so.
 * @param now epoch ms
 */
export function settleMeetings(diary: Diary, now: number): void {
  for (const entry of diary.list('quiet')) {
    if (!isMeeting(entry) || entry.until > now || !isToCount(diary.state, entry, now)) continue;
    const { at: from, until: to, zone, posture } = entry;
    diary.say({ kind: 'away', at: to, from, to, was: was[posture] }, zone, meetingWas(entry));
  }
}

/**
 * When a meeting ends that the person typed the end of.
 * @param text `14:30`, or minutes such as `45`
 * @param clock when it is next that time of the day, epoch ms
 * @returns epoch ms; undefined if it is neither, or too long
 */
export function readEnd(
  text: string,
  now: number,
  clock: (time: string) => number,
): number | undefined {
  const time = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(text.trim());
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  const until = time === null ? now + minutes * 60_000 : clock(`${time[1] ?? ''}:${time[2] ?? ''}`);
  return until > now && until - now <= longestMeeting ? until : undefined;
}
