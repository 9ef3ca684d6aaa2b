import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const BLOCK = 512;
const DIRECTORY = '5';
const FILE = new Set(['0', '\0']);

/**
 * Unpacks the files and folders of a plain tar archive: enough for the ones we know, and no
 * program has to be there for it.
 * @param {Buffer} archive
 * @param {string} folder
 */
export function unpackTar(archive, folder) {
  for (let offset = 0; offset + BLOCK <= archive.length;) {
    const header = archive.subarray(offset, offset + BLOCK);
    const name = text(header, 0, 100);

    if (name === '') {
      return;
    }

    const size = Number.parseInt(text(header, 124, 12), 8);
    const target = path.join(folder, name);
    const type = header.toString('latin1', 156, 157);

    if (path.relative(folder, target).startsWith('..')) {
      throw new Error(`${name} would be unpacked outside ${folder}.`);
    }

    if (type === DIRECTORY) {
      mkdirSync(target, { recursive: true });
    } else if (FILE.has(type)) {
      mkdirSync(path.dirname(target), { recursive: true });
      const start = offset + BLOCK;
      const mode = Number.parseInt(text(header, 100, 8), 8);
      writeFileSync(target, archive.subarray(start, start + size), { mode });
    } else {
      throw new Error(`${name} is of a kind (${type}) that is not unpacked here.`);
    }

    offset += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

/**
 * @param {Buffer} header
 * @param {number} start
 * @param {number} length
 */
function text(header, start, length) {
  return (
    header
      .toString('utf8', start, start + length)
      .split('\0', 1)[0]
      ?.trim() ?? ''
  );
}
