import type { Nudge } from '../diary/records';
import type { Outcome } from '../diary/vocabulary';
import { outcomeAtRest } from './outcome';
import { betweenToasts, snoozesPerBout } from './rules';
import type { Rules } from './rules';
import type { Past } from './signals';

/** Hears of a nudge that fell due or got its outcome. */
type Hear = (nudge: Nudge) => void;

/**
 * When a nudge falls due in a bout, and what becomes of it. Desk time is that of the bout, in ms.
 */
export class Asking {
  /** The nudge that waits to be shown or answered. */
  open: Nudge | undefined;
  /** Desk time at which the next nudge falls due; Infinity: none in this bout. */
  #threshold: number;
  /** Desk time from which the next micro-break counts; Infinity: none in this bout. */
  #microFrom = 0;
  #snoozed: { until: number; micro: boolean } | undefined;
  #snoozes = 0;

  constructor(
    private rules: Rules,
    private readonly hear: Hear,
  ) {
    this.#threshold = rules.every;
  }

  get snoozesLeft(): number {
    return Math.max(0, snoozesPerBout - this.#snoozes);
  }

  newBout(): void {
    this.open = undefined;
    this.#threshold = this.rules.every;
    this.#microFrom = 0;
    this.#snoozed = undefined;
    this.#snoozes = 0;
  }

  changeRules(rules: Rules): void {
    const unasked = this.#threshold === this.rules.every;
    this.rules = rules;
    if (unasked) this.#threshold = rules.every;
  }

  setBack(by: number): void {
    if (this.#snoozed !== undefined) this.#snoozed.until -= by;
  }

  /** Desk time still to go until something may fall due, ms, and when a snooze ends, epoch ms. */
  ahead(desk: number): { desk: number; snooze: number } {
    return {
      desk: Math.max(0, Math.min(this.#threshold, this.#microDue()) - desk),
      snooze: this.#snoozed?.until ?? Infinity,
    };
  }

  fallDue(at: number, desk: number): void {
    const over = this.#snoozed !== undefined && at >= this.#snoozed.until;
    if (desk >= this.#threshold || (over && this.#snoozed?.micro === false)) {
      // One that was never shown goes on waiting; it needs no second one.
      const waits = this.open !== undefined && !this.open.micro && this.open.shown === undefined;
      if (!waits) this.#ask({ due: at, outcome: 'due' });
      this.#threshold = this.#afterIgnored(desk);
      this.#microFrom = Infinity;
      this.#snoozed = undefined;
    } else if (this.#microDue() <= desk || (over && this.#snoozed?.micro)) {
      // A break that is due soon is the micro-break too.
      const soon = this.#threshold - desk < betweenToasts;
      if (soon) this.#microFrom = desk;
      else {
        this.#ask({ due: at, outcome: 'due', micro: true });
        this.#microFrom = Infinity;
      }
      this.#snoozed = undefined;
    }
  }

  #ask(nudge: Nudge): void {
    const old = this.open;
    if (old !== undefined) this.decide(old, old.shown === undefined ? 'held' : 'ignored');
    this.open = nudge;
    this.hear(nudge);
  }

  /** Desk time at which a micro-break is due. */
  #microDue(): number {
    const { every } = this.rules.micro;
    return every > 0 ? this.#microFrom + every : Infinity;
  }

  /** An ignored nudge comes back once, at the firm mark; then the status bar alone speaks. */
  #afterIgnored(desk: number): number {
    return desk < this.rules.firmAfter && this.snoozesLeft > 0 ? this.rules.firmAfter : Infinity;
  }

  /** A nudge was shown. */
  show(nudge: Nudge): void {
    this.open = nudge;
    this.hear(nudge);
  }

  /** @returns the nudge as it is decided */
  decide(
    { began: _began, ...nudge }: Nudge,
    outcome: Outcome,
    until: number | undefined = nudge.until,
  ): void {
    this.hear({ ...nudge, outcome, ...(until !== undefined && { until }) });
  }

  /** A gap that keeps the bout is still longer than any micro-break. */
  restMicro(restFrom: number, desk: number, focused: boolean): void {
    if (this.#microFrom !== Infinity) this.#microFrom = desk;
    if (this.open?.micro !== true || !focused) return;
    this.decide(this.open, outcomeAtRest(this.open, restFrom));
    this.open = undefined;
  }

  /** The bout ends by a rest, or, `unsure`, by a gap that may have been none. */
  endBout(restFrom: number, unsure: boolean): void {
    const { open } = this;
    if (open === undefined) return;
    const passedBy = open.shown === undefined ? 'held' : 'ignored';
    this.decide(open, unsure ? passedBy : outcomeAtRest(open, restFrom));
  }

  /** Settles the open nudge by the person's word. @returns it, or undefined if it is not open */
  #close(due: number, outcome: Outcome, until?: number): Nudge | undefined {
    const nudge = this.open;
    if (nudge?.due !== due) return undefined;
    this.decide(nudge, outcome, until);
    this.open = undefined;
    return nudge;
  }

  /** @returns false if the nudge is not open */
  snooze(due: number, until: number): boolean {
    const nudge = this.#close(due, 'snoozed', until);
    if (nudge === undefined) return false;
    this.#snoozes += 1;
    this.#snoozed = { until, micro: nudge.micro === true };
    if (nudge.micro !== true) this.#threshold = Infinity;
    return true;
  }

  /** @returns false if the nudge is not open */
  skip(due: number, desk: number): boolean {
    const nudge = this.#close(due, 'skipped');
    if (nudge === undefined) return false;
    const silent = this.snoozesLeft === 0;
    this.#microFrom = silent ? Infinity : desk;
    if (nudge.micro !== true) this.#threshold = silent ? Infinity : desk + this.rules.every;
    return true;
  }

  /** The open nudge, if the break that begins is its answer, asked or not. */
  answeredBy(due: number | undefined, micro: boolean): Nudge | undefined {
    const nudge = this.open;
    if (nudge === undefined) return undefined;
    if (nudge.due === due || (nudge.micro === true) === micro) {
      this.open = undefined;
      return nudge;
    }
    // Half a minute is no answer to a whole break.
    if (micro) return undefined;
    // A break begun unasked is a whole one, and the micro-break too.
    this.decide(nudge, 'natural');
    this.open = undefined;
    return undefined;
  }

  /** A micro-break was taken. */
  tookMicro(desk: number): void {
    if (this.open === undefined) this.#microFrom = desk;
  }

  /** A break was cut short: the next one is due after a whole interval. */
  cutShort({ micro }: Nudge, desk: number): void {
    if (micro !== true) this.#threshold = desk + this.rules.every;
    this.#microFrom = desk;
  }

  /** A bout that a correction made longer: a nudge that nobody has seen is due again. */
  askAgain(bout: NonNullable<Past['bout']>, all: readonly Nudge[]): void {
    const main = all.findLast(({ due, micro }) => due >= bout.from && micro !== true);
    const passed = main?.outcome === 'natural' || main?.outcome === 'held';
    if (passed && main.shown === undefined) this.#threshold = this.rules.every;
  }

  /** Takes over what the nudges of a bout ask for; @param now epoch ms */
  recall(bout: NonNullable<Past['bout']>, all: readonly Nudge[], now: number): void {
    const nudges = all.filter(({ due }) => due >= bout.from && due <= now);
    const latest = nudges.at(-1);
    if (latest === undefined) return;
    const deskAt = (at: number) => Math.max(0, bout.desk - Math.max(0, bout.last - at));
    this.open = latest.outcome === 'due' && latest.until === undefined ? latest : undefined;
    this.#snoozes = nudges.filter(({ outcome }) => outcome === 'snoozed').length;
    this.#snoozed =
      latest.outcome === 'snoozed'
        ? { until: latest.until ?? latest.due, micro: latest.micro === true }
        : undefined;
    const main = nudges.findLast(({ micro }) => micro !== true);
    if (main !== undefined) {
      const then = deskAt(main.due);
      this.#threshold = this.#afterIgnored(then);
      if (main.outcome === 'snoozed') this.#threshold = Infinity;
      if (main.outcome === 'skipped') {
        this.#threshold = this.snoozesLeft > 0 ? then + this.rules.every : Infinity;
      }
    }
    const rested = latest.micro === true && latest.outcome === 'natural';
    const answered = rested || latest.outcome === 'skipped' || latest.outcome === 'taken';
    this.#microFrom =
      answered && this.snoozesLeft > 0 ? deskAt(latest.until ?? latest.due) : Infinity;
  }
}
