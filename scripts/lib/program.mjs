import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { inRoot } from './paths.mjs';

/**
 * Bundles a program written in TypeScript and runs its `main`.
 * @param {string} name its folder below scripts/, which holds a main.ts
 * @param {string[]} args those of the command line by default
 * @returns {Promise<number>} the exit code
 */
export async function runProgram(name, args = process.argv.slice(2)) {
  await ensureDependencies();
  const { build } = await import('esbuild');
  const outfile = inRoot('out', `${name}.cjs`);
  await build({
    entryPoints: [inRoot(path.join('scripts', name, 'main.ts'))],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    outfile,
    logLevel: 'warning',
  });
  const { default: program } = await import(pathToFileURL(outfile).href);

  return program.main(args) ?? 0;
}
