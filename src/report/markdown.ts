import { chart, chartText } from './chart';
import { escapeMarkdown as md } from './escape';
import { page } from './page';
import type { Part, Week } from './pageParts';
import type { Report } from './report';
import type { Words } from './words';

/** The report as Markdown; the picture stands at the end, as an address that holds it whole. */
export function toMarkdown(report: Report, words: Words): string {
  const { title, period, alert, figures, chartNote, weeks, columns, questions, foot } = page(
    report,
    words,
  );
  const blocks = [
    `# ${md(title)}`,
    md(period),
    ...(alert === null ? [] : [`> **${md(alert)}**`]),
    table(
      figures.map(({ label }) => label),
      [figures.map(({ value }) => value), figures.map(({ note }) => note)],
    ),
    `![${md(chartText(report, words))}][chart]`,
    md(chartNote),
    ...columns.flat().flatMap(partBlocks),
    `## ${md(questions.title)}`,
    list(questions.items.length === 0 ? [questions.none] : questions.items),
    `## ${md(words.t('Week by week'))}`,
    table(cells(weeks.head), weeks.rows.map(cells)),
    '---',
    `_${md(foot)}_`,
    `[chart]: <${address(chart(report, words))}>`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partBlocks({ title, lines, rows, small }: Part): string[] {
  return [
    `## ${md(title)}`,
    ...lines.map(md),
    ...(rows.length === 0
      ? []
      : [rows.map(({ label, value }) => `- **${md(label)}**: ${md(value)}`).join('\n')]),
    ...(small.length === 0 ? [] : [`_${small.map(md).join(' ')}_`]),
  ];
}

const cells = ({ week, mean, range, rated, desk }: Week) => [week, mean, range, rated, desk];

function list(items: readonly string[]): string {
  return items.map((item) => `- ${md(item)}`).join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (texts: readonly string[]) => `| ${texts.map(md).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)]
    .join('\n')
    .replace(/\\---/g, '---');
}

/** A picture as a data address; characters that end a link in Markdown are written as codes. */
function address(svg: string): string {
  const codes = encodeURIComponent(svg).replace(
    /['()*!~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `data:image/svg+xml;charset=utf-8,${codes}`;
}
