import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runMain } from './lib/errors.mjs';
import { inRoot } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';

/**
 * npm run check: everything that can be said about the code without running it. All checks run, so
 * that one run tells all that is wrong.
 * @type {readonly [what: string, program: string, ...args: string[]][]}
 */
const CHECKS = [
  ['types', 'typescript/bin/tsc', '-p', '.'],
  ['types of the panel', 'typescript/bin/tsc', '-p', 'src/webview'],
  ['lint', 'eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['unused code', 'knip/bin/knip.js', '--no-progress'],
];

/** What the page reads later; the names of these files vary. */
const PARTS = 'dist/panel/*.js';

/** Files of which there is one for each language. */
const LANGUAGES = /^(l10n\/bundle\.l10n|l10n\/exercises|package\.nls)\.[\w-]+\.json$/;

/** What a VSIX holds besides, no more and no less. */
const SHIPPED = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/extension.js',
  'dist/panel.css',
  'dist/panel.js',
  PARTS,
  'dist/web/extension.js',
  'media/activity.svg',
  'media/exercises.json',
  'media/icon.png',
  'media/poses.json',
  'package.json',
  'package.nls.json',
];

const KB = 1024;

/** Bytes at most; Lumbar's own budgets. */
const BUDGETS = {
  'dist/extension.js': 80 * KB,
  // All that there is in one file: what a web worker starts with.
  'dist/web/extension.js': 300 * KB,
  'dist/panel.js': 80 * KB,
  // With what they have in common with panel.js.
  [PARTS]: 80 * KB,
  // Together under 100.
  'media/exercises.json': 65 * KB,
  'media/poses.json': 35 * KB,
};

await runMain(async () => {
  await ensureDependencies();
  const failed = CHECKS.filter(([what, program, ...args]) => !runs(what, program, args)).map(
    ([what]) => what,
  );

  if (!isShippedWhole()) failed.push('files of the VSIX');

  console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);

  return failed.length === 0 ? 0 : 1;
});

/**
 * @param {string} what
 * @param {string} program
 * @param {string[]} args
 */
function runs(what, program, args) {
  say(`Checking ${what} …`);
  const { status } = spawnSync(process.execPath, [inRoot('node_modules', program), ...args], {
    cwd: inRoot(),
    stdio: 'inherit',
  });

  return status === 0;
}

/** Builds what ships and compares its files with the list, their sizes with the budgets. */
function isShippedWhole() {
  if (!runs('the production build', '../esbuild.js', ['--production'])) return false;

  say('Checking files of the VSIX …');
  const vsce = inRoot('node_modules', '@vscode', 'vsce', 'vsce');
  const { stdout, status } = spawnSync(process.execPath, [vsce, 'ls', '--no-dependencies'], {
    cwd: inRoot(),
    encoding: 'utf8',
  });
  const lines = stdout.split(/\r?\n/).filter((line) => line !== '' && !LANGUAGES.test(line));
  const found = lines.map((line) => (/^dist\/panel\/[\w-]+\.js$/.test(line) ? PARTS : line));
  /** @param {string} file */
  const bytesOf = (file) =>
    lines
      .filter((_, i) => found[i] === file)
      .reduce((sum, line) => sum + statSync(inRoot(line)).size, 0);
  const wrong = [
    ...SHIPPED.filter((file) => !found.includes(file)).map((file) => `${file} is missing`),
    ...found.filter((file) => !SHIPPED.includes(file)).map((file) => `${file} should not ship`),
    ...Object.entries(BUDGETS).flatMap(([file, most]) => {
      const bytes = bytesOf(file);

      return bytes > most ? [`${file} has ${bytes} bytes, ${most} at most`] : [];
    }),
  ];
  for (const line of wrong) console.error(line);

  return status === 0 && wrong.length === 0;
}
