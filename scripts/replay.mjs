import { runMain } from './lib/errors.mjs';
import { runProgram } from './lib/program.mjs';

/** npm run replay: the desk clock and the nudges over recordings of people at work. */
await runMain(() => runProgram('replay'));
