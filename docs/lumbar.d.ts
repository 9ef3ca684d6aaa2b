import type { Event } from 'vscode';

/** The desk as Lumbar knows it in this window. */
export interface LumbarState {
  /** Desk time since the last break, whole minutes. */
  readonly boutMinutes: number;
  /** When the break that is due fell due, epoch ms; null if none is due. */
  readonly dueSince: number | null;
  /** Until when nudges are paused, epoch ms; Infinity until resumed by hand; null if they are not. */
  readonly quietUntil: number | null;
  readonly inBreak: boolean;
  /** The person said so. */
  readonly standing: boolean;
}

/** `vscode.extensions.getExtension('lumbar.lumbar').exports`, once it is active. */
export interface LumbarExports {
  readonly version: 1;
  /** As it is now; each reading is a value of its own. */
  readonly state: LumbarState;
  /** After each change of the state. */
  readonly onDidChange: Event<LumbarState>;
}
