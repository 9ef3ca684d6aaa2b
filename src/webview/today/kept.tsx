import type { PanelModel } from '../../panel/model';
import { Actions, Button } from '../controls/button';
import { formatMinutes } from '../format';
import { post } from '../host';
import { t } from '../text';

/** The rhythm the person really keeps, without a verdict, and the setting that would fit it. */
export function Kept({ kept }: { kept: NonNullable<PanelModel['today']['kept']> }) {
  const { minutes, offer } = kept;
  return (
    <>
      <p class="quiet">
        {t('You usually take a break after {0} at the desk.', formatMinutes(minutes))}
      </p>
      {offer !== null && (
        <Actions>
          <Button onClick={() => post({ type: 'useInterval', minutes: offer })}>
            {t('Nudge me every {0}', formatMinutes(offer))}
          </Button>
        </Actions>
      )}
    </>
  );
}
