import { randomFrom } from '../../src/random';
import type { Trace } from './trace';

/** How somebody types: keys in bursts, short pauses within a thought, and true stops. */
interface Rhythm {
  name: string;
  seed: number;
  /** Median of the pauses within a thought, s. */
  pause: number;
  /** One pause in so many is a true stop, of a minute and more. */
  stopEvery: number;
}

const start = Date.UTC(2026, 0, 12, 9);

/** Three typists with planted rhythms, so that a rule is not tuned on the few nudges of recordings. */
export const typists: readonly Trace[] = [
  typist({ name: 'planted: quick', seed: 1, pause: 4, stopEvery: 40 }),
  typist({ name: 'planted: thoughtful', seed: 2, pause: 12, stopEvery: 20 }),
  typist({ name: 'planted: slow', seed: 3, pause: 20, stopEvery: 12 }),
];

/** Twenty days of three hours. */
function typist({ name, seed, pause, stopEvery }: Rhythm): Trace {
  const random = randomFrom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const edits: number[] = [];
  for (let day = 0; day < 20; day += 1) {
    let at = start + day * 86_400_000;
    const end = at + 3 * 3_600_000;
    while (at < end) {
      for (let keys = 5 + random() * 60; keys > 0; keys -= 1) {
        edits.push(Math.round(at));
        at += 100 + random() * 400;
      }
      const stops = random() < 1 / stopEvery;
      at += 1000 * (stops ? 50 * Math.exp(0.5 * normal()) : pause * Math.exp(0.7 * normal()));
    }
  }
  return { name, edits };
}
