import { minuteMs } from '../calendar/units';
import { holds } from './merge';
import type { DiaryState } from './merge';
import { decode, encode, nameOf } from './codec';
import type { Known } from './codec';
import { Diary, emptyDiary } from './diary';
import type { Change } from './diary';
import type { Folder } from './folder';
import { isJournalName, isPart, largestJournal, moveAside, readJournal } from './journal';
import type { Journal } from './journal';
import { liesElsewhere } from './lost';
import { OwnJournal } from './ownJournal';
import type { Unsaved } from './ownJournal';
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

/** What a store needs of the world. */
export interface World {
  shelf: Shelf;
  /** The folder of a diary, by its id: other diaries of the same machine have their own. */
  folder(diary: string): Folder;
  /** The ids of all diaries that have a folder, this one and others. */
  diaries(): Promise<string[]>;
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
  /** Something said can't be written; told once, until the disk has taken it. */
  unsaved(what: Unsaved): void;
  /** A new diary begins where the files of another lie: this one's shelf may have been lost. */
  lost(): void;
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

/** A journal whose content is on the shelf is kept for so long all the same, and so is a torn part. */
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
  readonly #journal: OwnJournal;
  /** Records read before, so that reading the same again costs little. */
  readonly #read: Known = { days: new Map(), entries: new Map() };
  /** What the shelf was when it was last read, so that the same is read once. */
  #shelf: { value: unknown; text: string | undefined; state: DiaryState | undefined } | undefined;
  /** What stood on the shelf before this window put anything there: the editor has kept that. */
  #atStart: DiaryState | undefined;
  /** Journals by their files, and the texts that they were read from. */
  readonly #journals = new Map<string, { text: string; journal: Journal | undefined }>();
  readonly #listeners = new Set<() => void>();
  #toldUnsaved = false;
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
    this.loaded = new Promise<void>((resolve) => {
      world.after(0, resolve);
    }).then(() => {
      this.#atStart = this.#takeShelf();
    });
    this.opened = this.#open(name === undefined);
    const around = {
      world,
      diary: () => this.diary.state,
      folder: () => this.#folder(),
      changed: () => {
        this.#safetyChanged();
      },
    };
    this.#journal = new OwnJournal(around, this.opened);
    this.#listener = this.diary.onChange((change) => {
      this.#changed(change);
    });
  }

  /**
   * Resolves when all that was said in this window so far is accepted: it stands in the journal, and
   * may be called saved. While the disk does not take it, this waits.
   */
  accepted(): Promise<void> {
    return this.#journal.written();
  }

  /** Resolves when all that was said so far is accepted, and the puts that were asked for are done. */
  written(): Promise<void> {
    return this.#journal.written().then(() => this.#putting);
  }

  /** What is in memory alone, because the disk does not take it. */
  get unsaved(): Unsaved | undefined {
    return this.#journal.unsaved;
  }

  /** Tells when `unsaved` gives something else. */
  onUnsaved(listener: () => void): Handle {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  }

  /** Writes the journal and puts the diary on the shelf now; resolves when both have been tried. */
  async flush(): Promise<void> {
    await this.#journal.write();
    await this.#put();
  }

  /** Takes in what other windows have put or journalled; on focus. */
  async refresh(): Promise<void> {
    await this.loaded;
    this.#journal.again();
    this.#takeShelf();
    await this.#takeJournals();
  }

  /** Hands over to other windows what only the clock has seen; on losing the focus. */
  settle(): Promise<void> {
    return this.#journal.write();
  }

  dispose(): void {
    this.#disposed = true;
    this.#listener.dispose();
    this.#journal.dispose();
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
    if (isNew) await this.#lookElsewhere();
  }

  async #lookElsewhere(): Promise<void> {
    try {
      const found = await liesElsewhere(this.world, this.diary.state.id);
      if (found && !this.#disposed) this.world.lost();
    } catch (error) {
      this.world.log('The storage folder could not be listed.', error);
    }
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
      if (this.diary.state.epoch > this.#journal.epoch) this.#journal.reset();
      return;
    }
    if (change.why === 'erased') this.#journal.reset();
    else this.#journal.add(this.#partOf(change));
    if (change.why === 'seen') {
      this.#seenTimer ??= this.world.clock.at(this.world.clock.now() + seenPuts, () => {
        void this.flush();
      });
      return;
    }
    void this.flush();
  }

  #safetyChanged(): void {
    const { unsaved } = this;
    if (unsaved === undefined) this.#toldUnsaved = false;
    else if (unsaved.entries > 0 && !this.#toldUnsaved) {
      this.#toldUnsaved = true;
      this.world.unsaved(unsaved);
    }
    for (const listener of this.#listeners) listener();
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
    const value = this.world.shelf.get();
    if (this.#shelf !== undefined && value === this.#shelf.value) return this.#shelf.state;
    const text = JSON.stringify(value) as string | undefined;
    const state =
      this.#shelf !== undefined && text === this.#shelf.text
        ? this.#shelf.state
        : decode(value, this.diary.state.id, this.#read);
    this.#shelf = { value, text, state };
    return state;
  }

  /** Merges what is on the shelf. The id that stands there is the diary's, for all windows. */
  #takeShelf(): DiaryState | undefined {
    const before = this.#shelf?.state;
    const stored = this.#onShelf();
    if (stored === undefined || stored === before) return stored;
    this.diary.adopt(stored.id);
    this.diary.absorb(stored);
    return stored;
  }

  #folder(): Folder {
    return this.world.folder(this.diary.state.id);
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
    const { state } = this.diary;
    const value = encode(state);
    const text = JSON.stringify(value);
    if (!this.#toldLarge && text.length > large) {
      this.#toldLarge = true;
      this.world.large();
    }
    // What is read back is this, if nobody else has put anything.
    this.#shelf = { value, text, state };
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
      return;
    }
    if (this.#tries >= retries) return;
    this.#tries += 1;
    const backoff = 200 * 2 ** this.#tries * this.world.random();
    this.#readBack = this.world.after(backoff, () => void this.#put());
  }

  async #takeJournals(): Promise<void> {
    for (const name of await this.#journalNames()) await this.#takeJournal(name);
    const stored = this.#onShelf();
    if (stored === undefined || !holds(stored, this.diary.state)) void this.#put();
  }

  async #journalNames(): Promise<string[]> {
    try {
      return (await this.#folder().list()).filter(isJournalName);
    } catch (error) {
      this.world.log('The journals could not be listed.', error);
      return [];
    }
  }

  async #takeJournal(name: string): Promise<void> {
    const folder = this.#folder();
    try {
      const { size } = await folder.about(name);
      const text = size > largestJournal ? undefined : await folder.read(name);
      if (text !== undefined && text === this.#journals.get(name)?.text) return;
      const journal = text === undefined ? undefined : readJournal(text, this.diary.state);
      if (text !== undefined) this.#journals.set(name, { text, journal });
      if (journal !== undefined) this.diary.absorb(journal.state);
      // A part may be torn because it is being written.
      else if (!isPart(name)) await moveAside(folder, name);
    } catch (error) {
      // A part is often gone by now, because it was moved into place.
      if (!isPart(name)) this.world.log(`${name} could not be read.`, error);
    }
  }

  /**
   * Removes journals that are a day old and whose whole content stood on the shelf when this window
   * was opened: what was put there since may not have been kept. One whose date is still to come is
   * never old. Of parts, the torn ones go after a day.
   */
  async #sweep(): Promise<void> {
    const folder = this.#folder();
    const now = this.world.clock.now();
    for (const name of await this.#journalNames()) {
      const journal = this.#journals.get(name)?.journal;
      try {
        if (journal === undefined) {
          if (!isPart(name) || now - (await folder.about(name)).changed <= journalKept) continue;
        } else {
          const old = now - journal.written > journalKept;
          if (!old || this.#atStart === undefined || !holds(this.#atStart, journal.state)) continue;
        }
        await folder.remove(name);
      } catch (error) {
        this.world.log(`${name} could not be removed.`, error);
      }
    }
  }
}
