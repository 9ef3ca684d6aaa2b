import type { PanelModel } from '../../panel/messages';
import { Actions, Button } from '../controls/button';
import { Icon } from '../icons';
import { post } from '../host';
import { t } from '../text';
import './emergency.css';

/** Stands in place of everything that could be put off or tried instead of getting help. */
export function Emergency({ model }: { model: PanelModel }) {
  return (
    <section class="emergency" aria-labelledby="emergency-title">
      <h2 id="emergency-title" tabIndex={-1}>
        <Icon name="alert" />
        {t('Get medical help today')}
      </h2>
      <p>{t('One of your answers can be a sign of something that needs care at once.')}</p>
      <p>{t('Go to emergency care, or call {0}.', model.emergencyNumber)}</p>
      <p>{t('Lumbar cannot judge this. Please let someone look who can.')}</p>
      <Actions>
        <Button onClick={() => post({ type: 'seenDoctor' })}>{t('I have seen a doctor')}</Button>
        <Button onClick={() => post({ type: 'mistake' })}>{t('I ticked this by mistake')}</Button>
      </Actions>
    </section>
  );
}
