import type { PanelModel } from '../../panel/messages';
import { Actions, Button } from '../controls/button';
import { WhenField } from '../controls/field';
import { formatDate, wallTime } from '../format';
import { Icon } from '../icons';
import { post } from '../host';
import { t } from '../text';
import { updateUi } from '../ui';
import type { Ui } from '../ui';
import './emergency.css';

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
      <p>{t('One of your answers can be a sign of something that needs care at once.')}</p>
      <p class="emergency-do">{whatToDo(model.emergencyNumber)}</p>
      <p>{t('Lumbar cannot judge this. Please see someone who can.')}</p>
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
          {t('I have seen a doctor')}
        </Button>
        <Button onClick={() => post({ type: 'mistake' })}>{t('I ticked this by mistake')}</Button>
      </Actions>
    </section>
  );
}

function whatToDo(number: string | null): string {
  return number === null
    ? t('Go to emergency care, or call your local emergency number.')
    : t('Go to emergency care, or call {0}.', number);
}

function visitProblem(date: string, today: string, model: PanelModel): string | undefined {
  const { emergencySince, now } = model;
  if (date > today) return t('That day is still to come. Answer when you have been.');
  return emergencySince !== null && date < emergencySince
    ? t('A visit before your answer of {0} does not settle it.', formatDate(emergencySince, now))
    : undefined;
}
