import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countMinutes, intervals, isMinutes, minutesOfSpan, noMinutes, unionOf } from './minutes';
import type { Minutes } from './minutes';

const anySet = fc
  .array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 40 })), { maxLength: 12 })
  .map((spans) => spans.reduce<Minutes>((set, [from, n]) => unionOf(set, [from, from + n]), []));

function members(set: Minutes): Set<number> {
  const out = new Set<number>();
  for (const [from, to] of intervals(set)) for (let m = from; m < to; m++) out.add(m);
  return out;
}

describe('minutes', () => {
  it('takes the minutes whose middle lies in the span', () => {
    assert.deepEqual(minutesOfSpan(0, 29_999), []);
    assert.deepEqual(minutesOfSpan(0, 30_001), [0, 1]);
    assert.deepEqual(minutesOfSpan(40_000, 100_000), [1, 2]);
    assert.deepEqual(minutesOfSpan(100, 0), []);
  });

  it('splits a span anywhere without a hole or a doubled minute', () => {
    fc.assert(
      fc.property(fc.nat(1e7), fc.nat(1e7), fc.nat(1e7), (a, b, c) => {
        const [from, cut, to] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const parts = [minutesOfSpan(from, cut), minutesOfSpan(cut, to)] as const;
        const whole = minutesOfSpan(from, to);
        assert.deepEqual(unionOf(parts[0], parts[1]), whole);
        assert.equal(countMinutes(parts[0]) + countMinutes(parts[1]), countMinutes(whole));
      }),
    );
  });

  it('unites as sets do', () => {
    fc.assert(
      fc.property(anySet, anySet, (a, b) => {
        const union = unionOf(a, b);
        assert.ok(isMinutes(union));
        assert.deepEqual(members(union), new Set([...members(a), ...members(b)]));
        assert.equal(countMinutes(union), members(union).size);
      }),
    );
  });

  it('has a union that is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(anySet, anySet, anySet, (a, b, c) => {
        assert.deepEqual(unionOf(a, b), unionOf(b, a));
        assert.deepEqual(unionOf(unionOf(a, b), c), unionOf(a, unionOf(b, c)));
        assert.deepEqual(unionOf(a, a), a);
        assert.deepEqual(unionOf(a, noMinutes), a);
      }),
    );
  });

  it('knows what is no set of minutes', () => {
    for (const bad of [[1], [2, 1], [1, 2, 2, 3], [-1, 4], [0.5, 2], [0, Infinity]]) {
      assert.equal(isMinutes(bad), false, JSON.stringify(bad));
    }
  });
});
