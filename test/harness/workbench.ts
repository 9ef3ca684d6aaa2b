import path from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { developIn, developInWorker, workbenchAddress } from '../../scripts/lib/workbenchPage.mjs';
import { ExtensionHost } from './extensionHost';
import { EXTENSION_ID } from './extensionId';
import { QuickInput } from './quickInput';
import { readSetup, readWorkbenchSetup } from './setup';
import { Toasts } from './toasts';
import { waitFor } from './waitFor';

export interface UserOptions {
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
  /** The zone of the person's screen, by its IANA name. */
  readonly timeZone?: string;
  /** What VS Code takes for its own language, by its name; it has texts of its own in English only. */
  readonly language?: string;
}

/** The themes to look at, by the class that each gives the workbench. */
const THEMES = {
  light: { name: 'Default Light Modern', cssClass: 'vs' },
  dark: { name: 'Default Dark Modern', cssClass: 'vs-dark' },
  highContrast: { name: 'Default High Contrast', cssClass: 'hc-black' },
  highContrastLight: { name: 'Default High Contrast Light', cssClass: 'hc-light' },
} as const;

export type ThemeKind = keyof typeof THEMES;

/**
 * A person with a browser of their own: a new one has an empty diary, windows of the same one share
 * it. Settings and the extension's storage folder belong to the server, and so to all of them.
 */
export class User {
  private constructor(readonly context: BrowserContext) {}

  static async arrives(browser: Browser, options: UserOptions = {}): Promise<User> {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      reducedMotion: options.reducedMotion === true ? 'reduce' : 'no-preference',
      ...(options.timeZone !== undefined && { timezoneId: options.timeZone }),
    });

    if (options.language !== undefined) {
      // VS Code's page names its language before anything runs; nobody can name another one later.
      await context.addInitScript(
        `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => ${JSON.stringify(options.language)}, set() {} })`,
      );
    }

    return new User(context);
  }

  /** Opens a window of VS Code, with the extension active in it; another build of it if one is given. */
  openWindow<Api = unknown>(folder?: string, extension?: string): Promise<Workbench<Api>> {
    return Workbench.open<Api>(this.context, folder, extension);
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }
}

/** One window of VS Code with the extension under development in it. */
export class Workbench<Api = unknown> {
  readonly quickInput: QuickInput;
  readonly toasts: Toasts;

  private constructor(
    readonly page: Page,
    readonly host: ExtensionHost<Api>,
  ) {
    this.quickInput = new QuickInput(page);
    this.toasts = new Toasts(page);
  }

  static async open<Api>(
    context: BrowserContext,
    folder?: string,
    extension?: string,
  ): Promise<Workbench<Api>> {
    const setup = readWorkbenchSetup();
    const page = await context.newPage();
    const host = new ExtensionHost<Api>(setup.bridgeFolder, setup.bridge);
    await developIn(page, setup.url, {
      extensions: [extension ?? setup.extension, setup.debugger],
      tests: host.entry,
    });
    const workbench = new Workbench<Api>(page, host);
    await page.goto(workbenchAddress(setup.url, folder ?? setup.folder));
    await workbench.waitUntilReady();

    return workbench;
  }

  /**
   * A window that runs the extension in a web worker. Nothing reaches into its extension host: it is
   * driven by keyboard and mouse alone.
   */
  static async openInWorker(context: BrowserContext): Promise<Workbench> {
    const setup = readWorkbenchSetup();
    const page = await context.newPage();
    await developInWorker(page, setup.url, setup.extension);
    await page.goto(workbenchAddress(setup.url, setup.folder));

    return new Workbench(page, new ExtensionHost(setup.bridgeFolder, setup.bridge));
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.waitUntilReady();
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Ends the page as if the browser had run out of memory; its extension host is not told. */
  async crashPage(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const crashed = this.page.waitForEvent('crash');
    // Never answered: who should is gone.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.quickInput.waitUntilOpen();
  }

  /** Runs a command the way a person does: F1, its title ("Lumbar: Log pain"), Enter. */
  async runCommand(title: string): Promise<void> {
    await this.openPalette();
    await this.quickInput.type(`>${title}`);
    const first = this.quickInput.rows.first();
    await first.and(this.page.locator(`[aria-label^=${JSON.stringify(title)}]`)).waitFor();
    await this.quickInput.accept();
    // The command may open a box of its own: only the palette has to be gone.
    await this.quickInput.widget
      .and(this.page.locator('.quick-input-widget:has(input[aria-label*="command" i])'))
      .waitFor({ state: 'hidden' });
  }

  /** A status bar item of the extension, by the id that it was created with. */
  statusBarItem(id: string): Locator {
    return this.page.locator(`[id="${EXTENSION_ID}.${id}"]`);
  }

  /** What the status bar item shows, without its icon. */
  async statusBarText(id: string): Promise<string> {
    return (await this.statusBarItem(id).innerText()).trim();
  }

  /** Waits until the status bar item shows this: it is drawn some time after the host says so. */
  async untilStatusBarShows(id: string, text: string): Promise<void> {
    let shown = '';
    await waitFor(
      () => `"${text}" in the status bar, which says "${shown}"`,
      async () => {
        shown = await this.statusBarText(id);
        return shown === text ? true : undefined;
      },
    );
  }

  /** Shows a view of the extension and returns the page inside it. */
  async openView(viewId: string): Promise<FrameLocator> {
    await this.host.evaluate(
      (vscode, _api, id) => vscode.commands.executeCommand(`${id}.focus`),
      viewId,
    );

    return this.webview();
  }

  /** The page inside the extension's webview that is on show. */
  webview(): FrameLocator {
    // A webview is a frame of the workbench that holds the frame with the extension's own page.
    return this.page
      .locator(`iframe.webview.ready[src*="extensionId=${EXTENSION_ID}"]`)
      .filter({ visible: true })
      .contentFrame()
      .locator('#active-frame')
      .contentFrame();
  }

  async setTheme(kind: ThemeKind): Promise<void> {
    const { name, cssClass } = THEMES[kind];
    await this.setSetting('workbench.colorTheme', name);
    await this.page.locator(`.monaco-workbench.${cssClass}`).waitFor();
  }

  async setSize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** Changes a user setting; `undefined` gives it back its default. */
  async setSetting(name: string, value: unknown): Promise<void> {
    await this.host.evaluate(
      async (vscode, _api, change) => {
        const { ConfigurationTarget, workspace } = vscode;
        await workspace
          .getConfiguration()
          .update(change.name, change.value, ConfigurationTarget.Global);
      },
      { name, value },
    );
  }

  /** Takes a picture, of the window or of a part of it. */
  async screenshot(name: string, part?: Locator): Promise<string> {
    const file = path.join(readSetup().screenshots, `${name}.png`);
    // Movements are taken at their end: a toast that still fades in looks different every time.
    await (part ?? this.page).screenshot({ path: file, animations: 'disabled' });

    return file;
  }

  private async waitUntilReady(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await this.host.connect();
  }
}
