import { cpSync } from 'node:fs';
import path from 'node:path';
import { SAMPLE } from './paths.mjs';

/**
 * Copies the sample workspace, so that nothing done in it touches the repository.
 * @param {string} folder
 * @returns {string} the copy
 */
export function copySample(folder) {
  const copy = path.join(folder, 'sample');
  cpSync(SAMPLE, copy, { recursive: true });

  return copy;
}
