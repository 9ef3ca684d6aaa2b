import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf } from '../diary/records';
import { severeFrom } from '../care/triage';
import { avoidTags } from '../diary/vocabulary';
import type { AvoidTag, ExerciseRegion, MoveKind } from '../diary/vocabulary';
import { inEnglish } from '../text';
import type { Translate } from '../text';
import { doseSeconds, doseText } from './dose';
import type { Dose } from './dose';
import type { Exercise } from './library';
import { routineSeconds } from './routine';
import type { Routine } from './routine';

/*
 * Moves and routines of the person's own. They go through the same choice as the library's; where
 * the person, or their list, did not say what a move asks of somebody, the careful choice is made.
 */

type Own = EntryOf<'own'>;

/** The id of an own move or routine; none of the library's has a colon in it. */
export const ownId = (id: string): string => `own:${id}`;
export const isOwn = (id: string): boolean => id.startsWith('own:');

/** Pain above which a move is not offered that says nothing of it: the library's lowest. */
const carefulPain = 4;

const back: readonly ExerciseRegion[] = ['upper_back', 'lower_back', 'whole_body'];
const legs: readonly ExerciseRegion[] = ['lower_back', 'hips_glutes', 'legs', 'whole_body'];
const bending: readonly MoveKind[] = ['stretch', 'strength', 'mobility'];
const loading: readonly MoveKind[] = ['stretch', 'strength', 'self-massage'];

/**
 * The person's own moves, as those of the library are. A move that does not say what kind it is, is
 * taken for one that strengthens, and one that does not say how it is done, for one on the floor.
 * @param library whose figures they may use
 * @param nameOf what an avoid tag is called
 */
export function ownMoves(
  state: DiaryState,
  library: readonly Exercise[],
  nameOf: (tag: AvoidTag) => string = String,
  t: Translate = inEnglish,
): Exercise[] {
  return live(state, 'own')
    .filter(({ moves, steps }) => moves === undefined && steps.length > 0)
    .map((own) => {
      const { does: kind = 'strength', position = 'floor', regions = [], picture } = own;
      const dose = isTooLong(kind, doseOf(own)) ? shortened(own) : doseOf(own);
      return {
        id: ownId(own.id),
        name: own.name,
        steps: [...own.steps],
        kind,
        position,
        dose,
        regions: regions.length > 0 ? [...regions] : ['whole_body'],
        equipment: own.needs ?? 'none',
        feel: '',
        avoidWhen: (own.avoid ?? []).map(nameOf),
        avoidTags: tagsOf(own, kind, position),
        maxPain:
          own.given === true
            ? (own.maxPain ?? carefulPain)
            : Math.min(own.maxPain ?? carefulPain, severeFrom - 1),
        // What a list says of a move is not proof: it opens nothing that is closed, but for one that was
        // given for times like these.
        gentle: own.given === true && kind !== 'self-massage',
        unvouched: own.given !== true,
        discreet: own.place === 'office',
        source: [],
        doseText: doseText(dose, t),
        totalSeconds: doseSeconds(dose),
        figure: library.find(({ id }) => id === own.figure)?.figure,
        ...(picture !== undefined && { picture }),
      };
    });
}

/** What is not said is short: a minute in all, a hold of 20 s, a repetition of 5 s. */
export function doseOf({
  dose,
  seconds,
  reps = 1,
  sets,
  sides = 1,
}: Pick<Own, 'dose' | 'seconds' | 'reps' | 'sets' | 'sides'>): Dose {
  if (dose === 'hold') return { type: 'hold', seconds: seconds ?? 20, reps, sides };
  if (dose === 'reps')
    return { type: 'reps', reps, secondsPerRep: seconds ?? 5, sides, ...(sets && { sets }) };
  return { type: 'time', seconds: seconds ?? 60, sides };
}

/** Half an hour; longer than any break. Seconds. */
const longestMove = 1800;
/** Of self-massage on one side: two minutes for one group of muscles (Cheatham 2018). Seconds. */
const longestMassage = 120;

/** Longer than a move may be. */
export function isTooLong(kind: MoveKind | undefined, dose: Dose): boolean {
  const seconds = doseSeconds(dose);
  return (
    seconds > longestMove || (kind === 'self-massage' && seconds / dose.sides > longestMassage)
  );
}

const shortened = ({ sides = 1 }: Own): Dose => ({ type: 'time', seconds: longestMassage, sides });

/**
 * What a move is not offered with; if that was not said, everything it could matter to. Whatever was
 * said, a move that may do what evidence.md 3.8 names is taken for one that does; what holds for
 * whole kinds stands in `avoid.ts`.
 */
function tagsOf(
  { avoid: said, regions = [] }: Own,
  kind: MoveKind,
  position: Exercise['position'],
): AvoidTag[] {
  const worksOn = (some: readonly ExerciseRegion[]) =>
    regions.length === 0 || regions.some((region) => some.includes(region));
  const floor = position === 'floor';
  const careful = avoidTags.filter(
    (tag) =>
      (tag !== 'floor_difficult' || floor) && (tag !== 'balance_problem' || position !== 'seated'),
  );
  const always: AvoidTag[] = [
    ...(kind === 'strength' ? (['heart_condition', 'high_blood_pressure'] as const) : []),
    ...(bending.includes(kind) && worksOn(back) ? (['osteoporosis'] as const) : []),
    ...(loading.includes(kind) && worksOn(legs) ? (['leg_pain_spreading'] as const) : []),
  ];
  return [...new Set([...(said ?? careful), ...always])];
}

/** A routine that the person has named. */
export interface OwnRoutine extends Routine {
  name: string;
  moves: readonly string[];
}

/**
 * The person's own routines, oldest first. Each has the time that its moves take; what became of a
 * move since (gone, hidden, not allowed now) is for `planRoutine` to see.
 * @param moves the library and the person's own
 */
export function ownRoutines(state: DiaryState, moves: readonly Exercise[]): OwnRoutine[] {
  return live(state, 'own').flatMap(({ id, name, moves: ids }) => {
    if (ids === undefined) return [];
    const picked = ids.flatMap((one) => moves.find((move) => move.id === one) ?? []);
    return [{ id: ownId(id), name, seconds: routineSeconds(picked), moves: ids }];
  });
}
