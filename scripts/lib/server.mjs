import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UserError } from './errors.mjs';
import { HOST, freePort } from './ports.mjs';
import { endOf, startProcess, stopProcess } from './processes.mjs';
import { run } from './run.mjs';

const START_TIMEOUT_MS = 60_000;

/**
 * @typedef {object} ServerOptions
 * @property {import('./vscode.mjs').VsCode} vscode
 * @property {string} data an own folder for everything the server keeps
 * @property {string[]} [extensions] VSIX files to install first
 * @property {number} [port] the port to listen on; a free one by default
 * @property {Record<string, unknown>} [settings] the user's settings, where there are none yet
 * @property {Record<string, string>} [env] more environment for it and its extension hosts
 *
 * @typedef {object} Server
 * @property {string} url without a slash at the end
 * @property {number} port
 * @property {number} pid
 * @property {Promise<string>} ended resolves with what it printed last, if it ends by itself
 * @property {() => Promise<void>} stop ends it and everything it started
 */

/**
 * Starts VS Code's server and waits until it answers. It listens on this machine only.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ vscode, data, extensions = [], settings = {}, ...options }) {
  const folders = ['--user-data-dir', data, '--server-data-dir', data];
  folders.push('--extensions-dir', path.join(data, 'extensions'));
  const env = { ...serverEnvironment(), ...options.env };
  writeSettings(data, settings);

  for (const file of extensions) {
    const args = [vscode.main, ...folders, '--install-extension', file, '--force'];
    await run('Installing the extension', vscode.node, args, { env, cwd: data });
  }

  const port = options.port ?? (await freePort());
  const args = [
    vscode.main,
    ...folders,
    ...['--host', HOST, '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
  ];
  const child = startProcess(vscode.node, args, {
    env,
    cwd: data,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = watchOutput(child);
  const url = `http://${HOST}:${port}`;
  await waitUntilReady(url, ended);

  return { url, port, pid: child.pid ?? 0, ended, stop: () => stopProcess(child) };
}

/**
 * The environment without traces of a VS Code or an npm that this program itself runs in.
 * @returns {NodeJS.ProcessEnv}
 */
function serverEnvironment() {
  const foreign = /^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|INIT_CWD$)/;

  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !foreign.test(key)));
}

/**
 * Settings kept on the server's side belong to every window that it opens.
 * @param {string} data
 * @param {Record<string, unknown>} settings
 */
function writeSettings(data, settings) {
  const folder = path.join(data, 'User');
  mkdirSync(folder, { recursive: true });

  try {
    writeFileSync(path.join(folder, 'settings.json'), `${JSON.stringify(settings, null, 2)}\n`, {
      flag: 'wx',
    });
  } catch (error) {
    // A person's own settings from an earlier run stay as they are.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') {
      throw error;
    }
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function watchOutput(child) {
  let output = '';

  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-4000);
    });
  }

  return endOf(child).then(
    () => output.trim(),
    (error) => error.message,
  );
}

/**
 * @param {string} url
 * @param {Promise<string>} ended
 */
async function waitUntilReady(url, ended) {
  /** @type {string | undefined} */
  let lastWords;
  void ended.then((output) => (lastWords = output));

  for (const start = Date.now(); Date.now() - start < START_TIMEOUT_MS; await sleep(100)) {
    if (lastWords !== undefined) {
      throw new UserError(`${lastWords}\nVS Code did not start: see the lines above.`);
    }

    if (await answers(url)) {
      return;
    }
  }

  throw new UserError(
    'VS Code did not answer within a minute: is the machine very busy? Try again.',
  );
}

/**
 * @param {string} url
 * @returns {Promise<boolean>}
 */
function answers(url) {
  return new Promise((resolve) => {
    const request = get(url, { timeout: 5000 }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}
