import * as vscode from 'vscode';
import { dayMs } from '../../calendar/units';
import { isPictureName, pictureKind } from '../../exercises/picture';
import type { Store } from '../../diary/store';
import { picturesFolder } from './picturesFolder';
import { error } from './show';

const { l10n } = vscode;

/** Bytes; larger than any drawing of a move, and quick to show. Product decision. */
const largest = 1_000_000;
/** A picture that nothing names is kept so long, ms: its move may be coming back by an undo. */
const kept = dayMs;

/**
 * Pictures of own moves. A picture is copied into the diary's folder under a name of its own, so
 * that it stays when the file is moved, and the diary says nothing of where it came from.
 */
export class Pictures {
  /**
   * @param storage of the extension; undefined where nothing is kept
   */
  constructor(
    private readonly storage: vscode.Uri | undefined,
    private readonly store: Store,
  ) {}

  get #folder(): vscode.Uri | undefined {
    return picturesFolder(this.storage, this.store.diary.state);
  }

  /** Where a picture is; undefined if that is no name of one. */
  uri(name: string): vscode.Uri | undefined {
    const folder = isPictureName(name) ? this.#folder : undefined;
    return folder && vscode.Uri.joinPath(folder, name);
  }

  /** Asks for a file and copies it. @returns the copy's name; undefined if there is none */
  async choose(title: string): Promise<string | undefined> {
    const filters = { [l10n.t('Pictures')]: ['png', 'jpg', 'jpeg', 'webp'] };
    const [file] = (await vscode.window.showOpenDialog({ title, filters })) ?? [];
    if (file === undefined) return undefined;
    const { fs } = vscode.workspace;
    try {
      if ((await fs.stat(file)).size > largest) {
        refuse(l10n.t('The picture is larger than 1 MB. Make it smaller and choose it again.'));
        return undefined;
      }
      const bytes = await fs.readFile(file);
      const ending = pictureKind(bytes);
      const name = `${crypto.randomUUID().replaceAll('-', '')}.${ending ?? ''}`;
      const copy = this.uri(name);
      if (copy === undefined) {
        refuse(
          ending === undefined
            ? l10n.t('This isn’t a PNG, JPEG or WebP picture. Save it as one and choose it again.')
            : l10n.t('Nothing is kept in the demonstration, and no picture either.'),
        );
        return undefined;
      }
      await fs.writeFile(copy, bytes);
      return name;
    } catch {
      refuse(l10n.t('The picture could not be copied. Choose another file.'));
      return undefined;
    }
  }

  /** Removes the copies that no move names any more. @param now epoch ms */
  async sweep(now: number): Promise<void> {
    const named = new Set(this.store.diary.list('own').map(({ picture }) => picture));
    for (const [name, file] of await this.#files()) {
      if (named.has(name)) continue;
      const { mtime } = await vscode.workspace.fs.stat(file);
      if (now - mtime > kept) await vscode.workspace.fs.delete(file);
    }
  }

  async clear(): Promise<void> {
    for (const [, file] of await this.#files()) await vscode.workspace.fs.delete(file);
  }

  async #files(): Promise<[name: string, file: vscode.Uri][]> {
    if (this.#folder === undefined) return [];
    try {
      const found = await vscode.workspace.fs.readDirectory(this.#folder);
      return found.flatMap(([name]) => {
        const file = this.uri(name);
        return file === undefined ? [] : [[name, file]];
      });
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
      throw error;
    }
  }
}

function refuse(why: string): void {
  void error(why);
}
