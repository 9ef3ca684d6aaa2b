import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stopAllProcesses } from './processes.mjs';

/** @type {Set<string>} */
const folders = new Set();

/**
 * A new folder outside the repository that is gone when the program ends.
 * @param {string} name
 * @returns {string}
 */
export function temporaryFolder(name) {
  // The real path: VS Code compares paths, and /tmp is a link on some systems.
  const folder = realpathSync.native(
    mkdtempSync(path.join(realpathSync(tmpdir()), `lumbar-${name}-`)),
  );
  folders.add(folder);

  return folder;
}

/**
 * Has a folder removed when the program ends, unless it is taken back.
 * @param {string} folder
 * @returns {() => void} takes it back
 */
export function removeAtEnd(folder) {
  folders.add(folder);

  return () => void folders.delete(folder);
}

function removeTemporaryFolders() {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      folders.delete(folder);
    } catch {
      // A file still held by a process that is going away: the system's own sweep takes it.
    }
  }
}

/** Ends every process and removes every folder that this program made. */
export async function cleanUp() {
  await stopAllProcesses();
  removeTemporaryFolders();
}

/**
 * Cleans up when the program is told to stop, too.
 * @param {(signal: NodeJS.Signals) => number} exitCode the code to leave with
 */
export function cleanUpOnSignals(exitCode) {
  let stopping = false;

  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (stopping) {
      return;
    }

    stopping = true;
    void cleanUp().finally(() => process.exit(exitCode(signal)));
  };

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, stop);
  }
}
