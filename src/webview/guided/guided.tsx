import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { GuidedView } from '../../panel/moveModel';
import { announce } from '../announce';
import { Button, IconButton } from '../controls/button';
import { MoveFigure } from '../figure/figure';
import { formatCountdown, formatList } from '../format';
import { post } from '../host';
import { Icon } from '../icons';
import { SelfMassageRules } from '../move/selfMassage';
import { whyText } from '../move/why';
import { justBegun } from '../running/countdown';
import type { HostClock } from '../running/countdown';
import { useFocusWhileShown } from '../running/focus';
import { Ring } from '../running/ring';
import { t } from '../text';
import { chime } from './chime';
import { useKeys } from './keys';
import { Plan } from './plan';
import { Question } from './question';
import { useSpent } from './spent';
import { nextText, sideName, stepText } from './texts';
import './guided.css';

type Step = NonNullable<GuidedView['step']>;

interface GuidedProps {
  guided: GuidedView;
  clock: HostClock;
  /** In an editor, where there is room beside the figure. */
  wide?: boolean;
}

/** The guided break: what to do now, how long still, and what comes. After it, how it was. */
export function Guided({ guided, clock, wide = false }: GuidedProps) {
  const { step } = guided;
  const card = useFocusWhileShown(step !== null && step.index === 0 && step.spent < justBegun);
  useFocusKept(card, step === null);
  // Where both pages are open the wide one speaks alone.
  useVoice(guided, wide || !guided.wide);
  return (
    <section
      class={wide ? 'guided wide' : 'guided'}
      id="today-break"
      aria-labelledby="guided-title"
      ref={card}
    >
      {step === null ? (
        <Question guided={guided} />
      ) : (
        <Running guided={guided} step={step} clock={clock} wide={wide} />
      )}
    </section>
  );
}

interface RunningProps {
  guided: GuidedView;
  step: Step;
  clock: HostClock;
  wide: boolean;
}

function Running({ guided, step, clock, wide }: RunningProps) {
  const { paused, next, moves } = guided;
  const { move, side, change, length, why } = step;
  const spent = useSpent(clock, step.spent, length, !paused);
  useKeys(paused);
  const before = (side - 1) * (move.seconds / move.sides);
  const left = guided.left - (spent - step.spent);
  const reason = whyText(why);
  return (
    <>
      <div class="guided-top">
        <Plan moves={moves} share={change ? 0 : (before + spent / 1000) / move.seconds} />
        <span class="quiet">{t('{0} left', formatCountdown(left))}</span>
        {!wide && (
          <IconButton
            icon="wide"
            label={t('Open in an editor')}
            onClick={() => post({ type: 'openWide' })}
          />
        )}
      </div>
      <div class="guided-now">
        <div class="guided-head">
          <div class="running-time">
            <Ring left={length > 0 ? 1 - spent / length : 0} />
            <span role="timer">
              <span class="visually-hidden">{t('Time left in this step')} </span>
              {formatCountdown(length - spent)}
            </span>
          </div>
          <div>
            <h2 id="guided-title" tabIndex={-1}>
              {move.name}
            </h2>
            <p class="quiet">
              {formatList([...(move.sides === 2 ? [sideName(side)] : []), move.dose])}
            </p>
          </div>
        </div>
        <p class={change ? 'guided-change' : 'guided-change none'}>
          {paused ? t('Paused') : change ? changeText(step) : '\u00a0'}
        </p>
        <MoveFigure
          move={move}
          elapsed={before + (change ? 0 : spent / 1000)}
          still={paused || change}
        />
      </div>
      <div class="guided-words">
        <ol class="steps">
          {move.steps.map((words, i) => (
            <li key={i}>{words}</li>
          ))}
        </ol>
        {move.kind === 'self-massage' && <SelfMassageRules id="running-rules" />}
        {move.feel !== '' && wide && <p class="quiet">{move.feel}</p>}
        {reason !== undefined && <p class="quiet guided-why">{reason}</p>}
      </div>
      <div class="guided-foot">
        <Controls paused={paused} />
        <p class="quiet guided-next">{nextText(next, move.id)}</p>
        <div class="guided-leave">
          <Button look="subtle" onClick={() => post({ type: 'guide', event: 'skip' })}>
            {t('Skip this move')}
          </Button>
          <Button look="subtle" onClick={() => post({ type: 'finishBreak' })}>
            {t('Finish early')}
          </Button>
        </div>
        {wide && (
          <p class="quiet guided-keys">{t('Space pauses, the arrow keys go back and on.')}</p>
        )}
      </div>
    </>
  );
}

function Controls({ paused }: { paused: boolean }) {
  const event = paused ? 'resume' : 'pause';
  return (
    <div class="guided-controls" role="group" aria-label={t('Steps of the break')}>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="ArrowLeft"
        onClick={() => post({ type: 'guide', event: 'back' })}
      >
        <Icon name="back" />
        <span>{t('Back')}</span>
      </button>
      <button
        type="button"
        class="button primary"
        aria-keyshortcuts="Space"
        onClick={() => post({ type: 'guide', event })}
      >
        <Icon name={paused ? 'play' : 'pause'} />
        <span>{paused ? t('Resume') : t('Pause')}</span>
      </button>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="ArrowRight"
        onClick={() => post({ type: 'guide', event: 'next' })}
      >
        <span>{t('Next')}</span>
        <Icon name="next" />
      </button>
    </div>
  );
}

function changeText({ move, side }: Step): string {
  return side === 2 ? t('Change sides: {0}', sideName(side)) : t('Get ready: {0}', move.name);
}

/** The button that was pressed goes with its step; the keyboard goes to the question, or back. */
function useFocusKept(card: { readonly current: HTMLElement | null }, over: boolean): void {
  const before = useRef(over);
  useLayoutEffect(() => {
    if (before.current === over) return;
    before.current = over;
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    card.current?.querySelector('h2')?.focus();
  }, [over]);
}

/** Tells each change once, politely, and no second in between. */
function useVoice(guided: GuidedView, speaks: boolean): void {
  const { step, paused } = guided;
  const before = useRef<{ index: number; paused: boolean } | undefined>(undefined);
  const index = step?.index ?? -1;
  useEffect(() => {
    const last = before.current;
    before.current = { index, paused };
    if (!speaks) return;
    const said = last === undefined ? firstWords(guided) : changed(guided, last);
    if (said !== undefined) announce(said);
    if (guided.chime && last !== undefined && last.index !== index) chime();
  }, [index, paused]);
}

/** Nothing of a break that the page was opened in the middle of. */
function firstWords(guided: GuidedView): string | undefined {
  const { step, left, moves } = guided;
  if (step === null || step.index > 0 || step.spent >= justBegun) return undefined;
  const time = formatCountdown(left);
  return moves.length === 1
    ? t('Guided break, {0}. {1}', time, stepText(step))
    : t('Guided break, {0}, {1} moves. {2}', time, moves.length, stepText(step));
}

function changed(
  { step, paused }: GuidedView,
  last: { index: number; paused: boolean },
): string | undefined {
  if (step === null)
    return last.index < 0 ? undefined : t('The break is over. How do you feel now?');
  if (step.index !== last.index) return step.change ? changeText(step) : stepText(step);
  if (paused === last.paused) return undefined;
  return paused ? t('Paused.') : t('Resumed.');
}
