import type { PanelModel, Weekly } from '../../panel/model';
import { Actions, Button } from '../controls/button';
import { Select } from '../controls/field';
import { Fold } from '../controls/fold';
import { Section } from '../controls/section';
import { formatDate, formatList, formatNumber, formatSaid, weekdayName } from '../format';
import { post } from '../host';
import { t } from '../text';
import { updateUi } from '../ui';
import type { Ui } from '../ui';
import { careName } from '../words';
import { WeeklyTip } from './tip';
import './plan.css';

/** What is done beside the massage. It is seen, never scored. */
export function Plan({ model, ui }: { model: PanelModel; ui: Ui }) {
  const { plan, now } = model;
  return (
    <Section id="plan" title={t('Other care')} gist={careGist(plan)} open={false}>
      <p class="quiet">{t('Massage is one part. Log what else you do; one press each.')}</p>
      <Actions>
        {plan.kinds.map((what) => (
          <Button key={what} onClick={() => post({ type: 'logCare', what })}>
            {careName(what)}
          </Button>
        ))}
      </Actions>
      {plan.rows.length > 0 && <Week plan={plan} now={now} />}
      <Questions plan={plan} now={now} ui={ui} />
      <WeeklyTip now={now} />
    </Section>
  );
}

/** What was done in the week, what was done most first. */
function careGist({ rows }: PanelModel['plan']): string {
  const sums = rows
    .map(({ what, counts }) => ({ what, sum: counts.reduce((all, one) => all + one, 0) }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum);
  if (sums.length === 0) return t('nothing this week');
  return formatList(sums.map(({ what, sum }) => t('{0} {1}', careName(what), formatNumber(sum))));
}

function Week({ plan, now }: { plan: PanelModel['plan']; now: number }) {
  return (
    <table class="week">
      <caption class="visually-hidden">{t('The last seven days')}</caption>
      <thead>
        <tr>
          <td />
          {plan.days.map((date) => (
            <th key={date} scope="col" aria-label={formatDate(date, now)}>
              {weekdayName(date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.rows.map(({ what, counts }) => (
          <tr key={what}>
            <th scope="row">{careName(what)}</th>
            {counts.map((count, i) => (
              <td key={plan.days[i]}>{count === 0 ? '' : formatNumber(count)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const questions = (): [keyof Weekly, string][] => [
  ['strength', t('How strong was your back or neck pain on average this week?')],
  ['life', t('How much did it get in the way of things you like doing?')],
  ['work', t('How much did it get in the way of your work day?')],
];

const ratings = Array.from({ length: 11 }, (_, rating) => String(rating));

/** Each answer stands for itself: they are not added up. */
function Questions({ plan, now, ui }: { plan: PanelModel['plan']; now: number; ui: Ui }) {
  const { strength, life, work } = ui.weekly;
  const ready = strength !== undefined && life !== undefined && work !== undefined;
  return (
    <Fold id="weekly" summary={t('Three questions about the week')}>
      {questions().map(([key, text]) => (
        <Select
          key={key}
          label={text}
          value={ui.weekly[key]?.toString() ?? ''}
          options={[['', t('0 not at all, 10 extremely')], ...ratings.map((r) => [r, r] as const)]}
          onValue={(value) => {
            const { [key]: _old, ...rest } = ui.weekly;
            updateUi({ weekly: value === '' ? rest : { ...rest, [key]: Number(value) } });
          }}
        />
      ))}
      {ready && (
        <Button
          onClick={() => {
            post({ type: 'saveWeekly', answers: { strength, life, work } });
            updateUi({ weekly: {} });
          }}
        >
          {t('Save the answers')}
        </Button>
      )}
      {plan.weekly.length > 0 && (
        <ul class="sessions">
          {plan.weekly.map((one) => (
            <li key={one.at}>
              <span>{formatSaid(one, now)}</span>
              <span class="quiet">
                {t('pain {0}, things you like {1}, work {2}', one.strength, one.life, one.work)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
