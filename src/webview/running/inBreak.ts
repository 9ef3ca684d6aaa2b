import type { PanelModel } from '../../panel/model';

/** Whether a break runs, with a guide or without. */
export const isInBreak = ({ running, guided }: PanelModel): boolean =>
  running !== null || (guided !== null && guided.step !== null);
