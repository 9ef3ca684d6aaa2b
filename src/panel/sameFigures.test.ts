import assert from 'node:assert/strict';
import fc from 'fast-check';
import { corrected } from '../../test/fixtures/corrected';
import { anyDays } from '../../test/fixtures/anyDays';
import { dateOfDay, dayNumber } from '../calendar/dates';
import { Diary, emptyDiary } from '../diary/diary';
import type { Said } from '../diary/records';
import { report } from '../report/report';
import { panelModel } from './view';
import type { PanelSource } from './view';

const minute = 60_000;
const hour = 60 * minute;
const date = '2026-01-12';
const noon = Date.parse(`${date}T12:00Z`);
const night = Date.parse(`${date}T22:00Z`);

function panelOf(diary: Diary, limit: number) {
  const source: PanelSource = {
    diary: diary.state,
    now: night,
    day: { timeZone: 'UTC', startsAt: 240 },
    rhythm: { desk: 0, standing: false, open: undefined, running: undefined },
    every: 30 * minute,
    idleReset: 5 * minute,
    dailyLimit: limit,
    emergencyNumber: '',
    suggested: undefined,
    routines: [],
    guided: undefined,
    sample: false,
    picture: () => null,
    range: '28',
  };
  const model = panelModel(source);
  assert.ok(model.progress !== null);
  return { ...model, progress: model.progress };
}

function reportOf(diary: Diary, limit: number) {
  const range = { from: dateOfDay((dayNumber(date) ?? 0) - 27), to: date };
  const rules = { today: date, startsAt: 240, dailyLimit: limit, idleReset: 5 };
  return report(corrected(diary.state), range, rules);
}

function newDiary(): Diary {
  let n = 0;
  return new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
}

const pain = (at: number, rating: number, more: Partial<Said> = {}) =>
  ({ kind: 'pain', at, rating, window: 'now', regions: ['neck'], ...more }) as Said;

describe('the panel and the report', () => {
  it('count a corrected day anew, both', () => {
    const diary = newDiary();
    const at = noon - 3 * hour;
    const m = at / minute;
    diary.see({ date, sit: [m, m + 60, m + 120, m + 180], stand: [], nudges: [] });
    diary.say({ kind: 'away', at, from: at + hour, to: at + 2 * hour, was: 'meeting' }, 0);
    const { today, progress } = panelOf(diary, 150);
    assert.equal(today.desk, 180);
    assert.deepEqual(progress.periods.at(-1)?.desk, { mean: 180, longest: 180, days: 1 });
    const { desk } = reportOf(diary, 150);
    assert.deepEqual([desk.mean, desk.longest?.minutes, desk.over], [180, 180, 1]);
  });

  it('never mix what was asked in different ways', () => {
    const diary = newDiary();
    for (let back = 0; back < 7; back += 1) {
      diary.say(pain(noon - back * 24 * hour, 2), 0);
      if (back < 5) diary.say(pain(noon - back * 24 * hour, 8, { window: '24h' }), 0);
    }
    const { progress } = panelOf(diary, 420);
    assert.deepEqual([progress.window, progress.otherWindows], ['now', 5]);
    assert.equal(progress.periods.at(-1)?.smooth, 2);
    assert.equal(reportOf(diary, 420).pain.weekMeans.at(-1), 2);
  });

  it('count the breaks that were due alike: what was held back was never seen', () => {
    const diary = newDiary();
    const nudges = (['held', 'taken', 'skipped'] as const).map((outcome, i) => ({
      due: noon + i * hour,
      outcome,
    }));
    diary.see({ date, sit: [], stand: [], nudges });
    const breaks = panelOf(diary, 420).progress.periods.at(-1)?.breaks;
    assert.deepEqual(breaks, { taken: 1, natural: 0, snoozed: 0, skipped: 1, ignored: 0 });
    const { desk } = reportOf(diary, 420);
    assert.deepEqual([desk.breaks, desk.due], [1, 2]);
  });

  it('tell the same figures of any diary', () => {
    fc.assert(
      fc.property(anyDays(date, 40), ({ days, said }) => {
        const diary = newDiary();
        for (const day of days) diary.see(day);
        for (const { entry, zone } of said) diary.say(entry, zone);
        const limit = 300;
        const { progress, today } = panelOf(diary, limit);
        const made = reportOf(diary, limit);
        const { periods } = progress;
        const round = (value: number) => Math.round(value * 100) / 100;
        if (made.pain.entries > 0) assert.equal(progress.window, made.pain.window);
        assert.equal(progress.otherWindows, made.pain.otherWindows);
        assert.deepEqual(
          periods.flatMap((one) =>
            one.pain === null ? [] : [[one.date, one.pain.mean, one.pain.low]],
          ),
          made.pain.days.map((one) => [one.date, round(one.mean), one.low]),
        );
        assert.deepEqual(
          periods.map(({ smooth }) => smooth),
          made.pain.weekMeans
            .slice(made.pain.weekMeans.length - periods.length)
            .map((mean) => (mean === null ? null : round(mean))),
        );
        assert.deepEqual(
          periods.flatMap(({ date: on, desk }) =>
            desk === null ? [] : [[on, desk.mean, desk.longest]],
          ),
          made.desk.days.map(({ date: on, desk, longest }) => [on, desk, longest]),
        );
        assert.equal(periods.at(-1)?.desk?.mean ?? 0, today.desk);
        const sum = (of: (one: (typeof periods)[number]['breaks']) => number) =>
          periods.reduce((total, { breaks }) => total + of(breaks), 0);
        assert.equal(
          sum(({ taken, natural }) => taken + natural),
          made.desk.breaks,
        );
        assert.equal(
          sum(
            ({ taken, natural, snoozed, skipped, ignored }) =>
              taken + natural + snoozed + skipped + ignored,
          ),
          made.desk.due,
        );
        assert.equal(
          periods.reduce((total, { sessions }) => total + sessions, 0),
          made.tried.find(({ what }) => what === 'massage')?.times ?? 0,
        );
      }),
      { numRuns: 200 },
    );
  });
});
