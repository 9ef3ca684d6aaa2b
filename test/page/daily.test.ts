import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../harness/chromium';
import { busyModel, emptyModel } from './models';
import { PanelPage } from './panelPage';

/** What VS Code leaves of a window of 300 to 700 pixels. */
const usual = { width: 297, height: 694 };

describe('the panel of a day', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  const gap = { from: busyModel().now - 3_600_000, to: busyModel().now - 3_120_000 };
  const days = {
    'a first day': emptyModel(),
    'a usual day': busyModel(),
    'a usual day with a question': busyModel({ today: { ...busyModel().today, gap } }),
  };

  for (const [name, model] of Object.entries(days)) {
    it.skip(`needs no scrolling: ${name}`, async () => {
      const panel = await PanelPage.open(browser, { ...usual, folded: true });
      await panel.show(model);
      const height = await panel.page.evaluate<number>('document.documentElement.scrollHeight');
      assert.ok(height <= usual.height, `${String(height)} px`);
      await panel.page.setViewportSize({ width: 220, height: 600 });
      const narrow = await panel.page.evaluate<number>('document.documentElement.scrollHeight');
      assert.ok(narrow <= 900, `${String(narrow)} px at 220`);
      await panel.close();
    });
  }
});
