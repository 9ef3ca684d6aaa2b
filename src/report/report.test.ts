import { daysIn, lastWeeks } from '../calendar/range';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyPlain } from '../../test/fixtures/anyDiary';
import { diaryOf, english, twelveWeeks } from '../../test/fixtures/reportDiary';
import { corrected } from '../../test/fixtures/corrected';
import type { DateRange } from '../calendar/range';
import { decode } from '../diary/codec';
import { emptyDiary } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { Day, Said } from '../diary/records';
import type { Region } from '../diary/vocabulary';
import { courseResults } from './courses';
import { toHtml } from './html';
import { toMarkdown } from './markdown';
import { report as reportOf } from './report';
import type { ReportRules } from './report';

const today = '2026-11-22';
const rules = { today, startsAt: 240, dailyLimit: 420, idleReset: 5 };
const report = (state: DiaryState, range: DateRange, its: ReportRules) =>
  reportOf(corrected(state), range, its);
const four = lastWeeks(4, today);

function pain(
  when: string,
  rating: number,
  more: Partial<Extract<Said, { kind: 'pain' }>> = {},
): Said {
  const regions: Region[] = ['lower_back'];
  return { kind: 'pain', at: Date.parse(when), rating, window: 'now', regions, ...more };
}

describe('the report', () => {
  it('ends today and begins whole weeks before', () => {
    assert.deepEqual(four, { from: '2026-10-26', to: '2026-11-22' });
    assert.equal(daysIn(lastWeeks(12, today)), 84);
  });

  it('of an empty diary says so and guesses nothing', () => {
    const {
      pain: course,
      desk,
      tried,
      courses,
      answers,
      questions,
    } = report(emptyDiary('d'), four, rules);
    assert.deepEqual([course.mean, course.worst, course.best, course.days], [null, null, null, []]);
    assert.ok(course.weekMeans.length === 28 && course.weekMeans.every((mean) => mean === null));
    assert.deepEqual([desk.mean, desk.longest, desk.days], [null, null, []]);
    assert.deepEqual([tried, courses, questions], [[], [], []]);
    assert.deepEqual(answers.asked, { times: 0, last: null });
    const text = toMarkdown(report(emptyDiary('d'), four, rules), english);
    assert.match(text, /No pain was rated in these weeks\./);
    assert.match(text, /Not all the safety questions have been asked yet\./);
    assert.doesNotMatch(text, /NaN|undefined|Infinity/);
  });

  it('of one entry has one day and no trend', () => {
    const { pain: course } = report(diaryOf([pain('2026-11-10T12:00Z', 6)]), four, rules);
    assert.deepEqual(course.days, [{ date: '2026-11-10', mean: 6, low: 6, high: 6 }]);
    assert.equal(course.mean, 6);
    assert.deepEqual(course.worst, {
      rating: 6,
      days: 1,
      last: '2026-11-10',
      regions: ['lower_back'],
    });
    assert.deepEqual(course.ends, { days: 7, first: null, last: null });
    assert.ok(course.weekMeans.every((mean) => mean === null));
  });

  it('counts each day once, however often it was rated', () => {
    const state = diaryOf([
      pain('2026-11-17T08:00Z', 8),
      pain('2026-11-17T12:00Z', 6),
      pain('2026-11-18T12:00Z', 1),
      pain('2026-11-20T12:00Z', 3, { regions: ['neck', 'lower_back'] }),
      pain('2026-11-20T13:00Z', 9, { window: '7d' }),
      pain('2026-09-01T12:00Z', 10),
    ]);
    const { pain: course } = report(state, four, rules);
    assert.deepEqual(
      course.days.map(({ date, mean }) => [date, mean]),
      [
        ['2026-11-17', 7],
        ['2026-11-18', 1],
        ['2026-11-20', 3],
      ],
    );
    // (7 + 1 + 3) / 3; the rating of seven days is another question, and September is before.
    assert.equal(course.mean, 11 / 3);
    assert.deepEqual([course.entries, course.otherWindows], [4, 1]);
    assert.deepEqual(course.worst?.rating, 8);
    assert.deepEqual(course.best, {
      rating: 1,
      days: 1,
      last: '2026-11-18',
      regions: ['lower_back'],
    });
    assert.equal(course.severeDays, 2);
    assert.deepEqual(course.regions, [
      { region: 'lower_back', days: 3, mean: 11 / 3 },
      { region: 'neck', days: 1, mean: 3 },
    ]);
    // From the third rated day on there is a mean of the week; none before.
    assert.deepEqual(course.weekMeans.slice(-4), [null, 11 / 3, 11 / 3, 11 / 3]);
    assert.equal(course.ends.last, 11 / 3);
  });

  it('takes the day from the zone where the person was, clock changes and all', () => {
    const range = { from: '2026-10-24', to: '2026-10-26' };
    const at = (when: string, zone: number) => ({
      ...diaryOf([pain(when, 5)], zone)
        .entries.values()
        .next().value!,
    });
    const entries = [
      // 03:59 in Berlin in summer is the evening before; 04:00 in winter, after the change, is not.
      at('2026-10-25T00:59Z', 120),
      { ...at('2026-10-25T03:00Z', 60), id: 'b' },
      // An evening in New York, the next day in Berlin.
      { ...at('2026-10-27T03:00Z', -240), id: 'c' },
    ];
    const state = { ...emptyDiary('d'), entries: new Map(entries.map((e) => [e.id, e])) };
    assert.deepEqual(
      report(state, range, rules).pain.days.map(({ date }) => date),
      ['2026-10-24', '2026-10-25', '2026-10-26'],
    );
  });

  it('adds up desk time, limits and breaks', () => {
    const start = Date.parse('2026-11-16T08:00Z') / 60_000;
    const days: Day[] = [
      {
        date: '2026-11-16',
        sit: [start, start + 50, start + 60, start + 480],
        stand: [start + 50, start + 55],
        nudges: [
          { due: (start + 30) * 60_000, outcome: 'taken' },
          { due: (start + 90) * 60_000, outcome: 'skipped' },
        ],
      },
      { date: '2026-11-17', sit: [start + 1440, start + 1500], stand: [], nudges: [] },
      { date: '2026-11-18', sit: [], stand: [], nudges: [] },
      { date: '2026-09-18', sit: [1, 2], stand: [], nudges: [] },
    ];
    const state = { ...emptyDiary('d'), days: new Map(days.map((day) => [day.date, day])) };
    const { desk } = report(state, four, rules);
    // 50 + 5 + 420 and 60 minutes; the gap of five minutes ends the first bout.
    assert.deepEqual(desk.days, [
      { date: '2026-11-16', desk: 475, longest: 420 },
      { date: '2026-11-17', desk: 60, longest: 60 },
    ]);
    assert.deepEqual([desk.mean, desk.meanLongest, desk.over], [267.5, 240, 1]);
    assert.deepEqual(desk.longest, { minutes: 420, date: '2026-11-16' });
    assert.deepEqual([desk.due, desk.breaks, desk.standing], [2, 1, 5 / 535]);
  });

  it('lists what was tried, and when', () => {
    const at = (day: number) => Date.parse(`2026-11-${String(day).padStart(2, '0')}T12:00Z`);
    const { tried } = report(
      diaryOf([
        ...[3, 3, 9].map((day): Said => ({ kind: 'care', at: at(day), what: 'walking' })),
        { kind: 'session', at: at(5), course: 'course', date: '2026-11-04', relaxed: 'yes' },
        { kind: 'move', at: at(6), move: 'm', did: 'done', felt: 'better' },
        { kind: 'move', at: at(6), move: 'm', did: 'skipped' },
        pain('2026-11-08T12:00Z', 3, { relief: ' Ibuprofen ' }),
        pain('2026-11-09T12:00Z', 3, { relief: '  ' }),
      ]),
      four,
      rules,
    );
    assert.deepEqual(tried, [
      { what: 'walking', times: 3, dates: ['2026-11-03', '2026-11-09'] },
      { what: 'massage', times: 1, dates: ['2026-11-04'] },
      { what: 'moves', times: 1, dates: ['2026-11-06'], felt: { better: 1, same: 0, worse: 0 } },
      { what: 'relief', times: 1, dates: ['2026-11-08'], words: ['Ibuprofen'] },
    ]);
  });

  it('tells the weekly answers of the range, each question apart', () => {
    const weekly = (when: string, strength: number, life: number, work: number): Said => ({
      ...{ kind: 'weekly', at: Date.parse(when), strength, life, work },
    });
    const none = report(diaryOf([weekly('2026-10-20T12:00Z', 9, 9, 9)]), four, rules);
    assert.equal(none.weekly, null);
    assert.doesNotMatch(toMarkdown(none, english), /Weekly answers/);
    const once = report(diaryOf([weekly('2026-11-01T12:00Z', 6, 5, 0)]), four, rules);
    assert.match(
      toMarkdown(once, english),
      /Weekly answers \(1×\): pain 6, in the way of things they like 5, of the work day 0/,
    );
    const made = report(
      diaryOf([
        weekly('2026-10-20T12:00Z', 9, 9, 9),
        weekly('2026-11-15T12:00Z', 3, 6, 2),
        weekly('2026-11-01T12:00Z', 6, 5, 0),
        weekly('2026-11-08T12:00Z', 7, 5, 4),
      ]),
      four,
      rules,
    );
    assert.deepEqual(made.weekly, {
      times: 3,
      strength: [6, 3],
      life: [5, 6],
      work: [0, 2],
    });
    assert.match(
      toMarkdown(made, english),
      /\(3×\): pain 6 → 3, in the way of things they like 5 → 6, of the work day 0 → 2/,
    );
  });

  it('of a course tells that course, from its first day to its last', () => {
    const session = (day: string, before: number, after: number): Said => ({
      ...{ kind: 'session', at: Date.parse(day), course: 'course', date: day, before, after },
      relaxed: 'yes',
    });
    const own = diaryOf([
      { kind: 'course', at: Date.parse('2026-09-01T12:00Z'), region: 'lower_back' },
      session('2026-09-02', 6, 5),
      session('2026-09-09', 5, 4),
      {
        ...{ kind: 'checkin', at: Date.parse('2026-09-12T12:00Z'), course: 'course' },
        ...{ date: '2026-09-12', pain: 3, reaction: 'none' },
      },
      session('2026-09-16', 3, 3),
      session('2026-09-23', 3, 2),
      {
        ...{ kind: 'checkin', at: Date.parse('2026-09-26T12:00Z'), course: 'course' },
        ...{ date: '2026-09-26', pain: 2, reaction: 'none' },
      },
      pain('2026-08-31T12:00Z', 9),
      pain('2026-09-10T12:00Z', 4),
      pain('2026-10-10T12:00Z', 9),
    ]);
    const [result] = courseResults(own, today);
    assert.deepEqual(result?.range, { from: '2026-09-01', to: '2026-09-26' });
    const made = report(own, result.range, rules);
    assert.deepEqual([made.pain.mean, made.pain.days.length], [4, 1]);
    assert.deepEqual(
      made.courses.map(({ id }) => id),
      ['course'],
    );
    const text = toMarkdown(made, english);
    assert.match(text, /4 of 4 sessions\. Completed\./);
    assert.match(text, /24-hour pain: 6 at the start, 2 at the latest score\./);
    assert.match(text, /This result does not show what caused the change\./);
  });

  it('puts the natural course beside every result of a course, and never says why', () => {
    const course = (date: string, before: number): Said => ({
      ...{ kind: 'session', at: Date.parse(`${date}T12:00Z`), course: 'course', date },
      ...{ before, relaxed: 'yes' },
    });
    const state = diaryOf([
      { kind: 'course', at: Date.parse('2026-11-01T12:00Z'), region: 'neck' },
      course('2026-11-01', 6),
      course('2026-11-01', 2),
      course('2026-11-13', 5),
      {
        kind: 'checkin',
        at: Date.parse('2026-11-16T12:00Z'),
        course: 'course',
        date: '2026-11-16',
        pain: 3,
      },
    ]);
    const made = report(state, four, rules);
    const result = made.courses[0]!;
    // The second session of one day does not count.
    assert.deepEqual(
      result.sessions.map(({ date, before }) => [date, before]),
      [
        ['2026-11-01', 6],
        ['2026-11-13', 5],
      ],
    );
    assert.deepEqual([result.before, result.latest], [6, { score: 3, date: '2026-11-16' }]);
    assert.equal(result.status.response, 'responded');
    assert.deepEqual(result.range, { from: '2026-11-01', to: today });
    for (const text of [toMarkdown(made, english), toHtml(made, english)]) {
      assert.match(text, /often eases within six weeks whatever treatment is used/);
      assert.match(text, /does not show what caused the change/);
      assert.match(text, /rule of thumb, not a research result/);
      assert.match(text, /not medical advice/);
      assert.doesNotMatch(text, /massage (worked|failed|helped)|because of the massage/i);
    }
    assert.deepEqual(report(state, { from: '2026-09-01', to: '2026-10-31' }, rules).courses, []);
  });

  it('tells every safety question ever answered yes, long before the range too', () => {
    const at = (date: string) => Date.parse(`${date}T12:00Z`);
    const screening = { kind: 'screening', contraindications: [], full: true } as const;
    const said: Said[] = [
      { ...screening, at: at('2026-01-05'), flags: ['fever'], contraindications: ['pregnancy'] },
      { ...screening, at: at('2026-03-05'), flags: ['fever', 'saddle_numbness'] },
      { ...screening, at: at('2026-04-05'), flags: [] },
    ];
    const { answers } = report(diaryOf(said), four, rules);
    assert.deepEqual(answers.flags, [
      { id: 'saddle_numbness', first: '2026-03-05', last: '2026-03-05' },
      { id: 'fever', first: '2026-01-05', last: '2026-03-05' },
    ]);
    assert.deepEqual(answers.contraindications, [
      { id: 'pregnancy', first: '2026-01-05', last: '2026-01-05' },
    ]);
    assert.deepEqual(answers.asked, { times: 2, last: '2026-04-05' });
    // Only a doctor ends an emergency, so it stands on top until one was seen.
    const text = (state: Parameters<typeof report>[0]) =>
      toMarkdown(report(state, four, rules), english);
    assert.match(text(diaryOf(said)), /emergency care was answered yes, and no visit/);
    assert.doesNotMatch(
      text(diaryOf([...said, { kind: 'clearance', at: at('2026-05-01') }])),
      /no visit/,
    );
  });

  it('has the latest questions, each apart', () => {
    const state = diaryOf([
      { kind: 'questions', at: 1, text: 'Old?' },
      { kind: 'questions', at: 2, text: 'May I run? And swim?\nA word on sleep' },
    ]);
    const { questions } = report(state, four, rules);
    assert.deepEqual(questions, ['May I run?', 'And swim?', 'A word on sleep']);
  });
});

describe('the report as text', () => {
  const evil = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style><b>',
    '![x](https://e.test/a.png) [y](javascript:alert(1))',
    '# heading\n- list | cell `code` $x^2$ <!--',
  ];

  it('shows own words as words, whatever stands in them', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...evil), fc.string({ unit: 'binary', maxLength: 60 })),
        (own) => {
          const mark = `q${own.replace(/[?？؟\n]/g, ' ')}`;
          const state = diaryOf([
            pain('2026-11-17T12:00Z', 3, { relief: own }),
            { kind: 'questions', at: 1, text: mark },
          ]);
          const made = report(state, four, rules);
          const plain = toHtml(
            report(
              diaryOf([
                pain('2026-11-17T12:00Z', 3, { relief: 'q' }),
                { kind: 'questions', at: 1, text: 'q' },
              ]),
              four,
              rules,
            ),
            english,
          );
          const tags = (html: string) => html.match(/<[^>]*>/g)?.filter((tag) => tag !== '<br>');
          const html = toHtml(made, english);
          // The same elements as with harmless words, unless blank words leave a row out.
          if (own.trim() !== '') assert.deepEqual(tags(html), tags(plain));
          const markdown = toMarkdown(made, english);
          assert.doesNotMatch(
            markdown.replace(/^\[chart\]: .*$/m, ''),
            /<|(?<!\\)!\[(?!Pain)|(?<!\\)\]\((?!data)/,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('bears a correction at the end of all time', () => {
    const to = 8.64e15;
    const away: Said = { kind: 'away', at: 0, from: to - 280_680_000, to, was: 'break' };
    assert.match(toMarkdown(report(diaryOf([away]), four, rules), english), /not medical advice/i);
  });

  it('draws any diary without a number that is none', () => {
    fc.assert(
      fc.property(anyPlain, (plain) => {
        const state = decode(plain, 'x') ?? emptyDiary('x');
        const made = report(state, four, rules);
        for (const text of [toHtml(made, english), toMarkdown(made, english)]) {
          assert.doesNotMatch(text, /\bNaN\b|\bInfinity\b/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('needs nothing from outside', () => {
    const html = toHtml(report(twelveWeeks(Date.parse(`${today}T15:00Z`)), four, rules), english);
    assert.match(html, /default-src 'none'/);
    assert.doesNotMatch(html, /<script|<link|<iframe|<img|\bon\w+=|url\(|@import|href=|src=/);
    assert.deepEqual(html.match(/https?:\/\/[^"\s]+/g), ['http://www.w3.org/2000/svg']);
  });
});
