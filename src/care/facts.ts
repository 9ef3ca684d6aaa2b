import { dateOfEntry } from '../calendar/days';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf, LiveEntry } from '../diary/records';
import type { SafetyFact } from './safety';
import { hasNow } from './triage';

/** All that bears on the safety state, wherever in the diary it was said. */
export function safetyFacts(state: DiaryState): SafetyFact[] {
  const facts: SafetyFact[] = [];
  for (const entry of live(state, 'screening')) {
    facts.push({ ...entry, kind: 'screening', date: dateOfEntry(entry) });
  }
  for (const entry of live(state, 'clearance')) {
    facts.push({ kind: 'clearance', at: entry.at, date: dateOfEntry(entry) });
  }
  for (const entry of live(state, 'pain')) {
    const { at, rating, severe } = entry;
    facts.push({ kind: 'pain', at, date: dateOfEntry(entry), rating, severe });
  }
  for (const { at, date, before, flags = [] } of live(state, 'session')) {
    facts.push({ kind: 'screening', at, date, pain: before, flags, contraindications: [] });
  }
  for (const entry of live(state, 'checkin')) {
    const { at, date, pain, reaction, flags = [], contraindications = [] } = entry;
    facts.push({ kind: 'screening', at, date, pain, flags, contraindications });
    if (reaction !== undefined) facts.push({ kind: 'reaction', at, date, reaction });
  }
  return facts;
}

/**
 * Entries that tell of an emergency nobody has seen to yet, as they would be without it. What a
 * doctor has seen since stays as it was said.
 */
export function withoutEmergency(state: DiaryState): LiveEntry[] {
  const seen = Math.max(...live(state, 'clearance').map(({ at }) => at), -Infinity);
  const entries = [
    ...live(state, 'screening'),
    ...live(state, 'session'),
    ...live(state, 'checkin'),
  ];
  return entries
    .filter((entry) => entry.at >= seen && tellsEmergency(entry))
    .map((entry) => {
      const flags = (entry.flags ?? []).filter((flag) => !hasNow([flag]));
      if (entry.kind !== 'checkin' || entry.reaction !== 'serious') return { ...entry, flags };
      const { reaction: _mistaken, ...rest } = entry;
      return { ...rest, flags };
    });
}

/**
 * The date of the latest answer that tells of an emergency, `YYYY-MM-DD`: a visit before it settles
 * nothing. Undefined where no answer ever did.
 */
export function emergencySince(state: DiaryState): string | undefined {
  const told = [
    ...live(state, 'screening'),
    ...live(state, 'session'),
    ...live(state, 'checkin'),
  ].filter(tellsEmergency);
  const dates = told.flatMap((entry) => [dateOfEntry(entry), 'date' in entry ? entry.date : '']);
  return dates.sort().at(-1);
}

function tellsEmergency(entry: EntryOf<'screening' | 'session' | 'checkin'>): boolean {
  return hasNow(entry.flags) || (entry.kind === 'checkin' && entry.reaction === 'serious');
}
