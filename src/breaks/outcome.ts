import type { Nudge } from '../diary/records';
import type { Outcome } from '../diary/vocabulary';
import { answeredWithin } from './rules';

/**
 * What became of a nudge nobody answered, once the person rests.
 * @param restFrom when the rest began, epoch ms
 */
export function outcomeAtRest(nudge: Nudge, restFrom: number): Outcome {
  if (nudge.shown === undefined) return 'natural';
  return restFrom - nudge.shown <= answeredWithin ? 'natural' : 'ignored';
}
