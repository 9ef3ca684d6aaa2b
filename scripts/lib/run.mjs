import { UserError, knownFailure } from './errors.mjs';
import { endOf, startProcess } from './processes.mjs';

const HEAD = 1200;
const TAIL = 2000;

/**
 * Runs a command to its end, shows nothing of it unless it fails, and returns what it printed.
 * @param {string} what what the command does, as the start of a sentence: "Building"
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<string>}
 */
export async function run(what, command, args, options = {}) {
  const child = startProcess(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';

  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (output += text));
  }

  const code = await endOf(child).catch((error) => {
    throw startFailure(what, command, error);
  });

  if (code !== 0) {
    const known = knownFailure(output);
    throw new UserError(known ?? `${shortened(output)}\n${what} failed: see the lines above.`);
  }

  return output;
}

/**
 * The reason of a failure is at the start of what a program printed, or at the end.
 * @param {string} output
 */
function shortened(output) {
  const text = output.trim();

  return text.length <= HEAD + TAIL ? text : `${text.slice(0, HEAD)}\n…\n${text.slice(-TAIL)}`;
}

/**
 * @param {string} what
 * @param {string} command
 * @param {NodeJS.ErrnoException} error
 */
function startFailure(what, command, error) {
  return error.code === 'ENOENT'
    ? new UserError(`${what} failed: ${command} was not found; install it, then run again.`)
    : error;
}
