import { dayMs, hourMs, minuteMs } from '../calendar/units';
import { dateOf, nextDayStart } from '../calendar/days';
import type { DayRule } from '../calendar/days';
import { minus, minutesOfSpan, noMinutes, unionOf } from '../diary/minutes';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { Day, EntryOf } from '../diary/records';
import { boutsOf, breakEnds, deskMinutes } from './desk';
import { eachUnderOneDate } from './zoneTold';

type Away = EntryOf<'away'>;

declare const corrected: unique symbol;

/**
 * A diary with the person's corrections laid over what the clock saw. All that tells of desk time
 * takes this and no other, so that none can forget them; only `withCorrections` makes one.
 */
export type Corrected = DiaryState & { readonly [corrected]: true };

/**
 * The diary as the person corrected it: what they say of a span of time is laid over what the
 * clock saw; of two words on one minute the later one holds. A meeting is desk time: one sits. One
 * result for each change of the diary.
 * @param since corrections that end before this epoch ms are left out
 */
export function withCorrections(state: DiaryState, rule: DayRule, since = 0): Corrected {
  const results = resultsOf(state, rule);
  const known = results.get(since);
  if (known !== undefined) return known;
  const result = laidOverAll(state, rule, since) as Corrected;
  results.set(since, result);
  return result;
}

/** A diary's state never changes; a changed diary has another. */
const known = new WeakMap<DiaryState, { rule: DayRule; bySince: Map<number, Corrected> }>();

function resultsOf(state: DiaryState, rule: DayRule): Map<number, Corrected> {
  const before = known.get(state);
  if (before !== undefined && sameRule(before.rule, rule)) return before.bySince;
  const bySince = new Map<number, Corrected>();
  known.set(state, { rule, bySince });
  return bySince;
}

function laidOverAll(state: DiaryState, rule: DayRule, since: number): DiaryState {
  const seen = eachUnderOneDate(state, rule, since);
  const said = live(state, 'away').filter(({ from, to }) => to > from && to >= since);
  if (said.length === 0) return seen;
  const days = new Map(seen.days);
  for (const away of said) {
    for (const part of partsOf(away, rule)) {
      const { date } = part;
      days.set(date, laidOver(days.get(date) ?? { ...nothing, date }, part));
    }
  }
  return { ...state, days };
}

/** Nothing that is shown all the time looks further back. Product decision. */
const lately = 16 * dayMs;

/** The diary with the corrections of the last two weeks, for all that is shown and asked all the time. @param now epoch ms */
export function correctedLately(state: DiaryState, rule: DayRule, now: number): Corrected {
  return withCorrections(state, rule, Math.floor((now - lately) / dayMs) * dayMs);
}

function sameRule(a: DayRule, b: DayRule): boolean {
  return a.timeZone === b.timeZone && a.startsAt === b.startsAt;
}

const nothing = { sit: noMinutes, stand: noMinutes, nudges: [] };

interface Part {
  date: string;
  from: number;
  to: number;
  was: Away['was'];
}

/** More local days than this no correction reaches over. Product decision. */
const daysAtMost = 3;

/** By local dates. Asking the calendar is slow, and what was said stays as it is. */
function partsOf(away: Away, rule: DayRule): readonly Part[] {
  const known = parted.get(away);
  if (known !== undefined && sameRule(known.rule, rule)) return known.parts;
  const parts = [...byDate(away, rule)];
  parted.set(away, { rule, parts });
  return parts;
}

const parted = new WeakMap<Away, { rule: DayRule; parts: readonly Part[] }>();

/** Dates have four digits of a year; what a clock gone wrong says beyond them has none. */
const lastDay = Date.UTC(9999, 11, 30);

function* byDate({ from, to: told, was }: Away, rule: DayRule): Generator<Part> {
  const to = Math.min(told, lastDay);
  let start = from;
  for (let i = 0; i < daysAtMost && start < to; i += 1) {
    const end = Math.min(to, nextDayStart(start, rule));
    yield { date: dateOf(start, rule), from: start, to: end, was };
    start = end;
  }
}

function laidOver(day: Day, { from, to, was }: Part): Day {
  const minutes = minutesOfSpan(from, to);
  const sit = minus(day.sit, minutes);
  const stand = minus(day.stand, minutes);
  switch (was) {
    case 'desk':
    case 'agent':
    case 'meeting':
      return { ...day, sit: unionOf(sit, minutes), stand };
    case 'standing':
      return { ...day, sit, stand: unionOf(stand, minutes) };
    case 'break': {
      const taken = { due: from, outcome: 'taken', until: to } as const;
      const nudges = [...day.nudges, taken].sort((a, b) => a.due - b.due);
      return { ...day, sit, stand, nudges };
    }
  }
}

/** A correction is offered this long after the person came back, ms. Product decision. */
const offeredFor = hourMs;

/** A longer gap is the end of a day's work or a meal, and needs no word; minutes. Product decision. */
const longestGap = 4 * 60;

/** A time away that Lumbar took for a break without being told; epoch ms. */
export interface Gap {
  from: number;
  to: number;
}

/**
 * The latest gap between two bouts of a day that was never explained, while it may still be
 * corrected: until an hour after it ended.
 * @param day the day, corrections laid over it
 * @param idleReset ms
 */
export function unexplainedGap(day: Day, now: number, idleReset: number): Gap | undefined {
  const bouts = boutsOf(deskMinutes(day), idleReset / minuteMs, breakEnds(day));
  const before = bouts.at(-2);
  const after = bouts.at(-1);
  if (before === undefined || after === undefined) return undefined;
  const length = after.from - before.to;
  const explained = day.nudges.some(
    ({ outcome, due, until }) =>
      outcome === 'taken' &&
      until !== undefined &&
      due < after.from * minuteMs &&
      until >= before.to * minuteMs,
  );
  const old = now - after.from * minuteMs > offeredFor;
  return explained || old || length > longestGap || length * minuteMs < idleReset
    ? undefined
    : { from: before.to * minuteMs, to: after.from * minuteMs };
}
