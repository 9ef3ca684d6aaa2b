/** Something that can be let go of. */
export interface Handle {
  dispose(): void;
}

/** The one place where time comes from. */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Calls back once, when `now()` has reached a time; at once if it has passed. */
  at(time: number, run: () => void): Handle;
}

/** Timers further off than this overflow; the wait is cut and begun again. */
const longestTimer = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  at(time, run) {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      const left = time - Date.now();
      timer = setTimeout(
        left > longestTimer ? wait : run,
        Math.max(0, Math.min(left, longestTimer)),
      );
    };
    wait();
    return {
      dispose: () => {
        clearTimeout(timer);
      },
    };
  },
};
