import { encode } from './codec';
import { emptyDiary } from './diary';
import { writeWhole } from './folder';
import type { Folder } from './folder';
import { journalName, writeJournal } from './journal';
import { canonical, mergeDiaries } from './merge';
import type { DiaryState } from './merge';
import type { World } from './store';

interface Handle {
  dispose(): void;
}

/** Said things that are in memory alone, because the disk does not take them. */
export interface Unsaved {
  /** Since when, epoch ms. */
  since: number;
  /** How many entries; none if only the clock's minutes wait. */
  entries: number;
  error: unknown;
}

interface Around {
  /** The diary as it stands: its id is settled once nothing is written before `ready`. */
  diary(): Pick<DiaryState, 'id' | 'epoch'>;
  folder(): Folder;
  world: Pick<World, 'clock' | 'after' | 'newId' | 'log'>;
  /** What `unsaved` gives has changed. */
  changed(): void;
}

/** Ms from one try to the next, doubled each time, up to a minute. Product decision. */
const firstRetry = 1000;
const lastRetry = 60_000;

/**
 * Characters from which a window goes on in a new file, so that no word and no hand-over rewrites
 * much: half a year of one window. Product decision.
 */
export const longestJournal = 64 * 1024;

/**
 * The journal of one window: all that it has said and seen, in files of its own. What stands there is
 * accepted, and nothing else is: a write that fails is tried again for as long as the window lives.
 */
export class OwnJournal {
  #own: DiaryState;
  #window: string;
  /** What the file holds. */
  #content = '';
  #saved: DiaryState;
  #writing: Promise<void>;
  #failed: { since: number; error: unknown } | undefined;
  /** Who waits for the next try to be over. */
  #untilTried: (() => void)[] = [];
  #wait: { timer: Handle; again: () => void } | undefined;
  #disposed = false;

  /** @param ready nothing is written before */
  constructor(
    private readonly around: Around,
    ready: Promise<void>,
  ) {
    this.#window = around.world.newId();
    this.#own = this.#nothing();
    this.#saved = this.#own;
    this.#writing = ready;
  }

  get epoch(): number {
    return this.#own.epoch;
  }

  get unsaved(): Unsaved | undefined {
    if (this.#failed === undefined) return undefined;
    const { entries } = this.#saved;
    const waiting = [...this.#own.entries].filter(([id, entry]) => entries.get(id) !== entry);
    return { ...this.#failed, entries: waiting.length };
  }

  add(part: DiaryState): void {
    this.#own = mergeDiaries(this.#own, part);
  }

  /** The diary was erased: nothing of what was said before is written again. */
  reset(): void {
    this.#own = this.#nothing();
  }

  /**
   * Writes what has been added, after what is being written; one write for all that waits.
   * @returns resolves when it has been tried, which is not yet when it stands there
   */
  write(): Promise<void> {
    const tried = new Promise<void>((resolve) => {
      this.#untilTried.push(resolve);
    });
    this.#writing = this.#writing.then(() => this.#untilWritten());
    this.again();
    return tried;
  }

  /** Resolves when all that was added and asked to be written so far stands in the file. */
  written(): Promise<void> {
    return this.#writing;
  }

  /** What waits for its next try is tried now. */
  again(): void {
    this.#wait?.timer.dispose();
    this.#wait?.again();
    this.#wait = undefined;
  }

  dispose(): void {
    this.#disposed = true;
    this.#wait?.timer.dispose();
  }

  async #untilWritten(): Promise<void> {
    for (let wait = firstRetry; ; wait = Math.min(2 * wait, lastRetry)) {
      const isDone = await this.#tryOnce();
      for (const tried of this.#untilTried.splice(0)) tried();
      if (isDone) return;
      await new Promise<void>((again) => {
        // A window that is gone accepts nothing any more.
        if (!this.#disposed) this.#wait = { timer: this.around.world.after(wait, again), again };
      });
    }
  }

  async #tryOnce(): Promise<boolean> {
    const { around } = this;
    const own = this.#own;
    if (own === this.#saved) return this.#succeeded(own);
    const state = { ...own, id: around.diary().id };
    const content = canonical(encode(state));
    if (content === this.#content) return this.#succeeded(own);
    if (this.#disposed) return false;
    const text = writeJournal({ written: around.world.clock.now(), state });
    try {
      await writeWhole(around.folder(), journalName(this.#window), text);
    } catch (error) {
      around.world.log('The journal could not be written.', error);
      this.#failed = { since: this.#failed?.since ?? around.world.clock.now(), error };
      around.changed();
      return false;
    }
    this.#content = content;
    if (text.length > longestJournal && this.#own === own) {
      this.#window = around.world.newId();
      this.#own = this.#nothing();
      return this.#succeeded(this.#own);
    }
    return this.#succeeded(own);
  }

  #succeeded(saved: DiaryState): true {
    if (saved.epoch === this.#own.epoch) this.#saved = saved;
    if (this.#failed !== undefined) {
      this.#failed = undefined;
      this.around.changed();
    }
    return true;
  }

  /** An empty diary of this id and epoch. */
  #nothing(): DiaryState {
    const { id, epoch } = this.around.diary();
    return { ...emptyDiary(id), epoch };
  }
}
