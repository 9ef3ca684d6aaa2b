import { chart } from './chart';
import { escapeHtml as h, shortened } from './escape';
import { page } from './page';
import type { Page } from './page';
import type { Part, Row } from './pageParts';
import type { Report } from './report';
import type { Words } from './words';

/** What fits on one page of A4 or Letter; what is more stands in the Markdown form. */
const most = {
  /** Rows of a part. */
  rows: 6,
  /** Answers as rows of their own, and as a list in small print; the gravest stand first. */
  answerRows: 4,
  answers: 8,
  /** Sentences before the rows. */
  lines: 4,
  questions: 3,
  /** Characters of an own question, and of any cell. */
  question: 150,
  cell: 110,
};

/**
 * The report as one page of HTML that needs nothing else: no script, no address, no font. What it
 * loads is nothing, and its policy says so.
 */
export function toHtml(report: Report, words: Words): string {
  const { t, locale } = words;
  const content = page(report, words);
  const [left, right] = content.columns;
  const parts = (list: readonly Part[]) => list.map((part) => partHtml(part, words)).join('');
  return `<!DOCTYPE html>
<html lang="${h(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${h(content.title)}, ${h(content.period)}</title>
<style>${style}</style>
</head>
<body${isMuch(content) ? ' class="much"' : ''}>
<header><div><h1>${h(content.title)}</h1><p>${h(content.period)}</p></div><p class="name">${h(t('Name'))}</p></header>
<main>
${content.alert === null ? '' : `<p class="alert"><strong>${h(content.alert)}</strong></p>`}
<dl class="figures">${content.figures
    .map(
      ({ label, value, note }) =>
        `<div><dt>${h(label)}</dt><dd><b>${h(value)}</b>${h(note)}</dd></div>`,
    )
    .join('')}</dl>
<figure>${chart(report, words)}<figcaption>${h(content.chartNote)}</figcaption></figure>
<div class="columns">
<div>${parts(left)}</div>
<div>${parts(right)}</div>
</div>
${questionsHtml(content.questions, words)}
</main>
<footer>${h(content.foot)}</footer>
</body>
</html>
`;
}

/** Whether a page is so full that it needs smaller print; found by trial on A4 and Letter. */
function isMuch({ alert, columns, questions }: Page): boolean {
  const rows = columns.flat().reduce((sum, part) => sum + part.lines.length + part.rows.length, 0);
  return alert !== null || rows > 28 || questions.items.join('').length > 400;
}

function partHtml({ title, lines, rows, small, longLabels }: Part, { t }: Words): string {
  const listed = longLabels === true && rows.length > most.answerRows;
  const room = listed ? most.answers : most.rows;
  const shown = rows.slice(0, rows.length > room ? room - 1 : room);
  const left = rows.length - shown.length;
  return [
    `<section><h2>${h(title)}</h2>`,
    ...lines.slice(0, most.lines).map((line) => `<p>${h(line)}</p>`),
    listed
      ? `<p class="list">${shown.map(({ label, value }) => `<b>${h(shortened(label, most.cell))}</b> (${h(value)})`).join('; ')}</p>`
      : tableHtml(shown, longLabels === true),
    left === 0 ? '' : moreHtml(left, t),
    small.length === 0 ? '' : `<p class="small">${small.map(h).join(' ')}</p>`,
    '</section>',
  ].join('');
}

const moreHtml = (left: number, t: Words['t']) =>
  `<p class="small">${h(t('and {0} more, in the Markdown form', left))}</p>`;

function tableHtml(rows: readonly Row[], longLabels: boolean): string {
  if (rows.length === 0) return '';
  const bars = rows.some(({ share }) => share !== undefined);
  const kind = bars ? ' class="bars"' : longLabels ? ' class="long"' : '';
  return `<table${kind}>${rows.map(rowHtml).join('')}</table>`;
}

function rowHtml({ label, value, share }: Row): string {
  const bar =
    share === undefined
      ? ''
      : `<td><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="100" height="8" fill="#e6eaed"/><rect width="${Math.round(100 * share)}" height="8" fill="#1f5673"/></svg></td>`;
  return `<tr><th scope="row">${h(shortened(label, most.cell))}</th>${bar}<td>${h(shortened(value, most.cell))}</td></tr>`;
}

function questionsHtml({ title, items }: Page['questions'], { t }: Words): string {
  const shown = items.slice(0, items.length > most.questions ? most.questions - 1 : most.questions);
  const left = items.length - shown.length;
  // Room to write by hand, where nothing was noted.
  const body =
    shown.length === 0
      ? '<div class="rule"></div><div class="rule"></div>'
      : `<ol>${shown.map((item) => `<li>${h(shortened(item, most.question))}</li>`).join('')}</ol>`;
  const more = left === 0 ? '' : moreHtml(left, t);
  return `<section class="questions"><h2>${h(title)}</h2>${body}${more}</section>`;
}

/*
 * Set for paper: A4 is 210 mm wide and Letter 279 mm high, so what is laid out for 186 by 255 mm
 * fits both within margins of 12 mm.
 */
const style = `
:root { color-scheme: light; }
@page { margin: 12mm; }
* { box-sizing: border-box; margin: 0; }
body { max-width: 186mm; margin: 8mm auto; padding: 0 4mm; color: #1b1f24; background: #fff;
  font: 8.4pt/1.33 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
body.much { font-size: 7.1pt; line-height: 1.23; }
header { display: flex; justify-content: space-between; align-items: end;
  border-bottom: 1.5pt solid #1b1f24; padding-bottom: 1.6mm; }
h1 { font-size: 15pt; line-height: 1.15; letter-spacing: -0.01em; }
header p { color: #5c6670; }
.name { width: 62mm; border-bottom: 0.5pt solid #9aa4ac; }
.alert { margin-top: 2mm; padding: 1.4mm 2.4mm; border: 1.2pt solid #1b1f24; }
.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4mm; margin: 2.6mm 0 1.8mm; }
dt { color: #5c6670; }
dd b { display: block; font-size: 15pt; line-height: 1.15; font-weight: 650;
  font-variant-numeric: tabular-nums; }
dd { color: #5c6670; font-size: 0.95em; }
dd b { color: #1b1f24; }
figure { border-top: 0.5pt solid #d5dade; border-bottom: 0.5pt solid #d5dade; padding: 1.6mm 0 1.2mm; }
figure svg { display: block; }
figcaption, .small, footer { color: #5c6670; font-size: 0.85em; line-height: 1.28; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 7mm; }
section { margin-top: 0.95em; break-inside: avoid; }
h2 { font-size: 1.15em; line-height: 1.2; color: #1f5673; margin-bottom: 0.6mm; }
table { display: grid; grid-template-columns: fit-content(36mm) 1fr; column-gap: 3mm; }
table.bars { grid-template-columns: fit-content(36mm) 1fr auto; }
table.long { grid-template-columns: 1fr auto; }
tbody, tr { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; }
tr { border-top: 0.4pt solid #e3e7ea; padding: 0.35mm 0; }
th { text-align: start; font-weight: 500; }
td { font-variant-numeric: tabular-nums; }
td svg { display: block; height: 2.2mm; margin-top: 0.9mm; }
.list b { font-weight: 500; color: #1b1f24; }
.list { color: #5c6670; font-size: 0.92em; line-height: 1.28; }
.small { margin-top: 0.9mm; }
.questions { border: 0.6pt solid #9aa4ac; border-radius: 1.2mm; padding: 1.6mm 2.6mm 1.8mm; }
ol { padding-inline-start: 4.6mm; }
.rule { height: 6mm; border-bottom: 0.5pt solid #9aa4ac; }
footer { margin-top: 2.2mm; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
@media (max-width: 150mm) and (not print) { .columns { grid-template-columns: 1fr; }
  .figures { grid-template-columns: 1fr 1fr; } }
`;
