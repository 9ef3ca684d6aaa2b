import { parseArgs } from 'node:util';
import { assembleExtension, build } from './lib/build.mjs';
import { cleanUp, cleanUpOnSignals } from './lib/cleanup.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runMain } from './lib/errors.mjs';
import { runInWorkbench } from './lib/suites.mjs';
import { LATEST } from './lib/vscode.mjs';

/**
 * npm run pictures: the icon, from its drawing, and the pictures in docs/, from the real VS Code
 * with the demo diary; -- --grep TEXT for some of them. What takes them is test/pictures, which is no test of anything.
 */
await runMain(async () => {
  cleanUpOnSignals(() => 130);

  try {
    await ensureDependencies();
    await build('--tests');
    await assembleExtension(['--demo']);
    const { grep } = parseArgs({ options: { grep: { type: 'string' } } }).values;
    const files = ['out/pictures/**/*.test.js'];
    const counts = await runInWorkbench({ name: 'pictures', files, release: LATEST, grep });

    return counts !== undefined && counts.failed === 0 ? 0 : 1;
  } finally {
    await cleanUp();
  }
});
