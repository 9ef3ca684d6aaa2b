import * as vscode from 'vscode';
import type { Exercise } from '../exercises/library';
import type { Section } from '../panel/messages';
import type { Clock } from './clock';
import type { DeskWatch } from './deskWatch';
import type { Moves } from './moves';
import type { Settings } from './settings';
import type { Store } from '../diary/store';

/** `due`: the nudge that a break answers; `move`: the id of a move the person picked. */
export interface BreakAsk {
  due?: number;
  move?: string;
}

/** What the command to start a break was given; a key may be bound to it with nothing. */
export function readAsk(given: unknown): BreakAsk {
  const { due, move } = Object(given) as Record<string, unknown>;
  return {
    ...(typeof due === 'number' && { due }),
    ...(typeof move === 'string' && { move }),
  };
}

/** Starting and ending a break, and what it leaves in the diary. */
export class Breaks implements vscode.Disposable {
  #move: Exercise | undefined;
  readonly #ended: vscode.Disposable;

  constructor(
    private readonly desk: DeskWatch,
    private readonly store: Store,
    private readonly moves: () => Promise<Moves>,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly zone: () => number,
    private readonly showPanel: (section: Section) => Promise<void>,
  ) {
    this.#ended = desk.events.breakEnded(({ from, taken }) => {
      this.#keep(from, taken);
    });
  }

  /** The move of the running break. */
  get move(): Exercise | undefined {
    return this.desk.running === undefined ? undefined : this.#move;
  }

  /**
   * Starts a break with one move and shows it in the panel. Called by its command alone, which knows
   * what may begin.
   */
  async start(ask: BreakAsk): Promise<void> {
    const [moves] = await Promise.all([this.moves(), this.store.loaded]);
    await moves.load();
    const now = this.clock.now();
    if (this.desk.running === undefined) {
      const asked = ask.move === undefined ? undefined : moves.find(ask.move);
      this.#move = asked ?? moves.suggested(this.#length(ask.due));
      this.desk.send({
        kind: 'start',
        at: now,
        length: this.#length(ask.due),
        ...(ask.due !== undefined && { due: ask.due }),
      });
    }
    await this.showPanel('today');
  }

  finish(): void {
    this.desk.send({ kind: 'finish', at: this.clock.now() });
  }

  dispose(): void {
    this.#ended.dispose();
  }

  /** A nudge for a micro-break starts one; all else a whole break. @returns ms */
  #length(due: number | undefined): number {
    const { length, micro } = this.settings().rules;
    const { open } = this.desk;
    return open?.micro === true && open.due === due ? micro.length : length;
  }

  #keep(from: number, taken: boolean): void {
    if (!taken) {
      vscode.window.setStatusBarMessage(
        vscode.l10n.t('Back early: that is fine. The next break comes in its time.'),
        8000,
      );
      return;
    }
    const move = this.#move;
    if (move === undefined) return;
    this.store.diary.say({ kind: 'move', at: from, move: move.id, did: 'done' }, this.zone());
  }
}
