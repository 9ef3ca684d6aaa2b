import * as vscode from 'vscode';
import { Breaks } from './editor/breaks';
import { systemClock } from './editor/clock';
import type { Clock } from './editor/clock';
import { CourseCommands } from './editor/courseCommands';
import { registerDiaryCommands } from './editor/diaryCommands';
import { DeskWatch } from './editor/deskWatch';
import { Door } from './editor/door';
import { registerMenu } from './editor/menu';
import { Moves } from './editor/moves';
import { Nudges } from './editor/nudges';
import { PainCommands } from './editor/painCommands';
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
import { quietUntil } from './panel/view';

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
    quietUntil: quietUntil(store.diary.state, clock.now()),
  });

  const desk = new DeskWatch(store, clock, rules(), settings.now.day);
  const current = () => settings.now;
  const moves = new Moves(context.extensionUri, store, current, clock);
  const breaks = new Breaks(desk, store, moves, current, clock, zone, (section) =>
    shown.show(section),
  );
  const nudges = new Nudges(desk, breaks, store, current, clock, zone);
  const pain = new PainCommands(store, clock, zone);
  const shown: Shown = new Shown(context.extensionUri, {
    store,
    clock,
    settings,
    desk,
    moves,
    breaks,
    log,
  });
  const course = new CourseCommands(store, current, clock, zone, (section) => shown.show(section));
  shown.listen({ pain, course });

  const applyRules = () => {
    desk.setRules(rules(), settings.now.day);
  };
  context.subscriptions.push(
    ...[log, store, settings, desk, breaks, nudges, pain, course, shown],
    registerDiaryCommands(store),
    registerMenu(desk, nudges, current, isQuiet),
    settings.onChange(applyRules),
    store.diary.onChange(({ why }) => {
      if (why !== 'seen') applyRules();
      shown.refresh();
    }),
    watchWindow(desk, clock),
    watchHands(desk, clock),
    watchMoments(desk, clock),
  );
  door?.connect({ store, desk, reopen: () => reopened(world) });
  return door;
}

/** The diary as another window would find it now. */
async function reopened(world: World): Promise<Diary> {
  const store = new Store(world);
  await store.opened;
  store.dispose();
  return store.diary;
}
