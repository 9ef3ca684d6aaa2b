import assert from 'node:assert/strict';
import fc from 'fast-check';
import { correctedLately } from '../desk/corrections';
import { emptyDiary } from '../diary/diary';
import { minutesOfSpan, noMinutes, unionOf } from '../diary/minutes';
import { suggestion } from './posture';

const minute = 60_000;
const t0 = Date.UTC(2026, 0, 12, 9);
const rule = { timeZone: 'UTC', startsAt: 240 };
const idleReset = 5 * minute;

/** A morning in stretches of so many minutes; the last one is the present posture. */
function after(stretches: readonly { minutes: number; as: 'sit' | 'stand' | 'away' }[]) {
  let now = t0;
  const day = { date: '2026-01-12', sit: noMinutes, stand: noMinutes, nudges: [] };
  for (const { minutes, as } of stretches) {
    const span = minutesOfSpan(now, now + minutes * minute);
    now += minutes * minute;
    if (as !== 'away') day[as] = unionOf(day[as], span);
  }
  const state = { ...emptyDiary('d'), days: new Map([[day.date, day]]) };
  return { state: correctedLately(state, rule, now), now };
}

const sitStand = { every: 30, desk: 'sit-stand' } as const;

describe('a change of posture', () => {
  it('is suggested after so long in one, in the words of the desk', () => {
    const { state, now } = after([{ minutes: 30, as: 'sit' }]);
    const asked = (every: number, desk: 'sitting' | 'sit-stand') =>
      suggestion(state, { every, desk }, false, 0, now, idleReset);
    assert.equal(asked(30, 'sitting'), 'shift');
    assert.equal(asked(30, 'sit-stand'), 'stand');
    assert.equal(asked(31, 'sit-stand'), undefined);
    assert.equal(asked(0, 'sit-stand'), undefined);
  });

  it('begins anew with a break, with the other posture, and once it was done', () => {
    for (const as of ['away', 'stand'] as const) {
      const { state, now } = after([
        { minutes: 29, as: 'sit' },
        { minutes: 6, as },
        { minutes: 29, as: 'sit' },
      ]);
      assert.equal(suggestion(state, sitStand, false, 0, now, idleReset), undefined, as);
    }
    const { state, now } = after([{ minutes: 50, as: 'sit' }]);
    assert.equal(suggestion(state, sitStand, false, now - 29 * minute, now, idleReset), undefined);
    assert.equal(suggestion(state, sitStand, false, now - 31 * minute, now, idleReset), 'stand');
  });

  it('is asked of who stands by a switch for two hours, whatever is set', () => {
    const { state, now } = after([
      { minutes: 20, as: 'sit' },
      { minutes: 120, as: 'stand' },
    ]);
    const off = { every: 0, desk: 'sitting' } as const;
    assert.equal(suggestion(state, off, true, 0, now, idleReset), 'stillStanding');
    assert.equal(suggestion(state, off, true, now - minute, now, idleReset), undefined);
  });

  it('never comes sooner than was set', () => {
    const posture = fc.constantFrom('sit' as const, 'stand' as const, 'away' as const);
    const part = fc.record({ minutes: fc.integer({ min: 1, max: 60 }), as: posture });
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.integer({ min: 20, max: 60 }),
        (parts, every) => {
          const last = { minutes: every - 1, as: 'sit' as const };
          const { state, now } = after([...parts, { minutes: 1, as: 'stand' }, last]);
          const wanted = { every, desk: 'sit-stand' } as const;
          assert.equal(suggestion(state, wanted, false, 0, now, idleReset), undefined);
        },
      ),
    );
  });
});
