import * as vscode from 'vscode';
import { error } from './show';

const filters = { JSON: ['json'] };

/**
 * Asks where to and writes a text there.
 * @param kinds what the dialog offers: endings by what they are called
 * @returns whether it was written
 */
export async function saveText(
  title: string,
  name: string,
  text: string,
  kinds: Record<string, string[]> = filters,
): Promise<boolean> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const target = await vscode.window.showSaveDialog({
    title,
    filters: kinds,
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
  if (target === undefined) return false;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return true;
  } catch {
    void error(
      vscode.l10n.t('The file could not be written. Choose another folder and export again.'),
    );
    return false;
  }
}

/**
 * Asks for a file and reads it, unless it is too large to look into.
 * @param most bytes
 * @param kinds what the dialog offers: endings by what they are called
 * @returns undefined if the person left
 */
export async function openText(
  title: string,
  most: number,
  kinds: Record<string, string[]> = filters,
): Promise<{ text: string; uri: vscode.Uri } | 'large' | 'unreadable' | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ title, filters: kinds })) ?? [];
  if (file === undefined) return undefined;
  const { fs } = vscode.workspace;
  try {
    const { type, size } = await fs.stat(file);
    if ((type & vscode.FileType.Directory) !== 0) return 'unreadable';
    if (size > most) return 'large';
    return { text: new TextDecoder().decode(await fs.readFile(file)), uri: file };
  } catch {
    return 'unreadable';
  }
}
