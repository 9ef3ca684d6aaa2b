import * as v from 'valibot';
import { avoidTags, equipment, exerciseRegions, moveKinds, positions } from '../diary/vocabulary';
import { figuresOf } from '../figures/poses';
import type { Figure, PosesFile } from '../figures/schema';
import { inEnglish } from '../text';
import type { Translate } from '../text';
import { doseSchema, doseSeconds, doseText } from './dose';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(400));

const exercise = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  name: text,
  regions: v.pipe(v.array(v.picklist(exerciseRegions)), v.minLength(1)),
  kind: v.picklist(moveKinds),
  /**
   * Mid-range, without load, without holding an end position, seated or with support, not on the
   * floor (evidence.md 3.4). Given by hand; it is what somebody with an open question is offered.
   */
  gentle: v.boolean(),
  position: v.picklist(positions),
  equipment: v.picklist(['none', ...equipment]),
  dose: doseSchema,
  steps: v.pipe(v.array(text), v.minLength(1), v.maxLength(8)),
  feel: text,
  avoidWhen: v.array(text),
  avoidTags: v.array(v.picklist(avoidTags)),
  /** Not offered to somebody whose pain is above this, 0-10. */
  maxPain: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
  /** Can be done at a shared desk without attracting attention. */
  discreet: v.boolean(),
  source: v.array(
    v.object({ ref: text, mark: v.picklist(['found', 'recall']), where: v.string() }),
  ),
});
const library = v.object({ schemaVersion: v.literal(1), exercises: v.array(exercise) });

/** One move of the library. */
export interface Exercise extends v.InferOutput<typeof exercise> {
  /** The dose in words, and its length in all, seconds. */
  doseText: string;
  totalSeconds: number;
  /** How it looks; none of those in the library lacks it. */
  figure: Figure | undefined;
  /** The person's own: a file in the diary's folder that shows it. */
  picture?: string;
  /** An own move of which no doctor or physiotherapist said that it suits times like these. */
  unvouched?: boolean;
}

/**
 * Reads the library.
 * @param json what media/exercises.json holds
 * @param poses what media/poses.json holds
 * @param t says how much of a move in the person's language
 * @param texts what the two files say in that language, by English text; what is not there stays English
 * @throws Error naming the first entry that is wrong; the files ship with the extension, so that is a bug
 */
export function parseLibrary(
  json: unknown,
  poses: unknown,
  t: Translate = inEnglish,
  texts: Readonly<Record<string, string>> = {},
): Exercise[] {
  const parsed = v.safeParse(library, json);
  if (parsed.success) {
    const figures = figuresOf(poses as PosesFile);
    const said = (text: string) => (Object.hasOwn(texts, text) ? (texts[text] ?? text) : text);
    return parsed.output.exercises.map((move) => ({
      ...move,
      name: said(move.name),
      steps: move.steps.map(said),
      feel: said(move.feel),
      avoidWhen: move.avoidWhen.map(said),
      doseText: doseText(move.dose, t),
      totalSeconds: doseSeconds(move.dose),
      figure: translated(figures.get(move.id), said),
    }));
  }
  const [issue] = parsed.issues;
  const where = issue.path?.map(({ key }) => String(key)).join('.') ?? 'whole';
  throw new Error(`exercises.json, ${where}: ${issue.message}`);
}

function translated(figure: Figure | undefined, said: (text: string) => string) {
  return figure && { ...figure, text: said(figure.text) };
}
