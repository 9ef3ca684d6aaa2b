import * as vscode from 'vscode';
import type { LiveEntry } from '../../diary/records';
import type { Store } from '../../diary/store';

/** Tells what was done. @returns whether the person wants it undone */
export async function offerUndo(message: string): Promise<boolean> {
  const undo = vscode.l10n.t('Undo');
  return (await vscode.window.showInformationMessage(message, undo)) === undo;
}

/** Tells what was changed or deleted; undone, the entries are again as they were. */
export async function offerOldBack(
  store: Store,
  message: string,
  old: readonly LiveEntry[],
): Promise<void> {
  if (!(await offerUndo(message))) return;
  for (const entry of old) store.diary.edit(entry.id, entry, entry.zone);
}
