import { readFileSync, writeFileSync } from 'node:fs';
import { parseLibrary } from '../../src/exercises/library';
import { tagTable } from '../../src/exercises/tagTable';

const read = (name: string): unknown => JSON.parse(readFileSync(`media/${name}.json`, 'utf8'));

/** npm run tags: which moves stay for each avoid tag, written down to be read through. */
export function main(): void {
  writeFileSync('docs/moves-and-tags.md', tagTable(parseLibrary(read('exercises'), read('poses'))));
}
