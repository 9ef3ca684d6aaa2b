import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { EXTENSION } from './build.mjs';
import { temporaryFolder } from './cleanup.mjs';
import { runHostSuite } from './hostSuite.mjs';
import { runMocha } from './mochaSuite.mjs';
import { CACHE, inRoot } from './paths.mjs';
import { copySample } from './sample.mjs';
import { startServer } from './server.mjs';
import { TEST_SETTINGS } from './settings.mjs';
import { ensureVsCode } from './vscode.mjs';

/**
 * @typedef {object} SuiteOptions
 * @property {import('./vscode.mjs').Release} release which VS Code to test in
 * @property {boolean} desktop whether to use a desktop VS Code where the suite can
 * @property {string | undefined} grep run only the tests whose title matches
 * @property {boolean} [brief] of the workbench only one file for each surface
 *
 * @typedef {(options: SuiteOptions) => Promise<import('./results.mjs').Counts | undefined>} Suite
 */

/**
 * Files that between them show each surface that a VS Code has to have: palette and boxes, toasts,
 * status bar, panel, editor page, documents, files and state. An API that the oldest VS Code lacks
 * is already refused by its types.
 */
const SURFACES = ['durability', 'guided', 'nudge', 'pain', 'panel', 'report'];

/**
 * A browser, and all the more a whole VS Code with a server and an extension host, now and then
 * misses a click on a machine with two cores. A fault of Lumbar's fails twice; each second try is
 * listed.
 */
const RETRIES = 1;

/**
 * The suites in the order they are run: the quick ones first.
 * @type {Record<string, Suite>}
 */
export const SUITES = {
  unit: ({ grep }) =>
    runMocha({
      name: 'unit',
      files: ['out/unit/**/*.test.js'],
      // Only to end what never ends: laws are tried on many cases, on slow and busy machines too.
      timeout: 120_000,
      jobs: availableParallelism(),
      grep,
    }),

  page: async ({ grep }) => {
    const harness = { browser: await ensureBrowser(), screenshots: screenshotFolder() };

    return runMocha({
      name: 'page',
      files: largestFirst('out/page'),
      jobs: availableParallelism(),
      timeout: 120_000,
      retries: RETRIES,
      grep,
      harness,
    });
  },

  host: runHostSuite,

  workbench: ({ release, grep, brief = false }) =>
    runInWorkbench({
      name: 'workbench',
      files: largestFirst('out/workbench').filter(
        (file) => !brief || SURFACES.includes(path.basename(file, '.test.js')),
      ),
      release,
      grep,
      // With --grep mostly one file has something to run.
      // Side by side they want more than two cores: a VS Code each, and its windows.
      jobs:
        grep === undefined ? Math.max(1, Math.min(2, Math.floor(availableParallelism() / 4))) : 1,
    }),

  start: async ({ grep }) => {
    const harness = { browser: await ensureBrowser(), screenshots: screenshotFolder() };
    const files = ['scripts/start.test.mjs'];

    return runMocha({ name: 'start', files, timeout: 120_000, grep, harness });
  },
};

/**
 * Runs a mocha suite that drives the whole of VS Code. Files that run side by side have a server, a
 * workspace and settings of their own, so none sees what another does.
 * @param {{ name: string, files: string[], release: import('./vscode.mjs').Release, grep?: string | undefined, retries?: number, jobs?: number }} suite
 */
export async function runInWorkbench({ name, files, release, grep, retries = RETRIES, jobs = 1 }) {
  const vscode = await ensureVsCode(release);
  const browser = await ensureBrowser();
  /** @type {import('./server.mjs').Server[]} */
  const servers = [];

  try {
    const workbenches = [];

    for (let job = 0; job < jobs; job += 1) {
      const bridgeFolder = temporaryFolder('bridge');
      const env = { LUMBAR_BRIDGE_DIR: bridgeFolder };
      const data = temporaryFolder(name);
      const server = await startServer({ vscode, data, env, settings: TEST_SETTINGS });
      servers.push(server);
      workbenches.push({
        url: server.url,
        version: vscode.version,
        folder: copySample(temporaryFolder('workspace')),
        settingsFile: path.join(data, 'User', 'settings.json'),
        extension: EXTENSION,
        debugger: inRoot('test', 'fixtures', 'debugger'),
        bridge: inRoot('out', 'host', 'bridge.js'),
        bridgeFolder,
      });
    }

    const harness = { browser, screenshots: screenshotFolder(), workbenches };

    return await runMocha({ name, files, timeout: 180_000, grep, retries, jobs, harness });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/**
 * The files of a folder of suites, those with most in them first, so that none is left to run alone
 * at the end.
 * @param {string} folder
 */
function largestFirst(folder) {
  return readdirSync(inRoot(folder))
    .filter((name) => name.endsWith('.test.js'))
    .map((name) => path.join(folder, name))
    .sort((a, b) => statSync(inRoot(b)).size - statSync(inRoot(a)).size);
}

/** Where tests leave the pictures they take. */
function screenshotFolder() {
  const folder = path.join(CACHE, 'screenshots');
  mkdirSync(folder, { recursive: true });

  return folder;
}
