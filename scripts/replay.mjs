import { ensureDependencies } from './lib/dependencies.mjs';
import { runMain } from './lib/errors.mjs';

/**
 * npm run replay: the desk clock and the nudges over recordings of people at work. The program is
 * scripts/replay/main.ts; here it is only bundled and run.
 */
await runMain(async () => {
  await ensureDependencies();
  const { build } = await import('esbuild');
  const outfile = 'out/replay.cjs';
  await build({
    entryPoints: ['scripts/replay/main.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'warning',
  });
  const { default: program } = await import(new URL(`../${outfile}`, import.meta.url).href);
  return program.main(process.argv.slice(2));
});
