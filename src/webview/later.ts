import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the page that stands in a file of its own, read when it is first to be seen.
 * @param read the import
 * @returns a hook: what was read, undefined until then
 */
export function later<T>(read: () => Promise<T>): () => T | undefined {
  let loaded: T | undefined;
  let loading: Promise<T> | undefined;
  return () => {
    const [, redraw] = useState(false);
    useEffect(() => {
      if (loaded !== undefined) return;
      loading ??= read();
      loading.then(
        (part) => {
          loaded = part;
          redraw(true);
        },
        (error: unknown) => {
          // The rest of the page does without it; the next to ask tries again.
          loading = undefined;
          console.warn('Lumbar could not read a part of its page.', error);
        },
      );
    }, []);
    return loaded;
  };
}
