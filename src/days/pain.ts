import { recallWindows } from '../diary/vocabulary';
import type { RecallWindow } from '../diary/vocabulary';
import type { DayFacts, PainOfDay } from './facts';

/** Days with a rating that a mean of seven days asks for (product decision): fewer leave a gap. */
export const enoughDays = 3;

/** How many ratings of each recall window some days hold. */
export function ratingsByWindow(facts: readonly DayFacts[]): Map<RecallWindow, number> {
  const counts = new Map<RecallWindow, number>();
  for (const { said } of facts) {
    for (const [window, { count }] of said?.pain ?? []) {
      counts.set(window, (counts.get(window) ?? 0) + count);
    }
  }
  return counts;
}

/**
 * The recall window that most ratings of some days are of: ratings of different windows are never
 * compared (evidence.md 2.1), so one of them is shown. Of equals the first in the vocabulary.
 * @param of the windows to choose among
 */
export function windowShown(
  facts: readonly DayFacts[],
  of: readonly RecallWindow[] = recallWindows,
): RecallWindow {
  const counts = ratingsByWindow(facts);
  const most = (window: RecallWindow) => counts.get(window) ?? 0;
  return [...of].sort((a, b) => most(b) - most(a))[0] ?? 'now';
}

/** Mean pain of a day, 0-10; undefined if none of that recall window was logged. */
export function painOf({ said }: DayFacts, window: RecallWindow): number | undefined {
  const pain = said?.pain.get(window);
  return pain === undefined ? undefined : meanOf(pain);
}

function meanOf({ sum, count }: PainOfDay): number {
  return sum / count;
}

/**
 * The mean of the seven days that end with one: of day means, so that a chatty day weighs no more.
 * @param byDay facts by their day, from six days before on
 * @returns undefined where fewer than three of the seven were rated
 */
export function sevenDayMean(
  byDay: ReadonlyMap<number, DayFacts>,
  day: number,
  window: RecallWindow,
): number | undefined {
  let sum = 0;
  let count = 0;
  for (let back = 0; back < 7; back += 1) {
    const facts = byDay.get(day - back);
    const mean = facts === undefined ? undefined : painOf(facts, window);
    if (mean === undefined) continue;
    sum += mean;
    count += 1;
  }
  return count < enoughDays ? undefined : sum / count;
}
