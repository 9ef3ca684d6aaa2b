import * as vscode from 'vscode';
import { minuteMs } from '../../calendar/units';
import type { CommandName } from '../../commands';
import { run as runCommand } from '../platform/run';
import type { DeskWatch } from './deskWatch';
import type { Corrections } from './corrections';
import type { Meetings } from './meetings';
import type { Nudges } from './nudges';
import type { Settings } from '../platform/settings';

interface Item extends vscode.QuickPickItem {
  run?: () => unknown;
}

const { l10n } = vscode;

const run = (name: CommandName) => () => runCommand(name);

/**
 * The menu behind the status bar item; what fits the moment stands first.
 * @returns opens it
 */
export function menu(
  desk: DeskWatch,
  nudges: Nudges,
  meetings: Meetings,
  corrections: Corrections,
  settings: () => Settings,
  isQuiet: () => boolean,
): () => Promise<void> {
  return async () => {
    const picked = await vscode.window.showQuickPick(items(), { title: 'Lumbar' });
    await picked?.run?.();
  };

  function items(): Item[] {
    return [
      ...(desk.running === undefined
        ? [
            { label: `$(coffee) ${l10n.t('Start a break')}`, run: run('startBreak') },
            {
              label: `$(list-ordered) ${l10n.t('Start a routine')}`,
              run: run('startRoutine'),
            },
          ]
        : [{ label: `$(check) ${l10n.t('End the break')}`, run: run('finishBreak') }]),
      ...nudgeItems(),
      ...gapItems(),
      meetings.running === undefined
        ? { label: `$(organization) ${l10n.t('I’m in a meeting')}`, run: run('meeting') }
        : { label: `$(check) ${l10n.t('End the meeting')}`, run: run('endMeeting') },
      { label: `$(edit) ${l10n.t('Log pain')}`, run: run('logPain') },
      {
        label: desk.standing
          ? `$(arrow-down) ${l10n.t('I am sitting again')}`
          : `$(arrow-up) ${l10n.t('I am standing')}`,
        run: run('toggleStanding'),
      },
      isQuiet()
        ? { label: `$(bell) ${l10n.t('Resume nudges')}`, run: run('resumeNudges') }
        : { label: `$(bell-slash) ${l10n.t('Pause nudges')}`, run: run('pauseNudges') },
      { label: `$(layout-sidebar-left) ${l10n.t('Open the panel')}`, run: run('openPanel') },
    ];
  }

  function gapItems(): Item[] {
    const { gap } = corrections;
    if (gap === undefined) return [];
    const minutes = Math.round((gap.to - gap.from) / minuteMs);
    return [
      {
        label: `$(history) ${l10n.t('What were the {0} min away?', minutes)}`,
        run: run('correctGap'),
      },
    ];
  }

  function nudgeItems(): Item[] {
    const { open } = desk;
    if (open === undefined || desk.running !== undefined) return [];
    const snoozes = desk.snoozesLeft > 0 ? settings().snooze : [];
    return [
      ...snoozes.map((minutes) => ({
        label: `$(clock) ${l10n.t('Snooze for {0} minutes', minutes)}`,
        run: () => {
          nudges.snooze(open.due, minutes);
        },
      })),
      {
        label: `$(debug-step-over) ${l10n.t('Skip this break')}`,
        run: () => nudges.skip(open.due),
      },
      {
        label: `$(bell-slash) ${l10n.t('No more nudges today')}`,
        run: run('notToday'),
      },
      { label: '', kind: vscode.QuickPickItemKind.Separator },
    ];
  }
}
