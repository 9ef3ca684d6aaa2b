import * as vscode from 'vscode';
import * as v from 'valibot';
import { views } from '../ids';
import { fromPage } from './messages';
import type { FromPage, PanelModel, Section, ToPage } from './messages';

/** The sidebar view on the extension's side: hands the page its model and takes its intents. */
export class Panel implements vscode.WebviewViewProvider {
  #view: vscode.WebviewView | undefined;
  /** The page has said it listens; a hidden page drops what is posted. */
  #ready = false;
  #reveal: Extract<ToPage, { type: 'reveal' }> | undefined;
  #posting = false;

  /**
   * @param roots folders beside its own that the page may read from
   * @param model what to show now
   * @param intent told what the person wants
   * @param log told of messages that were refused
   */
  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly roots: () => vscode.Uri[],
    private readonly model: () => PanelModel,
    private readonly intent: (message: FromPage) => void,
    private readonly log: (line: string) => void,
  ) {}

  resolveWebviewView(view: vscode.WebviewView): void {
    this.#view = view;
    this.#ready = false;
    const dist = vscode.Uri.joinPath(this.extensionUri, 'dist');
    view.webview.options = { enableScripts: true, localResourceRoots: [dist, ...this.roots()] };
    view.webview.onDidReceiveMessage((message: unknown) => {
      this.#receive(message);
    });
    view.onDidChangeVisibility(() => {
      // A hidden page is destroyed; it says ready again when it comes back.
      if (!view.visible) this.#ready = false;
    });
    view.onDidDispose(() => {
      this.#view = undefined;
      this.#ready = false;
    });
    view.webview.html = html(view.webview, dist);
  }

  /** Opens the panel with the keyboard in it. */
  open(): Promise<void> {
    return this.#open('today', true);
  }

  /** Opens the panel at a section. The keyboard stays where it is: nobody asked for it. */
  show(section: Section): Promise<void> {
    return this.#open(section, false);
  }

  /** Opens the panel at a section, or a part of it, that was asked for: the keyboard goes there. */
  goTo(section: Section, id: string | null = null): Promise<void> {
    return this.#open(section, true, id);
  }

  /** Where the page finds a file; null if there is none, or no page. */
  address(file: vscode.Uri | undefined): string | null {
    return (file && this.#view?.webview.asWebviewUri(file).toString()) ?? null;
  }

  /** Sends the model anew, once for all that changed in this turn of the loop. */
  refresh(): void {
    if (!this.#ready || this.#posting) return;
    this.#posting = true;
    queueMicrotask(() => {
      this.#posting = false;
      this.#post({ type: 'model', model: this.model() });
    });
  }

  async #open(section: Section, focus: boolean, id: string | null = null): Promise<void> {
    this.#reveal = { type: 'reveal', section, id, focus };
    await vscode.commands.executeCommand(`${views.panel}.focus`, { preserveFocus: !focus });
    this.#postReveal();
  }

  #receive(raw: unknown): void {
    const message = v.safeParse(fromPage, raw);
    if (!message.success) {
      this.log(`The panel sent a message that does not fit: ${message.issues[0].message}`);
      return;
    }
    if (message.output.type === 'ready') {
      this.#ready = true;
      this.intent(message.output);
      this.#post({
        type: 'hello',
        texts: translations(),
        locale: vscode.env.language,
      });
      this.#post({ type: 'model', model: this.model() });
      this.#postReveal();
    } else this.intent(message.output);
  }

  #postReveal(): void {
    if (!this.#ready || this.#reveal === undefined) return;
    this.#post(this.#reveal);
    this.#reveal = undefined;
  }

  #post(message: ToPage): void {
    void this.#view?.webview.postMessage(message);
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

function html(webview: vscode.Webview, dist: vscode.Uri): string {
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
<body>
<div id="root"></div>
<script type="module" nonce="${nonce}" src="${uri('panel.js')}"></script>
</body>
</html>`;
}
