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
  return askText(title, prompt, readRating, { value: value === undefined ? '' : String(value) });
}

/** Why an answer is not taken, in the person's words. */
export interface Refused {
  refused: string;
}

/**
 * Asks for a line of text. What is wrong with it is told at once, and what was typed stays.
 * @param read the answer, or why it is not one
 * @param more `value`: what stands there to begin with; `echo`: how the answer was understood
 * @returns undefined if the person left
 */
export function askText<T>(
  title: string,
  prompt: string,
  read: (text: string) => T | Refused,
  more: { value?: string; echo?: (answer: T) => string | undefined } = {},
): Promise<T | undefined> {
  const input = vscode.window.createInputBox();
  input.title = title;
  input.prompt = prompt;
  input.ignoreFocusOut = true;
  input.value = more.value ?? '';
  return new Promise((resolve) => {
    const told = (text: string): T | undefined => {
      const answer = read(text);
      if (isRefused(answer)) {
        input.validationMessage = answer.refused;
        return undefined;
      }
      input.validationMessage = undefined;
      input.prompt = more.echo?.(answer) ?? prompt;
      return answer;
    };
    input.onDidChangeValue((text) => {
      if (text.trim() !== '') {
        told(text);
        return;
      }
      input.validationMessage = undefined;
      input.prompt = prompt;
    });
    input.onDidAccept(() => {
      const answer = told(input.value);
      if (answer === undefined) return;
      resolve(answer);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}

export function readRating(text: string): number | Refused {
  return /^(\d|10)$/.test(text.trim())
    ? Number(text.trim())
    : { refused: vscode.l10n.t('Type a whole number from 0 to 10.') };
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
