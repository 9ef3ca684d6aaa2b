import { calendarDateOf, dateOf, nextDayStart } from '../calendar/days';
import { momentOf, zoneOffset } from '../calendar/zones';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyDiary } from '../diary/diary';
import type { Day } from '../diary/records';
import { boutsOf, deskOfRecord, runningBout } from './desk';

const minute = 60_000;
const hour = 60 * minute;

describe('local days', () => {
  const berlin = { timeZone: 'Europe/Berlin', startsAt: 240 };

  it('begin at the hour set, so work after midnight is the evening before', () => {
    assert.equal(dateOf(Date.parse('2026-01-13T02:59:00Z'), berlin), '2026-01-12');
    assert.equal(dateOf(Date.parse('2026-01-13T03:00:00Z'), berlin), '2026-01-13');
    assert.equal(calendarDateOf(Date.parse('2026-01-13T02:59:00Z'), 'Europe/Berlin'), '2026-01-13');
  });

  it('know zones that are off by a part of an hour', () => {
    const at = Date.parse('2026-01-13T12:00:00Z');
    assert.equal(zoneOffset(at, 'Asia/Kathmandu'), 345);
    assert.equal(zoneOffset(at, 'America/St_Johns'), -210);
    assert.equal(zoneOffset(at, 'UTC'), 0);
  });

  it('tell the moment of a time on the wall, whatever the season', () => {
    for (const [local, utc] of [
      ['2026-01-13T09:30', '2026-01-13T08:30:00Z'],
      ['2026-07-13T09:30', '2026-07-13T07:30:00Z'],
      ['2026-03-29T01:59', '2026-03-29T00:59:00Z'],
      ['2026-03-29T03:00', '2026-03-29T01:00:00Z'],
    ] as const) {
      assert.equal(
        new Date(momentOf(local, 'Europe/Berlin')).toISOString(),
        utc.replace('Z', '.000Z'),
      );
    }
    assert.ok(Number.isNaN(momentOf('2026-13-40T09:30', 'UTC')));
  });

  it('are 23 or 25 hours long when the clocks change', () => {
    const length = (zone: string, at: string) => {
      const rule = { timeZone: zone, startsAt: 0 };
      const start = nextDayStart(Date.parse(at) - 24 * hour, rule);
      return (nextDayStart(start, rule) - start) / hour;
    };
    assert.equal(length('Europe/Berlin', '2026-03-29T12:00:00Z'), 23);
    assert.equal(length('Europe/Berlin', '2026-10-25T12:00:00Z'), 25);
    assert.equal(length('America/New_York', '2026-03-08T17:00:00Z'), 23);
    assert.equal(length('Australia/Sydney', '2026-04-05T02:00:00Z'), 25);
    assert.equal(length('UTC', '2026-03-29T12:00:00Z'), 24);
  });

  it('follow on each other without a hole', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 720 }),
        fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') }),
        (timeZone, startsAt, at) => {
          const rule = { timeZone, startsAt };
          const next = nextDayStart(at, rule);
          assert.ok(next > at);
          assert.equal(dateOf(next - minute, rule), dateOf(at, rule));
          assert.ok(dateOf(next, rule) > dateOf(at, rule));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('bouts', () => {
  it('end at a gap as long as the idle reset', () => {
    assert.deepEqual(boutsOf([0, 10, 14, 20, 25, 30], 5), [
      { from: 0, to: 20, minutes: 16 },
      { from: 25, to: 30, minutes: 5 },
    ]);
    assert.deepEqual(boutsOf([], 5), []);
  });

  it('never go on across the end of a break', () => {
    const bouts = (set: number[], cuts: number[]) =>
      boutsOf(set, 5, cuts).map(({ from, to }) => [from, to]);
    assert.deepEqual(bouts([0, 10, 13, 20], [12]), [
      [0, 10],
      [13, 20],
    ]);
    assert.deepEqual(bouts([0, 20], [10]), [
      [0, 10],
      [10, 20],
    ]);
    assert.deepEqual(bouts([0, 20], [0, 20, 30]), [[0, 20]]);
  });

  it('share out all the minutes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 })), (steps) => {
        let at = 0;
        const set = steps.map((step) => (at += step)).slice(0, steps.length - (steps.length % 2));
        const total = boutsOf(set, 5).reduce((sum, { minutes }) => sum + minutes, 0);
        const all = set.reduce((sum, m, i) => sum + (i % 2 === 0 ? -m : m), 0);
        assert.equal(total, all);
      }),
    );
  });
});

describe('desk time of a day', () => {
  const day: Day = { date: '2026-01-12', sit: [100, 130], stand: [120, 140], nudges: [] };
  const state = { ...emptyDiary('d'), days: new Map([[day.date, day]]) };

  it('counts each minute once, in however many windows', () => {
    assert.deepEqual(deskOfRecord(state.days.get('2026-01-12')), { desk: 40, standing: 20 });
    assert.deepEqual(deskOfRecord(state.days.get('2026-01-13')), { desk: 0, standing: 0 });
  });

  it('has a bout that runs on until the idle reset', () => {
    const bout = { from: 100, to: 140, minutes: 40 };
    assert.deepEqual(runningBout(state, 144 * minute, 5 * minute), bout);
    assert.equal(runningBout(state, 145 * minute, 5 * minute), undefined);
  });
});
