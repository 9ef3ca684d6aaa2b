import { useEffect, useRef, useState } from 'preact/hooks';

/** The extension's clock, as far as the page can follow it. */
export interface HostClock {
  /** What it showed, epoch ms. */
  now: number;
  /** `performance.now()` when that was heard: the two clocks are never compared, only counted on. */
  heard: number;
}

/**
 * Time gone since a moment, ms, drawn anew each second until `length` is over.
 * @param from epoch ms by the extension's clock
 */
export function useElapsed(clock: HostClock, from: number, length: number): number {
  const [, redraw] = useState(0);
  const elapsed = Math.max(0, clock.now - from + performance.now() - clock.heard);
  useEffect(() => {
    if (elapsed >= length) return undefined;
    // To the next full second, so that no second is shown twice or left out.
    const timer = setTimeout(() => redraw((count) => count + 1), 1000 - (elapsed % 1000) + 5);
    return () => clearTimeout(timer);
  });
  return Math.min(elapsed, length);
}

/** A break heard of later than this was begun before the page was opened; ms. */
export const justBegun = 5000;

export type Mark = 'start' | 'half' | 'end';

/** Calls `say` once for the start, the half and the end, and for none that had gone by unseen. */
export function useMarks(elapsed: number, length: number, say: (mark: Mark) => void): void {
  const before = useRef<number | undefined>(undefined);
  useEffect(() => {
    const last = before.current;
    before.current = elapsed;
    if (last === undefined) {
      if (elapsed < Math.min(justBegun, length / 2)) say('start');
    } else if (last < length && elapsed >= length) {
      say('end');
    } else if (last < length / 2 && elapsed >= length / 2) {
      say('half');
    }
  });
}
