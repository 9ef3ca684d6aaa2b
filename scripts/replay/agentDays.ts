import { Rhythm } from '../../src/breaks/rhythm';
import { standardRules } from '../../src/breaks/rules';
import type { Effect, Signal } from '../../src/breaks/signals';
import { boutsOf } from '../../src/desk/desk';
import { countMinutes, minutesOfSpan, noMinutes, unionOf } from '../../src/diary/minutes';
import { randomFrom } from '../../src/random';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const start = Date.UTC(2026, 0, 12, 9);

/** How an agent's half-day is lived. */
interface Habit {
  name: string;
  /** Where the prompts are typed. */
  in: 'terminal' | 'chat';
  /** Share of the turns of over three minutes that the person walks away from. */
  walks: number;
  /** Share of the turns in which they read or edit in an editor meanwhile. */
  edits: number;
}

/** What the engine made of a half-day, beside what was true. */
interface HalfDay {
  /** Minutes at the desk, truly and by the engine. */
  true: number;
  counted: number;
  bouts: number;
  toasts: number;
  /** Toasts within 2 s of a key. */
  overKeys: number;
  /** Counted of one time away, at the most, minutes. */
  worstAway: number;
}

const habits: readonly Habit[] = [
  { name: 'terminal, watching', in: 'terminal', walks: 0, edits: 0 },
  { name: 'terminal, reading and editing between', in: 'terminal', walks: 0, edits: 0.4 },
  {
    name: 'terminal, one long turn in ten walked away from',
    in: 'terminal',
    walks: 0.1,
    edits: 0.2,
  },
  { name: 'chat, watching', in: 'chat', walks: 0, edits: 0 },
  { name: 'chat, reading and editing between', in: 'chat', walks: 0.1, edits: 0.4 },
];

/** A table of so many half-days of each habit. */
export function agentDays(seeds: number): (string | number)[][] {
  const head = ['habit', 'half-days', 'true min', 'counted', 'off by %', 'bouts', 'toasts'];
  const rows: (string | number)[][] = [
    [...head, 'without one', 'within 2 s of a key', 'of one absence, at most'],
  ];
  for (const habit of habits) {
    const days = Array.from({ length: seeds }, (_, seed) => agentHalfDay(habit, seed + 1));
    const sum = (of: (day: HalfDay) => number) => days.reduce((all, day) => all + of(day), 0);
    const [truth, counted] = [sum((day) => day.true), sum((day) => day.counted)];
    rows.push([
      ...[habit.name, seeds, Math.round(truth / seeds), Math.round(counted / seeds)],
      ...[Math.round((1000 * (counted - truth)) / truth) / 10],
      ...[sum((day) => day.bouts) / seeds, sum((day) => day.toasts) / seeds],
      ...[days.filter(({ toasts }) => toasts === 0).length, sum((day) => day.overKeys)],
      Math.max(...days.map(({ worstAway }) => worstAway)),
    ]);
  }
  return rows;
}

/**
 * Four hours with an agent: turns lognormal, median 45 s, 99.9th percentile 45 min, as published for
 * coding agents in 2026.
 */
function agentHalfDay(habit: Habit, seed: number): HalfDay {
  const random = randomFrom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const spread = Math.log((45 * 60) / 45) / 3.09;
  const rhythm = new Rhythm(standardRules);
  let now = start;
  let minutes = noMinutes;
  let there = noMinutes;
  const toasts: number[] = [];
  const keys: number[] = [];
  const absences: [number, number][] = [];
  let active = true;
  let lastMain = now;
  let lag = minute;

  const carryOut = (effects: readonly Effect[]) => {
    for (const effect of effects) {
      if (effect.kind === 'desk') minutes = unionOf(minutes, minutesOfSpan(effect.from, effect.to));
      if (effect.kind === 'toast') toasts.push(now);
    }
  };
  type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;
  const send = (signal: WithoutTime<Signal>) => {
    carryOut(rhythm.send({ ...signal, at: now }));
  };
  const pass = (ms: number) => {
    const end = now + ms;
    for (;;) {
      const dull = active ? lastMain + lag : Infinity;
      const wake = Math.max(now, rhythm.wake() ?? Infinity);
      if (Math.min(dull, wake) > end) break;
      now = Math.max(now, Math.min(dull, wake));
      if (wake <= dull) send({ kind: 'tick' });
      else {
        active = false;
        send({ kind: 'active', active: false });
      }
    }
    now = end;
  };
  /** A key somewhere in the window; one in a page of another extension is nobody's to see. */
  const key = (where: 'editor' | 'terminal' | 'chat') => {
    keys.push(now);
    if (where === 'chat') return;
    lastMain = now;
    // VS Code calls a window inactive so long after its last key.
    lag = (40 + random() * 30) * second;
    if (where === 'editor') carryOut(rhythm.hands(now));
    if (!active) {
      active = true;
      send({ kind: 'active', active: true });
    }
  };
  const type = (where: 'editor' | 'terminal' | 'chat', ms: number) => {
    for (const end = now + ms; now < end;) {
      key(where);
      pass(200 + random() * 1500);
    }
  };

  key('editor');
  if (habit.in === 'terminal') {
    key('terminal');
    send({ kind: 'command', runs: true, agent: true });
  }
  while (now < start + 4 * hour) {
    const from = now;
    type(habit.in, (5 + random() * 25) * second);
    const turn = 45 * second * Math.exp(spread * normal());
    const end = now + turn;
    const walks = turn > 3 * minute && random() < habit.walks;
    const edits = !walks && random() < habit.edits;
    const left = now + 15 * second;
    while (now < end) {
      if (edits && random() < 0.3) type('editor', Math.min(end - now, random() * 20 * second));
      pass(Math.min(Math.max(1, end - now), (3 + random() * 25) * second));
      if (habit.in === 'chat') send({ kind: 'program' });
      // Nobody answers what they see in the same millisecond.
      pass(300);
    }
    if (walks) {
      // Nobody knows at the desk when the agent is done.
      pass(random() * 5 * minute);
      absences.push([left, now]);
      there = unionOf(there, minutesOfSpan(from, left));
    } else {
      pass(random() * 20 * second);
      there = unionOf(there, minutesOfSpan(from, now));
    }
    if (random() < 0.5 && !walks) type('editor', random() * 20 * second);
  }
  key('editor');
  const inside = ([from, to]: [number, number]) => {
    const span = minutesOfSpan(from, to);
    return countMinutes(span) + countMinutes(minutes) - countMinutes(unionOf(minutes, span));
  };
  const near = (at: number) => keys.some((one) => at >= one && at - one < 2 * second);
  return {
    true: countMinutes(there),
    counted: countMinutes(minutes),
    bouts: boutsOf(minutes, standardRules.idleReset / minute).length,
    toasts: toasts.length,
    overKeys: toasts.filter(near).length,
    worstAway: Math.max(0, ...absences.map(inside)),
  };
}
