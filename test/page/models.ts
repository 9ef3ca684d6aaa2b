import { corrected } from '../fixtures/corrected';
import { readFileSync } from 'node:fs';
import { allows } from '../../src/care/allowance';
import { courseStates } from '../../src/care/course';
import { parseLibrary } from '../../src/exercises/library';
import { cycleOf } from '../../src/figures/motion';
import { parsePoses } from '../../src/figures/schema';
import type { CourseView } from '../../src/panel/courseModel';
import type { PanelModel } from '../../src/panel/model';
import type { GuidedView, MoveView } from '../../src/panel/moveModel';
import type { PainItem } from '../../src/panel/painModel';
import type { ProgressView, Range } from '../../src/panel/progressModel';
import type { QuestionsDraft, QuestionsView } from '../../src/panel/questionsModel';
import { Diary, emptyDiary } from '../../src/diary/diary';
import type { Said } from '../../src/diary/records';
import { questionLists } from '../../src/diary/vocabulary';
import type { DiaryState } from '../../src/diary/merge';
import { progressView } from '../../src/panel/progressView';
import { panelModel } from '../../src/panel/view';
import type { PanelSource } from '../../src/panel/view';
import { sourceOf } from '../fixtures/panelSource';
import { longDiary } from '../fixtures/longDiary';
import { sampleDiary } from '../../src/sample/sample';

const noDetails: PainItem['details'] = {
  when: null,
  window: 'now',
  severe: false,
  quality: [],
  trigger: null,
  stiffness: false,
  sleepLost: false,
  symptoms: [],
  relief: '',
  note: '',
};

/* Models as the extension sends them, to be varied by the tests. */

/** A Wednesday, 14:05 in Vienna. */
export const now = Date.parse('2026-06-10T12:05:00Z');
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const gentleMove: MoveView = {
  id: 'neck-turn',
  name: 'Slow head turns',
  kind: 'mobility',
  position: 'seated',
  equipment: 'none',
  dose: '5 slow repetitions each side',
  seconds: 60,
  sides: 2,
  figure: parsePoses(JSON.parse(readFileSync('media/poses.json', 'utf8'))).get('neck-turn') ?? null,
  picture: null,
  cycle: [2, 1.5, 2, 0.5],
  steps: [
    'Sit tall with both feet flat and shoulders loose.',
    'Turn your head slowly to the right until you meet gentle resistance.',
    'Rest there for one easy breath, then come back to the middle.',
    'Do the same to the left.',
  ],
  feel: 'Light movement and a mild pull on the far side of the neck.',
  avoidWhen: [
    'Neck injury in the last 6 weeks',
    'Dizziness, double vision or faintness when you move your neck',
    'New arm numbness or weakness',
  ],
};

const library = parseLibrary(
  JSON.parse(readFileSync('media/exercises.json', 'utf8')),
  JSON.parse(readFileSync('media/poses.json', 'utf8')),
);

/** Any move of the library, as the page gets it. */
function otherMove(id: string): MoveView {
  const move = library.find((one) => one.id === id);
  if (move === undefined) throw new Error(`No move ${id}`);
  const { name, kind, position, equipment, steps, feel, avoidWhen, dose, figure } = move;
  return {
    ...{ id, name, kind, position, equipment, steps, feel, avoidWhen, dose: move.doseText },
    seconds: move.totalSeconds,
    sides: dose.sides,
    figure: figure ?? null,
    picture: null,
    cycle: [...cycleOf(dose, figure)],
  };
}

const routines: PanelModel['routines'] = [
  { id: 'half-minute', name: 'Half a minute', seconds: 30, moves: 1 },
  { id: 'two-minutes', name: 'Two minutes', seconds: 115, moves: 2 },
  { id: 'five-minutes', name: 'Five minutes', seconds: 290, moves: 5 },
  { id: 'neck-and-shoulders', name: 'Neck and shoulders', seconds: 270, moves: 4 },
  { id: 'wind-down', name: 'Wind-down', seconds: 300, moves: 1 },
];

const week = Array.from({ length: 7 }, (_, i) => `2026-06-${String(4 + i).padStart(2, '0')}`);

const asked = { flags: [], contraindications: [], full: true, asked: questionLists } as const;

/** What is said in a diary whose safety state is this one. */
const said: Record<PanelModel['safety'], Said[]> = {
  NOW: [{ kind: 'screening', at: now - day, ...asked, flags: ['saddle_numbness'] }],
  SOON: [{ kind: 'screening', at: now - day, ...asked, flags: ['fever'] }],
  CHECKUP_FIRST: [
    { kind: 'screening', at: now - 2 * day, ...asked },
    { kind: 'pain', at: now - day, rating: 9, window: 'now', regions: ['lower_back'] },
  ],
  UNSCREENED: [],
  OK: [{ kind: 'screening', at: now - day, ...asked }],
};

/** What the extension makes of a diary in which this was said. */
function modelOf(all: readonly Said[], more: Partial<PanelSource> = {}): PanelModel {
  let n = 0;
  const diary = new Diary(emptyDiary('d'), () => `e${String((n += 1))}`);
  for (const one of all) diary.say(one, 120);
  return panelModel(
    sourceOf(diary.state, now, { routines, range: '28', ...more }, 'Europe/Vienna'),
  );
}

/** What a safety state says of itself, as the extension tells it. */
function safetyIn(state: PanelModel['safety'], all = said[state]): Partial<PanelModel> {
  const { safety, waits, reasons, endsBy, visits, emergencySince } = modelOf(all);
  return { safety, waits, reasons, endsBy, visits, emergencySince };
}

/** The first minutes with Lumbar, as the extension makes them: nothing logged, nothing asked. */
export function emptyModel(change: Partial<PanelModel> = {}): PanelModel {
  const safety = change.safety ?? 'UNSCREENED';
  const model = modelOf(said[safety], { range: '28' });
  const nothing = modelOf([]);
  return {
    ...nothing,
    ...safetyIn(safety),
    plan: { ...nothing.plan, kinds: model.plan.kinds },
    move: { ...gentleMove, why: { regions: ['neck'], reasons: ['gentle', 'bare'] } },
    ...change,
  };
}

export function painItem(
  id: string,
  rating: number,
  ago: number,
  rest: Partial<PainItem> = {},
): PainItem {
  const item = {
    id,
    at: now - ago,
    zone: 120,
    rating,
    window: 'now' as const,
    note: null,
    ...rest,
  };
  const details = { ...noDetails, window: item.window, note: item.note ?? '' };
  return { regions: ['lower_back'], details, ...item };
}

/** The pain of a diary that holds these entries, newest first. */
export function painOf(items: readonly PainItem[]): PanelModel['pain'] {
  return {
    items: items.slice(0, 12),
    total: items.length,
    lastRegions: items[0]?.regions ?? [],
  };
}

export const painItems: PainItem[] = [
  painItem('p7', 4, 35 * minute, { regions: ['lower_back', 'shoulder_left'] }),
  painItem('p6', 2, 6 * hour),
  painItem('p5', 5, day + 3 * hour, { window: '24h', note: 'After a long afternoon of reviews.' }),
  painItem('p4', 7, 2 * day, { regions: ['neck', 'upper_back', 'mid_back', 'wrist_right'] }),
  painItem('p3', 0, 3 * day, { regions: [] }),
  painItem('p2', 10, 4 * day),
];

/** An afternoon in the middle of everything. */
export function busyModel(change: Partial<PanelModel> = {}): PanelModel {
  return emptyModel({
    safety: 'OK',
    today: {
      bout: 22,
      every: 30,
      desk: 218,
      stood: 40,
      limit: 420,
      breaks: 5,
      standing: true,
      due: false,
      quiet: null,
      meeting: null,
      closed: null,
      gap: null,
      kept: null,
      nudges: [
        { due: now - 5 * hour, outcome: 'taken', moment: 'save' },
        { due: now - 3 * hour, outcome: 'ignored', moment: 'quiet' },
        { due: now - 2 * hour, outcome: 'natural', moment: null },
        { due: now - hour, outcome: 'snoozed', moment: 'commit' },
      ],
    },
    pain: painOf(painItems),
    progress: busyProgress,
    course: courseIn('active', {
      checkins: [{ id: 'k1', date: '2026-05-21', pain: 4, reaction: 'none' }],
      ahead: [{ number: 4, date: '2026-06-11', late: false }],
      reminder: { about: 'session', date: '2026-06-11' },
    }),
    past: [courseIn('switch_treatment', { id: 'c0' })],
    ask: 'weekly',
    plan: {
      kinds: [...allows(change.safety ?? 'OK').care],
      days: week,
      rows: [{ what: 'walking', counts: [0, 1, 0, 0, 2, 0, 1] }],
      weeklyDue: true,
      weekly: [{ at: now - 7 * day, zone: 120, strength: 5, life: 3, work: 4 }],
    },
    ...change,
  });
}

/** What the extension makes of a diary. */
export function progressOf(
  diary: DiaryState,
  range: Range = '28',
  date = '2026-06-10',
): ProgressView {
  return progressView(corrected(diary), date, range, { startsAt: 240, idleReset: 5 });
}

export const busyDiary = sampleDiary(now, 120);
const busyProgress = progressOf(busyDiary);

export function dueModel(): PanelModel {
  const busy = busyModel();
  return { ...busy, today: { ...busy.today, bout: 41, due: true, standing: false } };
}

export function pausedModel(): PanelModel {
  const busy = busyModel();
  return { ...busy, today: { ...busy.today, quiet: now + hour } };
}

/** @param elapsed of a break of five minutes, ms */
export function runningModel(elapsed = 0, change: Partial<PanelModel> = {}): PanelModel {
  return busyModel({
    running: { from: now - elapsed, length: 5 * minute },
    ...change,
  });
}

/** A guided break of head turns, a reach to the side and a massage of the forearm. */
export function guidedModel({
  index = 0,
  spent = 12_000,
  ...change
}: { index?: number; spent?: number } & Partial<GuidedView> = {}): PanelModel {
  const row: [move: MoveView, side: 1 | 2, isChange: boolean, seconds: number][] = [
    [gentleMove, 1, false, 30],
    [gentleMove, 2, true, 5],
    [gentleMove, 2, false, 30],
    [otherMove('side-reach'), 1, true, 5],
    [otherMove('side-reach'), 1, false, 30],
    [otherMove('forearm-knead'), 1, true, 5],
    [otherMove('forearm-knead'), 1, false, 45],
  ];
  const seconds = (rows: typeof row) => rows.reduce((sum, [, , , one]) => sum + one, 0);
  const [move, side, isChange, length] = row[index] ?? [];
  const coming = row.slice(index + 1).find(([, , changing]) => !changing);
  const all = [...new Map(row.map(([its]) => [its.id, its])).values()];
  const at = move === undefined ? all.length : all.findIndex(({ id }) => id === move.id);
  return busyModel({
    guided: {
      name: null,
      moves: all.map(({ id, name, seconds: its }, i) => ({
        ...{ id, name, seconds: its },
        state: i < at ? 'past' : i === at ? 'now' : 'ahead',
      })),
      step:
        move === undefined || side === undefined
          ? null
          : {
              ...{ index, move, side, spent },
              change: isChange === true,
              length: (length ?? 0) * 1000,
              why: { regions: ['neck'], reasons: ['bare', 'discreet'] },
            },
      next:
        coming === undefined
          ? null
          : {
              id: coming[0].id,
              name: coming[0].name,
              side: coming[1],
              sides: coming[0].sides,
            },
      left: Math.max(0, seconds(row.slice(index)) * 1000 - spent),
      paused: false,
      felt: null,
      askRelaxed: false,
      chime: false,
      wide: false,
      ...change,
    },
  });
}

export function emergencyModel(): PanelModel {
  return busyModel({ safety: 'NOW' });
}

type CourseState = CourseView['state'];

const session = (id: string, date: string, before: number, after: number) => ({
  id,
  date,
  before,
  after,
  relaxed: 'yes' as const,
  by: null,
  refused: null,
});

const sessions: CourseView['sessions'] = [
  session('s1', '2026-05-06', 6, 4),
  { ...session('s2', '2026-05-18', 5, 3), relaxed: 'partly' },
  session('s3', '2026-05-29', 4, 2),
  session('s4', '2026-06-08', 4, 2),
];

/** How many sessions are done, and what the course answered, where that is not 4 and nothing. */
const typical: Record<CourseState, Partial<CourseView>> = {
  draft: { done: 0 },
  needs_checkup: {
    done: 0,
    sessions: [{ ...session('s0', '2026-06-09', 8, 6), after: null, refused: 'needs_checkup' }],
  },
  active: { done: 3, planned: '2026-06-11', response: 'partial' },
  review_due: { done: 2 },
  final_due: { response: 'partial' },
  paused: { done: 1, reason: 'flare+reaction' },
  switch_treatment: { done: 2, reason: 'none', response: 'none' },
  completed_responded: { reason: 'late', response: 'responded' },
  completed_not_responded: { reason: 'partial', response: 'partial' },
  stop_see_doctor: { done: 2, reason: 'soon:not_relaxing' },
  lapsed: { done: 1, reason: 'only_one_session' },
  cancelled: { done: 1 },
};

/** A course as it typically is in a state. */
export function courseIn(state: CourseState, change: Partial<CourseView> = {}): CourseView {
  const done = typical[state].done ?? 4;
  return {
    id: 'c1',
    region: 'lower_back',
    state,
    reason: null,
    done,
    planned: null,
    response: null,
    sessions: sessions.slice(0, done),
    checkins: [],
    hurtFor: null,
    beside: [],
    ahead: [],
    reminder: null,
    ...typical[state],
    ...change,
  };
}

/** Pain every day at noon, from today back. */
export function progressOfPain(...ratings: number[]): ProgressView {
  const entries = new Map(
    ratings.map((rating, i) => {
      const id = `e${String(i)}`;
      const at = now - i * day;
      const said = { id, at, zone: 120, rev: 1, rating, window: 'now', regions: [] } as const;
      return [id, { ...said, kind: 'pain' as const }];
    }),
  );
  return progressOf({ ...emptyDiary('d'), entries });
}

export function findingsModel(): PanelModel {
  const busy = busyModel();
  const found = {
    factor: 'moves',
    from: null,
    days: [23, 31] as [number, number],
    pain: [3.1, 4.4] as [number, number],
    difference: -1.24,
    interval: [-2.02, -0.41] as [number, number],
    sure: true,
  } as const;
  return {
    ...busy,
    progress: {
      ...busyProgress,
      compared: [
        found,
        { ...found, factor: 'longBout', from: 60, difference: 1.2, interval: [0.3, 2.1] },
        { ...found, factor: 'breaks', from: 5, sure: false },
      ],
      tooFew: ['massageBefore', 'sleepLost'],
    },
  };
}

/** What ten years in the diary make of progress, on the last of its days. */
function tenYearsModel(): PanelModel {
  const last = Date.parse('2033-11-10T12:05:00Z');
  return panelModel(sourceOf(longDiary(10), last, { routines, range: 'all' }, 'Europe/Vienna'));
}

/** Safety questions that were just opened. */
export function askingModel(
  change: Partial<QuestionsView> = {},
  draft: Partial<QuestionsDraft> = {},
): PanelModel {
  const { told = [] } = change;
  return busyModel({
    questions: {
      place: 'panel',
      course: false,
      told,
      draft: {
        begun: now,
        changes: 0,
        step: 'now',
        ticked: told,
        none: [],
        known: null,
        ...draft,
      },
      ...change,
    },
  });
}

/** Every state of the page that looks different, by name. */
export const allModels: Readonly<Record<string, PanelModel>> = {
  empty: emptyModel(),
  busy: busyModel(),
  due: dueModel(),
  paused: pausedModel(),
  running: runningModel(70 * 1000),
  guided: guidedModel(),
  'guided, changing sides, paused': guidedModel({ index: 1, spent: 2000, paused: true }),
  'guided, a self-massage at the end': guidedModel({ index: 6, spent: 10_000 }),
  'guided, over': guidedModel({ index: 7 }),
  'guided, over and worse': guidedModel({ index: 7, felt: 'worse' }),
  'running, over': runningModel(5 * minute),
  'questions, emergency signs': askingModel(),
  'questions, what lasts': askingModel(
    { told: ['cancer_history', 'between_blades'], course: true },
    { step: 'soon', changes: 2, none: ['now'] },
  ),
  'questions, before massage': askingModel(
    {},
    { step: 'massage', changes: 4, none: ['now', 'soon'], ticked: ['pregnancy'] },
  ),
  'questions, read back': askingModel(
    {},
    {
      step: 'back',
      changes: 5,
      none: ['now', 'soon'],
      ticked: ['pregnancy', 'diabetes'],
      known: true,
    },
  ),
  'questions, left half-way': askingModel({ place: null }),
  emergency: emergencyModel(),
  'seen by a doctor': busyModel({
    ...safetyIn('SOON', [...said.NOW, { kind: 'seen', at: now - hour, of: ['e1'] }]),
    course: null,
    past: [],
  }),
  'severe pain, weeks ago': busyModel({
    ...safetyIn('CHECKUP_FIRST', [
      { kind: 'screening', at: now - 40 * day, ...asked },
      { kind: 'pain', at: now - 40 * day, rating: 9, window: 'now', regions: ['lower_back'] },
    ]),
    course: courseIn('draft'),
  }),
  'a word to be asked for': busyModel(
    safetyIn('OK', [
      {
        kind: 'screening',
        at: now - day,
        ...asked,
        contraindications: ['pregnancy'],
        known: false,
      },
    ]),
  ),
  'cleared by a doctor': busyModel(
    safetyIn('OK', [
      ...said.SOON,
      { kind: 'clearance', at: now - hour, settles: [{ what: 'fever', on: '2026-06-09' }] },
    ]),
  ),
  'doctor soon': busyModel({ safety: 'SOON', course: null, past: [] }),
  'check-up first': busyModel({ safety: 'CHECKUP_FIRST' }),
  'ten years': tenYearsModel(),
  findings: findingsModel(),
  'one day': emptyModel({ progress: progressOfPain(4) }),
  'no pain at all': emptyModel({ progress: progressOfPain(...Array<number>(40).fill(0)) }),
  'sample with records aside': busyModel({ sample: true, aside: 3, move: null }),
  ...Object.fromEntries(
    courseStates.map((state) => [
      `course ${state}`,
      emptyModel({ safety: 'OK', course: courseIn(state), move: null }),
    ]),
  ),
};
