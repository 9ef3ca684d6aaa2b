/** Changes so far apart are no formatter's, nor a file that was read anew; ms. Product decision. */
const apart = 2000;
/** A change so soon before or after a key is the key's; ms. */
const ownEdit = 1000;
/** Longer without a change, and what worked has stopped; ms. */
const over = 120_000;

/** Tells documents that a program goes on changing from those that a person types into. */
export class Burst {
  #first = -Infinity;
  #latest = -Infinity;

  /**
   * A document changed.
   * @param hands when the hands last moved, epoch ms
   * @returns whether it is one of several with no hands behind them
   */
  changed(at: number, hands: number): boolean {
    if (this.#first - hands < ownEdit || at - this.#latest > over) this.#first = at;
    this.#latest = at;
    return at - this.#first >= apart && at - hands >= ownEdit;
  }
}
