import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { allows } from '../care/allowance';
import { safetyStates } from '../care/safety';
import type { SafetyState } from '../care/safety';
import { avoidTags, equipment, regions } from '../diary/vocabulary';
import { mayOffer } from './choose';
import type { Situation } from './choose';
import { begin, guide, guidedProgress, moveStates, movesDone } from './guided';
import type { Guided, GuidedEvent } from './guided';
import { parseLibrary } from './library';
import { changeSeconds, planRoutine, routines, stepsOf } from './routine';
import type { Routine } from './routine';

const read = (name: string): unknown => JSON.parse(readFileSync(`media/${name}.json`, 'utf8'));
const library = parseLibrary(read('exercises'), read('poses'));
const ids = library.map(({ id }) => id);

const anySituation: fc.Arbitrary<Situation> = fc.record({
  allowed: fc.constantFrom(...safetyStates).map(allows),
  pain: fc.option(fc.nat(10), { nil: undefined }),
  painful: fc.subarray([...regions]),
  avoid: fc.subarray([...avoidTags], { maxLength: 4 }),
  place: fc.constantFrom('office', 'home'),
  equipment: fc.subarray([...equipment]),
  seconds: fc.constant(300),
  recent: fc.subarray(ids, { maxLength: 8 }),
  shunned: fc.subarray(ids, { maxLength: 8 }),
});
const anyRoutine: fc.Arbitrary<Routine> = fc.oneof(
  fc.constantFrom<Routine>(...routines),
  fc.record({
    id: fc.constant('own'),
    seconds: fc.integer({ min: 30, max: 900 }),
    moves: fc.array(fc.constantFrom(...ids, 'gone'), { maxLength: 8 }),
  }),
);
const well: Situation = {
  allowed: allows('OK'),
  pain: 2,
  painful: [],
  avoid: [],
  place: 'office',
  equipment: ['chair'],
  seconds: 300,
  recent: [],
  shunned: [],
};
const lengthOf = (steps: readonly { seconds: number }[]) =>
  steps.reduce((sum, { seconds }) => sum + seconds, 0);

describe('routines', () => {
  it('hold no move that may not be offered, none twice, and fit into their time', () => {
    fc.assert(
      fc.property(anyRoutine, anySituation, fc.string(), (routine, situation, seed) => {
        const plan = planRoutine(library, routine, situation, seed);
        for (const move of plan) assert.ok(mayOffer(move, situation), move.id);
        assert.equal(new Set(plan).size, plan.length);
        assert.ok(lengthOf(stepsOf(plan)) <= routine.seconds);
      }),
      { numRuns: 500 },
    );
  });

  it('hold nothing at all in an emergency', () => {
    for (const routine of routines)
      assert.deepEqual(planRoutine(library, routine, { ...well, allowed: allows('NOW') }, 'x'), []);
  });

  it('are the same for the same seed', () => {
    fc.assert(
      fc.property(anyRoutine, anySituation, fc.string(), (routine, situation, seed) => {
        const plan = () => planRoutine(library, routine, situation, seed);
        assert.deepEqual(plan(), plan());
      }),
      { numRuns: 50 },
    );
  });

  it('have something for a healthy person in an office, each for its own region', () => {
    for (const routine of routines as readonly Routine[]) {
      const plan = planRoutine(library, routine, well, 'monday');
      assert.ok(plan.length > 0, routine.id);
      for (const move of plan) {
        const { regions: meant } = routine;
        if (meant !== undefined) assert.ok(move.regions.some((region) => meant.includes(region)));
        if (routine.kinds !== undefined) assert.ok(routine.kinds.includes(move.kind));
      }
    }
    assert.ok(planRoutine(library, routines[2], well, 'monday').length >= 3);
  });

  it('are rows of moves, unless a long one is all that there is', () => {
    const plan = (safety: SafetyState) =>
      planRoutine(library, routines[2], { ...well, allowed: allows(safety) }, 'monday').map(
        ({ id }) => id,
      );
    for (const safety of ['OK', 'UNSCREENED', 'CHECKUP_FIRST'] as const)
      assert.ok(plan(safety).length >= (safety === 'OK' ? 3 : 1), plan(safety).join());
    assert.equal(plan('SOON').length, 1);
  });

  it('have steps whose sides are even and that add up to their moves', () => {
    for (const move of library) {
      const steps = stepsOf([move]).filter(({ change }) => !change);
      assert.equal(steps.length, move.dose.sides);
      assert.equal(lengthOf(steps), move.totalSeconds);
      assert.equal(new Set(steps.map(({ seconds }) => seconds)).size, 1);
    }
    const two = stepsOf(library.slice(0, 2));
    assert.deepEqual(
      two.map(({ change, side }) => (change ? 'change' : side)),
      [1, 'change', 2, 'change', 1, 'change', 2],
    );
    assert.equal(two[1]!.seconds, changeSeconds);
  });
});

describe('a guided break', () => {
  const start = Date.parse('2026-06-10T12:00:00Z');
  const anySteps = fc
    .shuffledSubarray(library, { minLength: 1, maxLength: 5 })
    .map((plan) => stepsOf(plan));
  const anyEvent = fc.constantFrom<GuidedEvent>(
    'tick',
    'pause',
    'resume',
    'next',
    'back',
    'skip',
    'finish',
  );
  const anyLife = fc.array(fc.tuple(anyEvent, fc.integer({ min: 0, max: 120_000 })), {
    maxLength: 30,
  });
  const live = (state: Guided, life: readonly [GuidedEvent, number][]) => {
    let at = start;
    let now = state;
    for (const [event, wait] of life) now = guide(now, event, (at += wait));
    return { now, at };
  };
  const twoMoves = stepsOf(library.slice(0, 2));

  it('left alone, is over when its steps are, however rarely it is asked', () => {
    fc.assert(
      fc.property(anySteps, fc.array(fc.nat(60_000), { maxLength: 10 }), (steps, waits) => {
        const whole = lengthOf(steps) * 1000;
        let [state, at] = [begin(steps, start), start];
        for (const wait of waits) state = guide(state, 'tick', (at += wait));
        assert.equal(state.ended, at - start >= whole ? 'finished' : null);
        assert.equal(guidedProgress(state, at).leftInAll, Math.max(0, start + whole - at));
        const last = guide(state, 'tick', Math.max(at, start + whole));
        assert.equal(last.ended, 'finished');
        assert.deepEqual(movesDone(last), [...new Set(steps.map(({ move }) => move))]);
      }),
    );
  });

  it('wakes just when the next step comes', () => {
    fc.assert(
      fc.property(anySteps, anyLife, (steps, life) => {
        const { now, at } = live(begin(steps, start), life);
        const { wake } = guidedProgress(now, at);
        if (wake === undefined) return;
        assert.ok(wake > at);
        assert.equal(guide(now, 'tick', wake - 1).index, guide(now, 'tick', at).index);
        assert.equal(guide(now, 'tick', wake).index, now.index + 1);
      }),
    );
  });

  it('loses nothing by a pause, however long', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(200_000), fc.nat(1e9), (steps, before, pause) => {
        const paused = guide(begin(steps, start), 'pause', start + before);
        const resumed = guide(paused, 'resume', start + before + pause);
        const left = (state: Guided, at: number) => guidedProgress(state, at).leftInAll;
        assert.equal(
          left(resumed, start + before + pause),
          left(begin(steps, start), start + before),
        );
        assert.equal(left(paused, start + before + pause), left(paused, start + before));
      }),
    );
  });

  it('stays within its steps, and once over it stays over', () => {
    fc.assert(
      fc.property(anySteps, anyLife, anyEvent, (steps, life, event) => {
        const { now, at } = live(begin(steps, start), life);
        assert.ok(now.index >= 0 && now.index <= steps.length);
        const step = steps[now.index];
        if (step !== undefined && now.ended === null)
          assert.ok(now.spent >= 0 && now.spent < step.seconds * 1000);
        if (now.ended !== null) assert.deepEqual(guide(now, event, at + 1), now);
      }),
    );
  });

  it('never counts a move that was skipped', () => {
    fc.assert(
      fc.property(anySteps, anyLife, (steps, life) => {
        const { now } = live(begin(steps, start), life);
        const done = movesDone(now);
        for (const move of now.skipped) assert.ok(!done.includes(move));
        assert.equal(new Set(done).size, done.length);
      }),
    );
  });

  it('is not harmed by a clock that is set back', () => {
    const state = guide(begin(twoMoves, start), 'tick', start + 10_000);
    assert.deepEqual(guide(state, 'tick', start - 3_600_000), state);
  });

  it('tells the change of sides, and what comes next', () => {
    const state = begin(twoMoves, start);
    const view = (at: number) => guidedProgress(state, start + at);
    assert.deepEqual(view(0).next, { ...twoMoves[2] });
    assert.deepEqual(view(31_000).step, twoMoves[1]);
    assert.equal(view(31_000).step?.change, true);
    assert.equal(view(36_000).step?.side, 2);
  });

  it('goes on, back to the beginning of a step, and to the one before', () => {
    let state = guide(begin(twoMoves, start), 'next', start + 1000);
    assert.equal(state.index, 2);
    state = guide(state, 'back', start + 10_000);
    assert.deepEqual([state.index, state.spent], [2, 0]);
    state = guide(state, 'back', start + 11_000);
    assert.equal(state.index, 0);
    assert.equal(guide(state, 'back', start + 12_000).index, 0);
  });

  it('leaves a move out on both its sides', () => {
    const state = guide(begin(twoMoves, start), 'skip', start + 1000);
    assert.equal(state.steps[state.index]?.move, library[1]!.id);
    const over = guide(state, 'skip', start + 2000);
    assert.equal(over.ended, 'finished');
    assert.deepEqual(movesDone(over), []);
  });

  it('takes up a move that was left out when one goes back to it', () => {
    let state = guide(begin(twoMoves, start), 'skip', start + 1000);
    assert.deepEqual(moveStates(state), [
      [library[0]!.id, 'skipped'],
      [library[1]!.id, 'now'],
    ]);
    state = guide(state, 'back', start + 2000);
    assert.deepEqual(state.skipped, []);
    assert.deepEqual(moveStates(state), [
      [library[0]!.id, 'now'],
      [library[1]!.id, 'ahead'],
    ]);
    const last = guide(begin(twoMoves, start), 'tick', start + 1e6);
    assert.deepEqual(
      moveStates(last).map(([, its]) => its),
      ['past', 'past'],
    );
  });

  it('finished early, counts what was gone through and what was nearly', () => {
    let state = guide(begin(twoMoves, start), 'tick', start + 65_000);
    state = guide(state, 'finish', start + 66_000);
    assert.equal(state.ended, 'early');
    assert.deepEqual(movesDone(state), [library[0]!.id]);
    const hasty = guide(begin(twoMoves, start), 'finish', start + 14_000);
    assert.deepEqual(movesDone(hasty), []);
  });

  it('of nothing is over at once', () => {
    assert.equal(begin([], start).ended, 'finished');
  });
});
