import {
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';
import { UserError } from './errors.mjs';
import { installOnce } from './installOnce.mjs';
import { npm } from './npm.mjs';
import { say } from './progress.mjs';
import { unpackTar } from './tar.mjs';

/**
 * A Chromium to test with, and what has to be in its environment.
 * @typedef {{ executablePath: string, env: Record<string, string> }} Browser
 */

// An npm package that holds the program itself and the libraries it needs (Linux on x64 only).
const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';

// The package's own fonts.conf names the folders of the cloud service that it is made for.
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** @returns {Promise<Browser>} */
export async function ensureBrowser() {
  const installed = chosenBrowser() ?? installedBrowser();

  if (installed !== undefined) {
    return { executablePath: installed, env: {} };
  }

  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new UserError(
      'No Chromium or Chrome was found: install one, or set CHROMIUM_PATH to its program, then run again.',
    );
  }

  return packagedBrowser();
}

/** The browser that the environment names. */
function chosenBrowser() {
  const name = ['CHROMIUM_PATH', 'CHROME_PATH'].find((variable) => process.env[variable]);
  const file = name === undefined ? undefined : process.env[name];

  if (file !== undefined && !existsSync(file)) {
    throw new UserError(`${name} names ${file}, which does not exist: correct it or unset it.`);
  }

  return file;
}

/** A browser installed where the system keeps its programs. */
function installedBrowser() {
  return placesToLook().find(existsSync);
}

/** @returns {string[]} */
function placesToLook() {
  if (process.platform === 'darwin') {
    const applications = ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')];

    return applications.flatMap((folder) => [
      path.join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      path.join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    ]);
  }

  if (process.platform === 'win32') {
    return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
      .map((variable) => process.env[variable] ?? '')
      .filter((folder) => folder !== '')
      .flatMap((folder) => [
        path.join(folder, 'Google/Chrome/Application/chrome.exe'),
        path.join(folder, 'Chromium/Application/chrome.exe'),
      ]);
  }

  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

  return names.flatMap((name) =>
    (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
  );
}

/** @returns {Promise<Browser>} */
async function packagedBrowser() {
  const folder = await installOnce(`chromium-${VERSION}`, async (unfinished) => {
    say('No Chromium is installed, so one is fetched for the tests (the first time only) …');
    await npm(
      'Installing Chromium',
      ['install', `${PACKAGE}@${VERSION}`, '--ignore-scripts'],
      unfinished,
    );
    const packed = path.join(unfinished, 'node_modules', PACKAGE, 'bin');
    await pipeline(
      createReadStream(path.join(packed, 'chromium.br')),
      createBrotliDecompress(),
      createWriteStream(path.join(unfinished, 'chromium'), { mode: 0o755 }),
    );
    unpack(path.join(packed, 'al2023.tar.br'), unfinished);
    unpack(path.join(packed, 'fonts.tar.br'), unfinished);
    writeFileSync(path.join(unfinished, 'fonts.conf'), FONTS);
    await rm(path.join(unfinished, 'node_modules'), { recursive: true });
  });

  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'lib'), ...fontsFrom(folder) },
  };
}

/**
 * The package's own fonts, for a system that has none.
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function fontsFrom(folder) {
  return existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: folder };
}

/**
 * @param {string} archive
 * @param {string} folder
 */
function unpack(archive, folder) {
  unpackTar(brotliDecompressSync(readFileSync(archive)), folder);
}
