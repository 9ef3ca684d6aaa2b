import { dateOfDay, weekday } from '../calendar/dates';
import { dayMs, minuteMs } from '../calendar/units';
import { emptyDiary } from '../diary/diary';
import { minutesOfSpan, unionOf } from '../diary/minutes';
import type { Minutes } from '../diary/minutes';
import type { DiaryState } from '../diary/merge';
import type { Day, LiveEntry, Nudge, Said } from '../diary/records';
import type { Outcome, Region } from '../diary/vocabulary';
import { randomFrom } from '../random';

const minute = minuteMs;
const hour = 60 * minute;
const weeks = 8;
/** When a day begins, by default. */
const dayStart = 4 * hour;

/**
 * A made-up diary of eight weeks that end now, so that every view has something to show. Nobody's
 * data; the same for the same moment.
 * @param now epoch ms
 * @param zone the person's zone, minutes east of UTC
 */
export function sampleDiary(now: number, zone: number): DiaryState {
  const random = randomFrom(20_260_101);
  const today = Math.floor((now + zone * minute - dayStart) / dayMs);
  const midnight = (day: number) => day * dayMs - zone * minute;
  const days = new Map<string, Day>();
  const entries = new Map<string, LiveEntry>();
  const say = (said: Said, id: string) => {
    entries.set(id, { ...said, id, zone, rev: 1 });
  };

  for (let back = weeks * 7; back >= 0; back -= 1) {
    const start = midnight(today - back);
    const isWeekend = weekday(today - back) >= 6;
    const date = dateOfDay(today - back);
    if (back === 0) days.set(date, dayUntil(date, now));
    else if (!isWeekend) days.set(date, workday(date, start, random));
    const progress = 1 - back / (weeks * 7);
    const strain = isWeekend ? -1 : weekday(today - back) >= 4 ? 1 : 0;
    const rating = Math.round(5.6 - 2.6 * progress + strain * 0.7 + (random() - 0.5) * 2);
    const at = start + 16 * hour + Math.floor(random() * 90) * minute;
    if (random() < 0.8 && at < now) {
      say(
        {
          kind: 'pain',
          at,
          rating: Math.min(6, Math.max(1, rating)),
          window: 'now',
          regions: regionsOf(random()),
          ...(random() < 0.1 && { note: 'After a long afternoon of reviews.' }),
        },
        `sample-pain-${String(back)}`,
      );
    }
  }
  sayCourse(say, today, midnight, now);
  sayOwn(say, midnight(today - 30));
  return { ...emptyDiary('sample'), days, entries };
}

/** A move of one's own, and a routine with it. */
function sayOwn(say: (said: Said, id: string) => void, at: number): void {
  const move = 'sample-own-move';
  say(
    {
      kind: 'own',
      at,
      name: 'Towel pull',
      does: 'strength',
      position: 'seated',
      steps: [
        'Hold a rolled towel before your chest with both hands.',
        'Pull it apart for four seconds, and keep your shoulders low.',
        'Let go slowly.',
      ],
      place: 'office',
      dose: 'reps',
      reps: 8,
      seconds: 6,
      maxPain: 5,
      regions: ['upper_back', 'shoulders'],
      avoid: ['shoulder_injury'],
    },
    move,
  );
  const moves = ['neck-turn', `own:${move}`, 'calf-raise'];
  say({ kind: 'own', at, name: 'Before lunch', steps: [], moves }, 'sample-own-routine');
}

function regionsOf(r: number): Region[] {
  if (r < 0.6) return ['lower_back'];
  return r < 0.85 ? ['lower_back', 'upper_back'] : ['neck'];
}

/** Three of four sessions are done, with a check-in after the second. */
function sayCourse(
  say: (said: Said, id: string) => void,
  today: number,
  midnight: (day: number) => number,
  now: number,
): void {
  const start = today - 30;
  const at = (day: number, clock: number) => Math.min(now, midnight(start + day) + clock * hour);
  const date = (day: number) => dateOfDay(start + day);
  const course = 'sample-course';
  say(
    {
      kind: 'screening',
      at: at(0, 8),
      pain: 6,
      flags: [],
      contraindications: [],
      full: true,
      course,
    },
    'sample-screening',
  );
  say({ kind: 'course', at: at(0, 8), region: 'lower_back' }, course);
  const sessions = [
    { day: 0, before: 6, after: 4, relaxed: 'partly' },
    { day: 12, before: 5, after: 3, relaxed: 'yes' },
    { day: 25, before: 4, after: 2, relaxed: 'yes' },
  ] as const;
  for (const { day, ...said } of sessions) {
    say(
      {
        kind: 'session',
        at: at(day, 18),
        course,
        date: date(day),
        by: 'Massage practice',
        ...said,
      },
      `sample-session-${String(day)}`,
    );
  }
  for (const [day, pain] of [
    [3, 5],
    [15, 4],
    [28, 3],
  ] as const) {
    say(
      { kind: 'checkin', at: at(day, 9), course, date: date(day), pain, reaction: 'none' },
      `sample-checkin-${String(day)}`,
    );
  }
}

const outcomes: readonly Outcome[] = [
  'taken',
  'taken',
  'natural',
  'natural',
  'snoozed',
  'skipped',
  'ignored',
];

/** A morning that goes on until now, whatever day it is: three bouts, the last one running. */
function dayUntil(date: string, now: number): Day {
  const ago = (minutes: number) => now - minutes * minute;
  const bouts = [
    [ago(170), ago(128)],
    [ago(118), ago(84)],
    [ago(52), ago(22)],
    [ago(14), now],
  ] as const;
  const spans = bouts.map(([from, to]) => minutesOfSpan(from, to));
  const shown = { moment: 'quiet' } as const;
  return {
    date,
    sit: spans.filter((_, i) => i !== 1).reduce(unionOf),
    stand: spans[1] ?? [],
    nudges: [
      { ...shown, due: ago(140), shown: ago(139), outcome: 'natural' },
      { ...shown, due: ago(88), shown: ago(87), outcome: 'taken' },
    ],
  };
}

function workday(date: string, start: number, random: () => number): Day {
  let sit: Minutes = [];
  let stand: Minutes = [];
  const nudges: Nudge[] = [];
  let at = start + 8 * hour + Math.floor(random() * 50) * minute;
  const end = start + 17 * hour;
  while (at < end) {
    const length = (22 + Math.floor(random() * 34)) * minute;
    const span = minutesOfSpan(at, Math.min(end, at + length));
    if (random() < 0.2) stand = unionOf(stand, span);
    else sit = unionOf(sit, span);
    const due = at + 30 * minute;
    if (length > 30 * minute && due + minute < end) {
      const outcome = outcomes[Math.floor(random() * outcomes.length)] ?? 'natural';
      nudges.push({ due, shown: due + 12_000, moment: 'quiet', outcome });
    }
    const lunch = at < start + 12 * hour && at + length > start + 12 * hour;
    at += length + (lunch ? 45 : 5 + Math.floor(random() * 9)) * minute;
  }
  return { date, sit, stand, nudges };
}
