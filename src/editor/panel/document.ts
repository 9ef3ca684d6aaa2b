import * as vscode from 'vscode';

/** Where a page is shown: the sidebar has all of it, an editor the guided break or the questions alone. */
export type Surface = 'sidebar' | 'editor' | 'questions';

/**
 * The page as VS Code loads it. It knows nothing of what is said, so that it can begin to load while
 * those who speak with it are still being read.
 */
export class PageDocument {
  readonly #early: unknown[] = [];
  #take = (message: unknown): void => {
    this.#early.push(message);
  };

  /**
   * @param extensionUri where its files are
   * @param roots folders beside its own that it may read from
   */
  constructor(
    readonly webview: vscode.Webview,
    extensionUri: vscode.Uri,
    surface: Surface,
    roots: readonly vscode.Uri[],
  ) {
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    webview.options = { enableScripts: true, localResourceRoots: [dist, ...roots] };
    webview.onDidReceiveMessage((message: unknown) => {
      this.#take(message);
    });
    webview.html = html(webview, dist, surface);
  }

  /** Hands on what the page says, and what it has said until now. */
  onMessage(take: (message: unknown) => void): void {
    this.#take = take;
    this.#early.splice(0).forEach(take);
  }
}

function html(webview: vscode.Webview, dist: vscode.Uri, surface: Surface): string {
  const uri = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = [
    `default-src 'none'`,
    `style-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    // Default-src says nothing of these two.
    `base-uri 'none'`,
    `form-action 'none'`,
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
