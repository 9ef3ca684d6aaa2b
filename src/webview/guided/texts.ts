import type { GuidedView } from '../../panel/moveModel';
import { formatSeconds } from '../format';
import { t } from '../text';

export const sideName = (side: 1 | 2): string => (side === 1 ? t('right side') : t('left side'));

/** What to do now, in one breath. */
export function stepText({ move, side, length }: NonNullable<GuidedView['step']>): string {
  const time = formatSeconds(length / 1000);
  return move.sides === 2
    ? t('{0}, {1}, {2}.', move.name, sideName(side), time)
    : t('{0}, {1}.', move.name, time);
}

/** What comes after this. @param now id of the move that is on */
export function nextText(next: GuidedView['next'], now: string): string {
  if (next === null) return t('Next: the end');
  if (next.id === now) return t('Next: {0}', sideName(next.side));
  return next.sides === 2
    ? t('Next: {0}, {1}', next.name, sideName(next.side))
    : t('Next: {0}', next.name);
}
