import assert from 'node:assert/strict';
import { allModels, busyModel, courseIn, emptyModel, now } from './models';
import { usePanel } from './panelPage';
import type { PanelPage } from './panelPage';

describe('the plan and the course around it in the page', () => {
  let panel: PanelPage;
  usePanel((opened) => {
    panel = opened;
  });

  const plan = () => panel.page.getByRole('region', { name: 'Other care' });
  const course = () => panel.page.getByRole('region', { name: 'Massage course' });

  it('logs other care with one press, and shows the week without a score', async () => {
    await panel.show(busyModel());
    await plan().getByRole('button', { name: 'Walking', exact: true }).click();
    assert.equal((await panel.posted('logCare')).what, 'walking');
    const row = plan().getByRole('row', { name: 'Walking' });
    assert.deepEqual(await row.getByRole('cell').allTextContents(), [
      '',
      '1',
      '',
      '',
      '2',
      '',
      '1',
    ]);
    assert.doesNotMatch((await plan().textContent()) ?? '', /streak|score|goal|%/i);
  });

  it('leaves exercise out until a doctor has looked', async () => {
    for (const safety of ['SOON', 'CHECKUP_FIRST'] as const) {
      await panel.show(busyModel({ safety }));
      for (const [name, count] of [
        ['Exercise', 0],
        ['Chiropractic', 0],
        ['Heat', 0],
        ['Walking', 1],
        ['Physiotherapy', 1],
      ] as const) {
        assert.equal(await plan().getByRole('button', { name, exact: true }).count(), count, name);
      }
      for (const hidden of ['Log session', 'Planned dates as a calendar file']) {
        assert.equal(await course().getByRole('button', { name: hidden }).count(), 0, hidden);
      }
      assert.equal(await course().getByText('session 4 planned').count(), 0);
      await panel.show(busyModel({ safety, course: courseIn('switch_treatment') }));
      assert.equal(await course().getByText('a walking or exercise routine').count(), 0);
      await course().getByText('Try something else now: walking').waitFor();
    }
  });

  it('lets massage wait for the word of a doctor or therapist', async () => {
    await panel.show(allModels['a word to be asked for']!);
    await course().getByText('tell a doctor or therapist what you ticked').waitFor();
    assert.equal(await course().getByRole('button', { name: 'Log session' }).count(), 0);
    await course().getByRole('button', { name: 'A doctor says massage is fine' }).click();
    // Read back first, at the top of Today.
    assert.equal(await panel.page.getByText('This settles: pregnancy').count(), 1);
    await panel.page.getByRole('button', { name: 'Yes, save this' }).click();
    await panel.posted('cleared');
  });

  it('says that a session waits wherever it may not be the next thing to do', async () => {
    const steps = course().getByRole('list', { name: 'Steps of the course' });
    for (const [safety, waits] of [
      ['SOON', 'soon'],
      ['CHECKUP_FIRST', 'severe'],
      ['OK', 'word'],
    ] as const) {
      await panel.show(busyModel({ safety, waits }));
      await course()
        .getByText('Session 4 of 4 is on hold until you have had a check-up.')
        .waitFor();
      assert.match((await steps.textContent()) ?? '', /Session 4: waits$/);
    }
    await panel.show(busyModel({ course: courseIn('paused') }));
    assert.match((await steps.textContent()) ?? '', /Session 2: waits.*Session 3: open/);
    await panel.show(busyModel({ course: courseIn('cancelled') }));
    assert.match((await steps.textContent()) ?? '', /Session 4: –not held$/);
    await panel.show(busyModel());
    assert.match((await steps.textContent()) ?? '', /Session 4: next$/);
  });

  it('offers three questions a week, keeps what is half answered, and adds nothing up', async () => {
    await panel.show(busyModel({ ask: null }));
    await panel.page.getByRole('button', { name: 'Show them' }).click();
    await plan().getByLabel('How strong was your').selectOption('4');
    await panel.load();
    await panel.show(busyModel());
    assert.equal(await plan().getByLabel('How strong was your').inputValue(), '4');
    assert.equal(await plan().getByRole('button', { name: 'Save the answers' }).count(), 0);
    await plan().getByLabel('things you like doing').selectOption('3');
    await plan().getByLabel('your work day').selectOption('0');
    await plan().getByRole('button', { name: 'Save the answers' }).click();
    assert.deepEqual((await panel.posted('saveWeekly')).answers, { strength: 4, life: 3, work: 0 });
    await plan().getByText('pain 5, things you like 3, work 4').waitFor();
    await panel.show(emptyModel());
    assert.equal(await panel.page.getByRole('button', { name: 'Show them' }).count(), 0);
  });

  it('shows the six weeks by date: sessions, check-ins and what is planned', async () => {
    await panel.show(busyModel());
    const rows = await course()
      .locator('.sessions')
      .first()
      .getByRole('listitem')
      .allTextContents();
    assert.equal(rows.length, 5);
    assert.match(rows[2] ?? '', /May 21.*4.*check-in, no reaction/);
    assert.match(rows[4] ?? '', /Jun 11.*session 4 planned/);
    await course().getByRole('button', { name: 'Planned dates as a calendar file' }).click();
    await panel.posted('exportDates');
    await course()
      .getByRole('button', { name: /^Delete check-in/ })
      .click();
    assert.equal((await panel.posted('deleteEntry')).id, 'k1');
  });

  it('changes a session in its place, and keeps what is half changed', async () => {
    await panel.show(busyModel());
    const row = course().getByRole('group', { name: /^Session, / });
    await course()
      .getByRole('button', { name: /^Edit session, .*May 18/ })
      .click();
    await row.getByLabel('Pain before it').selectOption('7');
    await row.getByLabel('By whom').fill('Anna');
    await panel.load();
    await panel.show(busyModel());
    assert.equal(await row.getByLabel('By whom').inputValue(), 'Anna');
    const save = row.getByRole('button', { name: 'Save' });
    for (const [date, problem] of [
      ['2026-06-11', 'That day is still to come.'],
      ['2026-05-29', 'There is a session on that day already.'],
      ['', 'Give the day of the session.'],
    ] as const) {
      await row.getByLabel('Day of the session').fill(date);
      await row.getByText(problem).waitFor();
      await save.click();
    }
    assert.ok(!(await panel.sent()).some(({ type }) => type === 'editSession'));
    await row.getByLabel('Day of the session').fill('2026-05-19');
    await row.getByLabel('Pain right after it').selectOption('not logged');
    await row.getByLabel('Did the muscle relax').selectOption('muscle relaxed');
    await save.click();
    const { type: _, ...said } = await panel.posted('editSession');
    assert.deepEqual(said, {
      ...{ id: 's2', date: '2026-05-19', before: 7, after: null, relaxed: 'yes', by: 'Anna' },
    });
    assert.match(await panel.focused(), /^Edit session, .*May 18/);
    await course()
      .getByRole('button', { name: /^Edit session, .*May 29/ })
      .click();
    await panel.page.keyboard.press('Escape');
    assert.equal(await row.count(), 0);
  });

  it('says who gave a session', async () => {
    const sessions = courseIn('active').sessions.map((one) => ({ ...one, by: 'Anna' }));
    await panel.show(busyModel({ course: courseIn('active', { sessions }) }));
    await course().getByText('muscle partly relaxed · Anna').waitFor();
  });

  it('has one calm word a week on food, sleep or walking, with grade and source', async () => {
    const seen = new Set<string>();
    for (let ahead = 0; ahead < 14; ahead += 1) {
      await panel.show(busyModel({ now: now + ahead * 86_400_000 * 3.5, progress: null }));
      const tip = plan().locator('.tip');
      assert.equal(await tip.count(), 1);
      assert.match((await tip.locator('.quiet').textContent()) ?? '', /^.{3,} · .{4,}$/);
      seen.add((await tip.locator('p').first().textContent()) ?? '');
    }
    assert.equal(seen.size, 5);
    assert.doesNotMatch([...seen].join(' '), /supplement|vitamin|turmeric|inflammat/i);
  });

  it('reminds of a check-in and of a date that moved, in a sentence', async () => {
    const remind = (about: 'moved' | 'checkin', date: string | null) =>
      panel.show(busyModel({ course: courseIn('active', { reminder: { about, date } }) }));
    await remind('moved', '2026-06-11');
    await course().getByText('Moved to tomorrow, Thu, Jun 11.').waitFor();
    await remind('checkin', null);
    await course().getByText('Today is a good day for the check-in').waitFor();
  });

  it('keeps earlier courses readable beside each other', async () => {
    await panel.show(busyModel());
    await course().locator('summary', { hasText: 'Earlier courses: 1' }).click();
    await course().getByText('2 of 4 sessions, pain 6, later 5').waitFor();
    await course().getByText('Pain is about the same as at the start.').waitFor();
  });

  it('says what massage can and cannot do, each sentence with grade and source', async () => {
    await panel.show(emptyModel());
    await course().locator('summary', { hasText: 'What massage can and cannot do' }).click();
    const claims = await course().locator('.sessions').getByRole('listitem').all();
    assert.equal(claims.length, 10);
    for (const claim of claims) {
      assert.match((await claim.locator('.quiet').textContent()) ?? '', /^.{3,} · .{4,}$/);
    }
  });
});
