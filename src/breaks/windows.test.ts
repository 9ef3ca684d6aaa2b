import assert from 'node:assert/strict';
import { dateOf } from '../calendar/days';
import { correctedLately, withCorrections } from '../desk/corrections';
import { deskDay } from '../desk/desk';
import { Diary, emptyDiary } from '../diary/diary';
import { DeskWindow } from './deskWindow';
import { standardRules } from './rules';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const t0 = Date.UTC(2026, 0, 12, 9);
const rule = { timeZone: 'UTC', startsAt: 240 };

function type(window: DeskWindow, from: number, to: number): void {
  for (let at = from; at <= to; at += 10 * second) window.hands(at);
}

function desk() {
  const diary = new Diary(emptyDiary('d'), () => 'e');
  const open = (zone = rule) => new DeskWindow(diary, standardRules, zone);
  const day = (at: number, zone = rule) =>
    deskDay(correctedLately(diary.state, zone, at), dateOf(at, zone));
  return { diary, open, day };
}

describe('standing', () => {
  it('told in one window is known in the next, and so is sitting', () => {
    const { open, day } = desk();
    const [one, other] = [open(), open()];
    type(one, t0, t0 + 10 * minute);
    const told = t0 + 10 * minute + 20 * second;
    one.send({ kind: 'standing', at: told, standing: true });
    one.send({ kind: 'focus', at: told, focused: false });
    other.join(told + second);
    assert.equal(other.rhythm.standing, true);
    type(other, told + second, told + 20 * minute);
    assert.ok(Math.abs(day(told).standing - 20) <= 1);
    const sat = told + 20 * minute;
    other.send({ kind: 'standing', at: sat, standing: false });
    one.join(sat + second);
    assert.equal(one.rhythm.standing, false);
    type(one, sat + second, sat + 10 * minute);
    assert.ok(Math.abs(day(told).standing - 20) <= 1);
    assert.ok(Math.abs(day(told).desk - 40) <= 1);
  });

  it('holds over a short absence, and is over after a night', () => {
    for (const [away, stands] of [
      [10 * minute, true],
      [15 * hour, false],
    ] as const) {
      for (const closed of [false, true]) {
        const { open } = desk();
        let window = open();
        type(window, t0, t0 + minute);
        window.send({ kind: 'standing', at: t0 + minute, standing: true });
        type(window, t0 + minute, t0 + 20 * minute);
        const back = t0 + 20 * minute + away;
        if (closed) window = open();
        window.join(back);
        type(window, back, back + minute);
        assert.equal(window.rhythm.standing, stands);
      }
    }
  });
});

describe('the zone of the screen, told in the middle of a day', () => {
  for (const [name, host, screen, at] of [
    ['ahead of the server', 'UTC', 'Pacific/Kiritimati', Date.UTC(2026, 0, 12, 15)],
    ['behind the server', 'Asia/Tokyo', 'America/Los_Angeles', Date.UTC(2026, 0, 12, 20)],
    ['of the same date', 'UTC', 'Europe/Berlin', t0],
  ] as const) {
    it(`leaves the day whole where it is ${name}`, () => {
      const { diary, open, day } = desk();
      const before = { ...rule, timeZone: host };
      const after = { ...rule, timeZone: screen };
      const window = open(before);
      // Yesterday stays as it was.
      type(window, at - 26 * hour, at - 25 * hour);
      type(window, at, at + 25 * minute);
      const told = at + 25 * minute;
      window.setRules(told, standardRules, after);
      window.setRules(told, standardRules, after);
      type(window, told, told + 6 * minute);
      const end = told + 6 * minute;
      assert.equal(day(end, after).desk, 31);
      const all = [...withCorrections(diary.state, after).days.keys()];
      const sum = all.map((date) => deskDay(withCorrections(diary.state, after), date).desk);
      assert.equal(
        sum.reduce((a, b) => a + b),
        60 + 31,
      );
      const nudges = all.flatMap(
        (date) => withCorrections(diary.state, after).days.get(date)?.nudges ?? [],
      );
      assert.equal(new Set(nudges.map(({ due }) => due)).size, nudges.length);
    });
  }
});
