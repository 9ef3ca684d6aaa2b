import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { emptyDiary } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf, LiveEntry } from '../diary/records';
import {
  avoidTags,
  contraindications,
  doseTypes,
  equipment,
  exerciseRegions,
  flags,
  moveKinds,
  places,
  positions,
  regions,
  symptoms,
} from '../diary/vocabulary';
import { situationNow } from './situation';
import { isBarred } from './avoid';
import { chooseMove, mayOffer } from './choose';
import { parseLibrary } from './library';
import { isTooLong, ownId, ownMoves, ownRoutines } from './own';
import { planRoutine, routines, stepsOf } from './routine';

const read = (name: string): unknown => JSON.parse(readFileSync(`media/${name}.json`, 'utf8'));
const library = parseLibrary(read('exercises'), read('poses'));
const now = Date.parse('2026-06-10T12:00:00Z');
const day = 86_400_000;

const diaryOf = (entries: readonly LiveEntry[]): DiaryState => ({
  ...emptyDiary('d'),
  entries: new Map(entries.map((entry) => [entry.id, entry])),
});
const own = (change: Partial<EntryOf<'own'>>): EntryOf<'own'> => ({
  ...{ id: 'a', at: now - day, zone: 0, rev: 1, kind: 'own' },
  ...{ name: 'Towel pull', steps: ['Pull.'], ...change },
});
const madeOf = (change: Partial<EntryOf<'own'>>) => ownMoves(diaryOf([own(change)]), library)[0]!;

const common = { zone: fc.constant(0), rev: fc.constant(1), id: fc.stringMatching(/^[a-z]{6}$/) };
const at = fc.integer({ min: now - 400 * day, max: now });
const some = <T>(list: readonly T[], maxLength: number) => fc.subarray([...list], { maxLength });
const anyOwn = fc.record(
  {
    ...{ ...common, at, kind: fc.constant('own' as const) },
    name: fc.string({ minLength: 1, maxLength: 20 }),
    steps: fc.array(fc.string({ maxLength: 20 }), { maxLength: 3 }),
    does: fc.constantFrom(...moveKinds),
    position: fc.constantFrom(...positions),
    needs: fc.constantFrom(...equipment),
    place: fc.constantFrom(...places),
    dose: fc.constantFrom(...doseTypes),
    seconds: fc.integer({ min: 1, max: 900 }),
    reps: fc.integer({ min: 1, max: 60 }),
    sets: fc.integer({ min: 1, max: 10 }),
    sides: fc.constantFrom(1 as const, 2 as const),
    regions: some(exerciseRegions, 3),
    avoid: some(avoidTags, 3),
    maxPain: fc.nat(10),
    figure: fc.constantFrom('bridge', 'none-such'),
  },
  { requiredKeys: ['id', 'at', 'zone', 'rev', 'kind', 'name', 'steps'] },
);
const anyRest = fc.oneof(
  fc.record({
    ...{ ...common, at, kind: fc.constant('pain' as const), window: fc.constant('now' as const) },
    rating: fc.nat(10),
    regions: some(regions, 2),
    symptoms: some(symptoms, 1),
  }),
  fc.record({
    ...{ ...common, at, kind: fc.constant('screening' as const), full: fc.boolean() },
    flags: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, some(flags, 2)),
    contraindications: some(contraindications, 2),
  }),
  fc.record({
    ...{ ...common, at, kind: fc.constant('profile' as const) },
    avoid: some(avoidTags, 2),
    equipment: some(equipment, 3),
    place: fc.constantFrom(...places),
  }),
  fc.record({
    ...{ ...common, at, kind: fc.constant('move' as const) },
    move: fc.constantFrom('bridge', 'neck-turn', 'own:a', 'own:gone'),
    did: fc.constantFrom('done' as const, 'hidden' as const),
    felt: fc.constantFrom('better' as const, 'worse' as const),
  }),
  fc.record({ ...common, at, kind: fc.constant('clearance' as const) }),
);
const anyDiary = fc
  .tuple(fc.array(anyOwn, { maxLength: 5 }), fc.array(anyRest, { maxLength: 6 }))
  .map(([owns, rest]) => diaryOf([...owns, ...rest]));

describe("the person's own moves", () => {
  it('are never offered where they are forbidden, whatever a diary says', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyDiary, fc.string(), (state, seed) => {
        const mine = ownMoves(state, library);
        const situation = situationNow(state, now, { timeZone: 'UTC', place: 'office' }, 300);
        const { moves: kinds, gentle, unvouched, emergencyOnly } = situation.allowed;
        met.add(emergencyOnly ? 'NOW' : unvouched ? 'OK' : gentle ? 'UNSCREENED' : 'SOON');
        const ids = mine.map(({ id }) => id);
        const moves = [...library, ...mine];
        const offered = [
          ...mine.filter((move) => mayOffer(move, situation)),
          ...[chooseMove(moves, situation, seed) ?? []].flat(),
          ...planRoutine(moves, { id: 'x', seconds: 9e6, moves: ids }, situation, seed),
          ...routines.flatMap((routine) => planRoutine(moves, routine, situation, seed)),
        ];
        for (const move of offered) {
          assert.ok(kinds.includes(move.kind) || (gentle && move.gentle), move.id);
          assert.ok(unvouched || move.unvouched !== true, move.id);
          assert.ok(move.maxPain >= (situation.pain ?? 0));
          assert.ok(!situation.avoid.some((tag) => isBarred(move, tag)));
          assert.ok(!situation.shunned.includes(move.id));
          assert.ok(move.equipment === 'none' || situation.equipment.includes(move.equipment));
          if (situation.place === 'office') assert.ok(move.discreet && move.position !== 'floor');
        }
      }),
      { numRuns: 1000 },
    );
    assert.ok(met.has('NOW') && met.has('SOON') && met.has('OK') && met.has('UNSCREENED'));
  });

  it('of which little is said are offered with care', () => {
    const move = madeOf({});
    assert.equal(move.kind, 'strength');
    assert.equal(move.position, 'floor');
    assert.equal(move.discreet, false);
    assert.equal(move.maxPain, Math.min(...library.map(({ maxPain }) => maxPain)));
    assert.deepEqual(new Set(move.avoidTags), new Set(avoidTags));
    assert.deepEqual([move.doseText, move.totalSeconds], ['1 min', 60]);
    assert.deepEqual(move.regions, ['whole_body']);
  });

  it('done sitting down ask for no floor and no balance', () => {
    const tags = new Set<string>(madeOf({ position: 'seated', does: 'mobility' }).avoidTags);
    assert.deepEqual(
      avoidTags.filter((tag) => !tags.has(tag)),
      ['balance_problem', 'floor_difficult'],
    );
  });

  it('have the limits of their kind, whatever their list says of them', () => {
    const massages = library.filter(({ kind }) => kind === 'self-massage');
    const shared = avoidTags.filter((tag) => massages.every((one) => isBarred(one, tag)));
    const bars = (change: Partial<EntryOf<'own'>>) => {
      const made = madeOf({ avoid: [], ...change });
      return avoidTags.filter((tag) => isBarred(made, tag));
    };
    const notGentle = avoidTags.filter((tag) =>
      isBarred({ ...madeOf({ position: 'seated' }), avoidTags: [] }, tag),
    );
    const [seated, floor] = ['seated', 'floor'] as const;
    const massage = bars({ does: 'self-massage', position: seated, regions: ['neck'] });
    for (const tag of shared) assert.ok(massage.includes(tag), tag);
    const strength = bars({ does: 'strength', position: floor, regions: ['legs'] });
    for (const tag of ['heart_condition', 'high_blood_pressure', 'leg_pain_spreading'] as const)
      assert.ok(strength.includes(tag), tag);
    assert.ok(strength.includes('floor_difficult'));
    assert.ok(bars({ does: 'stretch', regions: ['lower_back'] }).includes('osteoporosis'));
    // Nothing of a list makes a move gentle.
    for (const tag of notGentle)
      assert.ok(bars({ does: 'walk', position: seated, regions: ['neck'] }).includes(tag), tag);
  });

  it('are no longer than self-massage may be, nor than a break is', () => {
    const move = madeOf({ does: 'self-massage', dose: 'hold', seconds: 300, reps: 5, sides: 2 });
    assert.deepEqual([move.doseText, move.totalSeconds], ['2 min each side', 240]);
    const massages = library.filter(({ kind }) => kind === 'self-massage');
    assert.ok(massages.every(({ kind, dose }) => !isTooLong(kind, dose)));
    assert.ok(isTooLong('walk', { type: 'reps', reps: 60, secondsPerRep: 31, sides: 1 }));
  });

  it('take the figure of a move of the library, and sets count', () => {
    const move = madeOf({ figure: 'bridge', dose: 'reps', reps: 10, sets: 3, seconds: 4 });
    assert.equal(move.figure, library.find(({ id }) => id === 'bridge')!.figure);
    assert.deepEqual([move.doseText, move.totalSeconds], ['3 × 10 slow repetitions', 120]);
    assert.equal(madeOf({ figure: 'none-such' }).figure, undefined);
  });

  it('have ids that none of the library has', () => {
    const mine = madeOf({ id: 'neck-turn' });
    assert.equal(mine.id, 'own:neck-turn');
    assert.ok(library.every(({ id }) => !id.includes(':')));
  });
});

describe("the person's own routines", () => {
  const [turn, bridge] = ['neck-turn', 'bridge'];
  const routine = own({ id: 'r', name: 'Mornings', steps: [], moves: [bridge, 'own:a', turn] });
  const mine = own({ dose: 'time', seconds: 30, does: 'mobility', position: 'seated', avoid: [] });

  it('are named, and last as long as their moves', () => {
    const state = diaryOf([routine, mine]);
    const moves = [...library, ...ownMoves(state, library)];
    const [made, ...others] = ownRoutines(state, moves);
    assert.deepEqual(others, []);
    const steps = stepsOf(made!.moves.map((id) => moves.find((move) => move.id === id)!));
    const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
    assert.deepEqual(made, { id: 'own:r', name: 'Mornings', seconds, moves: routine.moves });
  });

  it('are no move, keep their order, and leave out what may not be offered', () => {
    const state = diaryOf([routine, mine]);
    const moves = [...library, ...ownMoves(state, library)];
    assert.equal(moves.length, library.length + 1);
    const screened: LiveEntry = {
      ...{ id: 's', at: now - day, zone: 0, rev: 1, kind: 'screening' },
      ...{ flags: [], contraindications: [], full: true },
    };
    const home: LiveEntry = {
      ...{ id: 'p', at: now - day, zone: 0, rev: 1, kind: 'profile' },
      ...{ avoid: [], equipment: [], place: 'home' },
    };
    const plan = (entries: readonly LiveEntry[]) => {
      const situation = situationNow(
        diaryOf(entries),
        now,
        { timeZone: 'UTC', place: 'home' },
        300,
      );
      return planRoutine(moves, ownRoutines(state, moves)[0]!, situation, 'x').map(({ id }) => id);
    };
    assert.deepEqual(plan([screened, home]), [bridge, 'own:a', turn]);
    assert.deepEqual(plan([home]), [turn]);
    const hidden: LiveEntry = {
      ...{ id: 'h', at: now - day, zone: 0, rev: 1, kind: 'move' },
      ...{ move: ownId('a'), did: 'hidden' },
    };
    assert.deepEqual(plan([screened, home, hidden]), [bridge, turn]);
  });
});
