import { existsSync } from 'node:fs';
import path from 'node:path';
import { UNREACHABLE, UserError } from './errors.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

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
  await requireRegistry();
  const quietly = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
  await runNpm(what, [...args, ...quietly], cwd);
}

let registryAnswered = false;

/**
 * Without a network npm tries again for a minute with each package, and there are hundreds. So it
 * is asked once first; any answer will do.
 */
async function requireRegistry() {
  if (registryAnswered) {
    return;
  }

  try {
    await runNpm('Reaching the npm registry', ['ping', '--fetch-retries=0'], inRoot());
  } catch (error) {
    if (error instanceof UserError && error.message === UNREACHABLE) {
      throw error;
    }
  }

  registryAnswered = true;
}

/**
 * @param {string} what
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function runNpm(what, args, cwd) {
  const script = npmScript();
  const options = { cwd, env: npmEnvironment() };

  if (script === undefined) {
    await run(what, 'npm', args, { ...options, shell: process.platform === 'win32' });
  } else {
    await run(what, process.execPath, [script, ...args], options);
  }
}
