import path from 'node:path';
import { build } from 'esbuild';

/** The page's files as they ship, by name. */
export type BuiltPage = ReadonlyMap<string, string>;

let built: Promise<BuiltPage> | undefined;

/** Builds the page once for all suites, minified as for shipping. */
export function builtPage(): Promise<BuiltPage> {
  built ??= buildPage();
  return built;
}

async function buildPage(): Promise<BuiltPage> {
  const outdir = path.resolve('dist');
  const { outputFiles } = await build({
    entryPoints: { panel: 'src/webview/main.tsx' },
    bundle: true,
    minify: true,
    write: false,
    outdir,
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    splitting: true,
    chunkNames: 'panel/[name]-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { lumbarBuild: '"production"' },
    logLevel: 'warning',
  });
  return new Map(
    outputFiles.map((file) => [
      path.relative(outdir, file.path).split(path.sep).join('/'),
      file.text,
    ]),
  );
}
