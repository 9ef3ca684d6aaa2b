import type { PanelModel } from '../../panel/model';
import { Actions, Button, IconButton } from '../controls/button';
import { Note } from '../controls/note';
import { Section } from '../controls/section';
import { MoveFigure } from '../figure/figure';
import { formatList, formatSeconds } from '../format';
import { post } from '../host';
import { t } from '../text';
import { moveWord } from '../words';
import { isInBreak } from '../running/inBreak';
import { Profile } from './profile';
import { Routines } from './routines';
import { SelfMassageRules } from './selfMassage';
import { whyText } from './why';
import './move.css';

/** A move for the next break, and routines. */
export function Move({ model }: { model: PanelModel }) {
  const { move, safety } = model;
  const mayStart = !isInBreak(model);
  const remark = safetyRemark(safety);
  const note = remark !== undefined && (
    <Note icon="info">
      <p>{remark}</p>
    </Note>
  );
  return (
    <Section
      id="move"
      title={t('Moves')}
      gist={move === null ? undefined : t('{0} · {1}', move.name, formatSeconds(move.seconds))}
      open={false}
      action={
        move !== null &&
        mayStart && (
          <IconButton
            icon="play"
            label={t('Start: {0}', move.name)}
            onClick={() => post({ type: 'startBreak', move: move.id })}
          />
        )
      }
    >
      {safety !== 'UNSCREENED' && note}
      {move === null ? (
        <p class="quiet">{t('No move fits just now. A short walk is a break too.')}</p>
      ) : (
        <MoveCard move={move} mayStart={mayStart} />
      )}
      {mayStart && <Routines routines={model.routines} />}
      {safety === 'UNSCREENED' && (
        <>
          {note}
          <Actions>
            <Button onClick={() => post({ type: 'askQuestions' })}>
              {t('Answer the questions')}
            </Button>
          </Actions>
        </>
      )}
      <Actions>
        <Button look="subtle" onClick={() => post({ type: 'run', command: 'manageExercises' })}>
          {t('Manage exercises')}
        </Button>
      </Actions>
      <Profile profile={model.profile} />
    </Section>
  );
}

function MoveCard({
  move,
  mayStart,
}: {
  move: NonNullable<PanelModel['move']>;
  mayStart: boolean;
}) {
  const reason = whyText(move.why);
  const kind = [move.kind, move.position, move.equipment].filter(
    (word) => word !== 'none' && word !== '',
  );
  return (
    <>
      <h3 class="move-name">{move.name}</h3>
      <p class="quiet">{formatList([...new Set(kind.map(moveWord)), move.dose])}</p>
      {reason !== undefined && <p class="quiet">{reason}</p>}
      <MoveFigure move={move} />
      <ol class="steps">
        {move.steps.map((step, i) => (
          <li key={i}>{step}</li>
        ))}
      </ol>
      {move.kind === 'self-massage' && <SelfMassageRules id="move-rules" />}
      <dl class="move-care">
        {move.feel !== '' && (
          <>
            <dt>{t('How it should feel')}</dt>
            <dd>{move.feel}</dd>
          </>
        )}
        {move.avoidWhen.length > 0 && (
          <>
            <dt>{t('Don’t do this if you have')}</dt>
            {move.avoidWhen.map((reason) => (
              <dd class="move-reason" key={reason}>
                {reason}
              </dd>
            ))}
          </>
        )}
      </dl>
      <Actions>
        {mayStart && (
          <Button onClick={() => post({ type: 'startBreak', move: move.id })}>{t('Start')}</Button>
        )}
        <Button onClick={() => post({ type: 'otherMove' })}>{t('Another one')}</Button>
        <Button look="subtle" onClick={() => post({ type: 'hideMove', id: move.id })}>
          {t('Hide this one')}
        </Button>
      </Actions>
    </>
  );
}

function safetyRemark(safety: PanelModel['safety']): string | undefined {
  switch (safety) {
    case 'SOON':
      return t('See a doctor this week. Until then Lumbar offers walking and easy breathing only.');
    case 'CHECKUP_FIRST':
      return t('Have the severe pain looked at. Until then Lumbar offers gentle moves only.');
    case 'UNSCREENED':
      return t('Gentle moves only, so far. Answer a few safety questions to unlock stronger ones.');
    case 'NOW':
    case 'OK':
      return undefined;
  }
}
