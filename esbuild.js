// Builds the bundles. See CONTRIBUTING.md for what each is for.
//   node esbuild.js                 a development build into dist/, with the doors that tests use
//   node esbuild.js --production    the build that ships: minified, without them
//   node esbuild.js --demo          ships a sample diary instead of the person's own
//   node esbuild.js --watch         a development build, again on each change
//   node esbuild.js --tests         the test suites into out/
//   --outdir DIR                    the extension's bundles into DIR instead of dist/

const { existsSync, readdirSync, rmSync } = require('node:fs');
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
 * What a desktop window doesn't need for its start it takes from the file that a web worker starts
 * with, when it is first asked for.
 * @type {import('esbuild').Plugin}
 */
const lazyFromWebEntry = {
  name: 'lazy features, from the web entry',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/lazyFeatures$/ }, ({ kind: how }) =>
      how === 'dynamic-import' ? { path: './web/extension.js', external: true } : undefined,
    );
  },
};

/** @type {import('esbuild').BuildOptions[]} */
const extension = [
  {
    ...common,
    entryPoints: { extension: 'src/extension.ts' },
    outdir,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    mainFields: ['module', 'main'],
    // VS Code hooks require(), not import().
    supported: { 'dynamic-import': false },
    plugins: [lazyFromWebEntry],
  },
  {
    ...common,
    entryPoints: ['src/webEntry.ts'],
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
    format: 'esm',
    // What the page reads later stands in files of its own, and so does what these have in common.
    splitting: true,
    chunkNames: 'panel/[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
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
    { ...tests, entryPoints: entries('test/bench', '.test.ts'), outdir: 'out/bench' },
    {
      ...tests,
      entryPoints: { index: 'test/harness/hostSuite.ts', bridge: 'test/harness/bridge.ts' },
      outdir: 'out/host',
    },
    { ...tests, entryPoints: entries('test/host', '.test.ts'), outdir: 'out/host/tests' },
  ].filter(({ entryPoints }) => Object.keys(entryPoints).length > 0);
}

let building = 0;

/**
 * Says when a watched build begins and when the last one has ended: .vscode/tasks.json goes by it.
 * @type {import('esbuild').Plugin}
 */
const tell = {
  name: 'tell',
  setup({ onStart, onEnd }) {
    onStart(() => {
      if (building === 0) console.log('Building …');
      building += 1;
    });
    onEnd(() => {
      building -= 1;
      if (building === 0) console.log('Watching for changes.');
    });
  },
};

async function main() {
  // The suites run whatever lies in out/: a test whose source is gone must not.
  if (flags.tests) rmSync('out', { recursive: true, force: true });
  // The names of the page's parts vary: those of the last build are not to pile up.
  else rmSync(path.join(outdir, 'panel'), { recursive: true, force: true });
  const builds = flags.tests ? suites() : extension;
  if (!flags.watch) {
    await Promise.all(builds.map((build) => esbuild.build(build)));
    return;
  }
  const contexts = await Promise.all(
    builds.map(({ plugins = [], ...build }) =>
      esbuild.context({ ...build, plugins: [...plugins, tell] }),
    ),
  );
  await Promise.all(contexts.map((context) => context.watch()));
}

main().catch(() => {
  // esbuild has printed what is wrong.
  process.exitCode = 1;
});
