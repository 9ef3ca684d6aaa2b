import type { Nudge } from '../diary/records';
import type { Outcome } from '../diary/vocabulary';
import { answeredWithin } from './rules';

/**
 * What became of a nudge nobody answered, once the person rests. A rest soon after it counts as
 * the person's own; else it was passed by, or kept quiet and never shown.
 * @param restFrom when the rest began, epoch ms
 */
export function outcomeAtRest({ due, shown }: Nudge, restFrom: number): Outcome {
  if (restFrom - (shown ?? due) <= answeredWithin) return 'natural';
  return shown === undefined ? 'held' : 'ignored';
}
