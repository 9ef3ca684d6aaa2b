import assert from 'node:assert/strict';
import { Diary, emptyDiary } from '../diary/diary';
import type { Said } from '../diary/records';
import { careWeek, weeklyDue } from './week';

const noon = Date.UTC(2026, 0, 12, 12);
const day = 86_400_000;

function stateOf(...said: Said[]) {
  let n = 0;
  const diary = new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
  for (const entry of said) diary.say(entry, 0);
  return diary.state;
}

const care = (what: 'walking' | 'heat', ago: number): Said => ({
  kind: 'care',
  at: noon - ago * day,
  what,
});

describe('the week of care', () => {
  it('is the last seven days, with what was done on each', () => {
    const state = stateOf(care('walking', 0), care('walking', 0), care('heat', 6), care('heat', 7));
    const { days, rows } = careWeek(state, '2026-01-12');
    assert.deepEqual([days[0], days[6], days.length], ['2026-01-06', '2026-01-12', 7]);
    assert.deepEqual(rows, [
      { what: 'walking', counts: [0, 0, 0, 0, 0, 0, 2] },
      { what: 'heat', counts: [1, 0, 0, 0, 0, 0, 0] },
    ]);
  });

  it('is empty where nothing was logged', () => {
    assert.deepEqual(careWeek(stateOf(), '2026-01-12').rows, []);
  });
});

describe('the weekly questions', () => {
  const answers = (ago: number): Said => ({
    kind: 'weekly',
    at: noon - ago * day,
    strength: 3,
    life: 2,
    work: 1,
  });
  const pain = (ago: number): Said => ({
    kind: 'pain',
    at: noon - ago * day,
    rating: 3,
    window: 'now',
    regions: [],
  });
  const due = (...said: Said[]) => weeklyDue(stateOf(...said), '2026-01-12');

  it('are offered once a week, from the second week on', () => {
    assert.equal(due(), false);
    assert.equal(due(pain(6)), false);
    assert.equal(due(pain(7)), true);
    assert.equal(due(pain(30), answers(6)), false);
    assert.equal(due(pain(30), answers(7)), true);
  });
});
