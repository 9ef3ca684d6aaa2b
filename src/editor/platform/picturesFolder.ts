import * as vscode from 'vscode';
import type { DiaryState } from '../../diary/merge';

/**
 * Where the pictures of own moves are: all that a page may read of the storage.
 * @param storage of the extension; undefined where nothing is kept
 */
export function picturesFolder(
  storage: vscode.Uri | undefined,
  { id }: DiaryState,
): vscode.Uri | undefined {
  return storage && vscode.Uri.joinPath(storage, id, 'pictures');
}
