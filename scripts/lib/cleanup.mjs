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

let stopping = false;

/** Whether the program was told to stop, and what ends now ends because of it. */
export const isStopping = () => stopping;

/**
 * Cleans up when the program is told to stop, too.
 * @param {(signal: NodeJS.Signals) => number} exitCode the code to leave with
 */
export function cleanUpOnSignals(exitCode) {
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
