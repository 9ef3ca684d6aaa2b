import { isGone } from './records';
import type { DiaryState } from './merge';
import type { Kind } from './records';

/*
 * How much a diary may hold after an import, so that it stays usable: each window reads all of it at its
 * start, and writes all of it with each entry. Product decisions, far beyond a life with Lumbar: thirty
 * years of two entries a day are 21,900, and thirty years of records and notes 1.5 million characters.
 */

/** What is said in passing: pain, care, moves. */
const mostOften = 25_000;
/** What is said some times a year, and weighed against each other. */
const mostRarely = 1000;
const often: ReadonlySet<Kind> = new Set([
  ...(['pain', 'weekly', 'care', 'move', 'away', 'quiet', 'reminded'] as const),
]);
const mostEntries = 40_000;
/** Fifty years. */
const mostDays = 18_500;
/** Nudges, and ends of desk time: of all days, and of one, which has 1,440 minutes. */
const mostSeen = 600_000;
const mostOfDay = 3000;
/** Characters of records beyond what every one of them has. */
const mostWords = 4_000_000;

/** Whether a diary, together with what an import brings, is more than stays usable. */
export function isTooMuch(mine: DiaryState, part: DiaryState): boolean {
  const days = new Map([...mine.days, ...part.days]);
  const entries = new Map([...mine.entries, ...part.entries]);
  if (days.size > mostDays || entries.size > mostEntries) return true;
  const counts = new Map<string, number>();
  let words = 0;
  for (const entry of entries.values()) {
    if (!isGone(entry)) counts.set(entry.kind, (counts.get(entry.kind) ?? 0) + 1);
    words += Math.max(0, JSON.stringify(entry).length - 200);
  }
  for (const aside of [...mine.aside, ...part.aside]) words += aside.length;
  let seen = 0;
  for (const { sit, stand, nudges } of days.values()) {
    const ofDay = sit.length + stand.length + nudges.length;
    if (ofDay > mostOfDay) return true;
    seen += ofDay;
  }
  return (
    words > mostWords ||
    seen > mostSeen ||
    [...counts].some(([kind, count]) => count > (often.has(kind as Kind) ? mostOften : mostRarely))
  );
}
