import {
  blockContraindications,
  lastingFlags,
  nowFlags,
  strongFlags,
  weakFlags,
} from '../diary/vocabulary';
import type { Contraindication, Flag } from '../diary/vocabulary';

/*
 * What the safety questions mean, for the safety state and the massage course alike. Two actions
 * only: NOW (emergency care today) and SOON (a doctor this week). Serious disease is rare and most
 * people have some flag (Henschke 2009), so one weak flag alone is no alarm (Finucane 2020: the
 * whole picture counts).
 */

/** Answers of "yes" given on one day. */
export interface SymptomReport {
  /** Day number. */
  day: number;
  flags: readonly Flag[];
  contraindications: readonly Contraindication[];
}

/** Severe from this numeric rating on, 0-10 (Palos 2006: community range of severe 7.5-9.8). */
export const severeFrom = 7;

/** A clearance also covers severe pain reported up to this many days later (product decision). */
const clearanceHolds = 30;

/** Two weak flags together are an alarm (evidence.md 3.3). */
const weakAlarm = 2;

const now: ReadonlySet<string> = new Set(nowFlags);
const strong: ReadonlySet<string> = new Set(strongFlags);
const weak: ReadonlySet<string> = new Set(weakFlags);
const lasting: ReadonlySet<string> = new Set(lastingFlags);
const block: ReadonlySet<string> = new Set(blockContraindications);

/** Whether one of the answers means emergency care today. */
export function hasNow(flags: readonly Flag[] = []): boolean {
  return flags.some((flag) => now.has(flag));
}

/**
 * Severe pain: by the numeric rating or by the severe words (always there, hard to think or talk,
 * cannot sleep, very hard to move, get out of bed, wash or dress; NHS).
 * @param rating 0-10
 */
export function isSevere(rating: number | undefined, words: boolean | undefined): boolean {
  return words === true || (rating !== undefined && rating >= severeFrom);
}

/**
 * Whether a clearance covers severe pain: one dated from 30 days before the report on.
 * @param reported day number of the report
 * @param clearedTo day number of the latest clearance, -Infinity without one
 */
export function coversSevere(reported: number, clearedTo: number): boolean {
  return clearedTo >= reported - clearanceHolds;
}

/**
 * The reports without what a clearance covers. It covers everything reported up to its date. A
 * lasting fact then stays covered for good; a symptom reported again on a later date is open again.
 * @param clearedTo day number of the latest clearance, -Infinity without one
 */
export function openReports<R extends SymptomReport>(
  reports: readonly R[],
  clearedTo: number,
): R[] {
  const known = new Set<Flag>();
  for (const { day, flags } of reports) {
    if (day <= clearedTo) for (const flag of flags) if (lasting.has(flag)) known.add(flag);
  }
  return reports
    .filter(({ day }) => !(day <= clearedTo))
    .map((report) => ({ ...report, flags: report.flags.filter((flag) => !known.has(flag)) }));
}

/** SOON: one strong flag, or two different weak ones, or one contraindication that blocks massage. */
export function needsDoctorSoon(open: readonly SymptomReport[]): boolean {
  return (
    areAlarming(open.flatMap((report) => report.flags)) ||
    open.some((report) => report.contraindications.some((id) => block.has(id)))
  );
}

/** Whether flags that stand open are an alarm together: one strong, or two different weak ones. */
export function areAlarming(flags: readonly Flag[]): boolean {
  const told = [...new Set(flags)];
  return (
    told.some((flag) => strong.has(flag)) ||
    told.filter((flag) => weak.has(flag)).length >= weakAlarm
  );
}
