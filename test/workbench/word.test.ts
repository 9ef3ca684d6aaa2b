import assert from 'node:assert/strict';
import { waitFor } from '../harness/waitFor';
import { minute, outcomes, second, setActive, useLumbar, workAndRest } from './lumbar';
import type { Lumbar } from './lumbar';

const toast = 'This looks like a good moment for a break.';
const hour = 60 * minute;

describe("the person's word on nudges", () => {
  const changed = [
    'lumbar.breaks.preset',
    'lumbar.breaks.every',
    'lumbar.breaks.length',
    'lumbar.breaks.micro.seconds',
  ];

  afterEach(async () => {
    // Settings belong to the server, and so to the next test as well.
    for (const name of changed) await lumbar().setSetting(name, undefined);
  });
  // After the hook above, which needs the window that this one closes.
  const lumbar = useLumbar();

  it('is "not today" or a pause until tomorrow, and the next day begins without either', async () => {
    const window = lumbar();
    await workAndRest(window, 31 * minute, 10 * second);
    await window.toasts.waitFor(toast);
    await window.runCommand('Lumbar: No More Nudges Today');
    await untilStatus(window, /^31 min, paused until 0?4:00/);
    assert.deepEqual(await outcomes(window), ['skipped']);
    await window.toasts.clear();
    await workAndRest(window, 40 * minute, 30 * second);
    assert.equal(await window.toasts.withText(toast).count(), 0);
    await untilTomorrow(window);
    await untilStatus(window, /^0 min$/);
    await workAndRest(window, 31 * minute, 10 * second);
    await window.toasts.press(toast, 'Skip');

    await window.runCommand('Lumbar: Pause Nudges');
    await window.quickInput.choose('Until tomorrow');
    await untilStatus(window, /^31 min, paused until 0?4:00/);
    await untilTomorrow(window);
    await untilStatus(window, /^0 min$/);
  });

  it('stands in settings: what is set goes before a preset, at once, and a wrong value is told', async () => {
    const window = lumbar();
    const due = () =>
      window.host.evaluate((_vscode, lumbar) => lumbar?.parts.desk.open !== undefined);
    await window.setSetting('lumbar.breaks.preset', 'gentle');
    await workAndRest(window, 31 * minute, 10 * second);
    assert.equal(await due(), false);
    await window.setSetting('lumbar.breaks.every', 20);
    await workAndRest(window, second, 10 * second);
    await window.toasts.waitFor(toast);

    await window.setSetting('lumbar.breaks.every', 5);
    const wrong = 'lumbar.breaks.every has a value that does not fit, so the default is used.';
    await window.toasts.dismiss(wrong);
    await window.toasts.press(toast, 'Skip');
    await waitFor('the skip', async () => ((await due()) ? undefined : true));
    await window.setSetting('lumbar.breaks.micro.seconds', 45);
    await window.setSetting('lumbar.breaks.preset', 'micro');
    await workAndRest(window, 21 * minute, 10 * second);
    await window.toasts.waitFor('A good moment to look up and move for 45 seconds.');
    assert.equal(await window.toasts.withText(wrong).count(), 0);
  });

  it('is heard when it is three skips in a row: one offer of a rarer or shorter rhythm', async () => {
    const window = lumbar();
    const offer = 'Three breaks skipped in a row.';
    for (let skips = 1; skips <= 3; skips += 1) {
      assert.equal(await window.toasts.withText(offer).count(), 0);
      await workAndRest(window, 31 * minute, 10 * second);
      await window.toasts.press(toast, 'Skip');
      await window.toasts.withText(toast).waitFor({ state: 'detached' });
      // The toast is gone before its answer has arrived.
      await waitFor('the answer', async () =>
        (await outcomes(window)).filter((outcome) => outcome === 'skipped').length === skips
          ? true
          : undefined,
      );
    }
    assert.deepEqual(await window.toasts.buttons(offer), [
      'Every 45 Minutes',
      '2-Minute Breaks',
      'Keep as Is',
    ]);
    await window.toasts.press(offer, 'Every 45 Minutes');
    await waitFor('the rarer rhythm', () =>
      window.host.evaluate((vscode) =>
        vscode.workspace.getConfiguration().get('lumbar.breaks.every') === 45 ? true : undefined,
      ),
    );
    assert.deepEqual(await outcomes(window), ['skipped', 'skipped', 'skipped']);
  });

  it('is a meeting by three keys, which lasts to its end, is counted as said, and ends by a click', async () => {
    const window = lumbar();
    const deskMinutes = () =>
      window.host.evaluate((_vscode, lumbar) => lumbar?.parts.desk.desk ?? 0);
    await workAndRest(window, 29 * minute, 10 * second);
    await window.runCommand('Lumbar: I’m in a Meeting');
    await window.quickInput.type('45');
    await window.quickInput.accept();
    await window.quickInput.row('Sitting').waitFor();
    await window.quickInput.accept();
    await window.quickInput.waitUntilClosed();
    const meeting = window.statusBarItem('meeting');
    await meeting.waitFor();
    assert.match(await window.statusBarText('meeting'), /^meeting to 10:14/);
    assert.match(await window.statusBarText('desk'), /^29 min$/);
    await setActive(window, false);
    await workAndRest(window, 0, 44 * minute);
    assert.equal(await window.toasts.withText(toast).count(), 0);
    await workAndRest(window, 0, 2 * minute);
    await meeting.waitFor({ state: 'detached' });
    await setActive(window, true);
    await workAndRest(window, minute, 10 * second);
    await window.toasts.press(toast, 'Skip');
    assert.ok((await deskMinutes()) >= 73 * minute);

    await window.runCommand('Lumbar: I’m in a Meeting');
    await window.quickInput.row('For 1 hour').waitFor();
    await window.quickInput.accept();
    await window.quickInput.choose('Standing');
    await meeting.click();
    await meeting.waitFor({ state: 'detached' });
    assert.match(await window.statusBarText('desk'), /^\d+ min$/);
  });

  async function untilStatus(window: Lumbar, wanted: RegExp): Promise<void> {
    await waitFor(`the status bar to say ${wanted.source}`, async () =>
      wanted.test(await window.statusBarText('desk')) ? true : undefined,
    );
  }

  /** Leaves the desk for a day and a night. */
  async function untilTomorrow(window: Lumbar): Promise<void> {
    await setActive(window, false);
    await workAndRest(window, 0, 24 * hour);
    await setActive(window, true);
  }
});
