import type { PanelModel } from '../../panel/model';
import type { ProgressView, Range } from '../../panel/progressModel';
import { formatMean, formatNumber } from '../format';
import { t } from '../text';
import { updateUi } from '../ui';
import { recallName } from '../words';
import { Calendar } from './calendar';
import { Links } from './links';
import { Numbers } from './numbers';
import { painIn, rangeName, ranges } from './range';
import { Regions } from './regions';
import { Strip } from './strip';

/** Rated days that a mean needs before it is set beside another one (product decision). */
const comparable = 5;

/** What changes, and what goes with what. @param range asked for; `progress` may still be another's */
export function Weeks({
  progress,
  today: { limit, every },
  range,
}: {
  progress: ProgressView;
  today: PanelModel['today'];
  range: Range;
}) {
  if (progress.periods.length === 0) {
    return (
      <p class="quiet">
        {t(
          'Your weeks will appear here: pain, desk time and breaks, day above day. A number now and then is enough to begin.',
        )}
      </p>
    );
  }
  return (
    <>
      <Ranges chosen={range} />
      <Headline progress={progress} />
      <Asked {...progress} />
      <Strip key={progress.range} shown={progress} limit={limit} every={every} />
      <Numbers shown={progress} />
      <Regions shown={progress} />
      <Calendar progress={progress} />
      <Links compared={progress.compared} tooFew={progress.tooFew} />
    </>
  );
}

function Ranges({ chosen }: { chosen: Range }) {
  return (
    <div class="ranges" role="group" aria-label={t('Days shown')}>
      {ranges.map((range) => (
        <button
          key={range}
          type="button"
          aria-pressed={range === chosen}
          aria-label={rangeName(range)}
          onClick={() => updateUi({ range })}
        >
          {range === 'all' ? t('All') : range === '90' ? t('90 days') : formatNumber(Number(range))}
        </button>
      ))}
    </div>
  );
}

/** What the ratings shown were asked for: those of another time span are never mixed in. */
function Asked({ window, otherWindows }: Pick<ProgressView, 'window' | 'otherWindows'>) {
  if (window === 'now' && otherWindows === 0) return null;
  return (
    <p class="quiet">
      {t('Ratings of: {0}.', recallName(window))}{' '}
      {otherWindows > 0 &&
        t('Left out, as they are of another time span: {0}.', formatNumber(otherWindows))}
    </p>
  );
}

function Headline({ progress: { periods, range, before } }: { progress: ProgressView }) {
  const pain = painIn(periods);
  if (pain === undefined) return <p class="quiet">{t('No pain logged in this time.')}</p>;
  return (
    <p class="headline">
      <strong>{formatMean(pain.mean)}</strong>{' '}
      <span>
        {pain.days === 1
          ? t('mean pain of 1 logged day')
          : t('mean pain of {0} logged days', formatNumber(pain.days))}
        {before !== null && before.days >= comparable && pain.days >= comparable && (
          <>
            <br />
            {t('{0} in the {1} days before', formatMean(before.mean), formatNumber(Number(range)))}
          </>
        )}
      </span>
    </p>
  );
}
