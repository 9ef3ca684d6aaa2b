import { dateOfDay, dayNumber } from '../calendar/dates';
import { inOrder } from './courseEvents';
import type { CourseEvent, Dated, SessionEvent } from './courseEvents';
import { courseRules, isFlare, nextDay, response } from './courseRules';
import type { CourseResponse } from './courseRules';
import { coversSevere, hasNow, isSevere, needsDoctorSoon, openReports } from './triage';
import type { SymptomReport } from './triage';

export const courseStates = [
  'draft',
  'needs_checkup',
  'active',
  'review_due',
  'final_due',
  'paused',
  'switch_treatment',
  'completed_responded',
  'completed_not_responded',
  'stop_see_doctor',
  'lapsed',
  'cancelled',
] as const;
type CourseState = (typeof courseStates)[number];

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

const stop = (reason: string): Ending => ({ state: 'stop_see_doctor', reason });

/** The fold: takes events in order until one ends the course, and can then tell its state. */
class Course {
  readonly #refused: Refusal[] = [];
  /** Days of the sessions that count. */
  readonly #sessions: number[] = [];
  /** B: `before` of session 1. */
  #baseline = 0;
  #reports: SymptomReport[] = [];
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
