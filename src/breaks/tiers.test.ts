import { dateOf } from '../calendar/days';
import assert from 'node:assert/strict';
import { deskDay, deskOfRecord } from '../desk/desk';
import { correctedLately, withCorrections, unexplainedGap } from '../desk/corrections';
import { Diary, emptyDiary } from '../diary/diary';
import type { Nudge } from '../diary/records';
import { DeskWindow } from './deskWindow';
import { openFrom, parseHours } from './hours';
import { inRow, keptRhythm } from './kept';
import { Rhythm } from './rhythm';
import type { Effect } from './signals';
import { quietHands, standardRules } from './rules';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const t0 = Date.UTC(2026, 0, 12, 9);
const rule = { timeZone: 'UTC', startsAt: 240 };

/** Works with a key every five seconds, and rests at the end of each half minute. */
function workAndPause(rhythm: Rhythm, from: number, to: number, onToast: (n: Nudge) => void) {
  const carryOut = (effects: readonly Effect[]) => {
    for (const effect of effects) if (effect.kind === 'toast') onToast(effect.nudge);
  };
  for (let at = from; at <= to; at += 5 * second) {
    if ((at / second) % 30 < 15) carryOut(rhythm.hands(at));
    else carryOut(rhythm.send({ kind: 'tick', at }));
  }
}

describe('tiers of breaks', () => {
  const rules = {
    ...standardRules,
    every: 60 * minute,
    micro: { every: 20 * minute, length: 30 * second },
  };

  it('take turns, and neither starves the other', () => {
    const rhythm = new Rhythm(rules);
    const seen: [number, boolean][] = [];
    workAndPause(rhythm, t0, t0 + 66 * minute, ({ due, micro, shown = 0 }) => {
      seen.push([Math.round((due - t0) / minute), micro === true]);
      if (micro !== true) return;
      rhythm.send({ kind: 'start', at: shown, length: 30 * second, due });
      rhythm.send({ kind: 'tick', at: shown + 30 * second });
    });
    assert.deepEqual(
      seen.map(([, micro]) => micro),
      [true, true, false],
    );
    assert.ok((seen[2]?.[0] ?? 0) <= 66, 'the long one comes in its time');
    assert.ok(rhythm.desk >= 58 * minute, 'micro-breaks leave the bout as it is');
  });

  it('say nothing of a micro-break after one was passed by, but of the long one', () => {
    const rhythm = new Rhythm(rules);
    const seen: boolean[] = [];
    workAndPause(rhythm, t0, t0 + 130 * minute, ({ micro }) => seen.push(micro === true));
    assert.deepEqual(seen, [true, false]);
  });

  it('let a break that is due soon stand for the micro-break', () => {
    const rhythm = new Rhythm({ ...rules, every: 23 * minute });
    const seen: boolean[] = [];
    workAndPause(rhythm, t0, t0 + 28 * minute, ({ micro }) => seen.push(micro === true));
    assert.deepEqual(seen, [false]);
  });
});

describe('a machine that sleeps', () => {
  it('adds no desk time, however short the sleep', () => {
    const rhythm = new Rhythm(standardRules);
    rhythm.hands(t0);
    rhythm.hands(t0 + minute);
    const woken = (rhythm.wake() ?? 0) + 100 * second;
    rhythm.send({ kind: 'tick', at: woken });
    rhythm.hands(woken + minute);
    assert.equal(rhythm.desk, 2 * minute);
  });

  it('ends the bout over midnight, and leaves no toast for the morning', () => {
    const rhythm = new Rhythm(standardRules);
    const toasts: Nudge[] = [];
    workAndPause(rhythm, t0, t0 + 35 * minute, (nudge) => toasts.push(nudge));
    const morning = t0 + 23 * hour;
    rhythm.send({ kind: 'tick', at: morning });
    workAndPause(rhythm, morning, morning + 20 * minute, (nudge) => toasts.push(nudge));
    assert.equal(toasts.length, 1);
    assert.ok(rhythm.desk <= 20 * minute);
  });
});

describe('working hours', () => {
  const hours = parseHours({ monday: ['09:00-12:30', '13:00-17:00'], friday: ['22:00-02:00'] });
  const zone = 'Europe/Berlin';
  const from = (at: string) => new Date(openFrom(hours ?? undefined, Date.parse(at), zone));

  it('know several ranges a day, and ranges past midnight', () => {
    assert.deepEqual(from('2026-01-12T09:00:00+01:00'), new Date('2026-01-12T09:00:00+01:00'));
    assert.deepEqual(from('2026-01-12T12:30:00+01:00'), new Date('2026-01-12T13:00:00+01:00'));
    assert.deepEqual(from('2026-01-12T17:00:00+01:00'), new Date('2026-01-16T22:00:00+01:00'));
    assert.deepEqual(from('2026-01-17T01:59:00+01:00'), new Date('2026-01-17T01:59:00+01:00'));
    assert.deepEqual(from('2026-01-17T02:00:00+01:00'), new Date('2026-01-19T09:00:00+01:00'));
  });

  it('go by the wall also over a change of the clocks', () => {
    assert.deepEqual(from('2026-03-28T12:00:00+01:00'), new Date('2026-03-30T09:00:00+02:00'));
  });

  it('are all the time if none are named, and never if all are empty', () => {
    assert.equal(openFrom(parseHours({}) ?? undefined, t0, zone), t0);
    assert.equal(openFrom(parseHours({ monday: [] }) ?? undefined, t0, zone), Infinity);
  });

  it('are refused whole where a part does not fit', () => {
    for (const wrong of [
      { moonday: ['09:00-10:00'] },
      { monday: '09:00-10:00' },
      { monday: ['9-10'] },
      { monday: ['09:00-25:00'] },
      { monday: ['24:00-25:00'] },
      [],
      'monday',
      null,
    ]) {
      assert.equal(parseHours(wrong), null, JSON.stringify(wrong));
    }
  });
});

describe('a correction', () => {
  function desk(): { diary: Diary; window: DeskWindow; work: (from: number, to: number) => void } {
    let n = 0;
    const diary = new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
    const window = new DeskWindow(diary, standardRules, rule);
    return {
      diary,
      window,
      work(from, to) {
        for (let at = from; at <= to; at += 10 * second) window.hands(at);
      },
    };
  }
  const today = '2026-01-12';
  const corrected = (diary: Diary) => withCorrections(diary.state, rule);

  it('of a gap makes one bout of two, and the day is counted anew', () => {
    const { diary, window, work } = desk();
    work(t0, t0 + 10 * minute);
    work(t0 + 20 * minute, t0 + 25 * minute);
    const now = t0 + 25 * minute;
    const gap = unexplainedGap(diary.state.days.get(today) ?? assert.fail(), now, 5 * minute);
    assert.deepEqual(gap, { from: t0 + 10 * minute, to: t0 + 20 * minute });
    diary.say({ kind: 'away', at: now, from: gap.from, to: gap.to, was: 'meeting' }, 0);
    window.join(now);
    assert.equal(deskDay(corrected(diary), today).desk, 25);
    assert.equal(Math.round(window.rhythm.desk / minute), 25);
    assert.equal(
      deskOfRecord(diary.state.days.get(today)).desk,
      15,
      'what the clock saw stays as it was',
    );
    const after = corrected(diary).days.get(today) ?? assert.fail();
    assert.equal(unexplainedGap(after, now, 5 * minute), undefined);
  });

  it('to standing counts as standing', () => {
    const { diary, work } = desk();
    work(t0, t0 + 30 * minute);
    const [from, to] = [t0 + 10 * minute, t0 + 20 * minute];
    diary.say({ kind: 'away', at: to, from, to, was: 'standing' }, 0);
    assert.deepEqual(deskDay(corrected(diary), today), { desk: 30, standing: 10 });
  });

  it('to a break ends the bout, and an open nudge with it', () => {
    const { diary, window, work } = desk();
    work(t0, t0 + 31 * minute);
    assert.notEqual(window.rhythm.open, undefined);
    const now = t0 + 31 * minute;
    diary.say({ kind: 'away', at: now, from: now - 5 * minute, to: now, was: 'break' }, 0);
    window.join(now);
    assert.equal(window.rhythm.open, undefined);
    assert.equal(window.rhythm.desk, 0);
    assert.equal(deskDay(corrected(diary), today).desk, 26);
    const [nudge] = diary.state.days.get(today)?.nudges ?? [];
    assert.equal(nudge?.outcome, 'natural');
  });

  it('that is taken back leaves the day as the clock saw it', () => {
    const { diary, work } = desk();
    work(t0, t0 + 10 * minute);
    const said = { kind: 'away', at: t0, from: t0, to: t0 + 10 * minute, was: 'break' } as const;
    const { id } = diary.say(said, 0);
    assert.equal(deskDay(corrected(diary), today).desk, 0);
    diary.remove(id);
    assert.equal(deskDay(corrected(diary), today).desk, 10);
  });

  it('is laid over the diary once for all that ask, and anew once something changed', () => {
    const { diary, work } = desk();
    work(t0, t0 + 10 * minute);
    diary.say({ kind: 'away', at: t0, from: t0, to: t0 + 5 * minute, was: 'break' }, 0);
    const now = t0 + 10 * minute;
    const once = correctedLately(diary.state, rule, now);
    assert.equal(deskDay(once, today).desk, 5);
    assert.equal(correctedLately(diary.state, { ...rule }, now + hour), once);
    const elsewhere = { ...rule, timeZone: 'Pacific/Kiritimati' };
    assert.notEqual(correctedLately(diary.state, elsewhere, now), once);
    work(now, now + 10 * minute);
    assert.equal(deskDay(correctedLately(diary.state, rule, now), today).desk, 15);
  });

  it('is split where a day begins', () => {
    const { diary } = desk();
    const from = Date.UTC(2026, 0, 13, 3, 30);
    diary.say({ kind: 'away', at: from, from, to: from + hour, was: 'desk' }, 0);
    assert.equal(deskDay(corrected(diary), '2026-01-12').desk, 30);
    assert.equal(deskDay(corrected(diary), '2026-01-13').desk, 30);
  });

  it('is not asked for after a break that was begun, a long absence, or an hour', () => {
    const set = (...sit: number[]) => ({ date: today, sit, stand: [], nudges: [] });
    const m = t0 / minute;
    const now = t0 + 60 * minute;
    const broke = { due: (m + 10) * minute, outcome: 'taken', until: (m + 20) * minute } as const;
    const split = set(m, m + 10, m + 20, m + 60);
    assert.notEqual(unexplainedGap(split, now, 5 * minute), undefined);
    assert.equal(unexplainedGap({ ...split, nudges: [broke] }, now, 5 * minute), undefined);
    assert.equal(unexplainedGap(split, now + 21 * minute, 5 * minute), undefined);
    assert.equal(unexplainedGap(set(m - 300, m - 290, m, m + 60), now, 5 * minute), undefined);
  });
});

describe('a diary that spans the start of a day', () => {
  it('gives each date its own minutes', () => {
    const diary = new Diary(emptyDiary('d'), () => 'e');
    const window = new DeskWindow(diary, { ...standardRules, awayCounts: 30 * minute }, rule);
    const start = Date.UTC(2026, 0, 13, 3, 50);
    window.hands(start);
    window.send({ kind: 'focus', at: start, focused: false });
    window.send({ kind: 'focus', at: start + 20 * minute, focused: true });
    assert.equal(deskOfRecord(diary.state.days.get('2026-01-12')).desk, 10);
    assert.equal(deskOfRecord(diary.state.days.get('2026-01-13')).desk, 10);
  });

  it('does not give up a bout that may still be work beside the editor', () => {
    const rules = { ...standardRules, awayCounts: 20 * minute };
    const diary = new Diary(emptyDiary('d'), () => 'e');
    const window = new DeskWindow(diary, rules, rule);
    for (let at = t0; at <= t0 + 31 * minute; at += 10 * second) window.hands(at);
    const other = new DeskWindow(diary, rules, rule);
    other.join(t0 + 41 * minute);
    const [nudge] = diary.state.days.get('2026-01-12')?.nudges ?? [];
    assert.equal(nudge?.outcome, 'due');
    assert.equal(Math.round(other.rhythm.desk / minute), 31);
  });
});

describe('the rhythm kept', () => {
  /** A diary of working days with bouts of so many minutes and ten between them. */
  function kept(days: number, length: number, every: number) {
    const diary = new Diary(emptyDiary('d'), () => 'e');
    for (let i = 1; i <= days; i += 1) {
      const morning = t0 - i * 24 * hour;
      const sit = [0, 1, 2, 3].flatMap((n) => {
        const from = morning / minute + n * (length + 10);
        return [from, from + length];
      });
      diary.see({ date: dateOf(morning, rule), sit, stand: [], nudges: [] });
    }
    return keptRhythm(withCorrections(diary.state, rule), t0, rule, 5 * minute, every * minute);
  }

  it('is the median bout of two weeks, and is offered after them', () => {
    assert.deepEqual(kept(20, 47, 30), { minutes: 47, offer: 45 });
    assert.deepEqual(kept(10, 47, 30), { minutes: 47, offer: undefined });
    assert.deepEqual(kept(20, 33, 30), { minutes: 33, offer: undefined });
    assert.equal(kept(1, 47, 30), undefined);
  });

  it('never offers what the setting does not take', () => {
    assert.equal(kept(20, 200, 30)?.offer, 90);
    assert.equal(kept(20, 11, 30)?.offer, 15);
  });

  it('counts skips in a row, over days, and no break that was begun', () => {
    const diary = new Diary(emptyDiary('d'), () => 'e');
    const add = (at: number, rest: Partial<Nudge>) => {
      const nudges = [{ due: at, outcome: 'skipped', ...rest } as Nudge];
      diary.see({ date: dateOf(at, rule), sit: [], stand: [], nudges });
    };
    add(t0 - 24 * hour, { outcome: 'taken' });
    add(t0 - 23 * hour, {});
    add(t0, {});
    add(t0 + hour, { until: t0 + hour + minute });
    add(t0 + 2 * hour, {});
    add(t0 + 3 * hour, { outcome: 'due' });
    assert.equal(inRow(diary.state, 'skipped'), 3);
  });
});

describe('quiet hands', () => {
  it('are waited for at the end of the quiet too', () => {
    const quietTo = t0 + 40 * minute;
    const rhythm = new Rhythm({ ...standardRules, quiet: (at) => Math.max(at, quietTo) });
    for (let at = t0; at <= quietTo; at += 5 * second) rhythm.hands(at);
    assert.equal(rhythm.wake(), quietTo + quietHands);
  });
});
