import { minuteMs } from '../calendar/units';
import { deskMinutes, recentDays, runningBout } from '../desk/desk';
import type { Corrected } from '../desk/corrections';
import { intervals } from '../diary/minutes';
import type { Minutes } from '../diary/minutes';
import type { Day } from '../diary/records';
import { standingLasts } from './rules';

/** What the status bar suggests: another way to sit, standing up, sitting down; or it asks whether
 *  the person still stands. */
export type Suggestion = 'shift' | 'stand' | 'sit' | 'stillStanding';

/** The desk and what the person wants to hear of it. */
interface Wanted {
  /** Minutes in one posture, 0 for never. */
  every: number;
  desk: 'sitting' | 'sit-stand';
}

/**
 * What a change of posture is suggested after so long in one. Shifts of posture have a trial: new low
 * back pain came far more rarely (Waongenngarm 2021, n = 193, hazard ratio 0.19); after how many
 * minutes is the person's to choose.
 * @param said when the person last said that they changed, or still stand; epoch ms
 * @param now epoch ms
 */
export function suggestion(
  state: Corrected,
  wanted: Wanted,
  standing: boolean,
  said: number,
  now: number,
  idleReset: number,
): Suggestion | undefined {
  const minutes = minutesSince(state, standing, said, now, idleReset);
  if (standing && minutes * minuteMs >= standingLasts) return 'stillStanding';
  if (wanted.every === 0 || minutes < wanted.every) return undefined;
  if (wanted.desk === 'sitting') return 'shift';
  return standing ? 'sit' : 'stand';
}

/** Desk minutes in the present posture, since it was taken, in this bout. */
function minutesSince(
  state: Corrected,
  standing: boolean,
  said: number,
  now: number,
  idleReset: number,
): number {
  const bout = runningBout(state, now, idleReset);
  if (bout === undefined) return 0;
  const days = recentDays(state);
  const other = (day: Day) => (standing ? day.sit : day.stand);
  const changed = Math.max(0, ...days.map((day) => other(day).at(-1) ?? 0));
  const from = Math.max(bout.from, changed, said / minuteMs);
  return days.reduce((sum, day) => sum + countFrom(deskMinutes(day), from), 0);
}

function countFrom(set: Minutes, from: number): number {
  let minutes = 0;
  for (const [start, stop] of intervals(set)) minutes += Math.max(0, stop - Math.max(start, from));
  return minutes;
}
