import { boutsOf, breakEnds, deskMinutes, runningBout } from '../desk/desk';
import type { DiaryState } from '../diary/merge';
import type { Day, Nudge } from '../diary/records';
import { outcomeAtRest } from './outcome';
import type { Past } from './rhythm';
import type { Rules } from './rules';

/**
 * The running bout as the diary knows it, for a window that takes over.
 * @param state with the person's corrections
 * @param now epoch ms
 */
export function pastOf(state: DiaryState, now: number, rules: Rules): Past | undefined {
  const bout = runningBout(state, now, rules.idleReset, rules.awayCounts);
  if (bout === undefined) return undefined;
  return {
    desk: bout.minutes * 60_000,
    last: bout.to * 60_000,
    nudges: nudgesSince(state, bout.from * 60_000),
  };
}

function nudgesSince(state: DiaryState, from: number): Nudge[] {
  return [...state.days.values()]
    .flatMap(({ nudges }) => nudges.filter(({ due }) => due >= from))
    .sort((a, b) => a.due - b.due);
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
  const last = running === undefined ? undefined : nudgesSince(state, running.from * 60_000).at(-1);
  const out: Day[] = [];
  for (const day of state.days.values()) {
    const open = day.nudges.filter(
      ({ outcome, due }) => outcome === 'due' && due !== last?.due && due <= now,
    );
    if (open.length === 0) continue;
    const bouts = boutsOf(deskMinutes(day), rules.idleReset / 60_000, breakEnds(day));
    const nudges = open.map((nudge) => {
      const bout = bouts.findLast((b) => b.from * 60_000 <= nudge.due);
      return { ...nudge, outcome: outcomeAtRest(nudge, (bout?.to ?? 0) * 60_000) };
    });
    out.push({ date: day.date, sit: [], stand: [], nudges });
  }
  return out;
}
