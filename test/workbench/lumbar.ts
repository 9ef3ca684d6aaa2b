import assert from 'node:assert/strict';
import type { Browser, Frame, FrameLocator, Locator } from 'playwright-core';
import type { TestApi } from '../../src/testApi';
import { views } from '../../src/ids';
import { launchChromium } from '../harness/chromium';
import { waitFor } from '../harness/waitFor';
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

/** The panel, with all of its sections open. */
export async function openPanel(window: Lumbar): Promise<FrameLocator> {
  const panel = await window.openView(views.panel);
  await panel.locator('.section-title').first().waitFor();
  const folded = panel.locator('.section-title > button[aria-expanded=false]');
  while ((await folded.count()) > 0) await folded.first().press('Enter');
  return panel;
}

/** Writes a text into a file of the open folder. */
export function writeFile(window: Lumbar, name: string, text: string): Promise<void> {
  return window.host.evaluate(
    async (vscode, _lumbar, file) => {
      const folder = vscode.workspace.workspaceFolders?.[0];
      if (folder === undefined) return;
      const uri = vscode.Uri.joinPath(folder.uri, file.name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(file.text));
    },
    { name, text },
  );
}

/** Removes a file of the open folder, if it is there. */
export function removeFile(window: Lumbar, name: string): Promise<void> {
  return window.host.evaluate(async (vscode, _lumbar, gone) => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (folder === undefined) return;
    const uri = vscode.Uri.joinPath(folder.uri, gone);
    await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
  }, name);
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

/** The safety questions in an editor, once they are there. */
function questionsPage(window: Lumbar): Promise<Frame> {
  return waitFor('the questions in an editor', () => findQuestions(window));
}

async function findQuestions(window: Lumbar): Promise<Frame | undefined> {
  for (const frame of window.page.frames()) {
    const questions = frame.locator('body[data-surface=questions] .questions h2');
    if ((await questions.count().catch(() => 0)) > 0) return frame;
  }
  return undefined;
}

/** Answers the questions that are open, list by list; an emergency ends them after the first. */
export async function answerQuestions(
  window: Lumbar,
  { tick = '', emergency = false } = {},
): Promise<void> {
  const page = await questionsPage(window);
  for (const title of ['Signs that need care today', 'Signs for a doctor', 'Before any massage']) {
    await page.getByRole('heading', { name: title }).waitFor();
    const sign = page.getByLabel(tick);
    await (
      tick !== '' && (await sign.count()) > 0 ? sign : page.getByLabel('None of these')
    ).check();
    await page.getByRole('button', { name: 'Next' }).click();
    if (emergency) break;
  }
  if (!emergency) await page.getByRole('button', { name: 'Save these answers' }).click();
  await waitFor('the questions to close', async () =>
    (await findQuestions(window)) === undefined ? true : undefined,
  );
}

/** Answers the questions if they come before what is asked for. */
export async function answerIfAsked(window: Lumbar, what: Locator, tick = ''): Promise<void> {
  const asked = await waitFor('a question', async () => {
    if (await what.isVisible()) return 'no';
    return (await findQuestions(window)) === undefined ? undefined : 'yes';
  });
  if (asked === 'yes') await answerQuestions(window, { tick });
}
