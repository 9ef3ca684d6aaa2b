import assert from 'node:assert/strict';
import { Diary, emptyDiary } from '../diary/diary';
import type { Said } from '../diary/records';
import { avoidTagsFor, contraindications } from '../diary/vocabulary';
import { avoidTagsOf, questionsDue } from './asking';

const now = Date.UTC(2026, 0, 12, 12);
const day = 86_400_000;

function stateOf(...said: Said[]) {
  let n = 0;
  const diary = new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
  for (const entry of said) diary.say(entry, 0);
  return diary.state;
}

const pain = (ago: number, rating: number, more: object = {}): Said => ({
  kind: 'pain',
  at: now - ago * day,
  rating,
  window: 'now',
  regions: ['lower_back'],
  ...more,
});
const asked = (ago: number, more: object = {}): Said => ({
  kind: 'screening',
  at: now - ago * day,
  flags: [],
  contraindications: [],
  full: true,
  ...more,
});

describe('the safety questions are offered', () => {
  const due = (...said: Said[]) => questionsDue(stateOf(...said), now);

  it('not to somebody who said nothing, nor while little hurts', () => {
    assert.equal(due(), undefined);
    assert.equal(due(pain(0, 6)), undefined);
    assert.equal(due(asked(6), pain(0, 6)), undefined);
    assert.equal(due(asked(30)), undefined);
  });

  it('at most weekly, and only with pain meanwhile', () => {
    assert.equal(due(asked(7), pain(1, 2)), 'weekly');
    assert.equal(due(asked(7), pain(8, 2)), undefined);
    assert.equal(due(asked(20), asked(3, { full: false }), pain(1, 2)), undefined);
  });

  it('when severe pain, or new numbness, weakness or leg pain is logged', () => {
    for (const telling of [
      pain(0, 7),
      pain(0, 3, { severe: true }),
      pain(0, 2, { symptoms: ['numbness'] }),
      pain(0, 2, { symptoms: ['weakness'] }),
      pain(0, 2, { regions: ['leg_left'] }),
      pain(0, 2, { regions: ['neck'], symptoms: ['headache'] }),
      pain(0, 2, { regions: ['neck'], symptoms: ['dizziness'] }),
    ]) {
      assert.equal(due(asked(1), telling), 'new');
      assert.equal(due(telling), 'new');
      assert.equal(due(telling, { ...asked(0), at: now }), undefined);
    }
    assert.equal(due(pain(15, 9)), undefined, 'not for what is long past');
  });

  it('not when headache comes with pain elsewhere', () => {
    assert.equal(due(asked(1), pain(0, 2, { symptoms: ['headache'] })), undefined);
  });

  it('not for leg pain that was there before', () => {
    const leg = { regions: ['leg_left'] };
    assert.equal(due(pain(3, 2, leg), asked(2), pain(0, 2, leg)), undefined);
    assert.equal(due(pain(30, 2, leg), asked(2), pain(0, 2, leg)), 'new');
  });

  it('not again after a check-in that asked them', () => {
    const checkin: Said = { kind: 'checkin', at: now, course: 'c', date: '2026-01-12', flags: [] };
    assert.equal(due(pain(0.1, 8), checkin), undefined);
  });
});

describe('what moves must avoid', () => {
  const avoid = (...said: Said[]) => avoidTagsOf(stateOf(...said), now, '2026-01-12').sort();
  const profile: Said = { kind: 'profile', at: now, avoid: [], equipment: [], place: 'home' };

  it('is a careful choice until the person has said', () => {
    assert.deepEqual(avoid(), ['balance_problem', 'floor_difficult']);
    assert.deepEqual(avoid(profile), []);
    assert.deepEqual(avoid({ ...profile, avoid: ['pregnancy'] }), ['pregnancy']);
  });

  it('follows from each contraindication, until a full screening is without it', () => {
    for (const id of contraindications) {
      const told = asked(5, { contraindications: [id] });
      assert.deepEqual(avoid(profile, told), [...avoidTagsFor[id]].sort(), id);
      assert.deepEqual(avoid(profile, told, asked(1)), [], id);
      assert.deepEqual(
        avoid(profile, told, asked(1, { full: false })),
        [...avoidTagsFor[id]].sort(),
      );
    }
  });

  it('follows from the pain of the last days', () => {
    assert.deepEqual(avoid(profile, pain(0.5, 8)), ['severe_pain']);
    assert.deepEqual(avoid(profile, pain(200, 8)), ['severe_pain'], 'it does not wear off');
    assert.deepEqual(avoid(profile, pain(2, 8), pain(1, 3)), []);
    assert.deepEqual(avoid(profile, pain(2, 3, { symptoms: ['weakness'] })), [
      'numbness_or_weakness',
    ]);
    assert.deepEqual(avoid(profile, pain(2, 3, { regions: ['leg_right'] })), [
      'leg_pain_spreading',
    ]);
    assert.deepEqual(avoid(profile, pain(15, 3, { symptoms: ['weakness'] })), []);
  });
});
