import { dayMs } from '../calendar/units';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf } from '../diary/records';
import type { Region } from '../diary/vocabulary';
import { foldCourses } from './courseFacts';
import { answerFacts } from './facts';
import { perDay } from './perDay';
import { safetyOf } from './safety';
import type { Safety } from './safety';
import type { SafetyFact, StopReason } from './safetyFacts';

/** What the courses mean outside of themselves. */
function courseFacts(state: DiaryState, today: string): SafetyFact[] {
  const { folds, stops } = foldCourses(state, today);
  const when = (id: string, date: string) => ({ id, at: 0, said: date, date });
  return [
    ...stops.map(({ course, region, why, on }): SafetyFact => {
      return { ...when(course, on), kind: 'stopped', why: why as StopReason, region };
    }),
    ...live(state, 'course').flatMap(({ id, region }): SafetyFact[] => {
      const since = folds.get(id)?.reactionSince;
      return since === undefined ? [] : [{ ...when(id, since), kind: 'paused', region }];
    }),
  ];
}

/** All that bears on the safety state. @param today the person's calendar date, `YYYY-MM-DD` */
export function safetyFacts(state: DiaryState, today: string): SafetyFact[] {
  return [...answerFacts(state, today), ...courseFacts(state, today)];
}

/** What the answers so far mean: the one truth that every surface reads. */
export const currentSafety: (state: DiaryState, today: string) => Safety = perDay((state, today) =>
  safetyOf(safetyFacts(state, today), today),
);

/** What a clearance given now would settle, as it is kept in it: words of the diary and dates. */
export function settledBy({ reasons }: Safety): { what: string; on: string }[] {
  return reasons.map((reason) => {
    const { about, on } = reason;
    if (about === 'flag') return { what: reason.flag, on };
    if (about === 'contraindication' || about === 'word') {
      return { what: reason.contraindication, on };
    }
    return { what: about, on };
  });
}

/** What the next pain entry starts with: the regions of the last one. */
export function lastRegions(pain: readonly EntryOf<'pain'>[]): Region[] {
  return [...(pain.at(-1)?.regions ?? [])];
}

/** Highest rating of the last 24 hours; undefined if none was logged. */
export function recentPain(diary: DiaryState, now: number): number | undefined {
  const ratings = live(diary, 'pain').flatMap(({ at, rating }) =>
    at <= now && now - at < dayMs ? [rating] : [],
  );
  return ratings.length === 0 ? undefined : Math.max(...ratings);
}
