import { useEffect, useState } from 'preact/hooks';
import type { bodyShapes, stage } from '../../figures/figure';

/** What draws figures: a script of its own, read when the first figure is to be seen. */
export interface Drawing {
  stage: typeof stage;
  bodyShapes: typeof bodyShapes;
}

let loaded: Drawing | undefined;
let loading: Promise<Drawing> | undefined;

/** undefined until it has been read */
export function useDrawing(): Drawing | undefined {
  const [, redraw] = useState(false);
  useEffect(() => {
    if (loaded !== undefined) return;
    loading ??= import('../../figures/figure');
    loading.then(
      (drawing) => {
        loaded = drawing;
        redraw(true);
      },
      (error: unknown) => {
        // The steps say it too: without its figure a move is still a move.
        loading = undefined;
        console.warn('Lumbar could not read its figures.', error);
      },
    );
  }, []);
  return loaded;
}
