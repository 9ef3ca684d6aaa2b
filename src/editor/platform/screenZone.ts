import { localZone } from '../../calendar/zones';
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

  /** @param shelf undefined where the screen is that of the machine that this runs on */
  constructor(private readonly shelf: ZoneShelf | undefined) {
    const kept = shelf?.get();
    this.#zone = typeof kept === 'string' && isTimeZone(kept) ? kept : localZone;
  }

  /** IANA name, or `localZone`. */
  get now(): string {
    return this.#zone;
  }

  /** @returns whether the screen is in another zone than was thought */
  tell(zone: string): boolean {
    const known =
      this.#zone === localZone ? Intl.DateTimeFormat().resolvedOptions().timeZone : this.#zone;
    if (zone === known || !isTimeZone(zone)) return false;
    this.#zone = zone;
    this.shelf?.put(zone);
    return true;
  }
}
