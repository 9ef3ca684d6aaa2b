import { severeFrom } from './triage';

/*
 * The massage course: four sessions in six weeks, a review after two. The rule is a common rule of
 * thumb (Spine-health, "Massage Therapy Considerations for Lower Back Pain"), not the result of a
 * trial, and no state below says that massage caused anything.
 *
 * Scores are numeric ratings, whole 0-10, average of the last 24 hours, of the course's own region.
 */

/** The numbers of the course, in days unless said; day 0 is the date of session 1. */
export const courseRules = {
  /** Sessions (Spine-health: most spasms need four treatments). */
  planned: 4,
  /** Last day in the window (Spine-health: usually over six weeks). */
  window: 42,
  /** Days after the window that are still accepted, and called late (product decision). */
  grace: 7,
  /** Even spacing with four days of slack (product decision). */
  planDays: [0, 12, 25, 38],
  /** Warn below this gap: discomfort lasts up to 36 hours (Cambron 2007), doubled. */
  minGapWarn: 3,
  /** Gaps to prefer, least and most (product decision). */
  gapPrefer: [7, 14],
  /** A rating from here on is severe, 0-10. */
  severe: severeFrom,
  /** A score says something from so many days after a session on (Cambron 2007: 36 hours). */
  settle: 2,
  /** The final score counts up to so many days after session 4 (product decision). */
  finalWithin: 14,
  /** With one session alone the course lapses after this day (product decision). */
  secondBy: 28,
  /** A pause for a reaction lasts at least this long; flares this far apart are two
   * (product decision). */
  settlePause: 7,
  /** A planned date is missed when more than this has gone by (product decision). */
  missedAfter: 3,
} as const;

export type CourseResponse = 'responded' | 'partial' | 'none' | 'worse';

/**
 * What a change from B to C is worth. Two points or 30% usually matter to people with back pain
 * (Farrar 2001, Ostelo 2008); both are asked for, in integers. No pain is always a response
 * (Kamper 2010).
 * @param before B, `before` of session 1, 1-10
 * @param score C, 0-10
 */
export function response(before: number, score: number): CourseResponse {
  const fall = before - score;
  if (score === 0 || (fall >= 2 && 10 * fall >= 3 * before)) return 'responded';
  if (fall >= 1) return 'partial';
  return fall <= -2 ? 'worse' : 'none';
}

/**
 * Whether a score is a flare: newly severe, three points up, or the worst there is (product
 * decision).
 * @param before B, `before` of session 1, 1-10
 * @param score C, 0-10
 */
export function isFlare(before: number, score: number): boolean {
  return (
    (before < severeFrom && score >= severeFrom) ||
    score - before >= 3 ||
    (score === 10 && before < 10)
  );
}

/**
 * The day of the next session, all days counted from session 1 (product decision: even spacing
 * that ends on day 38, within the window if it can, else in the grace week).
 * @param lastDay day of the latest session that counts
 * @param done sessions that count, 1-3
 * @param today the day it is now
 * @returns null when no plan fits any more, or when no session is to be planned
 */
export function nextDay(lastDay: number, done: number, today: number): number | null {
  const { planned, planDays, window, grace, gapPrefer, minGapWarn, missedAfter } = courseRules;
  const rest = planned - done;
  if (done < 1 || rest < 1) return null;
  const fitting = (end: number) => Math.floor((end - lastDay) / rest);
  let gap = Math.min(Math.max(fitting(planDays[3]), gapPrefer[0]), gapPrefer[1]);
  if (lastDay + gap * rest > window) gap = fitting(window);
  if (gap < minGapWarn) gap = Math.min(gapPrefer[0], fitting(window + grace));
  if (gap < minGapWarn) return null;
  const next = lastDay + gap;
  if (today <= next + missedAfter) return next;
  return today + 1 + minGapWarn * (rest - 1) <= window + grace ? today + 1 : null;
}
