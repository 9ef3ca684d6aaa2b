import { localDateOf } from '../calendar/days';
import { isWithin } from '../calendar/range';
import type { DateRange } from '../calendar/range';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
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
 * @param startsAt minutes after midnight at which their day begins
 */
export function whatWasTried(state: DiaryState, range: DateRange, startsAt: number): Tried[] {
  const dated = <T extends { at: number; zone: number }>(entries: readonly T[]) =>
    entries
      .map((entry) => ({ ...entry, date: localDateOf(entry, startsAt) }))
      .filter(({ date }) => isWithin(range, date));
  const sessions = live(state, 'session').filter(({ date }) => isWithin(range, date));
  const tried: Tried[] = [{ what: 'massage', ...timesOf(sessions) }];
  for (const [what, care] of groupBy(dated(live(state, 'care')), (entry) => entry.what)) {
    tried.push({ what, ...timesOf(care) });
  }
  const moves = dated(live(state, 'move')).filter(({ did }) => did === 'done');
  const felt = (word: 'better' | 'same' | 'worse') => moves.filter((m) => m.felt === word).length;
  tried.push({
    what: 'moves',
    ...timesOf(moves),
    felt: { better: felt('better'), same: felt('same'), worse: felt('worse') },
  });
  const relieved = dated(live(state, 'pain')).filter(({ relief = '' }) => relief.trim() !== '');
  const byWords = groupBy(relieved, ({ relief = '' }) => relief.trim());
  tried.push({
    what: 'relief',
    ...timesOf(relieved),
    words: [...byWords].sort(([, a], [, b]) => b.length - a.length).map(([words]) => words),
  });
  return tried.filter(({ times }) => times > 0).sort((a, b) => b.times - a.times);
}

function timesOf(entries: readonly { date: string }[]): { times: number; dates: string[] } {
  return { times: entries.length, dates: [...new Set(entries.map(({ date }) => date))].sort() };
}
