import type { Locator, Page } from 'playwright-core';

/** The box at the top of the window: command palette, pick lists and questions alike. */
export class QuickInput {
  readonly widget: Locator;
  readonly input: Locator;
  /** The rows of a list; `aria-label` holds a row's full text. */
  readonly rows: Locator;
  readonly title: Locator;
  /** The line under the box: a question's prompt, or what is wrong with the answer. */
  readonly message: Locator;

  constructor(private readonly page: Page) {
    // One that fades away does not count: the next one may already be on its way.
    this.widget = page.locator('.quick-input-widget:not(.quick-input-widget-closing)');
    this.input = this.widget.locator('.quick-input-box input');
    this.rows = this.widget.locator('.quick-input-list .monaco-list-row');
    this.title = this.widget.locator('.quick-input-title');
    this.message = this.widget.locator('.quick-input-message');
  }

  async waitUntilOpen(): Promise<void> {
    await this.input.waitFor({ state: 'visible' });
  }

  async waitUntilClosed(): Promise<void> {
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** Replaces what is in the box. */
  async type(text: string): Promise<void> {
    await this.input.fill(text);
  }

  /** The first row that holds a text. */
  row(text: string): Locator {
    return this.rows.filter({ hasText: text }).first();
  }

  /** The texts of the rows as a screen reader says them. */
  async rowTexts(): Promise<string[]> {
    return this.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  async choose(text: string): Promise<void> {
    await this.row(text).click();
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  async cancel(): Promise<void> {
    await this.waitUntilOpen();
    await this.page.keyboard.press('Escape');
    await this.waitUntilClosed();
  }
}
