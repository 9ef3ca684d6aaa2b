import { useEffect } from 'preact/hooks';
import { post } from '../host';

/** What has keys of its own that are not to be taken from it. */
const ownKeys = 'input, textarea, select, summary, [role=radio]';

/** Space pauses and goes on; the arrow keys go back and on. Only where nothing else wants them. */
export function useKeys(paused: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (!(target instanceof Element) || target.closest(ownKeys) !== null) return;
      if (target !== document.body && target.closest('.guided') === null) return;
      const wanted = wantedBy(key, paused);
      // A button that has the focus is pressed by the space bar.
      if (wanted === undefined || (key === ' ' && target.closest('button') !== null)) return;
      event.preventDefault();
      post({ type: 'guide', event: wanted });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [paused]);
}

function wantedBy(key: string, paused: boolean): 'pause' | 'resume' | 'next' | 'back' | undefined {
  if (key === ' ') return paused ? 'resume' : 'pause';
  if (key === 'ArrowRight') return 'next';
  return key === 'ArrowLeft' ? 'back' : undefined;
}
