import * as vscode from 'vscode';
import { shown } from '../../diary/foreign';
import type { CsvProblem } from '../../report/csv';
import { error } from '../platform/show';

const { l10n } = vscode;

/** Tells what keeps a table from being imported: the first of it in a message, all of it in a list. */
export async function tellProblems(problems: readonly CsvProblem[]): Promise<void> {
  const lines = problems.map(problemText);
  const all = l10n.t('Show All {0}', lines.length);
  const answer = await error(
    `${lines[0] ?? ''} ${l10n.t('Nothing was imported. Correct the file, or export it again.')}`,
    ...(lines.length > 1 ? [all] : []),
  );
  if (answer !== all) return;
  const document = await vscode.workspace.openTextDocument({ content: lines.join('\n') });
  await vscode.window.showTextDocument(document);
}

function problemText({ line, column: its, problem }: CsvProblem): string {
  const column = its === undefined ? '' : shown(its);
  switch (problem) {
    case 'quotes':
      return l10n.t('Line {0}: a quote is not closed, or text follows one.', line);
    case 'columns':
      return l10n.t(
        'Line {0}: the column “{1}” is missing, is there twice, or is none of Lumbar’s.',
        line,
        column,
      );
    case 'cells':
      return l10n.t('Line {0}: there are more or fewer cells than columns.', line);
    case 'kind':
      return l10n.t('Line {0}: Lumbar knows no such kind. Delete the line.', line);
    case 'value':
      return l10n.t('Line {0}: what stands in the column “{1}” does not fit.', line, column);
    case 'twice':
      return l10n.t(
        'Line {0}: an earlier line has the same “{1}”. Delete one of them.',
        line,
        column,
      );
  }
}
