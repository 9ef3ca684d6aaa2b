import * as vscode from 'vscode';

/**
 * Asks where to, and writes a text there as UTF-8.
 * @param name of the file that is suggested, beside the person's other files
 * @param kinds what the dialog offers: endings by what they are called
 * @returns the file, or undefined if the person left or it could not be written, which is told
 */
export async function saveFile(
  title: string,
  name: string,
  kinds: Record<string, string[]>,
  text: string,
): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const target = await vscode.window.showSaveDialog({
    title,
    filters: kinds,
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
  if (target === undefined) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return target;
  } catch {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The file could not be written. Choose another folder and save again.'),
    );
    return undefined;
  }
}
