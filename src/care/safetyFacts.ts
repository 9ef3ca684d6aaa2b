import type {
  Contraindication,
  Flag,
  QuestionList,
  Reaction,
  RecallWindow,
  Region,
} from '../diary/vocabulary';

/** Why a course stopped, but for an emergency. */
export type StopReason = 'flags' | 'not_relaxing' | 'second_reaction' | 'flare';

/**
 * What the person said. `at` is when, epoch ms, and `said` its date; `date` is the calendar date that
 * it is about, `YYYY-MM-DD`. The id is that of the entry.
 */
export type SafetyFact = { id: string; at: number; said: string; date: string } & (
  | {
      /** Any yes/no safety answers, also those given with a session or a check-in. */
      kind: 'screening';
      flags: readonly Flag[];
      contraindications: readonly Contraindication[];
      /** Lists that were asked, each of them whole; only then is a missing flag a "no". */
      asked: readonly QuestionList[];
      /** A doctor or therapist knows of the contraindications, and agrees. */
      known?: boolean | undefined;
    }
  | {
      kind: 'pain';
      rating?: number | undefined;
      severe?: boolean | undefined;
      window: RecallWindow;
      /** Empty where none was named. */
      regions: readonly Region[];
    }
  /** To a session. A serious one (fainting, severe headache, swollen calf) is as a NOW flag. */
  | { kind: 'reaction'; reaction: Reaction }
  /** "I have been seen by a doctor", or a clearance; `of`: ids of what it answers beside. */
  | { kind: 'seen'; of?: readonly string[] | undefined }
  /** `old`: of a version that did not tell a clearance from a visit. */
  | { kind: 'clearance'; of?: readonly string[] | undefined; old?: boolean | undefined }
  /** Answers were taken back as ticked by mistake; until the lists are asked again, nobody is
   * screened. */
  | { kind: 'mistake' }
  /** A course ended as a reason to see a doctor, or a muscle stayed tight under self-massage. */
  | { kind: 'stopped'; why: StopReason; region: Region | null }
  /** A course pauses because of a reaction. */
  | { kind: 'paused'; region: Region }
);

export type Of<K extends SafetyFact['kind']> = Extract<SafetyFact, { kind: K }>;

export const has = (ids: readonly string[], id: string): boolean => ids.includes(id);

export interface Day {
  /** Day numbers of `date` and of `said`. */
  day: number;
  saidDay: number;
}

export function placesOf({ regions }: Of<'pain'>): readonly (Region | null)[] {
  return regions.length === 0 ? [null] : regions;
}

export function latestFirst(a: SafetyFact & Day, b: SafetyFact & Day): number {
  return b.day - a.day || b.at - a.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Both the date and the moment must be later, so that neither a back-dated fact nor one entered
 * beforehand takes an alarm away. */
export function isLater(fact: SafetyFact & Day, than: SafetyFact & Day): boolean {
  return fact.day >= than.day && fact.at > than.at;
}

/** Whether a visit or a clearance answers an emergency: said after it, or naming it. */
export function answers(visit: Of<'seen' | 'clearance'> & Day, alarm: SafetyFact & Day): boolean {
  return (
    visit.of?.includes(alarm.id) === true || (visit.at > alarm.at && visit.day >= alarm.saidDay)
  );
}
