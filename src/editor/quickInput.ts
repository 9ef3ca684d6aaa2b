import * as vscode from 'vscode';

/**
 * Asks for a numeric rating. A digit and Enter; anything else is told at once and kept.
 * @returns 0-10, or undefined if the person left
 */
export function askRating(
  title: string,
  prompt: string,
  value?: number,
): Promise<number | undefined> {
  const input = vscode.window.createInputBox();
  input.title = title;
  input.prompt = prompt;
  input.ignoreFocusOut = true;
  if (value !== undefined) input.value = String(value);
  return new Promise((resolve) => {
    const refuse = () => {
      input.validationMessage = vscode.l10n.t('Type a whole number from 0 to 10.');
    };
    input.onDidChangeValue((text) => {
      if (text.trim() === '' || parseRating(text) !== undefined)
        input.validationMessage = undefined;
      else refuse();
    });
    input.onDidAccept(() => {
      const rating = parseRating(input.value);
      if (rating === undefined) {
        refuse();
        return;
      }
      resolve(rating);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

/** @returns undefined for anything but a whole number from 0 to 10 */
function parseRating(text: string): number | undefined {
  return /^(\d|10)$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

export interface Choice<T> extends vscode.QuickPickItem {
  value: T;
}

/** Ticks any number of choices; Enter takes them. @returns undefined if the person left */
export async function askMany<T>(
  title: string,
  placeHolder: string,
  choices: readonly Choice<T>[],
): Promise<T[] | undefined> {
  const picked = await vscode.window.showQuickPick(choices, {
    title,
    placeHolder,
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ value }) => value);
}

/** @returns the choice, or undefined if the person left */
export async function askOne<T>(
  title: string,
  placeHolder: string,
  choices: readonly Choice<T>[],
): Promise<T | undefined> {
  const picked = await vscode.window.showQuickPick(choices, {
    title,
    placeHolder,
    ignoreFocusOut: true,
  });
  return picked?.value;
}
