import type { Memento } from 'vscode';
import { decode, encode } from '../diary/codec';
import { Diary, emptyDiary } from '../diary/diary';
import { mergeDiaries } from '../diary/merge';
import type { DiaryState } from '../diary/merge';
import { storageKeys } from '../ids';
import type { Clock, Handle } from './clock';

/** What only the clock has seen is written at most this often; each write rewrites the whole blob. */
const seenWrites = 5 * 60_000;

/** Another window's write shows here within a third of a second; then the blob is read back. */
const readBackAfter = 1000;

/**
 * Keeps the diary in the editor's global state: the only file that touches it. The diary in memory
 * is the truth; the blob is merged, never believed, because two windows overwrite each other there
 * without an event.
 */
export class Store implements Handle {
  readonly diary: Diary;
  #writing: Promise<void> = Promise.resolve();
  #queued = false;
  #dirty = false;
  #seenTimer: Handle | undefined;
  #readBack: Handle | undefined;
  readonly #subscription: Handle;

  /**
   * @param newId a fresh id each time it is called
   * @param failed told when the editor could not store the diary
   */
  constructor(
    private readonly memento: Memento,
    private readonly clock: Clock,
    private readonly newId: () => string,
    private readonly failed: (error: unknown) => void,
  ) {
    this.diary = new Diary(this.#read() ?? emptyDiary(newId()), newId);
    this.#subscription = this.diary.onChange((why) => {
      if (why === 'said') void this.flush();
      if (why === 'seen') this.#writeLater();
    });
  }

  /** Takes in what other windows have written; on focus. */
  refresh(): void {
    const stored = this.#read();
    if (stored !== undefined) this.diary.absorb(stored);
  }

  /** Writes at once what is not written yet; resolves when the editor has taken it. */
  flush(): Promise<void> {
    this.#seenTimer?.dispose();
    this.#seenTimer = undefined;
    this.#dirty = true;
    if (!this.#queued) {
      this.#queued = true;
      this.#writing = this.#writing.then(() => this.#write());
    }
    return this.#writing;
  }

  /** Writes what only the clock has seen, if anything. */
  settle(): Promise<void> {
    return this.#seenTimer === undefined ? this.#writing : this.flush();
  }

  /** Resolves when the writes that were asked for are done. */
  written(): Promise<void> {
    return this.#writing;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#seenTimer?.dispose();
    this.#readBack?.dispose();
  }

  #read(): DiaryState | undefined {
    return decode(this.memento.get(storageKeys.diary), this.newId());
  }

  #writeLater(): void {
    this.#seenTimer ??= this.clock.at(this.clock.now() + seenWrites, () => void this.flush());
  }

  async #write(): Promise<void> {
    this.#queued = false;
    if (!this.#dirty) return;
    this.#dirty = false;
    try {
      this.refresh();
      await this.memento.update(storageKeys.diary, encode(this.diary.state));
    } catch (error) {
      this.#dirty = true;
      this.failed(error);
      return;
    }
    this.#readBack?.dispose();
    this.#readBack = this.clock.at(this.clock.now() + readBackAfter, () => {
      this.#verify();
    });
  }

  /** Another window may have overwritten the blob meanwhile: whatever is missing is written again. */
  #verify(): void {
    const stored = this.#read();
    if (stored !== undefined) this.diary.absorb(stored);
    const mine = this.diary.state;
    const kept = stored !== undefined && sameText(mergeDiaries(stored, mine), stored);
    if (!kept) void this.flush();
  }
}

function sameText(a: DiaryState, b: DiaryState): boolean {
  return JSON.stringify(encode(a)) === JSON.stringify(encode(b));
}
