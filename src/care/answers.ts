import { dateOfEntry } from '../calendar/days';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf } from '../diary/records';
import { questionLists } from '../diary/vocabulary';
import type { Contraindication, QuestionList } from '../diary/vocabulary';
import { perDay } from './perDay';
import { hasNow } from './triage';

/** A kind of entry in which safety answers are given. */
type Answering = 'screening' | 'session' | 'checkin';
export type Answered = EntryOf<Answering>;

/** Of an entry which lists of questions were asked, each of them whole. */
function askedIn(entry: EntryOf<'screening'>): readonly QuestionList[] {
  if (entry.asked !== undefined) return entry.asked;
  // An older version asked no more once an emergency was ticked, and said "full" all the same; where it
  // took the answer back it wrote the entry anew.
  const whole = entry.full && entry.rev === 1 && !hasNow(entry.flags);
  return whole ? questionLists : ['now'];
}

/** What was ticked by mistake: of each entry the flags that are taken back. */
function takenBack(state: DiaryState, today: string): ReadonlyMap<string, ReadonlySet<string>> {
  const back = new Map<string, Set<string>>();
  for (const mistake of live(state, 'mistake')) {
    if (dateOfEntry(mistake) > today) continue;
    for (const id of mistake.of) {
      const flags = back.get(id) ?? new Set<string>();
      for (const flag of mistake.flags) flags.add(flag);
      back.set(id, flags);
    }
  }
  return back;
}

/**
 * All safety answers without what was taken back as a mistake since. A list in which something was
 * ticked by mistake has not been answered.
 * @param today the person's calendar date; a mistake that is noted for a later one counts from then
 */
export const answersOf = perDay((state, today): { [K in Answering]: readonly EntryOf<K>[] } => {
  const back = takenBack(state, today);
  const flagsOf = (entry: Answered) =>
    entry.flags?.filter((flag) => !hasNow([flag]) || back.get(entry.id)?.has(flag) !== true);
  return {
    screening: live(state, 'screening').map((entry) =>
      back.has(entry.id)
        ? { ...entry, flags: flagsOf(entry) ?? [], asked: [] }
        : { ...entry, asked: askedIn(entry) },
    ),
    session: live(state, 'session').map((entry) =>
      back.has(entry.id) ? { ...entry, flags: flagsOf(entry) ?? [] } : entry,
    ),
    checkin: live(state, 'checkin').map((entry) => {
      if (!back.has(entry.id)) return entry;
      const { reaction, ...rest } = entry;
      const kept = reaction !== undefined && reaction !== 'serious' && { reaction };
      return { ...rest, flags: flagsOf(entry) ?? [], ...kept };
    }),
  };
});

/**
 * Contraindications that hold by what was said: told up to today, and not left out since where their
 * list was asked again. Whether a doctor knows of them does not matter here.
 */
export function contraindicationsTold(state: DiaryState, today: string): Contraindication[] {
  const { screening, checkin } = answersOf(state, today);
  const told = [
    ...screening.map((entry) => ({ ...entry, date: dateOfEntry(entry) })),
    ...checkin.map((entry) => ({ ...entry, asked: [] as readonly QuestionList[] })),
  ].filter(({ date }) => date <= today);
  const holds = new Set<Contraindication>();
  for (const { contraindications = [], asked = [] } of told.sort((a, b) => a.at - b.at)) {
    if (asked.includes('massage')) holds.clear();
    for (const id of contraindications) holds.add(id);
  }
  return [...holds];
}
