import type { AvoidTag } from '../diary/vocabulary';
import type { Exercise } from './library';

type Ruled = Pick<Exercise, 'kind' | 'position' | 'gentle' | 'avoidTags'>;

const notGentle = ({ gentle }: Ruled): boolean => !gentle;
const isMassage = ({ kind }: Ruled): boolean => kind === 'self-massage';
const onFloor = ({ position }: Ruled): boolean => position === 'floor';

/**
 * What a tag keeps from a person by the kind of a move, so that no single move can be forgotten
 * (evidence.md 3.8). Where a tag is about one part of the body, or one way to move it, the moves name
 * it themselves.
 */
const byKind: Partial<Record<AvoidTag, (move: Ruled) => boolean>> = {
  recent_fracture: notGentle,
  recent_surgery: notGentle,
  recent_injury: notGentle,
  acute_inflammation: notGentle,
  tumour: notGentle,
  severe_pain: notGentle,
  skin_problem: isMassage,
  dvt: notGentle,
  anticoagulants: isMassage,
  numbness_or_weakness: isMassage,
  osteoporosis: isMassage,
  floor_difficult: onFloor,
};

/** Whether a move is not for somebody of whom the tag is true. */
export function isBarred(move: Ruled, tag: AvoidTag): boolean {
  return move.avoidTags.includes(tag) || byKind[tag]?.(move) === true;
}
