/*
 * The body's measures, in head units: 6.8 of them make the standing height.
 *
 * Limb lengths follow the shares of stature of Drillis & Contini (Body Segment Parameters, 1966; the
 * figure in D. A. Winter, Biomechanics and Motor Control of Human Movement): a test holds each within
 * a tenth of it. The head and the forearm are larger than life and the shoulders narrower, because
 * face and hands must be seen at 160 px.
 */
export const stature = 6.8;

export const body = {
  thigh: 1.62,
  shin: 1.55,
  /** Height of the ankle over the sole. */
  ankle: 0.27,
  /** Behind the ankle, and in front of it. */
  heel: 0.3,
  ball: 0.45,
  toe: 0.68,
  /** Of the hip joint from the middle, and below the origin of the pelvis. */
  hip: 0.34,
  hipDrop: 0.05,
  /** From the line of the hips to the base of the neck. */
  spine: 2.15,
  shoulder: 0.74,
  shoulderDrop: 0.2,
  upperArm: 1.22,
  forearm: 1.08,
  /** From the wrist to where the palm touches, and to the end of the hand. */
  palm: 0.2,
  hand: 0.46,
  neck: 0.3,
  head: { width: 0.42, height: 0.52, depth: 0.46 },
} as const;

/** Pieces of the spine; each takes its equal part of the lumbar or the thoracic angles. */
export const spinePieces = 8;

/** Shares of stature by Drillis & Contini (1966), for the limbs that are drawn to life. */
export const sharesOfStature = {
  thigh: 0.245,
  shin: 0.246,
  upperArm: 0.186,
  forearm: 0.146,
  ankle: 0.039,
} as const;

/** Radii of limbs from end to end. */
export const girth = {
  thigh: [0.36, 0.235],
  shin: [0.225, 0.14],
  upperArm: [0.235, 0.175],
  forearm: [0.175, 0.12],
} as const;

/** A cut through the trunk: place along the spine, half its width, half its depth. */
export type Ring = readonly [t: number, width: number, depth: number];

export const trunk: readonly Ring[] = [
  [-0.17, 0.5, 0.34],
  [-0.06, 0.62, 0.43],
  [0.1, 0.64, 0.44],
  [0.3, 0.55, 0.4],
  [0.45, 0.53, 0.4],
  [0.62, 0.6, 0.44],
  [0.78, 0.66, 0.46],
  [0.92, 0.62, 0.38],
  [1, 0.4, 0.26],
];

/** The part of the trunk that the shirt covers, a little wider than what is under it. */
export const shirt: readonly Ring[] = [
  [0.04, 0.645, 0.445],
  ...trunk.slice(2).map(([t, width, depth]): Ring => [t, width + 0.005, depth + 0.005]),
];
