import assert from 'node:assert/strict';
import { columns } from '../../src/report/csvColumns';
import { writeRows } from '../../src/report/csvText';
import { waitFor } from '../harness/waitFor';
import { removeFile, useLumbar, writeFile } from './lumbar';
import type { Lumbar } from './lumbar';

describe.skip('a file that someone else has made', () => {
  const lumbar = useLumbar();

  /** Clicked as a link it opens a terminal. */
  const lure = '[Open the help page](command:workbench.action.terminal.new)';
  const icon = '$(flame)';

  /** Clicks the words that were to be a link, in the toast that says so much. */
  async function clickTheLure(window: Lumbar, said: string): Promise<void> {
    const toast = await window.toasts.waitFor(said);
    const message = toast.locator('.notification-list-item-message');
    assert.match(await message.innerText(), /Open the help page/);
    assert.equal(await message.locator('a').count(), 0);
    assert.equal(await message.locator('.codicon').count(), 0);
    const box = await message.boundingBox();
    assert.ok(box !== null);
    for (const part of [0.2, 0.4, 0.6, 0.8])
      await window.page.mouse.click(box.x + box.width * part, box.y + 8);
  }

  const terminals = (window: Lumbar) =>
    window.host.evaluate((vscode) => vscode.window.terminals.length);

  async function open(window: Lumbar, command: string, name: string): Promise<void> {
    await window.runCommand(command);
    await window.quickInput.row(name).waitFor();
    await window.quickInput.choose(name);
  }

  it('brings no link and no icon into a message by what stands in a table', async () => {
    const window = lumbar();
    const name = 'hostile.csv';
    const before = await terminals(window);
    const row = columns.map((column) => (column === 'kind' ? lure : ''));
    await writeFile(window, name, writeRows([columns, row]));
    await open(window, 'Lumbar: Import Diary', name);
    await clickTheLure(window, 'Line 2');
    await removeFile(window, name);
    assert.equal(await terminals(window), before);
  });

  it('brings none by the name of an exercise, wherever it stands', async () => {
    const window = lumbar();
    const { quickInput, toasts } = window;
    const name = 'hostile.json';
    const before = await terminals(window);
    const called = `${icon} ${lure}`;
    const exercises = [{ name: called, steps: [`${icon} Pull.`] }, { name: `${called} too` }];
    const list = { format: 'lumbar-exercises', version: 1, exercises };
    await writeFile(window, name, JSON.stringify(list, null, 2));
    const codicons = () => quickInput.rows.locator('.codicon-flame').count();

    await open(window, 'Lumbar: Import Exercises', name);
    await quickInput.row('Open the help page').waitFor();
    assert.equal(await codicons(), 0);
    await quickInput.accept();
    await toasts.waitFor('Exercises imported: 1.');
    await toasts.clear();

    const manage = async () => {
      await window.runCommand('Lumbar: Manage Exercises');
      await quickInput.row('Open the help page').waitFor();
      assert.equal(await codicons(), 0);
      await quickInput.choose('Open the help page');
      await quickInput.row('Save').waitFor();
      assert.equal(await codicons(), 0);
    };
    await manage();
    await quickInput.choose('Save');
    await clickTheLure(window, 'Changed:');
    await toasts.clear();

    await manage();
    await quickInput.type('Delete');
    await waitFor('only Delete', async () =>
      (await quickInput.rows.count()) === 1 ? true : undefined,
    );
    await quickInput.accept();
    await clickTheLure(window, 'Deleted:');
    await toasts.clear();

    await window.runCommand('Lumbar: Manage Exercises');
    await quickInput.row('Add an exercise').waitFor();
    await quickInput.choose('Add an exercise');
    for (const [prompt, text] of [
      ['What is it called?', called],
      ['Step 1', 'Pull.'],
      ['Step 2', ''],
    ] as const) {
      await quickInput.message.filter({ hasText: prompt }).waitFor();
      await quickInput.type(text);
      await quickInput.accept();
    }
    await quickInput.row('Save').waitFor();
    await quickInput.choose('Save');
    await clickTheLure(window, 'Added:');
    await removeFile(window, name);
    assert.equal(await terminals(window), before);
  });
});
