/**
 * Calls `draw` for each frame while the element can be seen: not in a hidden view, nor while it is
 * scrolled or folded away.
 * @param draw gets the time as `performance.now()` has it
 * @returns ends it
 */
export function onFrames(element: Element, draw: (now: number) => void): () => void {
  let asked: number | undefined;
  const next = (now: number) => {
    draw(now);
    asked = requestAnimationFrame(next);
  };
  const stop = () => {
    if (asked !== undefined) cancelAnimationFrame(asked);
    asked = undefined;
  };
  const watcher = new IntersectionObserver((entries) => {
    stop();
    // A hidden page gets no frames by itself.
    if (entries.at(-1)?.isIntersecting === true) asked = requestAnimationFrame(next);
  });
  watcher.observe(element);
  draw(performance.now());
  return () => {
    watcher.disconnect();
    stop();
  };
}
