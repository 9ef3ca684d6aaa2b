import { build } from 'esbuild';

/** The page as it ships. */
export interface BuiltPage {
  script: string;
  sheet: string;
}

let built: Promise<BuiltPage> | undefined;

/** Builds the page once for all suites, minified as for shipping. */
export function builtPage(): Promise<BuiltPage> {
  built ??= buildPage();
  return built;
}

async function buildPage(): Promise<BuiltPage> {
  const { outputFiles } = await build({
    entryPoints: { panel: 'src/webview/main.tsx' },
    bundle: true,
    minify: true,
    write: false,
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { lumbarBuild: '"production"' },
    logLevel: 'warning',
  });
  const text = (ending: string) => {
    const file = outputFiles.find(({ path }) => path.endsWith(ending));
    if (file === undefined) throw new Error(`The build has no ${ending}.`);
    return file.text;
  };
  return { script: text('.js'), sheet: text('.css') };
}
