import * as vscode from 'vscode';

const { l10n } = vscode;

/** Asks where to save a text, and tells what became of it. @returns whether it was written */
export async function saveFile(
  title: string,
  filters: Record<string, string[]>,
  name: string,
  text: string,
): Promise<boolean> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const target = await vscode.window.showSaveDialog({
    title,
    filters,
    ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder.uri, name) }),
  });
  if (target === undefined) return false;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch {
    void vscode.window.showErrorMessage(
      l10n.t('The file could not be written. Choose another folder and export again.'),
    );
    return false;
  }
  void vscode.window.showInformationMessage(l10n.t('The file was saved.'));
  return true;
}
