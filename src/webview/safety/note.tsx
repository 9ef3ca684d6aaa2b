import { dayMs } from '../../calendar/units';
import type { PanelModel } from '../../panel/model';
import { Actions, Button } from '../controls/button';
import { Fold } from '../controls/fold';
import { Note } from '../controls/note';
import { formatDate, formatNumber, wallTime } from '../format';
import { post } from '../host';
import { setOpen, updateUi } from '../ui';
import type { Ui } from '../ui';
import { t } from '../text';
import { reasonText, settledText } from './reasons';
import './note.css';

type Reason = PanelModel['reasons'][number];

/** Severe pain does not wear off; after so many days it is asked about (evidence.md 3.4). */
const askedAfter = 14;

/**
 * One calm note where a doctor comes first: what was answered and when, what to do, and how it ends.
 * It stands at the top of Today, and whoever gives such an answer is shown it.
 */
export function SafetyNote({ model, ui }: { model: PanelModel; ui: Ui }) {
  const { reasons, waits, endsBy, now } = model;
  if (waits === null || waits === 'questions') return <Visits visits={model.visits} now={now} />;
  const visit = reasons.find(({ seen }) => seen);
  return (
    <>
      <div id="today-note" tabIndex={-1}>
        <Note icon="alert" strong>
          <p>
            <strong>{whatToDo(model)}</strong>
          </p>
          <p>{t('What you answered:')}</p>
          <ul class="reasons">
            {reasons.map((reason) => (
              <li
                key={`${reason.about} ${reason.what ?? ''} ${reason.region ?? ''} ${reason.entry}`}
              >
                {reasonText(reason, now)}
              </li>
            ))}
          </ul>
          <p>{untilThen(waits)}</p>
          {reasons
            .filter((one) => isOld(one, now))
            .map((one) => (
              <HowNow key={one.entry} reason={one} now={now} />
            ))}
          {visit !== undefined && ui.notYet !== visit.entry && ui.clearing !== true ? (
            <WhatSaid visit={visit} />
          ) : ui.clearing === true ? (
            <ReadBack reasons={reasons} now={now} />
          ) : (
            <>
              <p class="quiet">{howItEnds(endsBy)}</p>
              <Actions>
                <Button onClick={startClearing}>{t('A doctor says it is fine')}</Button>
                {endsBy.includes('questions') && (
                  <Button look="subtle" onClick={() => post({ type: 'askQuestions' })}>
                    {t('Answer the questions again')}
                  </Button>
                )}
              </Actions>
            </>
          )}
        </Note>
      </div>
      <Visits visits={model.visits} now={now} />
    </>
  );
}

/** Brings what a doctor's yes would settle into sight, to be read before it is saved. */
export function startClearing(): void {
  setOpen('today', true);
  updateUi({ clearing: true });
  const title = document.getElementById('clearing-title');
  title?.focus();
  title?.scrollIntoView({ block: 'nearest' });
}

/** A visit may have ended in "you have a fracture": it is asked what came of it. */
function WhatSaid({ visit }: { visit: Reason }) {
  const notYet = () => updateUi({ notYet: visit.entry });
  return (
    <>
      <p>
        <strong>{t('What did they say about massage and exercise?')}</strong>
      </p>
      <Actions>
        <Button onClick={startClearing}>{t('Fine')}</Button>
        <Button onClick={notYet}>{t('Not for now')}</Button>
        <Button onClick={notYet}>{t('We did not talk about it')}</Button>
      </Actions>
    </>
  );
}

function ReadBack({ reasons, now }: { reasons: readonly Reason[]; now: number }) {
  const close = () => updateUi({ clearing: false });
  return (
    <div role="group" aria-labelledby="clearing-title">
      <p>
        <strong id="clearing-title" tabIndex={-1}>
          {t('A doctor or physiotherapist has said that massage and exercise are fine for you?')}
        </strong>
      </p>
      <p>{t('This settles: {0}', reasons.map((reason) => reasonText(reason, now)).join(' · '))}</p>
      <Actions>
        <Button
          onClick={() => {
            post({ type: 'cleared' });
            close();
          }}
        >
          {t('Yes, save this')}
        </Button>
        <Button onClick={close}>{t('No, go back')}</Button>
      </Actions>
    </div>
  );
}

function HowNow({ reason, now }: { reason: Reason; now: number }) {
  const { rating, on } = reason;
  return (
    <p>
      {rating === null
        ? t('You logged severe pain on {0}. How is it now?', formatDate(on, now))
        : t('You logged {0} on {1}. How is it now?', formatNumber(rating), formatDate(on, now))}
    </p>
  );
}

/** What doctors said, each to be deleted. */
function Visits({ visits, now }: Pick<PanelModel, 'visits' | 'now'>) {
  if (visits.length === 0) return null;
  return (
    <Fold id="visits" summary={t('What doctors said: {0}', formatNumber(visits.length))}>
      <ul class="reasons">
        {visits.map(({ id, kind, on, settles }) => (
          <li key={id}>
            {kind === 'seen'
              ? t('{0}: seen by a doctor', formatDate(on, now))
              : t('{0}: massage and exercise are fine', formatDate(on, now))}
            {settles.length > 0 && (
              <span class="quiet">
                {' '}
                {t('This settled: {0}', settles.map((one) => settledText(one, now)).join(' · '))}
              </span>
            )}{' '}
            <Button look="subtle" onClick={() => post({ type: 'deleteVisit', id })}>
              {t('Delete')}
              <span class="visually-hidden"> {formatDate(on, now)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function isOld({ about, on }: Reason, now: number): boolean {
  const days = (Date.parse(wallTime(now).slice(0, 10)) - Date.parse(on)) / dayMs;
  return about === 'severe' && days >= askedAfter;
}

function whatToDo({ waits, reasons }: PanelModel): string {
  if (waits === 'word') return t('Before any massage, tell a doctor or therapist.');
  if (reasons.some(({ seen }) => seen)) return t('Massage and exercise wait for a doctor’s yes.');
  if (reasons.some(({ what }) => what === 'fever')) return t('Call a doctor today.');
  if (waits === 'severe')
    return t('See a doctor or physiotherapist about the severe pain this week.');
  return t('See a doctor this week.');
}

function untilThen(waits: NonNullable<PanelModel['waits']>): string {
  if (waits === 'word') return t('Tell them what you ticked, and follow their advice.');
  if (waits === 'severe') return t('Until then: no massage; walking, breathing and gentle moves.');
  return waits === 'stopped'
    ? t('Until then: no massage, also none of your own.')
    : t('Until then: no massage; walking and easy breathing.');
}

function howItEnds(endsBy: PanelModel['endsBy']): string {
  if (endsBy.includes('milder')) {
    return t(
      'This ends when they say that massage and exercise are fine, or when you log a rating below 7 for the same place, asked in the same way.',
    );
  }
  return endsBy.includes('questions')
    ? t(
        'This ends when they say that massage and exercise are fine, or when you answer the questions again and it no longer applies.',
      )
    : t('This ends when they say that massage and exercise are fine.');
}
