import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../harness/chromium';
import { busyModel, now, runningModel } from './models';
import { PanelPage } from './panelPage';

const minute = 60_000;

describe('a running break in the page', () => {
  let browser: Browser;
  let panel: PanelPage;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  afterEach(async () => {
    assert.deepEqual(panel.errors, []);
    await panel.close();
  });

  const timer = () => panel.page.getByRole('timer');
  const status = () => panel.page.locator('body > [role=status]');

  it('counts on from the extension’s clock, whatever the page’s own clock says', async () => {
    // The page's clock stands at 1970, the extension's in 2026.
    panel = await PanelPage.open(browser, { ownClock: true });
    await panel.show(runningModel(minute));
    assert.match((await timer().textContent()) ?? '', /4:00$/);
    await panel.page.clock.runFor(30_100);
    assert.match((await timer().textContent()) ?? '', /3:30$/);
  });

  it('announces start, half and end, and no second in between', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await panel.page.evaluate(`{
      window.said = [];
      new MutationObserver(() => window.said.push(document.querySelector('body > [role=status]').textContent))
        .observe(document.querySelector('body > [role=status]'), { childList: true });
    }`);
    await panel.show(runningModel(0));
    await panel.page.clock.runFor(6 * minute);
    assert.deepEqual(await panel.page.evaluate('window.said'), [
      'Break, 5 min.',
      'Half of the break is over.',
      'The break is over. Come back when you are ready.',
    ]);
    assert.match((await timer().textContent()) ?? '', /0:00$/);
    await panel.page.getByRole('button', { name: 'Done' }).waitFor();
  });

  it('announces no start of a break that it was opened in the middle of', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await panel.show(runningModel(minute));
    await panel.page.clock.runFor(10_000);
    assert.equal(await status().textContent(), '');
  });

  it('goes on counting when a new model arrives', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await panel.show(runningModel(0));
    await panel.page.clock.runFor(20_000);
    await panel.send({
      type: 'model',
      model: { ...runningModel(0), now: now + 20_000 },
    });
    assert.match((await timer().textContent()) ?? '', /4:40$/);
    await panel.page.clock.runFor(5100);
    assert.match((await timer().textContent()) ?? '', /4:35$/);
  });

  it('without a guide says what to do, and ends by a button', async () => {
    panel = await PanelPage.open(browser);
    await panel.show(runningModel(minute));
    const card = panel.page.getByRole('region', { name: 'Break', exact: true });
    await card.getByText('Stand up, walk a little').waitFor();
    await card.getByRole('button', { name: 'End break' }).click();
    await panel.posted('finishBreak');
  });

  it('takes the focus when it begins and hands it to Start break when it ends', async () => {
    panel = await PanelPage.open(browser);
    await panel.show(busyModel());
    await panel.page.getByRole('button', { name: 'Start', exact: true }).click();
    assert.deepEqual(await panel.posted('startBreak'), { type: 'startBreak', move: 'neck-turn' });
    await panel.send({ type: 'model', model: runningModel(0) });
    await panel.until(`document.activeElement.id === 'running-title'`);
    await panel.page.getByRole('button', { name: 'End break' }).focus();
    await panel.send({ type: 'model', model: busyModel() });
    await panel.until(`document.activeElement.id === 'start-break'`);
  });

  it('moves its ring in steps for someone who wants no motion', async () => {
    panel = await PanelPage.open(browser, { ownClock: true, reducedMotion: true });
    await panel.show(runningModel(0));
    const offset = () => panel.page.locator('.ring-left').getAttribute('stroke-dashoffset');
    await panel.page.clock.runFor(10_000);
    assert.equal(await offset(), '0');
    await panel.page.clock.runFor(20_000);
    assert.equal(Math.round(Number(await offset()) * 12), 1);
    const moving = await panel.page.evaluate(
      `getComputedStyle(document.querySelector('.ring-left')).transitionProperty`,
    );
    assert.equal(moving, 'none');
  });
});
