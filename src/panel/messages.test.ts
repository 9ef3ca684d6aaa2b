import assert from 'node:assert/strict';
import * as v from 'valibot';
import { fromPage } from './messages';

const fits = (message: unknown) => v.is(fromPage, message);
const many = (one: unknown, count = 100_000) => Array.from({ length: count }, () => one);
const long = 'x'.repeat(100_000);

interface Part {
  type?: string;
}
/** The parts of a pipe, and of the pipes in it. */
const parts = (node: Record<string, unknown>): Part[] =>
  ((node['pipe'] as Part[] | undefined) ?? []).flatMap((part) => [
    part,
    ...(part === node ? [] : parts(part as Record<string, unknown>)),
  ]);

describe('a message of the page', () => {
  it('has a bound for each list', () => {
    const pain = { type: 'logPain', rating: 3, regions: ['neck'] };
    assert.ok(fits(pain));
    assert.ok(!fits({ ...pain, regions: many('neck') }));
    assert.ok(!fits({ ...pain, type: 'editPain', id: 'a', regions: many('neck') }));
    const profile = { avoid: ['dizziness'], equipment: [], place: 'office' };
    assert.ok(fits({ type: 'saveProfile', profile }));
    assert.ok(!fits({ type: 'saveProfile', profile: { ...profile, avoid: many('dizziness') } }));
    assert.ok(!fits({ type: 'saveProfile', profile: { ...profile, equipment: many('ball') } }));
  });

  it('has a bound for each text', () => {
    for (const type of ['deletePain', 'startRoutine', 'hideMove', 'deleteEntry']) {
      assert.ok(fits({ type, id: 'a' }), type);
      assert.ok(!fits({ type, id: long }), type);
    }
    assert.ok(!fits({ type: 'ready', timeZone: long }));
    assert.ok(!fits({ type: 'startBreak', move: long }));
  });

  it('has both wherever its schema has a list or a text', () => {
    const bare: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const node = schema as Record<string, unknown>;
      const bounded = parts(node).some(
        ({ type }) => type === 'max_length' || type?.startsWith('iso_') === true,
      );
      if ((node['type'] === 'array' || node['type'] === 'string') && !bounded) bare.push(path);
      for (const [name, part] of Object.entries((node['entries'] as object | undefined) ?? {}))
        walk(part, `${path}.${name}`);
      for (const option of (node['options'] as unknown[] | undefined) ?? []) walk(option, path);
      walk(node['wrapped'], path);
    };
    walk(fromPage, '');
    assert.deepEqual(bare, []);
  });
});
