import * as vscode from 'vscode';
import { views } from '../../ids';
import type { Section, ToPage } from '../../panel/messages';
import type { PageDocument, Surface } from './document';
import { Page } from './page';
import type { PageParts } from './page';

type WideSurface = Exclude<Surface, 'sidebar'>;
interface Wide {
  panel: vscode.WebviewPanel;
  page: Page;
}

/** The view in the sidebar, and the pages in an editor once they are asked for. */
export class Panel {
  #view: Page | undefined;
  readonly #wide = new Map<WideSurface, Wide>();
  #reveal: Extract<ToPage, { type: 'reveal' }> | undefined;

  /**
   * @param load begins to load a page
   * @param closed the person has closed a page in an editor
   */
  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly load: (webview: vscode.Webview, surface: Surface) => PageDocument,
    private readonly parts: PageParts,
    private readonly closed: (surface: WideSurface) => void,
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
    const page = this.#view ?? this.#wide.get('editor')?.page;
    return (file && page?.address(file)) ?? null;
  }

  /** Whether the wide page is open. */
  get wide(): boolean {
    return this.#wide.has('editor');
  }

  /** Opens the guided break in an editor, with the keyboard in it. */
  openWide(): void {
    this.#openWide('editor', views.guide, vscode.l10n.t('Guided Break'));
  }

  /** Opens the safety questions in an editor, with the keyboard in them. Its title is neutral. */
  openQuestions(): void {
    this.#openWide('questions', views.questions, vscode.l10n.t('A Few Questions'));
  }

  /** Closes the safety questions in an editor. */
  closeQuestions(): void {
    this.#wide.get('questions')?.panel.dispose();
  }

  /** Sends the model anew to every page there is. */
  refresh(): void {
    this.#view?.refresh();
    for (const { page } of this.#wide.values()) page.refresh();
  }

  #openWide(surface: WideSurface, id: string, title: string): void {
    const open = this.#wide.get(surface);
    if (open !== undefined) {
      open.panel.reveal();
      return;
    }
    const panel = vscode.window.createWebviewPanel(id, title, vscode.ViewColumn.Active);
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'activity.svg');
    const page = new Page(this.load(panel.webview, surface), this.parts, () => {
      if (surface === 'questions') page.post(reveal('today', surface, true));
    });
    this.#wide.set(surface, { panel, page });
    panel.onDidChangeViewState(() => {
      if (!panel.visible) page.hidden();
    });
    panel.onDidDispose(() => {
      page.hidden();
      this.#wide.delete(surface);
      this.closed(surface);
      this.refresh();
    });
    this.refresh();
  }

  async #open(section: Section, focus: boolean, id: string | null = null): Promise<void> {
    this.#reveal = reveal(section, id, focus);
    await vscode.commands.executeCommand(`${views.panel}.focus`, { preserveFocus: !focus });
    this.#postReveal();
  }

  #postReveal(): void {
    if (this.#reveal !== undefined && this.#view?.post(this.#reveal) === true)
      this.#reveal = undefined;
  }
}

function reveal(section: Section, id: string | null, focus: boolean) {
  return { type: 'reveal', section, id, focus } as const;
}
