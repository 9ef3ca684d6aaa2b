import assert from 'node:assert/strict';
import { busyModel, emptyModel, painItem, painItems, painOf } from './models';
import { usePanel } from './panelPage';
import type { PanelPage } from './panelPage';

describe('pain in the page', () => {
  let panel: PanelPage;
  usePanel((opened) => {
    panel = opened;
  });

  /** The regions as a list, beside the map. */
  const list = () => panel.page.locator('.chips, .pairs');

  it('is logged with the keyboard alone, with the regions of the last entry', async () => {
    await panel.show(busyModel());
    const { keyboard } = panel.page;
    while (!(await panel.focused()).startsWith('0,')) await keyboard.press('Tab');
    for (let i = 0; i < 5; i += 1) await keyboard.press('ArrowRight');
    assert.equal(await panel.focused(), '5, moderate');
    await keyboard.press('Enter');
    assert.deepEqual(await panel.posted('logPain'), {
      type: 'logPain',
      rating: 5,
      regions: ['lower_back', 'shoulder_left'],
    });
  });

  it('is logged with one press, and can be undone or told more of in its place', async () => {
    await panel.show(emptyModel());
    await panel.page.getByRole('button', { name: '3, mild' }).click();
    assert.deepEqual(await panel.posted('logPain'), { type: 'logPain', rating: 3, regions: [] });
    const item = painItem('p9', 3, 0, { regions: ['neck'] });
    const saved = emptyModel({ pain: painOf([item]) });
    await panel.show(saved);
    await panel.page.getByText('Saved: 3 mild, neck').waitFor();
    assert.equal(await panel.page.getByRole('button', { name: '3, mild' }).count(), 0);
    // The button that had the focus is gone.
    await panel.until(`document.activeElement.textContent === 'Undo'`);
    await panel.page.keyboard.press('Enter');
    assert.equal((await panel.posted('deletePain')).id, 'p9');
    await panel.page.getByRole('button', { name: 'Where, how, when…' }).click();
    assert.match(await panel.focused(), /^3/);
    await panel.page.keyboard.press('Escape');
    await panel.page.getByRole('button', { name: 'Another number' }).click();
    await panel.page.getByRole('button', { name: '3, mild' }).waitFor();
    // A minute later the scale is back by itself.
    await panel.load();
    await panel.show(emptyModel({ pain: painOf([painItem('p8', 3, 60_000)]) }));
    await panel.page.getByRole('button', { name: '3, mild' }).waitFor();
  });

  it('is logged with two keys once its section is revealed', async () => {
    await panel.show(busyModel());
    await panel.send({ type: 'reveal', section: 'pain', id: null, focus: true });
    await panel.page.keyboard.press('7');
    await panel.page.keyboard.press('Enter');
    assert.equal((await panel.posted('logPain')).rating, 7);
  });

  it('takes 1 and 0 for 10', async () => {
    await panel.show(emptyModel());
    await panel.send({ type: 'reveal', section: 'pain', id: null, focus: true });
    await panel.page.keyboard.press('1');
    await panel.page.keyboard.press('0');
    assert.equal(await panel.focused(), '10, severe');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await panel.posted('logPain'), { type: 'logPain', rating: 10, regions: [] });
  });

  it('shows an entry by the clock of where it was made, and edits it there', async () => {
    // Late on the 4th in Greenwich was the morning of the 5th in Tokyo.
    const at = Date.parse('2026-06-04T23:30Z');
    const item = { ...painItem('far', 4, 0), at, zone: 540 };
    await panel.show(busyModel({ pain: painOf([item]) }));
    const when = panel.page.locator('.entry time');
    assert.match((await when.textContent()) ?? '', /5 Jun|Jun 5/);
    await panel.page.getByRole('button', { name: /^Edit entry/ }).click();
    await panel.page.locator('.entry-editing').getByText('More details').click();
    const field = panel.page.locator('.entry-editing input[type=datetime-local]');
    assert.equal(await field.inputValue(), '2026-06-05T08:30');
  });

  it('names each rating with its band', async () => {
    await panel.show(emptyModel());
    const names = await panel.page
      .locator('.scale-numbers > button')
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute('aria-label')));
    assert.deepEqual(names, [
      '0, none',
      '1, mild',
      '2, mild',
      '3, mild',
      '4, moderate',
      '5, moderate',
      '6, moderate',
      '7, severe',
      '8, severe',
      '9, severe',
      '10, severe',
    ]);
  });

  it('takes other regions by toggles', async () => {
    await panel.show(busyModel());
    await panel.send({ type: 'reveal', section: 'pain', id: 'new-details', focus: true });
    await panel.page.locator('summary', { hasText: 'Where' }).click();
    const toggle = (name: string) => list().getByRole('button', { name, exact: true });
    assert.equal(await toggle('left shoulder').getAttribute('aria-pressed'), 'true');
    await toggle('left shoulder').click();
    await toggle('right hip').click();
    assert.equal(await toggle('right hip').getAttribute('aria-pressed'), 'true');
    await panel.page.getByRole('radio', { name: '3, mild' }).check();
    await panel.page.getByRole('button', { name: 'Save' }).click();
    assert.deepEqual((await panel.posted('logPain')).regions, ['lower_back', 'hip_right']);
  });

  it('takes regions on the map too, front and back, each by its name', async () => {
    await panel.show(emptyModel());
    await panel.send({ type: 'reveal', section: 'pain', id: 'new-details', focus: true });
    await panel.page.locator('summary', { hasText: 'Where' }).click();
    const map = (name: string) => panel.page.getByRole('group', { name: `Body map, ${name}` });
    const names = async (name: string) =>
      map(name)
        .getByRole('button')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    const shown = [...(await names('Seen from behind')), ...(await names('Seen from the front'))];
    const listed = await list()
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    assert.deepEqual([...new Set(shown)].sort(), listed.sort());
    assert.equal(listed.length, 16);
    await map('Seen from behind').getByRole('button', { name: 'lower back' }).focus();
    await panel.page.keyboard.press('Enter');
    await map('Seen from the front').getByRole('button', { name: 'right hip' }).click();
    const right = (name: string) =>
      list().getByRole('button', { name, exact: true }).getAttribute('aria-pressed');
    assert.deepEqual([await right('lower back'), await right('right hip')], ['true', 'true']);
    // One sees one's own back: left is left there, and right on the front.
    const left = async (name: string, side: string) =>
      (
        await map(name)
          .getByRole('button', { name: `${side} leg` })
          .boundingBox()
      )?.x ?? NaN;
    assert.ok((await left('Seen from behind', 'left')) < (await left('Seen from behind', 'right')));
    assert.ok(
      (await left('Seen from the front', 'left')) > (await left('Seen from the front', 'right')),
    );
  });

  it('takes all that a clinician may ask, and shows it', async () => {
    await panel.show(emptyModel());
    await panel.send({ type: 'reveal', section: 'pain', id: 'new-details', focus: true });
    await panel.page.keyboard.press('6');
    const form = panel.page.locator('#pain-new-details');
    await form.getByLabel('The time that the number is for').selectOption('24h');
    await form.getByLabel('When').fill('2026-06-09T08:30');
    await form.getByRole('button', { name: 'aching' }).click();
    await form.getByLabel('What set it off').selectOption('sitting');
    await form.getByRole('button', { name: 'weakness' }).click();
    await form.getByRole('button', { name: 'Lost sleep over it' }).click();
    await form.getByLabel('What you took or did').fill('A walk');
    await form.getByLabel('Note').fill('After lunch');
    await panel.page.getByRole('button', { name: 'Save' }).click();
    const details = {
      when: '2026-06-09T08:30',
      window: '24h',
      severe: false,
      quality: ['aching'],
      trigger: 'sitting',
      stiffness: false,
      sleepLost: true,
      symptoms: ['weakness'],
      relief: 'A walk',
      note: 'After lunch',
    } as const;
    assert.deepEqual(await panel.posted('logPain'), {
      type: 'logPain',
      rating: 6,
      regions: [],
      details,
    });
    const item = painItem('p9', 6, 0, {
      window: '24h',
      note: 'After lunch',
      details: { ...details, quality: ['aching'], symptoms: ['weakness'] },
    });
    await panel.show(emptyModel({ pain: painOf([item]) }));
    const entry = (await panel.page.locator('.entries').textContent()) ?? '';
    assert.match(entry, /aching, set off by: sitting, weakness, lost sleep/);
    assert.match(entry, /For relief: A walkAfter lunch/);
  });

  it('refuses a time to come, says why, and keeps all that was typed', async () => {
    await panel.show(emptyModel());
    await panel.send({ type: 'reveal', section: 'pain', id: 'new-details', focus: true });
    await panel.page.keyboard.press('6');
    await panel.page.getByLabel('Note').fill('Tomorrow');
    await panel.page.getByLabel('When').fill('2026-06-11T08:30');
    await panel.page.getByText('That time is still to come.').waitFor();
    await panel.page.getByRole('button', { name: 'Save' }).click();
    assert.ok(!(await panel.sent()).some(({ type }) => type === 'logPain'));
    assert.equal(await panel.page.getByLabel('Note').inputValue(), 'Tomorrow');
    await panel.page.getByLabel('When').fill('2026-06-10T14:05');
    await panel.page.getByRole('button', { name: 'Save' }).click();
    assert.equal((await panel.posted('logPain')).details?.note, 'Tomorrow');
  });

  it('asks for a number rather than guessing one', async () => {
    await panel.show(emptyModel());
    await panel.send({ type: 'reveal', section: 'pain', id: 'new-details', focus: true });
    await panel.page.getByRole('button', { name: 'Save' }).click();
    await panel.page.getByText('Choose a number first.').waitFor();
    assert.equal(await panel.focused(), '0, none');
    assert.deepEqual(
      (await panel.sent()).filter(({ type }) => type === 'logPain'),
      [],
    );
    await panel.page.keyboard.press('4');
    await panel.page.getByText('Choose a number first.').waitFor({ state: 'hidden' });
  });

  it('keeps what is half filled in when a new model arrives, and when the view was hidden', async () => {
    await panel.show(busyModel());
    await panel.send({ type: 'reveal', section: 'pain', id: 'new-details', focus: true });
    await panel.page.getByRole('radio', { name: '6, moderate' }).check();
    await panel.page.locator('summary', { hasText: 'Where' }).click();
    await list().getByRole('button', { name: 'neck', exact: true }).click();

    const changed = busyModel();
    await panel.show({
      ...changed,
      pain: painOf([painItem('p8', 1, 0, { regions: ['neck'] }), ...painItems]),
    });
    await panel.page.getByText('Pain now 6 moderate').waitFor();
    assert.equal(await panel.focused(), 'neck');

    await panel.load();
    await panel.show(changed);
    await panel.page.getByText('Pain now 6 moderate').waitFor();
    assert.ok(await list().getByRole('button', { name: 'neck', exact: true }).isVisible());
    await panel.page.getByRole('button', { name: 'Save' }).click();
    assert.deepEqual(await panel.posted('logPain'), {
      type: 'logPain',
      rating: 6,
      regions: ['lower_back', 'shoulder_left', 'neck'],
    });
  });

  it('is edited in place', async () => {
    await panel.show(busyModel());
    await panel.page.getByRole('button', { name: 'Edit entry, 8:05 AM' }).click();
    const form = panel.page.getByRole('group', { name: 'Pain, 8:05 AM' });
    assert.equal(await panel.focused(), '2, mild');
    await panel.page.keyboard.press('ArrowRight');
    await form.getByText('3 mild').waitFor();
    // A model in between changes nothing of it.
    await panel.show(busyModel());
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await panel.posted('editPain'), {
      type: 'editPain',
      id: 'p6',
      rating: 3,
      regions: ['lower_back'],
    });
    assert.equal(await form.count(), 0);
    assert.equal(await panel.focused(), 'Edit entry, 8:05 AM');
  });

  it('leaves an entry as it was on Escape', async () => {
    await panel.show(busyModel());
    await panel.page.getByRole('button', { name: 'Edit entry, 8:05 AM' }).click();
    await panel.page.keyboard.press('9');
    await panel.page.keyboard.press('Escape');
    assert.equal(await panel.focused(), 'Edit entry, 8:05 AM');
    assert.deepEqual(
      (await panel.sent()).filter(({ type }) => type === 'editPain'),
      [],
    );
  });

  it('is deleted, and the focus goes on to the next entry', async () => {
    await panel.show(busyModel());
    await panel.page.getByRole('button', { name: 'Delete entry, 1:30 PM' }).click();
    assert.deepEqual(await panel.posted('deletePain'), { type: 'deletePain', id: 'p7' });
    const busy = busyModel();
    await panel.show({ ...busy, pain: painOf(painItems.slice(1)) });
    await panel.until(
      `document.activeElement.getAttribute('aria-label') === 'Edit entry, 8:05 AM'`,
    );
  });

  it('tells a screen reader what was logged', async () => {
    const busy = busyModel();
    await panel.show(busy);
    await panel.show({
      ...busy,
      pain: painOf([painItem('p8', 9, 0), ...painItems]),
    });
    await panel.page.getByRole('status').getByText('Logged: 9 severe.').waitFor();
  });

  it('says what a rating was asked for, where it was not for now', async () => {
    await panel.show(busyModel());
    await panel.page.getByText('Earlier entries').click();
    const entry = panel.page.locator('#pain-p5');
    assert.match(
      (await entry.textContent()) ?? '',
      /moderate.*yesterday 11:05 AM.*average of 24 hours/,
    );
  });

  it('teaches in one sentence while there is nothing', async () => {
    await panel.show(emptyModel());
    await panel.page.getByText('One press saves it.').waitFor();
    assert.equal(await panel.page.locator('.entries').count(), 0);
  });
});
