import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { views } from '../../src/ids';
import { launchChromium } from '../harness/chromium';
import { setSidebarWidth } from '../harness/sidebar';
import { User } from '../harness/workbench';
import type { ThemeKind } from '../harness/workbench';

const folder = 'docs/pictures';
const themes: Record<string, ThemeKind> = {
  dark: 'dark',
  light: 'light',
  'high-contrast': 'highContrast',
};

describe('pictures', () => {
  let browser: Browser;

  before(async () => {
    mkdirSync(folder, { recursive: true });
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
  });

  it('of the icon', async () => {
    const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style>${readFileSync('media/icon.svg', 'utf8')}`,
    );
    writeFileSync('media/icon.png', await page.screenshot({ omitBackground: true }));
    await page.close();
  });

  it('of the workbench, and of the panel in three themes', async () => {
    const user = await User.arrives(browser, { width: 1200, height: 780 });
    const window = await user.openWindow();
    await window.host.evaluate(async (vscode) => {
      const [file] = await vscode.workspace.findFiles('greeting.js');
      if (file !== undefined) await vscode.commands.executeCommand('vscode.open', file);
      await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
    });
    const panel = await window.openView(views.panel);
    await panel
      .getByRole('region', { name: 'Moves', exact: true })
      .getByRole('listitem')
      .first()
      .waitFor();
    await setSidebarWidth(window, 300);
    // It has pictures of its own.
    const progress = panel.getByRole('button', { name: 'Progress', exact: true });
    await progress.press('Enter');
    await progress.blur();
    await panel.getByRole('heading', { name: 'Today' }).scrollIntoViewIfNeeded();
    await window.toasts.clear();
    for (const [name, kind] of Object.entries(themes)) {
      await window.setTheme(kind);
      await window.setSize(1200, 780);
      await window.page.screenshot({
        path: `${folder}/workbench${name === 'dark' ? '' : `-${name}`}.png`,
      });
      // As tall as the whole panel is, so that nothing of it is cut off.
      const height = await panel.locator('main').evaluate((main) => main.scrollHeight);
      await window.setSize(1200, height + 100);
      await window.page
        .locator('.part.sidebar')
        .screenshot({ path: `${folder}/panel-${name}.png` });
    }
    await user.leaves();
  });

  it('of progress, in three themes and two widths', async () => {
    const user = await User.arrives(browser, { width: 1200, height: 1900 });
    const window = await user.openWindow();
    await window.host.evaluate((vscode) =>
      vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar'),
    );
    const panel = await window.openView(views.panel);
    const progress = panel.getByRole('region', { name: 'Progress', exact: true });
    await progress.getByRole('button', { name: 'Progress', exact: true }).focus();
    await progress.getByRole('slider').waitFor();
    await progress.getByRole('button', { name: 'Progress', exact: true }).blur();
    await window.toasts.clear();
    for (const width of [220, 400]) {
      await setSidebarWidth(window, width);
      for (const [name, kind] of Object.entries(themes)) {
        await window.setTheme(kind);
        await progress.screenshot({
          path: `${folder}/progress-${name}-${String(width)}.png`,
          animations: 'disabled',
        });
      }
    }
    await user.leaves();
  });

  it('of a guided break in three themes', async () => {
    const user = await User.arrives(browser, { width: 1200, height: 780 });
    const window = await user.openWindow();
    await window.host.evaluate((vscode) =>
      vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar'),
    );
    const panel = await window.openView(views.panel);
    await panel.getByRole('button', { name: /^Low back/ }).click();
    // As tall as the whole card is.
    await window.setSize(1200, 900);
    const card = panel.locator('#today-break');
    await card.locator('.figure .hair').first().waitFor();
    await setSidebarWidth(window, 300);
    await window.toasts.clear();
    for (const [name, kind] of Object.entries(themes)) {
      await window.setTheme(kind);
      await card.screenshot({ path: `${folder}/guided-${name}.png`, animations: 'disabled' });
    }
    await user.leaves();
  });
});
