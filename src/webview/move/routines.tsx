import type { PanelModel } from '../../panel/model';
import { formatMinutes, formatSeconds } from '../format';
import { post } from '../host';
import { Icon } from '../icons';
import { t } from '../text';

/** The routines that may be offered now; one press starts one. */
export function Routines({ routines }: { routines: PanelModel['routines'] }) {
  if (routines.length === 0) return null;
  return (
    <>
      <h3>{t('Routines')}</h3>
      <ul class="routines">
        {routines.map(({ id, name, seconds, moves }) => (
          <li key={id}>
            <button type="button" onClick={() => post({ type: 'startRoutine', id })}>
              <Icon name="play" />
              <span>{name}</span>
              <span class="quiet">
                {seconds < 60 ? formatSeconds(seconds) : formatMinutes(seconds / 60)}
                {' · '}
                {moves === 1 ? t('1 move') : t('{0} moves', moves)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
