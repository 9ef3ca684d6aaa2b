import type { PanelModel } from '../../panel/model';
import { Actions, Button, Toggle } from '../controls/button';
import { Bar } from '../controls/bar';
import { Note } from '../controls/note';
import { Section } from '../controls/section';
import { formatMinutes, formatMoment, formatNumber } from '../format';
import { post } from '../host';
import { isInBreak } from '../running/inBreak';
import { SafetyNote } from '../safety/note';
import { t } from '../text';
import type { Ui } from '../ui';
import { HalfAnswered } from '../questions/later';
import { Away } from './away';
import { Kept } from './kept';
import { Nudges } from './nudges';
import { Ways } from './ways';
import './today.css';

/** How long this stretch at the desk is, and what the day adds up to. */
export function Today({ model, ui }: { model: PanelModel; ui: Ui }) {
  const { today } = model;
  const inBreak = isInBreak(model);
  return (
    <Section id="today" title={t('Today')} gist={formatMinutes(today.bout)}>
      <SafetyNote model={model} ui={ui} />
      {model.questions?.place === null && <HalfAnswered />}
      <p class="today-bout">
        <strong>{formatMinutes(today.bout)}</strong> <span>{t('since your last break')}</span>
      </p>
      <Bar
        label={t('Time since your last break')}
        text={t('{0} of {1}', formatMinutes(today.bout), formatMinutes(today.every))}
        value={today.bout}
        max={today.every}
      />
      <p class="quiet">{inBreak ? t('A break is running.') : nextBreak(today)}</p>
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
        {today.quiet === null && (
          <Button onClick={() => post({ type: 'run', command: 'pauseNudges' })}>
            {t('Pause nudges')}
          </Button>
        )}
        {today.meeting === null && (
          <Button onClick={() => post({ type: 'run', command: 'meeting' })}>
            {t('In a meeting')}
          </Button>
        )}
        <Toggle
          pressed={today.standing}
          onToggle={(standing) => post({ type: 'standing', standing })}
        >
          {t('I’m standing')}
        </Toggle>
      </Actions>
      {today.closed !== null && <p class="quiet">{t('No nudges outside your working hours.')}</p>}
      {today.meeting !== null ? (
        <Meeting until={today.meeting} now={model.now} />
      ) : (
        today.quiet !== null && <Paused until={today.quiet} now={model.now} />
      )}
      {today.gap !== null && <Away gap={today.gap} />}
      <DeskTime today={today} />
      <Ways model={model} />
      {today.kept !== null && <Kept kept={today.kept} />}
      <Nudges nudges={today.nudges} />
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
          {formatMinutes(today.desk)}
          {!bare && <span class="quiet"> {t('of {0}', formatMinutes(today.limit))}</span>}
        </dd>
      </div>
      {!bare && (
        <>
          <div>
            <dt>{t('Time standing')}</dt>
            <dd>{formatMinutes(today.stood)}</dd>
          </div>
          <div>
            <dt>{t('Breaks so far')}</dt>
            <dd>{formatNumber(today.breaks)}</dd>
          </div>
        </>
      )}
    </dl>
  );
}

function nextBreak({ due, every, bout }: PanelModel['today']): string {
  const left = Math.round(every - bout);
  return due || left <= 0 ? t('Time for a break.') : t('Next break in {0}.', formatMinutes(left));
}

function Meeting({ until, now }: { until: number; now: number }) {
  return (
    <Note icon="pause">
      <p>{t('In a meeting until {0}.', formatMoment(until, now))}</p>
      <Button onClick={() => post({ type: 'run', command: 'endMeeting' })}>
        {t('End meeting')}
      </Button>
    </Note>
  );
}

function Paused({ until, now }: { until: number | 'open'; now: number }) {
  return (
    <Note icon="pause">
      <p>
        {until === 'open'
          ? t('Nudges are paused until you resume.')
          : t('Nudges are paused until {0}.', formatMoment(until, now))}
      </p>
      <Button onClick={() => post({ type: 'run', command: 'resumeNudges' })}>{t('Resume')}</Button>
    </Note>
  );
}
