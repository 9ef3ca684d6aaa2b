import assert from 'node:assert/strict';
import { ESLint } from 'eslint';
import { parser } from 'typescript-eslint';
import { house } from '../eslint.house.js';

/** The house's rule alone, which needs no types and so no minute. */
const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [{ ...house, languageOptions: { parser } }],
});

async function complaints(filePath: string, code: string): Promise<number> {
  const [result] = await eslint.lintText(code, { filePath });
  assert.equal(result?.fatalErrorCount, 0);
  return result.errorCount;
}

/** An arrow that no floor has, and one beside it that there is. */
const arrows: [from: string, forbidden: string, allowed: string][] = [
  ['src/calendar/days.ts', '../diary/diary', './dates'],
  ['src/figures/figure.ts', '../diary/diary', './geometry'],
  ['src/diary/diary.ts', '../care/course', '../calendar/dates'],
  ['src/desk/desk.ts', '../care/course', '../diary/minutes'],
  ['src/care/course.ts', '../desk/desk', '../diary/vocabulary'],
  ['src/days/facts.ts', '../report/report', '../care/triage'],
  ['src/breaks/rhythm.ts', '../care/course', '../desk/desk'],
  ['src/exercises/choose.ts', '../breaks/rhythm', '../care/safety'],
  ['src/progress/links.ts', '../desk/desk', '../days/periods'],
  ['src/report/report.ts', '../progress/links', '../days/facts'],
  ['src/sample/sample.ts', '../desk/desk', '../diary/diary'],
  ['src/panel/view.ts', '../editor/panel/page', '../care/course'],
  ['src/panel/view.ts', '../report/report', '../days/facts'],
  ['src/editor/platform/files.ts', '../desk/deskWatch', './clock'],
  ['src/editor/care/painCommands.ts', '../diary/takeIn', '../platform/undo'],
  ['src/editor/desk/menu.ts', '../exercises/moves', './nudges'],
  ['src/editor/report/reportCommands.ts', '../care/painCommands', '../../report/report'],
  ['src/editor/diary/takeIn.ts', '../exercises/moves', '../../diary/transfer'],
  ['src/editor/exercises/moves.ts', '../desk/nudges', '../../exercises/choose'],
  ['src/editor/panel/panel.ts', '../care/courseCommands', './page'],
  ['src/webview/app.tsx', '../report/report', '../figures/figure'],
  ['src/webview/app.tsx', '../sample/sample', '../diary/vocabulary'],
  ['src/webview/app.tsx', '../ids', './text'],
  ['src/webview/app.tsx', '../panel/messages', '../calendar/days'],
  ['src/extension.ts', './webview/main', './editor/desk/deskWatch'],
];

describe('the house', () => {
  for (const [from, forbidden, allowed] of arrows) {
    it(`has no arrow from ${from} to ${forbidden}`, async () => {
      assert.equal(await complaints(from, `import { a } from '${forbidden}';\na();\n`), 1);
      assert.equal(await complaints(from, `import { a } from '${allowed}';\na();\n`), 0);
    });
  }

  it('lets the page know the types of what it is told, and a room those of another it needs', async () => {
    const type = (from: string) => `import type { A } from '${from}';\nexport type B = A;\n`;
    assert.equal(await complaints('src/webview/app.tsx', type('../panel/messages')), 0);
    assert.equal(await complaints('src/editor/exercises/moves.ts', type('../desk/deskWatch')), 0);
    assert.equal(await complaints('src/webview/app.tsx', type('../ids')), 1);
  });
});
