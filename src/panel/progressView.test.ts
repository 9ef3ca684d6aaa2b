import assert from 'node:assert/strict';
import { emptyDiary } from '../diary/diary';
import { sampleDiary } from '../sample/sample';
import { longDiary } from '../../test/fixtures/longDiary';
import { corrected } from '../../test/fixtures/corrected';
import type { DiaryState } from '../diary/merge';
import type { Range } from './progressModel';
import { progressView as viewOf } from './progressView';

const rules = { startsAt: 240, idleReset: 5 };
const progressView = (diary: DiaryState, date: string, range: Range, its: typeof rules) =>
  viewOf(corrected(diary), date, range, its);
const now = Date.UTC(2026, 0, 12, 12);

describe('progress as the page gets it', () => {
  it('is empty for an empty diary', () => {
    assert.deepEqual(progressView(emptyDiary('d'), '2026-01-12', '28', rules), {
      range: '28',
      today: '2026-01-12',
      window: 'now',
      otherWindows: 0,
      unit: 'day',
      periods: [],
      months: [],
      before: null,
      regions: [],
      linkedWindow: 'now',
      compared: [],
      tooFew: ['longBout', 'deskHours', 'breaks', 'moves', 'massageBefore', 'sleepLost', 'weekend'],
    });
  });

  it('goes day by day from the first one on, and has nothing coarser before 90 days', () => {
    const diary = sampleDiary(now, 0);
    const all = progressView(diary, '2026-01-12', 'all', rules);
    assert.deepEqual([all.unit, all.periods.length, all.months.length], ['day', 57, 0]);
    const dates = [all.periods[0]?.date, all.periods.at(-1)?.date];
    assert.deepEqual(dates, ['2025-11-17', '2026-01-12']);
    const ninety = progressView(diary, '2026-01-12', '90', rules);
    assert.deepEqual(ninety, { ...all, range: '90' });
  });

  it('has weeks for a year or two, and months past that', () => {
    const year = progressView(longDiary(1), '2024-11-15', 'all', rules);
    assert.deepEqual([year.unit, year.periods.length, year.months.length], ['week', 46, 11]);
    const ten = progressView(longDiary(10), '2033-11-10', 'all', rules);
    assert.deepEqual([ten.unit, ten.periods.length, ten.months.length], ['month', 119, 0]);
  });

  it('says the same of a range whether or not there is more before it', () => {
    const long = longDiary(3);
    const start = '2025-09-01';
    const short = {
      ...long,
      days: new Map([...long.days].filter(([date]) => date >= start)),
      entries: new Map([...long.entries].filter(([, { at }]) => at >= Date.parse(start))),
    };
    for (const range of ['7', '28', '90'] as const) {
      const [a, b] = [long, short].map((diary) => progressView(diary, '2026-11-10', range, rules));
      assert.equal(a?.periods.length, Number(range));
      assert.deepEqual(a, b);
    }
  });

  it('compares with as many days before, if any of them were rated', () => {
    const diary = sampleDiary(now, 0);
    const { before } = progressView(diary, '2026-01-12', '28', rules);
    const { periods } = progressView(diary, '2026-01-12', '90', rules);
    const rated = periods.slice(-56, -28).flatMap(({ pain }) => pain ?? []);
    const mean = rated.reduce((sum, one) => sum + one.mean, 0) / rated.length;
    assert.equal(before?.days, rated.length);
    assert.ok(Math.abs(before.mean - mean) < 0.02);
    assert.equal(progressView(diary, '2026-01-12', '90', rules).before, null);
    assert.equal(progressView(diary, '2026-01-12', 'all', rules).before, null);
  });

  it('stays small, however long the diary', () => {
    for (const range of ['90', 'all'] as const) {
      const text = JSON.stringify(progressView(longDiary(10), '2033-11-10', range, rules));
      assert.ok(text.length < 40 * 1024, `${range}: ${String(text.length)}`);
    }
  });

  it('leaves what is still to come, and compares no day that is not over', () => {
    const diary = sampleDiary(now, 0);
    const counted = (date: string) => {
      const { compared } = progressView(diary, date, '90', rules);
      return compared.map(({ days }) => days[0] + days[1]);
    };
    const view = progressView(diary, '2026-01-11', '90', rules);
    assert.equal(view.periods.at(-1)?.date, '2026-01-11');
    assert.ok(Math.max(...counted('2026-01-12')) >= Math.max(...counted('2026-01-11')));
    const rated = view.periods.filter(({ pain }) => pain !== null).length;
    const today = view.periods.at(-1)?.pain === null ? 0 : 1;
    assert.equal(Math.max(...counted('2026-01-11')), rated - today);
  });
});
