import type { DayFacts } from '../days/facts';

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

/**
 * @param facts of the range, oldest first
 * @returns null where the questions were not answered in the range
 */
export function weeklyAnswers(facts: readonly DayFacts[]): WeeklyAnswers | null {
  const said = facts.flatMap((one) => one.said?.weekly ?? []);
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    times: said.length,
    strength: [first.strength, last.strength],
    life: [first.life, last.life],
    work: [first.work, last.work],
  };
}
