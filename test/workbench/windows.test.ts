import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { TestApi } from '../../src/testApi';
import { launchChromium } from '../harness/chromium';
import { Focus } from '../harness/focus';
import { waitFor } from '../harness/waitFor';
import { User } from '../harness/workbench';
import { minute, monday, second, setActive, stopClock, workAndRest } from './lumbar';
import type { Lumbar } from './lumbar';

const toast = 'This looks like a good moment for a break.';

describe.skip('two windows', () => {
  let browser: Browser;
  let user: User;
  let windows: [Lumbar, Lumbar];
  let focus: Focus;

  before(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    user = await User.arrives(browser);
    windows = [
      await user.openWindow<TestApi | undefined>(),
      await user.openWindow<TestApi | undefined>(),
    ];
    focus = await Focus.among(...windows);
    for (const window of windows) await stopClock(window, monday);
  });
  afterEach(async () => {
    await user.leaves();
  });
  after(async () => {
    await browser.close();
  });

  async function focusOn(window: Lumbar): Promise<void> {
    await focus.on(window);
    await waitFor('the focus', () =>
      window.host.evaluate((vscode) => (vscode.window.state.focused ? true : undefined)),
    );
  }

  it('both keep what was said in them at the same moment', async () => {
    const say = (window: Lumbar, rating: number) =>
      window.host.evaluate(
        async (_vscode, lumbar, said) => {
          const { at, rating: value } = said;
          lumbar?.parts.store.diary.say(
            { kind: 'pain', at, rating: value, window: 'now', regions: [] },
            0,
          );
          await lumbar?.parts.store.written();
        },
        { at: monday, rating },
      );
    await Promise.all([say(windows[0], 3), say(windows[1], 5)]);
    const kept = (window: Lumbar) =>
      window.host.evaluate(async (_vscode, lumbar) => {
        const diary = await lumbar?.parts.reopen();
        return diary
          ?.list('pain')
          .map(({ rating }) => rating)
          .sort();
      });
    await waitFor('both entries in both windows', async () => {
      const both = [await kept(windows[0]), await kept(windows[1])];
      return JSON.stringify(both) === '[[3,5],[3,5]]' ? true : undefined;
    });
  });

  it('nudge once, in the one that is in use', async () => {
    const [one, other] = windows;
    await focusOn(one);
    await workAndRest(one, 20 * minute, 0);
    await stopClock(other, monday + 20 * minute);
    await focusOn(other);
    // What one window wrote as it lost the focus takes a moment to reach the other.
    await waitFor('the desk time of the other window', () =>
      other.host.evaluate((_vscode, lumbar) =>
        (lumbar?.parts.desk.desk ?? 0) >= 19 * 60_000 ? true : undefined,
      ),
    );
    await workAndRest(other, 11 * minute, 10 * second);
    await other.toasts.waitFor(toast);
    await one.host.evaluate(
      (_vscode, lumbar, at) => lumbar?.clock.advanceTo(at),
      monday + 32 * minute,
    );
    assert.equal(await one.toasts.withText(toast).count(), 0);
  });

  it('count nothing for one whose page is gone, though its extension host lives on', async () => {
    const [one] = windows;
    const desk = () => one.host.evaluate((_vscode, lumbar) => lumbar?.parts.desk.desk ?? 0);
    const pass = (ms: number) =>
      one.host.evaluate((_vscode, lumbar, time) => {
        lumbar?.rest(time);
      }, ms);
    await focusOn(one);
    await workAndRest(one, 10 * minute, 0);
    await one.host.evaluate((_vscode, lumbar) => {
      if (lumbar !== undefined) lumbar.asksWindow = true;
    });
    await setActive(one, true);
    await one.host.evaluate((_vscode, lumbar) => {
      lumbar?.parts.desk.send({ kind: 'terminal', at: lumbar.clock.now() });
    });
    await pass(3 * minute);
    const before = await waitFor('keys in a terminal, that only the window knows of', async () => {
      const now = await desk();
      return now > 10 * minute ? now : undefined;
    });
    await one.crashPage();
    for (let i = 0; i < 10; i += 1) await pass(3 * minute);
    // What the diary tells is rounded to minutes.
    assert.ok((await desk()) - before < minute, String(await desk()));
  });

  it('go on with the bout when the one in use crashes', async () => {
    const [one, other] = windows;
    await focusOn(one);
    await workAndRest(one, 20 * minute, 0);
    // Written by the minutes that went by: a crash leaves no time for a last word.
    await one.host.evaluate((_vscode, lumbar) => lumbar?.parts.store.written());
    assert.ok(one.host.pid !== undefined);
    process.kill(one.host.pid, 'SIGKILL');
    await stopClock(other, monday + 20 * minute);
    await focusOn(other);
    await waitFor('the desk time of the crashed window', () =>
      other.host.evaluate((_vscode, lumbar) =>
        (lumbar?.parts.desk.desk ?? 0) >= 15 * 60_000 ? true : undefined,
      ),
    );
    await workAndRest(other, 16 * minute, 10 * second);
    await other.toasts.waitFor(toast);
  });
});
