import { minuteMs } from '../calendar/units';
import { gapThatCounts } from '../desk/desk';
import { activeAlone, activeLag, quietHands, quietPrompt } from './rules';
import type { Rules } from './rules';

/** A window that turns active this soon after a sign of the hands did so because of it. */
const sameInput = 1000;

/**
 * Somebody who was told of an agent's edits so lately prompts it, in a page whose keys nobody sees
 * perhaps; ms. Product decision.
 */
const promptsFor = 10 * minuteMs;
/** An agent has just edited: the prompt has been sent; ms. */
const justEdited = 1000;

/**
 * What a gap between two signs of the person was: desk time; too long for it, but the bout goes on;
 * its end; or
 * nobody can tell, because an agent worked for longer than a person surely watches it.
 */
export type Verdict = 'counts' | 'keeps' | 'ends' | 'unsure';

/**
 * What one window tells of the person, each sign with what it is worth. A key or a click in an
 * editor proves a person. `active` proves one when it turns true; that it stays so proves none, as a
 * running progress or a notebook keeps it up; that it turns false proves still hands, but for pages
 * of other extensions, whose keys it does not see. All times are epoch ms.
 */
export class Presence {
  /** Latest sign of the person that was weighed. */
  last: number | undefined;
  /** Latest sign of the hands in an editor, weighed or not. */
  hands = -Infinity;
  focused = true;
  active = true;
  /** The debugger stands at a stop. */
  stopped = false;
  /** A coding agent has the terminal in use. */
  agentRuns = false;
  /** When the window lost the focus. */
  leftAt = 0;

  /** Since when anything is known of this window. */
  #began: number | undefined;
  #activeSince = -Infinity;
  #inactiveSince = -Infinity;
  #focusedAt = -Infinity;
  /** Latest sign of hands at keys that no event tells of: a terminal, the settings. */
  #unseen = -Infinity;
  /** The person turned to a terminal; there the latest Enter and the latest prompt. */
  #terminal = -Infinity;
  #enter = -Infinity;
  #prompt = -Infinity;
  /** Documents changed with no hands behind it. */
  #program = -Infinity;
  #webview = false;

  // What speaks for the person since the last sign.
  #left = false;
  #heldActive = true;
  #besideWebview = false;
  /** So far the gap is explained by an agent at work. */
  #watchedTo = -Infinity;

  /** @returns whether anything was known of this window before */
  begin(at: number): void {
    this.#began ??= at;
  }

  /** The clock was set back: what is remembered goes back with it, so that no wait grows. */
  setBack(by: number): void {
    if (this.last !== undefined) this.last -= by;
    if (this.#began !== undefined) this.#began -= by;
    this.hands -= by;
    this.leftAt -= by;
    this.#activeSince -= by;
    this.#inactiveSince -= by;
    this.#focusedAt -= by;
    this.#unseen -= by;
    this.#terminal -= by;
    this.#enter -= by;
    this.#prompt -= by;
    this.#program -= by;
    this.#watchedTo -= by;
  }

  /** @returns false if the window had it, or had not, before */
  focus(at: number, focused: boolean): boolean {
    if (focused === this.focused) return false;
    this.focused = focused;
    if (focused) this.#focusedAt = this.#activeSince = at;
    else {
      this.leftAt = at;
      this.#left = true;
    }
    return true;
  }

  /** @returns what it was: a key or a click somewhere in the window, more than the focus itself */
  turnActive(at: number): boolean {
    const turned = !this.active;
    this.active = true;
    if (!turned) return false;
    this.#activeSince = at;
    if (at - this.hands > sameInput) this.#unseen = at;
    return at - this.#focusedAt > sameInput;
  }

  turnInactive(at: number): void {
    if (this.active) this.#inactiveSince = at;
    this.active = false;
    this.#heldActive = false;
  }

  /** The machine slept: `active` was nobody's word. */
  sleep(): void {
    this.#heldActive = false;
  }

  command(at: number, runs: boolean, agent: boolean): void {
    if (runs) this.#enter = this.#unseen = this.#terminal = at;
    else this.#prompt = at;
    if (!agent) return;
    this.agentRuns = runs;
    if (!runs) this.#watchedTo = at;
  }

  terminal(at: number): void {
    this.#terminal = at;
    this.#unseen = at;
  }

  webview(inFront: boolean): void {
    this.#webview = inFront;
    if (inFront) this.#besideWebview = true;
  }

  program(at: number): void {
    this.#program = at;
    const to = Math.max(this.#watchedTo, this.last ?? -Infinity);
    if (at - to < gapThatCounts) this.#watchedTo = at;
  }

  /**
   * Keys in a terminal, which no event tells of: the window was active until `activeLag` ago at the
   * least. Elsewhere nobody knows whose word `active` is.
   */
  unseenInput(at: number): number | undefined {
    if (!this.#inTerminal && !this.agentRuns) return undefined;
    // Active is what a window is called for a while after the focus has left, too.
    const seen = Math.min(at - activeLag, this.focused ? Infinity : this.leftAt);
    // Of what was before it nothing is known in this window.
    const known = Math.max(this.#began ?? at, this.#activeSince, this.last ?? -Infinity);
    if (seen <= known) return undefined;
    this.#unseen = Math.max(this.#unseen, seen);
    return seen;
  }

  /** What the gap was that a sign ends; the next one begins with it. */
  weigh(at: number, rules: Rules): Verdict {
    const verdict = this.#verdict(at, rules);
    this.#left = !this.focused;
    this.#heldActive = this.active;
    this.#besideWebview = this.#webview;
    this.#watchedTo = -Infinity;
    return verdict;
  }

  #verdict(at: number, rules: Rules): Verdict {
    const last = this.last ?? at;
    const gap = at - last;
    const keepsOrEnds = gap >= rules.idleReset ? 'ends' : 'keeps';
    if (gap < gapThatCounts) return 'counts';
    if (this.#left) return gap < rules.awayCounts ? 'counts' : keepsOrEnds;
    // A page that tells nothing of its keys is like another program.
    if (this.#besideWebview && gap < rules.awayCounts) return 'counts';
    if (this.#heldActive && gap <= activeAlone) return 'counts';
    const watchedTo = this.agentRuns ? at : this.#watchedTo;
    const watched = watchedTo > last && at - watchedTo < gapThatCounts;
    if (!watched || rules.agentWaits === 0) return keepsOrEnds;
    if (gap <= rules.agentWaits) return 'counts';
    return 'unsure';
  }

  /**
   * From when on a word disturbs nobody's typing, if the hands stay as they are.
   * @param need how long the hands in an editor must be still, ms
   * @returns Infinity while keys may go where nobody sees them
   */
  stillFrom(now: number, need: number): number {
    if (!this.focused || this.stopped) return Infinity;
    if (!this.active) {
      // A key in an editor is told of before the window says that it is active again.
      const still = Math.max(this.#inactiveSince, this.hands + need);
      return this.#mayBeTyping(now) ? Infinity : still;
    }
    // A prompt may be typed there, long after the last key in an editor.
    if (this.#webview || this.agentRuns) return Infinity;
    if (this.#unseen > Math.max(this.hands, this.#prompt)) return Infinity;
    // The next prompt may be typed in a page while what is in the editors keeps still.
    const edited = now - this.#program;
    if (edited < promptsFor && edited > justEdited && !this.#inTerminal) return Infinity;
    if (this.#prompt <= this.hands) return this.hands + need;
    return Math.max(this.#prompt + quietHands, this.#enter + quietPrompt);
  }

  /** An inactive window's hands are still, unless they are at a page of another extension. */
  #mayBeTyping(now: number): boolean {
    if (now - this.#program <= justEdited) return false;
    return this.#webview || !(this.agentRuns || this.#inTerminal);
  }

  /** An agent works, and the hands are still. */
  watches(now: number): boolean {
    return !this.active && (this.agentRuns || this.#programWorks(now));
  }

  get #inTerminal(): boolean {
    return this.#terminal >= this.hands && this.#terminal > -Infinity;
  }

  #programWorks(now: number): boolean {
    return this.#program > this.hands && now - this.#program < gapThatCounts;
  }
}
