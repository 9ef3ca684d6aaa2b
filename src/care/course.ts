import { dateOfDay, dayNumber } from '../calendar/dates';
import type { Contraindication, Flag, Reaction, RelaxAnswer } from '../diary/vocabulary';
import { coversSevere, hasNow, isSevere, needsDoctorSoon, openReports, severeFrom } from './triage';
import type { Report } from './triage';

/*
 * The massage course: four sessions in six weeks, a review after two. The rule is a common rule of
 * thumb (Spine-health, "Massage Therapy Considerations for Lower Back Pain"), not the result of a
 * trial, and no state below says that massage caused anything.
 *
 * Scores are numeric ratings, whole 0-10, average of the last 24 hours, of the course's own region.
 */

/** The numbers of the course, in days unless said; day 0 is the date of session 1. */
export const courseRules = {
  /** Sessions (Spine-health: most spasms need four treatments). */
  planned: 4,
  /** Last day in the window (Spine-health: usually over six weeks). */
  window: 42,
  /** Days after the window that are still accepted, and called late (product decision). */
  grace: 7,
  /** Even spacing with four days of slack (product decision). */
  planDays: [0, 12, 25, 38],
  /** Warn below this gap: discomfort lasts up to 36 hours (Cambron 2007), doubled. */
  minGapWarn: 3,
  /** Gaps to prefer, least and most (product decision). */
  gapPrefer: [7, 14],
  /** A rating from here on is severe, 0-10. */
  severe: severeFrom,
  /** A score says something from so many days after a session on (Cambron 2007: 36 hours). */
  settle: 2,
  /** The final score counts up to so many days after session 4 (product decision). */
  finalWithin: 14,
  /** With one session alone the course lapses after this day (product decision). */
  secondBy: 28,
  /** A pause for a reaction lasts at least this long; flares this far apart are two
   * (product decision). */
  settlePause: 7,
  /** A planned date is missed when more than this has gone by (product decision). */
  missedAfter: 3,
} as const;

/** An event of a course. `id` is a label only; `at` is epoch ms; `date` is `YYYY-MM-DD`. */
export type CourseEvent = { id: string; at: number; date: string } & (
  | {
      kind: 'screening';
      pain?: number | undefined;
      severe?: boolean | undefined;
      flags: readonly Flag[];
      contraindications: readonly Contraindication[];
    }
  /** Another course ended as a reason to see a doctor soon, on that date. */
  | { kind: 'stopped' }
  /** A professional has said yes. */
  | { kind: 'clearance' }
  | {
      kind: 'session';
      before?: number | undefined;
      /** Shown, never judged: relief on the day itself does not count. */
      after?: number | undefined;
      relaxed: RelaxAnswer;
      flags?: readonly Flag[] | undefined;
    }
  | {
      kind: 'checkin';
      pain?: number | undefined;
      reaction?: Reaction | undefined;
      flags?: readonly Flag[] | undefined;
      contraindications?: readonly Contraindication[] | undefined;
    }
  | { kind: 'cancel' }
);
type SessionEvent = Extract<CourseEvent, { kind: 'session' }>;

type CourseState =
  | 'draft'
  | 'needs_checkup'
  | 'active'
  | 'review_due'
  | 'final_due'
  | 'paused'
  | 'switch_treatment'
  | 'completed_responded'
  | 'completed_not_responded'
  | 'stop_see_doctor'
  | 'lapsed'
  | 'cancelled';

export type CourseResponse = 'responded' | 'partial' | 'none' | 'worse';

export interface Refusal {
  id: string;
  reason:
    | 'invalid_date'
    | 'future'
    | 'needs_checkup'
    | 'no_baseline'
    | 'duplicate_date'
    | 'course_full'
    | 'after_window'
    | 'paused'
    | 'needs_score';
}

export interface CourseStatus {
  state: CourseState;
  reason?: string;
  /** Sessions that count, 0-4. */
  done: number;
  /** Date of the next session, when the state is active and a plan fits. */
  planned: string | null;
  /** What does not count, and why, in the order of the events. */
  refused: Refusal[];
  /** The latest judgement of the course as a whole: the review's, later the final one. */
  response?: CourseResponse;
}

/**
 * What a change from B to C is worth. Two points or 30% usually matter to people with back pain
 * (Farrar 2001, Ostelo 2008); both are asked for, in integers. No pain is always a response
 * (Kamper 2010).
 * @param before B, `before` of session 1, 1-10
 * @param score C, 0-10
 */
export function response(before: number, score: number): CourseResponse {
  const fall = before - score;
  if (score === 0 || (fall >= 2 && 10 * fall >= 3 * before)) return 'responded';
  if (fall >= 1) return 'partial';
  return fall <= -2 ? 'worse' : 'none';
}

/**
 * Whether a score is a flare: newly severe, three points up, or the worst there is (product
 * decision).
 * @param before B, `before` of session 1, 1-10
 * @param score C, 0-10
 */
export function isFlare(before: number, score: number): boolean {
  return (
    (before < severeFrom && score >= severeFrom) ||
    score - before >= 3 ||
    (score === 10 && before < 10)
  );
}

/**
 * The day of the next session, all days counted from session 1 (product decision: even spacing
 * that ends on day 38, within the window if it can, else in the grace week).
 * @param lastDay day of the latest session that counts
 * @param done sessions that count, 1-3
 * @param today the day it is now
 * @returns null when no plan fits any more, or when no session is to be planned
 */
export function nextDay(lastDay: number, done: number, today: number): number | null {
  const { planned, planDays, window, grace, gapPrefer, minGapWarn, missedAfter } = courseRules;
  const rest = planned - done;
  if (done < 1 || rest < 1) return null;
  const fitting = (end: number) => Math.floor((end - lastDay) / rest);
  let gap = Math.min(Math.max(fitting(planDays[3]), gapPrefer[0]), gapPrefer[1]);
  if (lastDay + gap * rest > window) gap = fitting(window);
  if (gap < minGapWarn) gap = Math.min(gapPrefer[0], fitting(window + grace));
  if (gap < minGapWarn) return null;
  const next = lastDay + gap;
  if (today <= next + missedAfter) return next;
  return today + 1 + minGapWarn * (rest - 1) <= window + grace ? today + 1 : null;
}

/**
 * Where a course stands. The order of `events` does not matter, and nothing is remembered between
 * calls: an edit or a back-dated entry simply gives another answer.
 *
 * It never throws. An event whose date is not of the calendar is refused, `invalid_date`; one dated
 * after `today` is refused, `future`, so that the answer for a day depends on no later day. Two
 * events of one id are two events (the diary merges by id before this). A `today` that is no date
 * stands for the date of the latest event.
 * @param events of one course
 * @param today the person's calendar date, `YYYY-MM-DD`
 */
export function courseStatus(events: readonly CourseEvent[], today: string): CourseStatus {
  return foldCourse(events, today).status;
}

/** Why a course pauses. */
type Pause = 'flare' | 'reaction' | 'other_course';

/** What the safety state wants to know of a course beside where it stands. */
export interface CourseFold {
  status: CourseStatus;
  /** The date of the event that ended it. */
  endedOn?: string;
  /** Since when it pauses for a reaction. */
  reactionSince?: string;
}

/** As `courseStatus`, with what the safety state wants to know. */
export function foldCourse(events: readonly CourseEvent[], today: string): CourseFold {
  const dated: Dated[] = [];
  const course = new Course();
  for (const event of [...events].sort(inOrder)) {
    const day = dayNumber(event.date);
    if (day === undefined) course.refuse(event, 'invalid_date');
    else dated.push({ event, day });
  }
  const now = dayNumber(today) ?? dated.at(-1)?.day ?? 0;
  const clearances = dated.filter(({ event, day }) => event.kind === 'clearance' && day <= now);
  let ending: Ending | undefined;
  let endedOn: string | undefined;
  for (const { event, day } of dated) {
    // A clearance reaches back to what was reported earlier on its own date.
    const clearedTo = Math.max(...clearances.map((c) => c.day).filter((c) => c <= day), -Infinity);
    if (day > now) course.refuse(event, 'future');
    else ending = course.take(event, day, clearedTo);
    if (ending !== undefined) {
      endedOn = event.date;
      break;
    }
  }
  const reactionSince = course.reactionSince();
  return {
    status: course.status(ending ?? course.byTheClock(now)),
    ...(endedOn !== undefined && { endedOn }),
    ...(reactionSince !== undefined && { reactionSince }),
  };
}

interface Dated {
  event: CourseEvent;
  day: number;
}

interface Ending {
  state: CourseState;
  reason?: string;
  planned?: number | null;
}

/** What holds for a score: how many sessions went before it, and whether it may be judged. */
interface Standing {
  sessions: number;
  eligible: boolean;
}

const kindOrder = {
  stopped: 0,
  screening: 1,
  clearance: 2,
  session: 3,
  checkin: 4,
  cancel: 5,
} as const;

/** By date, kind, time and id; content last, so that equal ids do not bring back input order. */
function inOrder(a: CourseEvent, b: CourseEvent): number {
  return (
    compare(a.date, b.date) ||
    compare(kindOrder[a.kind], kindOrder[b.kind]) ||
    compare(a.at, b.at) ||
    compare(a.id, b.id) ||
    compare(JSON.stringify(a, Object.keys(a).sort()), JSON.stringify(b, Object.keys(b).sort()))
  );
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const stop = (reason: string): Ending => ({ state: 'stop_see_doctor', reason });

/** The fold: takes events in order until one ends the course, and can then tell its state. */
class Course {
  readonly #refused: Refusal[] = [];
  /** Days of the sessions that count. */
  readonly #sessions: number[] = [];
  /** B: `before` of session 1. */
  #baseline = 0;
  #reports: Report[] = [];
  /** Days of the severe reports that stand before session 1. */
  #severe: number[] = [];
  /** Day of the latest stop of another course before session 1: an open strong symptom. */
  #stopped = -Infinity;
  #clearedTo = -Infinity;
  /** The sitting a reaction belongs to: the day of the latest session, also when it was refused. One
   * that was logged twice is one. */
  #sitting: number | undefined;
  readonly #reacted = new Set<number>();
  /** Open pauses and the days they began. */
  readonly #pauses = new Map<Pause, number>();
  #reviewed = false;
  #response: CourseResponse | undefined;
  /** The latest eligible score, a flare too: one that cannot count must not let an older one count
   * in its place, for a worse score would give a better end. */
  #latest: (Standing & { score: number }) | undefined;

  refuse(event: CourseEvent, reason: Refusal['reason']): void {
    this.#refused.push({ id: event.id, reason });
  }

  /**
   * Takes the next event.
   * @param clearedTo day of the latest clearance up to and including this day
   * @returns how the course ended, if it did
   */
  take(event: CourseEvent, day: number, clearedTo: number): Ending | undefined {
    this.#clearedTo = clearedTo;
    const ending = this.#safety(event, day);
    if (ending !== undefined) return ending;
    switch (event.kind) {
      case 'screening':
        // The latest screening replaces what was said about severe pain; one that did not ask, not.
        if (isSevere(event.pain, event.severe)) this.#severe = [day];
        else if (event.pain !== undefined) this.#severe = [];
        return undefined;
      case 'stopped':
        if (this.#sessions.length > 0) this.#pauses.set('other_course', day);
        else this.#stopped = day;
        return undefined;
      case 'clearance':
        this.#pauses.clear();
        return undefined;
      case 'session':
        if (this.#sessions.length > 0) return this.#laterSession(event, day);
        this.#firstSession(event, day);
        return undefined;
      case 'checkin':
        if (event.pain === undefined || this.#sessions.length === 0) return undefined;
        return this.#score(event.pain, day, this.#standing(day));
      case 'cancel':
        return { state: 'cancelled' };
    }
  }

  status({ state, reason, planned }: Ending): CourseStatus {
    const start = this.#sessions[0] ?? 0;
    return {
      state,
      ...(reason === undefined ? {} : { reason }),
      done: this.#sessions.length,
      planned: planned === undefined || planned === null ? null : dateOfDay(start + planned),
      refused: this.#refused,
      ...(this.#response === undefined ? {} : { response: this.#response }),
    };
  }

  /** Since when the course pauses for a reaction, `YYYY-MM-DD`. */
  reactionSince(): string | undefined {
    const day = this.#pauses.get('reaction');
    return day === undefined ? undefined : dateOfDay(day);
  }

  /** Safety facts count whatever becomes of the event. */
  #safety(event: CourseEvent, day: number): Ending | undefined {
    if (event.kind === 'clearance' || event.kind === 'cancel') return undefined;
    if (event.kind === 'stopped') return undefined;
    if (event.kind === 'session') this.#sitting = day;
    const reaction = event.kind === 'checkin' ? event.reaction : undefined;
    const contraindications = event.kind === 'session' ? [] : (event.contraindications ?? []);
    this.#reports.push({ day, flags: event.flags ?? [], contraindications });
    if (hasNow(event.flags) || reaction === 'serious') return stop('now');
    if (this.#sessions.length > 0 && this.#doctorSoon()) return stop('soon:flags');
    // The rule of thumb asks it; no study supports that a tight muscle is an inflamed one.
    if (event.kind === 'session' && event.relaxed === 'no') return stop('soon:not_relaxing');
    return reaction === 'moderate' ? this.#moderateReaction(day) : undefined;
  }

  #moderateReaction(day: number): Ending | undefined {
    if (this.#sitting === undefined) return undefined;
    this.#reacted.add(this.#sitting);
    if (this.#reacted.size > 1) return stop('soon:second_reaction');
    // Told again of the same sitting it is open again, and its days run from there.
    this.#pauses.set('reaction', day);
    return undefined;
  }

  #doctorSoon(): boolean {
    return needsDoctorSoon(openReports(this.#reports, this.#clearedTo));
  }

  #needsCheckup(): boolean {
    return (
      this.#doctorSoon() ||
      this.#stopped > this.#clearedTo ||
      this.#severe.some((day) => !coversSevere(day, this.#clearedTo))
    );
  }

  #firstSession(event: SessionEvent, day: number): void {
    const { before } = event;
    if (isSevere(before, undefined)) this.#severe.push(day);
    if (this.#needsCheckup()) {
      this.refuse(event, 'needs_checkup');
    } else if (before === undefined || before === 0) {
      this.refuse(event, 'no_baseline');
    } else {
      this.#baseline = before;
      this.#sessions.push(day);
    }
  }

  #laterSession(event: SessionEvent, day: number): Ending | undefined {
    const { before } = event;
    const standing = this.#standing(day);
    const refusal = this.#refusalOf(day, before !== undefined && standing.eligible);
    if (refusal !== undefined) {
      this.refuse(event, refusal);
      return undefined;
    }
    // It counts before its score is judged: a session that closes the review is done all the same.
    this.#sessions.push(day);
    return before === undefined ? undefined : this.#score(before, day, standing);
  }

  /** Why a session after the first does not count: the first reason that fits. */
  #refusalOf(day: number, scored: boolean): Refusal['reason'] | undefined {
    if (this.#sessions.at(-1) === day) return 'duplicate_date';
    if (this.#sessions.length >= courseRules.planned) return 'course_full';
    if (this.#courseDay(day) > courseRules.window + courseRules.grace) return 'after_window';
    if (this.#pauses.size > 0) return 'paused';
    if (this.#reviewOpen() && !scored) return 'needs_score';
    return undefined;
  }

  /** The review opens with session 2. */
  #reviewOpen(): boolean {
    return this.#sessions.length >= 2 && !this.#reviewed;
  }

  #courseDay(day: number): number {
    return day - (this.#sessions[0] ?? day);
  }

  #standing(day: number): Standing {
    const sessions = this.#sessions.length;
    const since = day - (this.#sessions.at(-1) ?? day);
    const inTime = sessions < courseRules.planned || since <= courseRules.finalWithin;
    return { sessions, eligible: since >= courseRules.settle && inTime };
  }

  #score(score: number, day: number, standing: Standing): Ending | undefined {
    if (standing.eligible) this.#latest = { ...standing, score };
    if (isFlare(this.#baseline, score)) return this.#flare(day);
    this.#pauses.delete('flare');
    const reaction = this.#pauses.get('reaction') ?? Infinity;
    if (day - reaction >= courseRules.settlePause && score <= this.#baseline) {
      this.#pauses.delete('reaction');
    }
    if (!standing.eligible) return undefined;
    const word = response(this.#baseline, score);
    if (standing.sessions >= 2 && !this.#reviewed) {
      this.#reviewed = true;
      this.#response = word;
      if (word === 'none' || word === 'worse') return { state: 'switch_treatment', reason: word };
    }
    if (standing.sessions < courseRules.planned) return undefined;
    this.#response = word;
    if (word !== 'responded') return { state: 'completed_not_responded', reason: word };
    const late = this.#sessions.some((session) => this.#courseDay(session) > courseRules.window);
    return { state: 'completed_responded', ...(late ? { reason: 'late' } : {}) };
  }

  #flare(day: number): Ending | undefined {
    const first = this.#pauses.get('flare');
    if (first === undefined) this.#pauses.set('flare', day);
    else if (day - first >= courseRules.settlePause) return stop('soon:flare');
    return undefined;
  }

  /** The state of a course that no event ended: the first line that fits. */
  byTheClock(now: number): Ending {
    const { planned, window, grace, finalWithin, secondBy } = courseRules;
    const done = this.#sessions.length;
    const last = this.#sessions.at(-1);
    if (last === undefined) return { state: this.#needsCheckup() ? 'needs_checkup' : 'draft' };
    const today = this.#courseDay(now);
    if (done === planned && now - last > finalWithin) {
      return { state: 'lapsed', reason: 'no_final_score' };
    }
    if (done === 1 && today > secondBy) return { state: 'lapsed', reason: 'only_one_session' };
    if (done > 1 && done < planned && today > window + grace) return this.#atTheEnd();
    if (this.#pauses.size > 0) {
      return { state: 'paused', reason: [...this.#pauses.keys()].sort().join('+') };
    }
    if (done === planned) return { state: 'final_due' };
    if (this.#reviewOpen()) return { state: 'review_due' };
    const next = nextDay(this.#courseDay(last), done, today);
    if (next === null) return { state: 'active', reason: 'no_plan_fits' };
    return { state: 'active', planned: next };
  }

  /** The window is over with two or three sessions done. */
  #atTheEnd(): Ending {
    const latest = this.#latest;
    const afterLast = latest?.sessions === this.#sessions.length;
    if (!afterLast || response(this.#baseline, latest.score) !== 'responded') {
      return { state: 'lapsed', reason: 'unfinished' };
    }
    this.#response = 'responded';
    return { state: 'completed_responded', reason: 'early' };
  }
}
