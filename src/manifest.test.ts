import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandId, commandNames } from './commands';
import { contextKeys, extensionId, settings, views } from './ids';

interface Manifest {
  publisher: string;
  name: string;
  contributes: {
    commands: { command: string; title: string; enablement?: string }[];
    views: Record<string, { id: string }[]>;
    viewsContainers: { activitybar: { id: string }[] };
    configuration: { properties: Record<string, unknown> };
    menus: Record<string, { command: string; when: string }[]>;
  };
}

const text = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(text) as Manifest;
const nls = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const { contributes } = manifest;

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

describe('package.json', () => {
  it('agrees with the code on every id, both ways', () => {
    const same = (a: Iterable<string>, b: Iterable<string>) =>
      assert.deepEqual([...a].sort(), [...b].sort());
    assert.equal(`${manifest.publisher}.${manifest.name}`, extensionId);
    same(
      contributes.commands.map(({ command }) => command),
      commandNames.map(commandId),
    );
    same(Object.keys(contributes.configuration.properties), Object.values(settings));
    same(
      contributes.viewsContainers.activitybar.map(({ id }) => id),
      [views.container],
    );
    same(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
      [views.panel],
    );
  });

  it('registers its commands in one place, which knows them all', () => {
    const code = sources('src').join('\n');
    assert.deepEqual(code.match(/registerCommand\(\s*[^,]+/g), ['registerCommand(id']);
  });

  it('asks only for context keys that the code sets', () => {
    const known = new Set<string>([...Object.values(contextKeys), views.panel]);
    const whens = [
      ...Object.values(contributes.menus).flatMap((items) => items.map(({ when }) => when)),
      ...contributes.commands.map(({ enablement }) => enablement ?? ''),
    ];
    for (const key of whens.join(' ').match(/lumbar\.\w+/g) ?? []) assert.ok(known.has(key), key);
    for (const { command } of Object.values(contributes.menus).flat()) {
      assert.ok(commandNames.map(commandId).includes(command), command);
    }
  });

  it('has each of its texts, and no text too many', () => {
    const used = [...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(used)].sort(), Object.keys(nls).sort());
  });
});
