/*
 * Days are not independent: pain today is much like pain yesterday. Here a series with gaps is
 * taken for an autoregression of first order (correlation rho^k over k days) and turned into one
 * whose noise is independent, the covariates with it. That is generalised least squares; rho comes
 * from restricted likelihood, which, unlike the plain estimate, is not dragged down by short series
 * and many covariates (Cheang and Reinsel 2000).
 */

type Vector = readonly number[];

/** Values of rho that are tried; pain that swings from day to day is taken for independent. */
const rhoGrid = Array.from({ length: 20 }, (_, i) => i * 0.05);

/**
 * Takes out of each value what the one before foretells; all come out equally spread.
 * @param days of the values, rising
 */
export function prewhiten(values: Vector, days: Vector, rho: number): number[] {
  return values.map((value, i) => {
    if (i === 0) return value;
    const kept = rho ** ((days[i] ?? 0) - (days[i - 1] ?? 0));
    return (value - kept * (values[i - 1] ?? 0)) / Math.sqrt(1 - kept * kept);
  });
}

/** Vectors of length 1, square to each other, that span the same; what adds nothing is left out. */
export function orthonormalBasis(vectors: readonly Vector[]): number[][] {
  const basis: number[][] = [];
  for (const vector of vectors) {
    const rest = residualsOf(vector, basis);
    const length = Math.sqrt(dot(rest, rest));
    if (length < 1e-9 * Math.sqrt(dot(vector, vector)) || length === 0) continue;
    basis.push(rest.map((value) => value / length));
  }
  return basis;
}

/** What is left of a vector when all that a basis explains is taken out. */
export function residualsOf(vector: Vector, basis: readonly Vector[]): number[] {
  const rest = [...vector];
  for (const one of basis) {
    const share = dot(rest, one);
    for (let i = 0; i < rest.length; i += 1) rest[i] = (rest[i] ?? 0) - share * (one[i] ?? 0);
  }
  return rest;
}

export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/**
 * The correlation from one day to the next that makes a series likeliest, from 0 to 0.95.
 * @param covariates what else may explain the values, the constant among them
 */
export function autocorrelation(
  values: Vector,
  days: Vector,
  covariates: readonly Vector[],
): number {
  let best = 0;
  let likeliest = -Infinity;
  for (const rho of rhoGrid) {
    const likelihood = restrictedLogLikelihood(values, days, covariates, rho);
    if (likelihood <= likeliest) continue;
    likeliest = likelihood;
    best = rho;
  }
  return best;
}

/** Restricted log likelihood of rho, up to a constant. */
function restrictedLogLikelihood(
  values: Vector,
  days: Vector,
  covariates: readonly Vector[],
  rho: number,
): number {
  const basis: number[][] = [];
  let determinants = 0;
  for (const covariate of covariates) {
    const white = prewhiten(covariate, days, rho);
    const rest = residualsOf(white, basis);
    const square = dot(rest, rest);
    if (square < 1e-12 * dot(white, white)) continue;
    basis.push(rest.map((value) => value / Math.sqrt(square)));
    determinants += Math.log(square);
  }
  for (let i = 1; i < days.length; i += 1) {
    determinants += Math.log(1 - rho ** (2 * ((days[i] ?? 0) - (days[i - 1] ?? 0))));
  }
  const rest = residualsOf(prewhiten(values, days, rho), basis);
  const degreesOfFreedom = values.length - basis.length;
  return -0.5 * (degreesOfFreedom * Math.log(dot(rest, rest)) + determinants);
}
