import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureBrowser } from './browser.mjs';
import { EXTENSION } from './build.mjs';
import { temporaryFolder } from './cleanup.mjs';
import { UserError } from './errors.mjs';
import { inRoot } from './paths.mjs';
import { say } from './progress.mjs';
import { readResults, resultsFile } from './results.mjs';
import { copySample } from './sample.mjs';
import { startServer } from './server.mjs';
import { TEST_SETTINGS } from './settings.mjs';
import { ensureVsCode } from './vscode.mjs';
import { CHROMIUM_ARGS, developIn, workbenchAddress } from './workbenchPage.mjs';

/**
 * The suite that runs inside the extension host: one file, started by either kind of VS Code.
 * @typedef {object} HostRun
 * @property {string} folder the workspace to open
 * @property {string} data an own folder for everything VS Code keeps
 * @property {Record<string, string>} env what the suite finds in its environment
 * @property {string} results where the suite leaves its counts
 */

const TESTS = inRoot('out', 'host', 'index.js');
/** Another extension, which reads what Lumbar tells. */
const READER = inRoot('test', 'fixtures', 'reader');
const TIMEOUT_MS = 5 * 60_000;

/**
 * @param {object} options
 * @param {import('./vscode.mjs').Release} options.release
 * @param {boolean} options.desktop
 * @param {string | undefined} options.grep
 * @returns {Promise<import('./results.mjs').Counts | undefined>}
 */
export async function runHostSuite({ release, desktop, grep }) {
  const results = resultsFile('host');
  const output = path.join(path.dirname(results), 'output.txt');
  const data = temporaryFolder('host');
  /** @type {Record<string, string>} */
  const env = { LUMBAR_RESULTS: results, LUMBAR_OUTPUT: output };

  if (grep !== undefined) {
    env['LUMBAR_GREP'] = grep;
  }

  const run = { folder: copySample(temporaryFolder('workspace')), data, env, results };
  const print = printFrom(output);
  const printing = setInterval(print, 200);

  try {
    await (desktop ? runOnDesktop(run) : runEmbedded(run, release));
  } finally {
    clearInterval(printing);
    print();
  }

  return readResults(results);
}

/**
 * The server's extension host, with a headless browser as its window.
 * @param {HostRun} run
 * @param {import('./vscode.mjs').Release} release
 */
async function runEmbedded({ folder, data, env, results }, release) {
  const vscode = await ensureVsCode(release);
  const { executablePath, env: browserEnv } = await ensureBrowser();
  const server = await startServer({ vscode, data, env, settings: TEST_SETTINGS });
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGS],
    env: { ...stringsOf(process.env), ...browserEnv },
    // This program's own handlers end everything in good order.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
  });

  try {
    const page = await browser.newPage();
    const closed = new Promise((resolve) => page.once('close', resolve).once('crash', resolve));
    await developIn(page, server.url, { extensions: [EXTENSION, READER], tests: TESTS });
    await page.goto(workbenchAddress(server.url, folder));
    await Promise.race([untilWritten(results), server.ended, closed]);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/**
 * A VS Code with a window of its own: the one VSCODE_EXECUTABLE names, else one that is downloaded.
 * @param {HostRun} run
 */
async function runOnDesktop({ folder, data, env }) {
  const vscodeExecutablePath = process.env['VSCODE_EXECUTABLE'];

  if (vscodeExecutablePath !== undefined && !existsSync(vscodeExecutablePath)) {
    throw new UserError(
      `VSCODE_EXECUTABLE names ${vscodeExecutablePath}, which does not exist: correct it or unset it.`,
    );
  }

  const { runTests } = await import('@vscode/test-electron');

  try {
    await runTests({
      ...(vscodeExecutablePath === undefined ? {} : { vscodeExecutablePath }),
      extensionDevelopmentPath: [EXTENSION, READER],
      extensionTestsPath: TESTS,
      extensionTestsEnv: env,
      launchArgs: [
        folder,
        ...['--user-data-dir', data, '--disable-extensions', '--disable-workspace-trust'],
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
  } catch (error) {
    // Failed tests end here too; without results it was VS Code itself that did not run.
    if (readResults(env['LUMBAR_RESULTS'] ?? '') === undefined) {
      const reason = error instanceof Error ? error.message : String(error);
      say(
        `${reason}\nNo desktop VS Code ran: set VSCODE_EXECUTABLE to the program of an installed one.`,
      );
    }
  }
}

/** @param {string} file */
async function untilWritten(file) {
  for (const start = Date.now(); !existsSync(file); await sleep(200)) {
    if (Date.now() - start > TIMEOUT_MS) {
      say(`The suite in the extension host did not end within ${TIMEOUT_MS / 60_000} minutes.`);

      return;
    }
  }
}

/**
 * Prints what has been added to a file since it was last asked to.
 * @param {string} file
 */
function printFrom(file) {
  let printed = 0;

  return () => {
    if (existsSync(file)) {
      const text = readFileSync(file);
      process.stdout.write(text.subarray(printed));
      printed = text.length;
    }
  };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function stringsOf(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
