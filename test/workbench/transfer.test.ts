import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { waitFor } from '../harness/waitFor';
import { minute, monday, openPanel, section, stopClock, useLumbar } from './lumbar';
import type { Lumbar } from './lumbar';

describe('a diary as a file', () => {
  const lumbar = useLumbar();
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lumbar-transfer-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

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

  /** Types a path into the editor's own file dialog. */
  async function typePath(window: Lumbar, title: string, file: string): Promise<void> {
    await window.quickInput.title.filter({ hasText: title }).waitFor();
    // The dialog lists the folder first, and would write its name over what is typed.
    await window.quickInput.rows.first().waitFor();
    await waitFor('the path to stay', async () => {
      await window.quickInput.type(file);
      await window.page.keyboard.press('End');
      return (await window.quickInput.input.inputValue()) === file ? true : undefined;
    });
  }

  it('is exported, erased and imported again, and the import undone', async () => {
    const window = lumbar();
    const file = path.join(folder, 'diary.json');
    await logPain(window, 6);
    await window.runCommand('Lumbar: Export Diary');
    await typePath(window, 'Export Diary', file);
    // The first Enter may only open the folder that the path lies in.
    await waitFor('the dialog to close', async () => {
      if ((await window.quickInput.title.filter({ hasText: 'Export Diary' }).count()) === 0)
        return true;
      await window.quickInput.accept();
      return undefined;
    });
    await window.toasts.waitFor('The diary was exported.');

    await window.runCommand('Lumbar: Erase Diary');
    await window.quickInput.row('Desk time of 0 days, 1 entries').waitFor();
    await window.quickInput.choose('Desk time of');
    await window.toasts.waitFor('The diary is empty now.');
    await untilRatings(window, '');

    await window.runCommand('Lumbar: Import Diary');
    await typePath(window, 'Import Diary', `${folder}${path.sep}`);
    await window.quickInput.choose('diary.json');
    await window.quickInput.row('Added: 1').waitFor();
    await window.quickInput.accept();
    await untilRatings(window, '6');
    await window.toasts.press('The diary was imported.', 'Undo');
    await untilRatings(window, '');
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
