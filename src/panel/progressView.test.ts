import assert from 'node:assert/strict';
import { emptyDiary } from '../diary/diary';
import { sampleDiary } from '../sample/sample';
import { longDiary } from '../../test/fixtures/longDiary';
import { progressView } from './progressView';

const rules = { startsAt: 240, idleReset: 5 };
const now = Date.UTC(2026, 0, 12, 12);

describe('progress as the page gets it', () => {
  it('is empty for an empty diary', () => {
    assert.deepEqual(progressView(emptyDiary('d'), '2026-01-12', rules), {
      today: '2026-01-12',
      regions: [],
      days: [],
      weeks: [],
      months: [],
      compared: [],
      tooFew: ['longBout', 'deskHours', 'breaks', 'moves', 'massageBefore', 'sleepLost', 'weekend'],
    });
  });

  it('goes day by day from the first one on, and has nothing coarser before 90 days', () => {
    const { days, weeks, months } = progressView(sampleDiary(now, 0), '2026-01-12', rules);
    assert.deepEqual([days.length, weeks.length, months.length], [57, 0, 0]);
    assert.deepEqual([days[0]?.date, days.at(-1)?.date], ['2025-11-17', '2026-01-12']);
  });

  it('has weeks for a year or two, and months past that', () => {
    const year = progressView(longDiary(1), '2024-11-15', rules);
    assert.deepEqual([year.days.length, year.weeks.length, year.months.length], [90, 46, 11]);
    const ten = progressView(longDiary(10), '2033-11-10', rules);
    assert.deepEqual([ten.days.length, ten.weeks.length, ten.months.length], [90, 0, 119]);
  });

  it('is as small for ten years as for three', () => {
    const size = (years: number, date: string) =>
      JSON.stringify(progressView(longDiary(years), date, rules)).length;
    assert.ok(size(10, '2033-11-10') < 64 * 1024, String(size(10, '2033-11-10')));
    assert.ok(size(3, '2026-11-10') < size(10, '2033-11-10'));
  });

  it('leaves what is still to come, and compares no day that is not over', () => {
    const diary = sampleDiary(now, 0);
    const counted = (date: string) => {
      const { compared } = progressView(diary, date, rules);
      return compared.map(({ days }) => days[0] + days[1]);
    };
    const view = progressView(diary, '2026-01-11', rules);
    assert.equal(view.days.at(-1)?.date, '2026-01-11');
    assert.ok(Math.max(...counted('2026-01-12')) >= Math.max(...counted('2026-01-11')));
    const rated = view.days.filter(({ pain }) => pain !== null).length;
    const today = view.days.at(-1)?.pain === null ? 0 : 1;
    assert.equal(Math.max(...counted('2026-01-11')), rated - today);
  });
});
