import { localDateOf } from '../calendar/days';
import { isWithin } from '../calendar/range';
import type { DateRange } from '../calendar/range';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';

/** The first and the last answer to a question, 0-10. */
type Ends = readonly [first: number, last: number];

/** The three weekly questions; each is told apart, and none is summed with another. */
export interface WeeklyAnswers {
  /** How often they were answered in the range. */
  times: number;
  strength: Ends;
  life: Ends;
  work: Ends;
}

/** @returns null where the questions were not answered in the range */
export function weeklyAnswers(
  state: DiaryState,
  range: DateRange,
  startsAt: number,
): WeeklyAnswers | null {
  const said = live(state, 'weekly').filter((entry) =>
    isWithin(range, localDateOf(entry, startsAt)),
  );
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    times: said.length,
    strength: [first.strength, last.strength],
    life: [first.life, last.life],
    work: [first.work, last.work],
  };
}
