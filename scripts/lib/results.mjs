import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './cleanup.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {{ title: string, ms: number }[]} [times] how long each test took
 */

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

/** How many are worth a look. */
const LISTED = 10;

/**
 * @param {readonly { title: string, ms: number }[]} times
 * @returns {string[]} the slowest first
 */
export function slowest(times) {
  return [...times]
    .sort((a, b) => b.ms - a.ms)
    .slice(0, LISTED)
    .map(({ title, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${title}`);
}
