import { waitFor } from '../harness/waitFor';
import { minute, monday, openPanel, section, stopClock, useLumbar } from './lumbar';
import type { Lumbar } from './lumbar';

describe('a diary as a file', () => {
  const lumbar = useLumbar();

  const name = 'lumbar-diary.json';

  /** Removes what an export wrote into the sample workspace. */
  const removeFile = (window: Lumbar) =>
    window.host.evaluate(async (vscode, _door, file) => {
      const folder = vscode.workspace.workspaceFolders?.[0];
      if (folder === undefined) return;
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, file));
    }, name);

  const untilRatings = (window: Lumbar, wanted: string) =>
    waitFor(`ratings ${wanted}`, async () => {
      const ratings = await window.host.evaluate((_vscode, door) =>
        door?.parts.store.diary.list('pain').map(({ rating }) => rating),
      );
      return String(ratings) === wanted ? true : undefined;
    });

  const logPain = (window: Lumbar, rating: number) =>
    window.host.evaluate(
      (vscode, _door, score) =>
        vscode.commands.executeCommand('lumbar.logPain', { rating: score, regions: ['neck'] }),
      rating,
    );

  it('is exported, erased and imported again, and the import undone', async () => {
    const window = lumbar();
    await logPain(window, 6);
    await window.runCommand('Lumbar: Export Diary');
    // The dialog stands on the suggested name; Enter takes it.
    await waitFor('the suggested file', async () =>
      (await window.quickInput.input.inputValue()).endsWith(name) ? true : undefined,
    );
    await window.quickInput.accept();
    await window.toasts.waitFor('The diary was exported.');

    await window.runCommand('Lumbar: Erase Diary');
    await window.quickInput.row('Desk time of 0 days, 1 entries').waitFor();
    await window.quickInput.choose('Desk time of');
    await window.toasts.waitFor('The diary is empty now.');
    await untilRatings(window, '');

    await window.runCommand('Lumbar: Import Diary');
    await window.quickInput.row(name).waitFor();
    await window.quickInput.choose(name);
    await window.quickInput.row('Added: 1').waitFor();
    await window.quickInput.accept();
    await untilRatings(window, '6');
    await window.toasts.press('The diary was imported.', 'Undo');
    await untilRatings(window, '');
    await removeFile(window);
  });

  it('comes back from a snapshot', async () => {
    const window = lumbar();
    await logPain(window, 7);
    // Snapshots are taken when a window opens.
    await window.reload();
    await stopClock(window, monday + minute);
    await untilRatings(window, '7');
    const panel = await openPanel(window);
    await section(panel, 'Pain')
      .getByRole('button', { name: /Delete/ })
      .first()
      .click();
    await untilRatings(window, '');
    await window.runCommand('Lumbar: Restore From Snapshot');
    await window.quickInput.rows.first().waitFor();
    await window.quickInput.accept();
    await window.quickInput.row('Entries back: 1').waitFor();
    await window.quickInput.accept();
    await untilRatings(window, '7');
  });
});
