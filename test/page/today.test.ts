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
    const standing = today().getByRole('button', { name: 'I’m standing' });
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

  it('tells the last pain, the next session and a move, one click from where each is done', async () => {
    await panel.show(busyModel());
    const ways = today().locator('.ways');
    assert.deepEqual(await ways.getByRole('button').allTextContents(), [
      'Last pain 4, 1:30 PM',
      'Massage session 4, tomorrow, Thu, Jun 11',
      `Move ${busyModel().move!.name}`,
    ]);
    await ways.getByRole('button', { name: 'Last pain' }).click();
    assert.match(await panel.focused(), /^0/);
    await panel.page.keyboard.press('ArrowRight');
    await ways.getByRole('button', { name: 'Massage' }).click();
    assert.equal(await panel.focused(), 'Course');
    await ways.getByRole('button', { name: 'Move' }).click();
    assert.equal(await panel.focused(), 'Move');
  });

  it('names no session where a doctor comes first, and no course that has ended', async () => {
    const ways = () => today().locator('.ways').textContent();
    await panel.show(busyModel({ safety: 'CHECKUP_FIRST' }));
    assert.match((await ways()) ?? '', /Massage a check-up first/);
    await panel.show(busyModel({ course: courseIn('completed_responded'), move: null }));
    assert.equal(await ways(), 'Last pain 4, 1:30 PM');
    await panel.show(emptyModel({ move: null }));
    assert.equal(await ways(), 'Last pain log the first one');
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

  it('asks quietly what a time away was, and takes one click for an answer', async () => {
    const busy = busyModel();
    const gap = { from: busy.now - 3_600_000, to: busy.now - 1_800_000 };
    await panel.show({ ...busy, today: { ...busy.today, gap } });
    await today().getByText('30 min away counted as a break. What was it?').waitFor();
    await today().getByRole('button', { name: 'Meeting, sitting' }).click();
    const said = { type: 'correctGap', from: gap.from, was: 'meeting' };
    assert.deepEqual(await panel.posted('correctGap'), said);
  });

  it('shows the rhythm that is kept, and offers it', async () => {
    const busy = busyModel();
    const kept = { minutes: 47, offer: 45 };
    await panel.show({ ...busy, today: { ...busy.today, kept } });
    await today().getByText('You usually take a break after 47 min at the desk.').waitFor();
    await today().getByRole('button', { name: 'Nudge me every 45 min' }).click();
    assert.deepEqual(await panel.posted('useInterval'), { type: 'useInterval', minutes: 45 });
  });
});
