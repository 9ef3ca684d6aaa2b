import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { waitFor } from '../harness/waitFor';
import { openPanel, removeFile, section, useLumbar, writeFile } from './lumbar';
import type { Lumbar } from './lumbar';

describe.skip("the person's own exercises", () => {
  const lumbar = useLumbar();

  const file = 'clinic.json';
  const list = {
    format: 'lumbar-exercises',
    version: 1,
    exercises: [
      { name: 'Towel pull', steps: ['Pull.'], position: 'seated' },
      { name: 'Heel slide' },
    ],
  };

  /** The own ones as `name: steps or moves`, and what is hidden. */
  const until = (window: Lumbar, wanted: string) =>
    waitFor(wanted, async () => {
      const found = await window.host.evaluate((_vscode, lumbar) => {
        const diary = lumbar?.parts.store.diary;
        const own = diary?.list('own').map(({ name, steps, moves }) => {
          return `${name}: ${(moves?.map((id) => id.replace(/:.*/, '')) ?? steps).join(' ')}`;
        });
        const hidden = diary?.list('move').filter(({ did }) => did === 'hidden');
        return [...(own ?? []).sort(), ...(hidden ?? []).map(({ move }) => `-${move}`)].join('; ');
      });
      return found === wanted ? true : undefined;
    });

  /** Types into a box of one's own, once it asks for this. */
  const answer = async (window: Lumbar, prompt: string, text: string) => {
    await window.quickInput.message.filter({ hasText: prompt }).waitFor();
    await window.quickInput.type(text);
    await window.quickInput.accept();
  };

  /** Picks what one types. */
  const pick = async (window: Lumbar, text: string) => {
    await window.quickInput.row(text).waitFor();
    await window.quickInput.type(text);
    await waitFor(`only ${text}`, async () =>
      (await window.quickInput.rows.count()) === 1 ? true : undefined,
    );
    await window.quickInput.accept();
  };
  /** Picks a field of the sheet. */
  const change = async (window: Lumbar, field: string) => {
    await window.quickInput.row('Save').waitFor();
    await pick(window, field);
  };

  it('are imported from a list, changed, hidden, brought back and made into a routine', async () => {
    const window = lumbar();
    const { quickInput, toasts } = window;
    await writeFile(window, file, JSON.stringify(list, null, 2));
    await window.runCommand('Lumbar: Import Exercises');
    await quickInput.row(file).waitFor();
    await quickInput.choose(file);
    await quickInput.row('Line 12: Heel slide').waitFor();
    await quickInput.row('"steps" is missing').waitFor();
    await quickInput.row('Added: 1').waitFor();
    await quickInput.accept();
    await toasts.waitFor('Exercises imported: 1. Not usable: 1.');
    await until(window, 'Towel pull: Pull.');

    await window.runCommand('Lumbar: Manage Exercises');
    await pick(window, 'Towel pull');
    await change(window, 'Steps');
    await answer(window, 'Step 1. Enter goes on', 'Pull it apart.');
    await answer(window, 'Step 2. An empty line ends', '');
    await quickInput.row('Pull it apart.').waitFor();
    await quickInput.accept();
    await until(window, 'Towel pull: Pull it apart.');
    await toasts.press('Changed: Towel pull.', 'Undo');
    await until(window, 'Towel pull: Pull.');

    await window.runCommand('Lumbar: Manage Exercises');
    await quickInput.row('Slow head turns').waitFor();
    await quickInput.type('Slow head turns');
    await quickInput.accept();
    await until(window, 'Towel pull: Pull.; -neck-turn');
    await quickInput.row('hidden').waitFor();
    await quickInput.cancel();
    await toasts.press('Exercises hidden: 1', 'Undo');
    await until(window, 'Towel pull: Pull.');

    await window.runCommand('Lumbar: Manage Exercises');
    await pick(window, 'Make a routine');
    await answer(window, 'What is it called?', 'Mornings');
    await pick(window, 'Towel pull');
    await quickInput.row('Done, 1 min').waitFor();
    await pick(window, 'Slow head turns');
    await quickInput.row('Done, 2 min').waitFor();
    await quickInput.accept();
    await until(window, 'Mornings: own neck-turn; Towel pull: Pull.');
    await removeFile(window, file);
  });

  it('are out of the way in an emergency', async () => {
    const window = lumbar();
    await window.host.evaluate((_vscode, lumbar) => {
      lumbar?.parts.store.diary.say(
        {
          kind: 'screening',
          at: lumbar.clock.now(),
          flags: ['chest_pain'],
          contraindications: [],
          full: false,
        },
        0,
      );
    });
    for (const command of ['Lumbar: Manage Exercises', 'Lumbar: Import Exercises']) {
      await window.runCommand(command);
      const panel = await openPanel(window);
      await panel.getByRole('heading', { name: 'Get medical help today' }).first().waitFor();
      await window.quickInput.waitUntilClosed();
    }
  });

  it('are added by hand, and may be shown by a picture', async () => {
    const window = lumbar();
    const { quickInput } = window;
    const ids = library.exercises.map(({ id }) => id);
    await window.host.evaluate(
      async (vscode, lumbar, { others, bytes }) => {
        const folder = vscode.workspace.workspaceFolders?.[0];
        if (folder === undefined) return;
        const uri = vscode.Uri.joinPath(folder.uri, 'towel.png');
        await vscode.workspace.fs.writeFile(uri, Uint8Array.from(bytes));
        // An own move is offered once the safety questions are answered.
        lumbar?.parts.store.diary.say(
          {
            kind: 'screening',
            at: lumbar.clock.now(),
            flags: [],
            contraindications: [],
            full: true,
            asked: ['now', 'soon', 'massage'],
          },
          0,
        );
        // So that nothing but the own one is left to be offered.
        for (const move of others)
          lumbar?.parts.store.diary.say({ kind: 'move', at: 0, move, did: 'hidden' }, 0);
      },
      { others: ids, bytes: [...readFileSync('media/icon.png')] },
    );
    await window.runCommand('Lumbar: Manage Exercises');
    await pick(window, 'Add an exercise');
    await answer(window, 'What is it called?', 'Towel turn');
    await answer(window, 'Step 1', 'Turn it.');
    await answer(window, 'Step 2', '');
    for (const [field, word] of [
      ['Kind', 'mobility'],
      ['Position', 'seated'],
      ['Place', 'also in an office'],
    ] as const) {
      await change(window, field);
      await pick(window, word);
    }
    await change(window, 'Picture');
    await quickInput.row('towel.png').waitFor();
    await quickInput.choose('towel.png');
    await quickInput.row('added').waitFor();
    await quickInput.accept();
    const panel = await openPanel(window);
    const move = section(panel, 'Moves');
    await move.getByText('Towel turn').first().waitFor();
    const picture = move.getByRole('img', { name: 'Towel turn' });
    await waitFor('the picture', async () => {
      const width = await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth);
      return width > 0 ? true : undefined;
    });
    await removeFile(window, 'towel.png');

    // A copy of it is kept, until the diary is erased.
    const address = decodeURIComponent((await picture.getAttribute('src')) ?? '');
    const copy = /(\/[^=?]*\/pictures\/[0-9a-f]+\.png)/.exec(address)?.[1] ?? address;
    const isKept = () =>
      window.host.evaluate(async (vscode, _lumbar, path) => {
        const file = path.replace(/^\/\/[^/]*|^https?:\/\/[^/]*/, '');
        return vscode.workspace.fs.stat(vscode.Uri.file(file)).then(
          () => true,
          () => false,
        );
      }, copy);
    assert.ok(await isKept(), address);
    await window.runCommand('Lumbar: Erase Diary');
    await quickInput.row('Desk time of').waitFor();
    await quickInput.choose('Desk time of');
    await window.toasts.waitFor('The diary is empty now.');
    assert.ok(!(await isKept()));
  });
});

const library = JSON.parse(readFileSync('media/exercises.json', 'utf8')) as {
  exercises: { id: string }[];
};
