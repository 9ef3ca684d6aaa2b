import * as v from 'valibot';
import type { Translate } from '../text';

const seconds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(900));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));
const sides = v.picklist([1, 2]);

/** How much of a move: all that is said and timed of it comes from here. */
export const doseSchema = v.variant('type', [
  v.object({ type: v.literal('hold'), seconds, reps: count, sides }),
  v.object({
    type: v.literal('reps'),
    reps: count,
    secondsPerRep: seconds,
    sides,
    /** One, if it is not said. */
    sets: v.optional(count),
  }),
  v.object({ type: v.literal('time'), seconds, sides }),
]);
export type Dose = v.InferOutput<typeof doseSchema>;

/** Length in all, both sides, without pauses between; seconds. */
export function doseSeconds(dose: Dose): number {
  const once =
    dose.type === 'reps'
      ? dose.reps * dose.secondsPerRep * (dose.sets ?? 1)
      : dose.type === 'hold'
        ? dose.reps * dose.seconds
        : dose.seconds;
  return once * dose.sides;
}

/** The dose in the words of the library. */
export function doseText(dose: Dose, t: Translate): string {
  const said = onceText(dose, t);
  return dose.sides === 2 ? t('{0} each side', said) : said;
}

function onceText(dose: Dose, t: Translate): string {
  switch (dose.type) {
    case 'hold':
      return t('hold {0} s, {1} times', dose.seconds, dose.reps);
    case 'reps': {
      const { sets = 1, reps } = dose;
      return sets > 1
        ? t('{0} × {1} slow repetitions', sets, reps)
        : t('{0} slow repetitions', reps);
    }
    case 'time':
      return dose.seconds % 60 === 0 ? t('{0} min', dose.seconds / 60) : t('{0} s', dose.seconds);
  }
}
