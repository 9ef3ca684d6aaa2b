import { dateOfDay, dayNumber } from '../calendar/dates';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { saidOfDay as said } from '../../test/fixtures/saidOfDay';
import type { DayFacts, Seen } from './facts';
import { painOf } from './pain';
import { byUnit, daily, mainRegions } from './periods';

const number = (date: string) => dayNumber(date)!;

const shown = { window: 'now', regions: [] } as const;
const none = { taken: 0, natural: 0, snoozed: 0, skipped: 0, ignored: 0 };
const seen = (desk: number, longest: number, taken = 0): Seen => ({
  desk,
  stood: 0,
  longest,
  answers: { ...none, taken },
});
const fact = (
  date: string,
  ratings: readonly number[],
  more: Partial<DayFacts> = {},
): DayFacts => ({
  day: number(date),
  seen: undefined,
  said: said(ratings),
  ...more,
});

describe('day by day', () => {
  it('has one period for each day, empty ones too', () => {
    const days = daily([], number('2026-03-27'), number('2026-04-02'), {
      ...shown,
      regions: ['neck'],
    });
    assert.equal(days.length, 7);
    for (const { pain, smooth, desk, regions, answers } of days) {
      assert.deepEqual(
        [pain, smooth, desk, regions, answers],
        [undefined, undefined, undefined, [undefined], none],
      );
    }
  });

  it('takes the mean over seven days where three of them were rated, and a gap where not', () => {
    const facts = [
      fact('2026-03-01', [2, 4]),
      fact('2026-03-02', [6]),
      fact('2026-03-04', [0]),
      fact('2026-03-20', [5]),
    ];
    const smooth = new Map(
      daily(facts, number('2026-03-01'), number('2026-03-20'), shown).map((one) => [
        dateOfDay(one.from).slice(8),
        one.smooth,
      ]),
    );
    assert.equal(smooth.get('02'), undefined);
    assert.equal(smooth.get('03'), undefined);
    // The means 3, 6 and 0; the day that was rated twice counts once.
    for (const date of ['04', '05', '06', '07']) assert.equal(smooth.get(date), 3);
    assert.equal(smooth.get('08'), undefined);
    assert.equal(smooth.get('20'), undefined);
  });

  it('knows the days before the first for its mean', () => {
    const facts = ['01', '02', '03'].map((date) => fact(`2026-03-${date}`, [4]));
    assert.equal(daily(facts, number('2026-03-03'), number('2026-03-03'), shown)[0]?.smooth, 4);
  });

  it('tells one entry as it is', () => {
    const [day] = daily(
      [fact('2026-03-01', [0])],
      number('2026-03-01'),
      number('2026-03-01'),
      shown,
    );
    assert.deepEqual(day?.pain, { mean: 0, low: 0, high: 0, days: 1 });
    assert.equal(day.smooth, undefined);
  });
});

describe('weeks and months', () => {
  it('weigh each day alike, and count desk days alone', () => {
    const facts = [
      fact('2026-03-02', [2, 2, 2, 2], { seen: seen(300, 40, 3) }),
      fact('2026-03-03', [6], { seen: seen(420, 95, 2) }),
      fact('2026-03-04', [], { seen: seen(0, 0, 1) }),
      fact('2026-03-20', [9]),
    ];
    const weeks = byUnit(facts, 'week', number('2026-03-22'), shown);
    assert.deepEqual(
      weeks.map(({ from }) => dateOfDay(from)),
      ['2026-03-02', '2026-03-09', '2026-03-16'],
    );
    assert.deepEqual(weeks[0]?.pain, { mean: 4, low: 2, high: 6, days: 2 });
    assert.deepEqual(weeks[0].desk, { mean: 360, longest: 95, days: 2 });
    assert.equal(weeks[0].answers.taken, 6);
    assert.equal(weeks[1]?.pain, undefined);
    const months = byUnit(facts, 'month', number('2026-05-31'), shown);
    assert.deepEqual(
      months.map(({ from, pain }) => [dateOfDay(from), pain?.days]),
      [
        ['2026-03-01', 3],
        ['2026-04-01', undefined],
        ['2026-05-01', undefined],
      ],
    );
  });

  it('keep regions, sessions and care', () => {
    const facts = [
      fact('2026-03-02', [], { said: said([4, 5], { sessions: 1 }, ['neck']) }),
      fact('2026-03-03', [], {
        said: said([], {
          care: new Map([
            ['walking', 2],
            ['heat', 1],
          ] as const),
        }),
      }),
    ];
    const [week] = byUnit(facts, 'week', number('2026-03-08'), {
      ...shown,
      regions: ['lower_back', 'neck'],
    });
    assert.deepEqual(week?.regions, [undefined, 4.5]);
    assert.equal(week.sessions, 1);
    assert.deepEqual(week.care, ['heat', 'walking']);
    assert.deepEqual(mainRegions(facts, 'now', 3), ['neck']);
  });

  it('look past no wrong clock', () => {
    const facts = [fact('0001-01-01', [3]), fact('2026-03-01', [3]), fact('9999-12-31', [3])];
    assert.equal(byUnit(facts, 'month', number('2026-03-02'), shown).length, 1);
    assert.deepEqual(byUnit([], 'month', number('2026-03-02'), shown), []);
  });

  it('hold together what the days hold', () => {
    const start = number('2024-01-20');
    const anyDay = fc.record({
      off: fc.nat(800),
      ratings: fc.array(fc.nat(10), { maxLength: 3 }),
      taken: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyDay, { selector: ({ off }) => off }), (list) => {
        const facts = list
          .map(({ off, ratings, taken }) => ({
            day: start + off,
            said: said(ratings),
            seen: seen(60, 30, taken),
          }))
          .sort((a, b) => a.day - b.day);
        const last = start + 800;
        for (const periods of [
          daily(facts, start, last, shown),
          byUnit(facts, 'week', last, shown),
          byUnit(facts, 'month', last, shown),
        ]) {
          const sum = (of: (one: (typeof periods)[number]) => number) =>
            periods.reduce((total, one) => total + of(one), 0);
          const rated = facts.filter((one) => one.said.pain.size > 0);
          assert.equal(
            sum(({ pain }) => pain?.days ?? 0),
            rated.length,
          );
          const means = rated.reduce((n, one) => n + (painOf(one, 'now') ?? NaN), 0);
          assert.ok(
            Math.abs(sum(({ pain }) => (pain === undefined ? 0 : pain.mean * pain.days)) - means) <
              1e-6,
          );
          assert.equal(
            sum(({ answers }) => answers.taken),
            facts.reduce((n, one) => n + one.seen.answers.taken, 0),
          );
          assert.equal(
            sum(({ desk }) => desk?.days ?? 0),
            facts.length,
          );
        }
      }),
    );
  });
});
