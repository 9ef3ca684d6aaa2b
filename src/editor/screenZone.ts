import { isTimeZone } from './settings';

/** Where the zone is kept from one start to the next. */
export interface ZoneShelf {
  get(): unknown;
  put(zone: string): void;
}

/**
 * The zone of the person's screen. An extension host on the same machine knows it; one on a server
 * has to be told by the panel, and remembers what it was told last.
 */
export class ScreenZone {
  #zone: string;

  /**
   * @param here the zone of the machine that this runs on
   * @param shelf undefined where that is the person's own machine
   */
  constructor(
    here: string,
    private readonly shelf: ZoneShelf | undefined,
  ) {
    const kept = shelf?.get();
    this.#zone = typeof kept === 'string' && isTimeZone(kept) ? kept : here;
  }

  /** IANA name. */
  get now(): string {
    return this.#zone;
  }

  /** @returns whether the screen is in another zone than was thought */
  tell(zone: string): boolean {
    if (zone === this.#zone || !isTimeZone(zone)) return false;
    this.#zone = zone;
    this.shelf?.put(zone);
    return true;
  }
}
