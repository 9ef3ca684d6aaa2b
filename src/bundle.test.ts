import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What only a development build has: the door that lets tests stop the clock. */
const door = 'The extension has not been built yet.';
/** What only a demo build has. */
const sample = 'sample-pain';

describe('the bundles', () => {
  let folder: string;

  const build = (kind: string) => {
    execFileSync(process.execPath, [
      'esbuild.js',
      ...(kind === '' ? [] : [kind]),
      '--outdir',
      folder,
    ]);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    return {
      node: read('extension.js'),
      later: read('later.js'),
      reports: read('reportCommands.js'),
      shared: readdirSync(folder)
        .filter((name) => name.startsWith('shared-'))
        .map(read)
        .join('\n'),
      web: read(join('web', 'extension.js')),
      page: read('panel.js') + read('figures.js'),
    };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lumbar-bundle-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('that ship have no door for tests and no sample diary', () => {
    const shipped = build('--production');
    for (const code of Object.values(shipped)) {
      assert.ok(!code.includes(door));
      assert.ok(!code.includes(sample));
    }
  });

  it('of the other kinds have what they are for', () => {
    const has = (kind: string, text: string) =>
      Object.values(build(kind)).some((code) => code.includes(text));
    assert.ok(has('--demo', sample));
    assert.ok(has('', door));
  });

  it('that ship ask the machine for nothing but the editor', () => {
    const { node, later, reports, shared, web, page } = build('--production');
    const required = (code: string) => {
      assert.doesNotMatch(code, /\bimport\(/);
      const calls = code.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g);
      const known = [...new Set([...calls].map(([, id]) => id))].sort();
      return known.filter((id) => id?.startsWith('./shared-') !== true);
    };
    assert.deepEqual(required(node), ['./later.js', 'vscode']);
    assert.deepEqual(required(later), ['./reportCommands.js', 'vscode']);
    assert.deepEqual(required(reports), ['vscode']);
    assert.deepEqual(required(shared), ['vscode']);
    // A web worker can't load a second file.
    assert.deepEqual(required(web), ['vscode']);
    assert.doesNotMatch(page, /\brequire\(/);
    // The page reads what draws its figures later, from the file beside it.
    const imports = [...page.matchAll(/\bimport\((.{25})/g)].map(([, what]) => what);
    assert.equal(imports.length, 1);
    assert.match(imports[0] ?? '', /^new URL\(["'`]figures\.js["'`],/);
  });

  it('that ship know no network', () => {
    const reach = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/;
    for (const code of Object.values(build('--production'))) {
      assert.equal(reach.exec(code)?.[0], undefined);
      for (const [address] of code.matchAll(/https?:\/\/[^\s"'`)]+/g)) {
        // Names of markup languages, which nothing is fetched from.
        assert.match(address, /^http:\/\/www\.w3\.org\//);
      }
    }
  });
});
