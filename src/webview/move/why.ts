import type { WhyView } from '../../panel/moveModel';
import { formatList } from '../format';
import { t } from '../text';
import { exerciseRegionName } from '../words';

/** Why a move is there, in a line; undefined if there is nothing to say. */
export function whyText({ regions, reasons }: WhyView): string | undefined {
  const words: Record<WhyView['reasons'][number], string> = {
    strength: t('strength this time'),
    gentle: t('gentle'),
    upright: t('on your feet'),
    bare: t('no equipment'),
    discreet: t('discreet'),
    fresh: t('not done lately'),
  };
  const parts = [
    ...(regions.length > 0 ? [t('for your {0}', formatList(regions.map(exerciseRegionName)))] : []),
    ...reasons.map((reason) => words[reason]),
  ];
  return parts.length === 0 ? undefined : t('Chosen: {0}', formatList(parts));
}
