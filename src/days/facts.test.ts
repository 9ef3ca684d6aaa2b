import { dayNumber, startOf } from '../calendar/dates';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Diary, emptyDiary } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { unionOf } from '../diary/minutes';
import type { Nudge, Said } from '../diary/records';
import { outcomes, recallWindows } from '../diary/vocabulary';
import { corrected } from '../../test/fixtures/corrected';
import { answers } from './breaks';
import { dayFacts as factsOf } from './facts';
import type { FoldRules } from './facts';
import { painOf } from './pain';

const rules = { startsAt: 240, idleReset: 5 };
const dayFacts = (state: DiaryState, its: FoldRules, first?: number) =>
  factsOf(corrected(state), its, first);
const minute = 60_000;
const number = (date: string) => dayNumber(date)!;
const utc = (text: string) => Date.parse(`${text}Z`);

function newDiary(): Diary {
  let n = 0;
  return new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
}

const pain = (at: number, rating: number, more: Partial<Said> = {}) =>
  ({ kind: 'pain', at, rating, window: 'now', regions: ['neck'], ...more }) as Said;

const dates = (diary: Diary) => dayFacts(diary.state, rules).map(({ day }) => day);

describe('the days of a diary', () => {
  it('are none in an empty diary', () => {
    assert.deepEqual(dayFacts(newDiary().state, rules), []);
  });

  it('take the mean of a day, with its range and its regions', () => {
    const diary = newDiary();
    diary.say(pain(utc('2026-03-02T09:00'), 2), 0);
    diary.say(pain(utc('2026-03-02T18:00'), 5, { regions: ['neck', 'lower_back'] }), 0);
    const [day, ...more] = dayFacts(diary.state, rules);
    assert.deepEqual(more, []);
    assert.ok(day?.said !== undefined);
    assert.equal(painOf(day, 'now'), 3.5);
    const { regions, each, ...figures } = day.said.pain.get('now')!;
    assert.deepEqual(figures, { sum: 7, count: 2, low: 2, high: 5 });
    assert.deepEqual(regions.get('neck'), { sum: 7, count: 2 });
    assert.deepEqual(regions.get('lower_back'), { sum: 5, count: 1 });
    assert.equal(each.length, 2);
    assert.equal(day.seen, undefined);
  });

  it('count an entry to the day the person lived it in, wherever that was', () => {
    const diary = newDiary();
    // The same moment: 02:30 on the 3rd in Berlin, still the evening of the 2nd in New York.
    diary.say(pain(utc('2026-03-03T01:30'), 4), 60);
    diary.say(pain(utc('2026-03-03T01:30'), 4), -300);
    // 04:00 is the next day: in Berlin 03:00 UTC in winter, 02:00 UTC in summer.
    diary.say(pain(utc('2026-03-03T03:00'), 4), 60);
    diary.say(pain(utc('2026-06-03T01:59'), 4), 120);
    diary.say(pain(utc('2026-06-03T02:00'), 4), 120);
    assert.deepEqual(
      dates(diary),
      ['2026-03-02', '2026-03-03', '2026-06-02', '2026-06-03'].map(number),
    );
    assert.equal(dayFacts(diary.state, rules)[0]?.said?.pain.get('now')?.count, 2);
  });

  it('keep apart what was asked in different ways', () => {
    const diary = newDiary();
    const at = utc('2026-03-02T09:00');
    diary.say(pain(at, 2), 0);
    diary.say(pain(at, 8, { window: '24h' }), 0);
    diary.say(pain(at, 5, { window: '7d' }), 0);
    const [day] = dayFacts(diary.state, rules);
    assert.deepEqual(
      recallWindows.map((window) => painOf(day!, window)),
      [2, 8, 5],
    );
  });

  it('hold desk time, the longest bout and the answers, also on the day of 25 hours', () => {
    const diary = newDiary();
    // The night the clocks went back in Vienna: 01:50 UTC is 02:50 for the second time.
    const m = utc('2026-10-25T00:00') / minute;
    const nudge = (due: number, outcome: Nudge['outcome']) => ({ due: due * minute, outcome });
    diary.see({
      date: '2026-10-24',
      sit: [m + 20, m + 80, m + 83, m + 110, m + 140, m + 160],
      stand: [m + 160, m + 170],
      nudges: [
        nudge(m + 50, 'taken'),
        nudge(m + 60, 'ignored'),
        nudge(m + 90, 'held'),
        nudge(m + 150, 'ignored'),
      ],
    });
    assert.deepEqual(dayFacts(diary.state, rules)[0]?.seen, {
      desk: 60 + 27 + 30,
      stood: 10,
      // Three minutes away end no bout.
      longest: 87,
      answers: { taken: 1, natural: 0, snoozed: 0, skipped: 0, ignored: 2 },
    });
    assert.equal(dayFacts(diary.state, { ...rules, idleReset: 3 })[0]?.seen?.longest, 60);
  });

  it('hold what was done about it', () => {
    const diary = newDiary();
    const at = utc('2026-03-02T09:00');
    diary.say({ kind: 'move', at, move: 'neck-turn', did: 'done' }, 0);
    diary.say({ kind: 'move', at, move: 'neck-turn', did: 'skipped' }, 0);
    diary.say({ kind: 'care', at, what: 'walking' }, 0);
    diary.say({ kind: 'care', at, what: 'walking' }, 0);
    diary.say({ kind: 'session', at, course: 'c', date: '2026-03-01', relaxed: 'yes' }, 0);
    const [before, day] = dayFacts(diary.state, rules);
    assert.deepEqual([before?.day, before?.said?.sessions], [number('2026-03-01'), 1]);
    assert.ok(day?.said !== undefined);
    assert.equal(day.said.moves.done, 1);
    assert.deepEqual([...day.said.care], [['walking', 2]]);
    assert.equal(painOf(day, 'now'), undefined);
  });

  it('follow every change, and a deletion', () => {
    const diary = newDiary();
    const entry = diary.say(pain(utc('2026-03-02T09:00'), 2), 0);
    assert.equal(dates(diary).length, 1);
    diary.remove(entry.id);
    assert.deepEqual(dates(diary), []);
    const m = utc('2026-03-02T09:00') / minute;
    const see = (to: number) =>
      diary.see({ date: '2026-03-02', sit: [m, m + to], stand: [], nudges: [] });
    see(10);
    assert.equal(dayFacts(diary.state, rules)[0]?.seen?.desk, 10);
    see(30);
    assert.equal(dayFacts(diary.state, rules)[0]?.seen?.desk, 30);
  });

  it('add up to the whole', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(1300), fc.integer({ min: 1, max: 120 }));
    const entry = fc.tuple(
      fc.integer({ min: 0, max: 40 * 1440 }),
      fc.nat(10),
      fc.integer({ min: -720, max: 840 }),
    );
    const anyNudge = fc.tuple(fc.nat(30), fc.nat(1440), fc.constantFrom(...outcomes));
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 30 }),
        fc.array(entry, { maxLength: 40 }),
        fc.array(anyNudge, { maxLength: 20 }),
        (spans, entries, nudges) => {
          const diary = newDiary();
          const start = number('2026-01-01');
          const date = (day: number) =>
            new Date((start + day) * 86_400_000).toISOString().slice(0, 10);
          let minutes: readonly number[] = [];
          for (const [day, from, length] of spans) {
            const at = (start + day) * 1440 + from;
            // Days don't overlap, so what sticks out over midnight is left away.
            const to = Math.min(at + length, (start + day + 1) * 1440);
            minutes = unionOf(minutes, [at, to]);
            diary.see({ date: date(day), sit: [at, to], stand: [], nudges: [] });
          }
          const due = new Map<number, Nudge['outcome']>();
          for (const [day, minuteOfDay, outcome] of nudges) {
            const at = ((start + day) * 1440 + minuteOfDay) * minute;
            if (due.has(at)) continue;
            due.set(at, outcome);
            diary.see({ date: date(day), sit: [], stand: [], nudges: [{ due: at, outcome }] });
          }
          for (const [at, rating, zone] of entries) {
            diary.say(pain(start * 86_400_000 + at * minute, rating), zone);
          }
          const facts = dayFacts(diary.state, rules);
          const sum = (of: (one: (typeof facts)[number]) => number) =>
            facts.reduce((total, one) => total + of(one), 0);
          let desk = 0;
          for (let i = 0; i + 1 < minutes.length; i += 2) desk += minutes[i + 1]! - minutes[i]!;
          assert.equal(
            sum(({ seen }) => seen?.desk ?? 0),
            desk,
          );
          assert.equal(
            sum(({ said }) => said?.pain.get('now')?.sum ?? 0),
            entries.reduce((total, [, rating]) => total + rating, 0),
          );
          assert.equal(
            sum(({ said }) => said?.pain.get('now')?.count ?? 0),
            entries.length,
          );
          assert.equal(
            sum(({ seen }) => answers.reduce((n, answer) => n + (seen?.answers[answer] ?? 0), 0)),
            [...due.values()].filter((outcome) => outcome !== 'due' && outcome !== 'held').length,
          );
          const days = facts.map(({ day }) => day);
          assert.deepEqual(
            days,
            [...new Set(days)].sort((a, b) => a - b),
          );
        },
      ),
    );
  });
});

describe('weeks and months', () => {
  it('begin on Monday and on the first', () => {
    assert.equal(startOf(number('2026-03-01'), 'week'), number('2026-02-23'));
    assert.equal(startOf(number('2026-03-02'), 'week'), number('2026-03-02'));
    assert.equal(startOf(number('2024-02-29'), 'month'), number('2024-02-01'));
    assert.equal(startOf(number('1969-12-31'), 'week'), number('1969-12-29'));
  });
});
