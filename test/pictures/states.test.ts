import type { Browser } from 'playwright-core';
import { launchChromium } from '../harness/chromium';
import { courseStates } from '../../src/care/course';
import { busyModel, courseIn, emergencyModel } from '../page/models';
import { PanelPage } from '../page/panelPage';
import { themes } from '../page/themes';
import type { Theme } from '../page/themes';

const names = ['dark', 'light', 'high-contrast'];
const width = 240;

/** Every state of the massage course, and what a safety state makes of the panel. */
const states: [what: string, part: string, model: ReturnType<typeof busyModel>][] = [
  ['safety: NOW', 'main', emergencyModel()],
  ...(['SOON', 'CHECKUP_FIRST'] as const).map((safety): (typeof states)[number] => [
    `safety: ${safety}`,
    '#course',
    busyModel({ safety, course: courseIn('active') }),
  ]),
  ...courseStates.map((state): (typeof states)[number] => [
    `course: ${state}`,
    '#course',
    busyModel({ course: courseIn(state) }),
  ]),
];

describe('pictures of states', () => {
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  it('of the course and of safety, in three themes', async () => {
    for (const [i, name] of names.entries()) {
      const theme = themes[i];
      if (theme === undefined) continue;
      const panel = await PanelPage.open(browser, { theme, width });
      const cells: string[] = [];
      for (const [what, part, model] of states) {
        await panel.show(model);
        const picture = await panel.page
          .locator(part)
          .first()
          .screenshot({ animations: 'disabled', scale: 'css' });
        const source = `data:image/png;base64,${picture.toString('base64')}`;
        cells.push(`<figure><figcaption>${what}</figcaption><img src="${source}"></figure>`);
      }
      await panel.close();
      const page = await browser.newPage({ viewport: { width: 5 * (width + 16), height: 600 } });
      await page.setContent(sheet(theme, cells));
      await page.screenshot({ path: `docs/pictures/states-${name}.png`, fullPage: true });
      await page.close();
    }
  });
});

function sheet(theme: Theme, cells: readonly string[]): string {
  const { colours } = theme;
  return `<!doctype html><style>
    body { margin: 0; columns: 5; column-gap: 0; font: 12px sans-serif;
      background: ${colours['sideBar-background'] ?? 'white'};
      color: ${colours['foreground'] ?? 'black'}; }
    figure { margin: 8px; break-inside: avoid; }
    figcaption { margin-bottom: 4px; font-weight: bold; }
    img { display: block; max-width: 100%; }</style>
    <body>${cells.join('')}</body>`;
}
