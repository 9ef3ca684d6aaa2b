import assert from 'node:assert/strict';
import { Diary, emptyDiary } from '../diary/diary';
import type { Said } from '../diary/records';
import { courseEvents, currentCourse } from './courseFacts';
import { safetyFacts, withoutEmergency } from './facts';
import { safetyState } from './safety';

const at = Date.UTC(2026, 0, 12, 12);
const hour = 3_600_000;

function diaryOf(...said: Said[]): Diary {
  let n = 0;
  const diary = new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
  for (const entry of said) diary.say(entry, 0);
  return diary;
}

const screening = (when: number, ...flags: ('bladder_bowel' | 'six_weeks')[]): Said => ({
  kind: 'screening',
  at: when,
  flags,
  contraindications: [],
  full: true,
});

describe('what the diary says of safety', () => {
  it('is an emergency until it is taken back as a mistake', () => {
    const diary = diaryOf(screening(at, 'bladder_bowel', 'six_weeks'));
    assert.equal(safetyState(safetyFacts(diary.state), '2026-01-12'), 'NOW');
    for (const entry of withoutEmergency(diary.state)) diary.edit(entry.id, entry, 0);
    assert.equal(safetyState(safetyFacts(diary.state), '2026-01-12'), 'OK');
    assert.deepEqual(diary.list('screening')[0]?.flags, ['six_weeks']);
  });

  it('keeps what a doctor has seen since', () => {
    const diary = diaryOf(
      screening(at, 'bladder_bowel'),
      { kind: 'clearance', at: at + hour },
      screening(at + 2 * hour, 'bladder_bowel'),
    );
    assert.deepEqual(
      withoutEmergency(diary.state).map(({ id }) => id),
      ['e3'],
    );
  });

  it('takes a serious reaction for an emergency, and takes it back', () => {
    const diary = diaryOf({
      kind: 'checkin',
      at,
      course: 'c',
      date: '2026-01-12',
      pain: 3,
      reaction: 'serious',
    });
    assert.equal(safetyState(safetyFacts(diary.state), '2026-01-12'), 'NOW');
    for (const entry of withoutEmergency(diary.state)) diary.edit(entry.id, entry, 0);
    const [checkin] = diary.list('checkin');
    assert.deepEqual([checkin?.pain, checkin?.reaction], [3, undefined]);
  });
});

describe('the events of a course', () => {
  it('are its own, and the clearances given for all', () => {
    const diary = diaryOf({ kind: 'course', at, region: 'neck' });
    const course = currentCourse(diary.state);
    assert.ok(course !== undefined);
    const session = { kind: 'session', at, date: '2026-01-12', relaxed: 'yes' } as const;
    diary.say({ ...session, course: course.id }, 0);
    diary.say({ ...session, course: 'another' }, 0);
    diary.say({ kind: 'clearance', at }, 0);
    diary.say({ kind: 'clearance', at, course: 'another' }, 0);
    diary.edit(course.id, { ...course, cancelled: '2026-01-13' }, 0);
    assert.deepEqual(
      courseEvents(diary.state, course).map(({ kind }) => kind),
      ['clearance', 'session'],
    );
    const ended = currentCourse(diary.state);
    assert.ok(ended !== undefined);
    assert.ok(courseEvents(diary.state, ended).some(({ kind }) => kind === 'cancel'));
  });
});
