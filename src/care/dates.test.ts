import { dateOfDay, dayNumber } from '../calendar/dates';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { courseStatus } from './course';
import type { CourseEvent } from './courseEvents';
import { courseDates, courseReminder } from './dates';
import { calendarFile } from './ics';

const start = dayNumber('2026-03-02') ?? 0;
const date = (day: number) => dateOfDay(start + day);
const dayOf = (text: string) => (dayNumber(text) ?? NaN) - start;

describe('the dates of a course', () => {
  const days = (counted: number[], planned: number | null) =>
    courseDates(counted.map(date), planned === null ? null : date(planned)).map(
      ({ date: at, held, late }) => `${dayOf(at)}${held ? '' : '?'}${late ? ' late' : ''}`,
    );

  it('are those held, then those planned, if each is kept', () => {
    assert.deepEqual(days([], null), []);
    assert.deepEqual(days([0], 12), ['0', '12?', '25?', '38?']);
    assert.deepEqual(days([0, 20], 29), ['0', '20', '29?', '38?']);
    assert.deepEqual(days([0, 12, 40], 47), ['0', '12', '40', '47? late']);
    assert.deepEqual(days([0, 12, 25, 38], null), ['0', '12', '25', '38']);
    assert.deepEqual(days([0, 12], null), ['0', '12']);
  });

  it('are never more than four, ever later, and within the week of grace', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 49 }), { maxLength: 3 }),
        fc.integer({ min: 1, max: 60 }),
        (more, next) => {
          const held = [0, ...more.sort((a, b) => a - b)];
          const last = held.at(-1) ?? 0;
          const all = courseDates(held.map(date), date(last + next)).map((one) => dayOf(one.date));
          assert.ok(all.length <= 4);
          assert.ok(all.every((day, i) => i === 0 || day > (all[i - 1] ?? NaN)));
        },
      ),
    );
  });
});

describe('a reminder of a course', () => {
  /** What is said on which day, of sessions and check-ins `day:score`. */
  function said(
    sessions: [number, number][],
    checkins: [number, number][],
    until: number,
  ): string[] {
    const events: CourseEvent[] = [
      ...sessions.map(([day, before]): CourseEvent => {
        return { kind: 'session', id: `s${day}`, at: 0, date: date(day), before, relaxed: 'yes' };
      }),
      ...checkins.map(([day, pain]): CourseEvent => {
        return { kind: 'checkin', id: `c${day}`, at: 0, date: date(day), pain };
      }),
    ];
    const out: string[] = [];
    for (let day = 0; day <= until; day += 1) {
      const seen = events.filter((event) => event.date <= date(day));
      const reminder = courseReminder(
        courseStatus(seen, date(day)),
        seen.filter(({ kind }) => kind === 'session').map((event) => event.date),
        seen.filter(({ kind }) => kind === 'checkin').map((event) => event.date),
        date(day),
      );
      if (reminder === undefined) continue;
      out.push(`${day} ${reminder.about}${'date' in reminder ? ` ${dayOf(reminder.date)}` : ''}`);
    }
    return out;
  }

  it('comes on day 3 for the check-in, and two days before the next session', () => {
    assert.deepEqual(said([[0, 5]], [], 12), ['3 checkin', '10 session 12']);
    assert.deepEqual(said([[0, 5]], [[2, 4]], 12), ['10 session 12']);
  });

  it('says once that a missed date moves', () => {
    assert.deepEqual(said([[0, 5]], [[2, 4]], 28), ['10 session 12', '16 moved 17']);
  });

  it('asks for the review on days 3, 5 and 7, then is quiet', () => {
    const before = ['3 checkin', '10 session 12'];
    const asked = said(
      [
        [0, 5],
        [12, 4],
      ],
      [],
      30,
    );
    assert.deepEqual(asked, [...before, '15 checkin', '17 checkin', '19 checkin']);
  });

  it('asks for the last score on day 3, once', () => {
    const sessions: [number, number][] = [
      [0, 6],
      [12, 5],
      [25, 4],
      [38, 3],
    ];
    const asked = said(
      sessions,
      [
        [3, 5],
        [15, 4],
        [28, 4],
      ],
      60,
    );
    assert.deepEqual(asked, ['10 session 12', '23 session 25', '36 session 38', '41 checkin']);
  });
});

describe('a calendar file', () => {
  const day = { uid: 'a-2@lumbar', date: '2026-03-14', title: 'Session 2 of 4' };

  it('holds whole days that take no time', () => {
    assert.equal(
      calendarFile([day], Date.UTC(2026, 2, 2, 9, 30)),
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Lumbar//Lumbar//EN',
        'BEGIN:VEVENT',
        'UID:a-2@lumbar',
        'DTSTAMP:20260302T093000Z',
        'DTSTART;VALUE=DATE:20260314',
        'SUMMARY:Session 2 of 4',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('says any title again when it is unfolded, in lines of 75 octets at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const file = calendarFile([{ ...day, title }], 0);
        for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75);
        const lines = file.replaceAll('\r\n ', '').split('\r\n');
        const summary = lines.find((line) => line.startsWith('SUMMARY:'))?.slice(8);
        const read = summary?.replace(/\\(.)/gs, (_, char: string) => (char === 'n' ? '\n' : char));
        assert.equal(read, title.replace(/\r\n|\r/g, '\n').replace(/[^\P{Cc}\n]/gu, ''));
      }),
    );
  });
});
