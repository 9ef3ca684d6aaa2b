import * as v from 'valibot';
import { courseStates } from '../care/course';
import { careKinds, hurtFor, reactions, relaxAnswers } from '../diary/vocabulary';
import { nullable, rating, region } from './fields';

const courseSession = v.object({
  id: v.string(),
  date: v.string(),
  before: nullable(rating),
  after: nullable(rating),
  relaxed: v.picklist(relaxAnswers),
  by: nullable(v.string()),
  /** Why it does not count, or null if it does. */
  refused: nullable(v.string()),
});
export type CourseSession = v.InferOutput<typeof courseSession>;

export const course = v.object({
  id: v.string(),
  region,
  state: v.picklist(courseStates),
  reason: nullable(v.string()),
  done: v.number(),
  /** Date of the next session, while one is planned. */
  planned: nullable(v.string()),
  response: nullable(v.picklist(['responded', 'partial', 'none', 'worse'])),
  sessions: v.array(courseSession),
  checkins: v.array(
    v.object({
      id: v.string(),
      date: v.string(),
      pain: nullable(rating),
      reaction: nullable(v.picklist(reactions)),
    }),
  ),
  /** How long the pain has lasted; it chooses words, and nothing else. */
  hurtFor: nullable(v.picklist(hurtFor)),
  /** What else was done from its first session to its end, the oldest first; not all of it. */
  beside: v.array(v.object({ id: v.string(), date: v.string(), what: v.picklist(careKinds) })),
  /** The sessions to come as planned, if each is kept. */
  ahead: v.array(v.object({ number: v.number(), date: v.string(), late: v.boolean() })),
  /** What there is to remind of today. */
  reminder: nullable(
    v.object({ about: v.picklist(['session', 'moved', 'checkin']), date: nullable(v.string()) }),
  ),
});
export type CourseView = v.InferOutput<typeof course>;
