import { isWithin } from '../calendar/range';
import type { DateRange } from '../calendar/range';
import { boutsOf, breakEnds, deskDay, deskMinutes } from '../desk/desk';
import type { DiaryState } from '../diary/merge';

/** What the editor saw of the hands; all times in minutes. */
export interface DeskTime {
  /** Days with desk time, in order. */
  days: { date: string; desk: number; longest: number }[];
  /** Means of those days; null without any. */
  mean: number | null;
  meanLongest: number | null;
  /** Part of it that was marked as standing, 0-1. */
  standing: number;
  /** The longest bout of all. */
  longest: { minutes: number; date: string } | null;
  /** The person's own limit, and on how many days they were above it. */
  limit: number;
  over: number;
  /** Nudges in all, and those that a break answered or came before. */
  nudges: number;
  breaks: number;
}

/**
 * @param limit the person's own limit of a day, minutes
 * @param idleReset minutes without desk time that end a bout
 */
export function deskTime(
  state: DiaryState,
  range: DateRange,
  limit: number,
  idleReset: number,
): DeskTime {
  const seen = [...state.days.values()]
    .filter(({ date }) => isWithin(range, date))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  let stood = 0;
  const days = seen.flatMap((day) => {
    const { desk, standing } = deskDay(state, day.date);
    if (desk === 0) return [];
    stood += standing;
    const bouts = boutsOf(deskMinutes(day), idleReset, breakEnds(day));
    return [{ date: day.date, desk, longest: Math.max(...bouts.map(({ minutes }) => minutes)) }];
  });
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const total = sum(days.map(({ desk }) => desk));
  const top = [...days].sort((a, b) => b.longest - a.longest)[0];
  const nudges = seen.flatMap((day) => day.nudges);
  const mean = (all: number) => (days.length === 0 ? null : all / days.length);
  return {
    days,
    mean: mean(total),
    meanLongest: mean(sum(days.map(({ longest }) => longest))),
    standing: total === 0 ? 0 : stood / total,
    longest: top === undefined ? null : { minutes: top.longest, date: top.date },
    limit,
    over: days.filter(({ desk }) => desk > limit).length,
    nudges: nudges.length,
    breaks: nudges.filter(({ outcome }) => outcome === 'taken' || outcome === 'natural').length,
  };
}
