import * as vscode from 'vscode';
import * as v from 'valibot';
import type { PageDocument } from './document';
import { fromPage } from '../../panel/messages';
import type { FromPage, ToPage } from '../../panel/messages';
import type { PanelModel } from '../../panel/model';

/** What every page is given. */
export interface PageParts {
  /** What to show now. */
  model: () => PanelModel;
  /** Told what the person wants. */
  intent: (message: FromPage) => void;
  /** Told of messages that were refused. */
  log: (line: string) => void;
}

/** One page on the extension's side: hands it its model and takes its intents. */
export class Page {
  /** The page has said it listens; a hidden page drops what is posted. */
  #ready = false;
  #posting = false;

  /** @param listens the page is there, for the first time or again */
  constructor(
    private readonly document: PageDocument,
    private readonly parts: PageParts,
    private readonly listens: () => void = () => undefined,
  ) {
    document.onMessage((message) => {
      this.#receive(message);
    });
  }

  /** A hidden page is destroyed; it says ready again when it comes back. */
  hidden(): void {
    this.#ready = false;
  }

  /** Where the page finds a file. */
  address(file: vscode.Uri): string {
    return this.document.webview.asWebviewUri(file).toString();
  }

  /** Sends the model anew, once for all that changed in this turn of the loop. */
  refresh(): void {
    if (!this.#ready || this.#posting) return;
    this.#posting = true;
    queueMicrotask(() => {
      this.#posting = false;
      if (this.#ready) this.post({ type: 'model', model: this.parts.model() });
    });
  }

  /** @returns whether the page is there to take it */
  post(message: ToPage): boolean {
    if (this.#ready) void this.document.webview.postMessage(message);
    return this.#ready;
  }

  #receive(raw: unknown): void {
    const message = v.safeParse(fromPage, raw);
    if (!message.success) {
      this.parts.log(`The panel sent a message that does not fit: ${message.issues[0].message}`);
      return;
    }
    this.parts.intent(message.output);
    if (message.output.type !== 'ready') return;
    this.#ready = true;
    this.greet();
    this.listens();
  }

  /**
   * Sends what a page begins with. Before it says that it is ready this may be lost, but mostly VS Code
   * hands it over once the page has loaded, which saves waiting for it to ask.
   */
  greet(): void {
    const { webview } = this.document;
    void webview.postMessage({
      type: 'hello',
      texts: translations(),
      locale: vscode.env.language,
    } satisfies ToPage);
    void webview.postMessage({ type: 'model', model: this.parts.model() } satisfies ToPage);
  }
}

/** Translations by their English text; null in English. */
function translations(): Record<string, string> | null {
  const { bundle } = vscode.l10n;
  if (bundle === undefined) return null;
  return Object.fromEntries(
    Object.entries(bundle).map(([key, text]) => [
      key,
      typeof text === 'string' ? text : (text as { message: string }).message,
    ]),
  );
}
