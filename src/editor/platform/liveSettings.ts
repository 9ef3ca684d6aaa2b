import * as vscode from 'vscode';
import { settings as ids } from '../../ids';
import type { SettingId } from '../../ids';
import type { ScreenZone } from './screenZone';
import { readSettings } from './settings';
import type { Settings } from './settings';
import { warning } from './show';

/** The first part of every setting's name. */
const section = 'lumbar';

/**
 * What the person has set, by the setting's id; a default is none, or no preset could stand in for it.
 * VS Code is asked once for all: each question takes it a third of a millisecond at a start.
 */
function own(): (id: SettingId) => unknown {
  const { globalValue, workspaceValue, workspaceFolderValue } =
    vscode.workspace.getConfiguration().inspect(section) ?? {};
  const scopes: unknown[] = [workspaceFolderValue, workspaceValue, globalValue];
  return (id) => {
    const path = id.slice(section.length + 1).split('.');
    return scopes
      .map((scope) => valueAt(scope, path))
      .find((value) => (value ?? undefined) !== undefined);
  };
}

function valueAt(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, name) =>
      typeof part === 'object' && part !== null
        ? (part as Record<string, unknown>)[name]
        : undefined,
    tree,
  );
}

/** The settings as they are now; a wrong value is told once and counts as not set. */
export class LiveSettings implements vscode.Disposable {
  #now: Settings;
  #told = '';
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onChange = this.#changed.event;
  readonly #subscription: vscode.Disposable;

  constructor(
    private readonly screen: ScreenZone,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#now = this.#read();
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(section)) this.#update();
    });
  }

  get now(): Settings {
    return this.#now;
  }

  /** The panel knows the zone of the screen it is shown on; a remote machine does not. */
  setZone(zone: string): void {
    if (this.screen.tell(zone)) this.#update();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  #update(): void {
    this.#now = this.#read();
    this.#changed.fire(undefined);
  }

  #read(): Settings {
    const { settings, wrong } = readSettings(own(), this.screen.now);
    const told = wrong.join(', ');
    if (wrong.length > 0 && told !== this.#told) {
      this.log.warn(`Settings that do not fit: ${told}`);
      void this.#tell(wrong[0] ?? ids.breaksEvery, told);
    }
    this.#told = told;
    return settings;
  }

  async #tell(first: string, all: string): Promise<void> {
    const open = vscode.l10n.t('Open Settings');
    const answer = await warning(
      vscode.l10n.t('{0} has a value that does not fit, so the default is used.', all),
      open,
    );
    if (answer === open)
      await vscode.commands.executeCommand('workbench.action.openSettings', first);
  }
}

/** Sets a setting of the person's, as they asked for by a button. */
export async function setOwn(id: SettingId, value: number | string): Promise<void> {
  const { Global } = vscode.ConfigurationTarget;
  await vscode.workspace.getConfiguration().update(id, value, Global);
}
