import * as vscode from 'vscode';
import { shown } from '../../diary/foreign';
import type { CsvProblem } from '../../report/csvRead';
import { error } from '../platform/show';

const { l10n } = vscode;

/** Tells what keeps a table from being imported: the first of it in a message, all of it in a list. */
export async function tellProblems(problems: readonly CsvProblem[]): Promise<void> {
  const lines = problems.map(problemText);
  const all = l10n.t('Show All {0}', lines.length);
  const answer = await error(
    `${lines[0] ?? ''} ${l10n.t('Nothing was imported.')}`,
    ...(lines.length > 1 ? [all] : []),
  );
  if (answer !== all) return;
  const document = await vscode.workspace.openTextDocument({ content: lines.join('\n') });
  await vscode.window.showTextDocument(document);
}

/** What is wrong, where, and what to do. */
function problemText({ line, column: its, cell: content, problem }: CsvProblem): string {
  const column = its === undefined ? '' : shown(its);
  const cell = content === undefined ? '' : shown(content);
  switch (problem) {
    case 'quotes':
      return l10n.t('Line {0}: a quote is not closed, or text stands beside a quoted cell.', line);
    case 'foreign':
      return l10n.t('Line {0}: this is not the head of a table that Lumbar exported.', line);
    case 'missing':
      return l10n.t('Line {0}: the column “{1}” is missing. Export the table again.', line, column);
    case 'double':
      return l10n.t('Line {0}: the column “{1}” is there twice. Delete one of them.', line, column);
    case 'newer':
      return l10n.t(
        'Line {0}: Lumbar doesn’t know the column “{1}” yet. Update Lumbar, or put the column last if it is your own.',
        line,
        column,
      );
    case 'cells':
      return l10n.t('Line {0}: there are more cells than columns.', line);
    case 'large':
      return l10n.t('Line {0}: no diary has as many rows. Split the table.', line);
    case 'kind':
      return l10n.t(
        'Line {0}: Lumbar knows no “{1}” yet. Update Lumbar, or delete the line.',
        line,
        cell,
      );
    case 'value':
      return l10n.t('Line {0}: “{2}” does not fit in the column “{1}”.', line, column, cell);
    case 'empty':
      return l10n.t('Line {0}: a row of this kind needs the column “{1}” filled.', line, column);
    case 'date':
      return l10n.t(
        'Line {0}: “{2}” in the column “{1}” may be one of two dates. Write it as YYYY-MM-DD.',
        line,
        column,
        cell,
      );
    case 'rewritten':
      return l10n.t(
        'Line {0}: a spreadsheet has turned the id into “{1}”. Export the table again and edit that one.',
        line,
        cell,
      );
    case 'twice':
      return l10n.t(
        'Line {0}: an earlier line has the same “{1}”. Delete one of them.',
        line,
        column,
      );
  }
}
