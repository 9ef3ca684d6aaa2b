import type { Browser } from 'playwright-core';
import { launchChromium } from '../harness/chromium';
import { themes } from '../page/themes';
import { contactSheet } from './contactSheet';

describe('pictures of figures', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  it('of all of them, start and end', async () => {
    const page = await browser.newPage();
    for (const [i, name] of ['dark', 'light'].entries()) {
      const theme = themes[i];
      if (theme === undefined) continue;
      await page.setViewportSize({ width: 5 * (2 * 128 + 16), height: 600 });
      await page.setContent(contactSheet({ theme, size: 128, columns: 5, names: true }));
      await page.screenshot({ path: `docs/pictures/figures-${name}.png`, fullPage: true });
    }
    await page.close();
  });
});
