import * as vscode from 'vscode';
import { decodeText } from '../../diary/decodeText';
import type { Undecoded } from '../../diary/decodeText';
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
 * @returns undefined if the person left, or was told why it is no text
 */
export async function openText(
  title: string,
  most: number,
  kinds: Record<string, string[]> = filters,
): Promise<{ text: string; uri: vscode.Uri } | 'large' | 'unreadable' | undefined> {
  const [file] = (await vscode.window.showOpenDialog({ title, filters: kinds })) ?? [];
  if (file === undefined) return undefined;
  const { fs } = vscode.workspace;
  let bytes: Uint8Array;
  try {
    const { type, size } = await fs.stat(file);
    if ((type & vscode.FileType.Directory) !== 0) return 'unreadable';
    if (size > most) return 'large';
    bytes = await fs.readFile(file);
  } catch {
    return 'unreadable';
  }
  if (bytes.length > most) return 'large';
  const read = decodeText(bytes);
  if (!('kind' in read)) return { text: read.text, uri: file };
  void error(undecodedText(read));
  return undefined;
}

/** Why bytes are no text, and how to make one of them. */
function undecodedText({ kind, probably, line }: Undecoded): string {
  const { l10n } = vscode;
  if (kind === 'workbook')
    return l10n.t(
      'This is a spreadsheet program’s own file. Save it there as “CSV UTF-8” and import that.',
    );
  const what =
    probably === undefined
      ? l10n.t('Line {0}: the file is not saved as UTF-8.', line)
      : l10n.t('Line {0}: the file is not saved as UTF-8, but probably as {1}.', line, probably);
  const how = l10n.t(
    'Save it again as UTF-8: in a spreadsheet as “CSV UTF-8”, in VS Code by “Reopen with Encoding”, then “Save with Encoding”.',
  );
  return `${what} ${how} ${l10n.t('Nothing was imported.')}`;
}
