import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { agentDays } from './agentDays';
import { judge, judgeAll } from './judge';
import type { Verdict } from './judge';
import { typists } from './typist';
import { plainRule, simulate } from './simulate';
import type { ReplayedNudge } from './simulate';
import { readTrace, traceFiles } from './trace';
import type { Trace } from './trace';

const usage =
  'Usage: npm run replay [-- --json FILE | --agents]   (traces: the folder named in TRACES)';

type Row = (string | number | null)[];

const plantedTypists = 40;

const plainRules = [
  ['fixed timer', 0],
  ['3 s quiet', 3000],
  ['10 s', 10_000],
  ['20 s', 20_000],
  ['30 s', 30_000],
  ['45 s', 45_000],
] as const;

const head: Row = [
  ...['trace', 'rule', 'edits', 'days', 'desk min', 'bouts', 'nudges', 'mid-typing', 'to nobody'],
  ...['again 5 s', '10 s', '30 s', 'none 2 min', '5 min', 'wait p50 s', 'p90', 'max'],
];

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

/** In per cent. */
function shares({ resumed, none2, none5 }: Verdict): (number | null)[] {
  const { within5, within10, within30 } = resumed;
  return [within5, within10, within30, none2, none5].map((share) =>
    share === null ? null : Math.round(100 * share),
  );
}

function iso(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}

/** One line a trace and rule; columns of equal width. */
function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell))));
  const widths = (cells[0] ?? []).map((_, i) =>
    Math.max(...cells.map((row) => row[i]?.length ?? 0)),
  );
  return cells
    .map((row) =>
      row
        .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/**
 * Replays every trace of a folder and prints a table.
 * @param args of the command line
 * @returns the exit code: 1 if a trace could not be read, or nothing was replayed
 */
export function main(args: string[]): number {
  let json: string | undefined;
  try {
    const options = { json: { type: 'string' }, agents: { type: 'boolean' } } as const;
    const { values } = parseArgs({ args, options });
    if (values.agents === true) {
      console.log(table(agentDays(100)));
      return 0;
    }
    json = values.json;
  } catch {
    console.error(usage);
    return 1;
  }
  const folder = process.env['TRACES'] ?? '../shared/traces';
  let files: string[];
  try {
    files = traceFiles(folder);
  } catch {
    console.error(`No traces: ${folder} can't be read. Name a folder of editing traces in TRACES.`);
    return 1;
  }
  if (files.length === 0) {
    console.error(`No traces: ${folder} holds no file that ends in .json or .json.gz.`);
    return 1;
  }

  let code = 0;
  const recorded: Trace[] = [];
  for (const file of files) {
    try {
      recorded.push(readTrace(file));
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      code = 1;
    }
  }
  if (recorded.length === 0) return code;
  console.log(
    table([
      head,
      ...recorded.flatMap((trace) => rulesOver(trace.name, [trace])),
      ...rulesOver('all recordings', recorded),
      ...rulesOver('planted typists', typists(plantedTypists)),
    ]),
  );
  if (json !== undefined) {
    try {
      const traces = recorded.map(told);
      writeFileSync(json, `${JSON.stringify({ traces }, null, 2)}\n`);
    } catch {
      console.error(`${json} can't be written. Name a file in a folder that exists.`);
      return 1;
    }
  }
  return code;
}

/** What the file says of one trace. */
function told({ name, edits }: Trace) {
  const { deskMinutes, bouts, nudges } = simulate(edits);
  const { midTyping, toNobody, resumed, none2, none5, waits } = judge(edits, nudges);
  return {
    name,
    edits: edits.length,
    days: daysOf(edits),
    deskMinutes,
    bouts,
    nudges: nudges.map(({ due, shown, moment }) => ({
      due: iso(due),
      shown: iso(shown),
      moment: moment ?? null,
    })),
    midTyping,
    toNobody,
    resumed,
    none2,
    none5,
    waits: { p50: round(waits.p50), p90: round(waits.p90), max: round(waits.max) },
  };
}

function daysOf(edits: readonly number[]): number {
  return new Set(edits.map((at) => new Date(at).toISOString().slice(0, 10))).size;
}

/** A row for each rule, over all nudges of some traces together. */
function rulesOver(name: string, traces: readonly Trace[]): Row[] {
  const sum = (of: (trace: Trace) => number) => traces.reduce((all, one) => all + of(one), 0);
  const runs = traces.map(({ edits }) => ({ edits, ...simulate(edits) }));
  const facts = [
    ...[sum(({ edits }) => edits.length), sum(({ edits }) => daysOf(edits))],
    runs.reduce((all, { deskMinutes }) => all + deskMinutes, 0),
    runs.reduce((all, { bouts }) => all + bouts, 0),
  ];
  const rows: Row[] = [[name, 'Lumbar', ...facts, ...verdictOf(runs)]];
  for (const [rule, quiet] of plainRules) {
    const plain = traces.map(({ edits }) => ({ edits, nudges: plainRule(edits, quiet) }));
    rows.push(['', rule, '', '', '', '', ...verdictOf(plain)]);
  }
  return rows;
}

function verdictOf(runs: readonly { edits: readonly number[]; nudges: ReplayedNudge[] }[]): Row {
  const all = judgeAll(runs);
  const { p50, p90, max } = all.waits;
  return [
    runs.reduce((sum, { nudges }) => sum + nudges.length, 0),
    ...[all.midTyping, all.toNobody, ...shares(all), round(p50), round(p90), round(max)],
  ];
}
