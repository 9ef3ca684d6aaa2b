import { randomFrom } from '../../src/random';
import type { Trace } from './trace';

/** How somebody types: keys in bursts, and pauses between them. */
interface Typist {
  seed: number;
  /** The shortest pause that is no part of a burst, s. */
  shortest: number;
  /** Share of the pauses twice as long as one that are that long: `2 ** -tail`. */
  tail: number;
  /** Keys of a burst, on average. */
  burst: number;
}

const start = Date.UTC(2026, 0, 12, 9);
/** Who is away for longer has gone home. */
const longest = 3600;

/**
 * Typists with planted rhythms, so that a rule is not tuned on the few nudges of recordings. In
 * recordings the share of pauses longer than a length falls by a power of it, from 3 s to minutes,
 * between about the first (who reads and thinks a lot) and the second (who writes prose).
 */
export function typists(count: number): Trace[] {
  const random = randomFrom(11);
  return Array.from({ length: count }, (_, seed) =>
    typist({
      seed: seed + 1,
      shortest: 1.5 + 3 * random(),
      tail: 0.6 + 0.6 * random(),
      burst: 5 + 40 * random(),
    }),
  );
}

/** Ten days of three hours. */
function typist({ seed, shortest, tail, burst }: Typist): Trace {
  const random = randomFrom(seed);
  const edits: number[] = [];
  for (let day = 0; day < 10; day += 1) {
    let at = start + day * 86_400_000;
    const end = at + 3 * 3_600_000;
    while (at < end) {
      for (let keys = 1 + random() * 2 * burst; keys > 0; keys -= 1) {
        edits.push(Math.round(at));
        at += 100 + random() * 400;
      }
      at += 1000 * Math.min(longest, shortest * (1 - random()) ** (-1 / tail));
    }
  }
  return { name: `planted ${String(seed)}: ${tail.toFixed(1)}`, edits };
}
