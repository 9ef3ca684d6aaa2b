import { dateOf, nextDayStart } from '../calendar/days';
import type { DayRule } from '../calendar/days';
import { zoneOffset } from '../calendar/zones';
import assert from 'node:assert/strict';
import { deskMinutes } from '../desk/desk';
import { Diary, emptyDiary } from '../diary/diary';
import { mergeDiaries } from '../diary/merge';
import type { DiaryState } from '../diary/merge';
import { countMinutes, minutesOfSpan, noMinutes, unionOf } from '../diary/minutes';
import type { Minutes } from '../diary/minutes';
import type { Nudge } from '../diary/records';
import { meetingPostures } from '../diary/vocabulary';
import { randomFrom } from '../random';
import { DeskWindow } from './deskWindow';
import type { Visible } from './deskWindow';
import { parseHours } from './hours';
import { settleMeetings } from './meetings';
import { quietOf, quietUntil } from './quiet';
import type { Signal } from './signals';
import { betweenToasts, quietHands, standardRules } from './rules';
import type { Rules } from './rules';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** An open window of the editor, with its own copy of the diary and one timer. */
interface Pane {
  diary: Diary;
  desk: DeskWindow;
  active: boolean;
  lastInput: number;
  timer: number | undefined;
  /** What it counted itself, by date. */
  own: Map<string, Minutes>;
}

interface Habits {
  rule: DayRule;
  rules: Rules;
  hours: unknown;
  seed: number;
}

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/**
 * A person at work in several windows, for as long as it takes, and what must hold of each toast.
 * The clock on the wall may be set; `real` never goes back.
 */
class Worker {
  now: number;
  /** How far the wall clock is ahead of the time that has really passed. */
  #set = 0;
  readonly random: () => number;
  readonly panes: Pane[] = [];
  /** The windows that were closed or crashed: their journals are still there. */
  readonly #gone: DiaryState[] = [];
  readonly closed: Map<string, Minutes>[] = [];
  /** Undefined: another program. */
  #focus: Pane | undefined;
  #stopped = false;
  #commandRuns = false;
  /** The latest keys were pressed where no event tells of them. */
  #elsewhere = false;
  #lastHands: number;
  #lastToast = -Infinity;
  #pausedUntil = 0;
  /** Wall time in which nobody can have been at the desk. */
  /** As late as the wall clock ever showed before it was set. */
  livedTo = 0;
  readonly absences: [number, number][] = [];
  readonly toasts: { nudge: Nudge; at: number }[] = [];
  readonly shown: Nudge[] = [];
  readonly decided = new Map<number, Set<string>>();
  #ids = 0;

  constructor(
    readonly habits: Habits,
    start: number,
  ) {
    this.now = start;
    this.#lastHands = start;
    this.random = randomFrom(habits.seed);
    this.open();
    this.open();
    this.open();
  }

  get real(): number {
    return this.now - this.#set;
  }

  between(from: number, to: number): number {
    return from + Math.floor((this.random() * (to - from)) / second) * second;
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** @param left what a window that crashed has left on the shelf and in its journal */
  open(left?: DiaryState): void {
    const diary = new Diary(emptyDiary('d'), () => `i${String((this.#ids += 1))}`);
    const own = new Map<string, Minutes>();
    diary.onChange((change) => {
      if (change.why !== 'seen') return;
      const { date, sit, stand, nudges } = change.day;
      own.set(date, unionOf(own.get(date) ?? noMinutes, unionOf(sit, stand)));
      for (const { due, outcome } of nudges) {
        const all = this.decided.get(due) ?? new Set();
        if (outcome !== 'due') all.add(outcome);
        this.decided.set(due, all);
      }
    });
    const desk = new DeskWindow(diary, this.rulesOf(diary), this.habits.rule);
    const pane: Pane = { diary, desk, active: true, lastInput: this.now, timer: undefined, own };
    this.panes.push(pane);
    this.#send(pane, { kind: 'focus', focused: false });
    if (left !== undefined) diary.absorb(left);
    this.#hearNews(pane);
  }

  /** The window is gone in the middle of whatever it did. */
  crash(index: number): void {
    const [pane] = this.panes.splice(index, 1);
    if (pane === undefined) return;
    this.#gone.push(recent(pane.diary.state));
    if (this.#gone.length > 2) this.#gone.splice(0, 1);
    this.closed.push(pane.own);
    if (pane === this.#focus) this.#focus = undefined;
    this.open(pane.diary.state);
  }

  rulesOf(diary: Diary): Rules {
    const { rules, hours, rule } = this.habits;
    const paused = quietUntil(diary.state, this.now);
    return { ...rules, quiet: quietOf(paused, parseHours(hours) ?? undefined, rule.timeZone) };
  }

  focusOn(index: number | undefined): void {
    const pane = this.panes[index ?? -1];
    const old = this.#focus;
    if (pane === old) return;
    this.#focus = pane;
    if (old !== undefined) this.#send(old, { kind: 'focus', focused: false });
    if (pane === undefined) return;
    this.#hearNews(pane);
    this.#elsewhere = false;
    this.#send(pane, { kind: 'focus', focused: true });
    this.#input(pane);
  }

  key(): void {
    const pane = this.#focus;
    if (pane === undefined) return;
    this.#heardHands();
    this.#elsewhere = false;
    const visible = pane.desk.hands(this.now);
    if (visible !== undefined) this.#carryOut(pane, visible);
    this.#input(pane);
  }

  /** Types for a while, a key every few seconds. */
  type(ms: number): void {
    const end = this.now + ms;
    while (this.now < end) {
      this.key();
      this.rest(this.between(2 * second, 9 * second));
    }
    this.key();
  }

  /** Keeps the hands still: windows turn inactive, timers fire. */
  rest(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      let first: { pane: Pane; at: number; ticks: boolean } | undefined;
      for (const pane of this.panes) {
        const dull = pane.active ? pane.lastInput + minute : Infinity;
        const at = Math.min(dull, pane.timer ?? Infinity);
        if (at < (first?.at ?? Infinity)) first = { pane, at, ticks: at === pane.timer };
      }
      if (first === undefined || first.at > end) break;
      this.now = Math.max(this.now, first.at);
      if (first.ticks) {
        first.pane.timer = undefined;
        this.#send(first.pane, { kind: 'tick' });
      } else {
        first.pane.active = false;
        this.#send(first.pane, { kind: 'active', active: false });
      }
    }
    this.now = end;
  }

  /** The lid is shut: no timer fires; those that were due fire late. */
  suspend(ms: number): void {
    this.now += ms;
    for (const pane of this.panes) {
      if (pane.timer !== undefined && pane.timer <= this.now) {
        pane.timer = undefined;
        this.#send(pane, { kind: 'tick' });
      }
    }
  }

  setClock(by: number): void {
    this.now += by;
    this.#set += by;
    // Wall time that is lived twice is no absence.
    for (const absence of this.absences) absence[1] = Math.min(absence[1], this.now);
    this.livedTo = Math.max(this.livedTo, this.now - by);
  }

  stop(stopped: boolean): void {
    this.#stopped = stopped;
    for (const pane of this.panes) this.#send(pane, { kind: 'stopped', stopped });
  }

  moment(): void {
    const pane = this.#focus;
    const moments = ['save', 'task_start', 'task_end', 'commit', 'terminal_end'] as const;
    const moment = moments[Math.floor(this.random() * moments.length)] ?? 'save';
    if (pane !== undefined) this.#send(pane, { kind: 'moment', moment });
  }

  /** Works in a terminal, where Enter and the prompt are all that anybody hears of. */
  terminal(ms: number): void {
    const end = this.now + ms;
    const pane = this.#focus;
    while (pane !== undefined && this.now < end) {
      this.rest(this.between(second, 10 * second));
      this.#input(pane);
      this.#send(pane, { kind: 'command', runs: true });
      this.#commandRuns = true;
      this.#elsewhere = true;
      this.rest(this.between(0, 2 * minute));
      this.#commandRuns = false;
      this.#send(pane, { kind: 'moment', moment: 'terminal_end' });
      this.#send(pane, { kind: 'command', runs: false });
      this.rest(this.between(second, minute));
    }
  }

  /** Prompts an agent and watches it work, or looks at another program, or leaves for a while. */
  agent(ms: number): void {
    const end = this.now + ms;
    const pane = this.#focus;
    if (pane === undefined) return;
    this.#elsewhere = true;
    this.#commandRuns = true;
    this.#send(pane, { kind: 'command', runs: true, agent: true });
    while (this.now < end && this.#focus === pane) {
      for (let i = this.between(1, 12) / second; i > 0; i -= 1) {
        this.#input(pane);
        this.#elsewhere = true;
        this.rest(this.between(second, 5 * second));
      }
      for (let i = this.between(0, 8 * second) / second; i > 0; i -= 1) {
        this.rest(this.between(second, 40 * second));
        this.#send(pane, { kind: 'program' });
      }
    }
    this.#commandRuns = false;
    this.#send(pane, { kind: 'command', runs: false, agent: true });
    this.#send(pane, { kind: 'moment', moment: 'agent_done' });
  }

  /** A click on the toast or in the menu, in the focused window. */
  answer(): void {
    const pane = this.#focus;
    const open = pane?.desk.rhythm.open;
    if (pane === undefined || open === undefined) return;
    const { due } = open;
    const what = this.random();
    if (what < 0.25) {
      const length = open.micro === true ? this.habits.rules.micro.length : 5 * minute;
      this.#send(pane, { kind: 'start', length, due });
      this.rest(this.between(second, 7 * minute));
    } else if (what < 0.4) this.#send(pane, { kind: 'snooze', for: 5 * minute, due });
    else if (what < 0.6) this.#send(pane, { kind: 'skip', due });
  }

  pause(ms: number): void {
    const pane = this.#focus;
    if (pane === undefined) return;
    this.#pausedUntil = this.real + ms;
    pane.diary.say({ kind: 'quiet', at: this.now, until: this.now + ms }, 0);
    this.#carryOut(pane, pane.desk.setRules(this.now, this.rulesOf(pane.diary), this.habits.rule));
  }

  /** Says a meeting and sits through it, at the keys or not; any window counts it once it is over. */
  meeting(ms: number): void {
    const pane = this.#focus;
    if (pane === undefined) return;
    const posture = meetingPostures[Math.floor(this.random() * meetingPostures.length)];
    const until = this.now + ms;
    this.#pausedUntil = Math.max(this.#pausedUntil, this.real + ms);
    pane.diary.say({ kind: 'quiet', at: this.now, until, ...(posture && { posture }) }, 0);
    this.#carryOut(pane, pane.desk.setRules(this.now, this.rulesOf(pane.diary), this.habits.rule));
    while (this.now < until) {
      if (this.chance(0.3)) this.type(Math.min(until - this.now, minute));
      this.rest(Math.max(second, Math.min(until - this.now, this.between(second, 8 * minute))));
    }
    settleMeetings(pane.diary, this.now);
    this.#carryOut(pane, pane.desk.join(this.now));
  }

  correct(was: 'break' | 'desk', from: number): void {
    const pane = this.#focus;
    if (pane === undefined || from >= this.now) return;
    pane.diary.say({ kind: 'away', at: this.now, from, to: this.now, was }, 0);
    this.#carryOut(pane, pane.desk.join(this.now));
  }

  merged(): DiaryState {
    return [...this.panes.map(({ diary }) => diary.state)].reduce(mergeDiaries);
  }

  /** After all is over: whoever opens a window settles what is left. */
  settle(): DiaryState {
    const [pane] = this.panes;
    assert.ok(pane !== undefined);
    pane.diary.absorb(this.merged());
    pane.desk.join(this.now);
    return pane.diary.state;
  }

  #heardHands(): void {
    this.#lastHands = this.real;
  }

  #input(pane: Pane): void {
    pane.lastInput = this.now;
    this.#heardHands();
    if (pane.active) return;
    pane.active = true;
    this.#send(pane, { kind: 'active', active: true });
  }

  /** Reads the journals of the other windows, as a window does when it gets the focus. */
  #hearNews(pane: Pane): void {
    for (const other of this.panes) {
      if (other !== pane) pane.diary.absorb(recent(other.diary.state));
    }
    for (const state of this.#gone) pane.diary.absorb(state);
    this.#carryOut(pane, pane.desk.setRules(this.now, this.rulesOf(pane.diary), this.habits.rule));
    this.#carryOut(pane, pane.desk.join(this.now));
  }

  #send(pane: Pane, signal: WithoutTime<Signal>): void {
    this.#carryOut(pane, pane.desk.send({ ...signal, at: this.now }));
  }

  #carryOut(pane: Pane, visible: readonly Visible[]): void {
    for (const effect of visible) {
      if (effect.kind === 'toast') this.#see(pane, effect.nudge);
    }
    assert.ok(pane.desk.rhythm.desk >= 0, 'desk time is never negative');
    pane.timer = pane.desk.rhythm.wake();
  }

  #see(pane: Pane, nudge: Nudge): void {
    const when = new Date(this.now).toISOString();
    assert.ok(pane === this.#focus, `the window in use, ${when}`);
    // Still hands in a terminal or beside an agent are known by the window alone.
    assert.ok(pane.active || this.#elsewhere, `an active window, ${when}`);
    assert.equal(this.#stopped, false, `not at a stop, ${when}`);
    assert.ok(!pane.active || !this.#commandRuns, `not while a program has the keys, ${when}`);
    // A moment that has just passed makes the wait shorter, to three seconds at the least.
    const still = nudge.moment === 'quiet' ? quietHands : 3 * second;
    assert.ok(this.real - this.#lastHands >= still, `quiet hands, ${when}`);
    assert.ok(this.real - this.#lastToast >= betweenToasts, `five minutes between, ${when}`);
    assert.ok(this.real >= this.#pausedUntil, `no pause, ${when}`);
    assert.ok(isWorkingTime(this.habits, this.now), `working hours, ${when}`);
    assert.equal(nudge.shown, this.now);
    this.#lastToast = this.real;
    this.toasts.push({ nudge, at: this.real });
  }
}

/** The last three days of a diary: all that a journal of a working window has to tell. */
function recent(state: DiaryState): DiaryState {
  const dates = [...state.days.keys()].sort().slice(-3);
  return { ...state, days: new Map([...state.days].filter(([date]) => dates.includes(date))) };
}

/** By the wall and in other words than the code under test. */
function isWorkingTime({ hours, rule }: Habits, at: number): boolean {
  const named = Object.entries(hours as Record<string, string[]>);
  if (named.length === 0) return true;
  const wall = new Date(at + zoneOffset(at, rule.timeZone) * minute);
  const name = wall.toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' }).toLowerCase();
  const clock = wall.toISOString().slice(11, 16);
  return named.some(
    ([weekday, ranges]) =>
      weekday === name &&
      ranges.some((range) => {
        const [from = '', to = ''] = range.split('-');
        return clock >= from && clock < to;
      }),
  );
}

/** Epoch ms of a time on the wall. */
function wallTime(date: string, clock: string, zone: string): number {
  const utc = Date.parse(`${date}T${clock}:00Z`);
  const guess = utc - zoneOffset(utc, zone) * minute;
  return utc - zoneOffset(guess, zone) * minute;
}

/** Works until a time: types, thinks, reads, switches windows, debugs, leaves the editor. */
function work(person: Worker, until: number): void {
  while (person.now < until) {
    const what = person.random();
    if (what < 0.55) person.type(person.between(5 * second, 4 * minute));
    else if (what < 0.75) person.rest(person.between(3 * second, 50 * second));
    else if (what < 0.8) person.rest(person.between(minute, 4 * minute));
    else if (what < 0.86) person.focusOn(Math.floor(person.random() * person.panes.length));
    else if (what < 0.9) {
      person.focusOn(undefined);
      person.rest(person.between(10 * second, 9 * minute));
      person.focusOn(Math.floor(person.random() * person.panes.length));
    } else if (what < 0.92) {
      person.stop(true);
      person.rest(person.between(5 * second, 2 * minute));
      person.key();
      person.stop(false);
    } else if (what < 0.95) person.moment();
    else if (what < 0.951) person.pause(person.between(10 * minute, 2 * hour));
    else if (what < 0.9515) person.crash(Math.floor(person.random() * person.panes.length));
    else if (what < 0.952)
      person.correct(person.chance(0.5) ? 'break' : 'desk', person.now - 9 * minute);
    else if (what < 0.9525) person.meeting(person.between(10 * minute, hour));
    else if (what < 0.96) person.agent(person.between(minute, 40 * minute));
    else if (what < 0.965) person.terminal(person.between(minute, 30 * minute));
    else person.answer();
  }
}

/** Away from everything, with the editor left as it stands. */
function away(person: Worker, ms: number): void {
  if (person.chance(0.5)) person.focusOn(undefined);
  const from = Math.max(person.now, person.livedTo);
  if (person.chance(0.4)) person.suspend(ms);
  else person.rest(ms);
  person.absences.push([from, person.now]);
  person.focusOn(Math.floor(person.random() * person.panes.length));
  person.key();
}

function liveThrough(habits: Habits, year: number): Worker {
  const { rule } = habits;
  const zone = rule.timeZone;
  const person = new Worker(habits, wallTime(`${String(year)}-01-01`, '09:00', zone));
  const end = wallTime(`${String(year + 1)}-01-01`, '09:00', zone);
  while (person.now < end) {
    const date = new Date(person.now + zoneOffset(person.now, zone) * minute);
    const weekday = date.getUTCDay();
    const today = date.toISOString().slice(0, 10);
    const changes = nextDayStart(person.now, rule) - person.now > 0 && clocksChange(today, zone);
    if (weekday >= 1 && weekday <= 5) {
      work(person, wallTime(today, '12:00', zone) + person.between(0, 40 * minute));
      away(person, person.between(25 * minute, hour));
      work(person, wallTime(today, '14:00', zone));
      if (person.chance(0.7)) away(person, person.between(20 * minute, hour));
      work(person, wallTime(today, '17:00', zone) + person.between(0, hour));
      if (person.chance(0.05))
        person.setClock((person.chance(0.5) ? 1 : -1) * person.between(0, hour));
    }
    // Late work, past midnight and the start of the next day; always when the clocks change.
    if (changes || person.chance(0.03)) {
      const evening = wallTime(today, '23:00', zone);
      if (evening > person.now) away(person, evening - person.now);
      work(person, person.now + 6 * hour);
    }
    const morning = person.now + person.between(9 * hour, 10 * hour);
    const next = new Date(morning + zoneOffset(morning, zone) * minute).toISOString().slice(0, 10);
    away(person, Math.max(8 * hour, wallTime(next, '09:00', zone) - person.now));
  }
  return person;
}

/** Whether the clocks are changed in the night after this date. */
function clocksChange(date: string, zone: string): boolean {
  const noon = Date.parse(`${date}T12:00:00Z`);
  return zoneOffset(noon, zone) !== zoneOffset(noon + day, zone);
}

describe('a year at the desk', () => {
  const micro = { every: 20 * minute, length: 30 * second };
  const officeHours = Object.fromEntries(
    ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((name) => [
      name,
      ['09:00-12:30', '13:00-17:30'],
    ]),
  );
  const people: [string, Habits][] = [
    ['Berlin', habits('Europe/Berlin', 240, {}, officeHours, 1)],
    ['New York', habits('America/New_York', 0, { micro, every: 60 * minute }, {}, 2)],
    [
      'Lord Howe',
      habits('Australia/Lord_Howe', 120, { every: 15 * minute, awayCounts: 8 * minute }, {}, 3),
    ],
  ];

  function habits(
    timeZone: string,
    startsAt: number,
    rules: Partial<Rules>,
    hours: unknown,
    seed: number,
  ): Habits {
    const rule = { timeZone, startsAt };
    return { rule, rules: { ...standardRules, ...rules }, hours, seed };
  }

  for (const [where, habit] of people) {
    it(`keeps its word in ${where}`, function () {
      this.timeout(300_000);
      const person = liveThrough(habit, 2026);
      const state = person.settle();
      assert.ok(person.toasts.length > 300, `${String(person.toasts.length)} toasts`);

      const all = [...state.days.values()].map(deskMinutes).reduce(unionOf, noMinutes);
      for (const [date, seen] of state.days) {
        const start = wallTime(date, '00:00', habit.rule.timeZone);
        const set = deskMinutes(seen);
        const first = set[0] ?? 0;
        const from = dateOf(first * minute + minute / 2, habit.rule);
        assert.equal(from, date, 'minutes belong to their local date');
        const length =
          nextDayStart(start + 12 * hour, habit.rule) - nextDayStart(start - 12 * hour, habit.rule);
        assert.ok(countMinutes(set) * minute <= length, `length ${date}`);
        for (const own of [...person.panes.map((pane) => pane.own), ...person.closed]) {
          assert.ok(countMinutes(set) >= countMinutes(own.get(date) ?? noMinutes), `union ${date}`);
        }
      }
      for (const [from, to] of person.absences) {
        // The first minutes may still be the end of what was counted before.
        const inside = minutesOfSpan(from + 2 * minute, to - minute);
        const both = countMinutes(all) + countMinutes(inside) - countMinutes(unionOf(all, inside));
        assert.equal(both, 0, `nobody was there at ${new Date(from).toISOString()}`);
      }

      const nudges = new Map(
        [...state.days.values()].flatMap((d) => d.nudges.map((n) => [n.due, n])),
      );
      for (const [due, outcomes] of person.decided) {
        const when = new Date(due).toISOString();
        assert.equal(outcomes.size, 1, `one outcome at ${when}: ${[...outcomes].join()}`);
        assert.notEqual(nudges.get(due)?.outcome, 'due', when);
        assert.ok(nudges.has(due), when);
      }
    });
  }
});
