import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Takes the focus when it comes, because the button that was pressed is gone then or far below, and
 * gives it back when it goes. Where the focus is not in the page at all, it is left alone.
 * @param begun the break has just begun, and is not one that the page found when it was opened
 */
export function useFocusWhileShown(begun: boolean) {
  const card = useRef<HTMLElement>(null);
  // Of the layout, because a later effect finds the card gone and the focus with it.
  useLayoutEffect(() => {
    const shown = card.current;
    const title = shown?.querySelector('h2');
    if (begun && document.hasFocus()) title?.focus();
    return () => {
      if (shown?.contains(document.activeElement) !== true) return;
      queueMicrotask(() => document.getElementById('start-break')?.focus());
    };
  }, []);
  return card;
}
