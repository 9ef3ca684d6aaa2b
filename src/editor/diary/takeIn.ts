import * as vscode from 'vscode';
import { brokenLine } from '../../diary/brokenLine';
import { findLost } from '../../diary/lost';
import type { DiaryState } from '../../diary/merge';
import { largestFile, mostRecords } from '../../diary/plain';
import type { Refusal } from '../../diary/plain';
import { listSnapshots, previewRestore } from '../../diary/restore';
import type { Store, World } from '../../diary/store';
import { previewContent, previewImport, undoImport } from '../../diary/transfer';
import type { Whose } from '../../diary/transfer';
import { isTable } from '../../report/csvHead';
import { fromCsv } from '../../report/csvRead';
import { askWhose } from './askWhose';
import { tellProblems } from './csvProblems';
import { openText } from '../platform/files';
import { askOne } from '../platform/quickInput';
import { offerUndo, tellDone } from '../platform/undo';
import { error, information } from '../platform/show';

const { l10n } = vscode;

/** What comes back into the diary: an export, or a snapshot. Each is shown before it is done. */
export function takeInCommands(store: Store, world: World) {
  return { importDiary, restoreSnapshot };

  async function importDiary(): Promise<void> {
    const file = await openText(l10n.t('Import Diary'), largestFile, {
      [l10n.t('Lumbar export')]: ['json', 'csv', 'tsv', 'txt'],
    });
    if (file === undefined) return;
    if (typeof file === 'string') {
      refuse({ reason: file });
      return;
    }
    // By what stands in it: a table may have any name.
    const isCsv = isTable(file.text) || /\.(csv|tsv)$/i.test(file.uri.path);
    const table = isCsv && !/^\s*\{/.test(file.text) ? fromCsv(file.text, mostRecords) : undefined;
    if (table !== undefined && 'problems' in table) {
      await tellProblems(table.problems);
      return;
    }
    const preview = (whose: Whose) =>
      table === undefined
        ? previewImport(store.diary.state, file.text, whose)
        : previewContent(store.diary.state, table, whose);
    const shown = preview('mine');
    if (shown.kind === 'refused') {
      refuse(shown, file.text);
      return;
    }
    const { add, change, remove, later, differ, aside } = shown;
    if (add + change + remove + aside + differ.length === 0) {
      // Revisions alone, which nobody sees.
      if (shown.part.entries.size > 0) await bring(shown.part);
      tell(
        later === 0
          ? l10n.t('All of this file is in your diary already. Nothing was changed.')
          : l10n.t('Nothing was changed. Entries that are newer in your diary: {0}.', later),
      );
      return;
    }
    const whose = await askWhose(shown, table?.own ?? []);
    // Looked at again: other windows may have gone on while it was read.
    const now = whose === undefined ? undefined : preview(whose);
    if (now?.kind !== 'preview') return;
    if (now.part.entries.size + now.part.days.size + now.part.aside.size === 0) return;
    const before = store.diary.state;
    await bring(now.part);
    void offerBack(before, now.part);
  }

  async function restoreSnapshot(): Promise<void> {
    const title = l10n.t('Restore From Snapshot');
    const folder = world.folder(store.diary.state.id);
    const snapshots = await listSnapshots(folder, store.diary.state).catch(() => undefined);
    const lost = await findLost(world, store.diary.state.id).catch(() => []);
    if (snapshots === undefined) {
      void error(l10n.t('The snapshots could not be read. Try again.'));
      return;
    }
    if (snapshots.length + lost.length === 0) {
      tell(l10n.t('There is no snapshot yet. One is made each week, and four are kept.'));
      return;
    }
    const chosen = await askOne(title, l10n.t('Which one? What it would change is shown first'), [
      ...snapshots.map(({ date, state }) => ({
        label: date,
        description: l10n.t('{0} days, {1} entries', state.days.size, state.entries.size),
        value: state,
      })),
      ...lost.map(({ last, entries, state }) => ({
        label: l10n.t('An earlier diary, until {0}', new Date(last).toISOString().slice(0, 10)),
        description: l10n.t('{0} days, {1} entries', state.days.size, entries),
        detail: l10n.t('It lies in Lumbar’s folder. Take it only if it is yours'),
        value: state,
      })),
    ]);
    if (chosen === undefined) return;
    const { back, changed, days } = previewRestore(store.diary.state, chosen);
    if (back + changed + days === 0) {
      tell(l10n.t('All of this snapshot is in your diary already. Nothing was changed.'));
      return;
    }
    const sure = await confirm(
      l10n.t('Restore This Snapshot?'),
      l10n.t(
        'Entries back: {0} · as they were then: {1} · days with desk time back: {2}. What is newer stays',
        ...[back, changed, days],
      ),
      l10n.t('Restore'),
    );
    if (!sure) return;
    const { part } = previewRestore(store.diary.state, chosen);
    await bring(part);
    await tellDone(store, l10n.t('The snapshot was restored.'));
  }

  async function bring(part: DiaryState): Promise<void> {
    store.diary.bring(part);
    await store.accepted();
  }

  async function offerBack(before: DiaryState, part: DiaryState): Promise<void> {
    const done = l10n.t('The diary was imported.');
    if (part.entries.size === 0) {
      await tellDone(store, done);
      return;
    }
    if (!(await offerUndo(store, done))) return;
    // Erased meanwhile: there is nothing to take back.
    if (store.diary.state.epoch !== before.epoch) return;
    await bring(undoImport(store.diary.state, before, part));
    await tellDone(
      store,
      part.days.size === 0
        ? l10n.t('The import was undone.')
        : l10n.t('The entries of the import were taken back. Its desk time stays.'),
    );
  }
}

/** Shows what would be done. @returns whether the person wants it */
async function confirm(question: string, detail: string, yes: string): Promise<boolean> {
  const answer = await askOne(question, l10n.t('Nothing has been changed yet'), [
    { label: yes, detail, value: true },
    { label: l10n.t('Cancel'), value: false },
  ]);
  return answer === true;
}

function tell(text: string): void {
  void information(text);
}

function refuse({ reason }: { reason: Refusal | 'unreadable' }, text = ''): void {
  const words: Record<typeof reason, string> = {
    unreadable: l10n.t('This could not be opened as a file. Choose a Lumbar export.'),
    large: l10n.t('The file is larger than any Lumbar export. Choose another file.'),
    broken: l10n.t(
      'The file is damaged or incomplete. Export the diary again and import that file.',
    ),
    foreign: l10n.t('The file is not a Lumbar export. Choose another file.'),
    unsafe: l10n.t('The file is not built like a Lumbar export. Choose another file.'),
    newer: l10n.t('The file comes from a newer Lumbar. Update Lumbar and import it again.'),
    full: l10n.t(
      'With this file the diary would hold more than it can keep at hand. Nothing was imported.',
    ),
    damaged: l10n.t('Too much of the file is not readable. Update Lumbar, or export again.'),
  };
  const line = reason === 'broken' && text.trim() !== '' ? brokenLine(text) : undefined;
  void error(line === undefined ? words[reason] : `${l10n.t('Line {0}', line)}: ${words[reason]}`);
}
