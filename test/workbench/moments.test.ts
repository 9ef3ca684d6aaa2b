import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import type { TestApi } from '../../src/testApi';
import { launchChromium } from '../harness/chromium';
import { Focus } from '../harness/focus';
import { waitFor } from '../harness/waitFor';
import { User } from '../harness/workbench';
import {
  minute,
  monday,
  openPanel,
  second,
  setActive,
  stopClock,
  useLumbar,
  workAndRest,
} from './lumbar';
import type { Lumbar } from './lumbar';

const toast = 'This looks like a good moment for a break.';
const duringBuild = 'A good moment for a break, while the build runs.';

describe.skip('the moment of a nudge', () => {
  const lumbar = useLumbar();

  it('is none while the debugger stands at a stop, and comes once it goes on', async () => {
    const window = lumbar();
    await window.host.evaluate((vscode) =>
      vscode.debug.startDebugging(undefined, { type: 'stops', request: 'launch', name: 'stop' }),
    );
    const stands = (wanted: boolean) =>
      waitFor(wanted ? 'the stop' : 'the debugger to go on', () =>
        window.host.evaluate(
          (vscode, _lumbar, stop) =>
            vscode.debug.activeStackItem instanceof vscode.DebugStackFrame === stop
              ? true
              : undefined,
          wanted,
        ),
      );
    await stands(true);
    await workAndRest(window, 31 * minute, 60 * second);
    assert.equal(await window.toasts.withText(toast).count(), 0);
    await window.host.evaluate((vscode) =>
      vscode.commands.executeCommand('workbench.action.debug.continue'),
    );
    await stands(false);
    await workAndRest(window, second, 10 * second);
    await window.toasts.waitFor(toast);
    await window.host.evaluate((vscode) => {
      void vscode.debug.stopDebugging();
    });
  });

  it('is the end of a task, and the diary says so', async () => {
    const window = lumbar();
    await workAndRest(window, 31 * minute, 0);
    await runTask(window, true);
    await workAndRest(window, 0, 10 * second);
    await window.toasts.waitFor(toast);
    assert.equal(await shownAt(window), 'task_end');
  });

  it('is the start of a build, and the toast says so', async () => {
    const window = lumbar();
    await workAndRest(window, 31 * minute, 0);
    await runTask(window, false);
    await workAndRest(window, 0, 10 * second);
    await window.toasts.waitFor(duringBuild);
    assert.equal(await shownAt(window), 'build_start');
    await window.host.evaluate((vscode) => {
      for (const execution of vscode.tasks.taskExecutions) execution.terminate();
    });
  });

  it('is none outside the working hours', async () => {
    const window = lumbar();
    // The tests' Monday begins at nine; the hours are read in the zone of the screen.
    await window.setSetting('lumbar.workingHours', { sunday: ['09:00-10:00'] });
    await workAndRest(window, 31 * minute, 30 * second);
    assert.equal(await window.toasts.withText(toast).count(), 0);
    await window.setSetting('lumbar.workingHours', undefined);
    await workAndRest(window, second, 10 * second);
    await window.toasts.waitFor(toast);
  });

  async function shownAt(window: Lumbar): Promise<string | undefined> {
    return window.host.evaluate((_vscode, lumbar) => lumbar?.parts.desk.open?.moment);
  }

  /** Runs a task until it ended, or a build that goes on until it has begun. It needs no shell. */
  async function runTask(window: Lumbar, ends: boolean): Promise<void> {
    await window.host.evaluate(async (vscode, _lumbar, short) => {
      const { tasks, Task, CustomExecution, TaskScope, EventEmitter } = vscode;
      const closed = new EventEmitter<number>();
      const terminal = {
        onDidWrite: new EventEmitter<string>().event,
        onDidClose: closed.event,
        open: () => {
          if (short) closed.fire(0);
        },
        close: () => undefined,
      };
      const execution = new CustomExecution(() => Promise.resolve(terminal));
      const happened = new Promise<void>((resolve) => {
        const event = short ? tasks.onDidEndTask : tasks.onDidStartTask;
        event(() => {
          resolve();
        });
      });
      const { Workspace } = TaskScope;
      const task = new Task({ type: 'shell' }, Workspace, 'made by a test', 'test', execution);
      if (!short) task.group = vscode.TaskGroup.Build;
      await tasks.executeTask(task);
      await happened;
    }, ends);
  }
});

describe.skip('a time away', () => {
  const lumbar = useLumbar();

  it('is put right in the panel, and the day is counted anew', async () => {
    const window = lumbar();
    await workAndRest(window, 10 * minute, 0);
    await setActive(window, false);
    await workAndRest(window, 0, 20 * minute);
    await setActive(window, true);
    await workAndRest(window, 5 * minute, 0);
    const panel = await openPanel(window);
    await panel.getByRole('button', { name: 'At my desk' }).click();
    await window.untilStatusBarShows('desk', '35 min');
    await panel.getByRole('button', { name: 'At my desk' }).waitFor({ state: 'detached' });
  });

  it('that was a break can be said afterwards', async () => {
    const window = lumbar();
    await workAndRest(window, 20 * minute, 0);
    await window.runCommand('Lumbar: I Took a Break');
    await window.quickInput.choose('5 min');
    await window.untilStatusBarShows('desk', '0 min');
  });
});

describe.skip('four windows', () => {
  let browser: Browser;
  let user: User;

  before(async () => {
    browser = await launchChromium();
    user = await User.arrives(browser);
  });
  after(async () => {
    await user.leaves();
    await browser.close();
  });

  it('nudge once, in the one in use; when that is closed the next one takes over', async () => {
    const windows: Lumbar[] = [];
    for (let i = 0; i < 4; i += 1) windows.push(await user.openWindow<TestApi | undefined>());
    const focus = await Focus.among(...windows);
    const [first, , third, fourth] = windows;
    assert.ok(first !== undefined && third !== undefined && fourth !== undefined);
    for (const window of windows) await stopClock(window, monday);
    await focusOn(focus, third);
    await workAndRest(third, 31 * minute, 10 * second);
    await third.toasts.waitFor(toast);
    for (const window of windows) {
      if (window === third) continue;
      await window.host.evaluate(
        (_vscode, lumbar, at) => lumbar?.clock.advanceTo(at),
        monday + 32 * minute,
      );
      assert.equal(await window.toasts.withText(toast).count(), 0);
    }
    await third.toasts.press(toast, 'Skip');
    await third.host.evaluate((_vscode, lumbar) => lumbar?.parts.store.settle());
    await third.close();
    await focusOn(focus, fourth);
    await waitFor('the bout of the closed window', () =>
      fourth.host.evaluate((_vscode, lumbar) =>
        (lumbar?.parts.desk.desk ?? 0) >= 30 * 60_000 ? true : undefined,
      ),
    );
    await workAndRest(fourth, 31 * minute, 10 * second);
    await fourth.toasts.waitFor(toast);
    assert.equal(await first.toasts.withText(toast).count(), 0);
  });

  async function focusOn(focus: Focus, window: Lumbar): Promise<void> {
    await focus.on(window);
    await waitFor('the focus', () =>
      window.host.evaluate((vscode) => (vscode.window.state.focused ? true : undefined)),
    );
  }
});
