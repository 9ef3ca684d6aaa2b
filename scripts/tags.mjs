import { runMain } from './lib/errors.mjs';
import { runProgram } from './lib/program.mjs';

/** npm run tags: docs/moves-and-tags.md, from the library and the rules of the avoid tags. */
await runMain(() => runProgram('tags'));
