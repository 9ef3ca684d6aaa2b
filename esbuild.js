// Builds the bundles. See CONTRIBUTING.md for what each is for.
//   node esbuild.js                 a development build into dist/, with the doors that tests use
//   node esbuild.js --production    the build that ships: minified, without them
//   node esbuild.js --demo          ships a sample diary instead of the person's own
//   node esbuild.js --watch         a development build, again on each change
//   node esbuild.js --tests         the test suites into out/
//   --outdir DIR                    the extension's bundles into DIR instead of dist/

const { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const esbuild = require('esbuild');

const { values: flags } = parseArgs({
  options: {
    production: { type: 'boolean' },
    demo: { type: 'boolean' },
    watch: { type: 'boolean' },
    tests: { type: 'boolean' },
    outdir: { type: 'string' },
  },
});

const kind = flags.production ? 'production' : flags.demo ? 'demo' : 'development';
const outdir = flags.outdir ?? 'dist';

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: kind !== 'development',
  sourcemap: kind === 'development' ? 'linked' : false,
  target: 'es2022',
  define: { lumbarBuild: JSON.stringify(kind) },
  logLevel: 'warning',
};

/**
 * A desktop window loads later.js and reportCommands.js when they are first needed, and what they
 * share with the rest stands in files of its own. esbuild parts ES modules alone, and VS Code loads
 * CommonJS, so the parts are turned into that. A web worker can't load a second file: there all is one.
 * @type {import('esbuild').Plugin}
 */
const asCommonJs = {
  name: 'as CommonJS',
  setup({ initialOptions, onEnd }) {
    initialOptions.write = false;
    onEnd(async ({ outputFiles }) => {
      mkdirSync(outdir, { recursive: true });
      for (const name of readdirSync(outdir)) {
        if (name.startsWith('shared-')) rmSync(path.join(outdir, name));
      }
      for (const { path: file, text } of outputFiles) {
        const { code } = await esbuild.transform(text, {
          format: 'cjs',
          target: common.target,
          minify: common.minify,
          sourcemap: kind === 'development' ? 'inline' : false,
          // VS Code hooks require(), not import().
          supported: { 'dynamic-import': false },
        });
        writeFileSync(file, code);
      }
    });
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const extension = [
  {
    ...common,
    entryPoints: {
      extension: 'src/extension.ts',
      later: 'src/editor/later.ts',
      reportCommands: 'src/editor/reportCommands.ts',
    },
    outdir,
    platform: 'node',
    format: 'esm',
    splitting: true,
    chunkNames: 'shared-[hash]',
    sourcemap: kind === 'development' ? 'inline' : false,
    external: ['vscode'],
    mainFields: ['module', 'main'],
    plugins: [asCommonJs],
  },
  {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: path.join(outdir, 'web', 'extension.js'),
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...common,
    entryPoints: { panel: 'src/webview/main.tsx' },
    outdir,
    platform: 'browser',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  },
  {
    ...common,
    // The page reads it when the first figure is to be seen.
    entryPoints: { figures: 'src/figures/figure.ts' },
    outdir,
    platform: 'browser',
    format: 'esm',
  },
];

/** Suites run from out/, with the packages they test with taken from node_modules. */
function suites() {
  const entries = (folder, ending) =>
    existsSync(folder)
      ? readdirSync(folder, { recursive: true })
          .filter((name) => name.endsWith(ending))
          .map((name) => path.join(folder, name))
          .sort()
      : [];
  /** @type {import('esbuild').BuildOptions} */
  const tests = {
    ...common,
    minify: false,
    sourcemap: 'inline',
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    external: ['vscode'],
  };
  return [
    {
      ...tests,
      entryPoints: [...entries('src', '.test.ts'), ...entries('scripts', '.test.ts')],
      outdir: 'out/unit',
      outbase: '.',
    },
    { ...tests, entryPoints: entries('test/page', '.test.ts'), outdir: 'out/page' },
    { ...tests, entryPoints: entries('test/workbench', '.test.ts'), outdir: 'out/workbench' },
    { ...tests, entryPoints: entries('test/pictures', '.test.ts'), outdir: 'out/pictures' },
    {
      ...tests,
      entryPoints: { index: 'test/harness/hostSuite.ts', bridge: 'test/harness/bridge.ts' },
      outdir: 'out/host',
    },
    { ...tests, entryPoints: entries('test/host', '.test.ts'), outdir: 'out/host/tests' },
  ].filter(({ entryPoints }) => Object.keys(entryPoints).length > 0);
}

async function main() {
  // The suites run whatever lies in out/: a test whose source is gone must not.
  if (flags.tests) rmSync('out', { recursive: true, force: true });
  const builds = flags.tests ? suites() : extension;
  if (!flags.watch) {
    await Promise.all(builds.map((build) => esbuild.build(build)));
    return;
  }
  const contexts = await Promise.all(builds.map((build) => esbuild.context(build)));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching for changes.');
}

main().catch(() => {
  // esbuild has printed what is wrong.
  process.exitCode = 1;
});
