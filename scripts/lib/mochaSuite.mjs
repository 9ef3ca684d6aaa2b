import { temporaryFolder } from './cleanup.mjs';
import { inRoot } from './paths.mjs';
import { endOf, startProcess } from './processes.mjs';
import { readResults, resultsFile } from './results.mjs';

// Tests start programs that take a while to end what they have started themselves.
const GRACE_MS = 10_000;

/**
 * Runs test files with mocha in a process of its own and returns their counts.
 * @param {object} suite
 * @param {string} suite.name
 * @param {string[]} suite.files paths or patterns below the repository's root
 * @param {number} suite.timeout for one test, in milliseconds
 * @param {string | undefined} suite.grep
 * @param {number} [suite.jobs] how many of its files may be run side by side
 * @param {number} [suite.retries] how often a test that failed is run again; each time is told
 * @param {object} [suite.harness] what the suite's harness has to know, see test/harness/setup.ts
 * @returns {Promise<import('./results.mjs').Counts | undefined>}
 */
export async function runMocha({
  name,
  files,
  timeout,
  grep,
  jobs = 1,
  retries = 0,
  harness = {},
}) {
  const results = resultsFile(name);
  const args = [
    inRoot('node_modules', 'mocha', 'bin', 'mocha.js'),
    ...['--no-config', '--no-package', '--reporter', inRoot('scripts', 'lib', 'reporter.cjs')],
    ...['--timeout', String(timeout), '--retries', String(retries)],
    ...(grep === undefined ? [] : ['--grep', grep]),
    ...(jobs > 1 ? ['--parallel', '--jobs', String(jobs)] : []),
    ...files,
  ];
  /** @type {import('node:child_process').SpawnOptions} */
  const options = {
    cwd: inRoot(),
    env: {
      ...process.env,
      ...temporaryFiles(name),
      LUMBAR_RESULTS: results,
      LUMBAR_HARNESS: JSON.stringify(harness),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  };
  await endOf(startProcess(process.execPath, args, options, GRACE_MS));

  return readResults(results);
}

/**
 * Has everything that a suite and its browser put aside go with this program's own folders, also
 * when it is stopped half-way. Not on macOS, where a socket's path has no room for one more folder.
 * @param {string} name
 * @returns {Record<string, string>}
 */
function temporaryFiles(name) {
  if (process.platform === 'darwin') {
    return {};
  }

  const folder = temporaryFolder(name);

  return { TMPDIR: folder, TEMP: folder, TMP: folder };
}
