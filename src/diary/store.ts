import { minuteMs } from '../calendar/units';
import { canonical, holds, mergeDiaries } from './merge';
import type { DiaryState } from './merge';
import { decode, encode, nameOf } from './codec';
import type { Known } from './codec';
import { Diary, emptyDiary } from './diary';
import type { Change } from './diary';
import { readJournal, writeJournal } from './journal';
import { keepWeekly } from './snapshots';

/** Something that can be let go of. */
interface Handle {
  dispose(): void;
}

/** The one value that all windows share. It is rewritten whole, and changes without an event. */
interface Shelf {
  get(): unknown;
  /** Resolves when the editor has taken it, which is not yet when it is kept. */
  put(value: unknown): PromiseLike<void>;
}

/** The files of one diary. */
export interface Folder {
  list(): Promise<string[]>;
  read(name: string): Promise<string>;
  /** Writes a file whole or not at all. */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

/** What a store needs of the world. */
export interface World {
  shelf: Shelf;
  /** The folder of a diary, by its id: other diaries of the same machine have their own. */
  folder(diary: string): Folder;
  /** The person's time: what is old and what is due. */
  clock: { now(): number; at(time: number, run: () => void): Handle };
  /** The machine's time: what has to come to rest. Calls back once, in so many ms. */
  after(ms: number, run: () => void): Handle;
  newId(): string;
  /** 0 to 1: spreads the retries of several windows. */
  random(): number;
  log(line: string, error?: unknown): void;
  /** The diary is past the size that the editor likes; told once. Nothing is cut. */
  large(): void;
}

const minute = minuteMs;

/** VS Code warns of an extension's state from so many characters on. */
const large = 512 * 1024;

/** What only the clock has seen is put on the shelf at most this often: each time rewrites it all. */
const seenPuts = 5 * minute;

/** Another window's put shows within a third of a second; then the shelf is read back. */
const readBackAfter = 1000;

/** Retries after a put that another window overwrote; the journal keeps what is still missing. */
const retries = 6;

/** Windows that opened a new diary at the same moment have agreed on its id by then. */
const idSettles = 700;

/** A journal whose content is on the shelf is kept for so long all the same. */
const journalKept = 24 * 60 * minute;

/**
 * Keeps a diary. The diary in memory is the truth of its window. What is said is *accepted* when it
 * stands in this window's journal, a small file; then it goes to the shelf, which is merged and
 * never believed, because two windows overwrite each other there without an event.
 */
export class Store {
  readonly diary: Diary;
  /** Resolves when the diary is in memory: soon, but not in the turn that starts the editor. */
  readonly loaded: Promise<void>;
  /** Resolves when the journals of all windows have been read. */
  readonly opened: Promise<void>;
  readonly #window: string;
  /** Records read before, so that reading the same again costs little. */
  readonly #read: Known = { days: new Map(), entries: new Map() };
  /** What this window has said and seen lately; with the day before it, what its journal holds. */
  #own: DiaryState;
  #dayBefore: DiaryState;
  #ownSince: number;
  #journalText = '';
  #journaling: Promise<void>;
  #putting: Promise<void> = Promise.resolve();
  #putQueued = false;
  #tries = 0;
  #toldLarge = false;
  #seenTimer: Handle | undefined;
  #readBack: Handle | undefined;
  #disposed = false;
  readonly #listener: Handle;

  constructor(private readonly world: World) {
    const name = nameOf(world.shelf.get());
    const empty = { ...emptyDiary(name?.id ?? world.newId()), epoch: name?.epoch ?? 0 };
    this.diary = new Diary(empty, () => world.newId());
    this.#window = world.newId();
    this.#own = this.#nothing();
    this.#dayBefore = this.#own;
    this.#ownSince = world.clock.now();
    this.loaded = new Promise<void>((resolve) => {
      world.after(0, resolve);
    }).then(() => void this.#takeShelf());
    this.opened = this.#open(name === undefined);
    this.#journaling = this.opened;
    this.#listener = this.diary.onChange((change) => {
      this.#changed(change);
    });
  }

  /** Resolves when all that was said in this window so far is accepted. */
  accepted(): Promise<void> {
    return this.#journaling;
  }

  /** Resolves when the puts that were asked for are done. */
  written(): Promise<void> {
    return this.#journaling.then(() => this.#putting);
  }

  /** Puts the diary on the shelf now. */
  async flush(): Promise<void> {
    this.#journal();
    await this.#journaling;
    await this.#put();
  }

  /** Takes in what other windows have put or journalled; on focus. */
  async refresh(): Promise<void> {
    await this.loaded;
    this.#takeShelf();
    await this.#takeJournals();
  }

  /** Hands over to other windows what only the clock has seen; on losing the focus. */
  settle(): Promise<void> {
    this.#journal();
    return this.#journaling;
  }

  dispose(): void {
    this.#disposed = true;
    this.#listener.dispose();
    this.#seenTimer?.dispose();
    this.#readBack?.dispose();
  }

  async #open(isNew: boolean): Promise<void> {
    await this.loaded;
    const { entries, days } = this.diary.state;
    if (entries.size + days.size === 0) await this.#agreeOnId(isNew);
    await this.#takeJournals();
    await this.#sweep();
    void keepWeekly(this.diary, this.#folder(), this.world);
  }

  /**
   * Two windows may begin the same diary at once, each with an id of its own. Nothing is accepted
   * before one of the two has won, so that no journal lies in the other's folder.
   */
  async #agreeOnId(isNew: boolean): Promise<void> {
    if (isNew) await this.#tryPut();
    await new Promise<void>((resolve) => {
      this.world.after(idSettles, resolve);
    });
    this.#takeShelf();
  }

  #changed(change: Change): void {
    if (change.why === 'absorbed') {
      if (this.diary.state.epoch > this.#own.epoch) this.#own = this.#nothing();
      return;
    }
    this.#own =
      change.why === 'erased' ? this.#nothing() : mergeDiaries(this.#own, this.#partOf(change));
    if (change.why === 'seen') {
      this.#seenTimer ??= this.world.clock.at(this.world.clock.now() + seenPuts, () => {
        void this.flush();
      });
      return;
    }
    void this.flush();
  }

  #partOf(change: Exclude<Change, { why: 'absorbed' | 'erased' }>): DiaryState {
    if (change.why === 'brought') return change.part;
    const part = this.#nothing();
    return change.why === 'said'
      ? { ...part, entries: new Map([[change.entry.id, change.entry]]) }
      : { ...part, days: new Map([[change.day.date, change.day]]) };
  }

  /** An empty diary of this id and epoch. */
  #nothing(): DiaryState {
    const { id, epoch } = this.diary.state;
    return { ...emptyDiary(id), epoch };
  }

  #onShelf(): DiaryState | undefined {
    return decode(this.world.shelf.get(), this.diary.state.id, this.#read);
  }

  /** Merges what is on the shelf. The id that stands there is the diary's, for all windows. */
  #takeShelf(): DiaryState | undefined {
    const stored = this.#onShelf();
    if (stored === undefined) return undefined;
    this.diary.adopt(stored.id);
    this.diary.absorb(stored);
    return stored;
  }

  #folder(): Folder {
    return this.world.folder(this.diary.state.id);
  }

  /** Writes this window's journal, after what is being written; one write for all that waits. */
  #journal(): void {
    this.#journaling = this.#journaling.then(async () => {
      const { id } = this.diary.state;
      const state = { ...mergeDiaries(this.#dayBefore, this.#own), id };
      const text = writeJournal({ written: this.world.clock.now(), state });
      const content = canonical(encode(state));
      if (content === this.#journalText || this.#disposed) return;
      try {
        await this.#folder().write(`journal-${this.#window}.json`, text);
        this.#journalText = content;
      } catch (error) {
        // The shelf is tried all the same, and the next change tries the journal again.
        this.world.log('The journal could not be written.', error);
      }
    });
  }

  #put(): Promise<void> {
    this.#seenTimer?.dispose();
    this.#seenTimer = undefined;
    if (!this.#putQueued) {
      this.#putQueued = true;
      // A second put before the first has settled can be lost in the editor itself.
      this.#putting = this.#putting.then(async () => {
        this.#putQueued = false;
        if (!this.#disposed) await this.#tryPut();
      });
    }
    return this.#putting;
  }

  async #tryPut(): Promise<void> {
    this.#takeShelf();
    const value = encode(this.diary.state);
    if (!this.#toldLarge && JSON.stringify(value).length > large) {
      this.#toldLarge = true;
      this.world.large();
    }
    try {
      await this.world.shelf.put(value);
    } catch (error) {
      this.world.log('The diary could not be stored; its journal keeps it.', error);
    }
    this.#verifyIn(readBackAfter);
  }

  #verifyIn(wait: number): void {
    this.#readBack?.dispose();
    this.#readBack = this.world.after(wait, () => {
      this.#verify();
    });
  }

  /** Another window may have overwritten the shelf meanwhile: what is missing is put again. */
  #verify(): void {
    if (this.#disposed) return;
    const stored = this.#takeShelf();
    if (stored !== undefined && holds(stored, this.diary.state)) {
      this.#tries = 0;
      this.#forget();
      return;
    }
    if (this.#tries >= retries) return;
    this.#tries += 1;
    const backoff = 200 * 2 ** this.#tries * this.world.random();
    this.#readBack = this.world.after(backoff, () => void this.#put());
  }

  /** What has been on the shelf for a day needs no journal any more. */
  #forget(): void {
    const now = this.world.clock.now();
    if (now - this.#ownSince < journalKept) return;
    this.#dayBefore = this.#own;
    this.#own = this.#nothing();
    this.#ownSince = now;
  }

  async #takeJournals(): Promise<void> {
    for (const name of await this.#journals()) {
      const journal = await this.#readJournal(name);
      if (journal !== undefined) this.diary.absorb(journal.state);
    }
    const stored = this.#onShelf();
    if (stored === undefined || !holds(stored, this.diary.state)) void this.#put();
  }

  async #journals(): Promise<string[]> {
    try {
      return (await this.#folder().list()).filter((name) => /^journal-.*\.json$/.test(name));
    } catch (error) {
      this.world.log('The journals could not be listed.', error);
      return [];
    }
  }

  async #readJournal(name: string): Promise<ReturnType<typeof readJournal> | undefined> {
    try {
      const { id, epoch } = this.diary.state;
      return readJournal(await this.#folder().read(name), { id, epoch });
    } catch (error) {
      this.world.log(`${name} could not be read.`, error);
      return undefined;
    }
  }

  /** Removes journals that are a day old and whose whole content is on the shelf. */
  async #sweep(): Promise<void> {
    const stored = this.#onShelf();
    if (stored === undefined) return;
    for (const name of await this.#journals()) {
      const journal = await this.#readJournal(name);
      const old = journal !== undefined && this.world.clock.now() - journal.written > journalKept;
      if (!old || !holds(stored, journal.state)) continue;
      try {
        await this.#folder().remove(name);
      } catch (error) {
        this.world.log(`${name} could not be removed.`, error);
      }
    }
  }
}
