import { signs } from '../../diary/questions';
import type { Sign } from '../../diary/questions';
import { signName } from '../../diary/signNames';
import type { PanelModel } from '../../panel/model';
import { formatDate, formatNumber } from '../format';
import { t } from '../text';
import { regionName } from '../words';

type Reason = PanelModel['reasons'][number];

/** What was answered, and when: "fever, May 3". */
export function reasonText({ what, about, region, rating, on }: Reason, now: number): string {
  const parts = [
    nameOf(what ?? about),
    ...(rating === null ? [] : [t('{0} of 10', formatNumber(rating))]),
    ...(region === null ? [] : [regionName(region)]),
  ];
  return t('{0} ({1})', parts.join(', '), formatDate(on, now));
}

/** The same of what a clearance settles, as it is kept in it. */
export function settledText({ what, on }: { what: string; on: string }, now: number): string {
  return t('{0} ({1})', nameOf(what), formatDate(on, now));
}

function nameOf(what: string): string {
  if (isSign(what)) return signName(what, t);
  const names = new Map([
    ['reaction', t('a serious reaction to a session')],
    ['severe', t('severe pain')],
    ['stopped', t('a massage course that was stopped')],
    ['flags', t('a massage course that was stopped')],
    ['not_relaxing', t('a muscle that stayed tight')],
    ['second_reaction', t('a second reaction to a session')],
    ['flare', t('pain that flared up and stayed up')],
    ['paused', t('a reaction to a session')],
  ]);
  return names.get(what) ?? what;
}

function isSign(what: string): what is Sign {
  return what === 'cancer_history' || (signs as readonly string[]).includes(what);
}
