import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Diary } from '../diary/diary';
import { emptyDiary } from '../diary/diary';
import { avoidTagsFor, contraindications, lastingContraindications } from '../diary/vocabulary';
import type { Contraindication } from '../diary/vocabulary';
import { allows } from './allowance';
import { avoidTagsOf } from './asking';
import { courseStatus } from './course';
import type { CourseEvent } from './courseEvents';
import { currentSafety } from './now';

/** Evidence note, section 3.6, row by row: BLOCK is as a strong flag, ASK needs a word. */
const table: Record<Contraindication, 'BLOCK' | 'ASK'> = {
  dvt: 'BLOCK',
  fracture: 'BLOCK',
  open_wound: 'BLOCK',
  acute_inflammation: 'BLOCK',
  tumour: 'BLOCK',
  severe_osteoporosis: 'BLOCK',
  anticoagulant: 'ASK',
  osteoporosis: 'ASK',
  pregnancy: 'ASK',
  numbness: 'ASK',
  cancer_history: 'ASK',
  heart_problem: 'ASK',
  fragile_skin: 'ASK',
  diabetes: 'ASK',
  recent_surgery: 'ASK',
};

const at = Date.UTC(2027, 0, 4, 9);
const dayLength = 86_400_000;
const today = '2027-01-04';

function diaryWith(id: Contraindication, known?: boolean): Diary {
  let ids = 0;
  const diary = new Diary(emptyDiary('d'), () => `e${String((ids += 1))}`);
  const answers = { flags: [], contraindications: [id], ...(known !== undefined && { known }) };
  diary.say({ kind: 'screening', at, ...answers, full: true }, 0);
  return diary;
}

const safetyOf = (diary: Diary, date = today) => currentSafety(diary.state, date).state;
/** Those with which massage waits for the word of one who knows. */
const unagreed = (diary: Diary, date = '2027-01-30') =>
  currentSafety(diary.state, date).reasons.flatMap((one) =>
    one.about === 'word' ? [one.contraindication] : [],
  );
const lasts = (id: string) => (lastingContraindications as readonly string[]).includes(id);

describe('contraindications', () => {
  it('are all in the table, and the table in them', () => {
    assert.deepEqual([...contraindications].sort(), Object.keys(table).sort());
  });

  for (const id of contraindications) {
    if (table[id] === 'BLOCK') {
      it(`${id} blocks: a doctor this week, and no massage`, () => {
        const diary = diaryWith(id);
        const state = safetyOf(diary);
        assert.equal(state, 'SOON');
        assert.equal(allows(state).massage, false);
        assert.deepEqual(allows(state).moves, ['walk', 'breathing']);
        const told: CourseEvent[] = [
          {
            kind: 'screening',
            id: 'x',
            at,
            date: today,
            pain: 5,
            flags: [],
            contraindications: [id],
          },
          { kind: 'session', id: 's', at: at + 1, date: today, before: 5, relaxed: 'yes' },
        ];
        assert.equal(courseStatus(told, today).state, 'needs_checkup');
        assert.equal(courseStatus(told, today).done, 0);
        const later: CourseEvent = { ...told[0]!, kind: 'screening', date: '2027-01-06' } as never;
        const before = { ...told[0]!, contraindications: [] } as CourseEvent;
        const stopped = courseStatus([before, told[1]!, later], '2027-01-06');
        assert.deepEqual([stopped.state, stopped.reason], ['stop_see_doctor', 'soon:flags']);
        diary.say({ kind: 'clearance', at: at + dayLength, settles: [] }, 0);
        assert.equal(safetyOf(diary, '2027-01-05'), 'OK');
      });
    } else {
      it(`${id} asks: massage waits for the word of one who knows, and for no more`, () => {
        const diary = diaryWith(id);
        assert.equal(safetyOf(diary), 'OK');
        assert.equal(currentSafety(diary.state, today).waits, 'word');
        assert.deepEqual(unagreed(diary), [id]);
        assert.deepEqual(unagreed(diaryWith(id, false)), [id]);
        assert.deepEqual(unagreed(diaryWith(id, true)), []);
        diary.say({ kind: 'clearance', at: at + 1, settles: [] }, 0);
        assert.deepEqual(unagreed(diary), []);
        // Told again later it is open again, but for what lasts.
        const again = { kind: 'screening', at: at + dayLength, flags: [], full: false } as const;
        diary.say({ ...again, contraindications: [id] }, 0);
        assert.deepEqual(unagreed(diary), lasts(id) ? [] : [id]);
      });
    }

    it(`${id} keeps away the moves that say so`, () => {
      const tags = avoidTagsOf(diaryWith(id).state, at, today);
      for (const tag of avoidTagsFor[id]) assert.ok(tags.includes(tag), tag);
      const { exercises } = JSON.parse(readFileSync('media/exercises.json', 'utf8')) as {
        exercises: { avoidTags: string[] }[];
      };
      for (const tag of avoidTagsFor[id]) {
        assert.ok(
          exercises.some(({ avoidTags }) => avoidTags.includes(tag)),
          `a move for ${tag}`,
        );
      }
    });
  }

  it('told in a check-in count as well', () => {
    const diary = diaryWith('diabetes', true);
    const checkin = { kind: 'checkin', at: at + 5, course: 'c', date: today } as const;
    diary.say({ ...checkin, contraindications: ['pregnancy'] }, 0);
    assert.deepEqual(unagreed(diary), ['pregnancy']);
    diary.say({ ...checkin, at: at + 6, contraindications: ['pregnancy'], known: true }, 0);
    assert.deepEqual(unagreed(diary), []);
  });

  it('that a full set of questions no longer names are over', () => {
    const diary = diaryWith('pregnancy');
    diary.say({ kind: 'screening', at: at + 9, flags: [], contraindications: [], full: true }, 0);
    assert.deepEqual(unagreed(diary), []);
  });
});

describe('what each state lets be put forward', () => {
  it('is less, the more there is to see to', () => {
    const kinds = (state: Parameters<typeof allows>[0]) => allows(state).care.join(' ');
    assert.equal(kinds('NOW'), '');
    assert.equal(kinds('SOON'), 'walking physiotherapy food sleep');
    assert.equal(kinds('CHECKUP_FIRST'), 'walking physiotherapy food sleep');
    for (const state of ['UNSCREENED', 'OK'] as const) {
      assert.equal(kinds(state), 'exercise walking physiotherapy chiropractic heat food sleep');
    }
  });
});
