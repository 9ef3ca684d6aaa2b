import * as vscode from 'vscode';
import { quietOf, quietUntil } from './breaks/quiet';
import type { Rules } from './breaks/rules';
import { zoneOffset } from './calendar/zones';
import { encode } from './diary/codec';
import { Store } from './diary/store';
import type { World } from './diary/store';
import { DeskWatch, askWindow } from './editor/desk/deskWatch';
import { systemClock } from './editor/platform/clock';
import type { Clock } from './editor/platform/clock';
import { LiveSettings } from './editor/platform/liveSettings';
import { editorWorld, forgetfulWorld, screenZone } from './editor/platform/storage';
import { sampleDiary } from './sample/sample';
import type { TestApi } from './testApi';

/** What all features stand on. */
export interface Core {
  context: vscode.ExtensionContext;
  clock: Clock;
  log: vscode.LogOutputChannel;
  settings: LiveSettings;
  world: World;
  store: Store;
  desk: DeskWatch;
  /** Minutes east of Greenwich now. */
  zone: () => number;
  /** The rules of the desk clock by the settings and the person's pauses. */
  rules: () => Rules;
}

/** Builds what there is before any feature. @param testApi in a development build, under test */
export function buildCore(context: vscode.ExtensionContext, testApi: TestApi | undefined): Core {
  const clock: Clock = testApi?.clock ?? systemClock;
  const log = vscode.window.createOutputChannel('Lumbar', { log: true });
  const settings = new LiveSettings(screenZone(context), log);
  const zone = () => zoneOffset(clock.now(), settings.now.day.timeZone);
  const world =
    lumbarBuild === 'demo'
      ? forgetfulWorld(encode(sampleDiary(clock.now(), zone())), clock, newId, log)
      : editorWorld(context, clock, newId, log);
  const store = new Store(world);
  const rules = () => ({
    ...settings.now.rules,
    quiet: quietOf(
      quietUntil(store.diary.state, clock.now()),
      settings.now.hours,
      settings.now.day.timeZone,
    ),
  });
  const desk = new DeskWatch(store, clock, testApi?.ask ?? askWindow, rules(), settings.now.day);
  context.subscriptions.push(log, store, settings, desk);
  return { context, clock, log, settings, world, store, desk, zone, rules };
}

/**
 * 44 bits that look random are enough to tell entries apart; `crypto` takes 4 ms of a start. Behind a
 * letter, so that no spreadsheet takes an id for a number.
 */
function newId(): string {
  return `x${Math.floor(Math.random() * 2 ** 44)
    .toString(16)
    .padStart(11, '0')}`;
}
