import * as v from 'valibot';
import { signs } from '../diary/questions';
import { questionLists } from '../diary/vocabulary';
import { at, few, nullable, rating, region } from './fields';

/** An answer that stands open. */
export const reason = v.object({
  about: v.picklist([
    ...(['flag', 'reaction', 'contraindication', 'word', 'severe', 'stopped', 'paused'] as const),
  ]),
  /** The date it is of, and the id of its entry or course. */
  on: v.string(),
  entry: v.string(),
  /** The flag, the contraindication, or why a course stopped. */
  what: nullable(v.string()),
  /** An emergency that was seen by a doctor, and not yet cleared. */
  seen: v.boolean(),
  region: nullable(region),
  /** Of severe pain; null where it was told by the severe words. */
  rating: nullable(rating),
});
export type ReasonView = v.InferOutput<typeof reason>;

/** Safety questions that are being answered. */
export const questionsDraft = v.object({
  /** When they were opened, epoch ms: which asking this is. */
  begun: at,
  /** How often it was changed: of two pages that show it, the one that is ahead is right. */
  changes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  step: v.picklist([...questionLists, 'back']),
  ticked: few(v.picklist(signs), signs.length),
  none: few(v.picklist(questionLists), questionLists.length),
  known: nullable(v.boolean()),
});
export type QuestionsDraft = v.InferOutput<typeof questionsDraft>;

const askingPlaces = ['panel', 'editor'] as const;
export const questions = v.object({
  /** Where they are asked; null: they were left half-way, and are offered again. */
  place: nullable(v.picklist(askingPlaces)),
  /** They are asked for a new course, which asks for the severe words too. */
  course: v.boolean(),
  /** What lasts, from an earlier time: it stands ticked, for change. */
  told: v.array(v.picklist(signs)),
  draft: questionsDraft,
});
export type QuestionsView = v.InferOutput<typeof questions>;
