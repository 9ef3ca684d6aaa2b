import { minuteMs } from '../calendar/units';
import { boutsOf, breakEnds, deskMinutes, recentDays, runningBout } from '../desk/desk';
import type { DiaryState } from '../diary/merge';
import { intervals } from '../diary/minutes';
import type { Day, Nudge } from '../diary/records';
import { outcomeAtRest } from './outcome';
import type { Past } from './signals';
import { shareTaken } from './rules';
import type { Rules } from './rules';

/**
 * The running bout as the diary knows it, for a window that takes over.
 * @param state with the person's corrections
 * @param now epoch ms
 */
export function pastOf(state: DiaryState, now: number, rules: Rules): Past {
  const bout = runningBout(state, now, rules.idleReset, rules.awayCounts);
  const days = recentDays(state);
  const nudges = days.flatMap((day) => day.nudges).sort((a, b) => a.due - b.due);
  return {
    bout: bout && {
      from: bout.from * minuteMs,
      last: bout.to * minuteMs,
      desk: bout.minutes * minuteMs,
    },
    cut: Math.max(-Infinity, ...days.flatMap(breakEnds).map((end) => end * minuteMs)),
    nudges,
    running: runningBreak(days, nudges, now, rules),
  };
}

/** A break that was begun, whose time is not over, and since which nobody was at the desk. */
function runningBreak(
  days: readonly Day[],
  nudges: readonly Nudge[],
  now: number,
  rules: Rules,
): Past['running'] {
  const nudge = nudges.findLast(({ due }) => due <= now);
  const until = nudge?.until;
  if (nudge?.outcome !== 'due' || until === undefined || until <= now) return undefined;
  const from = beganAt(nudge, until, rules);
  if (backAt(days, from, now) < now) return undefined;
  return { from, length: until - from, nudge };
}

/** When the break began that ends at `until`; epoch ms. An older version did not say. */
function beganAt({ began, due, micro }: Nudge, until: number, rules: Rules): number {
  const { length } = micro === true ? rules.micro : rules;
  return began ?? Math.max(due, until - length);
}

/** When somebody was at the desk again after a break began; `now` if nobody was. */
function backAt(days: readonly Day[], from: number, now: number): number {
  let back = now;
  for (const day of days) {
    // The minute in which it began is desk time still.
    for (const [start, stop] of intervals(deskMinutes(day))) {
      if (stop * minuteMs > from + minuteMs)
        back = Math.min(back, Math.max(from, start * minuteMs));
    }
  }
  return back;
}

/**
 * Nudges whose window closed before it could say what became of them, with the outcome that the
 * desk minutes tell. Those of the running bout are left open, but for any before its last one: a
 * window has at most one.
 * @param state with the person's corrections
 * @param now epoch ms
 * @param own when the nudge fell due whose break runs in this window, which sees its end itself
 * @returns days that hold nothing but these nudges, ready to be merged
 */
export function undecided(state: DiaryState, now: number, rules: Rules, own?: number): Day[] {
  const recent = recentDays(state);
  const running = runningBout(state, now, rules.idleReset, rules.awayCounts);
  const last = recent
    .flatMap(({ nudges }) => nudges)
    .filter(({ due }) => running !== undefined && due >= running.from * minuteMs && due <= now)
    .reduce((latest, { due }) => Math.max(latest, due), -Infinity);
  const out: Day[] = [];
  for (const day of state.days.values()) {
    const open = day.nudges.filter(
      ({ outcome, due }) => outcome === 'due' && due !== last && due <= now,
    );
    if (open.length === 0) continue;
    const set = deskMinutes(day);
    const bouts = boutsOf(set, rules.idleReset / minuteMs, breakEnds(day));
    const nudges = open.flatMap((nudge) => {
      if (nudge.until !== undefined) {
        return begun(nudge, nudge.until, recent, now, rules, nudge.due === own) ?? [];
      }
      const bout = bouts.findLast((b) => b.from * minuteMs <= nudge.due);
      return { ...nudge, outcome: outcomeAtRest(nudge, (bout?.to ?? 0) * minuteMs) };
    });
    if (nudges.length > 0) out.push({ date: day.date, sit: [], stand: [], nudges });
  }
  return out;
}

/**
 * A break that was begun, and whose end no window saw: taken from half its length on.
 * @returns undefined while it may still be running
 */
function begun(
  { began, ...nudge }: Nudge,
  end: number,
  days: readonly Day[],
  now: number,
  rules: Rules,
  isOwn: boolean,
): Nudge | undefined {
  const from = beganAt({ ...nudge, ...(began !== undefined && { began }) }, end, rules);
  const back = backAt(days, from, now);
  if (back >= now && (isOwn || now < end)) return undefined;
  const taken = back - from >= (end - from) * shareTaken;
  return { ...nudge, outcome: taken ? 'taken' : 'skipped', until: Math.min(end, back) };
}
