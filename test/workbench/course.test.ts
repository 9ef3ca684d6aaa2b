import assert from 'node:assert/strict';
import { commandId, commandNames, conductOf } from '../../src/commands';
import { waitFor } from '../harness/waitFor';
import {
  answerIfAsked,
  answerQuestions,
  minute,
  openPanel,
  section,
  stopClock,
  useLumbar,
  workAndRest,
} from './lumbar';
import type { Lumbar } from './lumbar';
import { monday } from './lumbar';

const dayLength = 24 * 60 * minute;

/** Answers the questions of a new course; `tick` is what is ticked in the emergency list. */
async function startCourse(window: Lumbar, pain: string, tick?: string): Promise<void> {
  const { quickInput } = window;
  const { keyboard } = window.page;
  await window.runCommand('Lumbar: Start Massage Course');
  await quickInput.row('Neck').waitFor();
  await quickInput.type('Lower back');
  await quickInput.rows.filter({ hasText: 'Neck' }).waitFor({ state: 'detached' });
  await keyboard.press('Enter');
  await quickInput.message.filter({ hasText: 'average of the last 24 hours' }).waitFor();
  await keyboard.type(pain);
  await keyboard.press('Enter');
  await quickInput.choose('Weeks');
  await answerQuestions(window, tick === undefined ? {} : { tick, emergency: true });
  if (tick !== undefined) return;
  await section(window.webview(), 'Massage course').getByText('Massage, lower back').waitFor();
}

async function logSession(
  window: Lumbar,
  before: string,
  relaxed: keyof typeof relaxedWords,
): Promise<void> {
  const { quickInput } = window;
  await window.runCommand('Lumbar: Log Massage Session');
  const when = quickInput.message.filter({ hasText: 'When was it?' });
  await answerIfAsked(window, when);
  await when.waitFor();
  await window.page.keyboard.press('Enter');
  await quickInput.message.filter({ hasText: 'before the session' }).waitFor();
  await window.page.keyboard.type(before);
  await window.page.keyboard.press('Enter');
  await quickInput.message.filter({ hasText: 'right after it' }).waitFor();
  await window.page.keyboard.press('Enter');
  await quickInput.message.filter({ hasText: 'By whom?' }).waitFor();
  await window.page.keyboard.press('Enter');
  await quickInput.row('Partly').waitFor();
  await quickInput.choose(relaxed);
  await quickInput.waitUntilClosed();
  await section(window.webview(), 'Massage course')
    .getByText(relaxedWords[relaxed])
    .last()
    .waitFor();
}

/** Answers, and how the panel says them. */
const relaxedWords = {
  Yes: 'muscle relaxed',
  'No, it stayed tight': 'muscle stayed tight',
} as const;

describe.skip('the massage course', () => {
  const lumbar = useLumbar();

  it('is started, kept and reviewed after two sessions', async () => {
    const window = lumbar();
    await startCourse(window, '6');
    const course = section(await openPanel(window), 'Massage course');
    await course.getByText('It starts with the first session').waitFor();

    await logSession(window, '6', 'Yes');
    await course.getByText('Session 2 of 4 is next.').waitFor();
    await course.getByText('Planned for Sat, Jan 16.').waitFor();

    await stopClock(window, monday + 12 * dayLength);
    await logSession(window, '5', 'Yes');
    await course.getByText('The review is due').waitFor();

    await stopClock(window, monday + 25 * dayLength);
    await logSession(window, '3', 'Yes');
    await course.getByText('Session 4 of 4 is next.').waitFor();
    await course.getByText('does not show what caused the change').waitFor();
  });

  it('tells a session that does not count, and why', async () => {
    const window = lumbar();
    await startCourse(window, '6');
    await logSession(window, '6', 'Yes');
    // The clock set back: the one logged first still stands.
    await stopClock(window, monday - minute);
    await window.runCommand('Lumbar: Log Massage Session');
    const { quickInput } = window;
    const tried = async (date: string, reason: string) => {
      await quickInput.message.filter({ hasText: 'When was it?' }).waitFor();
      await quickInput.type(date);
      await window.page.keyboard.press('Enter');
      await quickInput.message.filter({ hasText: reason }).waitFor();
      assert.equal(await quickInput.input.inputValue(), date, 'what was typed stays');
      await quickInput.type('');
    };
    await tried('2027-01-04', 'A session was logged for this day already.');
    await tried('2027-01-05', 'The date lies in the future.');
    await tried('2027-01-02', 'The first session was on 2027-01-04.');
    await tried('2027-02-30', 'The date is not one of the calendar.');
    await quickInput.cancel();
  });

  it('asks for a check-up first when pain is severe, and goes on after a yes', async () => {
    const window = lumbar();
    await startCourse(window, '8');
    const course = section(await openPanel(window), 'Massage course');
    await course.getByText('A check-up comes first').waitFor();
    await window.runCommand('Lumbar: Log Massage Session');
    await window.toasts.waitFor('A check-up comes first.');
    await stopClock(window, monday + minute);
    await course.getByRole('button', { name: 'A doctor says massage is fine' }).click();
    const panel = window.webview();
    await panel.getByText(/This settles: severe pain/).waitFor();
    await panel.getByRole('button', { name: 'Yes, save this' }).click();
    await course.getByText('It starts with the first session').waitFor();
  });

  it('stops when the muscle does not relax', async () => {
    const window = lumbar();
    await startCourse(window, '5');
    await logSession(window, '5', 'No, it stayed tight');
    const course = section(await openPanel(window), 'Massage course');
    await course.getByText('See a doctor this week').waitFor();
  });

  /** A check-in of today; by default with no reaction and nothing new. */
  async function checkIn(
    window: Lumbar,
    pain: string,
    { reaction = 'Nothing out of the ordinary', tick = '' } = {},
  ): Promise<void> {
    const { quickInput } = window;
    const { keyboard } = window.page;
    await window.runCommand('Lumbar: Log Check-in');
    await quickInput.message.filter({ hasText: 'When was it?' }).waitFor();
    await keyboard.press('Enter');
    await quickInput.message.filter({ hasText: 'average of the last 24 hours' }).waitFor();
    await keyboard.type(pain);
    await keyboard.press('Enter');
    await quickInput.choose(reaction);
    await quickInput.waitUntilClosed();
    // An emergency leads to what to do now.
    if (reaction !== 'Fainting') await answerQuestions(window, { tick });
  }

  const on = (window: Lumbar, day: number) => stopClock(window, monday + day * dayLength);

  it('is typed through to each of its ends by the calendar', async () => {
    const window = lumbar();
    await startCourse(window, '6');
    const course = section(await openPanel(window), 'Massage course');
    await logSession(window, '6', 'Yes');
    await on(window, 12);
    await logSession(window, '6', 'Yes');
    await on(window, 15);
    await checkIn(window, '6');
    await course.getByText('Switch to another treatment.').waitFor();
    await course.getByText('this does not prove massage cannot help').waitFor();

    await startCourse(window, '6');
    await on(window, 20);
    await logSession(window, '6', 'Yes');
    await on(window, 50);
    // The panel is drawn anew when somebody is at the desk again.
    await workAndRest(window, minute, 0);
    await course.getByText('The course ran out of time before there was a result.').waitFor();

    await startCourse(window, '6');
    for (const [day, before] of [
      [60, '6'],
      [72, '5'],
      [85, '4'],
      [98, '3'],
    ] as const) {
      await on(window, day);
      await logSession(window, before, 'Yes');
    }
    await on(window, 101);
    await checkIn(window, '3');
    await course.getByText('The course is complete.').waitFor();
    await course.getByText('Pain is clearly lower than at the start.').first().waitFor();
    await course.getByText('does not show what caused the change').first().waitFor();
    await course.locator('summary', { hasText: 'Earlier courses: 2' }).click();
  });

  /**
   * What was lived before, put into the diary: `s12:5` a session on day 12 with 5 before it, `c15:4` a
   * check-in, with `m` after a moderate reaction.
   */
  async function lived(window: Lumbar, start: number, story: string): Promise<void> {
    const events = [...story.matchAll(/([sc])(\d+):(\d+)(m?)/g)].map(
      ([, kind, day, pain, moderate]) => ({
        session: kind === 's',
        at: start + Number(day) * dayLength,
        pain: Number(pain),
        reaction: moderate === 'm' ? ('moderate' as const) : ('none' as const),
      }),
    );
    await window.host.evaluate(
      (_vscode, lumbar, { at, told }) => {
        const diary = lumbar!.parts.store.diary;
        const course = diary.say({ kind: 'course', at, region: 'neck' }, 0).id;
        const answers = { pain: 5, flags: [], contraindications: [], full: true, course };
        diary.say({ kind: 'screening', at, ...answers }, 0);
        for (const { session, at: then, pain, reaction } of told) {
          const common = { at: then, course, date: new Date(then).toISOString().slice(0, 10) };
          if (session) diary.say({ kind: 'session', ...common, before: pain, relaxed: 'yes' }, 0);
          else diary.say({ kind: 'checkin', ...common, pain, reaction }, 0);
        }
      },
      { at: start, told: events },
    );
    // Keys pressed before the page is there would be lost.
    await section(window.webview(), 'Massage course').getByText('Massage, neck').first().waitFor();
  }

  interface Story {
    before: string;
    day: number;
    /** What is typed or clicked on that day; if nothing, the calendar alone speaks. */
    act?: (window: Lumbar) => Promise<void>;
    says: string[];
  }
  const longer = 'Longer than 48 hours';
  const stories: Record<string, Story> = {
    'completed, not responded': {
      before: 's0:6 s10:5 c13:5 s20:5 s30:5',
      day: 33,
      act: (window) => checkIn(window, '5'),
      says: ['The course is complete.', 'this does not prove massage cannot help'],
    },
    'completed, responded, late': {
      before: 's0:6 s12:5 c15:4 s28:4 s44:4',
      day: 47,
      act: (window) => checkIn(window, '3'),
      says: ['The course is complete.', 'One session came after the six weeks.'],
    },
    'completed, responded, early': {
      before: 's0:6 s12:5 c15:3',
      day: 50,
      says: ['The six weeks are over, with fewer than four sessions.'],
    },
    'switch treatment, worse': {
      before: 's0:3 s12:3',
      day: 15,
      act: (window) => checkIn(window, '5'),
      says: ['Switch to another treatment.', 'Pain is higher than at the start.'],
    },
    'lapsed, unfinished': {
      before: 's0:6 s12:5 c15:5',
      day: 50,
      says: ['The course ran out of time before it was finished.'],
    },
    'lapsed, no final score': {
      before: 's0:6 s10:5 c13:5 s20:5 s30:5',
      day: 45,
      says: ['The course ran out of time before it was finished.'],
    },
    'paused, reaction': {
      before: 's0:5',
      day: 2,
      act: (window) => checkIn(window, '5', { reaction: longer }),
      says: ['The course is paused after a reaction to a session.'],
    },
    'stopped, second reaction': {
      before: 's0:5 c2:5m c9:5 s12:5',
      day: 14,
      act: (window) => checkIn(window, '5', { reaction: longer }),
      says: ['The course has stopped: a reaction followed two of the sessions.'],
    },
    'stopped, an answer': {
      before: 's0:5',
      day: 3,
      act: (window) => checkIn(window, '5', { tick: 'Losing weight without trying' }),
      says: ['one of your answers should be looked at first', 'See a doctor this week'],
    },
    'paused, flare': {
      before: 's0:4',
      day: 3,
      act: (window) => checkIn(window, '8'),
      says: ['The course is paused because the pain flared up.'],
    },
    'stopped, flare': {
      before: 's0:4 c3:8',
      day: 10,
      act: (window) => checkIn(window, '8'),
      says: ['The course has stopped: the pain flared up and stayed up.'],
    },
    cancelled: {
      before: 's0:5',
      day: 5,
      act: async (window) => {
        await section(window.webview(), 'Massage course')
          .getByRole('button', { name: 'End course' })
          .click();
        await window.quickInput.choose('End This Course');
      },
      says: ['You ended this course. It stays in your diary.'],
    },
  };

  it('comes to each of the other ends, with what to do next', async () => {
    const window = lumbar();
    const course = section(await openPanel(window), 'Massage course');
    for (const [i, [name, { before, day, act, says }]] of Object.entries(stories).entries()) {
      const start = monday + i * 200 * dayLength;
      await stopClock(window, start);
      await lived(window, start, before);
      await stopClock(window, start + day * dayLength);
      // The panel is drawn anew when somebody is at the desk.
      await workAndRest(window, minute, 0);
      await act?.(window);
      for (const text of says) {
        await course
          .getByText(text)
          .first()
          .waitFor()
          .catch((error: unknown) => {
            throw new Error(`${name}: no "${text}"`, { cause: error });
          });
      }
      // All is seen to before the next story.
      await window.host.evaluate((_vscode, lumbar) => {
        const at = lumbar!.clock.now() + 1000;
        lumbar!.parts.store.diary.say({ kind: 'clearance', at }, 0);
      });
    }
    await course
      .locator('summary', { hasText: `Earlier courses: ${Object.keys(stories).length - 1}` })
      .waitFor();
  });

  it('stops on an emergency in a check-in, and says so once that is seen to', async () => {
    const window = lumbar();
    const panel = await openPanel(window);
    await lived(window, monday, 's0:5');
    await on(window, 3);
    await checkIn(window, '5', { reaction: 'Fainting' });
    await panel.getByRole('heading', { name: 'Get medical help today' }).waitFor();
    assert.equal(await section(panel, 'Massage course').count(), 0);
    await on(window, 4);
    await workAndRest(window, minute, 0);
    await panel.getByRole('button', { name: 'I have been seen by a doctor' }).click();
    const course = section(panel, 'Massage course');
    await course.getByText('because an answer asked for emergency care').waitFor();
    // A visit is no yes: massage waits for one.
    await panel.getByText('What did they say about massage and exercise?').waitFor();
    assert.equal(
      await course.getByRole('button', { name: 'Start a new massage course' }).count(),
      0,
    );
    await panel.getByRole('button', { name: 'Fine', exact: true }).click();
    await panel.getByRole('button', { name: 'Yes, save this' }).click();
    await course.getByRole('button', { name: 'Start a new massage course' }).waitFor();
  });

  it('lets a session be changed in its place, with a way back', async () => {
    const window = lumbar();
    const course = section(await openPanel(window), 'Massage course');
    await lived(window, monday, 's0:6');
    await course.getByText('Session 2 of 4 is next.').waitFor();
    await course.getByRole('button', { name: /^Edit session/ }).click();
    await course.getByLabel('Did the muscle relax').selectOption('muscle stayed tight');
    await course.getByLabel('By whom').fill('Anna');
    await course.getByRole('button', { name: 'Save' }).click();
    await course.getByText('the muscle stayed tight under gentle pressure').waitFor();
    await course.getByText('muscle stayed tight · Anna').waitFor();
    await window.toasts.press('The entry was changed.', 'Undo');
    await course.getByText('Session 2 of 4 is next.').waitFor();
  });

  it('leads back to what to do now from every way in, until it is answered', async () => {
    const window = lumbar();
    await startCourse(window, '5', 'New trouble starting to pass urine');
    const panel = await openPanel(window);
    const help = panel.getByRole('heading', { name: 'Get medical help today' });
    await help.waitFor();
    const away = async () => {
      await window.host.evaluate((vscode) =>
        vscode.commands.executeCommand('workbench.view.explorer'),
      );
      await help.waitFor({ state: 'detached' });
    };
    // All there are, as a key or a menu would run them; those that ask first are left again.
    for (const name of commandNames) {
      const conduct = conductOf[name];
      if (typeof conduct !== 'string') continue;
      await away();
      const run = window.host.evaluate(
        (vscode, _lumbar, { id, given }) =>
          vscode.commands.executeCommand(id, given).then(() => ''),
        { id: commandId(name), given: name === 'logPain' ? { rating: 3 } : null },
      );
      if (conduct === 'then' && ['pauseNudges', 'tookBreak', 'meeting'].includes(name)) {
        await window.quickInput.cancel();
      }
      await run;
      await help.waitFor();
      await window.quickInput.waitUntilClosed();
    }
    await away();
    await window.statusBarItem('desk').click();
    await help.waitFor();
    await away();
    await window.runCommand('Lumbar: Log Other Care');
    await help.waitFor();
    for (const name of ['Moves', 'Massage course', 'Other care']) {
      assert.equal(await section(panel, name).count(), 0, name);
    }
    await on(window, 1);
    await panel.getByLabel('Day of the visit').fill('2027-01-04');
    await panel.getByRole('button', { name: 'I have been seen by a doctor' }).click();
    await section(panel, 'Moves').waitFor();
  });

  it('does not start on an emergency answer: the panel says what to do, and offers no move', async () => {
    const window = lumbar();
    await startCourse(window, '5', 'New trouble starting to pass urine');
    const panel = await openPanel(window);
    await panel
      .getByText(/medical help/)
      .first()
      .waitFor();
    assert.equal(await section(panel, 'Moves').count(), 0);
    assert.equal(await section(panel, 'Massage course').count(), 0);
    await panel.getByRole('button', { name: 'I ticked this by mistake' }).click();
    // The lists are asked again, and may be left.
    await panel.getByRole('heading', { name: 'Signs that need care today' }).waitFor();
    await panel.getByRole('button', { name: 'Leave for now' }).click();
    await section(panel, 'Moves').waitFor();
    await window.toasts.press('Your answer was taken back.', 'Undo');
    await section(panel, 'Moves').waitFor({ state: 'detached' });
  });

  it('reminds of the check-in once, at a natural stop, in words that say nothing', async () => {
    const window = lumbar();
    await sayFirstSession(window);
    // Reads the rest of the extension, as any command or the open panel would.
    await openPanel(window);
    await on(window, 3);
    await workAndRest(window, minute, 9000);
    assert.equal(await window.toasts.withText(words).count(), 0);
    await workAndRest(window, 0, 10_000);
    await window.toasts.press(words, 'Show');
    const course = section(window.webview(), 'Massage course');
    await course.getByText('Today is a good day for the check-in').waitFor();
    await window.toasts.withText(words).waitFor({ state: 'detached' });
    await workAndRest(window, 6 * minute, 10_000);
    assert.equal(await window.toasts.withText(words).count(), 0);
    const said = await window.host.evaluate((_vscode, lumbar) =>
      lumbar?.parts.store.diary.list('reminded').map(({ what, on: day }) => `${what} ${day}`),
    );
    assert.deepEqual(said, ['checkin 2027-01-07']);
  });

  it('reminds after a start at which nothing of the panel was asked for', async () => {
    const window = lumbar();
    await sayFirstSession(window);
    await window.reload();
    await stopClock(window, monday);
    await on(window, 3);
    // The first good moment reads the rest of the extension, and a later one tells.
    await waitFor('the reminder', async () => {
      await workAndRest(window, minute, 10_000);
      return (await window.toasts.withText(words).count()) > 0 ? true : undefined;
    });
    await window.toasts.press(words, 'Show');
    await section(window.webview(), 'Massage course').getByText('Today is a good day').waitFor();
  });
});

const words = 'The panel has a few short questions for you.';

/** A course with its first session on Monday. */
async function sayFirstSession(window: Lumbar): Promise<void> {
  await window.host.evaluate(async (_vscode, lumbar, at) => {
    const store = lumbar?.parts.store;
    const diary = store?.diary;
    const course = diary?.say({ kind: 'course', at, region: 'neck' }, 0).id ?? '';
    const answers = { pain: 6, flags: [], contraindications: [], full: true, course };
    diary?.say({ kind: 'screening', at, ...answers }, 0);
    const session = { course, date: '2027-01-04', before: 6, relaxed: 'yes' } as const;
    diary?.say({ kind: 'session', at, ...session }, 0);
    await store?.settle();
  }, monday);
}
