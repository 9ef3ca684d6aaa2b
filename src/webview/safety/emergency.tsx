import { nowFlags } from '../../diary/vocabulary';
import type { PanelModel } from '../../panel/model';
import { Actions, Button } from '../controls/button';
import { WhenField } from '../controls/field';
import { formatDate, wallTime } from '../format';
import { Icon } from '../icons';
import { post } from '../host';
import { t } from '../text';
import { updateUi } from '../ui';
import type { Ui } from '../ui';
import { reasonText } from './reasons';
import './emergency.css';
import './note.css';

/** Stands in place of everything that could be put off or tried instead of getting help. */
export function Emergency({ model, ui }: { model: PanelModel; ui: Ui }) {
  const today = wallTime(model.now).slice(0, 10);
  const date = ui.visit ?? today;
  const problem = visitProblem(date, today, model);
  return (
    <section class="emergency" aria-labelledby="emergency-title">
      <h2 id="emergency-title" tabIndex={-1}>
        <Icon name="alert" />
        {t('Get medical help today')}
      </h2>
      <p>{t('One of your answers can be a sign of something that needs urgent care.')}</p>
      <p class="emergency-do">{whatToDo(model.emergencyNumber)}</p>
      <p>{t('Lumbar cannot judge this. Please see someone who can.')}</p>
      <p>{t('What you answered:')}</p>
      <ul class="reasons">
        {model.reasons.filter(isOpen).map((reason) => (
          <li key={`${reason.what ?? ''} ${reason.entry}`}>{reasonText(reason, model.now)}</li>
        ))}
      </ul>
      <WhenField
        label={t('Day of the visit, once you have been seen')}
        value={date}
        max={today}
        problem={problem}
        onValue={(value) => updateUi({ visit: value === '' ? null : value })}
      />
      <Actions>
        <Button
          onClick={() => {
            if (problem !== undefined) return;
            post({ type: 'seenDoctor', date });
            updateUi({ visit: null });
          }}
        >
          {t('I have been seen by a doctor')}
        </Button>
        <Button onClick={() => post({ type: 'mistake' })}>{t('I ticked this by mistake')}</Button>
      </Actions>
      <p class="quiet">{t('A mistake takes these answers back, and opens the questions again.')}</p>
    </section>
  );
}

/** An emergency answer that no doctor has seen. */
const isOpen = ({ about, what, seen }: PanelModel['reasons'][number]) =>
  !seen && (about === 'reaction' || (nowFlags as readonly string[]).includes(what ?? ''));

function whatToDo(number: string | null): string {
  return number === null
    ? t('Go to emergency care, or call your local emergency number.')
    : t('Go to emergency care, or call {0}.', number);
}

function visitProblem(date: string, today: string, model: PanelModel): string | undefined {
  const { emergencySince, now } = model;
  if (date > today) return t('That date is in the future. Come back after your visit.');
  return emergencySince !== null && date < emergencySince
    ? t('A visit before you gave that answer ({0}) doesn’t count.', formatDate(emergencySince, now))
    : undefined;
}
