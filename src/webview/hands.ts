import { post } from './host';

/** VS Code sees no input inside a page, so the page says itself that someone is there; ms. */
const atMostEvery = 5000;

/** Reports typing and clicking, rarely enough to cost nothing. */
export function reportHands(): void {
  let last = -Infinity;
  const report = () => {
    const now = performance.now();
    if (now - last < atMostEvery) return;
    last = now;
    post({ type: 'hands' });
  };
  window.addEventListener('keydown', report, { capture: true, passive: true });
  window.addEventListener('pointerdown', report, { capture: true, passive: true });
}
