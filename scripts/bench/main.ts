import { Rhythm } from '../../src/breaks/rhythm';
import { standardRules } from '../../src/breaks/rules';
import { decode, encode, spellOut } from '../../src/diary/codec';
import { emptyDiary } from '../../src/diary/diary';
import { holds, mergeDiaries } from '../../src/diary/merge';
import type { DiaryState } from '../../src/diary/merge';
import { progressView } from '../../src/panel/progressView';
import { panelModel } from '../../src/panel/view';
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
    table([['years', 'first', 'said', 'again', 'characters'], ...[1, 10, 20].map(progress)]),
  );
  console.log('\nOne working day of eight hours, a break each half hour, two windows.\n');
  console.log(table(workday()));
  console.log('\nA key pressed: the handler in a loop, an upper bound.\n');
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
    runningMove: undefined,
    sample: false,
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
  const fresh = copies(20, () => ({
    ...diary,
    days: new Map([...diary.days].map(([date, day]) => [date, { ...day }])),
    entries: new Map(diary.entries),
  }));
  const changed = copies(20, said);
  const view = (state: DiaryState) => progressView(state, last, rules);
  let n = 0;
  return [
    String(years),
    median(() => view(fresh[n++] ?? diary)),
    median(() => view(changed[n++ % changed.length] ?? diary)),
    median(() => view(diary)),
    JSON.stringify(view(diary)).length,
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

/** Wake-ups and writes of a simulated day, a sign of the hands every five seconds. */
function workday(): (string | number)[][] {
  const rhythm = new Rhythm(standardRules);
  const start = Date.UTC(2026, 0, 12, 9);
  const end = start + 8 * 60 * minute;
  let wakes = 0;
  let spans = 0;
  let signs = 0;
  for (let now = start; now < end; now += 5000) {
    for (let wake = rhythm.wake(); wake !== undefined && wake <= now; wake = rhythm.wake()) {
      wakes += 1;
      rhythm.send({ kind: 'tick', at: wake });
    }
    const rests = ((now - start) / minute) % 35 >= 30;
    if (rests) continue;
    signs += 1;
    spans += rhythm.hands(now).filter(({ kind }) => kind === 'desk').length;
  }
  const hours = (end - start) / (60 * minute);
  return [
    ['', 'per hour', 'naive'],
    ['wake-ups of the timer', wakes / hours, 3600],
    ['times the diary changes in memory', spans / hours, signs / hours],
    ['writes of the whole diary by the clock, at most', 12, signs / hours],
  ];
}

function keys(): (string | number)[][] {
  const rhythm = new Rhythm(standardRules);
  const count = 1_000_000;
  let at = Date.UTC(2026, 0, 12, 9);
  rhythm.hands(at);
  const ours = median(() => {
    for (let i = 0; i < count; i += 1) rhythm.hands((at += 1));
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
    ['each key', (ours * 1000) / count, `${(ours / naive).toFixed(2)} : 1`],
  ];
}
