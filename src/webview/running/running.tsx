import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelModel } from '../../panel/messages';
import { announce } from '../announce';
import { Button } from '../controls/button';
import { MoveFigure } from '../figure/figure';
import { formatCountdown, formatMinutes } from '../format';
import { post } from '../host';
import { t } from '../text';
import { SelfMassageRules } from '../move/selfMassage';
import { Ring } from './ring';
import { justBegun, useElapsed, useMarks } from './countdown';
import type { HostClock, Mark } from './countdown';
import './running.css';

type Break = NonNullable<PanelModel['running']>;

/** The break that is going on: what to do, and how long still. */
export function Running({ running, clock }: { running: Break; clock: HostClock }) {
  const { from, length, move } = running;
  const elapsed = useElapsed(clock, from, length);
  const left = length - elapsed;
  useMarks(elapsed, length, (mark) => announce(markText(mark, running)));
  const card = useFocusWhileShown(elapsed < justBegun);
  return (
    <section class="running" aria-labelledby="running-title" ref={card}>
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
            {move === null ? t('Break') : move.name}
          </h2>
          <p class="quiet">
            {left > 0 ? (move?.dose ?? formatMinutes(length / 60_000)) : overText()}
          </p>
        </div>
      </div>
      {move === null ? (
        <p>{t('Stand up, walk a little, and look far away.')}</p>
      ) : (
        <>
          <MoveFigure move={move} elapsed={elapsed / 1000} />
          <ol class="steps">
            {move.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
      {move?.kind === 'self-massage' && <SelfMassageRules id="running-rules" />}
      <Button onClick={() => post({ type: 'finishBreak' })}>
        {left > 0 ? t('End break') : t('Done')}
      </Button>
    </section>
  );
}

const overText = () => t('The break is over. Come back when you are ready.');

function markText(mark: Mark, { length, move }: Break): string {
  if (mark === 'half') return t('Half of the break is over.');
  if (mark === 'end') return overText();
  const time = formatMinutes(length / 60_000);
  return move === null ? t('Break, {0}.', time) : t('Break, {0}: {1}.', time, move.name);
}

/**
 * Takes the focus when it comes, because the button that was pressed is gone then or far below, and
 * gives it back when it goes. Where the focus is not in the page at all, it is left alone.
 * @param begun the break has just begun, and is not one that the page found when it was opened
 */
function useFocusWhileShown(begun: boolean) {
  const card = useRef<HTMLElement>(null);
  // Of the layout, because a later effect finds the card gone and the focus with it.
  useLayoutEffect(() => {
    const shown = card.current;
    const title = shown?.querySelector('h2');
    if (begun && document.hasFocus()) title?.focus();
    return () => {
      if (shown?.contains(document.activeElement) !== true) return;
      queueMicrotask(() => document.getElementById('start-break')?.focus());
    };
  }, []);
  return card;
}
