import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import type { TestApi } from '../../src/testApi';
import { launchChromium } from '../harness/chromium';
import { waitFor } from '../harness/waitFor';
import { User } from '../harness/workbench';
import { minute, openPanel, stopClock, workAndRest } from './lumbar';
import type { Lumbar } from './lumbar';

const day = 24 * 60 * minute;

describe.skip('a browser in another time zone than its server', () => {
  let browser: Browser;
  let user: User;
  const folder = mkdtempSync(path.join(tmpdir(), 'lumbar-zone-'));

  before(async () => {
    browser = await launchChromium();
    user = await User.arrives(browser, { timeZone: 'Pacific/Kiritimati' });
  });
  after(async () => {
    await user.leaves();
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it('lends its days, also to a later start that never opens the panel', async () => {
    const window = await user.openWindow<TestApi | undefined>();
    // Monday afternoon for the server, Tuesday morning on the screen.
    const monday = Date.UTC(2027, 0, 4, 15);
    const latest = async (window: Lumbar) => {
      await workAndRest(window, minute, 0);
      return window.host.evaluate((_vscode, lumbar) =>
        [...(lumbar?.parts.store.diary.state.days.keys() ?? [])].sort().at(-1),
      );
    };
    await stopClock(window, monday);
    await openPanel(window);
    await waitFor('the day of the screen', async () =>
      (await latest(window)) === '2027-01-05' ? true : undefined,
    );
    // A window with another folder opens with the panel closed.
    const later = await user.openWindow<TestApi | undefined>(folder);
    await stopClock(later, monday + 2 * day);
    assert.equal(await latest(later), '2027-01-07');
  });
});
