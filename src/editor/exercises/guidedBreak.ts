import * as vscode from 'vscode';
import { shareTaken } from '../../breaks/rules';
import { calendarDateOf } from '../../calendar/days';
import { isEmergency } from '../../care/emergency';
import type { Store } from '../../diary/store';
import type { Felt } from '../../diary/vocabulary';
import { begin, guide, guidedProgress, movesDone } from '../../exercises/guided';
import type { Guided, GuidedEvent } from '../../exercises/guided';
import { routineSeconds, stepsOf } from '../../exercises/routine';
import type { Routine } from '../../exercises/routine';
import type { Clock, Handle } from '../platform/clock';
import type { DeskWatch } from '../desk/deskWatch';
import type { Chosen, Moves } from './moves';
import type { Settings } from '../platform/settings';
import { brief, information } from '../platform/show';

/** What a break is begun with. */
export interface BreakAsk {
  /** The nudge it answers. */
  due?: number;
  /** How long it is to last, if the person said so; ms. */
  length?: number;
  /** The routine the person picked, else one that fits the break. */
  routine?: Routine;
}

/** A guided break, and after it the question how it was. */
export interface Session {
  /** The person's pick; undefined for a routine made for the break. */
  readonly routine: Routine | undefined;
  readonly plan: readonly Chosen[];
  readonly state: Guided;
  /** The entries of the moves done, once it is over. */
  readonly done: readonly string[];
  readonly felt: Felt | undefined;
  /** Said whether the muscle relaxed under self-massage. */
  readonly relaxed: boolean;
}

interface GuidedBreakParts {
  desk: DeskWatch;
  store: Store;
  moves: Moves;
  settings: () => Settings;
  clock: Clock;
  zone: () => number;
  /** Shows the break with the keyboard in it. */
  show: () => Promise<void>;
  /** What is shown of it has changed. */
  changed: () => void;
}

/**
 * Starting and ending a break, and what it leaves in the diary. The steps go on here, whether or not
 * a page is there to show them.
 */
export class GuidedBreak {
  #session: Session | undefined;
  #timer: Handle | undefined;

  constructor(private readonly parts: GuidedBreakParts) {
    parts.store.diary.onChange(({ why }) => {
      if (why !== 'seen') this.#stopIfBarred();
    });
  }

  /** The guided break that is on, or was just now. */
  get session(): Session | undefined {
    return this.#session;
  }

  /** Starts a break and shows it; if one is running, it is only shown. */
  async start({ due, routine, length: asked }: BreakAsk = {}): Promise<void> {
    const { desk, store, moves, clock } = this.parts;
    await Promise.all([moves.load(), store.loaded]);
    const now = clock.now();
    if (desk.running === undefined) {
      const { micro, length } =
        asked === undefined ? this.#planned(due) : { micro: false, length: asked };
      const plan = moves.plan(routine ?? { id: 'break', seconds: length / 1000 });
      if (routine !== undefined && plan.length === 0) {
        void information(
          vscode.l10n.t(
            'Nothing in this routine suits you right now. A short walk is a break too.',
          ),
        );
        return;
      }
      const own = routine === undefined ? { micro, length } : this.#picked(plan);
      const guided = plan.length > 0;
      this.#session = guided
        ? {
            routine,
            plan,
            state: begin(stepsOf(plan.map(({ move }) => move)), now),
            done: [],
            felt: undefined,
            relaxed: false,
          }
        : undefined;
      desk.send({ kind: 'start', at: now, ...own, guided, ...(due !== undefined && { due }) });
      this.#arm();
    }
    await this.parts.show();
  }

  /** What the person wants of the running routine. */
  act(event: GuidedEvent): void {
    const session = this.#running();
    if (session === undefined) return;
    const state = guide(session.state, event, this.parts.clock.now());
    this.#session = { ...session, state };
    if (state.ended !== null) this.finish();
    this.#arm();
    this.parts.changed();
  }

  /** Ends the break that is running, guided or not. */
  finish(): void {
    this.parts.desk.send({ kind: 'finish', at: this.parts.clock.now() });
  }

  /** The break is over, by its steps, the person, or hands at the desk. */
  ended({ from, taken }: { from: number; taken: boolean }): void {
    if (!taken) {
      brief(vscode.l10n.t('Back early? That’s fine. Your next break will come around.'), 8000);
    }
    const session = this.#session;
    if (session === undefined || session.done.length > 0) return;
    const state = guide(session.state, 'finish', this.parts.clock.now());
    // A moment apart, so that the diary keeps their order.
    const say = (did: 'done' | 'skipped', moves: readonly string[], at: number) =>
      moves.map(
        (move, i) =>
          this.parts.store.diary.say({ kind: 'move', at: at + i, move, did }, this.parts.zone()).id,
      );
    const passed = say('skipped', state.skipped, from);
    const done = say('done', movesDone(state), from + passed.length);
    // Of nothing done there is nothing to ask.
    this.#session = done.length === 0 ? undefined : { ...session, state, done };
    this.#arm();
    this.parts.changed();
  }

  /** How it was: better, the same or worse; null to leave it open. */
  answer(felt: Felt | null): void {
    const { store } = this.parts;
    const session = this.#session;
    if (session === undefined || session.done.length === 0) return;
    for (const id of session.done) {
      const entry = store.diary.find(id);
      if (felt !== null && entry?.kind === 'move')
        store.diary.edit(id, { ...entry, felt }, entry.zone);
    }
    // What follows from "worse" is told before the card goes.
    this.#session =
      felt === 'worse' && session.felt === undefined ? { ...session, felt } : undefined;
    this.parts.changed();
  }

  /** Whether the muscle relaxed under self-massage: "no" is a reason to ask a clinician (3.7). */
  answerRelaxed(relaxed: 'yes' | 'partly' | 'no'): void {
    const { store } = this.parts;
    const session = this.#session;
    if (session === undefined) return;
    const massage = new Set(
      session.plan.flatMap(({ move }) => (move.kind === 'self-massage' ? [move.id] : [])),
    );
    for (const id of session.done) {
      const entry = store.diary.find(id);
      if (entry?.kind === 'move' && massage.has(entry.move))
        store.diary.edit(id, { ...entry, relaxed }, entry.zone);
    }
    this.#session = { ...session, relaxed: true };
    this.parts.changed();
  }

  /** A nudge for a micro-break starts one; all else a whole break. @returns its length, ms */
  #planned(due: number | undefined): { micro: boolean; length: number } {
    const { length, micro } = this.parts.settings().rules;
    const { open } = this.parts.desk;
    return open?.micro === true && open.due === due
      ? { micro: true, length: micro.length }
      : { micro: false, length };
  }

  /** A routine that is shorter than what counts of a break as taken is a micro-break. */
  #picked(plan: readonly Chosen[]): { micro: boolean; length: number } {
    const { rules } = this.parts.settings();
    const length = 1000 * routineSeconds(plan.map(({ move }) => move));
    const micro = length < rules.length * shareTaken;
    return { micro, length: Math.min(length, micro ? rules.micro.length : rules.length) };
  }

  #running(): Session | undefined {
    const session = this.#session;
    return session?.state.ended === null && this.parts.desk.running !== undefined
      ? session
      : undefined;
  }

  /** What is logged in the middle of a break may bar what would come next. */
  #stopIfBarred(): void {
    const session = this.#running();
    if (session === undefined) return;
    const ahead = new Set(session.state.steps.slice(session.state.index).map(({ move }) => move));
    const barred = session.plan.some(
      ({ move }) => ahead.has(move.id) && !this.parts.moves.mayOffer(move),
    );
    if (!barred) return;
    this.finish();
    // What to do now is shown in its place.
    if (isEmergency(this.parts.store.diary.state, this.#today())) return;
    brief(vscode.l10n.t('The routine ended: what you logged asks for gentler moves.'), 8000);
  }

  #today(): string {
    return calendarDateOf(this.parts.clock.now(), this.parts.settings().day.timeZone);
  }

  #arm(): void {
    this.#timer?.dispose();
    const { clock } = this.parts;
    const session = this.#running();
    const wake = session && guidedProgress(session.state, clock.now()).wake;
    this.#timer =
      wake === undefined
        ? undefined
        : clock.at(wake, () => {
            this.act('tick');
          });
  }
}
