import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { BUNDLE, bundleOf } from './bundle';
import { collectTexts, textsOf } from './collect';
import { fill } from '../../src/text';
import { complaints, languages } from './languages';
import { outsideBrackets, pseudo } from './pseudo';

const { texts, problems } = collectTexts();

describe('every text can be translated', () => {
  it('is written out where it is said', () => {
    assert.deepEqual(problems, []);
    assert.ok(texts.length > 900, 'texts of the editor, the page and the report were found');
  });

  it('stands in the list, which npm run l10n writes', () => {
    assert.equal(readFileSync(BUNDLE, 'utf8'), bundleOf(texts), 'run "npm run l10n"');
  });

  it('is found by any way to say it, and what is no text is complained about', () => {
    const source = `
      l10n.t('editor'); vscode.l10n.t("it's", 1); t('page', n); words.t(\`report\`);
      attempt('not'); <p>{t('in a tag')}</p>; t('{0, plural, other {{0} x}}', 1);
      t(kind === 'a' ? 'x' : 'y');
      t(names[kind]);
      l10n.t('{0, plural, other {{0} x}}', 1);`;
    const found = textsOf('some.tsx', source);
    const plural = '{0, plural, other {{0} x}}';
    assert.deepEqual(found.texts, ['editor', "it's", 'page', 'report', 'in a tag', plural]);
    assert.deepEqual(
      found.problems.map((line) => line.split(': ', 1)[0]),
      ['some.tsx:4', 'some.tsx:5', 'some.tsx:6'],
    );
  });
});

describe('the language for tests', () => {
  it('keeps arguments, icons, code and plurals, and is longer by two fifths', () => {
    assert.equal(pseudo('Save {0} $(check) `x.y`'), '⟦Šávé {0} $(check) `x.y` ló⟧');
    const text = '{0, plural, one {{0} move} other {{0} moves}}';
    assert.equal(fill(pseudo(text), [2], 'en'), '⟦2 móvéš ló⟧');
    for (const one of texts) {
      const made = pseudo(one);
      const english = one.replace(/[^a-z]/gi, '').length;
      assert.ok(made.replace(/[^\p{L}]/gu, '').length >= english * 1.2, made);
    }
  });

  it('leaves over what was not translated', () => {
    assert.equal(outsideBrackets('⟦á ⟦b⟧ c⟧ not ⟦d⟧'), ' not ');
  });
});

describe('a translation', () => {
  it('has every text, none that is no longer said, and takes what the English takes', () => {
    assert.ok(languages.includes('de'));
    assert.deepEqual(languages.flatMap(complaints), []);
  });
});
