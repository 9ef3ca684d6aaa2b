import { dateOfDay, dayNumber } from '../calendar/dates';
import { dayFacts } from '../days/facts';
import type { DayFacts, FoldRules } from '../days/facts';
import { painOf, ratingsByWindow, windowShown } from '../days/pain';
import { between, byUnit, daily, mainRegions, meanOf } from '../days/periods';
import type { Period, Shown } from '../days/periods';
import type { Corrected } from '../desk/corrections';
import type { RecallWindow } from '../diary/vocabulary';
import { randomFrom } from '../random';
import { ratedDays } from '../progress/factors';
import type { Rated } from '../progress/factors';
import { linksOf } from '../progress/links';
import type { Links } from '../progress/links';
import type { PeriodView, ProgressView, Range } from './progressModel';

/** Days, and weeks, that a picture of all there is can show at most. */
const mostDays = 90;
const mostWeeks = 120;
const mostRegions = 4;
/** What lies further back says little of the person's days now; days. */
const linkedDays = 365;
/** What is asked of a moment or a day can go with that day; an average of seven can't. */
const ofADay = ['now', '24h'] as const;

/**
 * What the page shows over time.
 * @param date today's local date
 * @param range how far back; less than all leaves what is older unread
 */
export function progressView(
  diary: Corrected,
  date: string,
  range: Range,
  rules: FoldRules,
): ProgressView {
  const today = dayNumber(date) ?? 0;
  const length = range === 'all' ? Infinity : Number(range);
  const oldest = range === 'all' ? -Infinity : today - linkedDays;
  const all = between(dayFacts(diary, rules, oldest), -Infinity, today);
  const facts = between(all, today - linkedDays, today);
  const inRange = between(all, today - length + 1, today);
  const window = windowShown(inRange);
  const regions = mainRegions(facts, window, mostRegions);
  const ratings = [...ratingsByWindow(inRange).values()].reduce((a, b) => a + b, 0);
  const linkedWindow = windowShown(facts, ofADay);
  // Today is not over: its desk time would be taken for a short one.
  const rated = ratedDays(between(facts, -Infinity, today - 1), linkedWindow);
  const { compared, tooFew } = linksAgain(rated);
  return {
    range,
    today: date,
    window,
    otherWindows: ratings - (ratingsByWindow(inRange).get(window) ?? 0),
    ...periodsOf(all, today, length, { window, regions }),
    before: painBefore(facts, today, length, window),
    regions,
    linkedWindow,
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

function periodsOf(
  facts: readonly DayFacts[],
  today: number,
  length: number,
  shown: Shown,
): Pick<ProgressView, 'unit' | 'periods' | 'months'> {
  const first = Math.max(facts[0]?.day ?? today + 1, today - length + 1);
  const days = today - first + 1;
  if (days <= mostDays) {
    const periods = daily(facts, first, today, shown).map(periodView);
    return { unit: 'day', periods, months: [] };
  }
  const months = byUnit(facts, 'month', today, shown).map(periodView);
  if (days > mostWeeks * 7) return { unit: 'month', periods: months, months: [] };
  const periods = byUnit(facts, 'week', today, shown).map(periodView);
  return { unit: 'week', periods, months };
}

/** Of as many days as are shown, before them. */
function painBefore(
  facts: readonly DayFacts[],
  today: number,
  length: number,
  window: RecallWindow,
): ProgressView['before'] {
  const rated = between(facts, today - 2 * length + 1, today - length).flatMap(
    (one) => painOf(one, window) ?? [],
  );
  return length === Infinity || rated.length === 0
    ? null
    : { mean: round(meanOf(rated)), days: rated.length };
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
    courses: rest.courses,
    sessions: rest.sessions,
    checkins: rest.checkins,
    care: rest.care,
  };
}

/** Two digits are more than a picture shows. */
const round = (value: number) => Math.round(value * 100) / 100;
