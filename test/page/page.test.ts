import assert from 'node:assert/strict';
import { builtPage } from './build';
import { allModels, busyModel, emptyModel, painItems } from './models';
import { PanelPage, usePanel } from './panelPage';
import { themes } from './themes';

describe('the page', () => {
  let panel: PanelPage;
  usePanel((opened) => {
    panel = opened;
  });

  it('says that it is there, and in which zone', async () => {
    assert.deepEqual(await panel.sent(), [{ type: 'ready', timeZone: 'Europe/Vienna' }]);
  });

  it('stays within a strict policy in every state', async () => {
    for (const model of Object.values(allModels)) await panel.show(model);
    assert.deepEqual(await panel.violations(), []);
  });

  it('stays within its budget', async () => {
    const built = await builtPage();
    const size = (ending: RegExp) =>
      [...built].reduce((sum, [name, text]) => sum + (ending.test(name) ? text.length : 0), 0);
    assert.ok(size(/^panel\.js$/) < 80_000, `script ${String(size(/^panel\.js$/))}`);
    assert.ok(size(/^panel\.css$/) < 33_000, `sheet ${String(size(/^panel\.css$/))}`);
  });

  it('never scrolls sideways, from 200 pixels on', async () => {
    for (const width of [200, 220, 300, 400, 700]) {
      await panel.page.setViewportSize({ width, height: 800 });
      for (const [name, model] of Object.entries(allModels)) {
        await panel.show(model);
        const [content, room] = await panel.page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
        assert.ok(content <= room, `${name} at ${String(width)} px is ${String(content)} px wide`);
      }
    }
  });

  it('keeps to its width with all of it open, in the narrowest view', async () => {
    await panel.page.setViewportSize({ width: 200, height: 800 });
    await panel.show(busyModel());
    for (const summary of await panel.page.locator('summary').all()) await summary.click();
    await panel.page.getByRole('button', { name: 'Edit entry' }).first().click();
    const outside = await panel.page.evaluate<string[]>(`
      [...document.querySelectorAll('main *')]
        .filter((e) => e.offsetParent !== null && e.getBoundingClientRect().right > document.documentElement.clientWidth)
        .map((e) => e.outerHTML.slice(0, 80))`);
    assert.deepEqual(outside, []);
  });

  it('passes over messages that it does not know', async () => {
    await panel.show(emptyModel());
    const before = await panel.page.locator('main').innerText();
    for (const message of ['model', {}, { type: 'unheard-of' }]) await panel.sendRaw(message);
    assert.equal(await panel.page.locator('main').innerText(), before);
    await panel.show(busyModel());
    await panel.page.getByText('22 min').first().waitFor();
  });

  it('speaks the language it is given, and English where that has no words', async () => {
    await panel.send({
      type: 'hello',
      texts: { Today: 'Heute', 'Next break in {0}.': 'Nächste Pause in {0}.' },
      locale: 'de',
    });
    await panel.send({ type: 'model', model: busyModel() });
    await panel.page.getByRole('heading', { name: 'Heute' }).waitFor();
    await panel.page.getByText('Nächste Pause in 8 Min.').waitFor();
    await panel.page.getByText('Start break').waitFor();
    assert.equal(await panel.page.evaluate('document.documentElement.lang'), 'de');
  });

  it('does without a language or a zone that the browser does not know', async () => {
    await panel.send({ type: 'hello', texts: null, locale: 'not a language' });
    await panel.send({ type: 'model', model: { ...busyModel(), timeZone: 'Nowhere/Never' } });
    await panel.page.getByText('Next break in').waitFor();
  });

  it('says that a hand moved, at most once in five seconds', async () => {
    const own = await PanelPage.open(panel.page.context().browser()!, { ownClock: true });
    await own.show(emptyModel());
    const hands = async () => (await own.sent()).filter(({ type }) => type === 'hands').length;
    for (const key of ['Tab', 'Tab', 'Tab']) await own.page.keyboard.press(key);
    await own.page.mouse.click(5, 5);
    assert.equal(await hands(), 1);
    await own.page.clock.runFor(5001);
    await own.page.mouse.click(5, 5);
    assert.equal(await hands(), 2);
    await own.close();
  });

  it('reveals a section, folding it open', async () => {
    await panel.show(busyModel());
    await panel.page.locator('#course-title').click();
    assert.ok(!(await panel.page.locator('#course-body').isVisible()));
    await panel.page.getByText('session 4 of 4').waitFor();
    await panel.send({ type: 'reveal', section: 'course', id: null, focus: true });
    assert.ok(await panel.page.locator('#course-body').isVisible());
    assert.match(await panel.focused(), /^Massage course/);
    for (const [section, name] of [
      ['today', 'Today'],
      ['move', 'Moves'],
      ['pain', '0, none'],
    ] as const) {
      await panel.send({ type: 'reveal', section, id: null, focus: true });
      assert.ok((await panel.focused()).startsWith(name));
    }
  });

  it('reveals one entry, also one that is folded away', async () => {
    await panel.show(busyModel());
    await panel.send({ type: 'reveal', section: 'pain', id: painItems[4]!.id, focus: true });
    assert.match(await panel.focused(), /^Edit entry, Sun, Jun 7/);
    await panel.send({ type: 'reveal', section: 'course', id: 's2', focus: true });
    assert.match(await panel.focused(), /May 18/);
    await panel.send({ type: 'reveal', section: 'pain', id: 'not-there', focus: true });
    assert.equal(await panel.focused(), '0, none');
  });

  it('reveals as soon as there is something to show', async () => {
    await panel.send({ type: 'reveal', section: 'move', id: null, focus: true });
    await panel.show(busyModel());
    assert.match(await panel.focused(), /^Moves/);
  });

  it('keeps what was folded over its being hidden', async () => {
    await panel.show(busyModel());
    await panel.page.locator('#move-title').click();
    await panel.page.locator('summary', { hasText: 'Nudges today' }).click();
    await panel.load();
    await panel.show(busyModel());
    assert.ok(!(await panel.page.locator('#move-body').isVisible()));
    assert.ok(await panel.page.locator('.nudges').isVisible());
  });

  it('starts afresh from a state that it does not understand', async () => {
    await panel.page.evaluate(`sessionStorage.setItem('state', '{"open": 7}')`);
    await panel.load();
    await panel.show(busyModel());
    assert.equal(await panel.page.getByRole('radio', { checked: true }).count(), 0);
  });

  it('says that a sample diary is nobody’s, and what could not be read', async () => {
    await panel.show(busyModel({ sample: true, aside: 2 }));
    await panel.page
      .getByText('Sample diary. Nothing here is yours, and nothing you do is kept.')
      .waitFor();
    await panel.page.getByText('2 records can’t be read by this version of Lumbar.').waitFor();
    await panel.page.getByRole('button', { name: 'Export these records' }).click();
    assert.deepEqual((await panel.sent()).at(-1), { type: 'run', command: 'exportAside' });
    await panel.show(busyModel({ aside: 1 }));
    await panel.page.getByText('1 record can’t be read by this version of Lumbar.').waitFor();
    assert.equal(await panel.page.locator('.banner').count(), 0);
  });

  it('offers another move', async () => {
    await panel.show(busyModel());
    await panel.page.getByRole('button', { name: 'Another one' }).click();
    await panel.posted('otherMove');
    await panel.show(busyModel({ move: null }));
    await panel.page.getByText('No move fits just now.').waitFor();
  });

  it('hides a move, and leads to all of them, by the keyboard', async () => {
    await panel.show(busyModel());
    const { keyboard } = panel.page;
    await panel.page.getByRole('button', { name: 'Another one' }).focus();
    await keyboard.press('Tab');
    assert.equal(await panel.focused(), 'Hide this one');
    await keyboard.press('Enter');
    const id = busyModel().move?.id;
    assert.deepEqual(await panel.posted('hideMove'), { type: 'hideMove', id });
    // Past the routines, each a stop of its own.
    const stops = busyModel().routines.length + 1;
    for (let i = 0; i < stops; i += 1) await keyboard.press('Tab');
    assert.equal(await panel.focused(), 'Manage exercises');
    await keyboard.press('Enter');
    assert.equal((await panel.posted('run')).command, 'manageExercises');
  });

  it('says nothing of a move that nothing was said of', async () => {
    const { move } = busyModel();
    assert.ok(move !== null);
    await panel.show(busyModel({ move: { ...move, feel: '', avoidWhen: [] } }));
    const section = panel.page.getByRole('region', { name: 'Moves' });
    await section.getByText(move.name).first().waitFor();
    assert.equal(await section.locator('dt').count(), 0);
  });

  it('takes every colour from the theme', async () => {
    const sheet = (await builtPage()).get('panel.css') ?? '';
    const withoutTheme = sheet.replaceAll(/var\([^;}]*/g, '');
    // `rgb(from var(…` is the theme's own without what it lets through.
    assert.deepEqual(withoutTheme.match(/#[0-9a-f]{3,8}\b|rgba?\((?!from )|hsla?\(/gi), null);
    const known = new Set(themes.flatMap(({ colours }) => Object.keys(colours)));
    const used = [...sheet.matchAll(/--vscode-([\w-]+)/g)].map(([, name]) => name ?? '');
    const unknown = used.filter(
      (name) => !known.has(name) && !/^(font-|button-secondaryBorder)/.test(name),
    );
    assert.deepEqual([...new Set(unknown)], []);
  });
});
