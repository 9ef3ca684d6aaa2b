import { Rhythm } from '../../src/breaks/rhythm';
import type { Effect } from '../../src/breaks/signals';
import { standardRules } from '../../src/breaks/rules';
import { boutsOf } from '../../src/desk/desk';
import { countMinutes, minutesOfSpan, noMinutes, unionOf } from '../../src/diary/minutes';
import type { Moment } from '../../src/diary/vocabulary';

/** A nudge of a replay; epoch ms. `shown` is missing if no good moment came. */
export interface ReplayedNudge {
  due: number;
  shown?: number;
  moment?: Moment;
}

export interface Run {
  deskMinutes: number;
  bouts: number;
  nudges: ReplayedNudge[];
}

/** VS Code calls a window inactive 40 to 70 s after the last key; about the middle. */
const inactiveAfter = 60_000;

/**
 * Drives the desk clock and the nudges as the editor would, under simulated time: the window is
 * focused, each edit is a key pressed, the window turns inactive a minute after the last one, and
 * nobody answers a nudge.
 */
export function simulate(edits: readonly number[]): Run {
  const rhythm = new Rhythm(standardRules);
  const nudges = new Map<number, ReplayedNudge>();
  let minutes = noMinutes;
  const window = { active: true };

  function carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.kind === 'desk') minutes = unionOf(minutes, minutesOfSpan(effect.from, effect.to));
      if (effect.kind === 'nudge') {
        const { due, shown, moment } = effect.nudge;
        nudges.set(due, {
          due,
          ...(shown !== undefined && { shown }),
          ...(moment !== undefined && { moment }),
        });
      }
    }
  }

  /** Lets time pass: wakes the rhythm when it asked for it, and lets the window turn inactive. */
  function passUntil(end: number, lastKey: number): void {
    for (;;) {
      const wake = rhythm.wake() ?? Infinity;
      const inactive = window.active ? lastKey + inactiveAfter : Infinity;
      if (Math.min(wake, inactive) >= end) return;
      if (inactive <= wake) {
        window.active = false;
        carryOut(rhythm.send({ kind: 'active', at: inactive, active: false }));
      } else carryOut(rhythm.send({ kind: 'tick', at: wake }));
    }
  }

  let lastKey = edits[0] ?? 0;
  for (const at of edits) {
    passUntil(at, lastKey);
    carryOut(rhythm.hands(at));
    if (!window.active) carryOut(rhythm.send({ kind: 'active', at, active: true }));
    window.active = true;
    lastKey = at;
  }
  const hour = 3_600_000;
  passUntil(lastKey + hour, lastKey);
  carryOut(rhythm.send({ kind: 'tick', at: lastKey + hour }));
  return {
    deskMinutes: countMinutes(minutes),
    bouts: boutsOf(minutes, standardRules.idleReset / 60_000).length,
    nudges: [...nudges.values()],
  };
}

/**
 * What a plain rule does with the same edits: due after each half hour of desk time in a bout, and
 * shown at the first moment with so much time since the last edit.
 * @param quiet ms without an edit before a nudge is shown; 0 is a fixed timer
 */
export function plainRule(edits: readonly number[], quiet: number): ReplayedNudge[] {
  const { every, idleReset } = standardRules;
  const nudges: ReplayedNudge[] = [];
  let desk = 0;
  let asked = 0;
  let waiting: number | undefined;
  let last: number | undefined;
  for (const at of edits) {
    const gap = last === undefined ? 0 : at - last;
    if (waiting !== undefined && last !== undefined && gap >= quiet) {
      nudges.push({ due: waiting, shown: Math.max(waiting, last + quiet) });
      waiting = undefined;
    }
    if (gap >= idleReset) {
      desk = 0;
      asked = 0;
    } else if (gap > 0 && gap < 120_000) {
      const due = at - gap + (every * (asked + 1) - desk);
      desk += gap;
      if (desk >= every * (asked + 1)) {
        asked += 1;
        if (quiet === 0) nudges.push({ due, shown: due });
        else waiting = at;
      }
    }
    last = at;
  }
  if (waiting !== undefined && last !== undefined)
    nudges.push({ due: waiting, shown: last + quiet });
  return nudges;
}
