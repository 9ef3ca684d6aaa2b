import type { PanelModel } from '../../panel/model';
import { Actions, Button, Toggle } from '../controls/button';
import { Bar } from '../controls/bar';
import { Section } from '../controls/section';
import { formatMinutes, formatMoment, formatNumber } from '../format';
import { post } from '../host';
import { isInBreak } from '../running/inBreak';
import { SafetyNote } from '../safety/note';
import { t } from '../text';
import type { Ui } from '../ui';
import { Nudges } from './nudges';
import './today.css';

/** How long this stretch at the desk is, and what the day adds up to. */
export function Today({ model, ui }: { model: PanelModel; ui: Ui }) {
  const { today } = model;
  const inBreak = isInBreak(model);
  return (
    <Section
      id="today"
      title={t('Today')}
      gist={ui.open['today'] === false ? formatMinutes(today.bout) : undefined}
    >
      <SafetyNote model={model} ui={ui} />
      <p class="today-bout">
        <strong>{formatMinutes(today.bout)}</strong> <span>{t('since your last break')}</span>
      </p>
      <Bar
        label={t('Time since your last break')}
        text={t('{0} of {1}', formatMinutes(today.bout), formatMinutes(today.every))}
        value={today.bout}
        max={today.every}
      />
      <p class="today-state quiet">{inBreak ? t('A break is running.') : stateLine(model)}</p>
      <Actions>
        {!inBreak && (
          <Button
            look="primary"
            id="start-break"
            onClick={() => post({ type: 'startBreak', move: null })}
          >
            {t('Start break')}
          </Button>
        )}
        <Toggle
          pressed={today.standing}
          onToggle={(standing) => post({ type: 'standing', standing })}
        >
          {t('Standing')}
        </Toggle>
        {today.meeting !== null ? (
          <Button onClick={() => post({ type: 'run', command: 'endMeeting' })}>
            {t('End meeting')}
          </Button>
        ) : today.quiet === null ? (
          <Button
            label={t('Pause nudges')}
            onClick={() => post({ type: 'run', command: 'pauseNudges' })}
          >
            {t('Pause…')}
          </Button>
        ) : (
          <Button onClick={() => post({ type: 'run', command: 'resumeNudges' })}>
            {t('Resume')}
          </Button>
        )}
        {today.meeting === null && (
          <Button onClick={() => post({ type: 'run', command: 'meeting' })}>
            {t('In a meeting')}
          </Button>
        )}
      </Actions>
      <DeskTime today={today} />
      <Nudges today={today} />
    </Section>
  );
}

/** The day's sums. @param bare in an emergency: desk time alone */
export function DeskTime({ today, bare = false }: { today: PanelModel['today']; bare?: boolean }) {
  return (
    <dl class="sums">
      <div>
        <dt>{t('Desk time')}</dt>
        <dd>
          <strong>{formatMinutes(today.desk)}</strong>
          {!bare && <span> {t('of {0}', formatMinutes(today.limit))}</span>}
        </dd>
      </div>
      {!bare && (
        <>
          <div>
            <dt>{t('Standing')}</dt>
            <dd>
              <strong>{formatMinutes(today.stood)}</strong>
            </dd>
          </div>
          <div>
            <dt>{t('Breaks')}</dt>
            <dd>
              <strong>{formatNumber(today.breaks)}</strong>
            </dd>
          </div>
        </>
      )}
    </dl>
  );
}

function stateLine({ today, now }: PanelModel): string {
  const { meeting, quiet, closed, due, every, bout } = today;
  if (meeting !== null) return t('In a meeting until {0}.', formatMoment(meeting, now));
  if (quiet !== null) {
    return quiet === 'open'
      ? t('Nudges are paused until you resume.')
      : t('Nudges are paused until {0}.', formatMoment(quiet, now));
  }
  if (closed !== null) return t('No nudges outside your working hours.');
  const left = Math.round(every - bout);
  return due || left <= 0 ? t('Time for a break.') : t('Next break in {0}.', formatMinutes(left));
}
