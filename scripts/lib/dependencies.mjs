import { readFileSync } from 'node:fs';
import { npm } from './npm.mjs';
import { inRoot } from './paths.mjs';
import { say } from './progress.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/** Installs what package-lock.json lists, unless it is there already. */
export async function ensureDependencies() {
  if (dependenciesAreInstalled()) {
    return;
  }

  say('Installing the npm packages (the first time only) …');
  await npm('Installing the npm packages', ['ci'], inRoot());
}

/**
 * npm keeps a record of what it installed. Contents are compared, not dates: a fresh checkout
 * gives package-lock.json a new date, and must not cost an install (or fail without a network).
 */
function dependenciesAreInstalled() {
  const wanted = packagesIn(inRoot('package-lock.json'));
  const installed = packagesIn(inRoot('node_modules', '.package-lock.json'));

  if (wanted === undefined || installed === undefined) {
    return false;
  }

  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    const found = installed[place];

    // Optional ones are absent where they are meant for another platform.
    return (
      place === '' || (found === undefined ? optional || devOptional : found.version === version)
    );
  });
}

/**
 * @param {string} lockFile
 * @returns {Packages | undefined}
 */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
