import type { PanelModel } from '../../panel/messages';
import { Section } from '../controls/section';
import { formatNumber } from '../format';
import { t } from '../text';
import { updateUi } from '../ui';
import type { Ui } from '../ui';
import { Calendar } from './calendar';
import { Links } from './links';
import { Numbers } from './numbers';
import { painIn, rangeName, ranges, shownIn } from './range';
import type { Range } from './range';
import { Regions } from './regions';
import { Strip, formatTenths } from './strip';
import './progress.css';

/** Rated days that a mean needs before it is set beside another one (product decision). */
const comparable = 5;

/** The person's own weeks: what changes, and what goes with what. */
export function Progress({ model, ui }: { model: PanelModel; ui: Ui }) {
  const { progress, today } = model;
  const range = ui.range ?? '28';
  const shown = shownIn(progress, range);
  const pain = painIn(shown.periods);
  return (
    <Section
      id="progress"
      title={t('Progress')}
      gist={pain && t('mean pain {0}', formatTenths(pain.mean))}
    >
      {progress.days.length === 0 ? (
        <p class="quiet">
          {t(
            'Your weeks will stand here: pain, desk time and breaks, day above day. A number now and then is enough to begin.',
          )}
        </p>
      ) : (
        <>
          <Ranges chosen={range} />
          <Headline model={model} range={range} />
          <Strip key={range} shown={shown} limit={today.limit} every={today.every} />
          <Numbers shown={shown} />
          <Regions regions={progress.regions} shown={shown} />
          <Calendar progress={progress} range={range} />
          <Links compared={progress.compared} tooFew={progress.tooFew} />
        </>
      )}
    </Section>
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

function Headline({ model: { progress }, range }: { model: PanelModel; range: Range }) {
  const { periods } = shownIn(progress, range);
  const pain = painIn(periods);
  if (pain === undefined) return <p class="quiet">{t('No pain logged in this time.')}</p>;
  const length = range === 'all' ? 0 : Number(range);
  // Ninety days before these ninety are not here day by day.
  const before =
    length * 2 <= 90 && length > 0 ? painIn(progress.days.slice(-2 * length, -length)) : undefined;
  return (
    <p class="headline">
      <strong>{formatTenths(pain.mean)}</strong>{' '}
      <span>
        {pain.days === 1
          ? t('mean pain of 1 logged day')
          : t('mean pain of {0} logged days', formatNumber(pain.days))}
        {before !== undefined && before.days >= comparable && pain.days >= comparable && (
          <>
            <br />
            {t('{0} in the {1} days before', formatTenths(before.mean), formatNumber(length))}
          </>
        )}
      </span>
    </p>
  );
}
