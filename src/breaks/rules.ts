import { minuteMs } from '../calendar/units';
import { neverQuiet } from './quiet';
import type { Quiet } from './quiet';

/** One kind of break; ms. */
interface Tier {
  /** Desk time after which one is due. */
  every: number;
  /** Planned length. */
  length: number;
}

/** What the person has set; all times in ms. */
export interface Rules extends Tier {
  /** A micro-break between two breaks, which leaves the bout as it is; `every` 0: none. */
  micro: Tier;
  /** Desk time in one bout after which an ignored nudge is offered once more. */
  firmAfter: number;
  /** Time away from the keys that ends a bout. */
  idleReset: number;
  /** Time out of the editor that still counts as desk time: work beside it. */
  awayCounts: number;
  /** Still hands in the window in use that count as desk time while an agent works; 0: none. */
  agentWaits: number;
  /** Whether a nudge may be a toast; else it stays in the status bar. */
  toasts: boolean;
  /** Pauses and working hours. */
  quiet: Quiet;
}

const minute = minuteMs;

/** Laboratory support is best for 5 min in 30 (Duran 2023); an hour is the HSE's outer mark. */
export const standardRules: Rules = {
  every: 30 * minute,
  length: 5 * minute,
  micro: { every: 0, length: minute / 2 },
  firmAfter: 60 * minute,
  idleReset: 5 * minute,
  awayCounts: 5 * minute,
  agentWaits: 10 * minute,
  toasts: true,
  quiet: neverQuiet,
};

/** So long the hands must be still for a person whose pauses are not known, and whenever a nudge has
 *  waited. On real recordings 3 s still falls into mid-typing more often than not, 10 s never did. */
export const quietHands = 10_000;

/**
 * At the prompt of a terminal no key is seen but Enter. So long without one, and a line is hardly
 * being typed; and the editor still calls the window active, which it does for 40 s after a key.
 * Product decision.
 */
export const quietPrompt = 30_000;

/** Time between two toasts, at the least. Product decision. */
export const betweenToasts = 5 * minute;

/** Snoozes in one bout. Product decision: after that the status bar alone speaks. */
export const snoozesPerBout = 2;

/** A rest begun this soon after a nudge is taken as its answer. Product decision. */
export const answeredWithin = 10 * minute;

/** A break that lasted this share of its planned length counts as taken. */
export const shareTaken = 0.5;

/** Input in this first share of a break is the hand leaving the desk, not a return to it: half a
 *  minute of five. Product decision. */
export const shareSettling = 0.1;

/**
 * The editor calls a window active until 40 to 70 s after the last key or click anywhere in it, the
 * terminal and panels included, where no other event tells of the hands.
 */
export const activeLag = 70_000;

/** Longer away from the desk, and who stood there sits again. Product decision. */
export const standingLasts = 2 * 60 * minute;

/**
 * A window that stayed active from one key in an editor to the next counts as desk time for so long,
 * though no event tells of hands in between: a search was typed, or a progress ran. Product decision.
 */
export const activeAlone = 10 * minute;

/** A moment explains a nudge that is shown this soon after it. */
export const momentLasts = minuteMs;

/** A timer that comes so much too late has slept with the machine. Product decision: a throttled
 *  browser tab is late by a minute at most. */
export const lateTick = 90_000;
