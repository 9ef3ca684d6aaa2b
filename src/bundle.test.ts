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
      whole: read(join('web', 'extension.js')),
      page: read('panel.js'),
      parts: readdirSync(join(folder, 'panel'))
        .filter((name) => name.endsWith('.js'))
        .map((name) => read(join('panel', name)))
        .join('\n'),
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
    const { node, whole, page, parts } = build('--production');
    const required = (code: string) => {
      assert.doesNotMatch(code, /\bimport\(/);
      const calls = code.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g);
      return [...new Set([...calls].map(([, id]) => id))].sort();
    };
    assert.deepEqual(required(node), ['./web/extension.js', 'vscode']);
    // A web worker can't load a second file.
    assert.deepEqual(required(whole), ['vscode']);
    assert.doesNotMatch(page + parts, /\brequire\(/);
    // The page reads its own files alone.
    const imports = [
      ...(page + parts).matchAll(/\b(?:import\(|import|from)\s*(["'`][^"'`]*["'`])/g),
    ];
    assert.ok(imports.length > 0);
    for (const [, what] of imports) assert.match(what ?? '', /^"\.\/[\w/-]+\.js"$/);
    assert.doesNotMatch(page + parts, /\bimport\((?!["'`])/);
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
