import assert from 'node:assert/strict';
import { waitFor } from '../harness/waitFor';
import { openPanel, section, useLumbar } from './lumbar';

describe.skip('the pain log', () => {
  const lumbar = useLumbar();

  it('takes an entry by keyboard alone, shows it, and has it after a reload', async () => {
    const window = lumbar();
    const { keyboard } = window.page;
    let panel = await openPanel(window);
    await section(panel, 'Pain').waitFor();

    await window.runCommand('Lumbar: Log Pain');
    await window.quickInput.title.filter({ hasText: 'Log Pain' }).waitFor();
    await keyboard.type('6');
    await keyboard.press('Enter');
    await window.quickInput.row('Lower back').waitFor();
    await keyboard.type('lower');
    await window.quickInput.rows.filter({ hasText: 'Neck' }).waitFor({ state: 'detached' });
    await keyboard.press('ArrowDown');
    await keyboard.press('Space');
    await keyboard.press('Enter');
    await window.quickInput.waitUntilClosed();
    const entry = () =>
      section(panel, 'Pain').getByRole('listitem').filter({ hasText: 'moderate' });
    await entry().filter({ hasText: 'lower back' }).waitFor();

    // The next one takes the same regions: a digit, Enter, Enter.
    await window.runCommand('Lumbar: Log Pain');
    await window.quickInput.title.filter({ hasText: 'Log Pain' }).waitFor();
    await keyboard.type('2');
    await keyboard.press('Enter');
    await window.quickInput.row('Lower back').waitFor();
    await keyboard.press('Enter');
    await window.quickInput.waitUntilClosed();
    await section(panel, 'Pain').getByRole('listitem').filter({ hasText: 'mild' }).waitFor();

    await window.host.evaluate((_vscode, lumbar) => lumbar?.parts.store.written());
    await window.reload();
    panel = await openPanel(window);
    await entry().filter({ hasText: 'lower back' }).waitFor();
    const kept = await window.host.evaluate((_vscode, lumbar) =>
      lumbar?.parts.store.diary
        .list('pain')
        .map(({ rating, regions }) => `${rating} ${regions.join()}`)
        .sort(),
    );
    assert.deepEqual(kept, ['2 lower_back', '6 lower_back']);
  });

  it('refuses what is no rating, and keeps what was typed', async () => {
    const window = lumbar();
    await window.runCommand('Lumbar: Log Pain');
    await window.quickInput.title.filter({ hasText: 'Log Pain' }).waitFor();
    await window.page.keyboard.type('11');
    await window.page.keyboard.press('Enter');
    await window.quickInput.message.filter({ hasText: 'whole number from 0 to 10' }).waitFor();
    assert.equal(await window.quickInput.input.inputValue(), '11');
    await window.quickInput.cancel();
  });

  it('takes a whole line, and says first how it was understood', async () => {
    const window = lumbar();
    await window.runCommand('Lumbar: Log Pain');
    await window.quickInput.title.filter({ hasText: 'Log Pain' }).waitFor();
    await window.page.keyboard.type('6 lower back after lunch');
    await window.quickInput.message
      .filter({ hasText: 'Understood: 6 of 10, Lower back, note: after lunch' })
      .waitFor();
    await window.page.keyboard.press('Enter');
    await window.quickInput.waitUntilClosed();
    const entry = section(await openPanel(window), 'Pain').getByRole('listitem');
    await entry.filter({ hasText: 'lower back' }).filter({ hasText: 'after lunch' }).waitFor();
  });

  it('lets an entry be changed and deleted in the panel, and brought back', async () => {
    const window = lumbar();
    await window.host.evaluate((_vscode, lumbar) => {
      const at = lumbar?.clock.now() ?? 0;
      lumbar?.parts.store.diary.say(
        { kind: 'pain', at, rating: 4, window: 'now', regions: ['neck'] },
        0,
      );
    });
    const ratings = () =>
      window.host.evaluate((_vscode, lumbar) =>
        lumbar?.parts.store.diary.list('pain').map(({ rating }) => rating),
      );
    const until = (wanted: number[]) =>
      waitFor(`ratings ${String(wanted)}`, async () =>
        JSON.stringify(await ratings()) === JSON.stringify(wanted) ? true : undefined,
      );
    const panel = await openPanel(window);
    const pain = section(panel, 'Pain');
    await pain.getByRole('button', { name: /^Edit/ }).click();
    const form = pain.getByRole('listitem');
    await form.getByRole('radio', { name: /^7/ }).focus();
    await window.page.keyboard.press('7');
    await window.page.keyboard.press('Enter');
    await until([7]);
    await window.toasts.press('The entry was changed.', 'Undo');
    await until([4]);
    await pain.getByRole('button', { name: /^Delete/ }).click();
    await until([]);
    await window.toasts.press('The entry was deleted.', 'Undo');
    await until([4]);
  });
});
