import assert from 'node:assert/strict';
import { Burst } from './burst';

describe('documents that change', () => {
  it('by keys say nothing of a program', () => {
    const burst = new Burst();
    let hands = 0;
    for (let at = 10_000; at < 60_000; at += 700) {
      assert.equal(burst.changed(at, hands), false);
      hands = at + 1;
    }
  });

  it('once, as a formatter or git changes them, say nothing', () => {
    const burst = new Burst();
    for (const at of [10_000, 10_010, 11_000]) assert.equal(burst.changed(at, 0), false);
    assert.equal(burst.changed(200_000, 0), false);
  });

  it('again and again with still hands are a program at work, until the hands move', () => {
    const burst = new Burst();
    assert.equal(burst.changed(10_000, 5000), false);
    assert.equal(burst.changed(13_000, 5000), true);
    assert.equal(burst.changed(40_000, 5000), true);
    assert.equal(burst.changed(41_000, 40_500), false);
    assert.equal(burst.changed(41_400, 41_300), false);
  });
});
