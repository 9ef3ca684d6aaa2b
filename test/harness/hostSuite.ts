import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

declare const __dirname: string;

/**
 * Runs the suite that lives in the extension host; VS Code calls it, in a window of either kind.
 * The tests are the files in tests/ beside this one. Counts and output go to the files that the
 * reporter is told in the environment.
 */
export async function run(): Promise<void> {
  const root = path.resolve(__dirname, '..', '..');
  const grep = process.env['LUMBAR_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 20_000,
    reporter: path.join(root, 'scripts', 'lib', 'reporter.cjs'),
    ...(grep === undefined ? {} : { grep }),
  });
  const folder = path.join(__dirname, 'tests');

  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.test.js')) {
      mocha.addFile(path.join(folder, file));
    }
  }

  const failures = await new Promise<number>((resolve) => mocha.run(resolve));

  if (failures > 0) {
    throw new Error(`${String(failures)} tests failed.`);
  }
}
