import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../harness/chromium';
import { waitFor } from '../harness/waitFor';
import { emptyModel, guidedModel, now } from './models';
import { PanelPage } from './panelPage';

describe('the moving figure in the page', () => {
  let browser: Browser;
  let panel: PanelPage;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  afterEach(async () => {
    assert.deepEqual(panel.errors, []);
    assert.deepEqual(await panel.violations(), []);
    await panel.close();
  });

  const section = (name: string) => panel.page.getByRole('region', { name });
  const picture = (name = 'Move') => section(name).getByRole('img');
  /** Where the head of a figure is. */
  const head = () => picture().locator('.hair').last().getAttribute('d');

  let first: string | null;
  /** Brings the figure into sight and waits until it has left its first pose far behind. */
  const moving = async () => {
    await picture().locator('.hair').waitFor();
    first = await head();
    await picture().scrollIntoViewIfNeeded();
    await waitFor('the figure to move', async () => {
      await panel.page.clock.runFor(100);
      return (await head()) !== first || undefined;
    });
  };

  it('is there with words, and moves', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await panel.show(emptyModel());
    assert.match((await picture().getAttribute('aria-label')) ?? '', /turns the head/);
    await moving();
  });

  it('is as large as there is room, in its own colours', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await panel.show(emptyModel());
    await picture().locator('.skin').first().waitFor();
    assert.ok(((await picture().boundingBox())?.width ?? 0) >= 200);
    const fills = await panel.page.evaluate<string[]>(
      `['skin', 'shirt', 'hair'].map((part) => getComputedStyle(document.querySelector('#move .' + part)).fill)`,
    );
    assert.equal(new Set(fills).size, 3, String(fills));
    // VS Code's own orange lets the ground through; what lies below a limb must not show.
    assert.doesNotMatch(String(fills), /rgba|\//);
  });

  it('asks for no frame while it cannot be seen', async () => {
    panel = await PanelPage.open(browser, { ownClock: true, height: 300 });
    await panel.show(emptyModel());
    await panel.page.evaluate(`{
      window.asked = 0;
      const real = window.requestAnimationFrame;
      window.requestAnimationFrame = (draw) => { window.asked += 1; return real(draw); };
    }`);
    await picture().scrollIntoViewIfNeeded();
    await panel.page.clock.runFor(500);
    await panel.until('window.asked > 5');
    await panel.page.evaluate('scrollTo(0, 0)');
    await panel.page.evaluate(
      'new Promise((done) => new IntersectionObserver(([seen], watcher) => { if (!seen.isIntersecting) { watcher.disconnect(); done(); } }).observe(document.querySelector("#move svg, [aria-label*=turns]")))',
    );
    await panel.page.clock.runFor(100);
    const before = await panel.page.evaluate('window.asked');
    await panel.page.clock.runFor(1000);
    assert.equal(await panel.page.evaluate('window.asked'), before);
  });

  it('goes on where it was when a new model arrives', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await panel.show(emptyModel());
    await moving();
    const before = await head();
    await panel.show(emptyModel({ now: now + 1000 }));
    await panel.page.clock.runFor(1);
    // Not in the pose it began with.
    assert.notEqual(await head(), first);
    assert.notEqual(before, first);
  });

  it('stands still, as two poses with an arrow, for someone who wants no motion', async () => {
    panel = await PanelPage.open(browser, { reducedMotion: true, ownClock: true });
    await panel.show(emptyModel());
    const stills = picture().locator('svg');
    // The figures are read when the first of them is to be seen.
    await stills.nth(1).waitFor();
    assert.equal(await stills.count(), 2);
    assert.equal(await stills.first().locator('.arrow').count(), 0);
    assert.equal(await stills.last().locator('.arrow').count(), 1);
    const before = await head();
    await panel.page.clock.runFor(3000);
    assert.equal(await head(), before);
  });

  it('turns to the other side for the second half of a guided move', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await panel.show(guidedModel({ index: 0 }));
    const card = section('Slow head turns');
    const turned = () =>
      card
        .getByRole('img', { name: /turns the head/ })
        .locator('> g')
        .getAttribute('transform');
    assert.equal(await turned(), null);
    // Getting ready it shows the side that comes.
    for (const index of [1, 2]) {
      await panel.show(guidedModel({ index, spent: 1000 }));
      await panel.page.clock.runFor(100);
      assert.match((await turned()) ?? '', /scale\(-1 1\)/);
    }
  });

  it('gives way to a picture of the person’s, or to words where that is missing', async () => {
    panel = await PanelPage.open(browser, { width: 220 });
    const { move } = emptyModel();
    assert.ok(move !== null);
    const shown = (address: string) => emptyModel({ move: { ...move, picture: address } });
    await panel.show(shown('/picture.png'));
    const image = section('Moves').getByRole('img', { name: 'Slow head turns' });
    await image.waitFor();
    await panel.until('document.querySelector(".picture").naturalWidth > 0');
    assert.ok(((await image.boundingBox())?.width ?? 999) <= 220);
    assert.equal(await section('Moves').getByRole('img').count(), 1);
    await panel.show(shown('/gone.png'));
    await section('Moves').getByText('Its picture is not on this machine.').waitFor();
  });

  it('is not there for a move without one', async () => {
    panel = await PanelPage.open(browser);
    const { move } = emptyModel();
    await panel.show(emptyModel({ move: move === null ? null : { ...move, figure: null } }));
    await section('Moves').getByText('Slow head turns').first().waitFor();
    assert.equal(await picture().count(), 0);
  });
});
