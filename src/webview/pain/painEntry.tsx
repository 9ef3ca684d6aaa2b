import type { PainItem } from '../../panel/painModel';
import { IconButton } from '../controls/button';
import { formatList, formatNumber, formatSaid } from '../format';
import { t } from '../text';
import { bandName, qualityName, regionName, symptomName, triggerName, windowName } from '../words';
import './painEntry.css';

interface PainEntryProps {
  item: PainItem;
  now: number;
  onEdit: () => void;
  onDelete: () => void;
}

/** One line of the diary of pain. */
export function PainEntry({ item, now, onEdit, onDelete }: PainEntryProps) {
  const when = formatSaid(item, now);
  const asked = windowName(item.window);
  const more = detailWords(item);
  return (
    <div class="entry">
      <span class="entry-rating" aria-hidden="true">
        {formatNumber(item.rating)}
      </span>
      <p class="entry-head">
        <span class="visually-hidden">{formatNumber(item.rating)} </span>
        {item.regions.length > 0 ? (
          <>
            <span class="visually-hidden">{bandName(item.rating)}, </span>
            {formatList(item.regions.map(regionName))}
          </>
        ) : (
          bandName(item.rating)
        )}{' '}
        <time class="quiet" dateTime={new Date(item.at).toISOString()}>
          {when}
        </time>
      </p>
      <div class="entry-actions">
        <IconButton icon="pencil" label={t('Edit entry, {0}', when)} onClick={onEdit} />
        <IconButton icon="bin" label={t('Delete entry, {0}', when)} onClick={onDelete} />
      </div>
      <div class="entry-more quiet">
        {asked !== undefined && <p>{asked}</p>}
        {more.length > 0 && <p>{formatList(more)}</p>}
        {item.details.relief !== '' && <p>{t('For relief: {0}', item.details.relief)}</p>}
        {item.note !== null && <p class="entry-note">{item.note}</p>}
      </div>
    </div>
  );
}

function detailWords({ details }: PainItem): string[] {
  const { quality, trigger, symptoms, stiffness, sleepLost, severe } = details;
  return [
    ...quality.map(qualityName),
    ...(trigger === null ? [] : [t('set off by: {0}', triggerName(trigger))]),
    ...symptoms.map(symptomName),
    ...(stiffness ? [t('stiff in the morning')] : []),
    ...(sleepLost ? [t('lost sleep')] : []),
    ...(severe ? [t('hard to do anything')] : []),
  ];
}
