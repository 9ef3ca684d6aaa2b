import { holds, mergeDay, mergeDiaries, mergeEntry } from './merge';
import type { DiaryState } from './merge';
import { isGone, maxRevision } from './records';
import type { Day, Entry, EntryOf, Kind, LiveEntry, Said } from './records';

/**
 * The diary in memory: the truth of its window. What is said goes in through `say`, `edit` and
 * `remove`; what another window or the store holds comes in through `absorb`; both are one merge.
 */
export class Diary {
  #state: DiaryState;
  readonly #listeners = new Set<(change: Change) => void>();

  /**
   * @param state what was stored, or an empty diary
   * @param newId a fresh id each time it is called
   */
  constructor(
    state: DiaryState,
    private readonly newId: () => string,
  ) {
    this.#state = state;
  }

  get state(): DiaryState {
    return this.#state;
  }

  /** Living entries of one kind, oldest first; of the same moment, by id. */
  list<K extends Kind>(kind: K): readonly EntryOf<K>[] {
    return live(this.#state, kind);
  }

  find(id: string): LiveEntry | undefined {
    const entry = this.#state.entries.get(id);
    return entry === undefined || isGone(entry) ? undefined : entry;
  }

  /**
   * @param zone the person's zone, minutes east of UTC
   * @param id of what two windows may say at once, and is to stand there once
   */
  say(said: Said, zone: number, id = this.newId()): LiveEntry {
    const entry: LiveEntry = { ...said, id, zone, rev: 1 };
    this.#put(entry);
    return entry;
  }

  /** Replaces an entry's content, or brings a deleted one back. Unknown ids are refused. */
  edit(id: string, said: Said, zone: number): LiveEntry | undefined {
    const rev = this.#nextRevision(id);
    if (rev === undefined) return undefined;
    const entry: LiveEntry = { ...said, id, zone, rev };
    this.#put(entry);
    return entry;
  }

  /** Deletes an entry and returns what it was, for undo; undefined if there is none. */
  remove(id: string): LiveEntry | undefined {
    const entry = this.find(id);
    const rev = this.#nextRevision(id);
    if (entry === undefined || rev === undefined) return undefined;
    const { kind, at, zone } = entry;
    this.#put({ id, kind, at, zone, rev, gone: true });
    return entry;
  }

  /** Adds what the clock saw to a day. Writing it to disk may wait, unlike what a person said. */
  see(day: Day): void {
    const old = this.#state.days.get(day.date);
    const days = new Map(this.#state.days);
    days.set(day.date, old === undefined ? day : mergeDay(old, day));
    this.#set({ ...this.#state, days }, { why: 'seen', day });
  }

  /** Takes in another copy of this diary, whatever id it was written under. */
  absorb(other: DiaryState): void {
    const { id } = this.#state;
    if (holds(this.#state, other)) return;
    this.#set({ ...mergeDiaries(this.#state, other), id }, { why: 'absorbed' });
  }

  /** Takes in what a person brings, such as an import: said here, as if they had typed it. */
  bring(part: DiaryState): void {
    const { id, epoch } = this.#state;
    const own = { ...part, id, epoch };
    this.#set(mergeDiaries(this.#state, own), { why: 'brought', part: own });
  }

  /** Forgets everything. The epoch rises, so that no older copy brings anything back. */
  erase(): void {
    const { id, epoch } = this.#state;
    this.#set({ ...emptyDiary(id), epoch: epoch + 1 }, { why: 'erased' });
  }

  /** Takes another id, because other windows know this diary by it. */
  adopt(id: string): void {
    this.#state = { ...this.#state, id };
  }

  onChange(listener: (change: Change) => void): { dispose(): void } {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  #nextRevision(id: string): number | undefined {
    const old = this.#state.entries.get(id);
    return old === undefined ? undefined : Math.min(old.rev + 1, maxRevision);
  }

  #put(entry: Entry): void {
    const old = this.#state.entries.get(entry.id);
    const entries = new Map(this.#state.entries);
    entries.set(entry.id, old === undefined ? entry : mergeEntry(old, entry));
    this.#set({ ...this.#state, entries }, { why: 'said', entry });
  }

  #set(state: DiaryState, change: Change): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(change);
  }
}

/** Why a diary changed: a person spoke, the clock saw something, or another copy came in. */
export type Change =
  | { why: 'said'; entry: Entry }
  | { why: 'seen'; day: Day }
  | { why: 'brought'; part: DiaryState }
  | { why: 'absorbed' }
  | { why: 'erased' };

export function emptyDiary(id: string): DiaryState {
  return { id, epoch: 0, days: new Map(), entries: new Map(), aside: new Set() };
}

/** Living entries of one kind, oldest first; of the same moment, by id. */
export function live<K extends Kind>(state: DiaryState, kind: K): readonly EntryOf<K>[] {
  let kinds = living.get(state.entries);
  if (kinds === undefined) {
    kinds = byKind(state.entries);
    living.set(state.entries, kinds);
  }
  return (kinds.get(kind) ?? []) as readonly EntryOf<K>[];
}

/** Entries never change, so they are sorted out once; a fold of ten years asks for every kind. */
const living = new WeakMap<DiaryState['entries'], ReadonlyMap<Kind, readonly LiveEntry[]>>();

function byKind(entries: DiaryState['entries']): ReadonlyMap<Kind, readonly LiveEntry[]> {
  const kinds = new Map<Kind, LiveEntry[]>();
  for (const entry of entries.values()) {
    if (isGone(entry)) continue;
    const list = kinds.get(entry.kind);
    if (list === undefined) kinds.set(entry.kind, [entry]);
    else list.push(entry);
  }
  for (const list of kinds.values()) {
    list.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }
  return kinds;
}
