import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { allows, safetyStates } from '../care/safety';
import { avoidTags, regions } from '../diary/vocabulary';
import { chooseMove } from './choose';
import type { Situation } from './choose';
import { parseLibrary } from './library';

const raw: unknown = JSON.parse(readFileSync('media/exercises.json', 'utf8'));
const library = parseLibrary(raw);

describe('the exercise library', () => {
  it('has 43 moves, each with its own id', () => {
    assert.equal(library.length, 43);
    assert.equal(new Set(library.map(({ id }) => id)).size, 43);
  });

  it('has doses that add up to the time said', () => {
    for (const { id, dose, totalSeconds } of library) {
      const once =
        dose.type === 'reps'
          ? dose.reps * dose.secondsPerRep
          : dose.type === 'hold'
            ? dose.reps * dose.seconds
            : dose.seconds;
      assert.equal(once * dose.sides, totalSeconds, id);
    }
  });

  it('names a source for each move', () => {
    for (const { id, source } of library) assert.ok(source.length > 0, id);
  });

  it('says which entry is wrong', () => {
    assert.throws(
      () => parseLibrary({ schemaVersion: 1, exercises: [{ ...library[0], maxPain: 11 }] }),
      /exercises\.json, exercises\.0\.maxPain/,
    );
  });
});

const anySituation: fc.Arbitrary<Situation> = fc.record({
  safety: fc.constantFrom(...safetyStates),
  pain: fc.option(fc.nat(10), { nil: undefined }),
  painful: fc.subarray([...regions]),
  avoid: fc.subarray([...avoidTags]),
  place: fc.constantFrom('office', 'home'),
  equipment: fc.subarray(['chair', 'ball', 'roller'] as const),
  seconds: fc.integer({ min: 20, max: 900 }),
  recent: fc.subarray(library.map(({ id }) => id)),
});

describe('choosing a move', () => {
  it('offers nothing that is not allowed', () => {
    fc.assert(
      fc.property(anySituation, fc.string(), (situation, seed) => {
        const move = chooseMove(library, situation, seed);
        if (move === undefined) return;
        assert.ok(allows(situation.safety).moves.includes(move.kind));
        assert.ok(move.maxPain >= (situation.pain ?? 0));
        assert.ok(!move.avoidTags.some((tag) => situation.avoid.includes(tag)));
        assert.ok(move.equipment === 'none' || situation.equipment.includes(move.equipment));
        if (situation.place === 'office') assert.ok(move.discreet && move.position !== 'floor');
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for the same seed', () => {
    fc.assert(
      fc.property(anySituation, fc.string(), (situation, seed) => {
        assert.equal(
          chooseMove(library, situation, seed),
          chooseMove([...library].reverse(), situation, seed),
        );
      }),
    );
  });

  const calm: Situation = {
    safety: 'UNSCREENED',
    pain: undefined,
    painful: [],
    avoid: [],
    place: 'office',
    equipment: ['chair'],
    seconds: 300,
    recent: [],
  };

  it('offers gentle moves to whoever was never screened, and none in an emergency', () => {
    for (let i = 0; i < 50; i += 1) {
      const move = chooseMove(library, calm, String(i));
      assert.ok(move !== undefined && ['mobility', 'walk', 'breathing'].includes(move.kind));
    }
    assert.equal(chooseMove(library, { ...calm, safety: 'NOW' }, 'x'), undefined);
  });

  it('serves the painful region, fits the time and does not repeat itself', () => {
    const picks = new Set<string>();
    const recent: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      const move = chooseMove(library, { ...calm, painful: ['neck'], seconds: 60, recent }, 'x');
      assert.ok(move !== undefined);
      assert.ok(move.regions.includes('neck'));
      assert.ok(move.totalSeconds <= 60);
      picks.add(move.id);
      recent.unshift(move.id);
      if (picks.size === 2) break;
    }
    assert.equal(picks.size, 2);
  });
});
