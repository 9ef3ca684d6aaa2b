import { lastWeeks } from '../../src/calendar/range';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { emptyDiary } from '../../src/diary/diary';
import type { DiaryState } from '../../src/diary/merge';
import { contraindications, flags } from '../../src/diary/vocabulary';
import type { Flag } from '../../src/diary/vocabulary';
import { toHtml } from '../../src/report/html';
import { report } from '../../src/report/report';
import { corrected } from '../fixtures/corrected';
import { diaryOf, english, twelveWeeks } from '../fixtures/reportDiary';
import { launchChromium } from '../harness/chromium';
import { readSetup } from '../harness/setup';
import { objections } from './axe';

const today = '2026-11-22';
const now = Date.parse(`${today}T15:00:00Z`);
const rules = { today, startsAt: 240, dailyLimit: 420, idleReset: 5 };

function html(state: DiaryState, weeks = 12): string {
  return toHtml(report(corrected(state), lastWeeks(weeks, today), rules), {
    ...english,
    flag: atLength,
  });
}

/** As long as the questions are that the person reads. */
const atLength = (id: string) =>
  `${english.flag(id as Flag)} and then words until it is so long`.padEnd(95, ' abc');

/** As much of everything as a diary can hold. */
function overfull(): DiaryState {
  const long = 'A very long line of own words, <b>with</b> marks, that goes on and on. '.repeat(50);
  const day = 86_400_000;
  const state = twelveWeeks(now);
  const more = diaryOf(
    [
      {
        kind: 'screening',
        at: now,
        flags: [...flags],
        contraindications: [...contraindications],
        full: true,
      },
      {
        kind: 'questions',
        at: now + 1,
        text: Array(40).fill(long.slice(0, 400)).join('\n').slice(0, 4000),
      },
      // An earlier course, which gets its result alone.
      { kind: 'course', at: now - 80 * day, region: 'shoulder_left', cancelled: '2026-09-30' },
      ...[80, 68].map((ago) => ({
        ...({ kind: 'session', course: 'course', relaxed: 'yes', before: 6 } as const),
        ...{ at: now - ago * day, date: new Date(now - ago * day).toISOString().slice(0, 10) },
      })),
      ...Array.from({ length: 30 }, (_, i) => ({
        ...({ kind: 'pain', rating: i % 11, window: 'now' } as const),
        ...{ at: now - i * day, regions: ['neck', 'hip_left', 'arm_left', 'leg_right'] as const },
        relief: `${i} ${long}`,
      })),
      ...(['exercise', 'chiropractic', 'food', 'sleep'] as const).map((what) => ({
        ...({ kind: 'care' } as const),
        ...{ at: now, what },
      })),
    ],
    60,
    'more',
  );
  return { ...state, entries: new Map([...state.entries, ...more.entries]) };
}

describe('the report as a page of HTML', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];

  before(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
    asked.length = 0;
    page.on('request', (request) => asked.push(request.url()));
  });
  afterEach(() => page.close());
  after(() => browser.close());

  async function pages(format: 'A4' | 'Letter'): Promise<number> {
    const pdf = await page.pdf({ format });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  }

  const diaries: [string, () => DiaryState][] = [
    ['a full diary of twelve weeks', () => twelveWeeks(now)],
    ['an empty diary', () => emptyDiary('d')],
    ['more of everything than there is room for', overfull],
  ];
  for (const [what, state] of diaries) {
    it(`prints on one page of A4 and of Letter: ${what}`, async () => {
      await page.setContent(html(state()));
      const folder = readSetup().screenshots;
      const name = `report-${what.split(' ').slice(0, 2).join('-')}`;
      writeFileSync(join(folder, `${name}.html`), html(state()));
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 703, height: 964 });
      await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true, scale: 'css' });
      assert.equal(await pages('A4'), 1);
      assert.equal(await pages('Letter'), 1);
    });
  }

  it('asks for nothing, runs nothing, and has no fault that axe finds', async () => {
    await page.setContent(html(twelveWeeks(now)));
    assert.deepEqual(asked, []);
    assert.deepEqual(await objections(page), []);
  });

  it('would print on more than one page if it were not kept short', async () => {
    await page.setContent(html(twelveWeeks(now)).replace('</main>', '<p>more</p>'.repeat(90)));
    assert.ok((await pages('A4')) > 1);
  });
});
