import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';

/** The page as it ships. */
export interface BuiltPage {
  script: string;
  figures: string;
  sheet: string;
}

let built: Promise<BuiltPage> | undefined;

/** Builds the page once for all suites, minified as for shipping. */
export function builtPage(): Promise<BuiltPage> {
  built ??= buildPage();
  return built;
}

async function buildPage(): Promise<BuiltPage> {
  const common: BuildOptions & { write: false } = {
    bundle: true,
    minify: true,
    write: false,
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { lumbarBuild: '"production"' },
    logLevel: 'warning',
  };
  const builds = await Promise.all([
    build({ ...common, entryPoints: { panel: 'src/webview/main.tsx' }, format: 'iife' }),
    build({ ...common, entryPoints: { figures: 'src/figures/figure.ts' }, format: 'esm' }),
  ]);
  const outputFiles = builds.flatMap((built) => built.outputFiles);
  const text = (ending: string) => {
    const file = outputFiles.find(({ path }) => path.endsWith(ending));
    if (file === undefined) throw new Error(`The build has no ${ending}.`);
    return file.text;
  };
  return { script: text('panel.js'), figures: text('figures.js'), sheet: text('.css') };
}
