import { commandId, commandNames, conductOf } from '../../commands';
import type { CommandName, Conduct, Handler, Handlers } from '../../commands';
import type { FromPage } from '../../panel/messages';
import type { Handle } from './clock';

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

/** What the ways in need of the rest. */
interface EntryPointParts {
  register: (id: string, run: Handler) => Handle;
  /** Carries out a command that was given something, by a key binding or another extension. */
  withArguments: (name: CommandName, given: readonly unknown[], run: Handler) => unknown;
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

  constructor(private readonly parts: EntryPointParts) {
    void parts.loaded.then(() => {
      this.#emergency = parts.isEmergency();
    });
  }

  /** Registers every command. */
  add(handlers: Handlers<CommandName>): void {
    for (const name of commandNames) {
      this.#registered.push(
        this.parts.register(commandId(name), (...args) =>
          this.#enter(conductOf[name], () =>
            (args[0] ?? undefined) === undefined
              ? handlers[name]()
              : this.parts.withArguments(name, args, handlers[name]),
          ),
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
