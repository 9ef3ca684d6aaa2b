import type { Browser } from 'playwright-core';
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spellOut } from '../../src/diary/codec';
import type { TestApi } from '../../src/testApi';
import { views } from '../../src/ids';
import { randomFrom } from '../../src/random';
import { launchChromium } from '../harness/chromium';
import { EXTENSION_ID } from '../harness/extensionId';
import { waitFor } from '../harness/waitFor';
import { User } from '../harness/workbench';
import type { Workbench } from '../harness/workbench';
import { longDiary } from '../fixtures/longDiary';

/** Windows of each kind; in each round one of each, in an order that varies. */
const rounds = Number(process.env['LUMBAR_ROUNDS'] ?? 30);

/** How long a window is left alone after its start, ms. */
const settleMs = 3000;

/** Somebody with a diary of so many years, and what is opened for them. */
interface Kind {
  name: string;
  user: User;
  extension: string;
}

describe('the start and the panel, in a real VS Code', function () {
  this.timeout(0);
  let browser: Browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  it('are measured', async () => {
    const shipped = path.resolve('out', 'shipped');
    const kinds: Kind[] = [
      {
        name: 'an extension that does nothing',
        user: await User.arrives(browser),
        extension: nothing(),
      },
      { name: 'Lumbar, an empty diary', user: await User.arrives(browser), extension: shipped },
      { name: 'Lumbar, ten years', user: await User.arrives(browser), extension: shipped },
    ];
    const [, , old] = kinds;
    if (old !== undefined) await live(old.user, 10);
    const random = randomFrom(11);
    const readings: Record<string, Reading>[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const reading: Record<string, Reading> = {};
      const order = kinds.map((kind) => ({ kind, by: random() })).sort((a, b) => a.by - b.by);
      for (const { kind } of order) reading[kind.name] = await read(kind);
      readings.push(reading);
      console.log(JSON.stringify(reading));
    }
    report(kinds, readings);
    if (old !== undefined) await reportFrames(old);
  });
});

/** All in ms. */
interface Reading {
  /** Loading the code and activating, by VS Code's own list. */
  activation: number;
  /** The extension's own `activate()` of that. */
  call: number;
  /** From the wish to see the panel to its first content; of the floor its only one. */
  shown: number;
  /** Of that, from the beginning of the page's document. */
  page: number;
}

async function read({ user, extension }: Kind): Promise<Reading> {
  const window = await user.openWindow(undefined, extension);
  const { activation, call } = await activationOf(window);
  // VS Code is still busy with its own start; nobody opens the panel that early.
  await window.page.waitForTimeout(settleMs);
  const panel = await openingOf(window);
  await window.close();
  return { activation, call, ...panel };
}

/** Reads VS Code's list of what the extensions' starts took. */
async function activationOf(window: Workbench): Promise<{ activation: number; call: number }> {
  const row = await waitFor('the row in the list', async () => {
    const text = await window.host.evaluate(async (vscode) => {
      await vscode.commands.executeCommand('perfview.show');
      return vscode.window.activeTextEditor?.document.getText() ?? '';
    });
    return text.split('\n').find((line) => line.startsWith(`| ${EXTENSION_ID} `));
  });
  // Name, eager, load, call, finish, event, by.
  const [load = NaN, call = NaN, finish = NaN] = row
    .split('|')
    .map((cell) => Number(cell.trim()))
    .slice(3, 6);
  return { activation: load + call + finish, call };
}

async function openingOf(window: Workbench): Promise<{ shown: number; page: number }> {
  const asked = await window.host.evaluate(async (vscode, _api, view) => {
    const at = Date.now();
    await vscode.commands.executeCommand(`${view}.focus`);
    return at;
  }, views.panel);
  const today = window.webview().locator('#today');
  const { origin, paint } = await waitFor('the first paint', () =>
    today.evaluate(() => {
      const entry = performance.getEntriesByName('first-contentful-paint').at(0);
      return entry && { origin: performance.timeOrigin, paint: entry.startTime };
    }),
  );
  return { shown: origin + paint - asked, page: paint };
}

/** Frames while the pointer goes along ten years, beside those of four weeks. */
async function reportFrames({ user, extension }: Kind): Promise<void> {
  const window = await user.openWindow(undefined, extension);
  await window.host.evaluate(
    (vscode, _api, view) => vscode.commands.executeCommand(`${view}.focus`),
    views.panel,
  );
  const progress = window.webview().getByRole('region', { name: 'Progress', exact: true });
  await progress.getByRole('button', { name: 'Progress' }).focus();
  const slider = progress.getByRole('slider');
  console.log('\nms between frames while the pointer goes along the strip: median, worst');
  for (const range of ['28 days', 'All']) {
    const button = progress.getByRole('button', { name: range, exact: true });
    await button.click();
    await button.and(window.webview().locator('[aria-pressed=true]')).waitFor();
    // The strip is drawn anew for each range.
    await window.page.waitForTimeout(settleMs);
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (box === null) throw new Error('The strip is not to be seen.');
    await slider.evaluate((element) => {
      const frames: number[] = [];
      Reflect.set(element, 'frames', frames);
      let last = performance.now();
      const step = () => {
        const now = performance.now();
        frames.push(now - last);
        last = now;
        if (frames.length < 2000) requestAnimationFrame(step);
      };
      requestAnimationFrame(step);
    });
    for (let i = 0; i <= 100; i += 1)
      await window.page.mouse.move(box.x + (box.width * i) / 100, box.y + box.height / 2);
    const frames = await slider.evaluate((element) => Reflect.get(element, 'frames') as number[]);
    console.log(`${range}: ${spread(frames).middle.toFixed(1)}, ${Math.max(...frames).toFixed(1)}`);
  }
  await window.close();
}

/** An extension of the same id and the same event that does nothing, with a view that says so. */
function nothing(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'nothing-'));
  const [publisher, name] = EXTENSION_ID.split('.');
  const page = '<!doctype html><p id="today">Nothing</p>';
  writeFileSync(
    path.join(folder, 'main.js'),
    `exports.activate = () => {
      const resolveWebviewView = ({ webview }) => { webview.html = ${JSON.stringify(page)}; };
      require('vscode').window.registerWebviewViewProvider(${JSON.stringify(views.panel)}, { resolveWebviewView });
    };
`,
  );
  const icon = path.resolve('media', 'activity.svg');
  copyFileSync(icon, path.join(folder, 'icon.svg'));
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({
      ...{ name, publisher, version: '0.1.0', engines: { vscode: '^1.100.0' } },
      ...{ main: './main.js', activationEvents: ['onStartupFinished'] },
      contributes: {
        viewsContainers: { activitybar: [{ id: 'nothing', title: 'Nothing', icon: 'icon.svg' }] },
        views: { nothing: [{ id: views.panel, name: 'Nothing', type: 'webview' }] },
      },
    }),
  );
  return folder;
}

/** Brings a diary of so many years into a window of the development build, and closes it. */
async function live(user: User, years: number): Promise<void> {
  const window = await user.openWindow<TestApi | undefined>();
  await window.host.evaluate(
    async (_vscode, lumbar, { days, entries }) => {
      const store = lumbar?.parts.store;
      await store?.opened;
      store?.diary.bring({
        ...store.diary.state,
        days: new Map(days.map((day) => [day.date, day])),
        entries: new Map(entries.map((entry) => [entry.id, entry])),
      });
      await store?.settle();
    },
    spellOut(longDiary(years)),
  );
  await window.close();
}

function report(kinds: readonly Kind[], readings: readonly Record<string, Reading>[]): void {
  const line = (what: string, values: number[]) => {
    const { middle, low, high } = spread(values);
    console.log(`${what}: ${middle.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`);
  };
  const [floor, ...ours] = kinds.map(({ name }) => name);
  console.log('\nms: the median of the rounds, and an interval that holds it with 95 %');
  for (const { name } of kinds) {
    for (const what of ['activation', 'call', 'shown', 'page'] as const)
      line(
        `${name}, ${what}`,
        readings.map((reading) => reading[name]?.[what] ?? NaN),
      );
  }
  for (const name of ours) {
    for (const what of ['activation', 'call', 'shown'] as const)
      line(
        `${name}, ${what} above the floor, in pairs`,
        readings.map(
          (reading) => (reading[name]?.[what] ?? NaN) - (reading[floor ?? '']?.[what] ?? NaN),
        ),
      );
  }
}

/** The median, and the order statistics that hold it with 95 %. */
function spread(values: readonly number[]): { middle: number; low: number; high: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (i: number) => sorted[Math.min(sorted.length - 1, Math.max(0, i))] ?? NaN;
  const n = sorted.length;
  const half = 0.98 * Math.sqrt(n);
  return {
    middle: (at(Math.floor((n - 1) / 2)) + at(Math.ceil((n - 1) / 2))) / 2,
    low: at(Math.floor(n / 2 - half)),
    high: at(Math.ceil(n / 2 + half) - 1),
  };
}
