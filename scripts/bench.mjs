import { runMain } from './lib/errors.mjs';
import { runProgram } from './lib/program.mjs';

/** npm run bench: what things cost, as figures of one run beside the naive way. */
await runMain(() => runProgram('bench'));
