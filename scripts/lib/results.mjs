import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './cleanup.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * A place for the results of one run of a suite, in a folder of its own.
 * @param {string} suite
 * @returns {string}
 */
export function resultsFile(suite) {
  return path.join(temporaryFolder(`results-${suite}`), 'results.json');
}

/**
 * The counts a suite left, or undefined when it did not get to its end.
 * @param {string} file
 * @returns {Counts | undefined}
 */
export function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * @param {Counts} counts
 * @returns {string}
 */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
