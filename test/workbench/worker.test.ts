import type { Browser } from 'playwright-core';
import { launchChromium } from '../harness/chromium';
import { User, Workbench } from '../harness/workbench';
import { section } from './lumbar';

describe.skip('VS Code without a server for extensions', () => {
  let browser: Browser;
  let user: User;

  before(async () => {
    browser = await launchChromium();
    user = await User.arrives(browser);
  });
  after(async () => {
    await user.leaves();
    await browser.close();
  });

  it('takes an entry by keyboard, shows it, and has it after a reload', async () => {
    const window = await Workbench.openInWorker(user.context);
    const desk = window.statusBarItem('desk');
    await desk.waitFor({ timeout: 45_000 });
    await window.runCommand('Lumbar: Log Pain');
    await window.quickInput.title.filter({ hasText: 'Log Pain' }).waitFor();
    await window.page.keyboard.type('4');
    await window.page.keyboard.press('Enter');
    await window.quickInput.row('Lower back').waitFor();
    await window.page.keyboard.press('Enter');
    await window.quickInput.waitUntilClosed();
    await entryIn(window);
    await window.page.reload();
    await desk.waitFor({ timeout: 45_000 });
    await entryIn(window);
    await window.screenshot('worker');
  });

  async function entryIn(window: Workbench): Promise<void> {
    await window.runCommand('Lumbar: Open Panel');
    await section(window.webview(), 'Pain')
      .getByRole('listitem')
      .filter({ hasText: '4' })
      .waitFor();
  }
});
