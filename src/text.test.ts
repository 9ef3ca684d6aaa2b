import assert from 'node:assert/strict';
import { fill, inEnglish } from './text';

const moves = '{0, plural, one {{0} move} other {{0} moves}}';

describe('a text', () => {
  it('takes its arguments, each as often as it stands there, and leaves what it is not given', () => {
    assert.equal(inEnglish('{1} of {0}, {1}; {2}', 5, 'x'), 'x of 5, x; {2}');
    assert.equal(
      inEnglish('{0} {x} {}', '{1}', 2),
      '{1} {x} {}',
      'what an argument says is left alone',
    );
  });

  it('in the plural takes the form of its number', () => {
    assert.deepEqual(
      [0, 1, 2, 1.5].map((n) => inEnglish(moves, n)),
      ['0 moves', '1 move', '2 moves', '1.5 moves'],
    );
    const days = '{1, plural, =0 {no day of {0}} one {{1} day of {0}} other {{1} days of {0}}}';
    assert.deepEqual(
      [0, 1, 7].map((n) => inEnglish(days, 'May', n)),
      ['no day of May', '1 day of May', '7 days of May'],
    );
  });

  it('has as many forms as its language needs', () => {
    const polish =
      '{0, plural, one {{0} ruch} few {{0} ruchy} many {{0} ruchów} other {{0} ruchu}}';
    assert.deepEqual(
      [1, 2, 5, 22, 1.5].map((n) => fill(polish, [n], 'pl')),
      ['1 ruch', '2 ruchy', '5 ruchów', '22 ruchy', '1.5 ruchu'],
    );
  });
});
