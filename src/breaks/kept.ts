import { dayMs, minuteMs } from '../calendar/units';
import { dateOf } from '../calendar/days';
import type { DayRule } from '../calendar/days';
import { boutsOf, breakEnds, deskMinutes } from '../desk/desk';
import type { Corrected } from '../desk/corrections';
import type { DiaryState } from '../diary/merge';

/** Days looked at, and days of diary before an interval is offered. Product decision. */
const twoWeeks = 14;
/** A shorter bout is a look at the editor, not a stretch of work; minutes. Product decision. */
const leastBout = 10;
/** Fewer bouts say nothing about a habit. Product decision. */
const fewestBouts = 8;

/** The rhythm a person really keeps. */
export interface Kept {
  /** Median desk time between two breaks over the last two weeks, minutes. */
  minutes: number;
  /** An interval for `breaks.every` that fits it, minutes; undefined if the present one does. */
  offer: number | undefined;
}

/**
 * @param now epoch ms; the running day is not looked at
 * @param idleReset ms
 * @param every the interval that is set, ms
 * @returns undefined while too little is known
 */
export function keptRhythm(
  state: Corrected,
  now: number,
  rule: DayRule,
  idleReset: number,
  every: number,
): Kept | undefined {
  const from = dateOf(now - twoWeeks * dayMs, rule);
  const today = dateOf(now, rule);
  let longKnown = false;
  const lengths: number[] = [];
  for (const day of state.days.values()) {
    if (day.date <= from && day.sit.length + day.stand.length > 0) longKnown = true;
    if (day.date < from || day.date >= today) continue;
    for (const { minutes } of boutsOf(deskMinutes(day), idleReset / minuteMs, breakEnds(day))) {
      if (minutes >= leastBout) lengths.push(minutes);
    }
  }
  if (lengths.length < fewestBouts) return undefined;
  lengths.sort((a, b) => a - b);
  const minutes = lengths[Math.floor(lengths.length / 2)] ?? 0;
  // In steps of five, within what the setting takes.
  const fitting = Math.min(90, Math.max(15, Math.round(minutes / 5) * 5));
  const differs = Math.abs(fitting - every / minuteMs) >= 10;
  return { minutes, offer: longKnown && differs ? fitting : undefined };
}

/** How many of the latest nudges were skipped, or ignored, one after the other. */
export function inRow(state: DiaryState, wanted: 'skipped' | 'ignored'): number {
  const dates = [...state.days.keys()].sort().reverse();
  let count = 0;
  for (const date of dates) {
    for (const { outcome, until } of (state.days.get(date)?.nudges ?? []).toReversed()) {
      // A break that was begun and cut short is no skip.
      if (outcome === 'due' || (outcome === 'skipped' && until !== undefined)) continue;
      if (outcome !== wanted) return count;
      count += 1;
    }
  }
  return count;
}
