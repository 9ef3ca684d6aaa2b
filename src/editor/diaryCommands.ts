import * as vscode from 'vscode';
import { toPlain } from '../diary/codec';
import type { Store } from '../diary/store';

const { l10n } = vscode;

/** The whole diary as a file, and the end of it. */
export function diaryCommands(store: Store) {
  return { exportDiary, eraseDiary };

  /** @returns whether a file was written */
  async function exportDiary(): Promise<boolean> {
    const target = await vscode.window.showSaveDialog({
      title: l10n.t('Export Diary'),
      filters: { JSON: ['json'] },
      ...suggestedFile(),
    });
    if (target === undefined) return false;
    const text = JSON.stringify(toPlain(store.diary.state), null, 2);
    try {
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    } catch {
      void vscode.window.showErrorMessage(
        l10n.t('The file could not be written. Choose another folder and export again.'),
      );
      return false;
    }
    void vscode.window.showInformationMessage(l10n.t('The diary was exported.'));
    return true;
  }

  async function eraseDiary(): Promise<void> {
    const erase = l10n.t('Erase');
    const exportFirst = l10n.t('Export First');
    const answer = await vscode.window.showWarningMessage(
      l10n.t('Erase the whole diary?'),
      {
        modal: true,
        detail: l10n.t(
          'Desk time, nudges, pain entries, courses and answers are deleted in all windows. This cannot be undone.',
        ),
      },
      erase,
      exportFirst,
    );
    if (answer === exportFirst && (await exportDiary())) await eraseDiary();
    if (answer !== erase) return;
    store.diary.erase();
    await store.written();
    void vscode.window.showInformationMessage(l10n.t('The diary is empty now.'));
  }
}

function suggestedFile(): { defaultUri?: vscode.Uri } {
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder === undefined
    ? {}
    : { defaultUri: vscode.Uri.joinPath(folder.uri, 'lumbar-diary.json') };
}
