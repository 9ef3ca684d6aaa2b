import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { agentDays } from './agentDays';
import { judge } from './judge';
import type { Verdict } from './judge';
import { typists } from './typist';
import { plainRule, simulate } from './simulate';
import { readTrace, traceFiles } from './trace';
import type { Trace } from './trace';

const usage =
  'Usage: npm run replay [-- --json FILE | --agents]   (traces: the folder named in TRACES)';

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
function table(rows: readonly (readonly (string | number | null)[])[]): string {
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
  const traces = [];
  const rows: (string | number | null)[][] = [
    [
      'trace',
      'rule',
      'edits',
      'days',
      'desk min',
      'bouts',
      'nudges',
      'mid-typing',
      'to nobody',
      'again 5 s',
      '10 s',
      '30 s',
      'none 2 min',
      '5 min',
      'wait p50 s',
      'p90',
      'max',
    ],
  ];
  const recorded: Trace[] = [];
  for (const file of files) {
    try {
      recorded.push(readTrace(file));
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      code = 1;
    }
  }
  const planted = new Set(typists);
  for (const trace of [...recorded, ...(recorded.length > 0 ? typists : [])]) {
    const { name, edits } = trace;
    const run = simulate(edits);
    const verdict = judge(edits, run.nudges);
    const waits = {
      p50: round(verdict.waits.p50),
      p90: round(verdict.waits.p90),
      max: round(verdict.waits.max),
    };
    const days = new Set(edits.map((at) => new Date(at).toISOString().slice(0, 10))).size;
    if (!planted.has(trace))
      traces.push({
        name,
        edits: edits.length,
        days,
        deskMinutes: run.deskMinutes,
        bouts: run.bouts,
        nudges: run.nudges.map(({ due, shown, moment }) => ({
          due: iso(due),
          shown: iso(shown),
          moment: moment ?? null,
        })),
        midTyping: verdict.midTyping,
        toNobody: verdict.toNobody,
        resumed: verdict.resumed,
        none2: verdict.none2,
        none5: verdict.none5,
        waits,
      });
    rows.push([
      ...[name, 'Lumbar', edits.length, days, run.deskMinutes, run.bouts, run.nudges.length],
      ...[verdict.midTyping, verdict.toNobody, ...shares(verdict)],
      ...[waits.p50, waits.p90, waits.max],
    ]);
    for (const [rule, quiet] of [
      ['fixed timer', 0],
      ['3 s quiet', 3000],
      ['10 s', 10_000],
      ['20 s', 20_000],
      ['30 s', 30_000],
      ['45 s', 45_000],
    ] as const) {
      const nudges = plainRule(edits, quiet);
      const plain = judge(edits, nudges);
      rows.push([
        ...['', rule, '', '', '', '', nudges.length],
        ...[plain.midTyping, plain.toNobody, ...shares(plain)],
        ...[round(plain.waits.p50), round(plain.waits.p90), round(plain.waits.max)],
      ]);
    }
  }
  console.log(table(rows));
  if (json !== undefined) {
    try {
      writeFileSync(json, `${JSON.stringify({ traces }, null, 2)}\n`);
    } catch {
      console.error(`${json} can't be written. Name a file in a folder that exists.`);
      return 1;
    }
  }
  return code;
}
