import { existsSync } from 'node:fs';
import path from 'node:path';
import { UserError } from './errors.mjs';
import { installOnce } from './installOnce.mjs';
import { npm } from './npm.mjs';
import { say } from './progress.mjs';

/**
 * A VS Code made of npm packages alone: code-server carries VS Code's own server, whose extension
 * host is the real one. Only that server is run, not code-server's wrapper around it.
 * @typedef {{ version: string, codeServer: string, node: number }} Release
 * @typedef {{ version: string, node: string, main: string }} VsCode
 */

/** @type {Release} the one to try and to test with */
export const LATEST = { version: '1.139.1', codeServer: '4.139.1', node: 24 };

/** @type {Release} the first one that `engines.vscode` allows */
export const OLDEST = { version: '1.100.3', codeServer: '4.100.3', node: 20 };

// The flags keep npm from compiling native parts. What is left out (terminals, the file watcher,
// the native logger) has a fallback, or is not needed here.
const NO_BUILDS = ['--ignore-scripts', '--omit=dev', '--omit=optional'];

/**
 * @param {Release} release
 * @returns {Promise<VsCode>}
 */
export async function ensureVsCode(release) {
  const node = await ensureNode(release.node);

  const folder = await installOnce(`vscode-${release.version}`, async (unfinished) => {
    say(`Installing VS Code ${release.version} (the first time only, up to 0.5 GB) …`);
    const what = `Installing VS Code ${release.version}`;
    await npm(what, ['install', `code-server@${release.codeServer}`, ...NO_BUILDS], unfinished);
    const server = serverFolder(unfinished);
    await npm(what, ['install', ...NO_BUILDS], server);
    await npm(what, ['install', ...NO_BUILDS], path.join(server, 'extensions'));
  });

  return {
    version: release.version,
    node,
    main: path.join(serverFolder(folder), 'out/server-main.js'),
  };
}

/** @param {string} folder */
function serverFolder(folder) {
  return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * The Node that a VS Code wants: this one when it fits, else one from npm.
 * @param {number} major
 * @returns {Promise<string>}
 */
async function ensureNode(major) {
  if (process.versions.node.startsWith(`${major}.`)) {
    return process.execPath;
  }

  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;

  if (!/^node-(linux|darwin|win)-(x64|arm64)$/.test(name)) {
    throw new UserError(
      `There is no ready-made Node ${major} for ${system} ${process.arch}: run this with Node ${major} itself.`,
    );
  }

  const folder = await installOnce(`${name}-${major}`, async (unfinished) => {
    say(`Installing Node ${major} for VS Code (the first time only) …`);
    await npm(
      `Installing Node ${major}`,
      ['install', `${name}@${major}`, ...NO_BUILDS],
      unfinished,
    );
  });

  const bin = path.join(folder, 'node_modules', name, 'bin');
  const file = ['node', 'node.exe'].map((entry) => path.join(bin, entry)).find(existsSync);

  if (file === undefined) {
    throw new UserError(
      `Node ${major} is missing from ${folder}: delete that folder and run again.`,
    );
  }

  return file;
}
