import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spreadsheetDiary } from '../../test/fixtures/spreadsheet';
import { previewContent } from '../diary/transfer';
import { csvKinds, toCsv } from './csv';
import { fromCsv } from './csvRead';

/** With what its dialog has ticked: comma, semicolon and tab; UTF-8. */
const opened = 'Text - txt - csv (StarCalc):44/59/9,34,76,1,,0,false,true';
const saved = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';

describe('LibreOffice', () => {
  it('opens and saves a table, and the import of what it saved changes nothing', function () {
    // The first start lays out a profile.
    this.timeout(100_000);
    const folder = mkdtempSync(join(tmpdir(), 'lumbar-office-'));
    try {
      const state = spreadsheetDiary();
      const file = join(folder, 'table.csv');
      writeFileSync(file, toCsv(state, { kinds: new Set(csvKinds), notes: true }));
      try {
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
        execFileSync(
          'soffice',
          [
            ...['--headless', profile, `--infilter=${opened}`],
            ...['--convert-to', saved, '--outdir', join(folder, 'out'), file],
          ],
          { timeout: 60_000, stdio: 'ignore' },
        );
      } catch {
        // It is not installed, or does not start here: nothing is known.
        this.skip();
      }
      const read = fromCsv(readFileSync(join(folder, 'out', 'table.csv'), 'utf8'));
      assert.ok(!('problems' in read), JSON.stringify(read).slice(0, 500));
      const preview = previewContent(state, read);
      assert.ok(preview.kind === 'preview');
      const { add, change, remove, later, differ, aside } = preview;
      assert.deepEqual([add, change, remove, later, differ, aside], [0, 0, 0, 0, [], 0]);
      assert.equal(read.entries.length, state.entries.size);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
