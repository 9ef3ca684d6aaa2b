import { readFileSync } from 'node:fs';
import { DeskWindow } from '../../src/breaks/deskWindow';
import { standardRules } from '../../src/breaks/rules';
import { meanings } from '../../src/breaks/signs';
import type { Meaning } from '../../src/breaks/signs';
import { decode, encode, spellOut } from '../../src/diary/codec';
import { Diary, emptyDiary } from '../../src/diary/diary';
import { holds, mergeDiaries } from '../../src/diary/merge';
import type { DiaryState } from '../../src/diary/merge';
import type { Range } from '../../src/panel/progressModel';
import { progressView } from '../../src/panel/progressView';
import { bodyShapes, stage } from '../../src/figures/figure';
import { parsePoses } from '../../src/figures/schema';
import { panelModel } from '../../src/panel/view';
import { corrected } from '../../test/fixtures/corrected';
import { longDiary } from '../../test/fixtures/longDiary';
import { median, table } from './time';

const minute = 60_000;

/** All that `npm run bench` measures; figures of one run, to be compared with each other alone. */
export function main(): void {
  console.log('The diary, by its age; ms are medians. "Naive" is the whole diary as plain JSON.\n');
  console.log(
    table([
      [
        'years',
        'characters',
        'naive',
        'share',
        'encode',
        'naive',
        'decode',
        'naive',
        'merge',
        'refresh',
        'fold',
      ],
      ...[1, 2, 5, 10, 20].map(age),
    ]),
  );
  console.log(
    '\nProgress, by the age of the diary. "First": as after a start; "said": after a pain entry.\n',
  );
  console.log(
    table([
      [
        'years',
        '28 days, first',
        'said',
        'again',
        'all, first',
        'said',
        'again',
        'characters',
        'all',
      ],
      ...[1, 10, 20].map(progress),
    ]),
  );
  console.log(
    '\nOne window over eight hours; "naive" ticks every second and writes at each sign.\n',
  );
  console.log(table(wakeUps()));
  console.log('\nOne frame of a moving figure, in this program; ms are medians, 4 at most.\n');
  console.log(table(frames()));
  console.log('\nAn edit: what Lumbar does of itself, in a loop, an upper bound.\n');
  console.log(table(keys()));
}

function age(years: number): (string | number)[] {
  const diary = longDiary(years);
  const stored = encode(diary);
  const text = JSON.stringify(stored);
  const plain = JSON.stringify(spellOut(diary));
  const [older] = halves(diary);
  // Another window's copy: equal records, but none the very same.
  const copy = decode(JSON.parse(text), 'x') ?? emptyDiary('x');
  const [, newer] = halves(copy);
  const known = { days: new Map(), entries: new Map() };
  const own = decode(JSON.parse(text), 'x', known) ?? copy;
  return [
    String(years),
    text.length,
    plain.length,
    `${String(Math.round((100 * text.length) / plain.length))} %`,
    median(() => JSON.stringify(encode(diary))),
    median(() => JSON.stringify(spellOut(diary))),
    median(() => decode(JSON.parse(text), 'x')),
    median(() => JSON.parse(plain) as unknown),
    median(() => mergeDiaries(older, newer)),
    median(() => holds(own, decode(JSON.parse(text), 'x', known) ?? own)),
    median(() => fold(diary)),
  ];
}

function fold(diary: DiaryState): unknown {
  const last = [...diary.days.keys()].sort().at(-1) ?? '2026-01-01';
  return panelModel({
    diary,
    now: Date.parse(`${last}T15:00:00Z`),
    day: { timeZone: 'UTC', startsAt: 240 },
    rhythm: { desk: 0, standing: false, open: undefined, running: undefined },
    every: standardRules.every,
    idleReset: standardRules.idleReset,
    dailyLimit: 420,
    emergencyNumber: '',
    suggested: undefined,
    routines: [],
    guided: undefined,
    sample: false,
    picture: () => null,
  });
}

/** What the panel shows over time; what was folded before is remembered by the records it is of. */
function progress(years: number): (string | number)[] {
  const diary = longDiary(years);
  const last = [...diary.days.keys()].sort().at(-1) ?? '2026-01-01';
  const rules = { startsAt: 240, idleReset: 5 };
  const said = (n: number): DiaryState => {
    const [id, entry] = [...diary.entries].findLast(([, { kind }]) => kind === 'pain') ?? [
      '',
      null,
    ];
    const entries = new Map(diary.entries);
    if (entry !== null) entries.set(id, { ...entry, at: entry.at - 1, ...{ rating: n % 10 } });
    return { ...diary, entries };
  };
  const copies = (count: number, of: (n: number) => DiaryState) =>
    Array.from({ length: count }, (_, n) => of(n));
  const copy = () => ({
    ...diary,
    days: new Map([...diary.days].map(([date, day]) => [date, { ...day }])),
    entries: new Map(diary.entries),
  });
  const [fresh, other] = [copies(20, copy), copies(20, copy)];
  const changed = copies(20, said);
  const view = (range: Range) => (state: DiaryState) =>
    progressView(corrected(state), last, range, rules);
  const row = (range: Range): (string | number)[] => {
    let n = 0;
    const next = (states: DiaryState[]) => states[n++ % states.length] ?? diary;
    return [
      median(() => view(range)(next(range === 'all' ? fresh : other))),
      median(() => view(range)(next(changed))),
      median(() => view(range)(diary)),
    ];
  };
  return [
    String(years),
    ...row('28'),
    ...row('all'),
    JSON.stringify(view('28')(diary)).length,
    JSON.stringify(view('all')(diary)).length,
  ];
}

/** Two windows that know three quarters each, one half in common. */
function halves(diary: DiaryState): [DiaryState, DiaryState] {
  const part = (keep: (i: number) => boolean): DiaryState => ({
    ...emptyDiary(diary.id),
    days: new Map([...diary.days].filter((_, i) => keep(i))),
    entries: new Map([...diary.entries].filter((_, i) => keep(i))),
  });
  return [part((i) => i % 4 !== 0), part((i) => i % 4 !== 1)];
}

/** How a simulated hour is spent. */
const hours = {
  /** A sign of the hands every five seconds, a break each half hour. */
  active: { hands: (at: number) => at % (36 * minute) < 31 * minute, focused: true },
  /** The window stays in front, nobody is there. */
  idle: { hands: () => false, focused: true },
  unfocused: { hands: () => false, focused: false },
};

/** Wake-ups of the timer, changes of the diary and writes by the clock, each in an hour of a day. */
function wakeUps(): (string | number)[][] {
  return [
    ['an hour', 'wake-ups', 'naive', 'changes in memory', 'writes', 'naive'],
    ...Object.entries(hours).map(([name, { hands, focused }]) => {
      const hour = simulatedHour(hands, focused);
      return [name, hour.wakes, 3600, hour.changes, hour.writes, hour.signs];
    }),
  ];
}

function simulatedHour(hands: (at: number) => boolean, focused: boolean) {
  const diary = new Diary(emptyDiary('d'), () => 'e');
  const day = { timeZone: 'UTC', startsAt: 240 };
  const desk = new DeskWindow(diary, standardRules, day);
  const start = Date.UTC(2026, 0, 12, 9);
  const length = 8;
  let [wakes, changes, writes, signs] = [0, 0, 0, 0];
  let written = -Infinity;
  let now = start;
  diary.onChange(() => {
    changes += 1;
    // What only the clock has seen goes to disk every five minutes at most.
    if (now - written < 5 * minute) return;
    writes += 1;
    written = now;
  });
  desk.send({ kind: 'focus', at: now, focused });
  let timer = desk.rhythm.wake();
  let active = true;
  let last = now;
  for (; now < start + length * 60 * minute; now += 5000) {
    // As the editor's timer: armed anew when something came of a signal.
    while (timer !== undefined && timer <= now) {
      wakes += 1;
      desk.send({ kind: 'tick', at: timer });
      timer = desk.rhythm.wake();
    }
    if (hands(now - start)) {
      signs += 1;
      last = now;
      if (desk.hands(now) !== undefined) timer = desk.rhythm.wake();
      if (!active) desk.send({ kind: 'active', at: now, active: true });
      active = true;
    } else if (active && now - last >= minute) {
      // The editor says so itself, a minute after the last key.
      active = false;
      desk.send({ kind: 'active', at: now, active });
      timer = desk.rhythm.wake();
    }
  }
  const each = (sum: number) => sum / length;
  return { wakes: each(wakes), changes: each(changes), writes: each(writes), signs: each(signs) };
}

/** Pose, skeleton and paths of the slowest figures; the page then only sets what differs. */
function frames(): (string | number)[][] {
  const figures = parsePoses(JSON.parse(readFileSync('media/poses.json', 'utf8')));
  const rows = [...figures].map(([id, figure]): [string, number, number] => {
    const set = stage(figure);
    let u = 0;
    const ms = median(() => bodyShapes(set, (u = (u + 0.0137) % 1), 0.2), 60);
    const shapes = bodyShapes(set, 0.5);
    return [id, ms, shapes.reduce((sum, { c, d }) => sum + c.length + d.length, 0)];
  });
  rows.sort((a, b) => b[1] - a[1]);
  const middle = rows[Math.floor(rows.length / 2)];
  return [
    ['', 'ms', 'characters'],
    ...rows.slice(0, 2),
    ...(middle === undefined ? [] : [[`middle of ${rows.length}`, middle[1], middle[2]]]),
  ];
}

function keys(): (string | number)[][] {
  const diary = new Diary(emptyDiary('d'), () => 'e');
  const desk = new DeskWindow(diary, standardRules, { timeZone: 'UTC', startsAt: 240 });
  const count = 1_000_000;
  let at = Date.UTC(2026, 0, 12, 9);
  desk.hands(at);
  const ours = median(() => {
    for (let i = 0; i < count; i += 1) {
      // As presence.ts does: the document changed, and the selection by hand.
      const { hands }: Meaning = meanings[i % 2 === 0 ? 'documentChanged' : 'selectionByHand'];
      if (hands === true) desk.hands((at += 1));
    }
  }, 5);
  const naive = median(() => {
    const seen: number[] = [];
    for (let i = 0; i < count; i += 1) {
      seen.push((at += 1));
      if (seen.length > 100) seen.shift();
    }
  }, 5);
  return [
    ['', 'microseconds', 'against a list of the last hundred'],
    ['each event', (ours * 1000) / count, `${(ours / naive).toFixed(2)} : 1`],
  ];
}
