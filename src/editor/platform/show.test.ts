import { handed } from '../../../test/fixtures/fakeVscode';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foreign, shown } from '../../diary/foreign';
import { tellProblems } from '../diary/csvProblems';
import { problemText } from '../exercises/exerciseWords';
import { askAgain, askMany, askOne, askRating, askRow, askText } from './quickInput';
import { StatusItem, brief, error, information, warning } from './show';

/** What VS Code makes a link of: src/vs/base/common/linkedText.ts, its expression. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
/** What it makes an icon of: src/vs/base/common/iconLabels.ts and labels/simpleIconLabel.ts. */
const icon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;
/** The only icons are those that were asked for, at the beginning. */
const asked = /^\$\(add\) /;

/** Pieces that make links, icons, Markdown and HTML, in any order, with any text between. */
const pieces = [
  ...['[Open the help page](command:workbench.action.terminal.new)', '[a](https://b.c "d")'],
  ...['$(sync~spin)', '$(add)', '[', ']', '(', ')', '](', '](command:a)', '$', '$(', '\\'],
  ...['command:x', 'file:///etc/passwd', '<a href="command:x">', '**', '`', '\n', '\u202e'],
  ...['\u0000', ']\u2060(command:x)', 'x'],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 4 })))
  .map((parts) => parts.join(''));

/** Sends a name to everything that is shown. */
async function showAll(name: string): Promise<void> {
  const row = { label: name, description: name, detail: name, icon: 'add', value: name };
  const item = new StatusItem(name, 'Lumbar', 'lumbar.openMenu');
  item.update('add', name, [name, `${name}${name}`], true);
  brief(name, 1);
  await Promise.all([
    ...[information, warning, error].map((tell) => tell(`Deleted: ${name}.`, name, 'Undo')),
    askOne(name, name, [row]),
    askRow(name, name, [row, { label: name, separator: true }]),
    askMany(name, name, [row]),
    askAgain(
      name,
      name,
      () => [row],
      () => false,
    ),
    askRating(name, name),
    askText(name, name, () => ({ refused: name })),
    askText(name, name, () => name, { echo: () => name }),
    tellProblems([
      { line: 1, column: foreign(name), problem: 'newer' },
      { line: 2, column: foreign(name), cell: foreign(name), problem: 'value' },
    ]),
    information(problemText({ line: 1, name: undefined, what: 'unknown', field: foreign(name) })),
    information(problemText({ line: 1, name: undefined, what: 'wrong', field: foreign(name) })),
  ]);
}

describe('what is shown', () => {
  it('holds no link and no icon, whatever a file calls its things', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        handed.length = 0;
        await showAll(name);
        assert.ok(handed.length > 30, String(handed.length));
        for (const { to, text } of handed) {
          assert.doesNotMatch(text, link, to);
          assert.doesNotMatch(text.replace(asked, ''), icon, to);
          // eslint-disable-next-line no-control-regex -- that is what is looked for
          assert.doesNotMatch(text, /[\u0000\u202e]/, to);
        }
      }),
      { numRuns: Number(process.env['LUMBAR_FUZZ'] ?? 200) },
    );
  });

  it('is read as it was written', async () => {
    handed.length = 0;
    await information('Deleted: [a](b) costs $(5)');
    assert.equal(handed[0]?.text.replaceAll('\u2060', ''), 'Deleted: [a](b) costs $(5)');
  });

  it('answers with the button, whatever it is called', async () => {
    assert.equal(await information('Sure?', '[x](command:y)'), undefined);
  });
});

describe('foreign text in a sentence', () => {
  it('is one short line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const part = shown(foreign(text));
        assert.ok(Array.from(part).length <= 102);
        assert.doesNotMatch(part, /[\n\r\u2028\u2029\u202a-\u202e]/);
      }),
    );
  });

  it('leaves a name as it is, and keeps one that runs from right to left from turning the rest', () => {
    assert.equal(shown('Heel slide'), 'Heel slide');
    assert.equal(shown('תרגיל'), '\u2068תרגיל\u2069');
  });
});
