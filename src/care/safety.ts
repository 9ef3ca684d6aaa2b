import { utcDay } from '../calendar/days';
import { dayNumber } from '../calendar/dates';
import { careKinds } from '../diary/vocabulary';
import type { CareKind, Contraindication, Flag, Reaction } from '../diary/vocabulary';
import { coversSevere, hasNow, isSevere, needsDoctorSoon, openReports } from './triage';
import type { Report } from './triage';

/*
 * The safety state: what the answers so far allow, for toast, panel, routine and palette alike. It
 * is apart from the massage course, and outlives it.
 *
 * Where a date is doubtful, what alarms counts and what reassures does not: an alarm holds whatever
 * its date, a clearance, a milder score or a new screening only up to today.
 */

/** Most alarming first. */
export const safetyStates = ['NOW', 'SOON', 'CHECKUP_FIRST', 'UNSCREENED', 'OK'] as const;
export type SafetyState = (typeof safetyStates)[number];

/** What the person said. `at` is epoch ms; `date` is their calendar date, `YYYY-MM-DD`. */
export type SafetyFact = { at: number; date: string } & (
  | {
      /** Any yes/no safety answers, also those given with a session or a check-in. */
      kind: 'screening';
      pain?: number | undefined;
      severe?: boolean | undefined;
      flags: readonly Flag[];
      contraindications: readonly Contraindication[];
      /** Every question was asked; only then is a missing flag a "no". */
      full?: boolean | undefined;
    }
  | { kind: 'pain'; rating: number; severe?: boolean | undefined }
  /** To a session. A serious one (fainting, severe headache, swollen calf) is as a NOW flag. */
  | { kind: 'reaction'; reaction: Reaction }
  /** "I have seen a doctor", dated by the visit. */
  | { kind: 'clearance' }
);

/** Severe pain asks for a check-up first for so many days (product decision). */
const severeHolds = 14;

/** A screening is out of date after so many days (product decision: a year). */
const screeningHolds = 365;

/**
 * The safety state on a day. The order of `facts` does not matter. It never throws: a fact whose
 * date is not of the calendar still alarms (on the UTC day of its `at`), and reassures of nothing.
 * A `today` that is no date lets nothing reassure.
 * @param facts all of them, as they are in the diary now: a wrong answer is corrected there
 * @param today the person's calendar date, `YYYY-MM-DD`
 */
export function safetyState(facts: readonly SafetyFact[], today: string): SafetyState {
  const now = dayNumber(today) ?? NaN;
  const alarms = facts.map((fact) => {
    const day = dayNumber(fact.date);
    return { ...fact, day: day ?? utcDay(fact.at), dated: day !== undefined };
  });
  const calm = alarms.filter(({ dated, day }) => dated && day <= now);
  const clearances = calm.filter(({ kind }) => kind === 'clearance');
  const clearedTo = Math.max(...clearances.map(({ day }) => day), -Infinity);

  // Only a doctor seen after the answer was given ends an emergency.
  const emergency = alarms.some(
    (fact) => isEmergency(fact) && !clearances.some((clearance) => isLater(clearance, fact)),
  );
  if (emergency) return 'NOW';

  const full = calm.filter((fact) => fact.kind === 'screening').filter((fact) => fact.full);
  const reports = alarms.filter((fact) => fact.kind === 'screening');
  const open = openReports(reports, clearedTo).map((report) =>
    withoutDenied(
      report,
      full.filter((screening) => isLater(screening, report)),
    ),
  );
  if (needsDoctorSoon(open)) return 'SOON';

  const milder = calm.filter((fact) => ratingOf(fact) !== undefined && !isSevereFact(fact));
  const severe = alarms.some(
    (fact) =>
      isSevereFact(fact) &&
      !(now - fact.day > severeHolds) &&
      !coversSevere(fact.day, clearedTo) &&
      !milder.some((score) => isLater(score, fact)),
  );
  if (severe) return 'CHECKUP_FIRST';

  const screened = full.some(({ day }) => now - day <= screeningHolds);
  return screened ? 'OK' : 'UNSCREENED';
}

/** The kinds of move in the exercise library. */
type MoveKind = 'stretch' | 'mobility' | 'strength' | 'self-massage' | 'walk' | 'breathing';

/** What may be offered; avoid tags, pain and place narrow it further. */
export interface Allowance {
  /** Kinds of move that may be offered at once. */
  moves: readonly MoveKind[];
  /** Kinds of move that may be offered once the safety questions are answered. */
  afterScreening: readonly MoveKind[];
  /** Kinds of care that may be put forward beside the massage. */
  care: readonly CareKind[];
  /** Whether massage may be offered, a session of the course as well as self-massage. */
  massage: boolean;
  /** Nothing may be shown but what to do in an emergency. */
  emergencyOnly: boolean;
}

const gentle: readonly MoveKind[] = ['walk', 'breathing', 'mobility'];
const demanding: readonly MoveKind[] = ['stretch', 'strength', 'self-massage'];

/**
 * What goes with a doctor's visit that is still to come: no exercise, no heat, and no chiropractic,
 * which guidelines treat like massage.
 */
const careful: readonly CareKind[] = ['walking', 'physiotherapy', 'food', 'sleep'];

const allowances: Record<SafetyState, Allowance> = {
  NOW: { moves: [], afterScreening: [], care: [], massage: false, emergencyOnly: true },
  SOON: {
    moves: ['walk', 'breathing'],
    afterScreening: [],
    care: careful,
    massage: false,
    emergencyOnly: false,
  },
  CHECKUP_FIRST: {
    moves: gentle,
    afterScreening: [],
    care: careful,
    massage: false,
    emergencyOnly: false,
  },
  UNSCREENED: {
    moves: gentle,
    afterScreening: demanding,
    care: careKinds,
    massage: false,
    emergencyOnly: false,
  },
  OK: {
    moves: [...gentle, ...demanding],
    afterScreening: [],
    care: careKinds,
    massage: true,
    emergencyOnly: false,
  },
};

/** What a safety state allows (product decision; the states themselves as above). */
export function allows(state: SafetyState): Allowance {
  return allowances[state];
}

interface Placed {
  at: number;
  day: number;
}

/** Both the date and the moment must be later, so that neither a back-dated fact nor one entered
 * beforehand takes an alarm away. */
function isLater(fact: Placed, than: Placed): boolean {
  return fact.day >= than.day && fact.at > than.at;
}

function isEmergency(fact: SafetyFact): boolean {
  return fact.kind === 'screening'
    ? hasNow(fact.flags)
    : fact.kind === 'reaction' && fact.reaction === 'serious';
}

function ratingOf(fact: SafetyFact): number | undefined {
  if (fact.kind === 'pain') return fact.rating;
  return fact.kind === 'screening' ? fact.pain : undefined;
}

function isSevereFact(fact: SafetyFact): boolean {
  const words = fact.kind === 'pain' || fact.kind === 'screening' ? fact.severe : undefined;
  return isSevere(ratingOf(fact), words);
}

/** A report without what the full screenings answered with no. */
function withoutDenied(report: Report, screenings: readonly Report[]): Report {
  return {
    day: report.day,
    flags: report.flags.filter((id) => screenings.every(({ flags }) => flags.includes(id))),
    contraindications: report.contraindications.filter((id) =>
      screenings.every(({ contraindications }) => contraindications.includes(id)),
    ),
  };
}
