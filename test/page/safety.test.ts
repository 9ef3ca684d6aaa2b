import assert from 'node:assert/strict';
import { busyModel, emergencyModel, emptyModel, runningModel } from './models';
import { usePanel } from './panelPage';
import type { PanelPage } from './panelPage';

describe('safety in the page', () => {
  let panel: PanelPage;
  usePanel((opened) => {
    panel = opened;
  });

  const text = async () => (await panel.page.locator('main').textContent()) ?? '';

  it('puts getting help before everything else in an emergency', async () => {
    await panel.show({ ...emergencyModel(), emergencyNumber: '144' });
    assert.match(await text(), /Get medical help today/);
    assert.match(await text(), /call 144\./);
    assert.match(await text(), /Lumbar cannot judge this/);
    await panel.page.getByRole('button', { name: 'I have seen a doctor' }).click();
    await panel.posted('seenDoctor');
    await panel.page.getByRole('button', { name: 'I ticked this by mistake' }).click();
    await panel.posted('mistake');
  });

  it('shows no move and no massage in an emergency, not even those that are going on', async () => {
    for (const model of [emergencyModel(), runningModel(0, { safety: 'NOW' })]) {
      await panel.show(model);
      assert.doesNotMatch(
        await text(),
        /Slow head turns|massage|Massage|exercise|Start break|session/,
      );
      assert.deepEqual(
        await panel.page.getByRole('region').evaluateAll((all) => all.map(({ id }) => id)),
        ['', 'pain', 'today'],
      );
      assert.match(await text(), /Desk time3 hr 38 min/);
    }
  });

  it('lets pain be logged in an emergency', async () => {
    await panel.show(emergencyModel());
    await panel.page.getByRole('radio', { name: '8, severe' }).check();
    await panel.page.getByRole('button', { name: 'Save' }).click();
    assert.equal((await panel.posted('logPain')).rating, 8);
  });

  it('leads every way to a section back to the emergency', async () => {
    await panel.show(emergencyModel());
    for (const section of ['course', 'move'] as const) {
      await panel.send({ type: 'reveal', section, id: null, focus: true });
      assert.equal(await panel.focused(), 'Get medical help today');
      await panel.page.getByRole('button', { name: 'Save' }).focus();
    }
  });

  it('says quietly what comes first in the other states', async () => {
    const move = panel.page.getByRole('region', { name: 'Move' });
    await panel.show(busyModel({ safety: 'SOON' }));
    await move.getByText('See a doctor this week.').waitFor();
    await panel.show(busyModel({ safety: 'CHECKUP_FIRST' }));
    await move.getByText('Have the severe pain looked at.').waitFor();
    await panel.show(emptyModel());
    await move.getByText('Stronger ones ask a few safety questions first.').waitFor();
    await panel.show(busyModel());
    assert.equal(await move.locator('.note').count(), 0);
  });

  it('always says that it is no medical advice', async () => {
    for (const model of [emptyModel(), busyModel(), emergencyModel()]) {
      await panel.show(model);
      assert.match(await text(), /Not medical advice\./);
    }
  });
});
