import { commands } from '../../ids';
import type { CommandName } from '../../ids';
import type { FromPage } from '../../panel/messages';
import type { Handle } from './clock';

/**
 * What becomes of a command while an emergency answer stands: `instead`: what to do now is shown in
 * its place; `then`: it is carried out, and then leads there; `apart`: it is left alone, for the
 * reason given.
 */
type Conduct = 'instead' | 'then' | { apart: string };

const forTheDoctor = { apart: 'it is what a doctor may want to see, and offers nothing' };
const ownDiary = { apart: 'the diary is the person’s own to take along, bring back and erase' };

/** Every entry point leads back to what to do now until it is answered (safety state NOW). */
export const inEmergency: Readonly<Record<CommandName, Conduct>> = {
  openMenu: 'instead',
  openPanel: 'instead',
  startBreak: 'instead',
  startRoutine: 'instead',
  openGuide: 'instead',
  finishBreak: 'then',
  logPain: 'then',
  logPainDetails: 'instead',
  startCourse: 'instead',
  logSession: 'instead',
  logCheckin: 'instead',
  answerSafety: 'instead',
  logCare: 'instead',
  toggleStanding: 'then',
  pauseNudges: 'then',
  resumeNudges: 'then',
  notToday: 'then',
  tookBreak: 'then',
  correctGap: 'then',
  openReport: forTheDoctor,
  saveReport: forTheDoctor,
  exportCsv: ownDiary,
  exportDiary: ownDiary,
  importDiary: ownDiary,
  restoreSnapshot: ownDiary,
  exportAside: ownDiary,
  eraseDiary: ownDiary,
  manageExercises: 'instead',
  importExercises: 'instead',
};

/** What the page itself offers in an emergency; any other intent leads back instead. */
const intentsInEmergency: readonly FromPage['type'][] = [
  'ready',
  // Each command gives way by its own rule.
  'run',
  'hands',
  'logPain',
  'editPain',
  'deletePain',
  'finishBreak',
  'seenDoctor',
  'mistake',
];

export type Handler = (...args: unknown[]) => unknown;

/** What the ways in need of the rest. */
interface Parts {
  register: (id: string, run: Handler) => Handle;
  /** Resolves when the diary has been read. */
  loaded: Promise<void>;
  isEmergency: () => boolean;
  /** Shows what to do now. @param focus whether the keyboard goes there */
  showHelp: (focus: boolean) => Promise<void>;
}

/** Every way in, and the one place that leads all of them back in an emergency. */
export class EntryPoints implements Handle {
  readonly #registered: Handle[] = [];
  #emergency = false;

  constructor(private readonly parts: Parts) {
    void parts.loaded.then(() => {
      this.#emergency = parts.isEmergency();
    });
  }

  /** Registers every command. */
  add(handlers: Readonly<Record<CommandName, Handler>>): void {
    for (const name of Object.keys(commands) as CommandName[]) {
      this.#registered.push(
        this.parts.register(commands[name], (...args) =>
          this.#enter(inEmergency[name], () => handlers[name](...args)),
        ),
      );
    }
  }

  /** Whether what the page asks for may be done now; if not, it is led back. */
  lets(intent: FromPage['type']): boolean {
    if (!this.parts.isEmergency() || intentsInEmergency.includes(intent)) return true;
    void this.parts.showHelp(true);
    return false;
  }

  /** Something was said in this window: an emergency that begins is shown at once. */
  heard(): void {
    const before = this.#emergency;
    this.#emergency = this.parts.isEmergency();
    if (this.#emergency && !before) void this.parts.showHelp(false);
  }

  dispose(): void {
    for (const one of this.#registered) one.dispose();
  }

  async #enter(conduct: Conduct, run: () => unknown): Promise<unknown> {
    const { loaded, isEmergency, showHelp } = this.parts;
    if (typeof conduct !== 'string') return run();
    await loaded;
    if (conduct === 'instead' && isEmergency()) {
      await showHelp(true);
      return undefined;
    }
    const result = await run();
    if (conduct === 'then' && isEmergency()) await showHelp(false);
    return result;
  }
}
