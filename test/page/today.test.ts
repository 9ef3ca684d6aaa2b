import assert from 'node:assert/strict';
import { busyModel, courseIn, dueModel, emptyModel, pausedModel } from './models';
import { usePanel } from './panelPage';
import type { PanelPage } from './panelPage';

describe('today in the page', () => {
  let panel: PanelPage;
  usePanel((opened) => {
    panel = opened;
  });

  const today = () => panel.page.getByRole('region', { name: 'Today' });
  const text = async () => (await today().textContent()) ?? '';

  it('says how long the bout is, in words and as a bar', async () => {
    await panel.show(busyModel());
    assert.match(await text(), /22 min since your last break/);
    assert.match(await text(), /Next break in 8 min\./);
    const bar = today().getByRole('progressbar');
    assert.equal(await bar.getAttribute('aria-valuetext'), '22 min of 30 min');
    assert.equal(await bar.getAttribute('aria-valuenow'), '73');
    assert.match(await text(), /Desk time3 hr 38 min of 7 hr/);
  });

  it('says when a break is due', async () => {
    await panel.show(dueModel());
    assert.match(await text(), /Time for a break\./);
    assert.equal(await today().getByRole('progressbar').getAttribute('aria-valuenow'), '100');
  });

  it('starts a break, pauses, resumes, and tells of standing', async () => {
    await panel.show(emptyModel());
    await today().getByRole('button', { name: 'Start break' }).click();
    assert.deepEqual(await panel.posted('startBreak'), { type: 'startBreak', move: null });
    await today().getByRole('button', { name: 'Pause nudges' }).click();
    assert.equal((await panel.posted('run')).command, 'pauseNudges');
    const standing = today().getByRole('button', { name: 'Standing' });
    assert.equal(await standing.getAttribute('aria-pressed'), 'false');
    await standing.click();
    assert.deepEqual(await panel.posted('standing'), { type: 'standing', standing: true });

    await panel.show(pausedModel());
    await today().getByText('Nudges are paused until 3:05 PM.').waitFor();
    assert.equal(await standing.getAttribute('aria-pressed'), 'true');
    assert.equal(await today().getByRole('button', { name: 'Pause nudges' }).count(), 0);
    await today().getByRole('button', { name: 'Resume' }).click();
    assert.equal((await panel.posted('run')).command, 'resumeNudges');
  });

  it('says so when the pause has no end', async () => {
    const busy = busyModel();
    await panel.show({ ...busy, today: { ...busy.today, quiet: 'open' } });
    await today().getByText('Nudges are paused until you resume.').waitFor();
  });

  it('tells what became of the nudges, newest first', async () => {
    await panel.show(busyModel());
    await today().getByText('Nudges today: 4').click();
    assert.deepEqual(await today().locator('.nudges').getByRole('listitem').allTextContents(), [
      '1:05 PMsnoozed (after a commit)',
      '12:05 PMyou had already stopped',
      '11:05 AMno answer (hands were still)',
      '9:05 AMbreak taken (after a save)',
    ]);
  });

  it('counts in the zone of the model, not in that of the browser', async () => {
    await panel.show({ ...pausedModel(), timeZone: 'Asia/Tokyo' });
    await today().getByText('Nudges are paused until 10:05 PM.').waitFor();
  });

  const question = () => panel.page.getByRole('group', { name: /\?$|\.$/ }).first();

  it('asks quietly what a time away was, and takes one click for an answer', async () => {
    const busy = busyModel({ ask: null });
    const gap = { from: busy.now - 3_600_000, to: busy.now - 1_800_000 };
    await panel.show({ ...busy, today: { ...busy.today, gap } });
    await question().getByText('30 min away counted as a break. What was it?').waitFor();
    await question().getByRole('button', { name: 'Meeting, sitting' }).click();
    const said = { type: 'correctGap', from: gap.from, was: 'meeting' };
    assert.deepEqual(await panel.posted('correctGap'), said);
  });

  it('shows the rhythm that is kept, and offers it', async () => {
    const { today: its, plan } = busyModel();
    const kept = { minutes: 47, offer: 45 };
    const rest = { ask: null, plan: { ...plan, weeklyDue: false } };
    await panel.show(busyModel({ ...rest, today: { ...its, kept } }));
    await question().getByText('You usually take a break after 47 min at the desk.').waitFor();
    await question().getByRole('button', { name: 'Nudge me every 45 min' }).click();
    assert.deepEqual(await panel.posted('useInterval'), { type: 'useInterval', minutes: 45 });
  });

  it('asks one thing at a time, what is about safety first, and puts it aside for the day', async () => {
    const { today: its, now } = busyModel();
    const gap = { from: now - 3_600_000, to: now - 1_800_000 };
    const model = busyModel({
      course: courseIn('active', { reminder: { about: 'checkin', date: null } }),
      today: { ...its, gap, kept: { minutes: 47, offer: 45 } },
    });
    await panel.show(model);
    const asked = ['Weekly check', 'good day for the check-in', '30 min away', 'How was the week'];
    for (const [i, text] of asked.entries()) {
      await question().getByText(text).waitFor();
      await question()
        .getByText(`1 of ${String(asked.length + 1 - i)}`)
        .waitFor();
      const put = question().getByRole('button', { name: 'Not now' });
      await put.focus();
      await panel.page.keyboard.press('Enter');
    }
    await question().getByText('You usually take a break').waitFor();
    assert.equal(await question().getByText('1 of').count(), 0);
    assert.equal(await panel.focused(), 'Not now');
    await panel.page.getByRole('status').getByText('You usually take a break').waitFor();
    await panel.load();
    await panel.show(model);
    await question().getByText('You usually take a break').waitFor();
    await panel.show({ ...model, now: now + 86_400_000, progress: null });
    await question().getByText('Weekly check').waitFor();
  });
});
