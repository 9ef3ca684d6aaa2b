import { dateOfDay, dayNumber } from '../calendar/dates';
import assert from 'node:assert/strict';
import { Diary, emptyDiary } from '../diary/diary';
import type { Said } from '../diary/records';
import { reminderDue } from './reminders';

const first = dayNumber('2027-01-04') ?? 0;
const dayLength = 86_400_000;
const date = (day: number) => dateOfDay(first + day);
const noon = (day: number) => (first + day) * dayLength + dayLength / 2;

/** A diary, and who lives by it. */
class Life {
  readonly #diary: Diary;
  #course = '';

  constructor() {
    let n = 0;
    this.#diary = new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
  }

  say(day: number, said: Said): this {
    this.#diary.say({ ...said, at: noon(day) }, 0);
    return this;
  }

  course(): this {
    this.#course = this.#diary.say({ kind: 'course', at: noon(0), region: 'neck' }, 0).id;
    return this.say(0, {
      ...{ kind: 'screening', at: 0, pain: 6, flags: [], contraindications: [] },
      ...{ full: true, course: this.#course },
    });
  }

  session(day: number, before: number): this {
    const session = { kind: 'session', at: 0, course: this.#course, date: date(day) } as const;
    return this.say(day, { ...session, before, relaxed: 'yes' });
  }

  checkin(day: number, pain: number): this {
    const checkin = { kind: 'checkin', at: 0, course: this.#course, date: date(day) } as const;
    return this.say(day, { ...checkin, pain, reaction: 'none' });
  }

  due(day: number) {
    return reminderDue(this.#diary.state, date(day));
  }

  /** What is said on the days of a range by who comes to the desk on those days. */
  said(days: readonly number[]): string[] {
    return days.flatMap((day) => {
      const due = this.due(day);
      if (due === undefined) return [];
      this.say(day, { kind: 'reminded', at: 0, what: due.about, on: due.on });
      return [`${String(day)} ${due.about}`];
    });
  }
}

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
/** The fourth of January is a Monday. */
const workdays = (from: number, to: number) => range(from, to).filter((day) => day % 7 < 5);

describe('what is said outside the panel', () => {
  it('is nothing while there is nothing', () => {
    assert.deepEqual(new Life().said(range(0, 40)), []);
    assert.deepEqual(new Life().course().said(range(0, 11)), []);
  });

  it('is the check-in on day 3, two days before a session, and that a date moved; each once', () => {
    const life = new Life().course().session(0, 6);
    assert.deepEqual(life.said(range(0, 18)), ['3 checkin', '10 session', '16 moved']);
    assert.equal(life.due(16), undefined);
  });

  it('asks on days 3, 5 and 7 for an open review, then the panel alone does', () => {
    const life = new Life().course().session(0, 6).checkin(3, 5).session(12, 5);
    assert.deepEqual(life.said(range(12, 30)), ['15 checkin', '17 checkin', '19 checkin']);
  });

  it('catches up after a weekend, once', () => {
    // Session on Wednesday, day 3 is Saturday.
    const life = new Life().course().session(2, 6);
    assert.deepEqual(life.said(workdays(2, 11)), ['7 checkin']);
  });

  it('is silent about what was answered', () => {
    const life = new Life().course().session(0, 6).checkin(3, 5);
    assert.deepEqual(life.said(range(3, 9)), []);
    life.checkin(10, 5);
    assert.deepEqual(life.said([10]), ['10 session']);
  });

  it('offers the weekly questions once a week, not beside another reminder', () => {
    const life = new Life().say(0, { kind: 'pain', at: 0, rating: 3, window: 'now', regions: [] });
    assert.deepEqual(life.said(range(0, 20)), ['7 weekly', '14 weekly']);
    const busy = new Life().say(-7, {
      ...{ kind: 'pain', at: 0, rating: 3, window: 'now', regions: [] },
    });
    busy.course().session(0, 6);
    assert.deepEqual(busy.said(range(3, 5)), ['3 checkin', '4 weekly']);
    busy.say(5, { kind: 'weekly', at: 0, strength: 1, life: 1, work: 1 });
    assert.deepEqual(busy.said(range(5, 9)), []);
  });

  it('says nothing in an emergency, and no date while massage waits for a doctor', () => {
    const told = (flags: 'chest_pain' | 'fever') =>
      new Life()
        .course()
        .session(0, 6)
        .checkin(3, 5)
        .say(5, {
          ...{ kind: 'screening', at: 0, flags: [flags], contraindications: [], full: true },
        });
    assert.deepEqual(told('chest_pain').say(6, pain).said(range(5, 16)), []);
    assert.deepEqual(told('fever').said(range(5, 16)), []);
    const yes = { kind: 'clearance', at: 0, settles: [] } as const;
    // The answer has stopped the course, by whatever door it came.
    assert.deepEqual(told('fever').say(9, yes).said(range(9, 12)), []);
    const asked = new Life()
      .course()
      .session(0, 6)
      .checkin(3, 5)
      .say(5, {
        ...{ kind: 'screening', at: 0, flags: [], contraindications: ['diabetes'], full: true },
      });
    assert.deepEqual(asked.said(range(5, 9)), []);
    assert.deepEqual(asked.say(9, yes).said(range(9, 12)), ['10 session']);
  });
});

const pain: Said = { kind: 'pain', at: 0, rating: 3, window: 'now', regions: [] };
