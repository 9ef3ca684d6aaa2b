import { zoneOffset } from './calendar/zones';
import * as vscode from 'vscode';
import { quietOf, quietUntil } from './breaks/quiet';
import { systemClock } from './editor/platform/clock';
import type { Clock } from './editor/platform/clock';
import { Corrections } from './editor/desk/corrections';
import type { Later } from './later';
import { DeskWatch, askWindow } from './editor/desk/deskWatch';
import { Door } from './door';
import { EntryPoints } from './editor/platform/entryPoints';
import type { Handler } from './editor/platform/entryPoints';
import { menu } from './editor/desk/menu';
import { Nudges } from './editor/desk/nudges';
import { picturesFolder } from './editor/platform/picturesFolder';
import { watchHands, watchMoments, watchWindow } from './editor/desk/presence';
import { LiveSettings } from './editor/platform/liveSettings';
import { Shown } from './editor/desk/shown';
import { editorWorld, forgetfulWorld, screenZone } from './editor/platform/storage';
import { encode } from './diary/codec';
import type { Diary } from './diary/diary';
import { Store } from './diary/store';
import type { World } from './diary/store';
import { sampleDiary } from './sample/sample';
import { laterCommands, reportScheme, views } from './ids';
import type { LaterCommand } from './ids';
import { PageDocument } from './editor/panel/document';
import type { Surface } from './editor/panel/document';
import { currentSafety } from './care/now';

/** Builds everything in one place. @returns doors for tests, in a development build only */
export function activate(context: vscode.ExtensionContext): Door | undefined {
  const door =
    lumbarBuild === 'development' && context.extensionMode !== vscode.ExtensionMode.Production
      ? new Door()
      : undefined;
  const clock: Clock = door?.clock ?? systemClock;
  const log = vscode.window.createOutputChannel('Lumbar', { log: true });

  const settings = new LiveSettings(screenZone(context), log);
  const zone = () => zoneOffset(clock.now(), settings.now.day.timeZone);

  // 48 bits that look random are enough to tell entries apart; `crypto` takes 4 ms of a start.
  const newId = () =>
    Math.floor(Math.random() * 2 ** 48)
      .toString(16)
      .padStart(12, '0');
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

  const desk = new DeskWatch(store, clock, door?.ask ?? askWindow, rules(), settings.now.day);
  const current = () => settings.now;
  const nudges = new Nudges(desk, store, current, clock, zone);
  const corrections = new Corrections(store, current, clock, zone);
  let loaded: Later | undefined;
  const shown = new Shown({
    ...{ store, clock, settings, desk },
    refreshPanel: () => loaded?.panel.refresh(),
  });
  const { extensionUri } = context;
  const storage = lumbarBuild === 'demo' ? undefined : context.globalStorageUri;
  const loadPage = (webview: vscode.Webview, surface: Surface) => {
    const pictures = picturesFolder(storage, store.diary.state);
    return new PageDocument(webview, extensionUri, surface, pictures ? [pictures] : []);
  };
  const later = once<Later>(async () => {
    const [{ buildLater }] = await Promise.all([import('./later'), store.loaded]);
    const stand = (standing: boolean) => {
      shown.stand(standing);
    };
    loaded = buildLater({
      ...{ extensionUri, store, world, clock, zone, settings, desk, log, stand },
      ...{ storage, corrections, entryPoints, loadPage },
    });
    return loaded;
  });

  const entryPoints = new EntryPoints({
    register: (id, run) => vscode.commands.registerCommand(id, run),
    loaded: store.loaded,
    isEmergency: () =>
      currentSafety(store.diary.state, clock.now(), settings.now.day.timeZone) === 'NOW',
    showHelp: async (focus) => {
      const { panel } = await later();
      await (focus ? panel.goTo('today') : panel.show('today'));
    },
  });
  const laterHandlers = Object.fromEntries(
    laterCommands.map((name): [string, Handler] => [
      name,
      async (...args) => (await later()).commands[name](...args),
    ]),
  ) as Record<LaterCommand, Handler>;
  entryPoints.add({
    ...laterHandlers,
    openMenu: menu(desk, nudges, corrections, current, isQuiet),
    pauseNudges: () => nudges.askPause(),
    resumeNudges: () => {
      nudges.resume();
    },
    notToday: () => {
      nudges.notToday();
    },
    tookBreak: () => corrections.askBreak(),
    correctGap: () => corrections.askGap(),
    toggleStanding: () => {
      shown.stand(!desk.standing);
    },
  });

  // Who knows what there is to remind of comes with the rest, at the first good moment to say it.
  void store.opened.then(() => {
    const mayRemind = store.diary.list('pain').length + store.diary.list('course').length > 0;
    if (mayRemind) desk.send({ kind: 'remind', at: clock.now(), waiting: true });
  });

  const applyRules = () => {
    desk.setRules(rules(), settings.now.day);
  };
  context.subscriptions.push(
    ...[log, store, settings, desk, nudges, shown, entryPoints],
    vscode.window.registerWebviewViewProvider(views.panel, {
      resolveWebviewView: async (view) => {
        await store.loaded;
        const document = loadPage(view.webview, 'sidebar');
        // What is sent leaves at the end of this turn; VS Code loads the page while the rest is read.
        await new Promise((resolve) => setTimeout(resolve));
        (await later()).panel.shownIn(view, document);
      },
    }),
    vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
      provideTextDocumentContent: async (uri) => (await later()).reportText(uri),
    }),
    desk.events.reminder(() => void later()),
    settings.onChange(applyRules),
    store.diary.onChange((change) => {
      if (change.why !== 'seen') applyRules();
      if (change.why === 'said' && change.entry.kind === 'away') desk.join();
      if (change.why === 'said') entryPoints.heard();
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
