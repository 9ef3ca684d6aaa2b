import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Frame, FrameLocator } from 'playwright-core';
import { setSidebarWidth } from '../harness/sidebar';
import type { ThemeKind } from '../harness/workbench';
import { monday, openPanel, section, useLumbar, workAndRest, minute } from './lumbar';

declare const axe: {
  run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

async function frameOf(panel: FrameLocator): Promise<Frame> {
  const body = await panel.locator('body').elementHandle();
  const frame = await body.ownerFrame();
  assert.ok(frame !== null);
  return frame;
}

async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  // The page is clear glass over the sidebar, which axe can't see through to.
  await frame.evaluate(() => {
    document.documentElement.style.background = 'var(--vscode-sideBar-background)';
  });
  const found = await frame.evaluate(async () => (await axe.run()).violations);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

describe('the panel in the workbench', () => {
  const lumbar = useLumbar();

  it('is readable at 220 px in dark, light and high contrast, with nothing axe objects to', async () => {
    const window = lumbar();
    await window.host.evaluate((_vscode, door, at) => {
      const diary = door?.parts.store.diary;
      diary?.say({ kind: 'pain', at, rating: 6, window: 'now', regions: ['lower_back'] }, 0);
      diary?.say({ kind: 'course', at, region: 'lower_back' }, 0);
    }, monday);
    await workAndRest(window, 20 * minute, 0);
    const panel = await openPanel(window);
    await section(panel, 'Today').waitFor();
    await setSidebarWidth(window, 220);
    const frame = await frameOf(panel);
    const width = await frame.evaluate(() => document.documentElement.clientWidth);
    assert.ok(width >= 200 && width <= 225, `the panel is ${String(width)} px wide`);
    const kinds: ThemeKind[] = ['dark', 'light', 'highContrast'];
    for (const kind of kinds) {
      await window.setTheme(kind);
      await frame.waitForFunction(
        (wanted) => document.body.dataset['vscodeThemeKind'] === wanted,
        {
          dark: 'vscode-dark',
          light: 'vscode-light',
          highContrast: 'vscode-high-contrast',
          highContrastLight: '',
        }[kind],
      );
      assert.deepEqual(await violations(frame), [], kind);
      const overflow: boolean = await frame.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      assert.equal(overflow, false, `${kind}: nothing hangs over the edge`);
      await window.screenshot(`panel-220-${kind}`);
    }
    await window.setTheme('dark');
  });

  it('can be walked through by keyboard', async () => {
    const window = lumbar();
    const panel = await openPanel(window);
    await section(panel, 'Today').waitFor();
    const frame = await frameOf(panel);
    await panel.getByRole('button', { name: 'Start break' }).first().focus();
    const names: string[] = [];
    for (let i = 0; i < 12; i += 1) {
      await window.page.keyboard.press('Tab');
      names.push(await frame.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    assert.ok(new Set(names).size >= 6, names.join(' / '));
  });
});
