import { parseArgs } from 'node:util';
import { assembleExtension, build } from './lib/build.mjs';
import { cleanUp, cleanUpOnSignals } from './lib/cleanup.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runMain } from './lib/errors.mjs';
import { inRoot } from './lib/paths.mjs';
import { runProgram } from './lib/program.mjs';
import { runInWorkbench } from './lib/suites.mjs';
import { LATEST } from './lib/vscode.mjs';

/**
 * npm run bench: what things cost, as figures of one run beside the naive way. With --window what a
 * real VS Code pays for the start and for opening the panel, beside an extension that does nothing;
 * that takes some ten minutes.
 */
await runMain(async () => {
  const { window } = parseArgs({ options: { window: { type: 'boolean' } } }).values;

  return window === true ? benchWindow() : runProgram('bench');
});

async function benchWindow() {
  cleanUpOnSignals(() => 130);

  try {
    await ensureDependencies();
    await build('--tests');
    await assembleExtension();
    await assembleExtension(['--production'], inRoot('out', 'shipped'));
    const files = ['out/bench/**/*.test.js'];
    const counts = await runInWorkbench({ name: 'bench', files, release: LATEST, retries: 0 });

    return counts !== undefined && counts.failed === 0 ? 0 : 1;
  } finally {
    await cleanUp();
  }
}
