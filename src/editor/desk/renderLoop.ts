import type { Handle } from '../platform/clock';
import type { Clock } from '../platform/clock';

/** Something that is drawn from what is known. */
interface Surface {
  /** @returns when it changes by itself, epoch ms; undefined if nothing of the kind is ahead */
  render(): number | undefined;
}

/**
 * Draws all that the person sees, the status bar and the panel, whenever something it is made of has
 * changed: the desk, the settings, the diary, or the time at which a pause or the working hours end.
 */
export class RenderLoop implements Handle {
  #next: { at: number; timer: Handle } | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly surfaces: readonly Surface[],
  ) {}

  render(): void {
    const changes = this.surfaces.flatMap((surface) => surface.render() ?? []);
    this.#renderAt(changes.length === 0 ? undefined : Math.min(...changes));
  }

  dispose(): void {
    this.#next?.timer.dispose();
  }

  #renderAt(at: number | undefined): void {
    if (at === this.#next?.at) return;
    this.#next?.timer.dispose();
    this.#next = undefined;
    if (at === undefined) return;
    const timer = this.clock.at(at, () => {
      this.#next = undefined;
      this.render();
    });
    this.#next = { at, timer };
  }
}
