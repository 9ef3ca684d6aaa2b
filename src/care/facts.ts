import { dateOfEntry } from '../calendar/days';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { LiveEntry } from '../diary/records';
import type { Region } from '../diary/vocabulary';
import { answersOf } from './answers';
import type { SafetyFact } from './safetyFacts';

/**
 * All that was said that bears on the safety state, wherever in the diary it stands and by whatever door
 * it came. What courses mean by their course comes to it in `now.ts`.
 * @param today the person's calendar date, `YYYY-MM-DD`
 */
export function answerFacts(state: DiaryState, today: string): SafetyFact[] {
  const facts: SafetyFact[] = [];
  const placed = (entry: LiveEntry, date?: string) => {
    const said = dateOfEntry(entry);
    return { id: entry.id, at: entry.at, said, date: date ?? said };
  };
  const regions = new Map<string, Region>(live(state, 'course').map((one) => [one.id, one.region]));
  const places = (course: string | undefined, region?: Region) =>
    [region ?? regions.get(course ?? '')].filter((one) => one !== undefined);
  const answers = answersOf(state, today);

  for (const entry of answers.screening) {
    const { pain: rating, severe, flags, contraindications, asked = [], known } = entry;
    const when = placed(entry);
    facts.push({ ...when, kind: 'screening', flags, contraindications, asked, known });
    if (rating === undefined && severe !== true) continue;
    const where = places(entry.course, entry.region);
    facts.push({ ...when, kind: 'pain', rating, severe, window: '24h', regions: where });
  }
  for (const entry of live(state, 'pain')) {
    const { rating, severe, window, regions: where } = entry;
    facts.push({ ...placed(entry), kind: 'pain', rating, severe, window, regions: where });
  }
  for (const entry of [...answers.session, ...answers.checkin]) {
    const when = placed(entry, entry.date);
    const told = entry.kind === 'checkin' ? entry : undefined;
    const rating = entry.kind === 'session' ? entry.before : entry.pain;
    const { flags = [] } = entry;
    const { contraindications = [], known } = told ?? {};
    if (flags.length + contraindications.length > 0) {
      facts.push({ ...when, kind: 'screening', flags, contraindications, asked: [], known });
    }
    if (rating !== undefined) {
      facts.push({ ...when, kind: 'pain', rating, window: '24h', regions: places(entry.course) });
    }
    if (told?.reaction !== undefined) {
      facts.push({ ...when, kind: 'reaction', reaction: told.reaction });
    }
  }
  for (const entry of live(state, 'seen')) {
    facts.push({ ...placed(entry), kind: 'seen', of: entry.of });
  }
  for (const entry of live(state, 'clearance')) {
    const old = entry.settles === undefined && entry.of === undefined;
    facts.push({ ...placed(entry), kind: 'clearance', of: entry.of, old });
  }
  for (const entry of live(state, 'mistake')) facts.push({ ...placed(entry), kind: 'mistake' });
  for (const entry of live(state, 'move')) {
    // The rule of thumb of the course holds for one's own hands too (evidence.md 3.7).
    if (entry.relaxed !== 'no') continue;
    facts.push({ ...placed(entry), kind: 'stopped', why: 'not_relaxing', region: null });
  }
  return facts;
}
