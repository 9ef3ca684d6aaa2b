import { weekday } from '../calendar/dates';
import { factors } from './factors';
import type { Factor, Rated, RatedDay } from './factors';
import { meanOf } from '../days/periods';
import { orthonormalBasis, autocorrelation, dot, prewhiten, residualsOf } from './prewhitening';

/*
 * What goes with what. Pain is a series of days, and a factor comes in runs, so days can't be dealt
 * out like cards. The weekday, a straight trend and the day before are taken out of pain first; what
 * is left is nearly independent, and blocks of it are shuffled many times. Each time the greatest
 * of all factors' statistics is kept (Westfall and Young's maxT): a finding is sure if chance alone
 * gets as far as it, with any factor, in at most one of twenty shuffles. So one number accounts for
 * the many looks. It keeps the chance of any false finding as Holm's method does, but knows that
 * long days and long bouts are mostly the same days; a false discovery rate (Benjamini and Hochberg)
 * would be too weak a promise where there are one or two findings in all.
 */

/** Days with, and days without, that are asked for before anything is said (product decision). */
export const leastDays = 5;
/** The chance of any false finding that is accepted. */
const significanceLevel = 0.05;
const permutations = 999;
/** Rated days that stay together in a shuffle, for what the whitening leaves over. */
const blockLength = 5;
/** From so many rated days on each weekday is taken out, before that the weekend alone. */
const weekdaysFrom = 42;

interface Compared {
  factor: Factor;
  /** Days with and without it. */
  days: readonly [number, number];
  /** Mean pain on them, as it was. */
  pain: readonly [number, number];
  /** With less without, the weekday, the trend and the day before allowed for; points. */
  difference: number;
  /** Where the difference lies, for all factors at once (95 %). */
  interval: readonly [number, number];
  /** Chance of one as clear by any factor if none had to do with pain. */
  pValue: number;
  sure: boolean;
}

export interface Links {
  /** The surest first. */
  compared: Compared[];
  /** Too few days with or without. */
  tooFew: { factor: Factor; days: readonly [number, number] }[];
}

/**
 * Compares the days with and without each factor.
 * @param days rising, each once
 * @param random numbers from 0 to 1, seeded, so that the same diary says the same
 */
export function linksOf({ days }: Pick<Rated, 'days'>, random: () => number): Links {
  const tooFew: Links['tooFew'] = [];
  const enough: Factor[] = [];
  const levelPain = new Set(days.map(({ pain }) => pain)).size < 2;
  for (const factor of factors) {
    const counts = countsOf(days, factor);
    if (levelPain || Math.min(...counts) < leastDays) tooFew.push({ factor, days: counts });
    else enough.push(factor);
  }
  return { compared: enough.length === 0 ? [] : compare(days, enough, random), tooFew };
}

function countsOf(days: readonly RatedDay[], factor: Factor): [number, number] {
  return [
    days.filter(({ had }) => had[factor] === true).length,
    days.filter(({ had }) => had[factor] === false).length,
  ];
}

/** What a factor is weighed by on each whitened day. */
interface Contrast {
  weights: Float64Array;
  /** 1 on the days that count. */
  counts: Float64Array;
  sumOfSquares: number;
  degreesOfFreedom: number;
  /** Share of the squares that is left when the covariates are taken out. */
  left: number;
  difference: number;
  standardError: number;
}

function compare(days: readonly RatedDay[], list: readonly Factor[], random: () => number) {
  const numbers = days.map(({ day }) => day);
  const pain = days.map((one) => one.pain);
  const base = covariates(numbers, true);
  const rho = autocorrelation(pain, numbers, base);
  const white = prewhiten(pain, numbers, rho);
  const basis = orthonormalBasis(base.map((one) => prewhiten(one, numbers, rho)));
  const noise = residualsOf(white, basis);
  const grow = Math.sqrt(noise.length / Math.max(1, noise.length - basis.length));
  const residuals = Float64Array.from(noise, (value) => value * grow);
  const contrasts = list.flatMap((factor) => {
    const contrast = contrastOf(days, factor, numbers, white, rho);
    return contrast === undefined ? [] : [{ factor, ...contrast }];
  });
  const maxStatistics = permuted(residuals, contrasts, random);
  const criticalValue =
    maxStatistics[Math.ceil((1 - significanceLevel) * (permutations + 1)) - 1] ?? Infinity;
  return contrasts
    .map(({ factor, difference, standardError }): Compared => {
      const observed = Math.abs(difference) / standardError;
      const further = maxStatistics.filter((one) => one >= observed).length;
      return {
        factor,
        days: countsOf(days, factor),
        pain: [meanWhere(days, factor, true), meanWhere(days, factor, false)],
        difference,
        interval: [
          difference - criticalValue * standardError,
          difference + criticalValue * standardError,
        ],
        pValue: (further + 1) / (permutations + 1),
        sure: observed > criticalValue,
      };
    })
    .sort((a, b) => a.pValue - b.pValue || clarity(b) - clarity(a));
}

const clarity = ({ difference, interval }: Compared) =>
  Math.abs(difference) / (interval[1] - interval[0]);

function meanWhere(days: readonly RatedDay[], factor: Factor, value: boolean): number {
  return meanOf(days.filter(({ had }) => had[factor] === value).map(({ pain }) => pain));
}

/** The constant, a trend, and the weekdays or the weekend. */
function covariates(numbers: readonly number[], weekdays: boolean): number[][] {
  const middle = meanOf(numbers);
  const out = [numbers.map(() => 1), numbers.map((day) => day - middle)];
  if (!weekdays) return out;
  if (numbers.length < weekdaysFrom) {
    return [...out, numbers.map((day) => (weekday(day) >= 6 ? 1 : 0))];
  }
  // All but Monday, which the constant stands for.
  for (let other = 2; other <= 7; other += 1) {
    out.push(numbers.map((day) => (weekday(day) === other ? 1 : 0)));
  }
  return out;
}

/** @param white pain, whitened */
function contrastOf(
  days: readonly RatedDay[],
  factor: Factor,
  numbers: readonly number[],
  white: readonly number[],
  rho: number,
): Contrast | undefined {
  // A whitened day is made of two, so both must be known.
  const rows = days.flatMap(({ had }, i) =>
    had[factor] !== undefined && (i === 0 || days[i - 1]?.had[factor] !== undefined) ? [i] : [],
  );
  const pick = (vector: readonly number[]) => rows.map((row) => vector[row] ?? 0);
  const basis = orthonormalBasis(
    covariates(numbers, factor !== 'weekend').map((one) => pick(prewhiten(one, numbers, rho))),
  );
  const had = days.map((one) => (one.had[factor] === true ? 1 : 0));
  const weights = residualsOf(pick(prewhiten(had, numbers, rho)), basis);
  const sumOfSquares = dot(weights, weights);
  const degreesOfFreedom = rows.length - basis.length - 1;
  // Too little is left that the covariates don't tell already.
  if (degreesOfFreedom < leastDays || sumOfSquares < 0.5) return undefined;
  const rest = residualsOf(pick(white), basis);
  const difference = dot(weights, rest) / sumOfSquares;
  const residualSquares = dot(rest, rest) - difference * difference * sumOfSquares;
  if (residualSquares <= 1e-9) return undefined;
  const contrast = {
    weights: new Float64Array(days.length),
    counts: new Float64Array(days.length),
  };
  for (const [i, row] of rows.entries()) {
    contrast.weights[row] = weights[i] ?? 0;
    contrast.counts[row] = 1;
  }
  return {
    ...contrast,
    sumOfSquares,
    degreesOfFreedom,
    left: (degreesOfFreedom + 1) / rows.length,
    difference,
    standardError: Math.sqrt(residualSquares / degreesOfFreedom / sumOfSquares),
  };
}

/** The greatest statistic of each shuffle, rising. */
function permuted(
  residuals: Float64Array,
  contrasts: readonly Contrast[],
  random: () => number,
): number[] {
  const size = residuals.length;
  const mixed = new Float64Array(size);
  const starts = Array.from({ length: Math.ceil(size / blockLength) }, (_, i) => i * blockLength);
  const maxStatistics: number[] = [];
  for (let n = 0; n < permutations; n += 1) {
    const turn = Math.floor(random() * size);
    for (let i = starts.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [starts[i], starts[j]] = [starts[j] ?? 0, starts[i] ?? 0];
    }
    let at = 0;
    for (const start of starts) {
      const end = Math.min(start + blockLength, size);
      for (let i = start; i < end; i += 1) mixed[at++] = residuals[(i + turn) % size] ?? 0;
    }
    maxStatistics.push(Math.max(...contrasts.map((contrast) => statistic(contrast, mixed))));
  }
  return maxStatistics.sort((a, b) => a - b);
}

function statistic(
  { weights, counts, sumOfSquares, degreesOfFreedom, left }: Contrast,
  noise: Float64Array,
): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < noise.length; i += 1) {
    const value = noise[i] ?? 0;
    sum += (weights[i] ?? 0) * value;
    squares += (counts[i] ?? 0) * value * value;
  }
  const residualSquares = Math.max(left * squares - (sum * sum) / sumOfSquares, 1e-12);
  return Math.abs(sum) / Math.sqrt((residualSquares / degreesOfFreedom) * sumOfSquares);
}
