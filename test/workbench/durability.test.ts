import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { TestApi } from '../../src/testApi';
import { commandId } from '../../src/commands';
import { launchChromium } from '../harness/chromium';
import { waitFor } from '../harness/waitFor';
import { User } from '../harness/workbench';
import type { Lumbar } from './lumbar';

/*
 * What VS Code in a browser keeps: its global state in the browser's IndexedDB, our journals on the
 * server's disk. A desktop keeps its global state in SQLite; that is not what is seen here.
 */

/** Logs pain through the real command, all at once; returns when all of it is accepted. */
async function logMany(window: Lumbar, ratings: number[]): Promise<void> {
  await window.host.evaluate(
    async (vscode, _lumbar, { command, list }) => {
      await Promise.all(list.map((rating) => vscode.commands.executeCommand(command, { rating })));
    },
    { command: commandId('logPain'), list: ratings },
  );
}

describe.skip('what was accepted', () => {
  let browser: Browser;
  let user: User;

  before(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    user = await User.arrives(browser);
  });
  afterEach(async () => {
    await user.leaves();
  });
  after(async () => {
    await browser.close();
  });

  const open = () => user.openWindow<TestApi | undefined>();
  const count = (window: Lumbar) =>
    window.host.evaluate((_vscode, lumbar) => lumbar?.parts.store.diary.list('pain').length ?? 0);
  const untilCount = (window: Lumbar, wanted: number) =>
    waitFor(`${String(wanted)} entries`, async () =>
      (await count(window)) === wanted ? true : undefined,
    );

  it('is all there when four windows take 25 entries each at once, one closed at the end', async () => {
    const windows: Lumbar[] = [];
    for (let i = 0; i < 4; i += 1) windows.push(await open());
    // None is severe: that would open the panel, in each window.
    const many = Array.from({ length: 25 }, (_, i) => i % 7);
    const [first, ...others] = windows;
    assert.ok(first !== undefined);
    // The first is closed the instant its entries are accepted, while the others still write.
    await Promise.all([
      logMany(first, many).then(() => first.close()),
      ...others.map((window) => logMany(window, many)),
    ]);
    const [second] = others;
    assert.ok(second !== undefined);
    await second.reload();
    await untilCount(second, 100);
  });

  it('is there when the extension host is killed right after', async () => {
    const window = await open();
    await logMany(window, [6]);
    const { pid } = window.host;
    assert.ok(pid !== undefined);
    process.kill(pid, 'SIGKILL');
    await window.reload();
    await untilCount(window, 1);
  });

  it('is there when the page crashes right after', async () => {
    const window = await open();
    await logMany(window, [6]);
    const session = await window.page.context().newCDPSession(window.page);
    const crashed = window.page.waitForEvent('crash');
    // The page is gone before it could answer.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await window.page.close();
    await untilCount(await open(), 1);
  });
});
