import type { Exercise } from './library';
import { isOwn } from './own';

/**
 * The steps of a move as they read on a side. The library's texts tell the right side alone, so the
 * left one needs one word changed; the person's own words stay as they are, and so does a language
 * that does not say "right".
 */
export function stepsFor({ id, steps, dose }: Exercise, side: 1 | 2): string[] {
  if (side === 1 || dose.sides === 1 || isOwn(id)) return [...steps];
  return steps.map((step) => step.replace(/\bright\b/g, 'left').replace(/\bRight\b/g, 'Left'));
}
