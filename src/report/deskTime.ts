import { dateOfDay } from '../calendar/dates';
import { addAnswers, breaksOf } from '../days/breaks';
import type { DayFacts } from '../days/facts';

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
  /** Breaks that were due and seen to be, or begun unasked, and those of them that were made. */
  due: number;
  breaks: number;
}

/**
 * @param facts of the range, oldest first
 * @param limit the person's own limit of a day, minutes
 */
export function deskTime(facts: readonly DayFacts[], limit: number): DeskTime {
  const seen = facts.flatMap((one) => (one.seen === undefined ? [] : [{ ...one.seen, ...one }]));
  const days = seen
    .filter(({ desk }) => desk > 0)
    .map(({ day, desk, longest }) => ({ date: dateOfDay(day), desk, longest }));
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const total = sum(days.map(({ desk }) => desk));
  const top = [...days].sort((a, b) => b.longest - a.longest)[0];
  const { made, not } = breaksOf(addAnswers(seen.map(({ answers }) => answers)));
  const mean = (all: number) => (days.length === 0 ? null : all / days.length);
  return {
    days,
    mean: mean(total),
    meanLongest: mean(sum(days.map(({ longest }) => longest))),
    standing: total === 0 ? 0 : sum(seen.map(({ stood }) => stood)) / total,
    longest: top === undefined ? null : { minutes: top.longest, date: top.date },
    limit,
    over: days.filter(({ desk }) => desk > limit).length,
    due: made + not,
    breaks: made,
  };
}
