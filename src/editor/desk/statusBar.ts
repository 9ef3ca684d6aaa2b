import * as vscode from 'vscode';
import { commandId } from '../../commands';

const { l10n } = vscode;

export interface StatusView {
  /** Desk time of the running bout, minutes. */
  bout: number;
  /** Desk time today, minutes. */
  today: number;
  standing: boolean;
  due: boolean;
  /** The nudge has waited long enough to be plainer. */
  firm: boolean;
  inBreak: boolean;
  /** Nudges are paused until then; epoch ms, Infinity until the person says otherwise. */
  quietUntil: number | undefined;
  /** Outside the working hours, which begin then; epoch ms. */
  closedUntil: number | undefined;
  /** Nothing in it is the person's own. */
  sample: boolean;
  /** Something waits in memory because the disk does not take it. */
  unsaved: boolean;
}

/** One item, right to the minute. All that a toast says is here too: toasts can be silenced. */
export class StatusBar implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('desk', vscode.StatusBarAlignment.Left, 0);
  #shown = '';

  constructor() {
    this.#item.name = l10n.t('Lumbar: Desk Time');
    this.#item.command = commandId('openMenu');
  }

  set visible(visible: boolean) {
    if (visible) this.#item.show();
    else this.#item.hide();
  }

  update(view: StatusView, clock: (at: number) => string): void {
    const key = JSON.stringify(view);
    if (key === this.#shown) return;
    this.#shown = key;
    const bout = l10n.t('{0} min', view.bout);
    const lines = [
      l10n.t('At the desk without a break: {0}', duration(view.bout)),
      l10n.t('Desk time today: {0}', duration(view.today)),
    ];
    if (view.inBreak) lines.push(l10n.t('A break is running.'));
    if (view.due) lines.push(l10n.t('A break is due.'));
    if (view.standing) lines.push(l10n.t('You are standing.'));
    if (view.quietUntil === Infinity) lines.push(l10n.t('Nudges are paused.'));
    else if (view.quietUntil !== undefined) {
      lines.push(l10n.t('Nudges are paused until {0}.', clock(view.quietUntil)));
    }
    if (view.closedUntil !== undefined) {
      lines.push(l10n.t('No nudges outside your working hours.'));
    }
    if (view.unsaved) {
      lines.unshift(
        l10n.t('Not saved yet: the disk is full, or Lumbar’s folder can’t be written to.'),
        l10n.t(
          'This window keeps what you entered and tries again. Export the diary before you close it.',
        ),
      );
    }
    if (view.sample) lines.push(l10n.t('This is a sample diary.'));
    const paused = view.quietUntil !== undefined && view.quietUntil !== Infinity;
    const text = paused ? l10n.t('{0}, paused until {1}', bout, clock(view.quietUntil ?? 0)) : bout;
    const shown = view.unsaved ? l10n.t('not saved') : view.inBreak ? l10n.t('break') : text;
    this.#item.text = `$(${icon(view)}) ${shown}`;
    this.#item.tooltip = new vscode.MarkdownString(lines.join('  \n'));
    this.#item.accessibilityInformation = { label: `Lumbar. ${lines.join(' ')}` };
    this.#item.backgroundColor =
      view.unsaved || (view.due && view.firm)
        ? new vscode.ThemeColor('statusBarItem.warningBackground')
        : undefined;
  }

  dispose(): void {
    this.#item.dispose();
  }
}

function icon(view: StatusView): string {
  if (view.unsaved) return 'warning';
  if (view.inBreak || view.due) return 'coffee';
  if (view.quietUntil !== undefined || view.closedUntil !== undefined) return 'bell-slash';
  return view.standing ? 'person' : 'watch';
}

/** @param minutes whole minutes */
function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? l10n.t('{0} min', minutes) : l10n.t('{0} h {1} min', hours, minutes % 60);
}
