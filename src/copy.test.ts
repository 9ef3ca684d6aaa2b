import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Words that promise or frighten, whole, in any case. No text that ships may hold one. */
const forbidden = /\b(cures?|guarantees?|proven|toxins?|detox|heals)\b|100\s?%/i;
/** Claims that may only stand beside a doubt, in the same text. */
const doubtful: readonly [RegExp, RegExp][] = [
  [/\bendorphins?\b/i, /\b(may|not settled|unclear)\b/i],
  [/\bblood flow\b/i, /\b(may|little)\b/i],
];

function complaint(text: string): string | undefined {
  const bad = forbidden.exec(text);
  if (bad !== null) return `"${bad[0]}"`;
  const claim = doubtful.find(([word, doubt]) => word.test(text) && !doubt.test(text));
  return claim === undefined ? undefined : `"${String(claim[0])}" without a doubt`;
}

/** Every quoted or marked-up piece of text of a source file. */
function pieces(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return code.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|>[^<>{}]+</g) ?? [];
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

function shipped(): [where: string, text: string][] {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => join('src', name));
  return [
    ...sources.flatMap((file) =>
      pieces(readFileSync(file, 'utf8')).map((text): [string, string] => [file, text]),
    ),
    ...['package.nls.json', 'media/exercises.json'].flatMap((file) =>
      strings(JSON.parse(readFileSync(file, 'utf8'))).map((text): [string, string] => [file, text]),
    ),
    ...['README.md', 'CHANGELOG.md'].flatMap((file) =>
      readFileSync(file, 'utf8')
        .split(/\n{2,}/)
        .map((text): [string, string] => [file, text]),
    ),
  ];
}

describe('what ships', () => {
  it('promises nothing and frightens nobody', () => {
    const texts = shipped();
    assert.ok(texts.length > 500, 'the texts were found');
    const complaints = texts.flatMap(([where, text]) => {
      const said = complaint(text);
      return said === undefined ? [] : [`${where}: ${said} in ${text}`];
    });
    assert.deepEqual(complaints, []);
  });

  it('would be complained about if it did', () => {
    for (const bad of [
      'a proven way',
      'It heals.',
      '100% sure',
      'more blood flow',
      'Endorphins!',
    ]) {
      assert.notEqual(complaint(bad), undefined, bad);
    }
    for (const good of ['secure', 'may change blood flow', 'whether endorphins is unclear']) {
      assert.equal(complaint(good), undefined, good);
    }
  });

  it('says that it is not medical advice', () => {
    assert.match(readFileSync('README.md', 'utf8'), /not medical advice/i);
    const page = readdirSync('src/webview', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => readFileSync(join('src/webview', name), 'utf8'));
    assert.ok(page.some((source) => /not medical advice/i.test(source)));
  });
});
