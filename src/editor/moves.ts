import * as vscode from 'vscode';
import { avoidTagsOf, unagreed } from '../care/asking';
import { live } from '../diary/diary';
import { dateOf } from '../desk/calendar';
import { chooseMove, mayOffer, shunnedMoves } from '../exercises/choose';
import type { Situation } from '../exercises/choose';
import { parseLibrary } from '../exercises/library';
import type { Exercise } from '../exercises/library';
import { currentSafety, lastRegions, recentPain } from '../panel/now';
import type { Clock } from './clock';
import type { Settings } from './settings';
import type { Store } from '../diary/store';

/** A break of this length is for standing up, ms; a shorter one may be done in the chair. */
const uprightFrom = 60_000;

/** The library, read when it is first needed, and the move that suits now. */
export class Moves {
  #library: Promise<readonly Exercise[]> | undefined;
  #loaded: readonly Exercise[] = [];
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

  /** The move to show now, for a break of so many ms; undefined before the library is read, or if nothing may be offered. */
  suggested(length = this.settings().rules.length): Exercise | undefined {
    const day = dateOf(this.clock.now(), this.settings().day);
    return chooseMove(this.#offered(), this.#situation(length), `${day} ${String(this.#turn)}`);
  }

  another(): void {
    const now = this.suggested();
    if (now !== undefined) this.#passed = [now.id, ...this.#passed].slice(0, 5);
    this.#turn += 1;
  }

  /** A move by its id, if it may be offered now. */
  find(id: string): Exercise | undefined {
    const move = this.#offered().find((candidate) => candidate.id === id);
    return move !== undefined && mayOffer(move, this.#situation(0)) ? move : undefined;
  }

  /** Self-massage waits, as all massage does, while a doctor or therapist must know first. */
  #offered(): readonly Exercise[] {
    return unagreed(this.store.diary.state).length === 0
      ? this.#loaded
      : this.#loaded.filter(({ kind }) => kind !== 'self-massage');
  }

  #situation(length: number): Situation {
    const now = this.clock.now();
    const { state } = this.store.diary;
    const { day, place } = this.settings();
    const profile = live(state, 'profile').at(-1);
    const done = live(state, 'move');
    return {
      safety: currentSafety(state, now, day.timeZone),
      pain: recentPain(state, now),
      painful: lastRegions(live(state, 'pain')),
      avoid: avoidTagsOf(state, now),
      place: profile?.place ?? place,
      equipment: ['chair', ...(profile?.equipment ?? [])],
      seconds: length / 1000,
      upright: length >= uprightFrom,
      recent: [...this.#passed, ...done.map(({ move }) => move).reverse()],
      shunned: shunnedMoves(done, now),
    };
  }
}
