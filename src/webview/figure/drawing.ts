import type { bodyShapes, stage } from '../../figures/figure';
import { later } from '../later';

/** What draws figures: a script of its own, read when the first figure is to be seen. */
export interface Drawing {
  stage: typeof stage;
  bodyShapes: typeof bodyShapes;
}

/** Without its figure a move is still a move: the steps say it too. */
export const useDrawing = later<Drawing>(() => import('../../figures/figure'));
