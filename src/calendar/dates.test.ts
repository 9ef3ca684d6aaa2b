import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, dateOfDay, dayNumber, daysAfter, startOf, weekday } from './dates';

const aDay = fc.integer({ min: dayNumber('0001-01-01')!, max: dayNumber('9999-12-31')! });

describe('calendar dates', () => {
  it('count from 1970, and a number gives its date back', () => {
    assert.equal(dayNumber('1970-01-01'), 0);
    assert.equal(dayNumber('2026-03-02'), 20514);
    fc.assert(fc.property(aDay, (day) => assert.equal(dayNumber(dateOfDay(day)), day)));
  });

  it('refuse what is not on the calendar', () => {
    for (const text of ['2026-02-30', '2025-02-29', '2026-13-01', '2026-1-1', '', 'today', '0'])
      assert.equal(dayNumber(text), undefined, text);
    assert.equal(dateOfDay(dayNumber('2024-02-29')!), '2024-02-29');
  });

  it('know the years below 100', () => {
    assert.equal(dateOfDay(dayNumber('0099-12-31')! + 1), '0100-01-01');
  });

  it('add up: so many days later is so many days after', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -3000, max: 3000 }), (day, days) => {
        fc.pre(day + days >= dayNumber('0001-01-01')! && day + days <= dayNumber('9999-12-31')!);
        assert.equal(daysAfter(dateOfDay(day), addDays(dateOfDay(day), days)), days);
      }),
    );
  });

  it('begin their week on Monday and their month on the first', () => {
    assert.equal(startOf(dayNumber('2026-11-25')!, 'week'), dayNumber('2026-11-23'));
    assert.equal(startOf(dayNumber('2026-11-25')!, 'month'), dayNumber('2026-11-01'));
    assert.equal(weekday(dayNumber('2026-11-29')!), 7);
    fc.assert(
      fc.property(aDay, (day) => {
        const week = startOf(day, 'week');
        // 1970-01-05 was a Monday.
        assert.equal((((week - 4) % 7) + 7) % 7, 0);
        assert.equal(weekday(day), day - week + 1);
        assert.equal(dateOfDay(startOf(day, 'month')), `${dateOfDay(day).slice(0, 8)}01`);
      }),
    );
  });
});
