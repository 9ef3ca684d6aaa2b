import assert from 'node:assert/strict';
import type { Browser, FrameLocator, Locator } from 'playwright-core';
import type { TestApi } from '../../src/testApi';
import { views } from '../../src/ids';
import { launchChromium } from '../harness/chromium';
import { User } from '../harness/workbench';
import type { Workbench } from '../harness/workbench';

export type Lumbar = Workbench<TestApi | undefined>;

export const minute = 60_000;
export const second = 1000;

/** A Monday morning; every new user has an empty diary, so every test may begin there. */
export const monday = Date.UTC(2027, 0, 4, 9);

/** One browser for a suite, and in it a new user with one window for each test. */
export function useLumbar(): () => Lumbar {
  let browser: Browser;
  let user: User | undefined;
  let window: Lumbar | undefined;

  before(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    user = await User.arrives(browser);
    window = await user.openWindow<TestApi | undefined>();
    await stopClock(window, monday);
  });
  afterEach(async () => {
    await user?.leaves();
  });
  after(async () => {
    await browser.close();
  });
  return () => {
    assert.ok(window !== undefined);
    return window;
  };
}

export async function stopClock(window: Lumbar, at: number): Promise<void> {
  await window.host.evaluate((_vscode, lumbar, time) => lumbar?.clock.stop(time), at);
}

/** Works at the keys for so many ms, then keeps the hands still; all in injected time. */
export async function workAndRest(window: Lumbar, work: number, rest: number): Promise<void> {
  await window.host.evaluate(
    (_vscode, lumbar, time) => {
      lumbar?.work(time.work);
      lumbar?.rest(time.rest);
    },
    { work, rest },
  );
}

/** The person leaves, or is back: in injected time VS Code itself does not notice. */
export function setActive(window: Lumbar, active: boolean): Promise<void> {
  return window.host.evaluate((_vscode, lumbar, state) => {
    lumbar?.parts.desk.send({ kind: 'active', at: lumbar.clock.now(), active: state });
  }, active);
}

export function openPanel(window: Lumbar): Promise<FrameLocator> {
  return window.openView(views.panel);
}

/** A section of the panel by its heading. */
export function section(panel: FrameLocator, name: string): Locator {
  return panel.getByRole('region', { name, exact: true });
}

/** Outcomes of all nudges in the diary, oldest first. */
export function outcomes(window: Lumbar): Promise<string[]> {
  return window.host.evaluate((_vscode, lumbar) =>
    [...(lumbar?.parts.store.diary.state.days.values() ?? [])]
      .flatMap((day) => day.nudges)
      .sort((a, b) => a.due - b.due)
      .map((nudge) => nudge.outcome),
  );
}
