import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarDateOf, dateOf, dateOfEntry, dayOfEntry, localDateOf, nextDayStart } from './days';
import { dayNumber } from './dates';
import { hourMs, minuteMs } from './units';
import { momentOf, zoneOffset } from './zones';

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
const aMoment = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
const aRule = fc.record({
  timeZone: fc.constantFrom(...zones),
  startsAt: fc.integer({ min: 0, max: 720 }),
});

describe('a person’s days', () => {
  it('begin at four: work after midnight is still the evening before', () => {
    const rule = { timeZone: 'Europe/Berlin', startsAt: 240 };
    assert.equal(dateOf(momentOf('2026-01-13T03:59', 'Europe/Berlin'), rule), '2026-01-12');
    assert.equal(dateOf(momentOf('2026-01-13T04:00', 'Europe/Berlin'), rule), '2026-01-13');
    assert.equal(
      calendarDateOf(momentOf('2026-01-13T00:00', 'Europe/Berlin'), 'Europe/Berlin'),
      '2026-01-13',
    );
  });

  it('have 23 and 25 hours when the clocks change', () => {
    const rule = { timeZone: 'Europe/Berlin', startsAt: 0 };
    for (const [date, hours] of [
      ['2026-03-29', 23],
      ['2026-10-25', 25],
      ['2026-06-01', 24],
    ] as const) {
      const start = momentOf(`${date}T00:00`, rule.timeZone);
      assert.equal(nextDayStart(start, rule) - start, hours * hourMs, date);
    }
  });

  it('follow each other: the next one’s start is its first minute', () => {
    fc.assert(
      fc.property(aMoment, aRule, (at, rule) => {
        const next = nextDayStart(at, rule);
        assert.ok(next > at);
        assert.ok(dateOf(next, rule) > dateOf(at, rule));
        assert.equal(dateOf(next - minuteMs, rule), dateOf(at, rule));
      }),
      { numRuns: 300 },
    );
  });

  it('are those of the zone in which something was said, wherever it is read', () => {
    fc.assert(
      fc.property(aMoment, aRule, (at, { timeZone, startsAt }) => {
        const said = { at, zone: zoneOffset(at, timeZone) };
        assert.equal(localDateOf(said, startsAt), dateOf(at, { timeZone, startsAt }));
        assert.equal(dayNumber(localDateOf(said, startsAt)), dayOfEntry(said, startsAt));
        assert.equal(dateOfEntry(said), calendarDateOf(at, timeZone));
      }),
      { numRuns: 300 },
    );
  });
});
