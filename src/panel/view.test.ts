import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { Diary, emptyDiary } from '../diary/diary';
import type { Said } from '../diary/records';
import { begin, guide } from '../exercises/guided';
import { parseLibrary } from '../exercises/library';
import { stepsOf } from '../exercises/routine';
import { sampleDiary } from '../sample/sample';
import { toPage } from './messages';
import { quietUntil } from '../breaks/quiet';
import { calendarDateOf } from '../calendar/days';
import { mistakeOf } from '../care/emergency';
import { currentSafety, recentPain } from '../care/now';
import { sourceOf } from '../../test/fixtures/panelSource';
import { panelModel } from './view';
import type { PanelSource } from './view';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 0, 12, 12);

function source(diary: Diary, more: Partial<PanelSource> = {}): PanelSource {
  const rhythm = { desk: 90_000, standing: false, open: undefined, running: undefined };
  return sourceOf(diary.state, now, { rhythm, ...more });
}

function diaryOf(...said: Said[]): Diary {
  let n = 0;
  const diary = new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
  for (const entry of said) diary.say(entry, 0);
  return diary;
}

const pain = (at: number, rating: number): Said => ({
  kind: 'pain',
  at,
  rating,
  window: 'now',
  regions: rating > 4 ? ['neck'] : ['lower_back', 'hip_left'],
});

describe('the model of the panel', () => {
  it('has something to say of an empty diary', () => {
    const model = panelModel(source(diaryOf()));
    assert.equal(model.safety, 'UNSCREENED');
    assert.deepEqual(model.pain, { items: [], total: 0, lastRegions: [] });
    assert.equal(model.course, null);
    assert.equal(model.today.bout, 1);
  });

  it('is what the page takes, also with eight weeks of data', () => {
    for (const diary of [diaryOf(), new Diary(sampleDiary(now, 0), () => 'x')]) {
      const message = { type: 'model', model: panelModel(source(diary)) };
      assert.deepEqual(v.parse(toPage, message), message);
    }
  });

  it('lists the newest pain first and starts the next entry where the last was', () => {
    const model = panelModel(source(diaryOf(pain(now - hour, 3), pain(now - 2 * hour, 6))));
    assert.deepEqual(
      model.pain.items.map(({ rating }) => rating),
      [3, 6],
    );
    assert.deepEqual(model.pain.lastRegions, ['lower_back', 'hip_left']);
  });

  it('counts the breaks between the bouts of the day', () => {
    const diary = diaryOf();
    const m = now / minute;
    diary.see({ date: '2026-01-12', sit: [m - 90, m - 60, m - 50, m - 20], stand: [], nudges: [] });
    const { today } = panelModel(source(diary));
    assert.deepEqual([today.desk, today.breaks], [60, 1]);
  });

  it('shows the course as the fold tells it', () => {
    const diary = diaryOf({ kind: 'course', at: now, region: 'neck' });
    const course = diary.list('course')[0];
    assert.ok(course !== undefined);
    diary.say(
      {
        kind: 'session',
        at: now,
        course: course.id,
        date: '2026-01-12',
        before: 6,
        relaxed: 'yes',
      },
      0,
    );
    const view = panelModel(source(diary)).course;
    assert.equal(view?.state, 'active');
    assert.equal(view.planned, '2026-01-24');
    assert.deepEqual(view.sessions, [
      {
        id: 'e2',
        date: '2026-01-12',
        before: 6,
        after: null,
        relaxed: 'yes',
        by: null,
        refused: null,
      },
    ]);
  });

  it('says of a guided break what is on, what comes and what is left', () => {
    const library = parseLibrary(
      JSON.parse(readFileSync('media/exercises.json', 'utf8')),
      JSON.parse(readFileSync('media/poses.json', 'utf8')),
    );
    const plan = library
      .slice(0, 2)
      .map((move) => ({ move, why: { regions: [], reasons: ['bare' as const] } }));
    const begun = begin(stepsOf(plan.map(({ move }) => move)), now - 31_000);
    const guided = {
      name: 'Hips',
      plan,
      felt: undefined,
      relaxed: false,
      chime: true,
      wide: false,
    };
    const running = { from: now - 31_000, length: 300_000 };
    const rhythm = { desk: 0, standing: false, open: undefined, running };
    const model = panelModel(source(diaryOf(), { rhythm, guided: { ...guided, state: begun } }));
    assert.deepEqual(v.parse(toPage, { type: 'model', model }), { type: 'model', model });
    assert.equal(model.running, null);
    const { step, next, moves, left } = model.guided!;
    assert.deepEqual(
      [step?.move.id, step?.side, step?.change, step?.length, step?.spent],
      [library[0]!.id, 2, true, 5000, 1000],
    );
    assert.equal(next?.side, 2);
    // On the left side the text says left.
    assert.match(step!.move.steps.join(' '), /to the left/);
    assert.doesNotMatch(step!.move.steps.join(' '), /\bright\b/);
    assert.deepEqual(
      moves.map(({ state }) => state),
      ['now', 'ahead'],
    );
    assert.equal(left, (60 + 80 + 3 * 5 - 31) * 1000);
    const over = guide(begun, 'finish', now);
    const after = panelModel(source(diaryOf(), { guided: { ...guided, state: over } }));
    assert.equal(after.guided?.step, null);
  });

  it('shows earlier courses beside it, and the sessions ahead as they would be', () => {
    const day = 24 * hour;
    const diary = diaryOf({ kind: 'course', at: now - 90 * day, region: 'lower_back' });
    diary.say({ kind: 'course', at: now, region: 'neck' }, 0);
    const [old, current] = diary.list('course');
    assert.ok(old !== undefined && current !== undefined);
    for (const [course, date] of [
      [old.id, '2025-10-14'],
      [current.id, '2026-01-12'],
    ] as const) {
      diary.say({ kind: 'session', at: now, course, date, before: 6, relaxed: 'yes' }, 0);
    }
    const { course, past } = panelModel(source(diary));
    assert.deepEqual(
      course?.ahead.map(({ number, date }) => `${number} ${date}`),
      ['2 2026-01-24', '3 2026-02-06', '4 2026-02-19'],
    );
    assert.deepEqual(
      past.map(({ region, state, reason, ahead }) => [region, state, reason, ahead.length]),
      [['lower_back', 'lapsed', 'only_one_session', 0]],
    );
  });

  it('turns to the emergency page on one answer, and back when it was a mistake', () => {
    const diary = diaryOf({
      kind: 'screening',
      at: now - hour,
      flags: ['bladder_bowel'],
      contraindications: [],
      full: true,
    });
    assert.equal(panelModel(source(diary)).safety, 'NOW');
    const mistaken = mistakeOf(diary.state, '2026-01-12');
    diary.say({ kind: 'mistake', at: now, ...mistaken }, 0);
    assert.equal(panelModel(source(diary)).safety, 'UNSCREENED');
  });
});

describe('a pause', () => {
  it('is what was said last', () => {
    const diary = diaryOf({ kind: 'quiet', at: now - hour, until: null });
    assert.equal(quietUntil(diary.state, now), Infinity);
    assert.equal(panelModel(source(diary)).today.quiet, 'open');
    diary.say({ kind: 'quiet', at: now - minute, until: now + hour }, 0);
    assert.equal(panelModel(source(diary)).today.quiet, now + hour);
    diary.say({ kind: 'quiet', at: now, until: now }, 0);
    assert.equal(panelModel(source(diary)).today.quiet, null);
  });
});

describe('the safety state of a diary', () => {
  it('follows the date, also where nothing new was said', () => {
    const diary = new Diary(emptyDiary('d'), () => 'p');
    diary.say({ kind: 'pain', at: now, rating: 9, window: 'now', regions: [] }, 0);
    const on = (days: number) =>
      currentSafety(diary.state, calendarDateOf(now + days * 86_400_000, 'UTC')).state;
    assert.deepEqual([0, -1, 400].map(on), ['CHECKUP_FIRST', 'UNSCREENED', 'CHECKUP_FIRST']);
  });
});

describe('recent pain', () => {
  it('is the worst of the last day', () => {
    const diary = diaryOf(pain(now - hour, 3), pain(now - 23 * hour, 6), pain(now - 25 * hour, 9));
    assert.equal(recentPain(diary.state, now), 6);
    assert.equal(recentPain(diaryOf().state, now), undefined);
  });
});

describe('the sample diary', () => {
  it('is the same for the same moment, valid, and shows no alarm', () => {
    assert.deepEqual(sampleDiary(now, 0), sampleDiary(now, 0));
    const model = panelModel(source(new Diary(sampleDiary(now, 0), () => 'x')));
    assert.equal(model.safety, 'OK');
    assert.equal(model.course?.done, 3);
    assert.equal(model.aside, 0);
    assert.ok(model.pain.total > 30);
    assert.equal(model.today.desk, 14 + 34 + 30 + 42);
    assert.equal(model.today.breaks, 3);
  });

  it('has a today also before the day begins', () => {
    const night = Date.UTC(2026, 0, 12, 1, 30);
    const own = new Diary(sampleDiary(night, 0), () => 'x');
    const { today } = panelModel({ ...source(own), now: night });
    assert.equal(today.desk, 14 + 34 + 30 + 42);
  });
});
