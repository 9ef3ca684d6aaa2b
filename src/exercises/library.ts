import * as v from 'valibot';
import { avoidTags, exerciseRegions } from '../diary/vocabulary';

const seconds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(900));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(400));
const sides = v.picklist([1, 2]);

const exercise = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: text,
  regions: v.pipe(v.array(v.picklist(exerciseRegions)), v.minLength(1)),
  kind: v.picklist(['stretch', 'mobility', 'strength', 'self-massage', 'walk', 'breathing']),
  position: v.picklist(['seated', 'standing', 'floor', 'wall']),
  equipment: v.picklist(['none', 'ball', 'roller', 'chair']),
  dose: v.variant('type', [
    v.object({ type: v.literal('hold'), seconds, reps: count, sides }),
    v.object({ type: v.literal('reps'), reps: count, secondsPerRep: seconds, sides }),
    v.object({ type: v.literal('time'), seconds, sides }),
  ]),
  doseText: text,
  /** Length in all, both sides, without pauses between. */
  totalSeconds: seconds,
  steps: v.pipe(v.array(text), v.minLength(1), v.maxLength(8)),
  feel: text,
  avoidWhen: v.array(text),
  avoidTags: v.array(v.picklist(avoidTags)),
  /** Not offered to somebody whose pain is above this, 0-10. */
  maxPain: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  /** Can be done at a shared desk without drawing eyes. */
  discreet: v.boolean(),
  source: v.array(
    v.object({ ref: text, mark: v.picklist(['found', 'recall']), where: v.string() }),
  ),
});
/** One move of the library. */
export type Exercise = v.InferOutput<typeof exercise>;

const library = v.object({ schemaVersion: v.literal(1), exercises: v.array(exercise) });

/**
 * Reads the library.
 * @param json what media/exercises.json holds
 * @throws Error naming the first entry that is wrong; the file ships with the extension, so that is a bug
 */
export function parseLibrary(json: unknown): Exercise[] {
  const parsed = v.safeParse(library, json);
  if (parsed.success) return parsed.output.exercises;
  const [issue] = parsed.issues;
  const where = issue.path?.map(({ key }) => String(key)).join('.') ?? 'whole';
  throw new Error(`exercises.json, ${where}: ${issue.message}`);
}
