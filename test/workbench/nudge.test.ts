import assert from 'node:assert/strict';
import { waitFor } from '../harness/waitFor';
import { minute, openPanel, outcomes, second, useLumbar, workAndRest } from './lumbar';
import type { Lumbar } from './lumbar';

const toast = 'This looks like a good moment for a break.';

async function untilOutcomes(window: Lumbar, wanted: string[]): Promise<void> {
  await waitFor(`outcomes ${wanted.join()}`, async () =>
    (await outcomes(window)).join() === wanted.join() ? true : undefined,
  );
}

describe.skip('a nudge', () => {
  const lumbar = useLumbar();

  it('comes as a toast ten seconds after the hands are still, with three answers', async () => {
    const window = lumbar();
    await workAndRest(window, 31 * minute, 9 * second);
    assert.equal(await window.toasts.withText(toast).count(), 0);
    await window.untilStatusBarShows('desk', '31 min');
    await workAndRest(window, 0, 10 * second);
    await window.toasts.waitFor(toast);
    assert.deepEqual(await window.toasts.buttons(toast), ['Start Break', 'Snooze', 'Skip']);
    await window.screenshot('toast');
  });

  it('starts a guided break with its steps and a countdown', async () => {
    const window = lumbar();
    await workAndRest(window, 31 * minute, 10 * second);
    await window.toasts.press(toast, 'Start Break');
    const panel = await openPanel(window);
    await panel.getByRole('button', { name: 'Finish early' }).waitFor();
    assert.ok((await panel.locator('.guided ol li').count()) >= 3, 'the move has steps');
    await window.screenshot('break');
    await window.untilStatusBarShows('desk', 'break');
    // Half its length away from the keys is a break taken.
    await window.host.evaluate((_vscode, lumbar) => {
      lumbar?.rest(150_000);
      lumbar?.work(1000);
    });
    await untilOutcomes(window, ['taken']);
    await panel.getByRole('button', { name: 'Finish early' }).waitFor({ state: 'detached' });
  });

  it('can be snoozed, and comes back', async () => {
    const window = lumbar();
    await workAndRest(window, 31 * minute, 10 * second);
    await window.toasts.press(toast, 'Snooze');
    await untilOutcomes(window, ['snoozed']);
    await window.toasts.withText(toast).waitFor({ state: 'detached' });
    await workAndRest(window, 4 * minute, 10 * second);
    assert.equal(await window.toasts.withText(toast).count(), 0);
    await workAndRest(window, 2 * minute, 10 * second);
    await window.toasts.waitFor(toast);
    await untilOutcomes(window, ['snoozed', 'due']);
  });

  it('can be skipped', async () => {
    const window = lumbar();
    await workAndRest(window, 31 * minute, 10 * second);
    await window.toasts.press(toast, 'Skip');
    await untilOutcomes(window, ['skipped']);
  });

  it('does not come while nudges are paused, and the menu says how to resume', async () => {
    const window = lumbar();
    await window.statusBarItem('desk').click();
    await window.quickInput.choose('Pause nudges');
    await window.quickInput.choose('For 1 hour');
    await window.quickInput.waitUntilClosed();
    await waitFor('the pause', () =>
      window.host.evaluate((_vscode, lumbar) =>
        (lumbar?.parts.store.diary.list('quiet').length ?? 0) > 0 ? true : undefined,
      ),
    );
    await workAndRest(window, 31 * minute, 10 * second);
    assert.equal(await window.toasts.withText(toast).count(), 0);
    await window.statusBarItem('desk').click();
    await window.quickInput.choose('Resume nudges');
    await window.quickInput.waitUntilClosed();
    await workAndRest(window, minute, 10 * second);
    await window.toasts.waitFor(toast);
  });

  it('sees the hands of a person who types, and not those of a program', async () => {
    const window = lumbar();
    const last = () => window.host.evaluate((_vscode, lumbar) => lumbar?.parts.desk.desk);
    await window.host.evaluate((vscode) =>
      vscode.commands.executeCommand('workbench.action.files.newUntitledFile'),
    );
    await window.page.locator('.monaco-editor .view-lines').first().waitFor();
    await window.page.keyboard.type('one');
    await waitFor('the typed text', () =>
      window.host.evaluate((vscode) =>
        vscode.window.activeTextEditor?.selection.active.character === 3 ? true : undefined,
      ),
    );
    await window.host.evaluate((_vscode, lumbar) => {
      lumbar?.clock.advanceTo(lumbar.clock.now() + 60_000);
    });
    const before = await last();
    await window.host.evaluate(async (vscode) => {
      const editor = vscode.window.activeTextEditor;
      const edit = new vscode.WorkspaceEdit();
      if (editor !== undefined) {
        edit.insert(editor.document.uri, new vscode.Position(0, 0), 'agent');
      }
      await vscode.workspace.applyEdit(edit);
    });
    assert.equal(await last(), before);
    await window.page.keyboard.type('two');
    await waitFor('the hands', async () =>
      ((await last()) ?? 0) > (before ?? 0) ? true : undefined,
    );
  });
});
