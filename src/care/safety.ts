import { dayNumber } from '../calendar/dates';
import { utcDay } from '../calendar/days';
import {
  askContraindications,
  blockContraindications,
  lastingContraindications,
  lastingFlags,
  nowFlags,
} from '../diary/vocabulary';
import type {
  Contraindication,
  Flag,
  QuestionList,
  RecallWindow,
  Region,
} from '../diary/vocabulary';
import { answers, has, isLater, latestFirst, placesOf } from './safetyFacts';
import type { Day, Of, SafetyFact, StopReason } from './safetyFacts';
import { areAlarming, isSevere, severeFrom } from './triage';

/*
 * The safety state: what the answers so far allow, for toast, panel, routine and palette alike
 * (evidence.md 3.4). It is apart from the massage course, and outlives it.
 *
 * An answer dated after today counts for nothing until its day. Only an emergency counts whatever
 * its date, and whoever says so later ends it: a clock set wrong must not lock anyone in.
 */

/** Most alarming first. */
export const safetyStates = ['NOW', 'SOON', 'CHECKUP_FIRST', 'UNSCREENED', 'OK'] as const;

export type SafetyState = (typeof safetyStates)[number];

/** Something that stands open: what was answered, and the date it is of. */
export type SafetyReason = { on: string; entry: string } & (
  | { about: 'flag'; flag: Flag; seen: boolean }
  | { about: 'reaction'; seen: boolean }
  | { about: 'contraindication'; contraindication: Contraindication }
  /** A doctor or therapist must know of it, and agree. */
  | { about: 'word'; contraindication: Contraindication }
  | {
      about: 'severe';
      region: Region | null;
      window: RecallWindow;
      /** Null where it was told by the severe words. */
      rating: number | null;
    }
  | { about: 'stopped'; why: StopReason; region: Region | null }
  | { about: 'paused'; region: Region }
);

type Emergency = Extract<SafetyReason, { seen: boolean }>;

/**
 * Why massage waits, most alarming first: what to do now or soon, a course that was stopped, severe
 * pain, a contraindication that a doctor must know of, questions that were not asked.
 */
export const massageWaitings = ['soon', 'stopped', 'severe', 'word', 'questions'] as const;

type MassageWaits = (typeof massageWaitings)[number];

/** What the answers so far mean. */
export interface Safety {
  state: SafetyState;
  /** All that stands open, most alarming first, of one kind the latest first. A clearance given today
   * settles all of them, so they are read back before it is given. */
  reasons: readonly SafetyReason[];
  /** What ends the state, the surest first; empty when all is well. */
  endsBy: readonly ('seen' | 'clearance' | 'questions' | 'milder')[];
  waits: MassageWaits | null;
  /** Regions in which no self-massage is offered, while a course pauses for a reaction. */
  barred: readonly Region[];
  /** The highest severe rating that is open: it counts as pain wherever a move's maximum is looked
   * at. */
  severe: number | undefined;
}

/** A list of questions is out of date after so many days (evidence.md 3.4: a year). */
const screeningHolds = 365;

/**
 * What the facts mean on a day. Their order does not matter. It never throws: a fact whose date is
 * not of the calendar still alarms (on the UTC day of its `at`), and reassures of nothing. A `today`
 * that is no date lets nothing reassure.
 * @param facts all of them, as they are in the diary now
 * @param today the person's calendar date, `YYYY-MM-DD`
 */
export function safetyOf(facts: readonly SafetyFact[], today: string): Safety {
  const told = new Told(facts, dayNumber(today) ?? NaN);
  const emergencies = told.emergencies();
  const unseen = emergencies.filter(({ seen }) => !seen);
  const soon = [...emergencies.filter(({ seen }) => seen), ...told.soon()];
  const stopped = told.stopped();
  const severe = told.severe();
  const word = told.word();
  const reasons = [...unseen, ...soon, ...stopped, ...severe, ...word, ...told.paused()];
  const state =
    unseen.length > 0
      ? 'NOW'
      : soon.length > 0
        ? 'SOON'
        : severe.length > 0
          ? 'CHECKUP_FIRST'
          : told.screened()
            ? 'OK'
            : 'UNSCREENED';
  return {
    state,
    reasons,
    endsBy: endsOf(state, soon),
    waits: waitsFor(state, stopped.length > 0, word.length > 0),
    barred: told.paused().map(({ region }) => region),
    severe:
      severe.length === 0
        ? undefined
        : Math.max(...severe.map(({ rating }) => Math.max(rating ?? 0, severeFrom))),
  };
}

function endsOf(state: SafetyState, soon: readonly SafetyReason[]): Safety['endsBy'] {
  if (state === 'NOW') return ['seen', 'clearance'];
  if (state === 'UNSCREENED') return ['questions'];
  if (state === 'CHECKUP_FIRST') return ['clearance', 'milder'];
  if (state === 'OK') return [];
  // What a doctor has seen in an emergency is open until they have said yes.
  const seen = soon.some((one) => 'seen' in one && one.seen);
  return seen ? ['clearance'] : ['clearance', 'questions'];
}

function waitsFor(state: SafetyState, stopped: boolean, word: boolean): MassageWaits | null {
  if (state === 'NOW' || state === 'SOON') return 'soon';
  if (stopped) return 'stopped';
  if (state === 'CHECKUP_FIRST') return 'severe';
  if (word) return 'word';
  return state === 'UNSCREENED' ? 'questions' : null;
}

/** The facts with their days, and what of them stands open. */
class Told {
  /** Those that are not of a day to come; they may alarm. */
  readonly #facts: readonly (SafetyFact & Day)[];
  readonly #all: readonly (SafetyFact & Day)[];
  /** Those of them whose date is of the calendar: they may reassure. */
  readonly #calm: readonly (SafetyFact & Day)[];
  readonly #clearances: readonly (Of<'clearance'> & Day)[];
  readonly #seen: readonly (Of<'seen' | 'clearance'> & Day)[];
  /** Each emergency, and when it was answered first. */
  #answered: readonly { alarm: Of<'screening' | 'reaction'> & Day; first: number }[] | undefined;
  /** Day of the latest clearance. */
  readonly #clearedTo: number;

  constructor(
    facts: readonly SafetyFact[],
    private readonly now: number,
  ) {
    this.#all = facts.map((fact) => ({
      ...fact,
      day: dayNumber(fact.date) ?? utcDay(fact.at),
      saidDay: dayNumber(fact.said) ?? utcDay(fact.at),
    }));
    this.#facts = this.#all.filter(({ day }) => !(day > now));
    this.#calm = this.#facts.filter(({ date, day }) => dayNumber(date) !== undefined && day <= now);
    this.#seen = this.#calm.filter((fact) => fact.kind === 'seen' || fact.kind === 'clearance');
    this.#clearances = this.#seen.filter(
      (fact) => fact.kind === 'clearance' && !(fact.old === true && this.#wasVisit(fact)),
    ) as (Of<'clearance'> & Day)[];
    this.#clearedTo = Math.max(...this.#clearances.map(({ day }) => day), -Infinity);
  }

  /** Of an older version, and given while an emergency stood: a visit, whatever was said there. */
  #wasVisit(fact: Of<'seen' | 'clearance'> & Day): boolean {
    this.#answered ??= this.#alarms().map((alarm) => {
      const first = this.#seen.filter((one) => answers(one, alarm)).map(({ at }) => at);
      return { alarm, first: Math.min(...first, Infinity) };
    });
    return this.#answered.some(({ alarm, first }) => answers(fact, alarm) && !(first < fact.at));
  }

  /** What tells of an emergency, whatever its date. */
  #alarms() {
    return this.#all.filter(
      (fact): fact is Of<'screening' | 'reaction'> & Day =>
        (fact.kind === 'screening' && fact.flags.some((flag) => has(nowFlags, flag))) ||
        (fact.kind === 'reaction' && fact.reaction === 'serious'),
    );
  }

  /** Those that no clearance has ended; a visit alone leaves them open, as strong symptoms. */
  emergencies(): Emergency[] {
    return this.#alarms()
      .filter((alarm) => !this.#clearances.some((one) => answers(one, alarm)))
      .sort(latestFirst)
      .flatMap((alarm): Emergency[] => {
        const seen = this.#seen.some((one) => answers(one, alarm));
        const { date: on, id: entry } = alarm;
        if (alarm.kind === 'reaction') return [{ about: 'reaction', on, entry, seen }];
        return alarm.flags
          .filter((flag) => has(nowFlags, flag))
          .map((flag) => ({ about: 'flag', flag, on, entry, seen }));
      });
  }

  /** Answers of "yes", the latest of each first. */
  #reports() {
    const reports = this.#facts.filter((fact) => fact.kind === 'screening');
    return reports.sort(latestFirst);
  }

  /** Whether a clearance has covered an answer, or a later answer to its list has denied it. */
  #isOver(
    report: Of<'screening'> & Day,
    list: QuestionList,
    tells: (fact: Of<'screening'>) => boolean,
    lasts: boolean,
  ): boolean {
    const covered = (day: number) => day <= this.#clearedTo;
    if (covered(report.day)) return true;
    if (lasts && this.#reports().some((one) => covered(one.day) && tells(one))) return true;
    return this.#calm.some(
      (fact) =>
        fact.kind === 'screening' &&
        fact.asked.includes(list) &&
        isLater(fact, report) &&
        !tells(fact),
    );
  }

  /** What a doctor should look at this week: one strong flag, two weak ones, or one block. */
  soon(): SafetyReason[] {
    const flags = new Map<Flag, SafetyReason>();
    const blocks = new Map<Contraindication, SafetyReason>();
    for (const report of this.#reports()) {
      const { date: on, id: entry } = report;
      for (const flag of report.flags) {
        if (flags.has(flag) || has(nowFlags, flag)) continue;
        const tells = (fact: Of<'screening'>) => fact.flags.includes(flag);
        if (this.#isOver(report, 'soon', tells, has(lastingFlags, flag))) continue;
        flags.set(flag, { about: 'flag', flag, on, entry, seen: false });
      }
      for (const contraindication of report.contraindications) {
        if (!has(blockContraindications, contraindication) || blocks.has(contraindication))
          continue;
        const tells = (fact: Of<'screening'>) => fact.contraindications.includes(contraindication);
        const lasts = has(lastingContraindications, contraindication);
        if (this.#isOver(report, 'massage', tells, lasts)) continue;
        blocks.set(contraindication, { about: 'contraindication', contraindication, on, entry });
      }
    }
    return [...(areAlarming([...flags.keys()]) ? flags.values() : []), ...blocks.values()];
  }

  /** Contraindications with which massage, also one's own, waits until a doctor or therapist knows. */
  word() {
    const open = new Map<Contraindication, Extract<SafetyReason, { about: 'word' }>>();
    for (const report of this.#reports()) {
      for (const contraindication of report.contraindications) {
        if (!has(askContraindications, contraindication) || open.has(contraindication)) continue;
        const tells = (fact: Of<'screening'>) => fact.contraindications.includes(contraindication);
        const lasts = has(lastingContraindications, contraindication);
        const agreed = this.#calm.some(
          (fact) =>
            fact.kind === 'screening' &&
            fact.known === true &&
            tells(fact) &&
            (fact === report || isLater(fact, report) || (lasts && report.known === undefined)),
        );
        if (agreed || this.#isOver(report, 'massage', tells, lasts)) continue;
        const { date: on, id: entry } = report;
        open.set(contraindication, { about: 'word', contraindication, on, entry });
      }
    }
    return [...open.values()];
  }

  /**
   * Severe pain is open for each region that was named, or for none, until a later rating below it of
   * the same region and recall window, or a clearance on its day or later. It does not wear off.
   */
  severe() {
    const pain = this.#facts.filter((fact) => fact.kind === 'pain').sort(latestFirst);
    const milder = this.#calm.filter(
      (fact): fact is Of<'pain'> & Day =>
        fact.kind === 'pain' && fact.rating !== undefined && !isSevere(fact.rating, fact.severe),
    );
    const open = new Map<string, Extract<SafetyReason, { about: 'severe' }>>();
    for (const fact of pain) {
      if (!isSevere(fact.rating, fact.severe) || fact.day <= this.#clearedTo) continue;
      const { window, date: on, id: entry } = fact;
      const rating = isSevere(fact.rating, undefined) ? (fact.rating ?? null) : null;
      for (const region of placesOf(fact)) {
        const key = `${window} ${String(region)}`;
        const eased = milder.some(
          (one) => one.window === window && placesOf(one).includes(region) && isLater(one, fact),
        );
        if (!eased && !open.has(key)) {
          open.set(key, { about: 'severe', region, window, rating, on, entry });
        }
      }
    }
    return [...open.values()];
  }

  stopped() {
    return this.#facts
      .filter((fact) => fact.kind === 'stopped')
      .filter(({ day }) => !(day <= this.#clearedTo))
      .sort(latestFirst)
      .map(({ why, region, date, id }) => ({
        about: 'stopped' as const,
        ...{ why, region, on: date, entry: id },
      }));
  }

  paused() {
    return this.#facts
      .filter((fact) => fact.kind === 'paused')
      .filter(({ day }) => !(day <= this.#clearedTo))
      .map(({ region, date, id }) => ({
        about: 'paused' as const,
        ...{ region, on: date, entry: id },
      }));
  }

  /** Whether each list was asked in the last year, and since something was ticked by mistake. */
  screened(): boolean {
    const mistaken = Math.max(
      ...this.#calm.filter(({ kind }) => kind === 'mistake').map(({ at }) => at),
      -Infinity,
    );
    return (['now', 'soon', 'massage'] as const).every((list) =>
      this.#calm.some(
        (fact) =>
          fact.kind === 'screening' &&
          fact.asked.includes(list) &&
          fact.at > mistaken &&
          this.now - fact.day <= screeningHolds,
      ),
    );
  }
}
