import assert from 'node:assert/strict';
import type { CourseView } from '../../src/panel/courseModel';
import { courseStates } from '../../src/care/course';
import { busyModel, courseIn, emptyModel } from './models';
import { usePanel } from './panelPage';
import type { PanelPage } from './panelPage';

type State = (typeof courseStates)[number];

/** The buttons of each state, first things first. */
const buttons: Record<State, string[]> = {
  draft: ['logSession', 'cancelCourse'],
  needs_checkup: ['cancelCourse'],
  active: ['logSession', 'logCheckin', 'cancelCourse'],
  review_due: ['logCheckin', 'cancelCourse'],
  final_due: ['logCheckin', 'cancelCourse'],
  paused: ['logCheckin', 'cancelCourse'],
  switch_treatment: ['logCare', 'openReport', 'startCourse'],
  completed_responded: ['startCourse'],
  completed_not_responded: ['logCare', 'openReport', 'startCourse'],
  stop_see_doctor: ['startCourse'],
  lapsed: ['logSession', 'logCheckin', 'startCourse'],
  cancelled: ['startCourse'],
};

const naturalCourse =
  'Back pain often eases within six weeks whatever treatment is used. This result does not show what caused the change.';

describe('the course in the page', () => {
  let panel: PanelPage;
  usePanel((opened) => {
    panel = opened;
  });

  const section = () => panel.page.getByRole('region', { name: 'Massage course' });
  const text = async () => (await section().textContent()) ?? '';
  const showCourse = (course: CourseView | null) => panel.show(busyModel({ course }));
  const courseButtons = () => section().locator('.actions button');

  it('says what it is before there is one', async () => {
    await panel.show(emptyModel());
    assert.match(await text(), /Four massage sessions over six weeks, with a review after two/);
    assert.match(await text(), /A common rule of thumb, not a research result\./);
    await section().getByRole('button', { name: 'Start a massage course' }).click();
    assert.equal((await panel.posted('run')).command, 'startCourse');
  });

  for (const state of courseStates) {
    it(`offers what fits the state: ${state}`, async () => {
      await showCourse(courseIn(state));
      const before = (await panel.sent()).length;
      for (const button of await courseButtons().all()) await button.click();
      const sent = (await panel.sent())
        .slice(before)
        .map((one) => ('command' in one ? one.command : one.type));
      assert.deepEqual(
        sent.filter((type) => type !== 'hands'),
        buttons[state],
      );
      assert.ok((await section().locator('.button.primary').count()) <= 1);
    });

    it(`never says that massage worked or failed: ${state}`, async () => {
      await showCourse(courseIn(state));
      assert.doesNotMatch(
        await text(),
        /work(s|ed)|fail|because of (the )?massage|helped|inflam|undefined/i,
      );
    });
  }

  it('shows the natural course of back pain beside every result', async () => {
    for (const state of courseStates) {
      const course = courseIn(state);
      await showCourse(course);
      const scores = course.sessions.some(
        ({ after, refused }) => refused === null && after !== null,
      );
      const expected = course.response !== null || scores;
      assert.equal((await text()).includes(naturalCourse), expected, state);
    }
  });

  it('shows the steps in words', async () => {
    await showCourse(courseIn('review_due'));
    const steps = section()
      .getByRole('list', { name: 'Steps of the course' })
      .getByRole('listitem');
    assert.deepEqual(
      (await steps.allInnerTexts()).map((step) => step.replaceAll('\n', ' ').trim()).length,
      5,
    );
    assert.match((await steps.nth(0).textContent()) ?? '', /Session 1: done/);
    assert.match((await steps.nth(2).textContent()) ?? '', /review, next/);
    assert.match((await steps.nth(3).textContent()) ?? '', /Session 3: open/);
  });

  it('shows the next date by name when it is near, and as primary when it has come', async () => {
    await showCourse(courseIn('active'));
    assert.match(await text(), /Session 4 of 4 is next\.Planned for tomorrow, Thu, Jun 11\./);
    assert.equal(await section().locator('.button.primary').count(), 0);
    await showCourse(courseIn('active', { planned: '2026-06-10' }));
    assert.match(await text(), /Planned for today, Wed, Jun 10\./);
    assert.equal(await section().locator('.button.primary').textContent(), 'Log session');
    await showCourse(courseIn('active', { planned: null, reason: 'no_plan_fits' }));
    assert.match(await text(), /There isn’t enough time left/);
  });

  it('lists the sessions with what was before and after, and why one does not count', async () => {
    await showCourse(courseIn('needs_checkup'));
    assert.match(await text(), /Tue, Jun 9/);
    assert.match(await text(), /pain before 8, after not logged/);
    assert.match(await text(), /not counted: a check-up comes first/);
    await showCourse(courseIn('active'));
    assert.match(await text(), /pain before 6, after 4/);
    assert.match(await text(), /muscle partly relaxed/);
  });

  for (const [reason, words] of [
    ['now', /emergency care.*get medical help today/],
    ['soon:flags', /answers should be looked at first.*See a doctor this week/],
    ['soon:not_relaxing', /stayed tight under gentle pressure\. Ask a clinician why/],
    ['soon:second_reaction', /reaction followed two of the sessions/],
    ['soon:flare', /flared up and stayed up/],
  ] as const) {
    it(`says why it stopped: ${reason}`, async () => {
      await showCourse(courseIn('stop_see_doctor', { reason }));
      assert.match(await text(), words);
    });
  }

  for (const [reason, words] of [
    ['flare', /paused because the pain flared up/],
    ['reaction', /paused after a reaction/],
    ['flare+reaction', /flared up, and there was a reaction/],
  ] as const) {
    it(`says why it is paused: ${reason}`, async () => {
      await showCourse(courseIn('paused', { reason }));
      assert.match(await text(), words);
    });
  }

  it('offers no massage while a doctor should look first', async () => {
    for (const safety of ['SOON', 'CHECKUP_FIRST'] as const) {
      for (const state of courseStates) {
        await panel.show(busyModel({ safety, course: courseIn(state) }));
        const names = await courseButtons().allTextContents();
        assert.ok(!names.some((name) => /Log session|Start/.test(name)), `${safety} ${state}`);
        assert.ok(
          names.filter((name) => name === 'A doctor says massage is fine').length <= 1,
          state,
        );
      }
      await panel.show(busyModel({ safety, course: null, past: [] }));
      assert.deepEqual(await courseButtons().allTextContents(), ['A doctor says massage is fine']);
    }
  });

  it('says switch to another treatment in that word, with the number that is true', async () => {
    await showCourse(courseIn('switch_treatment'));
    assert.match(await text(), /Switch to another treatment\..*Two sessions is a small dose/);
    await showCourse(
      courseIn('switch_treatment', { done: 3, sessions: courseIn('active').sessions }),
    );
    assert.match(await text(), /Three sessions is a small dose/);
    await showCourse(courseIn('completed_not_responded'));
    assert.match(await text(), /Four sessions is a small dose/);
    await section().getByRole('button', { name: 'Walking and exercises' }).click();
    assert.match(await panel.focused(), /^Moves/);
    const last = courseButtons().last();
    assert.equal(await last.textContent(), 'Start a new massage course');
    assert.match((await last.getAttribute('class')) ?? '', /subtle/);
  });

  it('chooses words by how long it has hurt and where', async () => {
    await showCourse(courseIn('completed_responded', { hurtFor: 'months' }));
    assert.match(await text(), /Lasting back pain, too, often eases somewhat/);
    await panel.page.locator('summary', { hasText: 'What massage can' }).click();
    assert.doesNotMatch(await text(), /acute attack/);
    await showCourse(courseIn('completed_responded', { hurtFor: 'days' }));
    assert.match(await text(), /acute attack/);
    await showCourse(courseIn('completed_responded', { region: 'wrist_left' }));
    assert.doesNotMatch((await text()).split('What massage')[0] ?? '', /[Bb]ack pain often eases/);
  });

  it('has what else was done between two sessions between them', async () => {
    const beside = [{ id: 'w1', date: '2026-05-10', what: 'walking' as const }];
    await showCourse(courseIn('active', { beside }));
    const rows = section().locator('.sessions.held > li');
    assert.match((await rows.nth(1).textContent()) ?? '', /May 10.*Walking/);
  });
});
