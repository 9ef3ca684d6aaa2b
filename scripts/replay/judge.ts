import type { ReplayedNudge } from './simulate';

/** How well nudges fell. */
export interface Verdict {
  /** Shown with an edit less than 10 s before and another less than 10 s after. */
  midTyping: number;
  /** Shown with no edit within 2 min after. */
  toNobody: number;
  /** Share of those shown after which an edit came within so many seconds. */
  resumed: { within5: number | null; within10: number | null; within30: number | null };
  /** Share of those shown with no edit within 2, and within 5 min. */
  none2: number | null;
  none5: number | null;
  /** Seconds from due to shown. */
  waits: { p50: number | null; p90: number | null; max: number | null };
}

/** Edits in epoch ms, in any order, and the nudges that fell among them. */
interface Judged {
  edits: readonly number[];
  nudges: readonly ReplayedNudge[];
}

export function judge(edits: readonly number[], nudges: readonly ReplayedNudge[]): Verdict {
  return judgeAll([{ edits, nudges }]);
}

/** All nudges of several recordings together. */
export function judgeAll(all: readonly Judged[]): Verdict {
  let midTyping = 0;
  let toNobody = 0;
  const waits: number[] = [];
  const stills: number[] = [];
  for (const { edits, nudges } of all) {
    const sorted = [...edits].sort((a, b) => a - b);
    for (const { due, shown } of nudges) {
      if (shown === undefined) continue;
      waits.push((shown - due) / 1000);
      const next = firstAfter(sorted, shown);
      const before = shown - (sorted[next - 1] ?? -Infinity);
      const after = (sorted[next] ?? Infinity) - shown;
      stills.push(after);
      if (before < 10_000 && after < 10_000) midTyping += 1;
      if (after > 120_000) toNobody += 1;
    }
  }
  waits.sort((a, b) => a - b);
  const share = (of: (after: number) => boolean) =>
    stills.length === 0 ? null : stills.filter(of).length / stills.length;
  const within = (seconds: number) => share((after) => after <= seconds * 1000);
  return {
    resumed: { within5: within(5), within10: within(10), within30: within(30) },
    none2: share((after) => after > 120_000),
    none5: share((after) => after > 300_000),
    midTyping,
    toNobody,
    waits: { p50: quantile(waits, 0.5), p90: quantile(waits, 0.9), max: waits.at(-1) ?? null },
  };
}

/** Index of the first edit after a moment. */
function firstAfter(sorted: readonly number[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The smallest value that a share `q` of all values does not exceed. */
function quantile(sorted: readonly number[], q: number): number | null {
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? null;
}
