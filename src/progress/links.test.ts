import { dayNumber } from '../calendar/dates';
import assert from 'node:assert/strict';
import { randomFrom } from '../random';
import { saidOfDay } from '../../test/fixtures/saidOfDay';
import type { DayFacts, SaidOfDay } from '../days/facts';
import { factors, ratedDays } from './factors';
import type { Factor, RatedDay } from './factors';
import { leastDays, linksOf } from './links';
import { autocorrelation, prewhiten } from './prewhitening';

const monday = dayNumber('2026-03-02')!;
const random = () => randomFrom(1);

function ratedDay(day: number, pain: number, had: Partial<Record<Factor, boolean>>): RatedDay {
  const unknown = Object.fromEntries(factors.map((factor) => [factor, undefined]));
  return { day, pain, had: { ...unknown, ...had } as RatedDay['had'] };
}

/** A draw from the normal distribution (Box and Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** An autoregression of first order with spread 1. */
function series(length: number, rho: number, random: () => number): number[] {
  const out = [normal(random)];
  while (out.length < length) {
    out.push(rho * out.at(-1)! + Math.sqrt(1 - rho * rho) * normal(random));
  }
  return out;
}

describe('what goes with what', () => {
  it('says nothing below five days with and five without', () => {
    const days = Array.from({ length: 30 }, (_, i) =>
      ratedDay(monday + i, i % 4, { moves: i < leastDays - 1, longBout: i % 2 === 0 }),
    );
    const { compared, tooFew } = linksOf({ days }, random());
    assert.deepEqual(
      compared.map(({ factor }) => factor),
      ['longBout'],
    );
    assert.deepEqual(
      tooFew.find(({ factor }) => factor === 'moves'),
      { factor: 'moves', days: [4, 26] },
    );
  });

  it('has nothing to say of no days, of one, and of pain that is always the same', () => {
    assert.deepEqual(linksOf({ days: [] }, random()).compared, []);
    assert.deepEqual(linksOf({ days: [ratedDay(monday, 3, {})] }, random()).compared, []);
    const zero = Array.from({ length: 60 }, (_, i) =>
      ratedDay(monday + i, 0, { moves: i % 3 === 0 }),
    );
    assert.deepEqual(linksOf({ days: zero }, random()).compared, []);
  });

  it('finds the difference that is there, and no other', () => {
    const draw = randomFrom(3);
    const days = Array.from({ length: 90 }, (_, i) => {
      const moves = draw() < 0.5;
      return ratedDay(monday + i, 5 + 0.4 * normal(draw) - (moves ? 2 : 0), {
        moves,
        longBout: draw() < 0.5,
      });
    });
    const { compared } = linksOf({ days }, random());
    const [first, second] = compared;
    assert.equal(first?.factor, 'moves');
    assert.ok(first.sure);
    assert.ok(Math.abs(first.difference + 2) < 0.3, String(first.difference));
    assert.ok(first.interval[0] < -2 && first.interval[1] > -2 && first.interval[1] < 0);
    assert.ok(Math.abs(first.pain[1] - first.pain[0] - 2) < 0.3);
    assert.equal(first.days[0] + first.days[1], 90);
    assert.equal(second?.sure, false);
    assert.ok(second.interval[0] < 0 && second.interval[1] > 0);
    assert.ok(first.pValue < second.pValue);
  });

  it('says the same of the same diary', () => {
    const days = simulated(5, -1.5);
    assert.deepEqual(linksOf({ days }, random()), linksOf({ days }, random()));
  });

  it('does not take a trend for a link', () => {
    // Pain falls for eight weeks, and the moves begin halfway through.
    const wrong = Array.from({ length: 100 }, (_, seed) => {
      const draw = randomFrom(seed);
      const days = Array.from({ length: 56 }, (_, i) =>
        ratedDay(monday + i, 7 - i / 10 + 0.8 * normal(draw), { moves: i >= 28 }),
      );
      const [found] = linksOf({ days }, random()).compared;
      assert.ok(found !== undefined);
      assert.ok(found.pain[1] - found.pain[0] > 2, 'the bare means differ');
      return found.sure;
    }).filter(Boolean).length;
    assert.ok(wrong <= 8, String(wrong));
  });

  /*
   * The simulation: 60 days of pain with 0.6 from day to day, a weekday effect and spread 1.5, and
   * five factors, each on half of the days and in runs of four days. "Naive" is Welch's t test of
   * each factor at 5 %.
   */
  it('cries wolf in at most 6.5 % of 1,000 diaries, and finds 1.5 points in 60 %', function () {
    this.timeout(300_000);
    const sure = (planted: number) => {
      let any = 0;
      let hits = 0;
      let naive = 0;
      for (let seed = 1; seed <= 1000; seed += 1) {
        const days = simulated(seed, planted);
        const found = linksOf({ days }, random()).compared.filter((one) => one.sure);
        if (found.length > 0) any += 1;
        if (found.some((one) => one.factor === 'moves' && one.difference < 0)) hits += 1;
        const looked = planted === 0 ? simulatedFactors : (['moves'] as const);
        if (looked.some((factor) => welch(days, factor) > 2)) naive += 1;
      }
      return { any, hits, naive };
    };
    const without = sure(0);
    const with15 = sure(-1.5);
    console.log(
      `        of 1,000 diaries: no link, any sure finding ${String(without.any)} ` +
        `(naive t test ${String(without.naive)}); ` +
        `1.5 points, found ${String(with15.hits)} (naive t test ${String(with15.naive)})`,
    );
    assert.ok(without.any <= 65, String(without.any));
    assert.ok(with15.hits >= 600, String(with15.hits));
    // It is worth the trouble: the naive way is wrong far more often.
    assert.ok(without.naive > 5 * without.any);
  });
});

const simulatedFactors = ['moves', 'longBout', 'deskHours', 'breaks', 'sleepLost'] as const;

function simulated(seed: number, planted: number): RatedDay[] {
  const draw = randomFrom(seed * 7919);
  const length = 60;
  const present = simulatedFactors.map(() => {
    // A hidden series cut at its middle: on for half of the days, and three times in four as the
    // day before.
    const hidden = series(length, Math.SQRT1_2, draw);
    const middle = [...hidden].sort((a, b) => a - b)[length / 2]!;
    return hidden.map((value) => value >= middle);
  });
  const weekday = Array.from({ length: 7 }, () => 0.7 * normal(draw));
  return series(length, 0.6, draw).map((noise, i) => {
    const had = Object.fromEntries(simulatedFactors.map((factor, k) => [factor, present[k]![i]!]));
    const pain = 4.5 + 1.5 * noise + weekday[i % 7]! + (present[0]![i]! ? planted : 0);
    return ratedDay(monday + i, Math.min(10, Math.max(0, Math.round(pain))), had);
  });
}

function welch(days: readonly RatedDay[], factor: Factor): number {
  const parts = [true, false].map((value) => {
    const pain = days.filter(({ had }) => had[factor] === value).map((one) => one.pain);
    const mean = pain.reduce((sum, one) => sum + one, 0) / pain.length;
    const spread = pain.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (pain.length - 1);
    return { mean, error: spread / pain.length };
  });
  return Math.abs(parts[0]!.mean - parts[1]!.mean) / Math.sqrt(parts[0]!.error + parts[1]!.error);
}

describe('taking out the day before', () => {
  it('leaves what is new, also over a gap', () => {
    const white = prewhiten([2, 3, 5], [1, 2, 4], 0.5);
    assert.equal(white[0], 2);
    assert.ok(Math.abs(white[1]! - (3 - 0.5 * 2) / Math.sqrt(0.75)) < 1e-12);
    assert.ok(Math.abs(white[2]! - (5 - 0.25 * 3) / Math.sqrt(1 - 0.25 ** 2)) < 1e-12);
    assert.deepEqual(prewhiten([2, 3], [1, 2], 0), [2, 3]);
  });

  it('finds how like one day is to the next', () => {
    for (const rho of [0, 0.3, 0.6, 0.8]) {
      const draw = randomFrom(5);
      const values = series(2000, rho, draw);
      const days = values.map((_, i) => i);
      const found = autocorrelation(values, days, [values.map(() => 1)]);
      assert.ok(Math.abs(found - rho) <= 0.07, `${String(rho)}: ${String(found)}`);
    }
  });
});

describe('the factors of a day', () => {
  const seen = (desk: number, longest: number, taken: number) => ({
    desk,
    stood: 0,
    longest,
    answers: { taken, natural: 0, snoozed: 0, skipped: 0, ignored: 1 },
  });
  const said = (rating: number, more: Partial<SaidOfDay> = {}) => saidOfDay([rating], more);

  it('are what the diary knows, split where the person parts', () => {
    const noPain = saidOfDay([], { sessions: 1 });
    const facts: DayFacts[] = [
      {
        day: monday,
        seen: seen(300, 60, 2),
        said: said(3, { moves: { done: 1, better: 0, same: 0, worse: 0 }, sleepLost: true }),
      },
      { day: monday + 1, seen: seen(400, 59, 5), said: noPain },
      { day: monday + 2, seen: seen(420, 59, 5), said: said(4) },
      { day: monday + 5, seen: undefined, said: said(2, { sleepLost: false }) },
    ];
    const { days, from } = ratedDays(facts, 'now');
    assert.deepEqual(from, { longBout: 60, deskHours: 420, breaks: 5 });
    assert.deepEqual(
      days.map(({ day, had }) => [day - monday, had]),
      [
        [
          0,
          {
            longBout: true,
            deskHours: false,
            breaks: false,
            moves: true,
            massageBefore: false,
            sleepLost: true,
            weekend: false,
          },
        ],
        [
          2,
          {
            longBout: false,
            deskHours: true,
            breaks: true,
            moves: false,
            massageBefore: true,
            sleepLost: undefined,
            weekend: false,
          },
        ],
        [
          5,
          {
            longBout: undefined,
            deskHours: undefined,
            breaks: undefined,
            moves: false,
            massageBefore: false,
            sleepLost: false,
            weekend: true,
          },
        ],
      ],
    );
  });
});
