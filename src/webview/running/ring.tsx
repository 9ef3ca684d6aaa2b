import { wantsStillness } from './motion';

/** In how many steps the ring empties for someone who wants no motion. */
const stillSteps = 12;

/** A ring that empties; what it shows stands in words inside it. @param left 1 to 0 */
export function Ring({ left }: { left: number }) {
  const still = wantsStillness();
  const shown = still ? Math.ceil(left * stillSteps) / stillSteps : left;
  return (
    <svg class={still ? 'ring still' : 'ring'} viewBox="0 0 64 64" aria-hidden="true">
      <circle class="ring-track" cx="32" cy="32" r="28" />
      <circle
        class="ring-left"
        cx="32"
        cy="32"
        r="28"
        pathLength={1}
        stroke-dasharray="1 1"
        stroke-dashoffset={1 - shown}
      />
    </svg>
  );
}
