import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { allows } from '../care/allowance';
import { safetyStates } from '../care/safety';
import {
  avoidTags,
  equipment,
  exerciseRegionFor,
  exerciseRegions,
  regions,
} from '../diary/vocabulary';
import { isBarred } from './avoid';
import { chooseMove, shunnedMoves, whyMove } from './choose';
import type { Situation } from './choose';
import { parseLibrary } from './library';
import { stepsFor } from './sides';

const read = (name: string): unknown => JSON.parse(readFileSync(`media/${name}.json`, 'utf8'));
const poses = read('poses');
const library = parseLibrary(read('exercises'), poses);

describe('the exercise library', () => {
  it('has 43 moves, each with its own id', () => {
    assert.equal(library.length, 43);
    assert.equal(new Set(library.map(({ id }) => id)).size, 43);
  });

  it('says and times a dose from one place', () => {
    const doses = new Map(
      library.map(({ id, doseText, totalSeconds }) => [id, [doseText, totalSeconds]]),
    );
    assert.deepEqual(doses.get('neck-turn'), ['5 slow repetitions each side', 60]);
    assert.deepEqual(doses.get('upper-back-hug'), ['hold 20 s, 2 times', 40]);
    assert.deepEqual(doses.get('trap-pinch'), ['45 s each side', 90]);
    assert.deepEqual(doses.get('walk-five'), ['5 min', 300]);
  });

  const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
  /** Seconds that a text asks for, as it says them: "five seconds", "let go for ten", "30 to 60 seconds". */
  const secondsIn = (text: string): number[] =>
    [...text.matchAll(/\b(\w+) (seconds|minutes?)\b/g)].flatMap(([, count = '', unit]) => {
      const n = count === 'a' ? 1 : words.indexOf(count) + 1 || Number(count);
      return n > 0 ? [unit === 'seconds' ? n : 60 * n] : [];
    });

  it('gives each repetition the time that its text asks for, with the way there and back', () => {
    // Out and back, slowly: a second and a half each.
    const wayThereAndBack = 3;
    for (const { id, steps, dose } of library) {
      if (dose.type !== 'reps') continue;
      const held = Math.max(0, ...secondsIn(steps.join(' ')));
      assert.ok(dose.secondsPerRep >= held + (held > 0 ? wayThereAndBack : 0), id);
    }
  });

  it('gives each thing that a repetition is made of its time', () => {
    const parts: Record<string, number> = {
      // Close, open, wrists up, wrists down; down, up, stand, sit; bend, a breath, up, rest.
      ...{ 'hand-open-close': 8, 'sit-to-stand': 6, 'standing-back-bend': 7, 'calf-raise': 4 },
    };
    for (const [id, least] of Object.entries(parts)) {
      const dose = library.find((move) => move.id === id)?.dose;
      assert.ok(dose?.type === 'reps' && dose.secondsPerRep >= least, id);
    }
  });

  it('has no step that takes longer than all of it, and no more of anything than it has', () => {
    for (const { id, steps, dose, totalSeconds } of library) {
      const text = steps.join(' ');
      for (const seconds of secondsIn(text)) assert.ok(seconds <= totalSeconds / dose.sides, id);
      const [, count = ''] = /after (\w+) circles/i.exec(text) ?? [];
      if (count !== '' && dose.type === 'reps')
        assert.ok(words.indexOf(count) + 1 <= dose.reps, id);
    }
  });

  it('tells one side alone, the right one, and then to change', () => {
    for (const { id, steps, dose, feel } of library) {
      if (dose.sides === 1) continue;
      const text = [...steps, feel].join(' ');
      assert.match(steps.slice(0, -1).join(' '), /\bright\b/, `${id} names the first side`);
      assert.doesNotMatch(text, /\bleft\b/i, `${id} is on one side at a time`);
      assert.doesNotMatch(text, /do the same|repeat on|and then the other|each side/i, id);
      assert.match(steps.at(-1) ?? '', /change (sides|arms|legs|hands)/i, id);
    }
  });

  it('reads on the left side as on the right', () => {
    for (const move of library) {
      const [first, second] = [stepsFor(move, 1), stepsFor(move, 2)];
      assert.deepEqual(first, move.steps);
      if (move.dose.sides === 1) assert.deepEqual(second, move.steps);
      else {
        assert.doesNotMatch(second.join(' '), /\bright\b/i, move.id);
        assert.match(second.join(' '), /\bleft\b/, move.id);
      }
    }
  });

  it('shows the side that its text begins with', () => {
    const { figures } = poses as { figures: Record<string, { text: string }> };
    for (const { id, dose } of library)
      if (dose.sides === 2 && /\b(right|left)\b/.test(figures[id]!.text))
        assert.match(figures[id]!.text, /\bright\b/, id);
  });

  it('serves every region that can hurt, with a figure for each move', () => {
    const served = new Set(library.flatMap((move) => move.regions));
    for (const region of exerciseRegions) assert.ok(served.has(region), region);
    for (const { id, figure } of library) assert.ok(figure !== undefined, id);
    assert.equal(Object.keys((poses as { figures: object }).figures).length, library.length);
  });

  it('uses every avoid tag, and no massage goes without its limits', () => {
    const used = new Set(library.flatMap((move) => move.avoidTags));
    for (const tag of avoidTags) assert.ok(used.has(tag), tag);
    for (const { id, kind, avoidTags: tags } of library)
      if (kind === 'self-massage')
        for (const tag of ['skin_problem', 'dvt', 'anticoagulants', 'acute_inflammation'] as const)
          assert.ok(tags.includes(tag), `${id}: ${tag}`);
  });

  it('names a source for each move', () => {
    for (const { id, source } of library) assert.ok(source.length > 0, id);
  });

  it('says which entry is wrong', () => {
    assert.throws(
      () => parseLibrary({ schemaVersion: 1, exercises: [{ ...library[0], maxPain: 11 }] }, poses),
      /exercises\.json, exercises\.0\.maxPain/,
    );
  });
});

const anySituation: fc.Arbitrary<Situation> = fc.record({
  allowed: fc.constantFrom(...safetyStates).map(allows),
  pain: fc.option(fc.nat(10), { nil: undefined }),
  painful: fc.subarray([...regions]),
  avoid: fc.subarray([...avoidTags]),
  place: fc.constantFrom('office', 'home'),
  equipment: fc.subarray([...equipment]),
  seconds: fc.integer({ min: 20, max: 900 }),
  recent: fc.subarray(library.map(({ id }) => id)),
  shunned: fc.subarray(library.map(({ id }) => id)),
});

describe('choosing a move', () => {
  it('offers nothing that is not allowed', () => {
    fc.assert(
      fc.property(anySituation, fc.string(), (situation, seed) => {
        const move = chooseMove(library, situation, seed);
        if (move === undefined) return;
        const { moves, gentle } = situation.allowed;
        assert.ok(moves.includes(move.kind) || (gentle && move.gentle));
        assert.ok(!situation.shunned.includes(move.id));
        assert.ok(move.maxPain >= (situation.pain ?? 0));
        assert.ok(!situation.avoid.some((tag) => isBarred(move, tag)));
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
    allowed: allows('UNSCREENED'),
    pain: undefined,
    painful: [],
    avoid: [],
    place: 'office',
    equipment: ['chair'],
    seconds: 300,
    recent: [],
    shunned: [],
  };

  it('offers gentle moves to whoever was never screened, and none in an emergency', () => {
    for (let i = 0; i < 50; i += 1) {
      const move = chooseMove(library, calm, String(i));
      assert.ok(move?.gentle);
    }
    assert.equal(chooseMove(library, { ...calm, allowed: allows('NOW') }, 'x'), undefined);
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

  it('strengthens every second time, where that is allowed', () => {
    const recent: string[] = [];
    const kinds: boolean[] = [];
    for (let i = 0; i < 12; i += 1) {
      const move = chooseMove(library, { ...calm, allowed: allows('OK'), recent }, String(i));
      assert.ok(move !== undefined);
      kinds.push(move.kind === 'strength');
      recent.unshift(move.id);
    }
    for (let i = 1; i < kinds.length; i += 1) assert.notEqual(kinds[i], kinds[i - 1]);
  });

  it('leaves out for a while what made things worse, and for good what was hidden', () => {
    const day = 86_400_000;
    const entry = (move: string, at: number, more: object) =>
      ({ kind: 'move', id: move, at, zone: 0, rev: 1, move, did: 'done', ...more }) as const;
    const done = [
      entry('bridge', 0, { felt: 'worse' }),
      entry('bird-dog', 0, { felt: 'better' }),
      entry('calf-raise', 0, { did: 'hidden' }),
    ];
    assert.deepEqual(shunnedMoves(done, day), ['bridge', 'calf-raise']);
    assert.deepEqual(shunnedMoves(done, 14 * day), ['calf-raise']);
  });

  it('can say why', () => {
    const find = (id: string) => library.find((move) => move.id === id)!;
    const why = (id: string, change: Partial<Situation> = {}) =>
      whyMove(library, find(id), { ...calm, ...change });
    assert.deepEqual(why('neck-turn', { painful: ['neck'] }), {
      regions: ['neck'],
      reasons: ['gentle', 'bare', 'discreet'],
    });
    const well = { allowed: allows('OK'), place: 'home', upright: true } as const;
    assert.deepEqual(why('calf-raise', { ...well, painful: ['leg_left'], recent: ['neck-turn'] }), {
      regions: ['legs'],
      reasons: ['strength', 'upright', 'fresh'],
    });
    // Not a second time in a row.
    assert.deepEqual(why('calf-raise', { ...well, recent: ['bridge', 'calf-raise'] }), {
      regions: [],
      reasons: ['upright'],
    });
  });

  it('says nothing of a choice that is not so', () => {
    fc.assert(
      fc.property(anySituation, fc.string(), (situation, seed) => {
        const move = chooseMove(library, situation, seed);
        if (move === undefined) return;
        const { regions: served, reasons } = whyMove(library, move, situation);
        const painful = new Set(situation.painful.map((region) => exerciseRegionFor[region]));
        for (const one of served) assert.ok(move.regions.includes(one) && painful.has(one));
        if (reasons.includes('strength')) assert.equal(move.kind, 'strength');
        if (reasons.includes('bare')) assert.equal(move.equipment, 'none');
        if (reasons.includes('discreet')) assert.ok(move.discreet);
        if (reasons.includes('fresh')) assert.ok(!situation.recent.slice(0, 5).includes(move.id));
        assert.ok(!reasons.includes('gentle') || situation.allowed !== allows('OK'));
      }),
    );
  });
});
