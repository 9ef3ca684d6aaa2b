import { dateOf } from '../../calendar/days';
import * as vscode from 'vscode';
import type { DiaryState } from '../../diary/merge';
import { chooseMove, mayOffer, whyMove } from '../../exercises/choose';
import type { Situation, Why } from '../../exercises/choose';
import { parseLibrary } from '../../exercises/library';
import type { Exercise } from '../../exercises/library';
import { planRoutine, routines } from '../../exercises/routine';
import type { Routine } from '../../exercises/routine';
import { ownMoves, ownRoutines } from '../../exercises/own';
import type { OwnRoutine } from '../../exercises/own';
import { situationNow, uprightFrom } from '../../exercises/situation';
import type { Clock } from '../platform/clock';
import { avoidWord } from './exerciseWords';
import { t } from '../platform/words';
import type { Settings } from '../platform/settings';
import type { Store } from '../../diary/store';

/** A move and why it is there. */
export interface Chosen {
  move: Exercise;
  why: Why;
}

/** The library, read when it is first needed, with the person's own; and what of it suits now. */
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
    const [exercises, poses, texts] = await Promise.all([
      this.#json('media', 'exercises.json'),
      this.#json('media', 'poses.json'),
      this.#texts(),
    ]);
    this.#loaded = parseLibrary(exercises, poses, t, texts);
    return this.#loaded;
  }

  /** What the library says in the language of the editor; nothing in English, or where nobody has translated it. */
  async #texts(): Promise<Record<string, string>> {
    if (vscode.l10n.bundle === undefined) return {};
    const file = `exercises.${vscode.env.language}.json`;
    return this.#json('l10n', file).catch(() => ({})) as Promise<Record<string, string>>;
  }

  async #json(...path: string[]): Promise<unknown> {
    const file = vscode.Uri.joinPath(this.extensionUri, ...path);
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
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
        moves: [...this.#loaded, ...ownMoves(state, this.#loaded, avoidWord, t)],
      };
    return this.#all.moves;
  }

  /** All routines there are, whatever may be offered of them now. */
  get routines(): readonly (Routine | OwnRoutine)[] {
    return [...routines, ...ownRoutines(this.store.diary.state, this.all)];
  }

  /** The move to show now, for a break of the usual length; undefined before the library is read, or if nothing may be offered. */
  suggested(): Chosen | undefined {
    const situation = this.#situation(this.settings().rules.length / 1000);
    const move = chooseMove(this.all, situation, this.#seed());
    return move && { move, why: whyMove(this.all, move, situation) };
  }

  another(): void {
    const now = this.suggested();
    if (now !== undefined) this.#passed = [now.move.id, ...this.#passed].slice(0, 5);
    this.#turn += 1;
  }

  /** The moves of each routine that may be offered now, in their order; maybe none. */
  plans<R extends Routine>(all: readonly R[]): { routine: R; plan: Chosen[] }[] {
    const situation = this.#situation(0);
    const seed = this.#seed();
    return all.map((routine) => {
      const { seconds } = routine;
      const here = { ...situation, seconds, upright: seconds >= uprightFrom };
      const plan = planRoutine(this.all, routine, here, seed);
      return { routine, plan: plan.map((move) => ({ move, why: whyMove(this.all, move, here) })) };
    });
  }

  plan(routine: Routine): Chosen[] {
    return this.plans([routine])[0]?.plan ?? [];
  }

  /** Whether a move may be offered now. */
  mayOffer(move: Exercise): boolean {
    return mayOffer(move, this.#situation(0));
  }

  /** The same all day, until another move is asked for. */
  #seed(): string {
    return `${dateOf(this.clock.now(), this.settings().day)} ${String(this.#turn)}`;
  }

  #situation(seconds: number): Situation {
    const { day, place } = this.settings();
    const { timeZone } = day;
    const { state } = this.store.diary;
    const situation = situationNow(state, this.clock.now(), { timeZone, place }, seconds);
    return { ...situation, recent: [...this.#passed, ...situation.recent] };
  }
}
