import { dateOfDay, dayNumber } from '../calendar/dates';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  askContraindications,
  blockContraindications,
  contraindications,
  flags,
  lastingFlags,
  lastingContraindications,
  nowFlags,
  questionLists,
  strongFlags,
  weakFlags,
} from '../diary/vocabulary';
import type { Contraindication, Flag } from '../diary/vocabulary';
import { allows } from './allowance';
import { safetyOf, safetyStates } from './safety';
import type { SafetyFact } from './safetyFacts';
import type { SafetyState } from './safety';

const start = dayNumber('2028-02-20') ?? 0;
const date = (day: number) => dateOfDay(start + day);
/** A day and a minute of it, and an id of its own. */
const when = (day: number, minute = 0) => ({
  id: `e${String((ids += 1))}`,
  at: (start + day) * 86_400_000 + minute * 60_000,
  said: date(day),
  date: date(day),
});
let ids = 0;

type Fact<K extends SafetyFact['kind']> = Extract<SafetyFact, { kind: K }>;
const screening = (
  day: number,
  yes: readonly Flag[] = [],
  more: Partial<Fact<'screening'>> = {},
): Fact<'screening'> => ({
  kind: 'screening',
  ...when(day),
  flags: yes,
  contraindications: [],
  asked: questionLists,
  ...more,
});
const pain = (day: number, rating: number, more: Partial<Fact<'pain'>> = {}): Fact<'pain'> => ({
  kind: 'pain',
  ...when(day, 5),
  rating,
  window: 'now',
  regions: [],
  ...more,
});
const clearance = (day: number, minute = 9): Fact<'clearance'> => ({
  kind: 'clearance',
  ...when(day, minute),
});
const seen = (day: number, minute = 9, of?: string[]): Fact<'seen'> => ({
  kind: 'seen',
  ...when(day, minute),
  of,
});
const on = (day: number, ...facts: SafetyFact[]) => safetyOf(facts, date(day)).state;

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

      it('with a clearance the day before: nothing is covered', () => {
        for (const set of sets) {
          for (const rating of bands) {
            const facts = [clearance(-1), screening(0, set), pain(0, rating)];
            const expected = triageOf(set) ?? (rating >= 7 ? 'CHECKUP_FIRST' : 'OK');
            assert.equal(on(0, ...facts), expected, `${set} ${rating}`);
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
          const facts = [screening(0, set), screening(3, [], { asked: ['now'] })];
          assert.equal(on(3, ...facts), triageOf(set) ?? 'OK', `${set}`);
        }
      });

      it('with a visit after: an emergency is a strong symptom until a clearance', () => {
        for (const set of sets) {
          const expected = triageOf(set) === undefined ? 'OK' : 'SOON';
          assert.equal(on(1, screening(0, set), seen(1)), expected, `${set}`);
          const again = triageOf(set) === 'NOW' ? 'SOON' : 'OK';
          assert.equal(on(2, screening(0, set), seen(1), screening(2)), again, `${set}`);
          assert.equal(on(2, screening(0, set), seen(1), clearance(2)), 'OK', `${set}`);
        }
      });

      it('told one by one on different days', () => {
        for (const set of sets) {
          const facts = set.map((flag, day) => screening(day, [flag], { asked: [] }));
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
      const lasts = includes(lastingContraindications, id);
      const later = { ...told(id), ...when(2) };
      assert.equal(on(2, told(id), clearance(0), later), lasts ? 'OK' : 'SOON', id);
      const others = screening(1, [], { asked: ['now', 'soon'] });
      assert.equal(on(1, told(id), others), 'SOON', id);
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
    it('not with one dated after today', () => assert.equal(on(1, now, clearance(2)), 'NOW'));
    it('opens again when answered again', () => {
      const again = screening(5, ['chest_pain']);
      assert.equal(on(6, now, clearance(1), again), 'NOW');
      assert.equal(on(7, now, clearance(1), again, clearance(6)), 'OK');
    });
    it('counts whatever its date, and is ended by whoever says so later', () => {
      assert.equal(on(-1, now), 'NOW');
      assert.equal(on(0, { ...now, date: '2028-02-30' }), 'NOW');
      const dated = { ...now, date: date(900) };
      const asked = screening(0);
      assert.equal(on(1, dated), 'NOW');
      assert.equal(on(1, dated, seen(1)), 'SOON');
      assert.equal(on(1, asked, dated, clearance(1)), 'OK');
    });
    it('said by a clock that was ahead, it is ended by an answer that names it', () => {
      const ahead = screening(1200, ['chest_pain']);
      assert.equal(on(1, ahead, seen(1)), 'NOW');
      assert.equal(on(1, ahead, seen(1, 9, [ahead.id])), 'SOON');
      assert.equal(on(1, ahead, { ...clearance(1), of: [ahead.id] }, screening(0)), 'OK');
      assert.equal(on(2, ahead, { ...clearance(3), of: [ahead.id] }), 'NOW', 'not beforehand');
    });
    it('is ended by a clearance of an older version, which settles nothing more', () => {
      const old: SafetyFact = { ...clearance(1), old: true };
      assert.equal(on(2, now, screening(0, ['fever']), old), 'SOON');
      assert.equal(on(2, screening(0, ['fever']), old), 'OK', 'a clearance where nothing urged');
      const next: SafetyFact = { ...clearance(2), old: true };
      assert.equal(on(2, now, old, next), 'OK');
    });
    it('a serious reaction is as a NOW flag, a moderate one is not', () => {
      const serious: Fact<'reaction'> = { kind: 'reaction', ...when(1), reaction: 'serious' };
      assert.equal(on(1, screening(0), serious), 'NOW');
      assert.equal(on(2, screening(0), serious, clearance(2)), 'OK');
      assert.equal(on(1, screening(0), { ...serious, reaction: 'moderate' }), 'OK');
    });
  });

  describe('SOON', () => {
    it('weak flags of two screenings add up, one denied since does not', () => {
      const first = screening(0, ['cough_worse']);
      const second = screening(4, ['six_weeks']);
      assert.equal(on(4, first, { ...second, asked: ['now'] }), 'SOON');
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

  describe('what only some lists were asked of', () => {
    const told = screening(0, ['fever'], { contraindications: ['dvt', 'fracture'] });
    it('is denied by the list that was asked, and by no other', () => {
      const half = screening(1, [], { asked: ['now'] });
      assert.equal(on(1, told, half), 'SOON');
      const more = screening(2, [], { asked: ['now', 'soon'] });
      assert.equal(on(2, told, half, more), 'SOON');
      const open = safetyOf([told, half, more], date(2)).reasons.map(({ about }) => about);
      assert.deepEqual(open, ['contraindication', 'contraindication']);
      assert.equal(on(3, told, half, more, screening(3, [], { asked: ['massage'] })), 'OK');
    });
    it('a mistake asks all of them anew', () => {
      const mistake: SafetyFact = { kind: 'mistake', ...when(2, 3) };
      assert.equal(on(2, screening(0), mistake), 'UNSCREENED');
      assert.equal(on(2, told, mistake), 'SOON');
      assert.equal(on(3, screening(0), mistake, screening(3)), 'OK');
      assert.equal(on(1, screening(0), mistake), 'OK', 'not before its day');
    });
  });

  describe('an answer dated after today', () => {
    it('counts for nothing until its day', () => {
      assert.equal(on(0, screening(0), screening(1, ['fever'])), 'OK');
      assert.equal(on(1, screening(0), screening(1, ['fever'])), 'SOON');
      assert.equal(on(0, screening(0), pain(1, 9)), 'OK');
      assert.equal(on(1, screening(0), screening(1, ['fever']), clearance(900)), 'SOON');
    });
  });

  describe('CHECKUP_FIRST', () => {
    const ok = screening(-1);
    it('does not wear off', () => {
      for (const days of [0, 1, 14, 15, 300]) {
        assert.equal(on(days, ok, pain(0, 7)), 'CHECKUP_FIRST', String(days));
      }
      assert.equal(safetyOf([ok, pain(0, 9)], date(99)).severe, 9);
      assert.equal(safetyOf([ok, pain(0, 2, { severe: true })], date(99)).severe, 7);
    });
    it('the severe words are severe at any rating', () => {
      assert.equal(on(0, ok, pain(0, 3, { severe: true })), 'CHECKUP_FIRST');
    });
    it('ends with a later rating below 7 of the same region and recall window, and no other', () => {
      const where = (...regions: Fact<'pain'>['regions']) => ({ regions });
      const back = pain(0, 9, where('lower_back'));
      assert.equal(on(2, ok, back, pain(2, 6, where('lower_back'))), 'OK');
      assert.equal(on(2, ok, back, pain(2, 2, where('wrist_left'))), 'CHECKUP_FIRST');
      assert.equal(on(2, ok, back, pain(2, 2)), 'CHECKUP_FIRST');
      const week = { ...where('lower_back'), window: '7d' } as const;
      assert.equal(on(2, ok, back, pain(2, 5, week)), 'CHECKUP_FIRST');
      assert.equal(on(2, ok, pain(0, 9), pain(2, 5, where('neck'))), 'CHECKUP_FIRST');
      assert.equal(on(2, ok, pain(0, 9), pain(2, 5)), 'OK');
      const two = pain(0, 8, where('neck', 'lower_back'));
      assert.equal(on(2, ok, two, pain(2, 3, where('neck'))), 'CHECKUP_FIRST');
      const both = [pain(2, 3, where('neck')), pain(3, 3, where('lower_back'))];
      assert.equal(on(3, ok, two, ...both), 'OK');
    });
    it('says which pain it is of', () => {
      const [reason] = safetyOf([ok, pain(0, 9, { regions: ['neck'] })], date(20)).reasons;
      assert.deepEqual(reason, {
        ...{ about: 'severe', region: 'neck', window: 'now', rating: 9, on: date(0) },
        entry: reason?.entry,
      });
    });
    it('not with an earlier one, one to come, or one in severe words', () => {
      assert.equal(on(2, ok, pain(0, 6), pain(1, 9)), 'CHECKUP_FIRST');
      assert.equal(on(2, ok, pain(0, 9), pain(3, 6)), 'CHECKUP_FIRST');
      assert.equal(on(2, ok, pain(0, 9), pain(2, 4, { severe: true })), 'CHECKUP_FIRST');
    });
    it('a clearance on its day or later covers it, one before does not', () => {
      assert.equal(on(0, ok, clearance(-1), pain(0, 8)), 'CHECKUP_FIRST');
      assert.equal(on(0, ok, clearance(0), pain(0, 8)), 'OK');
      assert.equal(on(3, ok, pain(0, 8), clearance(3)), 'OK');
    });
  });

  describe('a stopped course', () => {
    const ok = screening(-1);
    const stopped: SafetyFact = { kind: 'stopped', ...when(0), why: 'flare', region: 'neck' };
    it('bars massage until a clearance on its day or later, whatever the state', () => {
      assert.equal(safetyOf([ok, stopped], date(400)).waits, 'stopped');
      assert.equal(safetyOf([ok, stopped, clearance(-1)], date(1)).waits, 'stopped');
      assert.equal(safetyOf([ok, stopped, seen(1)], date(1)).waits, 'stopped');
      assert.equal(safetyOf([ok, stopped, clearance(1)], date(1)).waits, null);
    });
    it('a pause for a reaction bars its region alone', () => {
      const paused: SafetyFact = { kind: 'paused', ...when(0), region: 'neck' };
      const safety = safetyOf([ok, paused], date(1));
      assert.deepEqual([safety.waits, safety.barred], [null, ['neck']]);
      assert.deepEqual(safetyOf([ok, paused, clearance(1)], date(1)).barred, []);
    });
  });

  describe('UNSCREENED', () => {
    it('never screened', () => assert.equal(on(0), 'UNSCREENED'));
    it('screened over a year ago', () => {
      assert.equal(on(365, screening(0)), 'OK');
      assert.equal(on(366, screening(0)), 'UNSCREENED');
    });
    it('by the short questions alone, or in the future', () => {
      assert.equal(on(0, screening(0, [], { asked: ['now', 'soon'] })), 'UNSCREENED');
      assert.equal(on(0, screening(1)), 'UNSCREENED');
    });
    it('where today or the date of the screening is no date', () => {
      assert.equal(safetyOf([screening(0)], 'never').state, 'UNSCREENED');
      assert.equal(on(0, { ...screening(0), date: '2028-02-30' }), 'UNSCREENED');
    });
  });

  describe('what is allowed', () => {
    const expected: Record<SafetyState, string> = {
      NOW: ' |  | no massage | emergency only',
      SOON: 'walk breathing |  | no massage',
      CHECKUP_FIRST: 'walk breathing gentle |  | no massage',
      UNSCREENED: 'walk breathing gentle | mobility stretch strength self-massage | no massage',
      OK: 'walk breathing mobility stretch strength self-massage gentle |  | massage',
    };
    for (const state of safetyStates) {
      it(state, () => {
        const { moves, gentle, afterScreening, massage, emergencyOnly } = allows(state);
        const said = [
          [...moves, ...(gentle ? ['gentle'] : [])].join(' '),
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
          flags: fc.subarray([...flags], { maxLength: 2 }),
          contraindications: fc.subarray([...contraindications], { maxLength: 1 }),
          asked: fc.subarray([...questionLists]),
        })
        .map(({ moment: time, ...said }) => ({ kind: 'screening' as const, ...time, ...said })),
      fc
        .record({ moment, rating, regions: fc.subarray(['neck', 'lower_back'] as const) })
        .map(({ moment: time, ...said }) => ({
          kind: 'pain' as const,
          window: 'now' as const,
          ...time,
          ...said,
        })),
      moment.map((time) => ({ kind: 'clearance' as const, ...time })),
      moment.map((time) => ({ kind: 'clearance' as const, old: true, ...time })),
      moment.map((time) => ({ kind: 'seen' as const, ...time })),
      moment.map((time) => ({ kind: 'mistake' as const, ...time })),
    );
    const facts = fc.array(fact, { maxLength: 10 });
    const today = fc.integer({ min: -20, max: 25 });
    const rank = (state: SafetyState) => safetyStates.indexOf(state);
    const runs = { numRuns: Number(process.env['LUMBAR_RUNS'] ?? 500) };

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
          assert.equal(on(21, ...list, { ...screening(21, [flag]), ...when(21, 9) }), 'NOW');
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
          const short = screening(said, [flag], { asked: [] });
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
            said: dateOfDay((dayNumber(one.said) ?? NaN) + by),
            date: dateOfDay((dayNumber(one.date) ?? NaN) + by),
          }));
          assert.equal(on(day, ...list), on(day + by, ...moved));
        }),
        runs,
      );
    });
  });
});
