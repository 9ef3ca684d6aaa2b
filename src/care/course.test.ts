import { dateOfDay, dayNumber } from '../calendar/dates';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contraindications, flags, nowFlags, reactions, relaxAnswers } from '../diary/vocabulary';
import type { Contraindication, Flag, Reaction, RelaxAnswer } from '../diary/vocabulary';
import { courseRules, isFlare, nextDay, response } from './courseRules';
import { courseStatus } from './course';
import type { CourseEvent } from './courseEvents';
import type { CourseStatus } from './course';

// Both changes of daylight saving and a leap day lie within a course from here.
const start = dayNumber('2028-02-20') ?? 0;
const date = (day: number) => dateOfDay(start + day);

/**
 * Events in the notation of the worked examples: X screening, k clearance, s session, c check-in,
 * z stopped, q cancel; then day:rating, then `+flag`, `!reaction`, `~relaxed`, `@time of day`, `severe`. Ids
 * are the words themselves, up to the colon, with `'` for a second one.
 */
function course(text: string): CourseEvent[] {
  const used = new Set<string>();
  return text.split(' ').map((word, index) => {
    const match = /^([Xksczq])(-?\d+)(?::(\d+))?(.*)$/.exec(word);
    assert(match, word);
    const [, letter, day, rating, rest = ''] = match;
    let id = `${letter}${day}`;
    while (used.has(id)) id += "'";
    used.add(id);
    const marked = (mark: string) =>
      [...rest.matchAll(/([+!~@])([a-z_\d]+)/g)].filter((m) => m[1] === mark).map((m) => m[2]);
    const said = marked('+');
    const pain = rating === undefined ? {} : { pain: Number(rating) };
    const reaction = marked('!')[0] as Reaction | undefined;
    const base = { id, at: Number(marked('@')[0] ?? index), date: date(Number(day)) };
    const answers = {
      flags: said.filter((word): word is Flag => flags.some((flag) => flag === word)),
      contraindications: said.filter((word): word is Contraindication =>
        contraindications.some((other) => other === word && !flags.some((flag) => flag === word)),
      ),
    };
    switch (letter) {
      case 'X':
        return { ...base, kind: 'screening', ...pain, ...answers, severe: rest === 'severe' };
      case 's': {
        const relaxed = (marked('~')[0] ?? 'yes') as RelaxAnswer;
        const before = rating === undefined ? {} : { before: Number(rating) };
        return { ...base, kind: 'session', ...before, relaxed, flags: answers.flags };
      }
      case 'c':
        return { ...base, kind: 'checkin', ...pain, reaction, ...answers };
      case 'k':
        return { ...base, kind: 'clearance' };
      case 'z':
        return { ...base, kind: 'stopped' };
      default:
        return { ...base, kind: 'cancel' };
    }
  });
}

const at = (text: string, today: number) => courseStatus(course(text), date(today));

/** State, reason, next day and refusals in one line, as the examples are written. */
function words({ state, reason, planned, refused }: CourseStatus): string {
  const next = planned === null ? '' : `, next ${(dayNumber(planned) ?? NaN) - start}`;
  const refusals = refused.map(({ id, reason: why }) => `; ${id} ${why}`).join('');
  return `${state}${reason === undefined ? '' : ` (${reason})`}${next}${refusals}`;
}

const examples: [id: string, events: string, today: number, expected: string][] = [
  ['E1', 'X0:6 s0:6 s12:5 c15:4 s25:4 s38:3 c41:3', 41, 'completed_responded'],
  ['E2', 'X0:5 s0:5 s12:5 c15:5', 15, 'switch_treatment (none)'],
  ['E3', 'X0:6 s0:6 s12:6 c15:6', 15, 'switch_treatment (none)'],
  ['E4', 'X0:5 s0:5~no', 0, 'stop_see_doctor (soon:not_relaxing)'],
  ['E5', 'X0:8', 0, 'needs_checkup'],
  ['E6', 'X0:8 k0 s0:8 s10:7 c13:6', 13, 'active, next 24'],
  ['E7', 'X0:8 k0 s0:8 s10:7 c13:6 s24:6 s38:6 c41:6', 41, 'completed_not_responded (partial)'],
  ['E9', 'X0:5 s0:5 s20:4 c23:3', 23, 'active, next 29'],
  ['E10', 'X0:5 s0:5', 29, 'lapsed (only_one_session)'],
  ['E12', 'X0:6 s0:6 s14:5 c17:4 s30:4 s51:3', 51, 'lapsed (unfinished); s51 after_window'],
  ['E14', 'X0:6 s0:6 s14:5 c17:5 s30:5 c33:5', 50, 'lapsed (unfinished)'],
  ['E15', 'X0:5 s0:5 s12:4 c13:8', 13, 'paused (flare)'],
  ['E18', 'X0:4 s0:4 c3:4+saddle_numbness', 3, 'stop_see_doctor (now)'],
  ['E20', 'X0:5 s0:5 c2!moderate', 2, 'paused (reaction)'],
  ['E21', 'X0:5 s0:5 s12 s25', 25, 'review_due; s25 needs_score'],
  ['E23', 'X0:2 s0:2 s12:1 c15:1 s25:1 s38:0 c41:0', 41, 'completed_responded'],
  ['E25', 'X0:5+dvt', 0, 'needs_checkup'],
  ['E26', 'X0:5 s0:5 s0:5', 0, "active, next 12; s0' duplicate_date"],
  ['E29', 'X0:5+cancer_history k0 s0:5 s12:4+cancer_history', 12, 'review_due'],
  ['E31', 'X0:5 s0:8', 0, 'needs_checkup; s0 needs_checkup'],
  ['E32', 'X0:0 s0:0', 0, 'draft; s0 no_baseline'],
  ['E34', 'X0:5 s0:5 s12:5 s25:5', 25, 'switch_treatment (none)'],
  ['E36', 'X0:6 s0:6 s12:6 c15:4 c20:6', 20, 'active, next 25'],
  ['E37', 'X0:5 s0:5 s12:4 c13:3', 14, 'review_due'],
  ['E39', 'X0:5 s0:5 s12:4 c15:3', 35, 'active, next 36'],
  ['E42', 'X0:5+night_rest_pain+six_weeks', 0, 'needs_checkup'],
  ['E43', 'X0:5+six_weeks s0:5', 0, 'active, next 12'],
  ['E48', 'z0 X3:5 s3:5', 3, 'needs_checkup; s3 needs_checkup'],
  ['E50', 'X0:5 s0:5 z5', 6, 'paused (other_course)'],
  ['E53', 'X0:5 s0:5 s0:5 c2!moderate c3!moderate', 3, "paused (reaction); s0' duplicate_date"],
  ['E54', 'X0:5 s0:5 c2!moderate c10:4!moderate', 10, 'paused (reaction)'],
  ['E56', 'X0:6 s0:6 s12:4 c15:3 c45:9', 50, 'lapsed (unfinished)'],
  ['E57', 'X0:8 X1 s1:5', 1, 'needs_checkup; s1 needs_checkup'],
  ['E59', 'X0:5+severe_osteoporosis s0:5', 0, 'needs_checkup; s0 needs_checkup'],
  ['E61', 'X0:5 s0:5 X6+fever', 6, soon()],
];

const cases: [what: string, events: string, today: number, expected: string][] = [
  ['a course without events is a draft', 'X0:5', 0, 'draft'],
  ['severe words are severe', 'X0:3severe', 0, 'needs_checkup'],
  ['a clearance 30 days before covers severe pain', 'k-30 X0:8 s0:8', 0, 'active, next 12'],
  ['one 31 days before does not', 'k-31 X0:8 s0:8', 0, 'needs_checkup; s0 needs_checkup'],
  ['a milder screening takes the place of a severe one', 'X0:8 X3:5 s3:5', 3, 'active, next 15'],
  [
    'a severe before stands until a screening or a clearance',
    'X0:5 s0:8 s2:5 X3:5 s3:5',
    3,
    'active, next 15; s0 needs_checkup; s2 needs_checkup',
  ],
  ['the clearance after it', 'X0:5 s0:8 k1 s2:5', 2, 'active, next 14; s0 needs_checkup'],
  ['a screening that did not ask for pain leaves it', 'X0:8 X1', 1, 'needs_checkup'],
  ['a later clearance does not reach forward', 'k0 X1:5+fever', 1, 'needs_checkup'],
  ['a symptom reported again is open again', 'X0:5+fever k0 s0:5 c3:5+fever', 3, soon()],
  ['not on the date of the clearance', 'X0:5+fever k0 s0:5 c0:5+fever', 0, 'active, next 12'],
  ['a lasting fact first told later is open', 'X0:5 k0 s0:5 c3:5+cancer_history', 3, soon()],
  ['a clearance reaches back over its own date', 'X0:5 s0:5 X5:5+fever k5', 5, 'active, next 12'],
  ['without it the screening ends the course', 'X0:5 s0:5 X5:5+fever k6', 6, soon()],
  ['weak flags of different days add up', 'X0:5+six_weeks s0:5 c3:5+cough_worse', 3, soon()],
  ['the same weak flag twice does not', 'X0:5+six_weeks s0:5 c3:5+six_weeks', 3, 'active, next 12'],
  ['a contraindication that only asks is no alarm', 'X0:5+pregnancy s0:5', 0, 'active, next 12'],
  [
    'a flag told with session 1 comes before it',
    'X0:5 s0:5+fever',
    0,
    'needs_checkup; s0 needs_checkup',
  ],
  ['no screening, no severe pain', 's0:5', 0, 'active, next 12'],
  ['a serious reaction', 'X0:5 s0:5 c2:5!serious', 2, 'stop_see_doctor (now)'],
  ['NOW is never covered', 'X0:5+chest_pain k0', 0, 'stop_see_doctor (now)'],
  [
    'relaxed=no counts in a refused session',
    'X0:8 s0:8~no',
    0,
    'stop_see_doctor (soon:not_relaxing)',
  ],
  [
    'one session reacts once',
    'X0:5 s0:5 c1:5!moderate c2:5!moderate c3:5!moderate',
    3,
    'paused (reaction)',
  ],
  [
    'a second session that is reacted to',
    'X0:5 s0:5 c2:5!moderate k3 s12:4 c14:4!moderate',
    14,
    'stop_see_doctor (soon:second_reaction)',
  ],
  [
    'also a refused one',
    'X0:5 s0:5 c0:5!moderate s5:5 c7:5!moderate',
    7,
    'stop_see_doctor (soon:second_reaction); s5 paused',
  ],
  [
    'a sitting is a date',
    'X0:5 s0:5 c0!moderate s0:5 c2!moderate',
    2,
    "paused (reaction); s0' duplicate_date",
  ],
  [
    'told again, its days run from there',
    'X0:5 s0:5 c2!moderate c8!moderate c12:5',
    12,
    'paused (reaction)',
  ],
  ['and end seven days after', 'X0:5 s0:5 c2!moderate c8!moderate c15:5', 15, 'active, next 12'],
  [
    'another course that stopped pauses this one',
    'X0:5 s0:5 z3 s12:5',
    12,
    'paused (other_course); s12 paused',
  ],
  ['which only a clearance ends', 'X0:5 s0:5 z3 c12:3 k13', 13, 'active, next 12'],
  ['no score does', 'X0:5 s0:5 z3 c12:3 c20:3', 20, 'paused (other_course)'],
  ['nor a clearance before it', 'X0:5 s0:5 k2 z3', 3, 'paused (other_course)'],
  ['one on its date does', 'X0:5 s0:5 k3 z3', 3, 'active, next 12'],
  ['a stop before session 1 is covered from its date on', 'z0 X3:5 k0 s3:5', 3, 'active, next 15'],
  ['and not from before', 'k-1 z0 X3:5 s3:5', 3, 'needs_checkup; s3 needs_checkup'],
  [
    'a stop on the date of session 1 comes before it',
    'X0:5 s0:5 z0',
    0,
    'needs_checkup; s0 needs_checkup',
  ],
  [
    'three pauses are told in order',
    'X0:5 s0:5 c1:8!moderate z1',
    1,
    'paused (flare+other_course+reaction)',
  ],
  ['a reaction before any session is none', 'X0:5 c-1:5!moderate s0:5', 0, 'active, next 12'],
  [
    'the pause for a reaction lasts seven days',
    'X0:5 s0:5 c0!moderate c6:5',
    6,
    'paused (reaction)',
  ],
  ['and ends with a score no higher than B', 'X0:5 s0:5 c0!moderate c7:5', 7, 'active, next 12'],
  ['not with a higher one', 'X0:5 s0:5 c0!moderate c7:6', 7, 'paused (reaction)'],
  ['a clearance ends every pause', 'X0:5 s0:5 c0!moderate c1:8 k2', 2, 'active, next 12'],
  ['two pauses are told in order', 'X0:5 s0:5 c0!moderate c1:8', 1, 'paused (flare+reaction)'],
  ['a paused course takes no session', 'X0:5 s0:5 c1:8 s8:5', 8, 'paused (flare); s8 paused'],
  ['a score that is no flare ends the pause', 'X0:5 s0:5 c1:8 c2:5', 2, 'active, next 12'],
  ['flares within seven days are one', 'X0:5 s0:5 c1:8 c7:8', 7, 'paused (flare)'],
  ['seven days apart they are two', 'X0:5 s0:5 c1:8 c8:8', 8, 'stop_see_doctor (soon:flare)'],
  ['a pause that ended starts anew', 'X0:5 s0:5 c1:8 c2:5 c9:8', 9, 'paused (flare)'],
  ['a flare closes no review', 'X0:5 s0:5 s12:4 s25:9', 25, 'paused (flare)'],
  [
    'an ineligible before does not open the way to session 3',
    'X0:5 s0:5 s12:4 s13:3',
    13,
    'review_due; s13 needs_score',
  ],
  [
    'review and final in one score: the review speaks',
    'X0:5 s0:5 s12:4 s25:9 c26:5 s27:9 c29:5',
    29,
    'switch_treatment (none)',
  ],
  ['a fifth session', 'X0:6 s0:6 s12:5 c15:4 s25:4 s38:3 s40:2', 40, 'final_due; s40 course_full'],
  [
    'the final score on day +14',
    'X0:6 s0:6 s12:5 c15:4 s25:4 s38:3 c52:3',
    52,
    'completed_responded',
  ],
  ['not on day +15', 'X0:6 s0:6 s12:5 c15:4 s25:4 s38:3 c53:3', 53, 'lapsed (no_final_score)'],
  ['which is waited for until then', 'X0:6 s0:6 s12:5 c15:4 s25:4 s38:3', 52, 'final_due'],
  ['and lapses after', 'X0:6 s0:6 s12:5 c15:4 s25:4 s38:3', 53, 'lapsed (no_final_score)'],
  ['nor on day +1', 'X0:6 s0:6 s12:5 c15:4 s25:4 s38:3 c39:3', 39, 'final_due'],
  [
    'day 49 is accepted, late',
    'X0:6 s0:6 s12:5 c15:4 s25:4 s49:3 c51:3',
    51,
    'completed_responded (late)',
  ],
  ['day 42 is in time', 'X0:6 s0:6 s12:5 c15:4 s25:4 s42:3 c44:3', 44, 'completed_responded'],
  ['the final score may be worse', 'X0:5 s0:5 s12:4 c15:3 s25:3 s38:3 c41:7', 41, 'paused (flare)'],
  ['day 28 is not yet lapsed', 'X0:5 s0:5', 28, 'active, next 29'],
  ['a forgotten session reopens a lapse', 'X0:5 s0:5 s25:4 c28:3', 29, 'active, next 32'],
  [
    'responded at the end of the window',
    'X0:6 s0:6 s14:5 c17:5 s30:5 c33:3',
    50,
    'completed_responded (early)',
  ],
  ['not on day 49', 'X0:6 s0:6 s14:5 c17:5 s30:5 c33:3', 49, 'active (no_plan_fits)'],
  [
    'a score before the last session says nothing then',
    'X0:6 s0:6 s14:5 c17:3 s30:3',
    50,
    'lapsed (unfinished)',
  ],
  ['nor does one before a flare', 'X0:6 s0:6 s12:4 c15:3 c45:9', 50, 'lapsed (unfinished)'],
  ['but one after it does', 'X0:6 s0:6 s12:4 c15:3 c45:9 c47:3', 50, 'completed_responded (early)'],
  ['a lapse comes before a pause', 'X0:5 s0:5 c1:8', 29, 'lapsed (only_one_session)'],
  ['cancelled', 'X0:5 s0:5 q3', 3, 'cancelled'],
  ['what follows the end is not looked at', 'X0:5 q3 s4:5 s99:5', 5, 'cancelled'],
  ['the future does not count', 'X0:5 s0:5 c3:5+chest_pain', 2, 'active, next 12; c3 future'],
  ['on one date, kind before time', 'c0:9 s0:5@5 k0@9 X0:8@10', 0, 'paused (flare)'],
  ['then time', 'X0:6 s0:5@9 s0:6@3', 0, 'active, next 12; s0 duplicate_date'],
];

function soon(): string {
  return 'stop_see_doctor (soon:flags)';
}

const rating = fc.integer({ min: 0, max: 10 });
const some = <T extends string>(list: readonly T[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant<T[]>([]) },
    fc.subarray([...list], { maxLength: 2 }),
  );
const optional = { noNullPrototype: true };
const common = {
  at: fc.integer({ min: 0, max: 3 }),
  date: fc.integer({ min: -3, max: 60 }).map(date),
};
const anyEvent: fc.Arbitrary<CourseEvent> = fc
  .oneof(
    fc.record({ ...common, kind: fc.constant('clearance' as const) }, optional),
    fc.record({ ...common, kind: fc.constant('stopped' as const) }, optional),
    {
      weight: 2,
      arbitrary: fc.record(
        {
          ...common,
          kind: fc.constant('screening' as const),
          pain: rating,
          severe: fc.boolean(),
          flags: some(flags),
          contraindications: some(contraindications),
        },
        { requiredKeys: ['at', 'date', 'kind', 'pain', 'flags', 'contraindications'] },
      ),
    },
    {
      weight: 6,
      arbitrary: fc.record(
        {
          ...common,
          kind: fc.constant('session' as const),
          before: rating,
          after: rating,
          relaxed: fc.oneof(
            { weight: 9, arbitrary: fc.constant('yes' as const) },
            fc.constantFrom(...relaxAnswers),
          ),
          flags: some(flags),
        },
        { requiredKeys: ['at', 'date', 'kind', 'relaxed'] },
      ),
    },
    {
      weight: 6,
      arbitrary: fc.record(
        {
          ...common,
          kind: fc.constant('checkin' as const),
          pain: rating,
          reaction: fc.constantFrom(...reactions),
          flags: some(flags),
          contraindications: some(contraindications),
        },
        { requiredKeys: ['at', 'date', 'kind'] },
      ),
    },
  )
  .map((event) => ({ ...event, id: '' }));
const wild = fc
  .array(anyEvent, { maxLength: 14 })
  .map((events) => events.map((event, index) => ({ ...event, id: `e${index}` })));

/** A course that mostly goes by the rules, so that the late states are reached too. */
const orderly = fc
  .record({
    baseline: fc.integer({ min: 1, max: 6 }),
    gaps: fc.array(fc.integer({ min: 2, max: 16 }), { minLength: 1, maxLength: 4 }),
    falls: fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 5, maxLength: 5 }),
    wait: fc.integer({ min: 1, max: 5 }),
    extra: fc.oneof(
      { weight: 3, arbitrary: fc.constant<CourseEvent[]>([]) },
      fc.array(anyEvent, { maxLength: 2 }),
    ),
  })
  .map(({ baseline, gaps, falls, wait, extra }): CourseEvent[] => {
    let day = 0;
    const events = course(`X0:${baseline} s0:${baseline}`);
    for (const [index, gap] of gaps.entries()) {
      const score = Math.min(10, Math.max(0, baseline - (falls[index] ?? 0)));
      events.push(...course(`c${day + wait}:${score} s${day + gap}:${score}`));
      day += gap;
    }
    const last = Math.min(10, Math.max(0, baseline - (falls[4] ?? 0)));
    events.push(...course(`c${day + wait}:${last}`));
    return [...events, ...extra].map((event, index) => ({ ...event, id: `e${index}` }));
  });
const anyCourse = fc.oneof(wild, orderly);
const anyToday = fc.integer({ min: -5, max: 80 });
/** `LUMBAR_RUNS` asks for more. */
const runs = { numRuns: Number(process.env['LUMBAR_RUNS'] ?? 400) };

/** The day after every event of a course, so that none lies in the future. */
const after = (events: readonly CourseEvent[]) =>
  events.map((event) => event.date).reduce((a, b) => (a > b ? a : b), date(0));

const shift = (day: string, by: number) => dateOfDay((dayNumber(day) ?? NaN) + by);

describe('massage course', () => {
  describe('worked examples', () => {
    for (const [id, events, today, expected] of examples) {
      it(`${id}: ${events} on day ${today}`, () => {
        assert.equal(words(at(events, today)), expected);
      });
    }
    it('E34 keeps the session that closed the review', () => {
      assert.equal(at('X0:5 s0:5 s12:5 s25:5', 25).done, 3);
    });
    it('E3 does not look at the rating after a session', () => {
      const events = course('X0:6 s0:6 s12:6 c15:6').map((event) =>
        event.kind === 'session' ? { ...event, after: 2 } : event,
      );
      assert.equal(words(courseStatus(events, date(15))), 'switch_treatment (none)');
    });
  });

  describe('cases', () => {
    for (const [what, events, today, expected] of cases) {
      it(`${what}: ${events} on day ${today}`, () => {
        assert.equal(words(at(events, today)), expected);
      });
    }
    it('tells the response of the review, then the final one', () => {
      const full = 'X0:6 s0:6 s12:5 c15:5 s25:4 s38:3 c41:3';
      const on = (events: string, day: number) => at(events, day).response;
      assert.equal(on('X0:6 s0:6 c3:1 s12:5', 12), undefined);
      assert.equal(on('X0:6 s0:6 s12:5 c15:5 c18:6', 18), 'partial');
      assert.equal(on(full, 41), 'responded');
      assert.equal(on('X0:6 s0:6 s14:5 c17:5 s30:5 c33:3', 50), 'responded');
      assert.equal(on('X0:6 s0:6 s12:5 c15:9', 15), undefined);
    });
    it('has no reason and no response where there is none', () => {
      const plain = { state: 'draft', done: 0, planned: null, refused: [] };
      assert.deepEqual(courseStatus([], date(0)), plain);
    });
    it('an event without a date of the calendar is refused, nothing is thrown', () => {
      for (const bad of ['', '2028-02-30', '2028-2-3', '2028-13-01', 'tomorrow', '+12028-01-01']) {
        const [screening, session] = course('X0:5 s0:5+chest_pain');
        assert(screening !== undefined && session !== undefined);
        const status = courseStatus([screening, { ...session, date: bad }], date(1));
        assert.equal(words(status), 'draft; s0 invalid_date');
      }
    });
    it('a today that is no date stands for the date of the latest event', () => {
      const events = course('X0:5 s0:5 s12:4 c15:3');
      assert.equal(words(courseStatus(events, 'never')), 'active, next 25');
      assert.equal(words(courseStatus([], '')), 'draft');
    });
    it('events of one id are two events, whatever their order', () => {
      const [screening, first, second] = course('X0:5 s0:5@1 s0:4@1').map((event) => ({
        ...event,
        id: 'same',
      }));
      assert(screening !== undefined && first !== undefined && second !== undefined);
      const status = courseStatus([screening, first, second], date(0));
      assert.deepEqual(status, courseStatus([second, first, screening], date(0)));
      assert.equal(words(status), 'active, next 12; same duplicate_date');
    });
    it('leaves its input alone', () => {
      const events = Object.freeze(course('c3:4 s0:5 X0:5').map((event) => Object.freeze(event)));
      courseStatus(events, date(9));
    });
  });

  describe('response', () => {
    const pairs: [before: number, score: number, expected: string][] = [
      [6, 4, 'responded'],
      [6, 5, 'partial'],
      [7, 5, 'partial'],
      [8, 6, 'partial'],
      [8, 5, 'responded'],
      [10, 7, 'responded'],
      [3, 1, 'responded'],
      [2, 1, 'partial'],
      [2, 0, 'responded'],
      [1, 0, 'responded'],
      [4, 2, 'responded'],
      [5, 5, 'none'],
      [5, 6, 'none'],
      [5, 7, 'worse'],
    ];
    for (const [before, score, expected] of pairs) {
      it(`${before} > ${score} ${expected}`, () => {
        assert.equal(response(before, score), expected);
      });
    }
    it('never grows worse with a lower score', () => {
      const rank = ['responded', 'partial', 'none', 'worse'];
      for (let before = 1; before <= 10; before++) {
        for (let score = 1; score <= 10; score++) {
          const [low, high] = [response(before, score - 1), response(before, score)];
          assert(rank.indexOf(low) <= rank.indexOf(high), `${before} ${score}`);
        }
      }
    });
  });

  it('a flare is newly severe, three up, or the worst there is', () => {
    const yes = [
      [6, 7],
      [5, 8],
      [2, 5],
      [7, 10],
      [9, 10],
      [8, 10],
    ] as const;
    const no = [
      [7, 7],
      [7, 9],
      [2, 4],
      [10, 10],
      [5, 6],
      [6, 6],
      [8, 9],
    ] as const;
    for (const [before, score] of yes) assert(isFlare(before, score), `${before} ${score}`);
    for (const [before, score] of no) assert(!isFlare(before, score), `${before} ${score}`);
  });

  describe('next date', () => {
    const plans: [lastDay: number, done: number, next: number | null][] = [
      [0, 1, 12],
      [12, 2, 25],
      [25, 3, 38],
      [20, 2, 29],
      [29, 3, 38],
      [30, 2, 36],
      [36, 3, 42],
      [37, 2, 43],
      [39, 3, 42],
      [40, 3, 47],
      [47, 3, null],
      [45, 2, null],
      [8, 2, 22],
    ];
    for (const [lastDay, done, next] of plans) {
      it(`(${lastDay}, ${done}) -> ${next ?? 'none'}`, () => {
        assert.equal(nextDay(lastDay, done, lastDay), next);
      });
    }
    it('kept to, gives the planned days', () => {
      const days = [0];
      for (let done = 1; done < 4; done++) {
        const last = days.at(-1) ?? NaN;
        days.push(nextDay(last, done, last) ?? NaN);
      }
      assert.deepEqual(days, courseRules.planDays);
    });
    it('a date is missed after three days, and moves to tomorrow while the rest fits', () => {
      assert.equal(nextDay(12, 2, 28), 25);
      assert.equal(nextDay(12, 2, 29), 30);
      assert.equal(nextDay(12, 2, 45), 46);
      assert.equal(nextDay(12, 2, 46), null);
      assert.equal(nextDay(25, 3, 48), 49);
      assert.equal(nextDay(25, 3, 49), null);
    });
    it('plans nothing without a session, nor after the fourth', () => {
      assert.equal(nextDay(0, 0, 0), null);
      assert.equal(nextDay(38, 4, 38), null);
    });
    it('leaves room for the rest within the grace week, three days apart', () => {
      const day = fc.integer({ min: 0, max: 49 });
      const late = fc.integer({ min: 0, max: 40 });
      fc.assert(
        fc.property(day, fc.integer({ min: 1, max: 3 }), late, (lastDay, done, since) => {
          const next = nextDay(lastDay, done, lastDay + since);
          if (next === null) return;
          assert(next - lastDay >= 3 && next + 3 * (3 - done) <= 49);
        }),
      );
    });
  });

  describe('properties', () => {
    it('the order of the input does not matter', () => {
      const shuffled = anyCourse.chain((events) =>
        fc.tuple(
          fc.constant(events),
          fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
        ),
      );
      fc.assert(
        fc.property(shuffled, anyToday, ([events, other], today) => {
          assert.deepEqual(courseStatus(events, date(today)), courseStatus(other, date(today)));
        }),
        runs,
      );
    });

    it('nor does it where ids and times are all the same', () => {
      const same = wild.map((events) => events.map((event) => ({ ...event, id: 'x', at: 0 })));
      fc.assert(
        fc.property(same, anyToday, (events, today) => {
          const back = [...events].reverse();
          assert.deepEqual(courseStatus(events, date(today)), courseStatus(back, date(today)));
        }),
        runs,
      );
    });

    it('a NOW flag on the first event stops the course', () => {
      const kinds = fc.constantFrom('X-9:5', 's-9:5', 'c-9:5');
      fc.assert(
        fc.property(anyCourse, kinds, fc.constantFrom(...nowFlags), (events, word, flag) => {
          const status = courseStatus([...events, ...course(`${word}+${flag}`)], after(events));
          assert.equal(words(status), 'stop_see_doctor (now)');
        }),
        runs,
      );
    });

    it('a lower final score never takes a response away', () => {
      let completed = 0;
      fc.assert(
        fc.property(orderly, rating, (events, lower) => {
          const responded = (day: string) =>
            courseStatus(events, day).state === 'completed_responded';
          // The final score is the check-in of the day on which the course was completed.
          const day = events
            .map((event) => event.date)
            .filter(responded)
            .sort()[0];
          const finals = events.filter((event) => event.kind === 'checkin' && event.date === day);
          const [final] = finals;
          if (final?.kind !== 'checkin' || final.pain === undefined) return;
          if (day === undefined || finals.length > 1) return;
          completed++;
          const changed = { ...final, pain: Math.min(final.pain, lower) };
          const others = events.filter((event) => event !== final);
          const { state } = courseStatus([...others, changed], day);
          assert.equal(state, 'completed_responded');
        }),
        runs,
      );
      assert(completed > 5, `${completed}`);
    });

    it('no fifth session counts, and every session counts or is refused', () => {
      fc.assert(
        fc.property(anyCourse, anyToday, (events, today) => {
          const status = courseStatus(events, date(today));
          const sessions = events.filter(({ kind }) => kind === 'session').map(({ id }) => id);
          const refused = status.refused.filter(({ id }) => sessions.includes(id)).length;
          assert(status.done >= 0 && status.done <= 4);
          const ended = /^(switch|completed|stop|cancelled)/.test(status.state);
          if (!ended) assert.equal(status.done + refused, sessions.length);
          assert(status.planned === null || status.state === 'active');
        }),
        runs,
      );
    });

    it('moving every date moves nothing else', () => {
      const days = fc.integer({ min: -1000, max: 1000 });
      fc.assert(
        fc.property(anyCourse, anyToday, days, (events, today, by) => {
          const moved = events.map((event) => ({ ...event, date: shift(event.date, by) }));
          const { planned, ...rest } = courseStatus(events, date(today));
          const other = courseStatus(moved, date(today + by));
          assert.deepEqual(other, { ...rest, planned: planned && shift(planned, by) });
        }),
        runs,
      );
    });

    it('a muscle that does not relax stops the course, unless it ended before', () => {
      fc.assert(
        fc.property(anyCourse, fc.integer({ min: -4, max: 62 }), (events, day) => {
          const [session] = course(`s${day}:5~no`);
          assert(session !== undefined);
          const all = [...events, { ...session, id: 'tight' }];
          const { state } = courseStatus(all, after(all));
          if (state === 'stop_see_doctor') return;
          const before = all.filter((event) => event.id !== 'tight' && event.date <= session.date);
          assert.equal(courseStatus(before, session.date).state, state);
          assert.match(state, /^(switch_treatment|completed_|cancelled)/);
        }),
        runs,
      );
    });

    it('the answer for a day depends on no later day', () => {
      fc.assert(
        fc.property(anyCourse, anyToday, (events, today) => {
          const past = events.filter((event) => event.date <= date(today));
          const { refused, ...rest } = courseStatus(events, date(today));
          const known = refused.filter(({ reason }) => reason !== 'future');
          assert.deepEqual({ ...rest, refused: known }, courseStatus(past, date(today)));
        }),
        runs,
      );
    });
  });
});

describe('day numbers', () => {
  it('go there and back, also before the year 100 and on leap days', () => {
    for (const day of ['0000-01-01', '0099-12-31', '1969-12-31', '2000-02-29', '9999-12-31']) {
      assert.equal(dateOfDay(dayNumber(day) ?? NaN), day);
    }
    assert.equal(dayNumber('1970-01-01'), 0);
    assert.equal(dayNumber('1969-12-31'), -1);
    assert.equal(dayNumber('2023-02-29'), undefined);
  });
});
