import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

/** Words that tell the person that the diary holds something now, or does not any more. */
const claim =
  /\b(saved|changed|deleted|imported|restored|undone|taken back|logged|added|ended|hidden|empty now|are kept)\b/i;

/** Said of what did not happen, or of a file that was written. */
const noClaim =
  /^(Nothing|All of|There|A course is running|The routine ended|Not saved|The (table|report) was)|Nothing (was|has)|export|Erase it again/;

const shown = /(show\w+Message|setStatusBarMessage|\btell)\(\s*(?:vscode\.)?l10n\.t\(\s*'([^']+)'/g;

describe('what is called saved', () => {
  it('is said after it is accepted, through one door', () => {
    const early = readdirSync('src/editor', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('undo.ts'))
      .map((file) => `src/editor/${file}`)
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(shown)].flatMap(([, , text = '']) =>
          claim.test(text) && !noClaim.test(text) ? [`${file}: ${text}`] : [],
        ),
      );
    assert.deepEqual(early, []);
  });

  it('is found where it is said directly', () => {
    const [found] = [..."showInformationMessage(l10n.t('The entry was deleted.'))".matchAll(shown)];
    assert.ok(claim.test(found?.[2] ?? ''));
  });
});
