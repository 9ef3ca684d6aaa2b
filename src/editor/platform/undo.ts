import * as vscode from 'vscode';
import type { LiveEntry } from '../../diary/records';
import type { Store } from '../../diary/store';
import { brief, information } from './show';

/*
 * Whatever says that something is in the diary now, or is not any more, is said from here: after it
 * is accepted. While the disk does not take it nothing is claimed, and the words come when it has.
 */

type Accepting = Pick<Store, 'accepted'>;

/** A few words in the status bar. Neutral: screens are shared. */
export async function tellSaved(store: Accepting): Promise<void> {
  await store.accepted();
  brief(vscode.l10n.t('Saved in your diary.'), 4000);
}

/** Tells what was done. */
export async function tellDone(store: Accepting, message: string): Promise<void> {
  await store.accepted();
  void information(message);
}

/** Tells what was done. @returns whether the person wants it undone */
export async function offerUndo(store: Accepting, message: string): Promise<boolean> {
  await store.accepted();
  const undo = vscode.l10n.t('Undo');
  return (await information(message, undo)) === undo;
}

/** Tells what was changed or deleted; undone, the entries are again as they were. */
export async function offerOldBack(
  store: Store,
  message: string,
  old: readonly LiveEntry[],
): Promise<void> {
  if (!(await offerUndo(store, message))) return;
  for (const entry of old) store.diary.edit(entry.id, entry, entry.zone);
}
