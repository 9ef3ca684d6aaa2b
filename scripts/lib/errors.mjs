/** A problem the person at the keyboard can do something about: its message is shown as it is. */
export class UserError extends Error {
  /** @param {string} message one sentence that says what to do */
  constructor(message) {
    super(message);
    this.name = 'UserError';
  }
}

const NO_SPACE =
  'The disk is full: make room (about 1 GB is needed the first time), then run the command again.';

export const UNREACHABLE =
  'The npm registry cannot be reached: check the network connection (it is needed the first time), then run the command again.';

/**
 * The sentence for an error, or undefined when it is a bug of ours and wants its stack shown.
 * @param {unknown} error
 * @returns {string | undefined}
 */
function sentenceFor(error) {
  if (error instanceof UserError) {
    return error.message;
  }

  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});

  if (code === 'ENOSPC') {
    return NO_SPACE;
  }

  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return `${path ?? 'A file'} cannot be written: give yourself the right to it, then run the command again.`;
  }

  return undefined;
}

/**
 * Turns what a failed child printed into a sentence, when it is a failure that people meet.
 * @param {string} output
 * @returns {string | undefined}
 */
export function knownFailure(output) {
  if (/\bENOSPC\b|no space left on device/i.test(output)) {
    return NO_SPACE;
  }

  if (
    /\b(ENOTFOUND|EAI_AGAIN|ENETUNREACH|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTCACHED)\b/.test(
      output,
    )
  ) {
    return UNREACHABLE;
  }

  return undefined;
}

/**
 * Runs a program's main function and ends the process with its exit code.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const sentence = sentenceFor(error);
    console.error(sentence ?? error);
    process.exitCode = 1;
  }
}
