import type { Nudge } from '../diary/records';
import type { Moment } from '../diary/vocabulary';
import type { Rules } from './rules';

/** What the editor or the person tells the rhythm; `at` in epoch ms, never decreasing but for a
 *  clock that is set back. */
export type Signal =
  | { kind: 'focus'; at: number; focused: boolean }
  | { kind: 'active'; at: number; active: boolean }
  /** Something in the editor ended or began, at which a word disturbs least. */
  | { kind: 'moment'; at: number; moment: Moment }
  /** Whether something waits to be said beside the breaks, once, at a good moment. */
  | { kind: 'remind'; at: number; waiting: boolean }
  /** It was said. */
  | { kind: 'told'; at: number }
  /** The debugger stands at a stop, or goes on. */
  | { kind: 'stopped'; at: number; stopped: boolean }
  /** The terminal in use: a command began, by Enter, or it ended and the prompt is back. `agent`:
   *  what begins or ends is a coding agent. */
  | { kind: 'command'; at: number; runs: boolean; agent?: true | undefined }
  /** The person turned to a terminal, where no key is seen. */
  | { kind: 'terminal'; at: number }
  /** A page that tells nothing of its keys is in front of the editors, or no longer. */
  | { kind: 'webview'; at: number; inFront: boolean }
  /** Documents go on changing with no hands behind it. */
  | { kind: 'program'; at: number }
  | { kind: 'standing'; at: number; standing: boolean }
  | { kind: 'rules'; at: number; rules: Rules }
  | { kind: 'snooze'; at: number; due: number; for: number }
  | { kind: 'skip'; at: number; due: number }
  /**
   * A break begins; `due` if it answers a nudge. `micro`: too short to end a bout. `guided`: whoever
   * guides it says when it ends, and only hands that an editor sees are a return to the desk.
   */
  | { kind: 'start'; at: number; length: number; due?: number; micro?: boolean; guided?: boolean }
  /** The break's countdown ended, or the person ended it. */
  | { kind: 'finish'; at: number }
  /** The person said what a time away was; what is left of the bout by that. */
  | { kind: 'corrected'; at: number; past: Past }
  /** Time has passed: sent at `wake()`. */
  | { kind: 'tick'; at: number };

/** What follows from a signal; the editor carries it out. */
export type Effect =
  /** Desk time was counted; epoch ms. */
  | { kind: 'desk'; from: number; to: number; standing: boolean }
  /** The person sits down or stands up; the other windows are to know. */
  | { kind: 'posture'; at: number; standing: boolean }
  /** A nudge fell due, was shown or got its outcome. */
  | { kind: 'nudge'; nudge: Nudge }
  /** Show this nudge now. */
  | { kind: 'toast'; nudge: Nudge }
  /** Now is a good moment for what waits to be said. */
  | { kind: 'reminder' }
  /** An answer came to a nudge that is no longer open; `began`: the break has begun all the same. */
  | { kind: 'stale'; began: boolean }
  | { kind: 'break'; from: number; to: number; taken: boolean };

export interface RunningBreak {
  from: number;
  /** Planned length, ms. */
  length: number;
}

/** What the diary knows of the bout and its nudges, from all windows. */
export interface Past {
  /** The running bout, if there is one; its desk time in ms, its ends in epoch ms. */
  bout: { from: number; last: number; desk: number } | undefined;
  /** When the latest break ended that ended a bout, epoch ms. */
  cut: number;
  /** The nudges of the last days, oldest first. */
  nudges: readonly Nudge[];
  /** A break that was begun, here or in another window, and may still be running. */
  running: (RunningBreak & { nudge: Nudge }) | undefined;
}
