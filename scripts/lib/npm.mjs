import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

const QUIETLY = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
// Without a network npm would try for more than a minute before it says so.
const SOON = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000'];

/**
 * npm as a script for this very Node, so that no shell is needed (npm is a .cmd file on Windows).
 * @returns {string | undefined}
 */
function npmScript() {
  const bin = path.dirname(process.execPath);
  const candidates = [
    process.env['npm_execpath'] ?? '',
    path.join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(bin, 'node_modules/npm/bin/npm-cli.js'),
  ];

  return candidates.find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file));
}

/**
 * The environment without what the npm that started us says about its own package.
 * @returns {NodeJS.ProcessEnv}
 */
function npmEnvironment() {
  const aboutParent =
    /^(npm_package_|npm_lifecycle_|npm_config_local_prefix$|npm_command$|INIT_CWD$)/;

  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !aboutParent.test(key)));
}

/**
 * @param {string} what what this does, as the start of a sentence
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export async function npm(what, args, cwd) {
  const all = [...args, ...QUIETLY, ...SOON];
  const script = npmScript();
  const options = { cwd, env: npmEnvironment() };

  if (script === undefined) {
    await run(what, 'npm', all, { ...options, shell: process.platform === 'win32' });
  } else {
    await run(what, process.execPath, [script, ...all], options);
  }
}
