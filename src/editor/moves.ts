import * as vscode from 'vscode';
import type { DiaryState } from '../diary/merge';
import { dateOf } from '../desk/calendar';
import { chooseMove, mayOffer } from '../exercises/choose';
import type { Situation } from '../exercises/choose';
import { parseLibrary } from '../exercises/library';
import type { Exercise } from '../exercises/library';
import { ownMoves } from '../exercises/own';
import { situationNow } from '../panel/now';
import type { Clock } from './clock';
import { avoidWord } from './exerciseWords';
import type { Settings } from './settings';
import type { Store } from '../diary/store';

/** The library, read when it is first needed, with the person's own; and the move that suits now. */
export class Moves {
  #library: Promise<readonly Exercise[]> | undefined;
  #loaded: readonly Exercise[] = [];
  #all: { of: DiaryState['entries']; moves: readonly Exercise[] } | undefined;
  /** How often the person asked for another one today. */
  #turn = 0;
  #passed: string[] = [];

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly store: Store,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
  ) {}

  /** Reads the library from the extension's own files. */
  load(): Promise<readonly Exercise[]> {
    this.#library ??= this.#read();
    return this.#library;
  }

  async #read(): Promise<readonly Exercise[]> {
    const [exercises, poses] = await Promise.all(
      ['exercises.json', 'poses.json'].map(async (name): Promise<unknown> => {
        const file = vscode.Uri.joinPath(this.extensionUri, 'media', name);
        return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
      }),
    );
    this.#loaded = parseLibrary(exercises, poses);
    return this.#loaded;
  }

  /** Lumbar's alone; none before they are read. */
  get library(): readonly Exercise[] {
    return this.#loaded;
  }

  /** The library's and then the person's own; none before the library is read. */
  get all(): readonly Exercise[] {
    const { state } = this.store.diary;
    if (this.#loaded.length === 0) return [];
    if (this.#all?.of !== state.entries)
      this.#all = {
        of: state.entries,
        moves: [...this.#loaded, ...ownMoves(state, this.#loaded, avoidWord)],
      };
    return this.#all.moves;
  }

  /** The move to show now, for a break of so many ms; undefined before the library is read, or if nothing may be offered. */
  suggested(length = this.settings().rules.length): Exercise | undefined {
    const day = dateOf(this.clock.now(), this.settings().day);
    return chooseMove(this.all, this.#situation(length), `${day} ${String(this.#turn)}`);
  }

  another(): void {
    const now = this.suggested();
    if (now !== undefined) this.#passed = [now.id, ...this.#passed].slice(0, 5);
    this.#turn += 1;
  }

  /** A move by its id, if it may be offered now. */
  find(id: string): Exercise | undefined {
    const move = this.all.find((candidate) => candidate.id === id);
    return move !== undefined && mayOffer(move, this.#situation(0)) ? move : undefined;
  }

  #situation(length: number): Situation {
    const { day, place } = this.settings();
    const { timeZone } = day;
    const { state } = this.store.diary;
    const situation = situationNow(state, this.clock.now(), { timeZone, place }, length / 1000);
    return { ...situation, recent: [...this.#passed, ...situation.recent] };
  }
}
