import { dateOfDay, dayNumber } from '../care/days';
import type { DiaryState } from '../diary/merge';
import { randomFrom } from '../random';
import { dayFacts } from '../progress/days';
import type { FoldRules } from '../progress/days';
import { ratedDays } from '../progress/factors';
import type { Rated } from '../progress/factors';
import { linksOf } from '../progress/links';
import type { Links } from '../progress/links';
import { between, byUnit, daily, mainRegions } from '../progress/trend';
import type { Period } from '../progress/trend';
import type { PeriodView, ProgressView } from './messages';

/** Days the page gets one by one, and weeks at most: so ten years are no more than one. */
const mostDays = 90;
const mostWeeks = 120;
const mostRegions = 4;
/** What lies further back says little of the person's days now; days. */
const linkedDays = 365;

/**
 * What the page shows over time.
 * @param date today's local date
 */
export function progressView(diary: DiaryState, date: string, rules: FoldRules): ProgressView {
  const today = dayNumber(date) ?? 0;
  const facts = between(dayFacts(diary, rules), -Infinity, today);
  const first = facts[0]?.day ?? today + 1;
  const recent = Math.max(first, today - mostDays + 1);
  const regions = mainRegions(between(facts, today - linkedDays, today), mostRegions);
  const older = first < recent;
  const weeks = older && today - first < mostWeeks * 7;
  // Today is not over: its desk time would be taken for a short one.
  const rated = ratedDays(between(facts, today - linkedDays, today - 1));
  const { compared, tooFew } = linksAgain(rated);
  return {
    today: date,
    regions,
    days: daily(facts, recent, today, regions).map(periodView),
    weeks: weeks ? byUnit(facts, 'week', today, regions).map(periodView) : [],
    months: older ? byUnit(facts, 'month', today, regions).map(periodView) : [],
    compared: compared.map(({ factor, days, pain, difference, interval, sure }) => ({
      factor,
      from: factor in rated.from ? rated.from[factor as keyof Rated['from']] : null,
      days: [...days],
      pain: [round(pain[0]), round(pain[1])],
      difference: round(difference),
      interval: [round(interval[0]), round(interval[1])],
      sure,
    })),
    tooFew: tooFew.map(({ factor }) => factor),
  };
}

/** The page is drawn far more often than a day ends, and the shuffles take some milliseconds. */
let last: { key: string; links: Links } | undefined;

function linksAgain(rated: Rated): Links {
  const key = JSON.stringify(rated);
  if (last?.key !== key) last = { key, links: linksOf(rated, randomFrom(1)) };
  return last.links;
}

function periodView({ from, pain, smooth, desk, answers, ...rest }: Period): PeriodView {
  return {
    date: dateOfDay(from),
    pain: pain === undefined ? null : { ...pain, mean: round(pain.mean) },
    smooth: smooth === undefined ? null : round(smooth),
    regions: rest.regions.map((mean) => (mean === undefined ? null : round(mean))),
    desk: desk === undefined ? null : { ...desk, mean: Math.round(desk.mean) },
    breaks: answers,
    sessions: rest.sessions,
    care: rest.care,
  };
}

/** Two digits are more than a picture shows. */
const round = (value: number) => Math.round(value * 100) / 100;
