import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readWorkbenchSetup } from '../harness/setup';
import { waitFor } from '../harness/waitFor';
import { useLumbar } from './lumbar';
import type { Lumbar } from './lumbar';

describe.skip('the report', () => {
  const lumbar = useLumbar();

  /** Two weeks of ratings, one of them with own words. */
  async function fill(window: Lumbar): Promise<void> {
    await window.host.evaluate((_vscode, lumbar) => {
      const now = lumbar?.clock.now() ?? 0;
      for (let day = 0; day < 14; day += 1) {
        const at = now - day * 86_400_000;
        const note = day === 3 ? { note: 'my own words' } : {};
        const rating = 3 + (day % 3);
        lumbar?.parts.store.diary.say(
          { kind: 'pain', at, rating, window: 'now', regions: ['lower_back'], ...note },
          0,
        );
      }
    });
  }

  async function openReport(window: Lumbar): Promise<void> {
    await window.runCommand('Lumbar: Open Report');
    await window.quickInput.row('Last 4 weeks').waitFor();
    await window.quickInput.choose('Last 4 weeks');
    await window.quickInput.message.filter({ hasText: 'What do you want to ask?' }).waitFor();
  }

  /** VS Code's own preview of the document. */
  const previewIn = (window: Lumbar) =>
    window.page
      .locator('iframe.webview.ready')
      .filter({ visible: true })
      .contentFrame()
      .locator('#active-frame')
      .contentFrame();

  const saved = (name: string) =>
    waitFor(`the file ${name}`, () => {
      try {
        const text = readFileSync(join(readWorkbenchSetup().folder, name), 'utf8');
        return Promise.resolve(text === '' ? undefined : text);
      } catch {
        return Promise.resolve(undefined);
      }
    });

  /** The dialog stands on the suggested name; Enter takes it. */
  async function acceptFile(window: Lumbar, name: string): Promise<string> {
    await window.quickInput.waitUntilOpen();
    await waitFor('the suggested file', async () =>
      (await window.quickInput.input.inputValue()).endsWith(name) ? true : undefined,
    );
    await window.page.keyboard.press('Enter');
    return saved(name);
  }

  it('opens as a document with its picture, and is saved as HTML', async () => {
    const window = lumbar();
    await fill(window);
    await openReport(window);
    await window.page.keyboard.type('May I run? <b>And swim?</b>');
    await window.page.keyboard.press('Enter');
    const preview = previewIn(window);
    await preview.getByRole('heading', { name: 'Back care report' }).waitFor();
    await preview.getByText('14 of 28 days rated').waitFor();
    await preview.getByText('<b>And swim?</b>').waitFor();
    const picture = preview.getByRole('img', { name: /14 days with a rating/ });
    await waitFor(
      'the picture',
      async () =>
        (await picture.evaluate(
          (image) => (image as unknown as { naturalWidth: number }).naturalWidth,
        )) > 0 || undefined,
    );
    await window.screenshot('report-in-vscode');

    await window.toasts.press('The HTML form prints on one page.', 'Save as HTML');
    const html = await acceptFile(window, 'back-care-report_2026-12-08_2027-01-04.html');
    assert.match(html, /^<!DOCTYPE html>/);
    assert.match(html, /&lt;b&gt;And swim\?&lt;\/b&gt;/);
    assert.match(html, /not medical advice/);
  });

  it('tells of a course, from its first day to its last', async () => {
    const window = lumbar();
    await window.host.evaluate((_vscode, lumbar) => {
      const diary = lumbar?.parts.store.diary;
      const now = lumbar?.clock.now() ?? 0;
      const at = (ago: number) => now - ago * 86_400_000;
      const date = (ago: number) => new Date(at(ago)).toISOString().slice(0, 10);
      const course = diary?.say({ kind: 'course', at: at(50), region: 'lower_back' }, 0).id ?? '';
      for (const [ago, before] of [
        [49, 6],
        [42, 5],
        [35, 3],
        [28, 3],
      ] as const) {
        diary?.say(
          { kind: 'session', at: at(ago), course, date: date(ago), before, relaxed: 'yes' },
          0,
        );
      }
      for (const [ago, pain] of [
        [39, 3],
        [25, 2],
      ] as const) {
        diary?.say({ kind: 'checkin', at: at(ago), course, date: date(ago), pain }, 0);
      }
      diary?.say({ kind: 'weekly', at: at(30), strength: 4, life: 3, work: 2 }, 0);
    });
    await window.runCommand('Lumbar: Open Report');
    await window.quickInput.choose('Massage course, lower back');
    await window.quickInput.message.filter({ hasText: 'What do you want to ask?' }).waitFor();
    await window.page.keyboard.press('Enter');
    const preview = previewIn(window);
    await preview.getByText('4 of 4 sessions. Completed.').waitFor();
    await preview.getByText('24-hour pain: 6 at the start, 2 at the latest score.').waitFor();
    await preview.getByText('Weekly answers (1×): pain 4').waitFor();
  });

  it('keeps the questions for the next time', async () => {
    const window = lumbar();
    await openReport(window);
    await window.page.keyboard.type('Which chair?');
    await window.page.keyboard.press('Enter');
    // It takes the focus when it has come.
    await previewIn(window).getByText('Which chair?').waitFor();
    await openReport(window);
    assert.equal(await window.quickInput.input.inputValue(), 'Which chair?');
    await window.quickInput.input.press('Escape');
    await window.quickInput.waitUntilClosed();
  });

  it('writes a table without own words unless they are ticked', async () => {
    const window = lumbar();
    await fill(window);
    await window.runCommand('Lumbar: Export CSV');
    await window.quickInput.row('Your own words').waitFor();
    await window.page.keyboard.press('Enter');
    await window.quickInput.row('The whole diary').waitFor();
    await window.quickInput.choose('The whole diary');
    const csv = await acceptFile(window, 'lumbar-diary.csv');
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true });
    const pain = rows.filter(({ kind }) => kind === 'pain');
    assert.equal(pain.length, 14);
    assert.deepEqual(
      pain.map(({ leftOut }) => leftOut).filter((one) => one !== ''),
      ['note'],
    );
    assert.ok(!csv.includes('my own words'));
  });
});
