import assert from 'node:assert/strict';
import fc from 'fast-check';
import { brokenLine } from './brokenLine';

describe('the line where a text stops being JSON', () => {
  const cases: [string, string, number][] = [
    ['a comma too many', '{\n "a": 1,\n}', 3],
    ['a comma too few', '{\n "a": 1\n "b": 2\n}', 3],
    ['a quote that is not closed', '{\n "a": "x,\n "b": 2\n}', 2],
    ['a bracket that is not closed', '{\n "a": [1,\n 2\n', 3],
    ['the wrong bracket', '[\n1\n}', 3],
    ['a word that is none', '[\ntrue,\nyes\n]', 3],
    ['a number that is none', '[\n1,\n01\n]', 3],
    ['an escape that is none', '["a",\n"\\x"]', 2],
    ['typographic quotes', '{\n “a”: 1\n}', 2],
    ['text behind the end', '{}\n\nmore', 3],
    ['nothing', '', 1],
  ];
  for (const [what, text, line] of cases) {
    it(`is known: ${what}`, () => {
      assert.throws(() => JSON.parse(text) as unknown);
      assert.equal(brokenLine(text), line);
    });
  }

  it('lies within the text, however it is damaged, and at the end of what is none', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, at, put) => {
        const spread = text.replaceAll(',', ',\n');
        const broken = spread.slice(0, at % (spread.length + 1)) + put;
        const line = brokenLine(broken);
        assert.ok(line >= 1 && line <= broken.split('\n').length);
      }),
    );
  });

  it('is found at any depth', () => {
    assert.equal(brokenLine(`${'['.repeat(1_000_000)}\n}`), 2);
  });
});
