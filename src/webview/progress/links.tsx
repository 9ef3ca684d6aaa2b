import type { ComparedView, Factor, ProgressView } from '../../panel/progressModel';
import { Fold } from '../controls/fold';
import { formatList, formatMean, formatMinutes, formatNumber } from '../format';
import { t } from '../text';

/** What pain goes with, and what it does not; never why. */
export function Links({ compared, tooFew }: Pick<ProgressView, 'compared' | 'tooFew'>) {
  const sure = compared.filter((one) => one.sure);
  const unclear = compared.filter((one) => !one.sure);
  return (
    <>
      <h3>{t('What goes with what')}</h3>
      {compared.length === 0 ? (
        <p class="quiet">
          {t(
            'Days with something are compared with days without it, from five of each on, once pain differs between days. There is not enough yet.',
          )}
        </p>
      ) : (
        <>
          {sure.length === 0 && (
            <p>
              {t(
                'So far, nothing stands out beyond chance. That is worth knowing, too: pain often comes and goes by itself.',
              )}
            </p>
          )}
          <ul class="findings">
            {sure.map((one) => (
              <li key={one.factor}>
                <p>{findingText(one)}</p>
                <Reach {...one} />
                <p class="quiet">
                  {t(
                    '{0} days with, {1} without, of the last year. This does not show cause.',
                    formatNumber(one.days[0]),
                    formatNumber(one.days[1]),
                  )}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {unclear.length > 0 && <Unclear compared={unclear} />}
      {compared.length > 0 && tooFew.length > 0 && (
        <p class="quiet">{t('Too few days to compare: {0}.', formatList(tooFew.map(shortName)))}</p>
      )}
    </>
  );
}

function Unclear({ compared }: { compared: readonly ComparedView[] }) {
  return (
    <Fold
      id="progress-unclear"
      summary={t('Looked at, no clear link: {0}', formatNumber(compared.length))}
    >
      <table class="unclear">
        <thead>
          <tr>
            <th scope="col">{t('When')}</th>
            <th scope="col">{t('Pain with, without')}</th>
          </tr>
        </thead>
        <tbody>
          {compared.map((one) => (
            <tr key={one.factor}>
              <th scope="row">{whenName(one)}</th>
              <td>
                {t('{0}, {1}', formatMean(one.pain[0]), formatMean(one.pain[1]))}
                <div class="quiet">
                  {t('{0} and {1} days', formatNumber(one.days[0]), formatNumber(one.days[1]))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">
        {t(
          'Each difference is checked against chance, with weekday, trend and the day before allowed for, and all of them together.',
        )}
      </p>
    </Fold>
  );
}

function findingText(one: ComparedView): string {
  const [low, high] = one.interval;
  const size = formatMean(Math.abs(one.difference));
  const ends = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b).map(formatMean);
  return one.difference < 0
    ? t('{0}, pain was {1} points lower (likely {2} to {3}).', whenName(one), size, ...ends)
    : t('{0}, pain was {1} points higher (likely {2} to {3}).', whenName(one), size, ...ends);
}

/** The difference and where it lies, on a scale from 4 points lower to 4 higher; the text has it in words. */
function Reach({ difference, interval }: ComparedView) {
  const x = (points: number) => 50 + Math.max(-4, Math.min(4, points)) * 12;
  return (
    <div class="reach quiet" aria-hidden="true">
      <span>{t('lower')}</span>
      <svg viewBox="0 0 100 12" preserveAspectRatio="none">
        <line class="zero" x1="50" x2="50" y1="0" y2="12" />
        <line class="span" x1={x(interval[0])} x2={x(interval[1])} y1="6" y2="6" />
        <line class="point" x1={x(difference)} x2={x(difference)} y1="2" y2="10" />
      </svg>
      <span>{t('higher')}</span>
    </div>
  );
}

/** Which days, at the beginning of a sentence. */
function whenName({ factor, from }: ComparedView): string {
  const least = from ?? 0;
  const names: Record<Factor, string> = {
    longBout: t('On days with {0} or longer without a break', formatMinutes(least)),
    deskHours: t('On days with {0} or more at the desk', formatMinutes(least)),
    breaks: t('On days with {0} or more breaks', formatNumber(least)),
    moves: t('On days with a move done'),
    massageBefore: t('On the day after a massage'),
    sleepLost: t('On days when pain cost sleep'),
    weekend: t('At weekends'),
  };
  return names[factor];
}

function shortName(factor: Factor): string {
  const names: Record<Factor, string> = {
    longBout: t('long stretches'),
    deskHours: t('desk time'),
    breaks: t('breaks'),
    moves: t('moves'),
    massageBefore: t('massage'),
    sleepLost: t('sleep'),
    weekend: t('weekends'),
  };
  return names[factor];
}
