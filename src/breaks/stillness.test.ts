import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moments } from '../diary/vocabulary';
import { quietHands } from './rules';
import { Pauses } from './stillness';

const second = 1000;
const minute = 60 * second;

/** A person whose last pauses were so long, one a half minute. */
function after(...seconds: number[]): { pauses: Pauses; now: number } {
  const pauses = new Pauses();
  let now = 0;
  for (const length of seconds) {
    now += 30 * second;
    pauses.note(now, length * second);
  }
  return { pauses, now };
}

describe('how long hands must be still', () => {
  it('is ten seconds for who is not known yet, and for who hardly pauses', () => {
    assert.equal(new Pauses().need(0, undefined), quietHands);
    assert.equal(after(...Array<number>(50).fill(5)).pauses.need(0, undefined), quietHands);
  });

  it('is longer than the pauses that end by themselves', () => {
    const { pauses } = after(...Array<number>(50).fill(18));
    assert.ok(pauses.need(0, undefined) > 18 * second);
  });

  it('is ten seconds where a pause of ten goes on for minutes', () => {
    const { pauses } = after(...Array<number>(50).fill(100));
    assert.equal(pauses.need(0, undefined), quietHands);
  });

  it('forgets a rhythm of more than half an hour ago', () => {
    const { pauses, now } = after(...Array<number>(50).fill(18));
    pauses.note(now + 40 * minute, 5 * second);
    assert.equal(pauses.need(0, undefined), quietHands);
  });

  it('lies between three and thirty seconds, never grows with the wait, and a moment only shortens it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }),
        fc.nat(20 * minute),
        fc.nat(20 * minute),
        fc.constantFrom(...moments),
        (lengths, one, other, moment) => {
          const { pauses } = after(...lengths);
          const [early, late] = [Math.min(one, other), Math.max(one, other)];
          const need = pauses.need(early, undefined);
          assert.ok(need >= quietHands && need <= 30 * second);
          assert.ok(pauses.need(late, undefined) <= need);
          const shortened = pauses.need(early, moment);
          assert.ok(shortened >= 3 * second && shortened <= need);
        },
      ),
    );
  });
});
