import * as vscode from 'vscode';
import { toPlain } from '../../diary/plain';
import { removeErased } from '../../diary/restore';
import type { Store, World } from '../../diary/store';
import { systemClock } from '../platform/clock';
import { saveText } from '../platform/files';
import type { Pictures } from '../platform/pictures';
import { askOne } from '../platform/quickInput';
import { tellDone } from '../platform/undo';
import { takeInCommands } from './takeIn';
import { information, warning } from '../platform/show';

const { l10n } = vscode;

/** The whole diary as a file, back from a file, and the end of it. */
export function diaryCommands(store: Store, world: World, pictures: Pictures) {
  return { exportDiary, exportAside, eraseDiary, ...takeInCommands(store, world) };

  /** @returns whether a file was written */
  async function exportDiary(): Promise<boolean> {
    const plain = toPlain(store.diary.state, systemClock.now());
    const text = JSON.stringify(plain, null, 2);
    const written = await saveText(l10n.t('Export Diary'), 'lumbar-diary.json', text);
    if (written) void information(l10n.t('The diary was exported.'));
    return written;
  }

  async function exportAside(): Promise<void> {
    const { aside } = store.diary.state;
    if (aside.size === 0) {
      void information(l10n.t('No record is set aside.'));
      return;
    }
    const text = JSON.stringify([...aside].sort(), null, 2);
    if (await saveText(l10n.t('Export Set-Aside Records'), 'lumbar-set-aside.json', text))
      void information(l10n.t('The records were exported.'));
  }

  async function eraseDiary(): Promise<void> {
    const { days, entries, aside } = store.diary.state;
    const answer = await askOne(
      l10n.t('Erase the Whole Diary?'),
      l10n.t('This cannot be undone, and it affects all windows'),
      [
        {
          label: l10n.t('Export First'),
          detail: l10n.t('Then you are asked again'),
          value: 'export',
        },
        {
          label: l10n.t('Erase'),
          detail: l10n.t(
            'Desk time of {0} days, {1} entries, {2} set-aside records, all snapshots and pictures',
            ...[days.size, entries.size, aside.size],
          ),
          value: 'erase',
        },
        { label: l10n.t('Cancel'), value: 'cancel' },
      ],
    );
    if (answer === 'export' && (await exportDiary())) await eraseDiary();
    if (answer !== 'erase') return;
    store.diary.erase();
    // If the disk takes it, this window's journal is of the new epoch by then, and stays. If it does
    // not, what is removed makes room.
    await store.flush();
    try {
      const { id } = store.diary.state;
      await removeErased(world.folder(id), store.diary.state);
      await pictures.clear();
    } catch {
      void warning(
        l10n.t('The diary is empty now, but old files could not all be removed. Erase it again.'),
      );
      return;
    }
    await tellDone(store, l10n.t('The diary is empty now.'));
  }
}
