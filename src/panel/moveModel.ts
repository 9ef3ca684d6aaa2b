import * as v from 'valibot';
import { exerciseRegions, feltAnswers } from '../diary/vocabulary';
import { reasons } from '../exercises/choose';
import { moveStateNames } from '../exercises/guided';
import type { Figure } from '../figures/schema';
import { nullable } from './fields';

export const move = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.string(),
  position: v.string(),
  equipment: v.string(),
  dose: v.string(),
  seconds: v.number(),
  sides: v.picklist([1, 2]),
  /** How it looks, and its pace: seconds out, stay, back, rest. */
  figure: nullable(v.custom<Figure>((value) => typeof value === 'object' && value !== null)),
  /** Where a picture of it is, that the person has added. */
  picture: nullable(v.string()),
  cycle: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  steps: v.array(v.string()),
  feel: v.string(),
  avoidWhen: v.array(v.string()),
});
/** One exercise as the page shows it; `seconds` is its length in all. */
export type MoveView = v.InferOutput<typeof move>;

export const why = v.object({
  regions: v.array(v.picklist(exerciseRegions)),
  reasons: v.array(v.picklist(reasons)),
});
/** Why a move was chosen. */
export type WhyView = v.InferOutput<typeof why>;

const side = v.picklist([1, 2]);
export const guided = v.object({
  /** Of the routine the person picked; null for one made for the break. */
  name: nullable(v.string()),
  moves: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      seconds: v.number(),
      state: v.picklist(moveStateNames),
    }),
  ),
  /** The step that is on; null when all are over. */
  step: nullable(
    v.object({
      /** Its place among the steps. */
      index: v.number(),
      move,
      why,
      side,
      /** Getting ready for the move, or for its other side. */
      change: v.boolean(),
      /** Length, and how much of it has gone; ms. */
      length: v.number(),
      spent: v.number(),
    }),
  ),
  next: nullable(v.object({ id: v.string(), name: v.string(), side, sides: side })),
  /** Of all steps still to go through; ms. */
  left: v.number(),
  paused: v.boolean(),
  /** What was said of it, once it is over. */
  felt: nullable(v.picklist(feltAnswers)),
  /** It is over, held self-massage, and whether the muscle relaxed has not been said. */
  askRelaxed: v.boolean(),
  /** A soft sound at each change. */
  chime: v.boolean(),
  /** The wide page shows it too, and is the one that speaks. */
  wide: v.boolean(),
});
export type GuidedView = v.InferOutput<typeof guided>;

export const routine = v.object({
  id: v.string(),
  name: v.string(),
  /** What it would take now. */
  seconds: v.number(),
  moves: v.number(),
});
export type RoutineView = v.InferOutput<typeof routine>;
