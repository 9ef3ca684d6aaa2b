import * as vscode from 'vscode';
import { quietOf, quietUntil } from './breaks/quiet';
import { systemClock } from './editor/clock';
import type { Clock } from './editor/clock';
import { Corrections } from './editor/corrections';
import type { Later } from './editor/later';
import { DeskWatch } from './editor/deskWatch';
import { Door } from './editor/door';
import { registerMenu } from './editor/menu';
import { Nudges } from './editor/nudges';
import { watchHands, watchMoments, watchWindow } from './editor/presence';
import { LiveSettings } from './editor/liveSettings';
import { Shown } from './editor/shown';
import { editorWorld, forgetfulWorld } from './editor/storage';
import { encode } from './diary/codec';
import type { Diary } from './diary/diary';
import { Store } from './diary/store';
import type { World } from './diary/store';
import { sampleDiary } from './sample/sample';
import { zoneOffset } from './desk/calendar';
import { commands, laterCommands, reportScheme, views } from './ids';

/** Builds everything in one place. @returns doors for tests, in a development build only */
export function activate(context: vscode.ExtensionContext): Door | undefined {
  const door =
    lumbarBuild === 'development' && context.extensionMode !== vscode.ExtensionMode.Production
      ? new Door()
      : undefined;
  const clock: Clock = door?.clock ?? systemClock;
  const log = vscode.window.createOutputChannel('Lumbar', { log: true });

  const settings = new LiveSettings(log);
  const zone = () => zoneOffset(clock.now(), settings.now.day.timeZone);

  const newId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12);
  const world =
    lumbarBuild === 'demo'
      ? forgetfulWorld(encode(sampleDiary(clock.now(), zone())), clock, newId, log)
      : editorWorld(context, clock, newId, log);
  const store = new Store(world);
  const isQuiet = () => quietUntil(store.diary.state, clock.now()) > clock.now();
  const rules = () => ({
    ...settings.now.rules,
    quiet: quietOf(
      quietUntil(store.diary.state, clock.now()),
      settings.now.hours,
      settings.now.day.timeZone,
    ),
  });

  const desk = new DeskWatch(store, clock, rules(), settings.now.day);
  const current = () => settings.now;
  const startBreak = (due: number) => vscode.commands.executeCommand(commands.startBreak, { due });
  const nudges = new Nudges(desk, startBreak, store, current, clock, zone);
  const corrections = new Corrections(store, current, clock, zone);
  let loaded: Later | undefined;
  const shown = new Shown({
    ...{ store, clock, settings, desk },
    refreshPanel: () => loaded?.panel.refresh(),
  });
  const later = once<Later>(async () => {
    const [{ buildLater }] = await Promise.all([import('./editor/later'), store.loaded]);
    const { extensionUri } = context;
    const stand = (standing: boolean) => {
      shown.stand(standing);
    };
    loaded = buildLater({
      ...{ extensionUri, store, world, clock, zone, settings, desk, log, stand },
      storage: lumbarBuild === 'demo' ? undefined : context.globalStorageUri,
      corrections,
    });
    return loaded;
  });

  const applyRules = () => {
    desk.setRules(rules(), settings.now.day);
  };
  context.subscriptions.push(
    ...[log, store, settings, desk, nudges, corrections, shown],
    ...laterCommands.map((name) =>
      vscode.commands.registerCommand(commands[name], async (...args: unknown[]) =>
        (await later()).commands[name](...args),
      ),
    ),
    vscode.window.registerWebviewViewProvider(views.panel, {
      resolveWebviewView: async (view) => {
        (await later()).panel.resolveWebviewView(view);
      },
    }),
    vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
      provideTextDocumentContent: async (uri) => (await later()).reportText(uri),
    }),
    registerMenu(desk, nudges, corrections, current, isQuiet),
    settings.onChange(applyRules),
    store.diary.onChange((change) => {
      if (change.why !== 'seen') applyRules();
      if (change.why === 'said' && change.entry.kind === 'away') desk.join();
      shown.refresh();
    }),
    desk.events.breakEnded(async (ended) => {
      (await later()).breaks.ended(ended);
    }),
    watchWindow(desk, clock),
    watchHands(desk, clock),
    watchMoments(desk, clock),
  );
  door?.connect({ store, desk, reopen: () => reopened(world) });
  return door;
}

/** Runs at the first call; the others get the same promise. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= run());
}

/** The diary as another window would find it now. */
async function reopened(world: World): Promise<Diary> {
  const store = new Store(world);
  await store.opened;
  store.dispose();
  return store.diary;
}
