import { minuteMs } from '../../calendar/units';
import type { PanelModel } from '../../panel/model';
import { announce } from '../announce';
import { Button } from '../controls/button';
import { formatCountdown, formatMinutes } from '../format';
import { post } from '../host';
import { t } from '../text';
import { useFocusWhileShown } from './focus';
import { Ring } from './ring';
import { justBegun, useElapsed, useMarks } from './countdown';
import type { HostClock, Mark } from './countdown';
import './running.css';

type Break = NonNullable<PanelModel['running']>;

/** A break for which no move fits: how long it is still. */
export function Running({ running, clock }: { running: Break; clock: HostClock }) {
  const { from, length } = running;
  const elapsed = useElapsed(clock, from, length);
  const left = length - elapsed;
  useMarks(elapsed, length, (mark) => announce(markText(mark, running)));
  const card = useFocusWhileShown(elapsed < justBegun);
  return (
    <section class="running" id="today-break" aria-labelledby="running-title" ref={card}>
      <div class="running-head">
        <div class="running-time">
          <Ring left={length > 0 ? left / length : 0} />
          <span role="timer">
            <span class="visually-hidden">{t('Time left')} </span>
            {formatCountdown(left)}
          </span>
        </div>
        <div>
          <h2 id="running-title" tabIndex={-1}>
            {t('Break')}
          </h2>
          <p class="quiet">{left > 0 ? formatMinutes(length / minuteMs) : overText()}</p>
        </div>
      </div>
      <p>{t('Stand up, walk a little, and look far away.')}</p>
      <Button onClick={() => post({ type: 'finishBreak' })}>
        {left > 0 ? t('End break') : t('Done')}
      </Button>
    </section>
  );
}

const overText = () => t('The break is over. Come back when you are ready.');

function markText(mark: Mark, { length }: Break): string {
  if (mark === 'half') return t('Half of the break is over.');
  if (mark === 'end') return overText();
  return t('Break, {0}.', formatMinutes(length / minuteMs));
}
