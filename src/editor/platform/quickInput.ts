import * as vscode from 'vscode';
import { plain } from './foreign';

// The one door to VS Code's boxes and lists, as show.ts is to its messages: what comes here is shown
// as it is written, and an icon is asked for by its name.

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
  input.title = plain(title);
  input.prompt = plain(prompt);
  input.ignoreFocusOut = true;
  input.value = more.value ?? '';
  return new Promise((resolve) => {
    const told = (text: string): T | undefined => {
      const answer = read(text);
      if (isRefused(answer)) {
        input.validationMessage = plain(answer.refused);
        return undefined;
      }
      input.validationMessage = undefined;
      input.prompt = plain(more.echo?.(answer) ?? prompt);
      return answer;
    };
    input.onDidChangeValue((text) => {
      if (text.trim() !== '') {
        told(text);
        return;
      }
      input.validationMessage = undefined;
      input.prompt = plain(prompt);
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

/** A row of a list. */
export interface Row {
  label: string;
  /** Name of a codicon that stands before it. */
  icon?: string;
  description?: string;
  detail?: string;
  picked?: boolean;
  /** A line between rows, with a heading or without; it can't be picked. */
  separator?: boolean;
}

export interface Choice<T> extends Row {
  value: T;
}

/** What else a list may do. */
interface ListOptions {
  /** Whether it stays when the person looks elsewhere. Default true. */
  stays?: boolean;
  /** Whether what is typed is looked for in the details too. */
  matchOnDetail?: boolean;
}

/** Ticks any number of choices; Enter takes them. @returns undefined if the person left */
export async function askMany<T>(
  title: string,
  placeHolder: string,
  choices: readonly Choice<T>[],
): Promise<T[] | undefined> {
  const picked = await vscode.window.showQuickPick(choices.map(item), {
    title: plain(title),
    placeHolder: plain(placeHolder),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return picked?.map(({ row }) => row.value);
}

/** @returns the choice, or undefined if the person left */
export async function askOne<T>(
  title: string,
  placeHolder: string,
  choices: readonly Choice<T>[],
  options: ListOptions = {},
): Promise<T | undefined> {
  return (await askRow(title, placeHolder, choices, options))?.value;
}

/**
 * A list in which something else may be typed, too.
 * @param typed the choice that a text stands for, if it does
 * @returns undefined if the person left
 */
export function askOneOrTyped<T>(
  title: string,
  placeHolder: string,
  choices: readonly Choice<T>[],
  typed: (text: string) => Choice<T> | undefined,
): Promise<T | undefined> {
  const pick = vscode.window.createQuickPick<Item<Choice<T>>>();
  pick.title = plain(title);
  pick.placeholder = plain(placeHolder);
  pick.items = choices.map(item);
  return new Promise((resolve) => {
    pick.onDidChangeValue((text) => {
      const own = typed(text);
      const first = own === undefined ? [] : [{ ...item(own), alwaysShow: true }];
      pick.items = [...first, ...choices.map(item)];
    });
    pick.onDidAccept(() => {
      // Enter may come before the row of what was typed.
      const choice = typed(pick.value) ?? pick.selectedItems[0]?.row;
      if (choice === undefined) return;
      resolve(choice.value);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** @returns the row, or undefined if the person left */
export async function askRow<R extends Row>(
  title: string,
  placeHolder: string,
  rows: readonly R[],
  { stays = true, matchOnDetail = false }: ListOptions = {},
): Promise<R | undefined> {
  const picked = await vscode.window.showQuickPick(rows.map(item), {
    title: plain(title),
    placeHolder: plain(placeHolder),
    ignoreFocusOut: stays,
    matchOnDetail,
  });
  return picked?.row;
}

/**
 * A list whose rows change while it is open.
 * @param rows what it shows, asked anew after each change
 * @param change carries out what changes it, of which it stays open; of any other row it is done
 * @returns the row that ended it, or undefined if the person left
 */
export function askAgain<R extends Row>(
  title: string,
  placeHolder: string,
  rows: () => readonly R[],
  change: (row: R) => boolean,
): Promise<R | undefined> {
  const pick = vscode.window.createQuickPick<Item<R>>();
  pick.title = plain(title);
  pick.placeholder = plain(placeHolder);
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.keepScrollPosition = true;
  pick.items = rows().map(item);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [selected] = pick.selectedItems;
      if (selected === undefined || selected.row.separator === true) return;
      const at = pick.items.indexOf(selected);
      if (!change(selected.row)) {
        resolve(selected.row);
        pick.hide();
        return;
      }
      pick.items = rows().map(item);
      pick.activeItems = pick.items.slice(at, at + 1);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

interface Item<R> extends vscode.QuickPickItem {
  row: R;
}

function item<R extends Row>(row: R): Item<R> {
  const { label, icon, description, detail, picked, separator } = row;
  return {
    row,
    label: icon === undefined ? plain(label) : `$(${icon}) ${plain(label)}`,
    ...(description !== undefined && { description: plain(description) }),
    ...(detail !== undefined && { detail: plain(detail) }),
    ...(picked !== undefined && { picked }),
    ...(separator === true && { kind: vscode.QuickPickItemKind.Separator }),
  };
}
