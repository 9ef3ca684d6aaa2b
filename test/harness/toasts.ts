import type { Locator, Page } from 'playwright-core';
import { waitFor as until } from './waitFor';

/** The notifications that pop up in the corner. */
export class Toasts {
  readonly all: Locator;

  constructor(private readonly page: Page) {
    this.all = page.locator('.notifications-toasts .notification-list-item');
  }

  /** The toast with a text. */
  withText(text: string | RegExp): Locator {
    return this.all.filter({ hasText: text });
  }

  async waitFor(text: string | RegExp, timeout = 15_000): Promise<Locator> {
    const toast = this.withText(text).first();
    await toast.waitFor({ state: 'visible', timeout });

    return toast;
  }

  /** The labels of a toast's buttons. */
  async buttons(text: string | RegExp): Promise<string[]> {
    const toast = await this.waitFor(text);

    return toast
      .locator('.notification-list-item-buttons-container .monaco-button')
      .allInnerTexts();
  }

  async press(text: string | RegExp, button: string): Promise<void> {
    const toast = await this.waitFor(text);
    await toast.getByRole('button', { name: button, exact: true }).click();
  }

  /** Closes a toast with its x, which is what makes VS Code answer "nothing chosen". */
  async dismiss(text: string | RegExp): Promise<void> {
    const toast = await this.waitFor(text);
    // The x only shows under the mouse.
    await toast.hover();
    await toast.locator('.codicon-notifications-clear').click();
    await toast.waitFor({ state: 'hidden' });
  }

  /** Closes all of them. */
  async clear(): Promise<void> {
    for (let count = await this.all.count(); count > 0; count = await this.all.count()) {
      await this.all.first().hover();
      await this.all.first().locator('.codicon-notifications-clear').click();
      await until('a toast to go', async () =>
        (await this.all.count()) < count ? true : undefined,
      );
    }
  }
}
