import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../harness/chromium';
import { busyModel, guidedModel, now } from './models';
import { PanelPage } from './panelPage';

describe('a guided break in the page', () => {
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

  const timer = () => panel.page.getByRole('timer');
  const button = (name: string) => panel.page.getByRole('button', { name, exact: true });
  const events = async () =>
    (await panel.sent()).flatMap((message) => (message.type === 'guide' ? [message.event] : []));
  /** Keeps all that is said to a screen reader in `window.said`. */
  const listen = () =>
    panel.page.evaluate(`{
      window.said = [];
      const region = document.querySelector('body > [role=status]');
      new MutationObserver(() => window.said.push(region.textContent)).observe(region, { childList: true });
    }`);
  const said = () => panel.page.evaluate<string[]>('window.said');

  it('shows the move with its side, steps, figure, time left and what comes next', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await panel.show(guidedModel());
    const card = panel.page.getByRole('region', { name: 'Slow head turns' });
    assert.equal(await card.getByRole('listitem').count(), 4);
    await card.getByText('right side, 5 slow repetitions each side').waitFor();
    await card.getByText('Next: left side').waitFor();
    await card.getByRole('img', { name: 'Move 1 of 3' }).waitFor();
    await card.getByRole('img', { name: /turns the head/ }).waitFor();
    await card.getByText('Chosen: for your neck, no equipment').waitFor();
    assert.match((await timer().textContent()) ?? '', /0:18$/);
    await panel.page.clock.runFor(5100);
    assert.match((await timer().textContent()) ?? '', /0:13$/);
    await card.getByText('2:13 left').waitFor();
  });

  it('stands still while it is paused', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await panel.show(guidedModel({ paused: true }));
    const head = () => panel.page.locator('.guided .hair').last().getAttribute('d');
    await panel.page.locator('.guided .hair').first().waitFor();
    const before = await head();
    await panel.page.clock.runFor(20_000);
    assert.match((await timer().textContent()) ?? '', /0:18$/);
    assert.equal(await head(), before);
    await panel.page.getByText('Paused', { exact: true }).waitFor();
    await button('Resume').click();
    assert.deepEqual(await events(), ['resume']);
  });

  it('is led by its buttons', async () => {
    panel = await PanelPage.open(browser);
    await panel.show(guidedModel({ index: 2 }));
    for (const name of ['Pause', 'Back', 'Next', 'Skip this move']) await button(name).click();
    assert.deepEqual(await events(), ['pause', 'back', 'next', 'skip']);
    await button('Finish early').click();
    await panel.posted('finishBreak');
    await button('Open in an editor').click();
    await panel.posted('openWide');
  });

  it('is led by the keyboard, which it takes from nobody', async () => {
    panel = await PanelPage.open(browser);
    await panel.show(busyModel());
    await button('Start break').focus();
    await panel.show(guidedModel({ spent: 0 }));
    await panel.until(`document.activeElement.id === 'guided-title'`);
    for (const key of ['Space', 'ArrowRight', 'ArrowLeft']) await panel.page.keyboard.press(key);
    assert.deepEqual(await events(), ['pause', 'next', 'back']);
    // The space bar presses the button it stands on, once.
    await button('Next').focus();
    await panel.page.keyboard.press('Space');
    assert.deepEqual(await events(), ['pause', 'next', 'back', 'next']);
    // A rating and another part of the page keep their keys.
    await panel.page.getByRole('button', { name: '0, none' }).focus();
    await panel.page.keyboard.press('ArrowRight');
    await button('Pause nudges').focus();
    await panel.page.keyboard.press('ArrowRight');
    assert.equal((await events()).length, 4);
  });

  it('keeps the keyboard on its buttons from one move to the next, and takes it to the question', async () => {
    panel = await PanelPage.open(browser);
    await panel.show(guidedModel({ index: 2 }));
    await button('Next').focus();
    await panel.send({ type: 'model', model: guidedModel({ index: 4, spent: 0 }) });
    assert.equal(await panel.focused(), 'Next');
    await panel.send({ type: 'model', model: guidedModel({ index: 7 }) });
    await panel.until(`document.activeElement.id === 'guided-title'`);
    await panel.send({ type: 'model', model: busyModel() });
    await panel.until(`document.activeElement.id === 'start-break'`);
  });

  it('tells each step and each change of sides once, and no second in between', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await listen();
    await panel.show(guidedModel({ spent: 0 }));
    await panel.page.clock.runFor(30_000);
    for (const index of [1, 2, 3, 4, 7]) {
      await panel.send({ type: 'model', model: guidedModel({ index, spent: 0 }) });
      await panel.page.clock.runFor(4000);
      // The same once more, as after a key in another window.
      await panel.send({ type: 'model', model: guidedModel({ index, spent: 4000 }) });
    }
    assert.deepEqual(await said(), [
      'Guided break, 2:30, 3 moves. Slow head turns, right side, 30 sec.',
      'Change sides: left side',
      'Slow head turns, left side, 30 sec.',
      'Get ready: Side reach',
      'Side reach, right side, 30 sec.',
      'The break is over. How do you feel now?',
    ]);
  });

  it('tells a pause, and nothing of a break that it was opened in the middle of', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await listen();
    await panel.show(guidedModel({ spent: 12_000 }));
    await panel.page.clock.runFor(5000);
    await panel.send({ type: 'model', model: guidedModel({ paused: true }) });
    await panel.page.clock.runFor(100);
    await panel.send({ type: 'model', model: guidedModel() });
    await panel.page.clock.runFor(100);
    assert.deepEqual(await said(), ['Paused.', 'Resumed.']);
  });

  it('leaves the telling to the wide page where that is open', async () => {
    for (const wide of [false, true]) {
      if (wide) await panel.close();
      panel = await PanelPage.open(browser, { ownClock: true, wide });
      await listen();
      await panel.show(guidedModel({ spent: 0, wide: true }));
      await panel.page.clock.runFor(1000);
      assert.equal((await said()).length, wide ? 1 : 0);
    }
  });

  it('makes no sound unless it is asked to, and then one at each change', async () => {
    panel = await PanelPage.open(browser, { ownClock: true });
    await panel.page.evaluate(`{
      window.rung = 0;
      const real = window.AudioContext;
      window.AudioContext = class extends real {
        createOscillator() { window.rung += 1; return super.createOscillator(); }
      };
    }`);
    const go = async (chime: boolean) => {
      for (const index of [0, 1, 1, 2]) {
        await panel.show(guidedModel({ index, chime, spent: 0 }));
        await panel.page.clock.runFor(100);
      }
      return panel.page.evaluate<number>('window.rung');
    };
    assert.equal(await go(false), 0);
    // Back to the first step, and two changes; two notes each.
    assert.equal(await go(true), 6);
  });

  it('says how hard and how long a self-massage may be', async () => {
    panel = await PanelPage.open(browser);
    await panel.show(guidedModel({ index: 6 }));
    const card = panel.page.getByRole('region', { name: 'Forearm knead' });
    await card.getByText(/3 to 5 of 10, never above 7.*30 to 60 seconds/).waitFor();
    await card.getByText('Next: the end').waitFor();
  });

  it('asks one question at the end, which may be left open', async () => {
    panel = await PanelPage.open(browser);
    await panel.show(guidedModel({ index: 7 }));
    for (const [name, felt] of [
      ['Better', 'better'],
      ['Same', 'same'],
      ['Worse', 'worse'],
      ['Rather not say', null],
    ] as const) {
      await button(name).click();
      assert.deepEqual(await panel.posted('felt'), { type: 'felt', felt });
      await panel.page.evaluate('window.posted.length = 0');
    }
    await panel.show(guidedModel({ index: 7, askRelaxed: true }));
    await panel.page.getByRole('button', { name: 'No, it stayed tight' }).click();
    assert.equal((await panel.posted('relaxed')).relaxed, 'no');
    await panel.show(guidedModel({ index: 7, felt: 'worse' }));
    await panel.page.getByText('not be offered for two weeks').waitFor();
    await button('Close').click();
    await panel.posted('felt');
  });

  it('starts a routine from the list, which is gone while a break runs', async () => {
    panel = await PanelPage.open(browser);
    await panel.show(busyModel());
    await panel.page.getByRole('button', { name: /^Neck and shoulders/ }).click();
    assert.deepEqual(await panel.posted('startRoutine'), {
      type: 'startRoutine',
      id: 'neck-and-shoulders',
    });
    await panel.show(guidedModel());
    assert.equal(await panel.page.getByRole('button', { name: /^Neck and shoulders/ }).count(), 0);
    assert.equal(await button('Start break').count(), 0);
  });

  it('is kept by the wide page too, which offers a break where there is none', async () => {
    panel = await PanelPage.open(browser, { wide: true, width: 1000 });
    await panel.show(busyModel({ now }));
    await button('Start break').click();
    await panel.posted('startBreak');
    await panel.show(guidedModel());
    await panel.page.locator('.guided .figure .hair').first().waitFor();
    await panel.page.keyboard.press('Space');
    await panel.posted('guide');
    assert.deepEqual(await events(), ['pause']);
    assert.equal(await button('Open in an editor').count(), 0);
    const box = await panel.page.locator('.guided .figure > svg').boundingBox();
    assert.ok(box !== null && box.width > 400, String(box?.width));
  });

  it('scrolls in one direction only, however narrow', async () => {
    for (const index of [0, 1, 6, 7]) {
      if (index > 0) await panel.close();
      panel = await PanelPage.open(browser, { width: 200 });
      await panel.show(guidedModel({ index }));
      await panel.until('document.documentElement.scrollWidth <= 200');
    }
  });
});
