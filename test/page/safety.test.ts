import assert from 'node:assert/strict';
import {
  allModels,
  busyModel,
  emergencyModel,
  emptyModel,
  guidedModel,
  runningModel,
} from './models';
import { usePanel } from './panelPage';
import type { PanelPage } from './panelPage';

describe('safety in the page', () => {
  let panel: PanelPage;
  usePanel((opened) => {
    panel = opened;
  });

  const text = async () => (await panel.page.locator('main').textContent()) ?? '';

  it('puts getting help before everything else in an emergency', async () => {
    await panel.show(emergencyModel());
    assert.match(await text(), /Go to emergency care, or call your local emergency number\./);
    await panel.show({ ...emergencyModel(), emergencyNumber: '144' });
    assert.match(await text(), /Get medical help today/);
    assert.match(await text(), /call 144\./);
    assert.match(await text(), /Lumbar cannot judge this/);
    await panel.page.getByRole('button', { name: 'I have been seen by a doctor' }).click();
    assert.equal((await panel.posted('seenDoctor')).date, '2026-06-10');
    await panel.page.getByRole('button', { name: 'I ticked this by mistake' }).click();
    await panel.posted('mistake');
  });

  it('shows no move and no massage in an emergency, not even those that are going on', async () => {
    const begun = [runningModel(), guidedModel()].map(({ running, guided }) => ({
      ...emergencyModel(),
      running,
      guided,
    }));
    for (const model of [emergencyModel(), ...begun]) {
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

  it('takes the day of the visit, and refuses one to come or before the answer', async () => {
    await panel.show(emergencyModel());
    const day = panel.page.getByLabel('Day of the visit');
    const seen = () =>
      panel.page.getByRole('button', { name: 'I have been seen by a doctor' }).click();
    await day.fill('2026-06-11');
    await panel.page.getByText('That date is in the future.').waitFor();
    await seen();
    await day.fill('2026-06-08');
    await panel.page.getByText('A visit before you gave that answer (yesterday').waitFor();
    await seen();
    assert.ok(!(await panel.sent()).some(({ type }) => type === 'seenDoctor'));
    await day.fill('2026-06-09');
    await seen();
    assert.equal((await panel.posted('seenDoctor')).date, '2026-06-09');
  });

  it('offers the questions where there is a reason, and opens none by itself', async () => {
    const open = panel.page.getByRole('button', { name: /^Open the (questions|list)$/ });
    for (const ask of ['new', 'weekly'] as const) {
      await panel.show(busyModel({ ask }));
      await open.click();
      await panel.posted('askQuestions');
    }
    await panel.show(busyModel({ ask: null }));
    assert.equal(await open.count(), 0);
    await panel.show({ ...emergencyModel(), ask: 'new' });
    assert.equal(await open.count(), 0);
    await panel.show(emptyModel());
    await panel.page.getByRole('button', { name: 'Answer the questions' }).click();
    await panel.posted('askQuestions');
  });

  it('has the rules for self-massage wherever one is shown, and there alone', async () => {
    const busy = busyModel();
    const move = { ...busy.move!, kind: 'self-massage' };
    for (const [model, count] of [
      [busy, 0],
      [{ ...busy, move }, 1],
      [guidedModel({ index: 4 }), 0],
      [guidedModel({ index: 6 }), 1],
    ] as const) {
      await panel.show(model);
      assert.equal(await panel.page.getByText('never above 7').count(), count);
      assert.equal(await panel.page.getByText('Rules for self-massage').count(), count);
    }
  });

  it('keeps each answer of the profile at once', async () => {
    await panel.show(busyModel());
    await panel.page.locator('summary', { hasText: 'What fits you' }).click();
    await panel.page.getByText('You don’t have to answer.').waitFor();
    const group = panel.page.getByRole('group', { name: 'What is true of you' });
    await group.getByRole('button', { name: 'knee pain' }).click();
    const profile = { avoid: ['knee_pain' as const], equipment: [], place: 'office' as const };
    assert.deepEqual((await panel.posted('saveProfile')).profile, profile);
    await panel.show(busyModel({ profile }));
    await panel.page.getByLabel('Where you are').selectOption('home');
    assert.deepEqual((await panel.posted('saveProfile')).profile, { ...profile, place: 'home' });
  });

  it('lets pain be logged in an emergency', async () => {
    await panel.show(emergencyModel());
    await panel.page.getByRole('button', { name: '8, severe' }).click();
    assert.equal((await panel.posted('logPain')).rating, 8);
  });

  it('leads every way to a section back to the emergency', async () => {
    await panel.show(emergencyModel());
    for (const section of ['today', 'pain', 'course', 'move', 'plan'] as const) {
      await panel.send({ type: 'reveal', section, id: null, focus: true });
      assert.equal(await panel.focused(), 'Get medical help today');
      await panel.page.getByRole('button', { name: '0, none' }).focus();
    }
  });

  it('says quietly what comes first in the other states', async () => {
    const move = panel.page.getByRole('region', { name: 'Moves' });
    await panel.show(busyModel({ safety: 'SOON' }));
    await move.getByText('See a doctor this week.').waitFor();
    await panel.show(busyModel({ safety: 'CHECKUP_FIRST' }));
    await move.getByText('Have the severe pain looked at.').waitFor();
    await panel.show(emptyModel());
    await move.getByText('Answer a few safety questions to unlock stronger ones.').waitFor();
    await panel.show(busyModel());
    assert.equal(await move.locator('.note').count(), 0);
  });

  it('always says that it is no medical advice', async () => {
    for (const model of [emptyModel(), busyModel(), emergencyModel()]) {
      await panel.show(model);
      assert.match(await text(), /Not medical advice\./);
    }
  });

  it('names what was ticked where it may have been a mistake', async () => {
    await panel.show(emergencyModel());
    await panel.page.getByText('numbness between the legs (yesterday').waitFor();
  });

  it('asks after a visit what came of it, and takes nothing but a yes for one', async () => {
    const seen = allModels['seen by a doctor']!;
    await panel.show(seen);
    const note = panel.page.locator('#today-note');
    await note.getByText('Massage and exercise wait for a doctor’s yes.').waitFor();
    await note.getByRole('button', { name: 'Not for now' }).click();
    assert.ok(!(await panel.sent()).some(({ type }) => type === 'cleared'));
    await note.getByText('This ends when they say').waitFor();
    // It is read back first, and may be left.
    await note.getByRole('button', { name: 'A doctor says it is fine' }).click();
    await note.getByText('This settles: numbness between the legs (yesterday').waitFor();
    await note.getByRole('button', { name: 'No, go back' }).click();
    assert.ok(!(await panel.sent()).some(({ type }) => type === 'cleared'));
    await note.getByRole('button', { name: 'A doctor says it is fine' }).click();
    await note.getByRole('button', { name: 'Yes, save this' }).click();
    await panel.posted('cleared');
  });

  it('says what to do, and asks for severe pain of weeks ago', async () => {
    const note = panel.page.locator('#today-note');
    await panel.show(busyModel({ safety: 'SOON' }));
    await note.getByText('Call a doctor today.').waitFor();
    await note.getByText(/^fever \(yesterday/).waitFor();
    await note.getByRole('button', { name: 'Answer the questions again' }).click();
    await panel.posted('askQuestions');
    await panel.show(allModels['severe pain, weeks ago']!);
    await note.getByText(/You logged 9 on .*\. How is it now\?/).waitFor();
    await panel.show(busyModel());
    assert.equal(await note.count(), 0);
  });

  it('lists what doctors said, each to be deleted', async () => {
    await panel.show(allModels['cleared by a doctor']!);
    await panel.page.locator('summary', { hasText: 'What doctors said: 1' }).click();
    await panel.page.getByText('This settled: fever (yesterday').waitFor();
    await panel.page.getByRole('button', { name: /^Delete today/ }).click();
    await panel.posted('deleteVisit');
  });
});
