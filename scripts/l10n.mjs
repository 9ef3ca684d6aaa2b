import { runMain } from './lib/errors.mjs';
import { runProgram } from './lib/program.mjs';

/** npm run l10n: writes the list of all texts that can be translated. */
await runMain(() => runProgram('l10n'));
