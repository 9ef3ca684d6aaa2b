import assert from 'node:assert/strict';
import type { PanelModel } from '../../src/panel/model';
import {
  allModels,
  busyDiary,
  busyModel,
  emergencyModel,
  emptyModel,
  findingsModel,
  progressOf,
  progressOfPain,
} from './models';
import { usePanel } from './panelPage';
import type { PanelPage } from './panelPage';

describe('progress in the page', () => {
  let panel: PanelPage;
  usePanel((opened) => {
    panel = opened;
  });

  const show = async (model: PanelModel) => {
    await panel.show(model);
    await panel.seeProgress();
  };
  const progress = () => panel.page.getByRole('region', { name: 'Progress' });
  const text = async () => (await progress().textContent()) ?? '';
  const slider = () => progress().getByRole('slider');
  const said = async () => (await slider().getAttribute('aria-valuetext')) ?? '';
  const choose = (name: string) => progress().getByRole('button', { name, exact: true }).click();
  const circles = (name: string) => progress().locator(`circle.${name}`).count();

  it('says what will stand there while there is nothing', async () => {
    await show(emptyModel());
    assert.match(await text(), /Your weeks will appear here/);
    assert.equal(await slider().count(), 0);
  });

  it('shows one day as one dot, without a line or a comparison', async () => {
    await show(emptyModel({ progress: progressOfPain(4) }));
    assert.match(await text(), /4\.0 mean pain of 1 logged day/);
    assert.equal(await circles('pain-dot'), 1);
    assert.equal(await progress().locator('.pain-line').count(), 0);
    assert.equal(await said(), 'Wed, Jun 10. Pain 4');
    assert.match(await text(), /There is not enough yet/);
  });

  it('shows no pain as a line on the ground and noughts', async () => {
    await show(allModels['no pain at all']!);
    assert.match(await text(), /0\.0 mean pain of 28 logged days/);
    const days = await progress().locator('.calendar .day.logged').allTextContents();
    assert.deepEqual(
      days,
      Array.from({ length: 28 }, () => '0'),
    );
  });

  it('compares with the time before only where both were logged', async () => {
    await show(
      emptyModel({ progress: progressOfPain(...Array<number>(28).fill(2), 6, 6, 6, 6, 6) }),
    );
    assert.match(await text(), /2\.0 mean pain of 28 logged days6\.0 in the 28 days before/);
    await show(emptyModel({ progress: progressOfPain(...Array<number>(28).fill(2), 6, 6, 6, 6) }));
    assert.doesNotMatch(await text(), /days before/);
  });

  it('changes the range, and keeps it when the view comes back', async () => {
    await show(busyModel());
    assert.equal(await slider().getAttribute('aria-valuemax'), '27');
    assert.equal((await panel.posted('seeProgress')).range, '28');
    await choose('7 days');
    assert.equal((await panel.posted('seeProgress')).range, '7');
    await show(busyModel({ progress: progressOf(busyDiary, '7') }));
    assert.equal(await slider().getAttribute('aria-valuemax'), '6');
    await panel.load();
    await show(busyModel());
    assert.equal((await panel.posted('seeProgress')).range, '7');
    const chosen = progress().getByRole('button', { name: '7 days', exact: true });
    assert.equal(await chosen.getAttribute('aria-pressed'), 'true');
  });

  it('is not asked for before somebody looks', async () => {
    await panel.show(emptyModel({ progress: null }));
    assert.deepEqual(
      (await panel.sent()).filter(({ type }) => type === 'seeProgress'),
      [],
    );
    await progress().scrollIntoViewIfNeeded();
    assert.equal((await panel.posted('seeProgress')).range, '28');
  });

  it('tells ten years by the month', async () => {
    await show(allModels['ten years']!);
    assert.equal(await slider().getAttribute('aria-label'), 'Month by month');
    assert.equal(await slider().getAttribute('aria-valuemax'), '118');
    assert.match(await said(), /^Nov 2033\. Pain .* Desk time .* a day\./);
    assert.equal(await progress().getByRole('rowheader', { name: '2029', exact: true }).count(), 1);
  });

  it('reads out any day, by key and by pointer', async () => {
    await show(busyModel());
    await slider().focus();
    assert.match(await said(), /^Wed, Jun 10\. No pain logged\. 7-day mean/);
    await panel.page.keyboard.press('ArrowLeft');
    assert.match(await said(), /^Tue, Jun 9\. Pain \d/);
    await panel.page.keyboard.press('PageDown');
    assert.match(await said(), /^Tue, Jun 2\./);
    await panel.page.keyboard.press('Home');
    await panel.page.keyboard.press('ArrowLeft');
    assert.match(await said(), /^Thu, May 14\./);
    assert.match(await text(), /Thu, May 14Pain/);
    await panel.page.keyboard.press('End');
    assert.match(await said(), /^Wed, Jun 10\./);

    // What is read stays when the focus goes: nothing may move under a click elsewhere.
    await panel.page.keyboard.press('Home');
    await progress().getByText('As a table').click();
    assert.match(await said(), /^Thu, May 14\./);
    await progress().getByRole('table', { name: 'Progress in figures' }).waitFor();
    await progress().getByText('As a table').click();

    await slider().scrollIntoViewIfNeeded();
    const box = (await slider().boundingBox())!;
    await panel.page.mouse.move(box.x + box.width - 12, box.y + 60);
    assert.match(await said(), /^Wed, Jun 10\./);
    await panel.page.mouse.move(box.x + 24, box.y + 60);
    assert.match(await said(), /^Thu, May 14\./);
    await panel.page.mouse.move(box.x + 24, box.y - 200);
    assert.match(await said(), /^Wed, Jun 10\./);
  });

  it('has the figures behind the pictures', async () => {
    await show(busyModel());
    await progress().getByText('As a table').click();
    const table = progress().getByRole('table', { name: 'Progress in figures' });
    const [, newest] = await table.getByRole('row').all();
    assert.deepEqual(await newest?.locator('th, td').allTextContents(), [
      'Jun 10',
      '–',
      '2:00',
      '0:42',
      '2 of 2',
    ]);
    assert.match((await table.textContent()) ?? '', /7-day mean 2\.8[^]*lower back 3/);
    assert.match((await table.textContent()) ?? '', /massage session/);
    const cells = progress().getByRole('table', { name: /Pain by day/ });
    assert.equal(await cells.getByRole('cell').count(), 35 + 1);
  });

  it('tells what goes with what, and that it shows no cause', async () => {
    await show(findingsModel());
    const findings = progress().locator('.findings');
    assert.equal(
      (await findings.locator('p').allTextContents()).join('\n'),
      'On days with a move done, pain was 1.2 points lower (likely 0.4 to 2.0).\n' +
        '23 days with, 31 without, of the last year. This does not show cause.\n' +
        'On days with 1 hr or longer without a break, pain was 1.2 points higher (likely 0.3 to 2.1).\n' +
        '23 days with, 31 without, of the last year. This does not show cause.',
    );
    await progress().getByText('Looked at, no clear link: 1').click();
    assert.match(await text(), /On days with 5 or more breaks3\.1, 4\.4/);
    assert.match(await text(), /Too few days to compare: massage, sleep/);
  });

  it('calls it a finding that there is none', async () => {
    const busy = busyModel();
    const compared = findingsModel().progress!.compared.map((one) => ({ ...one, sure: false }));
    const model = { ...busy, progress: { ...progressOf(busyDiary), compared } };
    await show(model);
    assert.match(await text(), /nothing stands out beyond chance/);
  });

  it('fits the narrowest sidebar', async () => {
    await panel.page.setViewportSize({ width: 220, height: 800 });
    await show(findingsModel());
    for (const range of ['7 days', '28 days', '90 days', 'All']) {
      await choose(range);
      const { range: asked } = await panel.posted('seeProgress');
      await show({ ...findingsModel(), progress: progressOf(busyDiary, asked) });
      await panel.until(
        'document.querySelector(".strip svg").clientWidth <= document.querySelector(".strip").clientWidth',
      );
      assert.equal(
        await panel.page.evaluate('document.documentElement.scrollWidth <= innerWidth'),
        true,
        range,
      );
    }
  });

  it('stays away in an emergency', async () => {
    await panel.show(emergencyModel());
    assert.equal(await progress().count(), 0);
  });
});
