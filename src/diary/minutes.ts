import { minuteMs } from '../calendar/units';
/**
 * A set of epoch minutes (minutes since 1970 UTC) as disjoint, sorted, half-open intervals in one
 * flat list: `[from, to, from, to, …]`, touching intervals joined. The form is canonical, so two
 * equal sets are equal lists.
 */
export type Minutes = readonly number[];

export const noMinutes: Minutes = [];

/** Whether a list of numbers is a canonical set of minutes. */
export function isMinutes(list: readonly number[]): boolean {
  return (
    list.length % 2 === 0 &&
    list.every((m, i) => Number.isSafeInteger(m) && m >= 0 && (i === 0 || m > (list[i - 1] ?? 0)))
  );
}

/**
 * The minutes that a span of time stands for: those whose middle lies in it. Over many spans this
 * neither adds nor takes time, and spans that meet leave neither a hole nor a doubled minute.
 * @param from epoch ms, inclusive; time before 1970 is no minutes
 * @param to epoch ms, exclusive; an empty or backward span is no minutes
 */
export function minutesOfSpan(from: number, to: number): Minutes {
  const first = Math.max(0, Math.ceil(from / minuteMs - 0.5));
  const end = Math.ceil(to / minuteMs - 0.5);
  return end > first ? [first, end] : noMinutes;
}

export function countMinutes(set: Minutes): number {
  let count = 0;
  for (const [from, to] of intervals(set)) count += to - from;
  return count;
}

export function* intervals(set: Minutes): Generator<readonly [from: number, to: number]> {
  for (let i = 0; i + 1 < set.length; i += 2) {
    yield [set[i] ?? 0, set[i + 1] ?? 0];
  }
}

/** The minutes of `a` that are not in `b`. */
export function minus(a: Minutes, b: Minutes): Minutes {
  const out: number[] = [];
  for (const [from, to] of intervals(a)) {
    let start = from;
    for (const [cut, end] of intervals(b)) {
      if (end <= start || cut >= to) continue;
      if (cut > start) out.push(start, cut);
      start = end;
    }
    if (start < to) out.push(start, to);
  }
  return out;
}

export function unionOf(a: Minutes, b: Minutes): Minutes {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all = [...intervals(a), ...intervals(b)].sort((x, y) => x[0] - y[0]);
  const out: number[] = [];
  for (const [from, to] of all) {
    const last = out.length - 1;
    const end = out[last];
    if (end !== undefined && from <= end) out[last] = Math.max(end, to);
    else out.push(from, to);
  }
  return out;
}
