import { useEffect, useState } from 'preact/hooks';
import type { HostClock } from '../running/countdown';

/**
 * How much of a step has gone, ms; drawn anew each second while it runs.
 * @param spent ms of it when the clock was heard
 */
export function useSpent(clock: HostClock, spent: number, length: number, runs: boolean): number {
  const [, redraw] = useState(0);
  const gone = spent + (runs ? performance.now() - clock.heard : 0);
  useEffect(() => {
    if (!runs || gone >= length) return undefined;
    const timer = setTimeout(() => redraw((count) => count + 1), 1000 - (gone % 1000) + 5);
    return () => clearTimeout(timer);
  });
  return Math.min(gone, length);
}
