import { parseArgs } from 'node:util';
import { UserError } from './errors.mjs';

/**
 * Reads the command line; a word that is not understood is a sentence, not a stack trace.
 * @template {import('node:util').ParseArgsConfig} T
 * @param {string} command
 * @param {T} config
 */
export function readOptions(command, config) {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code = '', message } = /** @type {NodeJS.ErrnoException} */ (error);

    if (code.startsWith('ERR_PARSE_ARGS')) {
      const [first] = message.split(/\. |\n/);
      throw new UserError(
        `${first?.replace(/\.$/, '')}: see "${command} --help" for what there is.`,
      );
    }

    throw error;
  }
}

/**
 * @param {string} text
 * @returns {number}
 */
export function readPort(text) {
  const port = Number(text);

  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new UserError(`"${text}" is not a port: give a number from 1 to 65535.`);
  }

  return port;
}
