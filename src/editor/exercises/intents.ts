import { oneMove } from '../../exercises/routine';
import type { Intents } from '../../panel/messages';
import type { BreakCommands } from './breakCommands';
import type { ExerciseCommands } from './exerciseCommands';
import type { GuidedBreak } from './guidedBreak';
import type { Moves } from './moves';

interface Behind {
  breaks: GuidedBreak;
  routines: BreakCommands;
  moves: Moves;
  exercises: ExerciseCommands;
  /** Draws the panel anew. */
  refresh: () => void;
}

/** What the page may want of moves, routines and the break that is on. */
export function exerciseIntents({ breaks, routines, moves, exercises, refresh }: Behind) {
  return {
    startBreak: ({ move }) => void breaks.start(move === null ? {} : { routine: oneMove(move) }),
    startRoutine: ({ id }) => void routines.start(id),
    guide: ({ event }) => {
      breaks.act(event);
    },
    felt: ({ felt }) => {
      breaks.answer(felt);
    },
    relaxed: ({ relaxed }) => {
      breaks.answerRelaxed(relaxed);
    },
    finishBreak: () => {
      breaks.finish();
    },
    otherMove: () => {
      moves.another();
      refresh();
    },
    hideMove: ({ id }) => {
      exercises.hide(id);
    },
  } satisfies Partial<Intents>;
}
