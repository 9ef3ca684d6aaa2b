import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inLines, inOneLine } from './questions';

describe('the questions for the doctor in one line', () => {
  it('are the same in lines again', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '?', '\t', 'ß') });
    fc.assert(
      fc.property(texts, (text) => {
        const line = inOneLine(text);
        assert.doesNotMatch(line, /[\r\n]/);
        assert.equal(inLines(line), text);
      }),
    );
  });

  it('may be typed with the sign or without the spaces around it', () => {
    assert.equal(inLines('May I run?⏎And swim? ⏎ And sit?'), 'May I run?\nAnd swim?\nAnd sit?');
  });
});
