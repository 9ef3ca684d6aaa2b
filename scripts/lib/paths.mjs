import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Everything these scripts download or build for themselves; git-ignored, safe to delete. */
export const CACHE = path.join(ROOT, '.vscode-test');

/** The folder a person sees in a trial run, and the tests work in: always used as a copy. */
export const SAMPLE = path.join(ROOT, 'scripts', 'sample');

/** @param {...string} parts a path below the repository's root */
export const inRoot = (...parts) => path.join(ROOT, ...parts);
