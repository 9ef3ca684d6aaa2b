import * as vscode from 'vscode';
import { views } from '../../ids';
import type { Section, ToPage } from '../../panel/messages';
import type { PageDocument, Surface } from './document';
import { Page } from './page';
import type { PageParts } from './page';

/** The view in the sidebar, and the wide page in an editor once it is asked for. */
export class Panel {
  #view: Page | undefined;
  #wide: { panel: vscode.WebviewPanel; page: Page } | undefined;
  #reveal: Extract<ToPage, { type: 'reveal' }> | undefined;

  /** @param load begins to load a page */
  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly load: (webview: vscode.Webview, surface: Surface) => PageDocument,
    private readonly parts: PageParts,
  ) {}

  /** @param document what loads in it */
  shownIn(view: vscode.WebviewView, document: PageDocument): void {
    const page = new Page(document, this.parts, () => {
      this.#postReveal();
    });
    this.#view = page;
    view.onDidChangeVisibility(() => {
      if (!view.visible) page.hidden();
    });
    view.onDidDispose(() => {
      page.hidden();
      if (this.#view === page) this.#view = undefined;
    });
    page.greet();
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

  /** Where a page finds a file; null if there is none, or no page. */
  address(file: vscode.Uri | undefined): string | null {
    const page = this.#view ?? this.#wide?.page;
    return (file && page?.address(file)) ?? null;
  }

  /** Whether the wide page is open. */
  get wide(): boolean {
    return this.#wide !== undefined;
  }

  /** Opens the guided break in an editor, with the keyboard in it. */
  openWide(): void {
    if (this.#wide !== undefined) {
      this.#wide.panel.reveal();
      return;
    }
    const title = vscode.l10n.t('Guided Break');
    const panel = vscode.window.createWebviewPanel(views.guide, title, vscode.ViewColumn.Active);
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'activity.svg');
    const page = new Page(this.load(panel.webview, 'editor'), this.parts);
    this.#wide = { panel, page };
    panel.onDidChangeViewState(() => {
      if (!panel.visible) page.hidden();
    });
    panel.onDidDispose(() => {
      page.hidden();
      this.#wide = undefined;
      this.refresh();
    });
    this.refresh();
  }

  /** Sends the model anew to every page there is. */
  refresh(): void {
    this.#view?.refresh();
    this.#wide?.page.refresh();
  }

  async #open(section: Section, focus: boolean, id: string | null = null): Promise<void> {
    this.#reveal = { type: 'reveal', section, id, focus };
    await vscode.commands.executeCommand(`${views.panel}.focus`, { preserveFocus: !focus });
    this.#postReveal();
  }

  #postReveal(): void {
    if (this.#reveal !== undefined && this.#view?.post(this.#reveal) === true)
      this.#reveal = undefined;
  }
}
