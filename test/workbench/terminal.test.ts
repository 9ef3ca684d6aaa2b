import assert from 'node:assert/strict';
import { readWorkbenchSetup } from '../harness/setup';
import { waitFor } from '../harness/waitFor';
import { minute, second, setActive, useLumbar, workAndRest } from './lumbar';

const toast = 'This looks like a good moment for a break.';

describe.skip('work in a terminal alone', () => {
  const lumbar = useLumbar();

  it('is nudged at the prompt, half a minute after the last command', async function () {
    // The npm package of the oldest VS Code lacks what opens a terminal's own process.
    if (readWorkbenchSetup().version.startsWith('1.100.')) this.skip();
    const window = lumbar();
    await window.host.evaluate((vscode) => {
      Reflect.set(globalThis, 'ended', 0);
      vscode.window.onDidEndTerminalShellExecution(() => {
        Reflect.set(globalThis, 'ended', Number(Reflect.get(globalThis, 'ended')) + 1);
      });
      vscode.window.createTerminal({ name: 'a shell' }).show();
    });
    await waitFor('the prompt', () =>
      window.host.evaluate((vscode) =>
        vscode.window.activeTerminal?.shellIntegration === undefined ? undefined : true,
      ),
    );
    await enter();
    // Keys that nobody sees: only that the window is in use.
    await setActive(window, true);
    await workAndRest(window, 0, 35 * minute);
    assert.equal(await window.toasts.withText(toast).count(), 0);
    await enter();
    await workAndRest(window, 0, 29 * second);
    assert.equal(await window.toasts.withText(toast).count(), 0);
    await workAndRest(window, 0, second);
    await window.toasts.waitFor(toast);
    assert.equal(
      await window.host.evaluate((_vscode, lumbar) => lumbar?.parts.desk.open?.moment),
      'terminal_end',
    );

    /** Types a command and waits until it has ended. */
    async function enter(): Promise<void> {
      const before = await ended();
      await window.page.locator('.terminal-wrapper.active .xterm-helper-textarea').focus();
      await window.page.keyboard.type('true');
      await window.page.keyboard.press('Enter');
      await waitFor('the end of the command', async () =>
        (await ended()) > before ? true : undefined,
      );
    }

    function ended(): Promise<number> {
      return window.host.evaluate(() => Number(Reflect.get(globalThis, 'ended')));
    }
  });
});
