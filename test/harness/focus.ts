import type { Page } from 'playwright-core';
import type { Workbench } from './workbench';

/**
 * Lets one of several windows have the focus, as on a real desk. Playwright makes every page
 * believe that it has it; for the pages given here that is switched off.
 */
export class Focus {
  private elsewherePage: Page | undefined;

  private constructor() {
    // Made by `among`.
  }

  static async among(...windows: readonly Workbench[]): Promise<Focus> {
    const focus = new Focus();

    for (const { page } of windows) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    }

    return focus;
  }

  /** Puts a window in front of all others. */
  async on(window: Workbench): Promise<void> {
    await window.page.bringToFront();
  }

  /** Puts something that is not VS Code in front. */
  async elsewhere(window: Workbench): Promise<void> {
    this.elsewherePage ??= await window.page.context().newPage();
    await this.elsewherePage.bringToFront();
  }
}
