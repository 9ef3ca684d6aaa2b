import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../harness/chromium';
import { objections } from './axe';
import { allModels } from './models';
import { PanelPage } from './panelPage';
import { themes } from './themes';

describe('the page is accessible', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  const [first] = themes;
  for (const theme of themes) {
    // A theme is colours: what does not depend on them is looked at in the first, and they do not
    // depend on the width.
    const rules = theme === first ? undefined : ['color-contrast'];
    for (const width of theme === first ? [220, 400] : [220]) {
      it(`has nothing that axe objects to${rules === undefined ? '' : ' in its colours'}: ${theme.name}, ${String(width)} px`, async function () {
        this.timeout(120_000);
        const panel = await PanelPage.open(browser, { theme, width });
        for (const [name, model] of Object.entries(allModels)) {
          await panel.show(model);
          const isWhole = model.safety !== 'NOW' && model.questions?.place !== 'panel';
          if (isWhole) await panel.seeProgress();
          // The lists are read when they are first asked.
          if (model.questions?.place === 'panel') await panel.page.locator('.questions').waitFor();
          assert.deepEqual(await objections(panel.page, rules), [], name);
        }
        await panel.close();
      });
    }

    it(`has nothing that axe objects to in an editor: ${theme.name}`, async function () {
      this.timeout(60_000);
      const panel = await PanelPage.open(browser, { theme, width: 1000, wide: true });
      for (const name of Object.keys(allModels).filter((one) =>
        /guided|busy|emergency/.test(one),
      )) {
        await panel.show(allModels[name]!);
        assert.deepEqual(await objections(panel.page), [], name);
      }
      await panel.close();
    });

    it(`has nothing that axe objects to with all of it open: ${theme.name}`, async function () {
      this.timeout(60_000);
      const panel = await PanelPage.open(browser, { theme, width: 220 });
      await panel.show(allModels['findings']!);
      await panel.seeProgress();
      await panel.send({ type: 'reveal', section: 'pain', id: 'new-details', focus: true });
      for (const name of [
        'Nudges today',
        'Where: lower back',
        'Earlier entries',
        'As a table',
        'Looked at',
      ]) {
        await panel.page.locator('summary', { hasText: name }).first().click();
      }
      await panel.page.getByRole('radio', { name: '7, severe' }).check();
      await panel.page.getByRole('button', { name: 'Edit entry' }).first().click();
      assert.deepEqual(await objections(panel.page), []);
      await panel.close();
    });
  }

  it('makes every target at least 24 pixels large, also at 200 px', async () => {
    for (const width of [200, 300]) {
      const panel = await PanelPage.open(browser, { width });
      await panel.show({ ...allModels['busy']!, guided: allModels['guided']!.guided });
      await panel.send({ type: 'reveal', section: 'pain', id: 'new-details', focus: true });
      for (const name of ['Nudges today', 'Where: lower back']) {
        await panel.page.locator('summary', { hasText: name }).first().click();
      }
      const small = await panel.page.evaluate<string[]>(`
        [...document.querySelectorAll('button, summary, input')]
          .filter((e) => e.offsetParent !== null)
          // Of the scale the middles are that far apart, which is as good (WCAG 2.2, 2.5.8: spacing).
          .filter((e) => !e.closest('.scale-numbers') || e.offsetHeight < 24 || e.offsetWidth + 2 < 24)
          .map((e) => [e.getBoundingClientRect(), e.getAttribute('aria-label') ?? e.textContent])
          .filter(([box]) => box.width < 24 || box.height < 24)
          .map(([box, name]) => name + ' ' + box.width + ' x ' + box.height)`);
      assert.deepEqual(small, [], `${String(width)} px`);
      await panel.close();
    }
  });

  it('takes the keyboard through in the order of the eye', async () => {
    const panel = await PanelPage.open(browser);
    await panel.show(allModels['busy']!);
    const stops: string[] = [];
    for (let i = 0; i < 14; i += 1) {
      await panel.page.keyboard.press('Tab');
      stops.push(await panel.focused());
    }
    assert.deepEqual(stops, [
      'Today',
      'Start break',
      'Standing',
      'Pause nudges',
      'In a meeting',
      'Nudges today: 4',
      'Not now',
      'Open the list',
      'Pain',
      '0, none',
      'Edit entry, 1:30 PM',
      'Delete entry, 1:30 PM',
      'Edit entry, 8:05 AM',
      'Delete entry, 8:05 AM',
    ]);
    await panel.close();
  });

  it('shows the focus with an outline wherever it goes', async () => {
    const panel = await PanelPage.open(browser);
    await panel.show(allModels['busy']!);
    await panel.page.keyboard.press('Tab');
    while ((await panel.page.evaluate('document.activeElement.localName')) !== 'body') {
      const outline = await panel.page.evaluate<string>(`(() => {
        const e = document.activeElement;
        return getComputedStyle(e.matches('input') ? e.nextElementSibling : e).outlineStyle;
      })()`);
      assert.equal(outline, 'solid', await panel.focused());
      await panel.page.keyboard.press('Tab');
    }
    await panel.close();
  });
});
