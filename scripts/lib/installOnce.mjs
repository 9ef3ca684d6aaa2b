import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeAtEnd } from './cleanup.mjs';
import { CACHE } from './paths.mjs';

const UNFINISHED = '.installing-';

/**
 * Fills a folder of the cache once. The work is done in a folder beside it that is renamed when it
 * is complete, so a half-made install is never taken for a whole one.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder
 */
export async function installOnce(name, fill) {
  const folder = path.join(CACHE, name);

  if (existsSync(folder)) {
    return folder;
  }

  mkdirSync(CACHE, { recursive: true });
  removeAbandoned(name);
  const unfinished = `${folder}${UNFINISHED}${process.pid}`;
  const keep = removeAtEnd(unfinished);
  mkdirSync(unfinished);

  try {
    // A package of its own: without one npm would climb to the repository's.
    writeFileSync(path.join(unfinished, 'package.json'), '{"private":true}\n');
    await fill(unfinished);
    renameSync(unfinished, folder);
    keep();
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });

    // Another run may have finished the same folder meanwhile: then it is there, and as good.
    if (!existsSync(folder)) {
      throw error;
    }
  }

  return folder;
}

/**
 * Removes what interrupted runs left, and nothing that a living one is at work on.
 * @param {string} name
 */
function removeAbandoned(name) {
  for (const entry of readdirSync(CACHE)) {
    if (entry.startsWith(name + UNFINISHED) && !isAlive(Number(entry.split(UNFINISHED)[1]))) {
      rmSync(path.join(CACHE, entry), { recursive: true, force: true });
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
