import * as vscode from 'vscode';
import { everAlarmed } from './care/alarm';
import { commandNames } from './commands';
import type { CommandName, Handlers } from './commands';
import { buildCore } from './core';
import type { Core } from './core';
import type { Change } from './diary/diary';
import { meetingWaits } from './breaks/quiet';
import { Store } from './diary/store';
import { watchHands, watchMoments, watchPages, watchWindow } from './editor/desk/presence';
import { RenderLoop } from './editor/desk/renderLoop';
import { StatusPresenter } from './editor/desk/statusPresenter';
import { PublicState } from './editor/desk/publicState';
import type { Exports } from './editor/desk/publicState';
import { PageDocument } from './editor/panel/document';
import type { Surface } from './editor/panel/document';
import { EntryPoints } from './editor/platform/entryPoints';
import { draftShelf } from './editor/platform/storage';
import { picturesFolder } from './editor/platform/picturesFolder';
import { reportScheme, views } from './ids';
import type { LazyFeatures } from './lazyFeatures';
import { TestApi, testApiKey } from './testApi';

/** What the features know of each other, beside the core. */
interface House extends Core {
  entryPoints: EntryPoints;
  loop: RenderLoop;
  exports: Exports;
  /** What is loaded when it is first asked for. */
  lazy: () => Promise<LazyFeatures>;
  loadPage: (webview: vscode.Webview, surface: Surface) => PageDocument;
  stand: (standing: boolean) => void;
  /** Something was said: an emergency that begins is shown at once. */
  hear: () => Promise<void>;
}

type Feature = (house: House) => { dispose(): unknown };

/** In the order in which they begin. */
const features: readonly Feature[] = [
  registerCommands,
  registerPanel,
  registerReport,
  followChanges,
  followBreaks,
  watchDesk,
];

/** Builds everything in one place. @returns what other extensions may read */
export function activate(context: vscode.ExtensionContext): Exports {
  const testApi =
    lumbarBuild === 'development' && context.extensionMode !== vscode.ExtensionMode.Production
      ? new TestApi()
      : undefined;
  const core = buildCore(context, testApi);
  const house = buildHouse(core);
  for (const register of features) context.subscriptions.push(register(house));
  house.loop.render();
  testApi?.connect({
    store: core.store,
    desk: core.desk,
    reopen: async () => {
      // The diary as another window would find it now.
      const store = new Store(core.world);
      await store.opened;
      store.dispose();
      return store.diary;
    },
  });
  // Beside the exports, so that these are in a test what they are for everybody.
  if (testApi !== undefined) Object.assign(globalThis, { [testApiKey]: testApi });
  return house.exports;
}

function buildHouse(core: Core): House {
  const { context, clock, settings, store, desk } = core;
  const { extensionUri } = context;
  const storage = lumbarBuild === 'demo' ? undefined : context.globalStorageUri;
  let loaded: LazyFeatures | undefined;

  const isEmergency = () => loaded?.isEmergency() === true;
  const status = new StatusPresenter({ store, clock, settings, desk });
  const mustShow = () =>
    desk.standing || settings.now.posture.every > 0 || meetingWaits(store.diary.state, clock.now());
  /** What is drawn by what is loaded when it is first asked for. */
  const later = {
    render: () => {
      if (loaded !== undefined) loaded.refresh();
      else if (mustShow()) void lazy();
      return undefined;
    },
  };
  const publicState = new PublicState(desk, store, clock);
  const loop = new RenderLoop(clock, [status, later, publicState]);
  const stand = (standing: boolean) => {
    desk.send({ kind: 'standing', at: clock.now(), standing });
  };
  const loadPage = (webview: vscode.Webview, surface: Surface) => {
    const pictures = picturesFolder(storage, store.diary.state);
    return new PageDocument(webview, extensionUri, surface, pictures ? [pictures] : []);
  };
  const entryPoints: EntryPoints = new EntryPoints({
    register: (id, run) => vscode.commands.registerCommand(id, run),
    withArguments: async (name, given, run) => (await lazy()).withArguments(name, given, run),
    loaded: store.loaded.then(() => told()),
    isEmergency,
    showHelp: async (focus) => {
      const features = await lazy();
      await (focus ? features.panel.goTo('today') : features.panel.show('today'));
    },
  });
  /** What it takes to know of an emergency is there as soon as an answer ever told of one. */
  const told = async () => {
    if (everAlarmed(store.diary.state)) await lazy();
  };
  const hear = async () => {
    await told();
    entryPoints.heard();
  };
  const lazy: () => Promise<LazyFeatures> = once(async () => {
    const [{ buildLazyFeatures }] = await Promise.all([import('./lazyFeatures'), store.loaded]);
    const drafts = draftShelf(context);
    const shared = {
      ...core,
      drafts,
      extensionUri,
      storage,
      stand,
      entryPoints,
      loadPage,
    };
    loaded = buildLazyFeatures(shared);
    loaded.refresh();
    return loaded;
  });
  context.subscriptions.push(status, loop, publicState);
  const { exports } = publicState;
  return {
    ...core,
    exports,
    entryPoints,
    loop,
    lazy,
    loadPage,
    stand,
    hear,
  };
}

function registerCommands(house: House): EntryPoints {
  const { lazy } = house;
  const handlers = Object.fromEntries(
    commandNames.map((name) => [
      name,
      async (...given: unknown[]) => (await lazy()).commands[name](...given),
    ]),
  ) as Handlers<CommandName>;
  house.entryPoints.add(handlers);
  return house.entryPoints;
}

function registerPanel({ store, lazy, loadPage }: House): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider(views.panel, {
    resolveWebviewView: async (view) => {
      await store.loaded;
      const document = loadPage(view.webview, 'sidebar');
      // What is sent leaves at the end of this turn; VS Code loads the page while the rest is read.
      await new Promise((resolve) => setTimeout(resolve));
      (await lazy()).panel.shownIn(view, document);
    },
  });
}

function registerReport({ lazy }: House): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(reportScheme, {
    provideTextDocumentContent: async (uri) => (await lazy()).reportText(uri),
  });
}

/** What is shown, and what the desk goes by, follows the settings and the diary. */
function followChanges(house: House): vscode.Disposable {
  const { settings, store, desk, hear, loop, rules } = house;
  const applyRules = () => {
    desk.setRules(rules(), settings.now.day);
  };
  return vscode.Disposable.from(
    settings.onChange(() => {
      applyRules();
      loop.render();
    }),
    desk.events.changed(() => {
      loop.render();
    }),
    store.onUnsaved(() => {
      loop.render();
    }),
    store.diary.onChange((change) => {
      if (changesPauses(change)) applyRules();
      if (change.why === 'said' && change.entry.kind === 'away') desk.join();
      // What an import or a copy brings is heard as what is said here.
      if (change.why !== 'seen') void hear();
      loop.render();
    }),
  );
}

/** The person's pauses are all that the desk's rules take from the diary. */
function changesPauses(change: Change): boolean {
  return change.why === 'said' ? change.entry.kind === 'quiet' : change.why !== 'seen';
}

/** Who tells of a break that ended, and knows what there is to remind of, comes with the rest. */
function followBreaks({ desk, store, clock, lazy }: House): vscode.Disposable {
  void store.opened.then(() => {
    const mayRemind = store.diary.list('pain').length + store.diary.list('course').length > 0;
    if (mayRemind) desk.send({ kind: 'remind', at: clock.now(), waiting: true });
  });
  return vscode.Disposable.from(
    // At the first good moment to say it.
    desk.events.reminder(() => void lazy()),
    desk.events.toast(async (nudge) => (await lazy()).nudges.toast(nudge)),
    desk.events.stale(async (answer) => {
      (await lazy()).nudges.stale(answer);
    }),
    desk.events.breakEnded(async (ended) => {
      (await lazy()).breaks.ended(ended);
    }),
  );
}

function watchDesk({ desk, clock, settings, lazy }: House): vscode.Disposable {
  return vscode.Disposable.from(
    watchWindow(desk, clock),
    watchHands(desk, clock),
    watchPages(desk, clock),
    watchMoments(desk, clock, async (line) =>
      (await lazy()).startsAgent(line, settings.now.agents),
    ),
  );
}

/** Runs at the first call; the others get the same promise. */
function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => (result ??= run());
}
