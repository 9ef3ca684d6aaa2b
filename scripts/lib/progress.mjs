/**
 * Progress goes to stderr, so that stdout holds only what the command is asked for.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
