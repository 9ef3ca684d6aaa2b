import * as vscode from 'vscode';
import { wallTimeOf } from '../../calendar/days';
import { shown } from '../../diary/foreign';
import type { Foreign } from '../../diary/foreign';
import type { Difference, Preview, Whose } from '../../diary/transfer';
import { changedFields } from '../../report/changed';
import { askOne } from '../platform/quickInput';
import type { Choice } from '../platform/quickInput';
import { t } from '../platform/words';

const { l10n } = vscode;

/** What a list has room for; product decisions. */
const mostDifferences = 200;
const mostChanges = 3;

/**
 * Shows what an import would do, and each entry that differs.
 * @param own columns of the person's own, which are not read
 * @returns whose entry is taken where the two differ; undefined if nothing is to be imported
 */
export async function askWhose(
  preview: Preview,
  own: readonly Foreign[],
): Promise<Whose | undefined> {
  const { add, change, remove, skip, aside, differ } = preview;
  const counts = l10n.t(
    'Added: {0} · changed: {1} · deleted: {2} · left as they are: {3} · set aside: {4}',
    ...[add, change, remove, skip, aside],
  );
  const unread =
    own.length === 0
      ? ''
      : ` · ${l10n.t('columns that are not read: {0}', own.map(shown).join(', '))}`;
  const detail = `${counts}${unread}`;
  const brings = add + change + remove + aside > 0;
  const rows: Choice<Whose | undefined>[] =
    differ.length === 0
      ? [{ label: l10n.t('Import'), detail, value: 'mine' }]
      : [
          {
            label: brings
              ? l10n.t('Import, and keep your own where they differ')
              : l10n.t('Keep yours'),
            detail,
            value: 'mine',
          },
          {
            label: brings
              ? l10n.t('Import, and take the file’s where they differ')
              : l10n.t('Take the file’s'),
            detail: differText(differ.length),
            value: 'file',
          },
        ];
  return askOne(l10n.t('Import This Diary?'), l10n.t('Nothing has been changed yet'), [
    ...rows,
    { label: l10n.t('Cancel'), value: undefined },
    ...differences(differ),
  ]);
}

/** Each entry that differs; to look at, and Enter on it is Cancel. */
function differences(differ: readonly Difference[]): Choice<undefined>[] {
  if (differ.length === 0) return [];
  return [
    { label: differText(differ.length), separator: true, value: undefined },
    ...differ.slice(0, mostDifferences).map((one) => {
      const changes = changedFields(one);
      const told = changes
        .slice(0, mostChanges)
        .map(
          ({ field, mine, theirs }) =>
            `${shown(field)}: ${shown(mine) || '–'} → ${shown(theirs) || '–'}`,
        );
      return {
        label: `${wallTimeOf(one.mine).replace('T', ' ')} ${one.mine.kind}`,
        detail: [...told, ...(changes.length > mostChanges ? ['…'] : [])].join(' · '),
        value: undefined,
      };
    }),
  ];
}

function differText(count: number): string {
  return t('{0, plural, one {{0} entry differs} other {{0} entries differ}}', count);
}
