import type { Contraindication, Flag, Reaction, RelaxAnswer } from '../diary/vocabulary';

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

export type SessionEvent = Extract<CourseEvent, { kind: 'session' }>;

export interface Dated {
  event: CourseEvent;
  day: number;
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
export function inOrder(a: CourseEvent, b: CourseEvent): number {
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
