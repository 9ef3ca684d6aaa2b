import * as vscode from 'vscode';
import * as v from 'valibot';
import { fromPage } from './messages';
import type { FromPage, PanelModel, ToPage } from './messages';

/** Where a page is shown: the sidebar has all of it, an editor the guided break alone. */
export type Surface = 'sidebar' | 'editor';

/** What every page is given. */
export interface PageParts {
  extensionUri: vscode.Uri;
  /** Folders beside its own that the page may read from. */
  roots: () => vscode.Uri[];
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
    private readonly webview: vscode.Webview,
    surface: Surface,
    private readonly parts: PageParts,
    private readonly listens: () => void = () => undefined,
  ) {
    const dist = vscode.Uri.joinPath(parts.extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [dist, ...parts.roots()] };
    webview.onDidReceiveMessage((message: unknown) => {
      this.#receive(message);
    });
    webview.html = html(webview, dist, surface);
  }

  /** A hidden page is destroyed; it says ready again when it comes back. */
  hidden(): void {
    this.#ready = false;
  }

  /** Where the page finds a file. */
  address(file: vscode.Uri): string {
    return this.webview.asWebviewUri(file).toString();
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
    if (this.#ready) void this.webview.postMessage(message);
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
    this.post({ type: 'hello', texts: translations(), locale: vscode.env.language });
    this.post({ type: 'model', model: this.parts.model() });
    this.listens();
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

function html(webview: vscode.Webview, dist: vscode.Uri, surface: Surface): string {
  const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uri('panel.css')}">
<title>Lumbar</title>
</head>
<body data-surface="${surface}">
<div id="root"></div>
<script type="module" nonce="${nonce}" src="${uri('panel.js')}"></script>
</body>
</html>`;
}
