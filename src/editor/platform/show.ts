import * as vscode from 'vscode';
import { plain } from './foreign';

// The one door to VS Code's messages and its status bar; quickInput.ts is that to its boxes. Lint
// lets nobody else through. Whatever comes here is shown as it is written: a name out of a file can
// bring no link, no icon and no Markdown, whoever forgot to think of it.

type Kind = 'showInformationMessage' | 'showWarningMessage' | 'showErrorMessage';

/** @returns the button, or undefined if the message was closed; hours later perhaps */
export const information = messages('showInformationMessage');
export const warning = messages('showWarningMessage');
export const error = messages('showErrorMessage');

function messages(kind: Kind) {
  return async (text: string, ...buttons: string[]): Promise<string | undefined> => {
    const labels = buttons.map(plain);
    const answer = await vscode.window[kind](plain(text), ...labels);
    return answer === undefined ? undefined : buttons[labels.indexOf(answer)];
  };
}

/** A line in the status bar that goes by itself. @param ms how long it stays */
export function brief(text: string, ms: number): void {
  vscode.window.setStatusBarMessage(plain(text), ms);
}

/** An item of the status bar. */
export class StatusItem implements vscode.Disposable {
  readonly #item: vscode.StatusBarItem;

  /** @param name what the person hides it by */
  constructor(id: string, name: string, command: string) {
    this.#item = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Left, 0);
    this.#item.name = name;
    this.#item.command = command;
  }

  set visible(visible: boolean) {
    if (visible) this.#item.show();
    else this.#item.hide();
  }

  /**
   * @param icon name of a codicon
   * @param lines what the hover says
   * @param firm whether it stands out
   */
  update(icon: string, text: string, lines: readonly string[], firm: boolean): void {
    this.#item.text = `$(${icon}) ${plain(text)}`;
    this.#item.tooltip = hover(lines);
    this.#item.accessibilityInformation = { label: plain(`Lumbar. ${lines.join(' ')}`) };
    this.#item.backgroundColor = firm
      ? new vscode.ThemeColor('statusBarItem.warningBackground')
      : undefined;
  }

  dispose(): void {
    this.#item.dispose();
  }
}

function hover(lines: readonly string[]): vscode.MarkdownString {
  const made = new vscode.MarkdownString();
  lines.forEach((line, i) => {
    if (i > 0) made.appendMarkdown('  \n');
    made.appendText(plain(line));
  });
  return made;
}
