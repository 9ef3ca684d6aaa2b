import { dateOfDay } from '../calendar/dates';
import type { DayFacts, SaidOfDay } from '../days/facts';
import type { EntryOf } from '../diary/records';
import { groupBy } from './group';

type Care = EntryOf<'care'>['what'];

/** Something that was done about the pain; when, as the person noted it. */
export interface Tried {
  what: Care | 'massage' | 'moves' | 'relief';
  times: number;
  /** Days, in order, each once. */
  dates: string[];
  /** For moves: how often it felt so afterwards, where that was said. */
  felt?: { better: number; same: number; worse: number };
  /** For relief: what was taken, in the person's own words, the most frequent first. */
  words?: string[];
}

/**
 * What was tried in a range, the most frequent first.
 * @param facts of the range, oldest first
 */
export function whatWasTried(facts: readonly DayFacts[]): Tried[] {
  const said = facts.flatMap((one) => (one.said === undefined ? [] : [{ ...one.said, ...one }]));
  const timesOf = (count: (day: SaidOfDay) => number): Pick<Tried, 'times' | 'dates'> => {
    const on = said.filter((day) => count(day) > 0);
    return {
      times: on.reduce((sum, day) => sum + count(day), 0),
      dates: on.map(({ day }) => dateOfDay(day)),
    };
  };
  const tried: Tried[] = [{ what: 'massage', ...timesOf(({ sessions }) => sessions) }];
  for (const what of new Set(said.flatMap(({ care }) => [...care.keys()]))) {
    tried.push({ what, ...timesOf(({ care }) => care.get(what) ?? 0) });
  }
  const felt = (word: 'better' | 'same' | 'worse') =>
    said.reduce((sum, { moves }) => sum + moves[word], 0);
  tried.push({
    what: 'moves',
    ...timesOf(({ moves }) => moves.done),
    felt: { better: felt('better'), same: felt('same'), worse: felt('worse') },
  });
  const byWords = groupBy(
    said.flatMap(({ relief }) => relief),
    (words) => words,
  );
  tried.push({
    what: 'relief',
    ...timesOf(({ relief }) => relief.length),
    words: [...byWords].sort(([, a], [, b]) => b.length - a.length).map(([words]) => words),
  });
  return tried.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times);
}
