import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import * as v from 'valibot';
import { fromPage } from '../../src/panel/messages';
import type { FromPage, ToPage } from '../../src/panel/messages';
import type { PanelModel } from '../../src/panel/model';
import { broken } from '../fixtures/panelLaws';
import { launchChromium } from '../harness/chromium';
import { waitFor } from '../harness/waitFor';
import { builtPage } from './build';
import { themes, themeSheet } from './themes';
import type { Theme } from './themes';

/* The page in a browser, with a stand-in for VS Code round it. */

const origin = 'https://panel.test';
const nonce = 'c2VjcmV0';

interface Options {
  theme?: Theme;
  width?: number;
  height?: number;
  reducedMotion?: boolean;
  /** Time stands still but for `page.clock`. */
  ownClock?: boolean;
  /** The wide page in an editor, else the sidebar. */
  wide?: boolean;
  /** The questions in an editor. */
  asking?: boolean;
  /** Sections are folded as they are by default; else a test finds all of them open. */
  folded?: boolean;
}

/** What the stand-in leaves in the page's window. */
interface StandIn {
  posted: unknown[];
  postMessage(message: unknown, target: string): void;
}

// As VS Code does it: one call, and a state that outlives the page.
const standIn = `
  window.posted = [];
  window.violations = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    window.violations.push(event.violatedDirective + ' ' + event.blockedURI));
  let acquired = false;
  window.acquireVsCodeApi = () => {
    if (acquired) throw new Error('acquired twice');
    acquired = true;
    return {
      postMessage: (message) => window.posted.push(message),
      getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
      setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
    };
  };`;

export class PanelPage {
  /** What went wrong in the page. */
  readonly errors: string[] = [];

  /** Sections that were opened for the test; what it folds stays so. */
  readonly #opened = new Set<string>();

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly folded: boolean,
  ) {
    page.on('pageerror', (error) => this.errors.push(error.message));
  }

  static async open(browser: Browser, options: Options = {}): Promise<PanelPage> {
    const { theme = themes[0]!, width = 300, height = 800 } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      locale: 'en-GB',
      timezoneId: 'Europe/Vienna',
      reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
    });
    const page = await context.newPage();
    if (options.ownClock === true) await page.clock.install({ time: 0 });
    const built = await builtPage();
    const bodies: Record<string, readonly [type: string, body: string | Buffer]> = {
      '/': ['text/html', html(theme, surfaceOf(options))],
      '/theme.css': ['text/css', themeSheet(theme)],
      '/picture.png': ['image/png', readFileSync('media/icon.png')],
      ...Object.fromEntries(
        [...built].map(([name, text]) => [
          `/${name}`,
          [name.endsWith('.css') ? 'text/css' : 'text/javascript', text] as const,
        ]),
      ),
    };
    await context.route('**/*', async (route) => {
      const [contentType, body] = bodies[new URL(route.request().url()).pathname] ?? [];
      await (body === undefined
        ? route.abort()
        : route.fulfill({ contentType: contentType ?? '', body }));
    });
    await page.addInitScript(standIn);
    const panel = new PanelPage(context, page, options.folded === true);
    await panel.load();
    return panel;
  }

  /** Also what happens when the view was hidden and is shown again. */
  async load(): Promise<void> {
    await this.page.goto(`${origin}/`);
    await this.posted('ready');
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** Sends anything, also what does not fit the protocol. */
  async sendRaw(message: unknown): Promise<void> {
    await this.page.evaluate((sent) => {
      (globalThis as unknown as StandIn).postMessage(sent, '*');
    }, message);
    // A message is delivered in a task of its own; one more turn and it has been drawn.
    await this.page.evaluate(
      'new Promise((done) => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); })',
    );
  }

  async send(message: ToPage): Promise<void> {
    await this.sendRaw(message);
  }

  async show(model: PanelModel): Promise<void> {
    // Checked here, where every fixture of every test comes by.
    assert.deepEqual(broken(model), [], 'The product makes no such model.');
    await this.send({ type: 'hello', texts: null, locale: 'en' });
    await this.send({ type: 'model', model });
    await this.page.locator('main').waitFor();
    if (!this.folded) await this.openSections();
  }

  /** Opens each section once, out of sight of keyboard and mouse. */
  async openSections(): Promise<void> {
    const ids = await this.page.evaluate<string[], string[]>(
      (opened) => {
        const page = (
          globalThis as unknown as {
            document: {
              querySelectorAll(
                what: string,
              ): Iterable<{ id: string; querySelector(what: string): { click(): void } | null }>;
            };
          }
        ).document;
        const sections = [...page.querySelectorAll('.section')];
        for (const section of sections) {
          if (opened.includes(section.id)) continue;
          section.querySelector('.section-title > button[aria-expanded=false]')?.click();
        }
        return sections.map(({ id }) => id);
      },
      [...this.#opened],
    );
    ids.forEach((id) => this.#opened.add(id));
  }

  /** Scrolls to the person's progress, which is asked for when it is first seen. */
  async seeProgress(): Promise<void> {
    await this.page.locator('#progress .progress').scrollIntoViewIfNeeded();
    await this.posted('seeProgress');
    await this.page.locator('#progress .progress > *').first().waitFor();
  }

  /** All that the page has told the extension so far; what does not fit the protocol throws. */
  async sent(): Promise<FromPage[]> {
    const posted = await this.page.evaluate(() => (globalThis as unknown as StandIn).posted);
    return posted.map((message) => v.parse(fromPage, message));
  }

  /** The latest message of a type, when it has come. */
  async posted<T extends FromPage['type']>(type: T): Promise<Extract<FromPage, { type: T }>> {
    return waitFor(
      `the message ${type}`,
      async () =>
        (await this.sent()).findLast(
          (message): message is Extract<FromPage, { type: T }> => message.type === type,
        ),
      5000,
    );
  }

  /** Waits until something is true in the page. @param expression JavaScript */
  async until(expression: string): Promise<void> {
    await waitFor(
      expression,
      async () => (await this.page.evaluate(expression)) === true || undefined,
      5000,
    );
  }

  async violations(): Promise<string[]> {
    return this.page.evaluate<string[]>('window.violations');
  }

  /** Name of what has the focus, as a screen reader would say it, or the nearest id. */
  async focused(): Promise<string> {
    return this.page.evaluate<string>(
      `(() => { const e = document.activeElement; return e.getAttribute('aria-label') ?? (e.value || e.textContent.trim() || e.id); })()`,
    );
  }
}

function surfaceOf({ wide, asking }: Options): string {
  if (asking === true) return 'questions';
  return wide === true ? 'editor' : 'sidebar';
}

function html(theme: Theme, surface: string): string {
  const policy = `default-src 'none'; style-src ${origin}; img-src ${origin}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/theme.css">
<link rel="stylesheet" href="/panel.css">
<title>Lumbar</title>
</head>
<body class="${theme.bodyClass}" data-surface="${surface}">
<div id="root"></div>
<script type="module" nonce="${nonce}" src="/panel.js"></script>
</body>
</html>`;
}

/** Opens a page of its own for each test of a suite; a test fails if its page had an error. */
export function usePanel(opened: (panel: PanelPage) => void): void {
  let browser: Browser;
  let panel: PanelPage;

  before(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    panel = await PanelPage.open(browser);
    opened(panel);
  });
  afterEach(async () => {
    assert.deepEqual(panel.errors, []);
    await panel.close();
  });
  after(() => browser.close());
}
