import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { CACHE, inRoot } from './paths.mjs';
import { run } from './run.mjs';

/** Where the extension under test is put together: the shipped files round a development build. */
export const EXTENSION = path.join(CACHE, 'extension');

/** @param {...string} flags what to build, in the words of esbuild.js */
export async function build(...flags) {
  await run('Building', process.execPath, [inRoot('esbuild.js'), ...flags], { cwd: inRoot() });
}

/**
 * Packages what is in dist/ as it would be shipped.
 * @returns {Promise<string>} the VSIX file
 */
export async function packageExtension() {
  const file = path.join(CACHE, 'lumbar.vsix');
  const vsce = inRoot('node_modules', '@vscode', 'vsce', 'vsce');
  mkdirSync(CACHE, { recursive: true });
  const args = [
    vsce,
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '-o',
    file,
  ];
  await run('Packaging the extension', process.execPath, args, { cwd: inRoot() });

  return file;
}

/**
 * Puts together the extension under test.
 * @param {string[]} flags which build, in the words of esbuild.js; a development build without
 * @param {string} folder where to
 */
export async function assembleExtension(flags = [], folder = EXTENSION) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const manifests = readdirSync(inRoot()).filter((name) => /^package(\.nls.*)?\.json$/.test(name));

  for (const name of [...manifests, 'media', 'l10n']) {
    if (existsSync(inRoot(name))) {
      cpSync(inRoot(name), path.join(folder, name), { recursive: true });
    }
  }

  await build(...flags, '--outdir', path.join(folder, 'dist'));
}
