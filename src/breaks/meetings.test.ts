import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOf } from '../calendar/days';
import { correctedLately, unexplainedGap } from '../desk/corrections';
import { deskDay } from '../desk/desk';
import { Diary, emptyDiary } from '../diary/diary';
import { mergeDiaries } from '../diary/merge';
import { meetingPostures } from '../diary/vocabulary';
import { DeskWindow } from './deskWindow';
import { readEnd, settleMeetings } from './meetings';
import { meetingAt, meetingWaits, quietOf, quietUntil } from './quiet';
import { standardRules } from './rules';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const t0 = Date.UTC(2026, 0, 12, 9);
const day = { timeZone: 'UTC', startsAt: 240 };

function newDiary(): Diary {
  let ids = 0;
  return new Diary(emptyDiary('d'), () => `e${String((ids += 1))}`);
}

/** Both dates that a meeting may touch. */
function deskOf(diary: Diary, ...at: number[]) {
  const state = correctedLately(diary.state, day, Math.max(...at));
  const dates = [...new Set(at.map((one) => dateOf(one, day)))];
  const days = dates.map((date) => deskDay(state, date));
  return {
    desk: days.reduce((sum, { desk }) => sum + desk, 0),
    standing: days.reduce((sum, { standing }) => sum + standing, 0),
  };
}

describe('a meeting', () => {
  it('is counted as it was said, whenever it began, ended and was settled', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 48 * 60 }),
        fc.integer({ min: 1, max: 720 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 5 * 24 * 60 }),
        fc.constantFrom(...meetingPostures),
        (start, length, share, later, posture) => {
          const diary = newDiary();
          const at = t0 + start * minute;
          const until = at + length * minute;
          const said = diary.say({ kind: 'quiet', at, until, posture }, 0);
          const end = Math.max(at + minute, Math.round(at + share * (until - at)));
          if (share < 1) diary.edit(said.id, { kind: 'quiet', at, until: end, posture }, 0);
          settleMeetings(diary, end - 1);
          assert.equal(deskOf(diary, at, end).desk, 0);
          assert.ok(meetingWaits(diary.state, end - 1));
          settleMeetings(diary, end + later * minute);
          assert.ok(!meetingWaits(diary.state, end + later * minute));
          const { desk, standing } = deskOf(diary, at, end);
          const minutes = (end - at) / minute;
          assert.ok(Math.abs(desk - (posture === 'walking' ? 0 : minutes)) <= 1);
          assert.ok(Math.abs(standing - (posture === 'standing' ? minutes : 0)) <= 1);
        },
      ),
    );
  });

  it('is one thing, though two windows settle it, and stays away once it was taken back', () => {
    const [one, other] = [newDiary(), newDiary()];
    one.say({ kind: 'quiet', at: t0, until: t0 + hour, posture: 'sitting' }, 60);
    other.absorb(one.state);
    settleMeetings(one, t0 + hour);
    settleMeetings(other, t0 + 3 * hour);
    const both = mergeDiaries(one.state, other.state);
    assert.equal(both.entries.size, 2);
    other.absorb(one.state);
    const [said] = other.list('away');
    assert.ok(said !== undefined);
    other.remove(said.id);
    settleMeetings(other, t0 + 3 * hour);
    assert.equal(other.list('away').length, 0);
  });

  it('leaves a pause as it is, and ends by no pause', () => {
    const diary = newDiary();
    diary.say({ kind: 'quiet', at: t0, until: t0 + 3 * hour }, 0);
    diary.say({ kind: 'quiet', at: t0 + minute, until: t0 + hour, posture: 'sitting' }, 0);
    assert.equal(quietUntil(diary.state, t0 + 2 * minute), t0 + 3 * hour);
    assert.equal(quietUntil(diary.state, t0 + 2 * hour), t0 + 3 * hour);
    diary.say({ kind: 'quiet', at: t0 + 2 * minute, until: t0 + 2 * minute }, 0);
    assert.equal(quietUntil(diary.state, t0 + 3 * minute), t0 + hour);
    assert.equal(meetingAt(diary.state, t0 + hour), undefined);
  });

  it('has no toast until its end, then one, and no question, whether the keys were used or not', () => {
    for (const typed of [true, false]) {
      const diary = newDiary();
      const window = new DeskWindow(diary, standardRules, day);
      const toasts: number[] = [];
      const pass = (from: number, to: number, keys: boolean) => {
        for (let at = from; at < to; at += 5 * second) {
          const effects = [
            ...(keys && at % minute < 40 * second ? (window.hands(at) ?? []) : []),
            ...window.send({ kind: 'tick', at }),
          ];
          if (effects.some(({ kind }) => kind === 'toast')) toasts.push(at);
        }
      };
      pass(t0, t0 + 29 * minute, true);
      const at = t0 + 29 * minute;
      const until = at + 45 * minute;
      diary.say({ kind: 'quiet', at, until, posture: 'sitting' }, 0);
      const quiet = () => quietOf(quietUntil(diary.state, until - 1), undefined, 'UTC');
      window.setRules(at, { ...standardRules, quiet: quiet() }, day);
      pass(at, at + 4 * minute, true);
      pass(at + 4 * minute, until, typed);
      settleMeetings(diary, until);
      window.join(until);
      assert.deepEqual(toasts, []);
      assert.ok(window.rhythm.desk >= 73 * minute, String(window.rhythm.desk / minute));
      pass(until, until + 20 * minute, true);
      assert.equal(toasts.length, 1, typed ? 'typed' : 'still');
      const date = correctedLately(diary.state, day, until).days.get('2026-01-12');
      assert.ok(date !== undefined);
      assert.equal(unexplainedGap(date, until, standardRules.idleReset), undefined);
    }
  });

  it('ends at a time of the day or after minutes, and nothing else is taken', () => {
    const clock = (time: string) => Date.parse(`2026-01-12T${time.padStart(5, '0')}:00Z`);
    const read = (text: string) => readEnd(text, t0, clock);
    assert.equal(read('14:30'), t0 + 5.5 * hour);
    assert.equal(read(' 9.45 '), t0 + 45 * minute);
    assert.equal(read('45'), t0 + 45 * minute);
    for (const no of ['', '0', 'soon', '25:00', '999', '22:00', '-5']) {
      assert.equal(read(no), undefined, no);
    }
  });
});
