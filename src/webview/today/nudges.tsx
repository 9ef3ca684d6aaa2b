import type { PanelModel } from '../../panel/model';
import { Fold } from '../controls/fold';
import { formatMinutes, formatNumber, formatTime } from '../format';
import { t } from '../text';
import { momentName, outcomeName } from '../words';

/** What became of the day's nudges, newest first, for whoever asks. */
export function Nudges({ today: { nudges, kept } }: Pick<PanelModel, 'today'>) {
  if (nudges.length === 0) return null;
  const newestFirst = [...nudges].sort((a, b) => b.due - a.due);
  return (
    <Fold id="nudges" summary={t('Nudges today: {0}', formatNumber(nudges.length))}>
      <ul class="nudges">
        {newestFirst.map(({ due, outcome, moment }) => (
          <li key={due}>
            <time dateTime={new Date(due).toISOString()}>{formatTime(due)}</time>
            <span>
              {outcomeName(outcome)}
              {moment !== null && <span class="quiet"> ({momentName(moment)})</span>}
            </span>
          </li>
        ))}
      </ul>
      {kept !== null && (
        <p class="quiet">
          {t('You usually take a break after {0} at the desk.', formatMinutes(kept.minutes))}
        </p>
      )}
    </Fold>
  );
}
