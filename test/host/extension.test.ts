import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Door } from '../../src/door';
import { commands, extensionId, settings } from '../../src/ids';
import { waitFor } from '../harness/waitFor';

const minute = 60_000;
const second = 1000;

/** Days are taken far apart, so that no test sees the desk time of another. */
let day = Date.UTC(2027, 0, 4, 9);

async function openDoor(): Promise<Door> {
  const extension = vscode.extensions.getExtension<Door | undefined>(extensionId);
  assert.ok(extension !== undefined, 'the extension is installed');
  const door = await extension.activate();
  assert.ok(door !== undefined, 'a development build under test has a door');
  day += 7 * 24 * 60 * minute;
  door.clock.stop(day);
  // Whatever bout ran before ends here.
  door.work(second);
  return door;
}

async function configure(id: string, value: unknown): Promise<void> {
  const config = vscode.workspace.getConfiguration();
  await config.update(id, value, vscode.ConfigurationTarget.Global);
}

describe('the extension in its host', () => {
  it('is active without being asked', async () => {
    await openDoor();
    assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, true);
  });

  it('has registered all its commands', async () => {
    const all = new Set(await vscode.commands.getCommands(true));
    for (const command of Object.values(commands)) assert.ok(all.has(command), command);
  });

  it('has the diary after a reload', async () => {
    const door = await openDoor();
    const { store } = door.parts;
    const said = { kind: 'pain', at: day, rating: 4, window: 'now', regions: ['neck'] } as const;
    const entry = store.diary.say(said, 60);
    await store.flush();
    assert.deepEqual((await door.parts.reopen()).find(entry.id), entry);
    store.diary.remove(entry.id);
    await store.flush();
    assert.equal((await door.parts.reopen()).find(entry.id), undefined);
  });

  it('writes what only the clock has seen every five minutes, not before', async () => {
    const door = await openDoor();
    const { store } = door.parts;
    await store.flush();
    const kept = async () =>
      [...(await door.parts.reopen()).state.days.values()].some(({ sit }) =>
        sit.some((m) => m * minute > day),
      );
    door.work(4 * minute);
    await store.written();
    assert.equal(await kept(), false);
    door.work(2 * minute);
    await store.written();
    assert.equal(await kept(), true);
  });

  it('nudges at the first ten seconds of quiet hands', async () => {
    const door = await openDoor();
    door.work(31 * minute);
    assert.equal(door.parts.desk.open?.shown, undefined);
    door.rest(10 * second);
    assert.equal(door.parts.desk.open?.shown, door.clock.now());
    assert.equal(door.parts.desk.open.moment, 'quiet');
  });

  it('takes no document that a program changes for the person', async () => {
    const door = await openDoor();
    const document = await vscode.workspace.openTextDocument({ content: 'one\n' });
    await vscode.window.showTextDocument(document);
    const { desk } = door.parts;
    // That VS Code itself saw somebody in this window is another matter.
    desk.send({ kind: 'active', at: door.clock.now(), active: false });
    door.rest(minute);
    const before = desk.desk;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'agent');
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.equal(document.getText(), 'agentone\n');
    door.rest(minute);
    desk.send({ kind: 'active', at: door.clock.now(), active: true });
    assert.equal(desk.desk, before);
  });

  it('follows its settings at once', async () => {
    const door = await openDoor();
    await configure(settings.breaksEvery, 20);
    door.work(20 * minute);
    const { open } = door.parts.desk;
    await configure(settings.breaksEvery, undefined);
    assert.notEqual(open, undefined);
  });

  it('takes the default where a setting does not fit', async () => {
    const door = await openDoor();
    await configure(settings.breaksEvery, 3);
    door.work(29 * minute);
    const early = door.parts.desk.open;
    door.work(minute);
    await configure(settings.breaksEvery, undefined);
    assert.equal(early, undefined);
    assert.notEqual(door.parts.desk.open, undefined);
  });

  it('starts a break, and records it as taken from half its length on', async () => {
    const door = await openDoor();
    door.work(31 * minute);
    await vscode.commands.executeCommand(commands.startBreak);
    assert.equal(door.parts.desk.running?.length, 5 * minute);
    door.rest(150 * second);
    door.work(second);
    assert.equal(door.parts.desk.running, undefined);
    const moves = await waitFor('the moves of the break', async () => {
      const said = door.parts.store.diary.list('move');
      return Promise.resolve(said.length === 0 ? undefined : said);
    });
    assert.ok(moves.some(({ did }) => did === 'done'));
    const nudges = [...door.parts.store.diary.state.days.values()].flatMap((d) => d.nudges);
    assert.equal(nudges.at(-1)?.outcome, 'taken');
  });

  it('pauses and resumes', async () => {
    const door = await openDoor();
    const { diary } = door.parts.store;
    diary.say({ kind: 'quiet', at: door.clock.now(), until: null }, 0);
    door.work(31 * minute);
    door.rest(10 * second);
    const { open } = door.parts.desk;
    assert.ok(open !== undefined && open.shown === undefined);
    await vscode.commands.executeCommand(commands.resumeNudges);
    door.rest(10 * second);
    assert.notEqual(door.parts.desk.open?.shown, undefined);
  });
});
