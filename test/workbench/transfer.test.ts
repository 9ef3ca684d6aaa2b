import assert from 'node:assert/strict';
import { waitFor } from '../harness/waitFor';
import { minute, monday, openPanel, removeFile, section, stopClock, useLumbar } from './lumbar';
import type { Lumbar } from './lumbar';

describe.skip('a diary as a file', () => {
  const lumbar = useLumbar();

  const name = 'lumbar-diary.json';
  const table = 'lumbar-diary.csv';

  /** The dialog stands on the suggested name; Enter takes it. */
  async function acceptFile(window: Lumbar, what: string): Promise<void> {
    await waitFor('the suggested file', async () =>
      (await window.quickInput.input.inputValue()).endsWith(what) ? true : undefined,
    );
    await window.quickInput.accept();
  }

  async function importFile(window: Lumbar, what: string): Promise<void> {
    await window.runCommand('Lumbar: Import Diary');
    await window.quickInput.row(what).waitFor();
    await window.quickInput.choose(what);
  }

  /** As by hand in an editor. */
  const editTable = (window: Lumbar, from: string, to: string) =>
    window.host.evaluate(
      async (vscode, _lumbar, [file, old, put]) => {
        const folder = vscode.workspace.workspaceFolders?.[0];
        if (folder === undefined) return;
        const uri = vscode.Uri.joinPath(folder.uri, file);
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
        const edited = new TextEncoder().encode(text.replace(old, put));
        await vscode.workspace.fs.writeFile(uri, edited);
      },
      [table, from, to] as const,
    );

  const untilRatings = (window: Lumbar, wanted: string) =>
    waitFor(`ratings ${wanted}`, async () => {
      const ratings = await window.host.evaluate((_vscode, lumbar) =>
        lumbar?.parts.store.diary.list('pain').map(({ rating }) => rating),
      );
      return String(ratings) === wanted ? true : undefined;
    });

  const logPain = (window: Lumbar, rating: number) =>
    window.host.evaluate(
      (vscode, _lumbar, score) =>
        vscode.commands.executeCommand('lumbar.logPain', { rating: score, regions: ['neck'] }),
      rating,
    );

  it('is exported, erased and imported again, and the import undone', async () => {
    const window = lumbar();
    await logPain(window, 6);
    await window.runCommand('Lumbar: Export Diary');
    await acceptFile(window, name);
    await window.toasts.waitFor('The diary was exported.');

    await window.runCommand('Lumbar: Erase Diary');
    await window.quickInput.row('Desk time of 0 days, 1 entries').waitFor();
    await window.quickInput.choose('Desk time of');
    await window.toasts.waitFor('The diary is empty now.');
    await untilRatings(window, '');

    await importFile(window, name);
    await window.quickInput.row('Added: 1').waitFor();
    await window.quickInput.accept();
    await untilRatings(window, '6');
    await window.toasts.press('The diary was imported.', 'Undo');
    await untilRatings(window, '');
    await removeFile(window, name);
  });

  it('comes back from a table, which replaces nothing', async () => {
    const window = lumbar();
    await window.host.evaluate((_vscode, lumbar) => {
      const at = lumbar?.clock.now() ?? 0;
      const said = { kind: 'pain', at, rating: 4, window: 'now', regions: ['neck'] } as const;
      lumbar?.parts.store.diary.say({ ...said, note: 'my own words' }, 0);
    });
    const notes = () =>
      window.host.evaluate((_vscode, lumbar) =>
        lumbar?.parts.store.diary.list('pain').map(({ note }) => note ?? ''),
      );
    await removeFile(window, table);
    await window.runCommand('Lumbar: Export CSV');
    await window.quickInput.row('Your own words').waitFor();
    await window.page.keyboard.press('Enter');
    await window.quickInput.row('The whole diary').waitFor();
    await window.quickInput.choose('The whole diary');
    await acceptFile(window, table);
    await window.toasts.waitFor('The table was saved.');

    await importFile(window, table);
    await window.toasts.waitFor('All of this file is in your diary already.');
    assert.deepEqual(await notes(), ['my own words']);

    await window.runCommand('Lumbar: Erase Diary');
    await window.quickInput.choose('Desk time of');
    await untilRatings(window, '');
    await importFile(window, table);
    await window.quickInput.row('Added: 1').waitFor();
    await window.quickInput.accept();
    await untilRatings(window, '4');
    assert.deepEqual(await notes(), ['']);
    await window.toasts.press('The diary was imported.', 'Undo');
    await untilRatings(window, '');

    await editTable(window, '\n"pain"', '\n"ache"');
    await importFile(window, table);
    await window.toasts.waitFor('Line 2: Lumbar knows no “ache” yet.');
    await untilRatings(window, '');
    await removeFile(window, table);
  });

  it('shows what was changed in a table, and takes it when it is told to', async () => {
    const window = lumbar();
    await removeFile(window, table);
    await logPain(window, 4);
    await window.runCommand('Lumbar: Export CSV');
    await window.quickInput.row('Your own words').waitFor();
    await window.page.keyboard.press('Enter');
    await window.quickInput.row('The whole diary').waitFor();
    await window.quickInput.choose('The whole diary');
    await acceptFile(window, table);
    await window.toasts.waitFor('The table was saved.');
    await editTable(window, '"4"', '"9"');

    await importFile(window, table);
    await window.quickInput.row('rating: 4 → 9').waitFor();
    await window.quickInput.choose('Keep yours');
    await untilRatings(window, '4');
    await importFile(window, table);
    await window.quickInput.row('1 entry differs').waitFor();
    await window.quickInput.choose('Take the file’s');
    await untilRatings(window, '9');
    await window.toasts.press('The diary was imported.', 'Undo');
    await untilRatings(window, '4');
    await removeFile(window, table);
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
