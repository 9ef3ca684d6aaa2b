import { safetyFacts } from '../care/now';
import { safetyOf } from '../care/safety';
import type { SafetyState } from '../care/safety';
import type { DiaryState } from '../diary/merge';
import { contraindications, flags, questionLists } from '../diary/vocabulary';
import type { Contraindication, Flag } from '../diary/vocabulary';

/** A safety question that was answered with yes: when first and when last. */
interface Yes<Id> {
  id: Id;
  first: string;
  last: string;
}

/** What the person ever said to the safety questions, not in the range alone. */
export interface SafetyAnswers {
  state: SafetyState;
  /** Most alarming first. */
  flags: Yes<Flag>[];
  contraindications: Yes<Contraindication>[];
  /** Dates of serious reactions to a session. */
  reactions: string[];
  /** How often all the questions were asked, and when last. */
  asked: { times: number; last: string | null };
  /** When a professional was last noted to have been seen. */
  seen: string | null;
}

/** @param today the person's calendar date */
export function safetyAnswers(state: DiaryState, today: string): SafetyAnswers {
  const facts = safetyFacts(state, today);
  const screenings = facts.filter((fact) => fact.kind === 'screening');
  const full = screenings.filter(({ asked }) =>
    questionLists.every((list) => asked.includes(list)),
  );
  const dates = (of: readonly { date: string }[]) => of.map(({ date }) => date).sort();
  function yes<Id>(ids: readonly Id[], said: (of: (typeof screenings)[number]) => readonly Id[]) {
    return ids.flatMap((id): Yes<Id>[] => {
      const on = dates(screenings.filter((fact) => said(fact).includes(id)));
      const [first, last] = [on[0], on.at(-1)];
      return first === undefined || last === undefined ? [] : [{ id, first, last }];
    });
  }
  return {
    state: safetyOf(facts, today).state,
    flags: yes(flags, (fact) => fact.flags),
    // The one question that stands in both lists is told once.
    contraindications: yes(
      contraindications.filter((id) => id !== 'cancer_history'),
      (fact) => fact.contraindications,
    ),
    reactions: dates(
      facts.filter((fact) => fact.kind === 'reaction' && fact.reaction === 'serious'),
    ),
    asked: { times: full.length, last: dates(full).at(-1) ?? null },
    seen: dates(facts.filter(({ kind }) => kind === 'seen' || kind === 'clearance')).at(-1) ?? null,
  };
}
