import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

const documents = ['.', 'docs'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** Files and folders of this repository that a text names from the root on, in backticks. */
function named(text: string): string[] {
  const paths =
    /`((?:\.ci|\.github|docs|media|scripts|src|test)\/[^`\s*]*|[\w.]+\.(?:md|json|js))`/g;
  return [...text.matchAll(paths)].map(([, path]) => path ?? '');
}

/** Where a document leads by links that are no address. */
function links(text: string): string[] {
  return [...text.matchAll(/\]\((?!\w+:|#)([^)#]+)/g)].map(([, path]) => path ?? '');
}

describe('a document', () => {
  it('links only to what is there', () => {
    const all = documents.flatMap((file) =>
      links(readFileSync(file, 'utf8')).map((path) => join(dirname(file), path)),
    );
    assert.ok(all.length > 10, 'the links were found');
    assert.deepEqual(
      all.filter((path) => !existsSync(path)),
      [],
    );
  });

  for (const file of ['CONTRIBUTING.md', 'SECURITY.md', join('docs', 'accessibility.md')]) {
    it(`names only files that are there: ${file}`, () => {
      const all = named(readFileSync(file, 'utf8'));
      assert.ok(all.length > 5, 'the names were found');
      assert.deepEqual(
        all.filter((path) => !existsSync(path)),
        [],
      );
    });
  }

  it('lists each setting once: README.md', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { configuration: { properties: Record<string, unknown> } };
    };
    const readme = readFileSync('README.md', 'utf8').split('\n## ');
    const section = readme.find((part) => part.startsWith('Settings')) ?? '';
    const listed = [...section.matchAll(/^\| `([\w.]+)`/gm)].map(
      ([, name]) => `lumbar.${name ?? ''}`,
    );
    assert.deepEqual(listed.sort(), Object.keys(contributes.configuration.properties).sort());
  });
});
