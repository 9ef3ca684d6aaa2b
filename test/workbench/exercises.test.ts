import { waitFor } from '../harness/waitFor';
import { useLumbar } from './lumbar';
import type { Lumbar } from './lumbar';

describe("the person's own exercises", () => {
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

  const write = (window: Lumbar) =>
    window.host.evaluate(
      async (vscode, _door, { name, text }) => {
        const folder = vscode.workspace.workspaceFolders?.[0];
        if (folder === undefined) return;
        const uri = vscode.Uri.joinPath(folder.uri, name);
        await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      },
      { name: file, text: JSON.stringify(list, null, 2) },
    );
  const remove = (window: Lumbar) =>
    window.host.evaluate(async (vscode, _door, name) => {
      const folder = vscode.workspace.workspaceFolders?.[0];
      if (folder !== undefined)
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, name));
    }, file);

  /** The own ones as `name: steps or moves`, and what is hidden. */
  const until = (window: Lumbar, wanted: string) =>
    waitFor(wanted, async () => {
      const found = await window.host.evaluate((_vscode, door) => {
        const diary = door?.parts.store.diary;
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

  it('are imported from a list, changed, hidden, brought back and made into a routine', async () => {
    const window = lumbar();
    const { quickInput, toasts } = window;
    await write(window);
    await window.runCommand('Lumbar: Import Exercises');
    await quickInput.row(file).waitFor();
    await quickInput.choose(file);
    await quickInput.row('Line 12: Heel slide').waitFor();
    await quickInput.row('"steps" is missing').waitFor();
    await quickInput.row('Added: 1').waitFor();
    await quickInput.accept();
    await toasts.waitFor('The list was imported: 1 exercises. 1 could not be used.');
    await until(window, 'Towel pull: Pull.');

    await window.runCommand('Lumbar: Manage Exercises');
    await quickInput.choose('Towel pull');
    await quickInput.choose('Steps');
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
    await quickInput.choose('Make a routine');
    await answer(window, 'What is it called?', 'Mornings');
    await quickInput.choose('Towel pull');
    await quickInput.row('Done, 1 min').waitFor();
    await quickInput.choose('Slow head turns');
    await quickInput.row('Done, 2 min').waitFor();
    await quickInput.accept();
    await until(window, 'Mornings: own neck-turn; Towel pull: Pull.');
    await remove(window);
  });
});
