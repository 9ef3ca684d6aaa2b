import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandId, commandNames } from '../../src/commands';
import { extensionId, settings } from '../../src/ids';
import { waitFor } from '../harness/waitFor';
import { minute, second, visitsFrom } from './lumbar';

const openTestApi = visitsFrom(Date.UTC(2027, 0, 4, 9));

async function configure(id: string, value: unknown): Promise<void> {
  const config = vscode.workspace.getConfiguration();
  await config.update(id, value, vscode.ConfigurationTarget.Global);
}

describe('the extension in its host', () => {
  it('is active without being asked', async () => {
    await openTestApi();
    assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, true);
  });

  it('has registered all its commands', async () => {
    const all = new Set(await vscode.commands.getCommands(true));
    for (const command of commandNames.map(commandId)) assert.ok(all.has(command), command);
  });

  it('has the diary after a reload', async () => {
    const lumbar = await openTestApi();
    const { store } = lumbar.parts;
    const at = lumbar.clock.now();
    const said = { kind: 'pain', at, rating: 4, window: 'now', regions: ['neck'] } as const;
    const entry = store.diary.say(said, 60);
    await store.flush();
    assert.deepEqual((await lumbar.parts.reopen()).find(entry.id), entry);
    store.diary.remove(entry.id);
    await store.flush();
    assert.equal((await lumbar.parts.reopen()).find(entry.id), undefined);
  });

  it('writes what only the clock has seen every five minutes, not before', async () => {
    const lumbar = await openTestApi();
    const { store } = lumbar.parts;
    const from = lumbar.clock.now();
    await store.flush();
    const kept = async () =>
      [...(await lumbar.parts.reopen()).state.days.values()].some(({ sit }) =>
        sit.some((m) => m * minute > from),
      );
    lumbar.work(4 * minute);
    await store.written();
    assert.equal(await kept(), false);
    lumbar.work(2 * minute);
    await store.written();
    assert.equal(await kept(), true);
  });

  it('nudges at the first ten seconds of quiet hands', async () => {
    const lumbar = await openTestApi();
    lumbar.work(31 * minute);
    assert.equal(lumbar.parts.desk.open?.shown, undefined);
    lumbar.rest(10 * second);
    assert.equal(lumbar.parts.desk.open?.shown, lumbar.clock.now());
    assert.equal(lumbar.parts.desk.open.moment, 'quiet');
  });

  it('takes no document that a program changes for the person', async () => {
    const lumbar = await openTestApi();
    const document = await vscode.workspace.openTextDocument({ content: 'one\n' });
    await vscode.window.showTextDocument(document);
    const { desk } = lumbar.parts;
    // That VS Code itself saw somebody in this window is another matter.
    desk.send({ kind: 'active', at: lumbar.clock.now(), active: false });
    lumbar.rest(minute);
    const before = desk.desk;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'agent');
    assert.equal(await vscode.workspace.applyEdit(edit), true);
    assert.equal(document.getText(), 'agentone\n');
    lumbar.rest(minute);
    desk.send({ kind: 'active', at: lumbar.clock.now(), active: true });
    assert.equal(desk.desk, before);
  });

  it('follows its settings at once', async () => {
    const lumbar = await openTestApi();
    await configure(settings.breaksEvery, 20);
    lumbar.work(20 * minute);
    const { open } = lumbar.parts.desk;
    await configure(settings.breaksEvery, undefined);
    assert.notEqual(open, undefined);
  });

  it('takes the default where a setting does not fit', async () => {
    const lumbar = await openTestApi();
    await configure(settings.breaksEvery, 3);
    lumbar.work(29 * minute);
    const early = lumbar.parts.desk.open;
    lumbar.work(minute);
    await configure(settings.breaksEvery, undefined);
    assert.equal(early, undefined);
    assert.notEqual(lumbar.parts.desk.open, undefined);
  });

  it('starts a break, and records it as taken from half its length on', async () => {
    const lumbar = await openTestApi();
    lumbar.work(31 * minute);
    await vscode.commands.executeCommand(commandId('startBreak'));
    assert.equal(lumbar.parts.desk.running?.length, 5 * minute);
    lumbar.rest(150 * second);
    lumbar.work(second);
    assert.equal(lumbar.parts.desk.running, undefined);
    const moves = await waitFor('the moves of the break', async () => {
      const said = lumbar.parts.store.diary.list('move');
      return Promise.resolve(said.length === 0 ? undefined : said);
    });
    assert.ok(moves.some(({ did }) => did === 'done'));
    const nudges = [...lumbar.parts.store.diary.state.days.values()].flatMap((d) => d.nudges);
    assert.equal(nudges.at(-1)?.outcome, 'taken');
  });

  it('pauses and resumes', async () => {
    const lumbar = await openTestApi();
    const { diary } = lumbar.parts.store;
    diary.say({ kind: 'quiet', at: lumbar.clock.now(), until: null }, 0);
    lumbar.work(31 * minute);
    lumbar.rest(10 * second);
    const { open } = lumbar.parts.desk;
    assert.ok(open !== undefined && open.shown === undefined);
    await vscode.commands.executeCommand(commandId('resumeNudges'));
    lumbar.rest(10 * second);
    assert.notEqual(lumbar.parts.desk.open?.shown, undefined);
  });
});
