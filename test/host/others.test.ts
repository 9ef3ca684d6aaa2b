import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandId } from '../../src/commands';
import type { CommandName } from '../../src/commands';
import type { Exports } from '../../src/editor/desk/publicState';
import { extensionId } from '../../src/ids';
import type { LumbarExports, LumbarState } from '../../docs/lumbar';
import { waitFor } from '../harness/waitFor';
import { minute, second, visitsFrom } from './lumbar';

const open = visitsFrom(Date.UTC(2028, 0, 3, 9));
const give = (name: CommandName, given: unknown) =>
  vscode.commands.executeCommand(commandId(name), given);

describe('a command that is given something', () => {
  it('logs pain as given, whole', async () => {
    const lumbar = await open();
    const { diary } = lumbar.parts.store;
    const before = diary.list('pain').length;
    const given = { rating: 6, regions: ['neck', 'lower_back'], note: 'by a key' };
    assert.equal(await give('logPain', given), '');
    const said = diary.list('pain');
    assert.equal(said.length, before + 1);
    const last = said.find(({ note }) => note === 'by a key');
    assert.deepEqual([last?.rating, last?.regions], [6, ['neck', 'lower_back']]);
  });

  it('does nothing where something does not fit', async () => {
    const lumbar = await open();
    const { diary } = lumbar.parts.store;
    const count = () => [...diary.state.entries.values()].length;
    const before = count();
    for (const given of [{ rating: 11 }, { rating: 3, colour: 'red' }, 'three', [3]]) {
      assert.equal(await give('logPain', given), undefined);
    }
    assert.equal(await give('logCare', { kind: 'yoga' }), undefined);
    assert.equal(await give('pauseNudges', { minutes: -5 }), undefined);
    assert.equal(await give('toggleStanding', { standing: 1 }), undefined);
    assert.equal(await give('startBreak', { minutes: 99 }), undefined);
    assert.equal(count(), before);
    assert.equal(lumbar.parts.desk.running, undefined);
  });

  it('pauses for so long, or until a time of the day', async () => {
    const lumbar = await open();
    const { diary } = lumbar.parts.store;
    const until = () => diary.list('quiet').at(-1)?.until;
    await give('pauseNudges', { minutes: 45 });
    assert.equal(until(), lumbar.clock.now() + 45 * minute);
    lumbar.rest(second);
    await give('pauseNudges', { until: '23:30' });
    const end = until();
    assert.ok(typeof end === 'number' && end > lumbar.clock.now());
    assert.equal(new Date(end).getMinutes(), 30);
    lumbar.rest(second);
    await vscode.commands.executeCommand(commandId('resumeNudges'));
    lumbar.rest(second);
  });

  it('snoozes, stands, logs care and starts a break of its length', async () => {
    const lumbar = await open();
    const { desk, store } = lumbar.parts;
    await give('toggleStanding', { standing: true });
    assert.equal(desk.standing, true);
    await give('toggleStanding', { standing: true });
    assert.equal(desk.standing, true);
    await give('toggleStanding', { standing: false });
    const walks = () => store.diary.list('care').filter(({ what }) => what === 'walking').length;
    const before = walks();
    await give('logCare', { kind: 'walking' });
    assert.equal(walks(), before + 1);
    lumbar.work(31 * minute);
    assert.notEqual(desk.open, undefined);
    await give('snooze', { minutes: 7 });
    assert.equal(desk.snoozesLeft, 1);
    await give('startBreak', { minutes: 3 });
    assert.equal(desk.running?.length, 3 * minute);
    await vscode.commands.executeCommand(commandId('finishBreak'));
    lumbar.work(second);
  });
});

describe('what other extensions may read', () => {
  it('is what docs/lumbar.d.ts promises: the compiler says so, both ways', () => {
    const seen = exported();
    assert.ok(seen !== undefined);
    const promised: LumbarExports = seen;
    const kept: Exports = promised;
    const state: LumbarState = kept.state;
    assert.deepEqual(Object.keys(state), Object.keys(promised.state));
  });

  const exported = () => vscode.extensions.getExtension<Exports>(extensionId)?.exports;

  it('is the desk as it is, and each change of it', async () => {
    const lumbar = await open();
    const other = vscode.extensions.getExtension<{ lumbar: Exports; told: Exports['state'][] }>(
      'lumbar-tests.reads',
    );
    assert.ok(other !== undefined, 'the other extension is installed');
    const { lumbar: seen, told } = await other.activate();
    assert.equal(seen.version, 1);
    lumbar.work(21 * minute);
    const { boutMinutes } = seen.state;
    assert.ok(boutMinutes === 20 || boutMinutes === 21, String(boutMinutes));
    assert.equal(told.at(-1)?.boutMinutes, boutMinutes);
    lumbar.work(11 * minute);
    assert.equal(typeof seen.state.dueSince, 'number');
    await vscode.commands.executeCommand(commandId('startBreak'));
    await waitFor('the break to be told', () =>
      Promise.resolve(told.at(-1)?.inBreak === true ? true : undefined),
    );
    await vscode.commands.executeCommand(commandId('finishBreak'));
    lumbar.work(second);
    await give('pauseNudges', { minutes: 5 });
    assert.equal(seen.state.quietUntil, lumbar.clock.now() + 5 * minute);
    lumbar.rest(second);
    await vscode.commands.executeCommand(commandId('resumeNudges'));
  });

  it('holds five facts and an event, and a change of what was read changes nothing', () => {
    const seen = exported();
    assert.ok(seen !== undefined);
    assert.deepEqual(reachable(seen).sort(), [
      'onDidChange',
      'state',
      'state.boutMinutes',
      'state.dueSince',
      'state.inBreak',
      'state.quietUntil',
      'state.standing',
      'version',
    ]);
    assert.ok(Object.isFrozen(seen) && Object.isFrozen(seen.state));
  });

  it('hands nothing more to who listens', async () => {
    const lumbar = await open();
    const seen = exported();
    assert.ok(seen !== undefined);
    const handed: unknown[][] = [];
    const subscription = seen.onDidChange((...all: unknown[]) => handed.push(all));
    lumbar.work(3 * minute);
    subscription.dispose();
    assert.ok(handed.length > 0);
    for (const all of handed) {
      assert.equal(all.length, 1);
      assert.deepEqual(reachable(all[0]), [
        'boutMinutes',
        'dueSince',
        'quietUntil',
        'inBreak',
        'standing',
      ]);
    }
  });
});

/** Everything that can be got at from a value, but for what belongs to the language. */
function reachable(value: unknown, path = '', seen = new Set<unknown>()): string[] {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return [];
  if (seen.has(value)) return [];
  seen.add(value);
  const own = Reflect.ownKeys(value).filter(
    (key) =>
      !(typeof value === 'function' && ['length', 'name', 'prototype'].includes(String(key))),
  );
  const prototype: unknown = Reflect.getPrototypeOf(value);
  const plain = [Object.prototype, Function.prototype, null];
  return [
    ...own.flatMap((key) => {
      const name = path === '' ? String(key) : `${path}.${String(key)}`;
      return [name, ...reachable(Reflect.get(value, key), name, seen)];
    }),
    ...(plain.includes(prototype as object) ? [] : reachable(prototype, `${path}.__proto__`, seen)),
  ];
}
