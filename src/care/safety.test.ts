import { dateOfDay, dayNumber } from '../calendar/dates';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  askContraindications,
  blockContraindications,
  contraindications,
  flags,
  lastingFlags,
  nowFlags,
  strongFlags,
  weakFlags,
} from '../diary/vocabulary';
import type { Contraindication, Flag } from '../diary/vocabulary';
import { allows, safetyState, safetyStates } from './safety';
import type { SafetyFact, SafetyState } from './safety';

const start = dayNumber('2028-02-20') ?? 0;
const date = (day: number) => dateOfDay(start + day);
/** A day and a minute of it. */
const when = (day: number, minute = 0) => ({
  at: (start + day) * 86_400_000 + minute * 60_000,
  date: date(day),
});

const screening = (
  day: number,
  yes: readonly Flag[] = [],
  more: Partial<Extract<SafetyFact, { kind: 'screening' }>> = {},
): SafetyFact => ({
  kind: 'screening',
  ...when(day),
  flags: yes,
  contraindications: [],
  full: true,
  ...more,
});
const pain = (day: number, rating: number, severe?: boolean): SafetyFact => ({
  kind: 'pain',
  ...when(day, 5),
  rating,
  severe,
});
const clearance = (day: number, minute = 9): SafetyFact => ({
  kind: 'clearance',
  ...when(day, minute),
});
const on = (day: number, ...facts: SafetyFact[]) => safetyState(facts, date(day));

const includes = (list: readonly string[], id: string) => list.includes(id);
/** What a set of open flags means, by the tables. */
function triageOf(open: readonly Flag[]): 'NOW' | 'SOON' | undefined {
  const different = [...new Set(open)];
  if (different.some((flag) => includes(nowFlags, flag))) return 'NOW';
  if (different.some((flag) => includes(strongFlags, flag))) return 'SOON';
  return different.filter((flag) => includes(weakFlags, flag)).length >= 2 ? 'SOON' : undefined;
}

/** One rating of each band: none, mild, moderate, severe (both ends). */
const bands = [0, 1, 3, 4, 6, 7, 10];
const singles = flags.map((flag): Flag[] => [flag]);
const pairs = flags.flatMap((a, i) => flags.slice(i + 1).map((b): Flag[] => [a, b]));

describe('safety state', () => {
  for (const [name, sets, count] of [
    ['every single flag', singles, 24],
    ['every pair of flags', pairs, 276],
  ] as const) {
    describe(`${name}, each with each pain band`, () => {
      it(`there are ${count}`, () => assert.equal(sets.length, count));

      it('alone', () => {
        for (const set of sets) {
          for (const rating of bands) {
            const expected = triageOf(set) ?? (rating >= 7 ? 'CHECKUP_FIRST' : 'OK');
            assert.equal(on(0, screening(0, set), pain(0, rating)), expected, `${set} ${rating}`);
          }
        }
      });

      it('with a clearance after: covered, all of it', () => {
        for (const set of sets) {
          for (const rating of bands) {
            const facts = [screening(0, set), pain(0, rating), clearance(1)];
            assert.equal(on(1, ...facts), 'OK', `${set} ${rating}`);
          }
        }
      });

      it('with a clearance the day before: no flag is covered, severe pain is', () => {
        for (const set of sets) {
          for (const rating of bands) {
            const facts = [clearance(-1), screening(0, set), pain(0, rating)];
            assert.equal(on(0, ...facts), triageOf(set) ?? 'OK', `${set} ${rating}`);
          }
        }
      });

      it('reported again after a clearance: symptoms are open again, lasting facts not', () => {
        for (const set of sets) {
          const open = set.filter((flag) => !includes(lastingFlags, flag));
          const facts = [screening(0, set), clearance(1), screening(2, set)];
          assert.equal(on(2, ...facts), triageOf(open) ?? 'OK', `${set}`);
        }
      });

      it('with a full screening without them later: only NOW stays', () => {
        for (const set of sets) {
          const expected = triageOf(set) === 'NOW' ? 'NOW' : 'OK';
          assert.equal(on(3, screening(0, set), screening(3)), expected, `${set}`);
        }
      });

      it('with a short screening later: nothing changes', () => {
        for (const set of sets) {
          const facts = [screening(0, set), screening(3, [], { full: false })];
          assert.equal(on(3, ...facts), triageOf(set) ?? 'OK', `${set}`);
        }
      });

      it('told one by one on different days', () => {
        for (const set of sets) {
          const facts = set.map((flag, day) => screening(day, [flag], { full: false }));
          const expected = triageOf(set) ?? 'UNSCREENED';
          assert.equal(on(5, ...facts), expected, `${set}`);
        }
      });
    });
  }

  it('a contraindication that blocks is as a strong flag, one that asks is not', () => {
    const told = (id: Contraindication) => screening(0, [], { contraindications: [id] });
    for (const id of blockContraindications) {
      assert.equal(on(0, told(id)), 'SOON', id);
      assert.equal(on(1, told(id), clearance(1)), 'OK', id);
      assert.equal(on(1, told(id), screening(1)), 'OK', id);
      assert.equal(on(2, told(id), clearance(0), { ...told(id), ...when(2) }), 'SOON', id);
    }
    for (const id of askContraindications) assert.equal(on(0, told(id)), 'OK', id);
  });

  describe('NOW', () => {
    const now = screening(0, ['chest_pain']);
    it('holds for years without a clearance', () => assert.equal(on(3000, now), 'NOW'));
    it('ends with a clearance later on the same day', () => {
      assert.equal(on(0, now, clearance(0, 1)), 'OK');
    });
    it('not with one earlier that day, nor at the same moment', () => {
      const evening = screening(0, ['chest_pain'], when(0, 30));
      assert.equal(on(0, evening, clearance(0, 9)), 'NOW');
      assert.equal(on(0, evening, clearance(0, 30)), 'NOW');
    });
    it('not with one entered later for a visit before', () => {
      assert.equal(on(2, now, { ...clearance(2), date: date(-1) }), 'NOW');
    });
    it('not with one entered beforehand for a visit to come', () => {
      assert.equal(on(5, now, { ...clearance(-2), date: date(4) }), 'NOW');
    });
    it('not with one dated after today', () => assert.equal(on(1, now, clearance(2)), 'NOW'));
    it('opens again when answered again', () => {
      const again = screening(5, ['chest_pain']);
      assert.equal(on(6, now, clearance(1), again), 'NOW');
      assert.equal(on(7, now, clearance(1), again, clearance(6)), 'OK');
    });
    it('counts though its date is in the future or no date', () => {
      assert.equal(on(-1, now), 'NOW');
      assert.equal(on(0, { ...now, date: '2028-02-30' }), 'NOW');
      assert.equal(on(3, { ...now, date: '' }, screening(2), clearance(2)), 'OK');
    });
    it('a serious reaction is as a NOW flag, a moderate one is not', () => {
      const serious: SafetyFact = { kind: 'reaction', ...when(1), reaction: 'serious' };
      assert.equal(on(1, screening(0), serious), 'NOW');
      assert.equal(on(2, screening(0), serious, clearance(2)), 'OK');
      assert.equal(on(1, screening(0), { ...serious, reaction: 'moderate' }), 'OK');
    });
  });

  describe('SOON', () => {
    it('weak flags of two screenings add up, one denied since does not', () => {
      const first = screening(0, ['cough_worse']);
      const second = screening(4, ['six_weeks']);
      assert.equal(on(4, first, { ...second, full: false } as SafetyFact), 'SOON');
      assert.equal(on(4, first, second), 'OK');
    });
    it('a screening back-dated before the answer denies nothing', () => {
      const late = { ...screening(-1), at: when(3).at };
      assert.equal(on(3, screening(0, ['fever']), late), 'SOON');
    });
    it('a lasting fact stays covered though a screening in between left it out', () => {
      const told = (day: number) => screening(day, ['cancer_history']);
      assert.equal(on(9, told(0), clearance(1), screening(5), told(9)), 'OK');
    });
    it('a clearance covers its own date', () => {
      assert.equal(on(0, screening(0, ['fever'], when(0, 60)), clearance(0)), 'OK');
    });
  });

  describe('CHECKUP_FIRST', () => {
    const ok = screening(-1);
    it('holds for 14 days', () => {
      assert.equal(on(14, ok, pain(0, 7)), 'CHECKUP_FIRST');
      assert.equal(on(15, ok, pain(0, 7)), 'OK');
    });
    it('the severe words are severe at any rating', () => {
      assert.equal(on(0, ok, pain(0, 3, true)), 'CHECKUP_FIRST');
      assert.equal(on(0, screening(0, [], { severe: true })), 'CHECKUP_FIRST');
    });
    it('a severe rating in a screening counts', () => {
      assert.equal(on(0, screening(0, [], { pain: 7 })), 'CHECKUP_FIRST');
      assert.equal(on(0, screening(0, [], { pain: 6 })), 'OK');
    });
    it('ends with a later score below 7, in the diary or a screening', () => {
      assert.equal(on(2, ok, pain(0, 9), pain(2, 6)), 'OK');
      assert.equal(on(2, ok, pain(0, 9), screening(2, [], { pain: 2 })), 'OK');
    });
    it('not with an earlier one, one to come, or one in severe words', () => {
      assert.equal(on(2, ok, pain(0, 6), pain(1, 9)), 'CHECKUP_FIRST');
      assert.equal(on(2, ok, pain(0, 9), pain(3, 6)), 'CHECKUP_FIRST');
      assert.equal(on(2, ok, pain(0, 9), pain(2, 4, true)), 'CHECKUP_FIRST');
    });
    it('nor with a screening that did not ask for pain', () => {
      assert.equal(on(2, ok, pain(0, 9), screening(2)), 'CHECKUP_FIRST');
    });
    it('a clearance covers it from 30 days before on', () => {
      assert.equal(on(0, ok, clearance(-30), pain(0, 8)), 'OK');
      assert.equal(on(0, ok, clearance(-31), pain(0, 8)), 'CHECKUP_FIRST');
      assert.equal(on(3, ok, pain(0, 8), clearance(3)), 'OK');
    });
    it('counts though its date is in the future', () => {
      assert.equal(on(0, ok, pain(1, 8)), 'CHECKUP_FIRST');
    });
  });

  describe('UNSCREENED', () => {
    it('never screened', () => assert.equal(on(0), 'UNSCREENED'));
    it('screened over a year ago', () => {
      assert.equal(on(365, screening(0)), 'OK');
      assert.equal(on(366, screening(0)), 'UNSCREENED');
    });
    it('by the short questions alone, or in the future', () => {
      assert.equal(on(0, screening(0, [], { full: false })), 'UNSCREENED');
      assert.equal(on(0, screening(1)), 'UNSCREENED');
    });
    it('where today or the date of the screening is no date', () => {
      assert.equal(safetyState([screening(0)], 'never'), 'UNSCREENED');
      assert.equal(on(0, { ...screening(0), date: '2028-02-30' }), 'UNSCREENED');
    });
  });

  describe('what is allowed', () => {
    const expected: Record<SafetyState, string> = {
      NOW: ' |  | no massage | emergency only',
      SOON: 'walk breathing |  | no massage',
      CHECKUP_FIRST: 'walk breathing mobility |  | no massage',
      UNSCREENED: 'walk breathing mobility | stretch strength self-massage | no massage',
      OK: 'walk breathing mobility stretch strength self-massage |  | massage',
    };
    for (const state of safetyStates) {
      it(state, () => {
        const { moves, afterScreening, massage, emergencyOnly } = allows(state);
        const said = [
          moves.join(' '),
          afterScreening.join(' '),
          massage ? 'massage' : 'no massage',
        ];
        if (emergencyOnly) said.push('emergency only');
        assert.equal(said.join(' | '), expected[state]);
      });
    }
    it('nothing is offered both at once and after the screening', () => {
      for (const state of safetyStates) {
        const { moves, afterScreening } = allows(state);
        assert(!moves.some((kind) => afterScreening.includes(kind)));
      }
    });
  });

  describe('properties', () => {
    const moment = fc
      .record({ day: fc.integer({ min: -20, max: 20 }), minute: fc.integer({ min: 0, max: 2 }) })
      .map(({ day, minute }) => when(day, minute));
    const rating = fc.integer({ min: 0, max: 10 });
    const fact: fc.Arbitrary<SafetyFact> = fc.oneof(
      fc
        .record({
          moment,
          pain: fc.option(rating, { nil: undefined }),
          severe: fc.boolean(),
          flags: fc.subarray([...flags], { maxLength: 2 }),
          contraindications: fc.subarray([...contraindications], { maxLength: 1 }),
          full: fc.boolean(),
        })
        .map(({ moment: time, ...said }) => ({ kind: 'screening' as const, ...time, ...said })),
      fc
        .record({ moment, rating })
        .map(({ moment: time, ...said }) => ({ kind: 'pain' as const, ...time, ...said })),
      moment.map((time) => ({ kind: 'clearance' as const, ...time })),
    );
    const facts = fc.array(fact, { maxLength: 10 });
    const today = fc.integer({ min: -20, max: 25 });
    const rank = (state: SafetyState) => safetyStates.indexOf(state);
    const runs = { numRuns: 2000 };

    it('the order of the facts does not matter', () => {
      const shuffled = facts.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        ),
      );
      fc.assert(
        fc.property(shuffled, today, ([list, other], day) => {
          assert.equal(on(day, ...list), on(day, ...other));
        }),
        runs,
      );
    });

    it('a NOW flag beats everything said before or at once', () => {
      fc.assert(
        fc.property(facts, fc.constantFrom(...nowFlags), (list, flag) => {
          assert.equal(on(21, ...list, screening(21, [flag])), 'NOW');
        }),
        runs,
      );
    });

    it('a clearance never makes it more alarming', () => {
      fc.assert(
        fc.property(facts, today, today, (list, cleared, day) => {
          const before = on(day, ...list);
          const after = on(day, ...list, clearance(cleared));
          assert(rank(after) >= rank(before), `${before} ${after}`);
        }),
        runs,
      );
    });

    it('one more symptom never makes it less alarming', () => {
      const symptoms = flags.filter((flag) => !includes(lastingFlags, flag));
      fc.assert(
        fc.property(facts, fc.constantFrom(...symptoms), today, today, (list, flag, said, day) => {
          const short = screening(said, [flag], { full: false });
          assert(rank(on(day, ...list, short)) <= rank(on(day, ...list)));
        }),
        runs,
      );
    });

    it('moving every date moves nothing else', () => {
      fc.assert(
        fc.property(facts, today, fc.integer({ min: -500, max: 500 }), (list, day, by) => {
          const moved = list.map((one) => ({
            ...one,
            at: one.at + by * 86_400_000,
            date: dateOfDay((dayNumber(one.date) ?? NaN) + by),
          }));
          assert.equal(on(day, ...list), on(day + by, ...moved));
        }),
        runs,
      );
    });
  });
});
