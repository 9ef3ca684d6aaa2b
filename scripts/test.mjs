import { EXTENSION, assembleExtension, build } from './lib/build.mjs';
import { cleanUp, cleanUpOnSignals } from './lib/cleanup.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { UserError, runMain } from './lib/errors.mjs';
import { readOptions } from './lib/options.mjs';
import { runProgram } from './lib/program.mjs';
import { say } from './lib/progress.mjs';
import { slowest, summary } from './lib/results.mjs';
import { SUITES } from './lib/suites.mjs';
import { LATEST, OLDEST } from './lib/vscode.mjs';

const HELP = `Usage: npm test -- [suite …] [options]

Runs the tests and prints "N passed, N failed, N skipped" as the last line.
Everything needed is installed and built first.

Suites (all of them by default):
  unit         the parts that need no VS Code; seconds
  page         the panel's page alone, in a browser
  host         inside VS Code's extension host
  workbench    the whole of VS Code, driven by a browser
  start        npm start itself

Options:
  --grep TEXT  only the tests whose title matches
  --oldest     host and workbench on the oldest VS Code that Lumbar supports
  --brief      of the workbench only one file for each surface
  --desktop    host on a desktop VS Code (VSCODE_EXECUTABLE, or one that is downloaded)
  --help       this text`;

async function main() {
  const { values, positionals } = readOptions('npm test --', {
    allowPositionals: true,
    options: {
      grep: { type: 'string' },
      oldest: { type: 'boolean', default: false },
      brief: { type: 'boolean', default: false },
      desktop: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });

  if (values.help) {
    console.log(HELP);

    return 0;
  }

  const names = suitesToRun(positionals, values);
  cleanUpOnSignals(() => 130);

  try {
    await prepare(names);

    return await runSuites(names, {
      release: values.oldest ? OLDEST : LATEST,
      desktop: values.desktop,
      brief: values.brief,
      grep: values.grep,
    });
  } finally {
    await cleanUp();
  }
}

/**
 * @param {string[]} asked
 * @param {{ oldest: boolean, desktop: boolean }} options
 * @returns {string[]}
 */
function suitesToRun(asked, { oldest, desktop }) {
  const unknown = asked.find((name) => !Object.hasOwn(SUITES, name));

  if (unknown !== undefined) {
    throw new UserError(
      `There is no suite "${unknown}": choose from ${Object.keys(SUITES).join(', ')}.`,
    );
  }

  const all = desktop ? ['host'] : oldest ? ['host', 'workbench'] : Object.keys(SUITES);

  return asked.length === 0 ? all : Object.keys(SUITES).filter((name) => asked.includes(name));
}

/** @param {string[]} names */
async function prepare(names) {
  await ensureDependencies();
  say('Building …');
  await build('--tests');

  if (names.includes('host') || names.includes('workbench')) {
    await assembleExtension();
    await runProgram('l10n', ['--pseudo', EXTENSION]);
  }
}

/**
 * @param {string[]} names
 * @param {import('./lib/suites.mjs').SuiteOptions} options
 * @returns {Promise<number>} the exit code
 */
async function runSuites(names, options) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const lines = [];
  /** @type {{ title: string, ms: number }[]} */
  const times = [];

  for (const name of names) {
    const start = Date.now();
    say(`\nSuite: ${name}`);
    const { counts, problem } = await runSuite(name, options);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    times.push(
      ...(counts.times ?? []).map(({ title, ms }) => ({ title: `${name}: ${title}`, ms })),
    );
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    lines.push(`${name}: ${problem ?? summary(counts)} (${seconds} s)`);
  }

  console.log(`\nSlowest:\n${slowest(times).join('\n')}`);
  console.log(`\n${lines.join('\n')}\n${summary(total)}`);

  if (total.passed + total.failed + total.skipped === 0) {
    say('No test has a title like that.');

    return 1;
  }

  return total.failed === 0 ? 0 : 1;
}

/**
 * Runs one suite. One that breaks down, or runs nothing, counts as one failed test.
 * @param {string} name
 * @param {import('./lib/suites.mjs').SuiteOptions} options
 * @returns {Promise<{ counts: import('./lib/results.mjs').Counts, problem?: string }>}
 */
async function runSuite(name, options) {
  const broken = { passed: 0, failed: 1, skipped: 0 };

  try {
    const counts = await SUITES[name]?.(options);

    if (counts === undefined) {
      return { counts: broken, problem: 'broke down before its end' };
    }

    if (counts.passed + counts.failed + counts.skipped === 0) {
      // With --grep a suite may rightly have nothing to run.
      return options.grep === undefined ? { counts: broken, problem: 'ran no tests' } : { counts };
    }

    return { counts };
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);

    return { counts: broken, problem: 'could not be run' };
  }
}

await runMain(main);
