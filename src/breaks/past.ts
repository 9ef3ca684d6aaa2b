import { minuteMs } from '../calendar/units';
import { boutsOf, breakEnds, deskMinutes, recentDays, runningBout } from '../desk/desk';
import type { DiaryState } from '../diary/merge';
import { intervals } from '../diary/minutes';
import type { Minutes } from '../diary/minutes';
import type { Day, Nudge } from '../diary/records';
import { outcomeAtRest } from './outcome';
import type { Past } from './rhythm';
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
  return {
    bout: bout && {
      from: bout.from * minuteMs,
      last: bout.to * minuteMs,
      desk: bout.minutes * minuteMs,
    },
    cut: Math.max(-Infinity, ...days.flatMap(breakEnds).map((end) => end * minuteMs)),
    nudges: days.flatMap(({ nudges }) => nudges).sort((a, b) => a.due - b.due),
  };
}

/**
 * Nudges whose window closed before it could say what became of them, with the outcome that the
 * desk minutes tell. Those of the running bout are left open, but for any before its last one: a
 * window has at most one.
 * @param state with the person's corrections
 * @param now epoch ms
 * @returns days that hold nothing but these nudges, ready to be merged
 */
export function undecided(state: DiaryState, now: number, rules: Rules): Day[] {
  const running = runningBout(state, now, rules.idleReset, rules.awayCounts);
  const last = recentDays(state)
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
    const nudges = open.map((nudge) => {
      if (nudge.until !== undefined) return begun(nudge, nudge.until, set, now, rules);
      const bout = bouts.findLast((b) => b.from * minuteMs <= nudge.due);
      return { ...nudge, outcome: outcomeAtRest(nudge, (bout?.to ?? 0) * minuteMs) };
    });
    out.push({ date: day.date, sit: [], stand: [], nudges });
  }
  return out;
}

/** A break that was begun, and whose end no window saw: taken from half its length on. */
function begun(nudge: Nudge, end: number, set: Minutes, now: number, rules: Rules): Nudge {
  const { length } = nudge.micro === true ? rules.micro : rules;
  const from = end - length;
  let back = now;
  // The minute in which it began is desk time still.
  for (const [start, stop] of intervals(set)) {
    if (stop * minuteMs > from + minuteMs) back = Math.min(back, Math.max(from, start * minuteMs));
  }
  const taken = back - from >= length * shareTaken;
  return { ...nudge, outcome: taken ? 'taken' : 'skipped', until: Math.min(end, back) };
}
