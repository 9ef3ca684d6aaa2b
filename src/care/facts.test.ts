import assert from 'node:assert/strict';
import { Diary, emptyDiary } from '../diary/diary';
import type { Said } from '../diary/records';
import { courseEvents, currentCourse, standing } from './courseFacts';
import { emergencySince, endedBy, isEmergency, mistakeOf } from './emergency';
import { currentSafety, settledBy } from './now';

const at = Date.UTC(2026, 0, 12, 12);
const today = '2026-01-12';
const hour = 3_600_000;
const day = 24 * hour;

function diaryOf(...said: Said[]): Diary {
  let n = 0;
  const diary = new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
  for (const entry of said) diary.say(entry, 0);
  return diary;
}

const screening = (when: number, flags: string[], more: object = {}): Said =>
  ({ kind: 'screening', at: when, flags, contraindications: [], full: true, ...more }) as Said;
const all = { asked: ['now', 'soon', 'massage'] };
const stateOf = (diary: Diary, on = today) => currentSafety(diary.state, on).state;
const takeBack = (diary: Diary, when: number) =>
  diary.say({ kind: 'mistake', at: when, ...mistakeOf(diary.state, today) }, 0);

describe('what the diary says of safety', () => {
  it('a list half asked is none: a mistake in it leaves all that stood before', () => {
    const diary = diaryOf(screening(at, ['fever'], { ...all, contraindications: ['dvt'] }));
    assert.equal(stateOf(diary), 'SOON');
    // As an older version wrote it: the first list alone was asked.
    diary.say(screening(at + hour, ['calf_clot']), 0);
    assert.equal(stateOf(diary), 'NOW');
    takeBack(diary, at + 2 * hour);
    assert.equal(stateOf(diary), 'SOON');
    assert.deepEqual(
      currentSafety(diary.state, today).reasons.map(({ about }) => about),
      ['flag', 'contraindication'],
    );
  });

  it('nobody is screened by a first list alone', () => {
    const diary = diaryOf(screening(at, ['bladder_bowel', 'chest_pain']));
    takeBack(diary, at + hour);
    assert.equal(stateOf(diary), 'UNSCREENED');
    const [entry] = diary.list('screening');
    assert.deepEqual(entry?.flags, ['bladder_bowel', 'chest_pain'], 'it stays as it was given');
  });

  it('a mistake names what it takes back, and taking it away brings that back', () => {
    const diary = diaryOf(screening(at, ['bladder_bowel']), screening(at + 1, ['chest_pain']));
    const mistake = takeBack(diary, at + hour);
    assert.deepEqual(mistake.kind === 'mistake' && [mistake.of, mistake.flags], [
      ['e2', 'e1'],
      ['bladder_bowel', 'chest_pain'],
    ]);
    assert.equal(isEmergency(diary.state, today), false);
    diary.remove(mistake.id);
    assert.equal(stateOf(diary), 'NOW');
  });

  it('what an older version wrote anew without its emergency was never asked in full', () => {
    const diary = diaryOf(screening(at, ['chest_pain']));
    diary.edit('e1', screening(at, []), 0);
    assert.equal(stateOf(diary), 'UNSCREENED');
  });

  it('"I have been seen" ends an emergency and nothing else', () => {
    const diary = diaryOf(screening(at - day, ['fever'], all), screening(at, ['chest_pain']));
    const of = endedBy(diary.state, today, today);
    const seen = diary.say({ kind: 'seen', at: at + hour, of }, 0);
    const safety = currentSafety(diary.state, today);
    assert.equal(safety.state, 'SOON');
    assert.deepEqual(settledBy(safety), [
      { what: 'chest_pain', on: '2026-01-12' },
      { what: 'fever', on: '2026-01-11' },
    ]);
    assert.deepEqual(safety.endsBy, ['clearance']);
    const clearance = diary.say(
      { kind: 'clearance', at: at + 2 * hour, settles: settledBy(safety) },
      0,
    );
    assert.equal(stateOf(diary), 'OK');
    diary.remove(clearance.id);
    assert.equal(stateOf(diary), 'SOON');
    diary.remove(seen.id);
    assert.equal(stateOf(diary), 'NOW');
  });

  it('a clock that was ahead locks nobody in', () => {
    const diary = diaryOf(screening(Date.UTC(2030, 0), ['chest_pain']));
    assert.equal(stateOf(diary), 'NOW');
    assert.equal(emergencySince(diary.state, today), undefined, 'no day has to come first');
    diary.say({ kind: 'seen', at, of: endedBy(diary.state, today, today) }, 0);
    assert.equal(stateOf(diary), 'SOON');
  });

  it('a clearance of a clock that was ahead counts for nothing until its day', () => {
    const diary = diaryOf(screening(at, ['fever'], all));
    diary.say({ kind: 'clearance', at: Date.UTC(2030, 0), settles: [] }, 0);
    assert.equal(stateOf(diary), 'SOON');
    assert.equal(stateOf(diary, '2030-01-01'), 'UNSCREENED');
  });

  it('a visit before the answer settles nothing', () => {
    const diary = diaryOf(screening(at, ['chest_pain']));
    assert.deepEqual(endedBy(diary.state, today, '2026-01-11'), []);
    const of = endedBy(diary.state, today, '2026-01-11');
    diary.say({ kind: 'seen', at: at - day, of }, 0);
    assert.equal(stateOf(diary), 'NOW');
  });

  it('takes a serious reaction for an emergency, and takes it back', () => {
    const checkin = { kind: 'checkin', at, course: 'c', date: today, pain: 3 } as const;
    const diary = diaryOf({ ...checkin, reaction: 'serious' });
    assert.equal(stateOf(diary), 'NOW');
    takeBack(diary, at + hour);
    assert.equal(stateOf(diary), 'UNSCREENED');
  });

  it('a contraindication of a check-in is denied by a later answer to its list', () => {
    const checkin = { kind: 'checkin', at, course: 'c', date: today } as const;
    const diary = diaryOf({ ...checkin, contraindications: ['dvt', 'pregnancy'] });
    assert.equal(stateOf(diary), 'SOON');
    diary.say(screening(at + hour, [], all), 0);
    assert.deepEqual(currentSafety(diary.state, today).reasons, []);
  });

  it('severe osteoporosis stays covered once a clearance has covered it', () => {
    const told = { ...all, contraindications: ['severe_osteoporosis'] };
    const diary = diaryOf(screening(at - 9 * day, [], told));
    diary.say({ kind: 'clearance', at: at - 8 * day, settles: [] }, 0);
    diary.say(screening(at, [], told), 0);
    assert.equal(stateOf(diary), 'OK');
  });

  it('a muscle that stayed tight under self-massage bars massage until a clearance', () => {
    const diary = diaryOf(screening(at - day, [], all));
    diary.say({ kind: 'move', at, move: 'trap-pinch', did: 'done', relaxed: 'partly' }, 0);
    assert.equal(currentSafety(diary.state, today).waits, null);
    diary.say({ kind: 'move', at, move: 'trap-pinch', did: 'done', relaxed: 'no' }, 0);
    assert.equal(currentSafety(diary.state, today).waits, 'stopped');
    diary.say({ kind: 'clearance', at: at + hour, settles: [] }, 0);
    assert.equal(currentSafety(diary.state, today).waits, null);
  });
});

describe('the events of a course', () => {
  const started = (region: 'neck' | 'lower_back', when = at): Said => ({
    kind: 'course',
    at: when,
    region,
  });
  const session = (
    course: string,
    date: string,
    relaxed: 'yes' | 'no' = 'yes',
    when = at,
  ): Said => ({
    ...{ kind: 'session', at: when, course, date, before: 5, relaxed },
  });

  it('are its own, and the clearances given for all', () => {
    const diary = diaryOf(started('neck'));
    const course = currentCourse(diary.state);
    assert.ok(course !== undefined);
    diary.say(session(course.id, today), 0);
    diary.say(session('another', today), 0);
    diary.say({ kind: 'clearance', at }, 0);
    diary.say({ kind: 'clearance', at, course: 'another' }, 0);
    diary.edit(course.id, { ...course, cancelled: '2026-01-13' }, 0);
    assert.deepEqual(
      courseEvents(diary.state, course, today).map(({ kind }) => kind),
      ['clearance', 'session'],
    );
    const ended = currentCourse(diary.state);
    assert.ok(ended !== undefined);
    assert.ok(courseEvents(diary.state, ended, today).some(({ kind }) => kind === 'cancel'));
  });

  it('the same answer stops it, by whatever door it came', () => {
    for (const [flag, reason] of [
      ['saddle_numbness', 'now'],
      ['fever', 'soon:flags'],
    ] as const) {
      const next = '2026-01-13';
      const told = { at: at + day, course: 'e1', date: next, flags: [flag] };
      const doors: Said[] = [
        screening(at + day, [flag]),
        screening(at + day, [flag], { asked: [] }),
        { kind: 'checkin', ...told },
        { kind: 'session', ...told, relaxed: 'yes' },
      ];
      for (const door of doors) {
        const diary = diaryOf(started('neck'), session('e1', today), door);
        const [course] = diary.list('course');
        const { state, reason: why } = standing(diary.state, course!, next);
        assert.deepEqual([state, why], ['stop_see_doctor', reason], door.kind);
      }
    }
  });

  it('a course that was stopped refuses the next one its first session until a clearance', () => {
    const diary = diaryOf(
      screening(at - day, [], all),
      started('neck'),
      session('e2', today, 'no'),
    );
    const safety = currentSafety(diary.state, today);
    assert.deepEqual([safety.state, safety.waits], ['OK', 'stopped']);
    const next = diary.say(started('neck', at + hour), 0);
    diary.say(session(next.id, today, 'yes', at + 2 * hour), 0);
    const of = () => standing(diary.state, diary.list('course')[1]!, '2026-01-14');
    assert.equal(of().state, 'needs_checkup');
    assert.deepEqual(
      of().refused.map(({ reason }) => reason),
      ['needs_checkup'],
    );
    diary.say({ kind: 'clearance', at: at + day, settles: [] }, 0);
    diary.say(session(next.id, '2026-01-14', 'yes', at + 2 * day), 0);
    assert.equal(of().done, 1);
    assert.equal(currentSafety(diary.state, '2026-01-14').waits, null);
  });

  it('a stop of another course pauses one that runs', () => {
    const diary = diaryOf(started('neck'), started('lower_back'));
    diary.say(session('e1', '2026-01-05'), 0);
    diary.say(session('e2', today, 'no'), 0);
    const { state, reason } = standing(diary.state, diary.list('course')[0]!, today);
    assert.deepEqual([state, reason], ['paused', 'other_course']);
  });

  it('pain of another course says nothing of this one', () => {
    const diary = diaryOf(started('neck'), started('lower_back'));
    diary.say(screening(at + 1, [], { ...all, course: 'e2', pain: 9 }), 0);
    const state = (n: number) => standing(diary.state, diary.list('course')[n]!, today).state;
    assert.deepEqual([state(0), state(1)], ['draft', 'needs_checkup']);
  });

  it('a contraindication that lasts does not stop what a clearance has covered', () => {
    const told = { ...all, contraindications: ['severe_osteoporosis'], course: 'e1' };
    const diary = diaryOf(started('neck'), screening(at, [], { ...told, pain: 5 }));
    diary.say({ kind: 'clearance', at: at + 1, settles: [] }, 0);
    diary.say(session('e1', '2026-01-13'), 0);
    diary.say(screening(at + 5 * day, [], { ...told, course: undefined }), 0);
    assert.equal(standing(diary.state, diary.list('course')[0]!, '2026-01-20').state, 'active');
  });
});
