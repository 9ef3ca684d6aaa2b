import type { GuidedView } from '../../panel/moveModel';
import { Actions, Button } from '../controls/button';
import { post } from '../host';
import { Icon } from '../icons';
import { t } from '../text';

/** A muscle that stays tight is a reason to ask a clinician, so it is asked once, and first. */
function Relaxed() {
  const answer = (relaxed: 'yes' | 'partly' | 'no') => () => post({ type: 'relaxed', relaxed });
  return (
    <>
      <h2 id="guided-title" tabIndex={-1}>
        {t('Did the muscle relax under gentle pressure?')}
      </h2>
      <div class="guided-answers" role="group" aria-labelledby="guided-title">
        <Button onClick={answer('yes')}>{t('Yes')}</Button>
        <Button onClick={answer('partly')}>{t('Partly')}</Button>
        <Button onClick={answer('no')}>{t('No, it stayed tight')}</Button>
      </div>
    </>
  );
}

/** One question at the end, which may be left open. */
export function Question({ guided }: { guided: GuidedView }) {
  const { moves, felt } = guided;
  const passed = moves.filter(({ state }) => state === 'past');
  const answer = (said: GuidedView['felt']) => post({ type: 'felt', felt: said });
  if (guided.askRelaxed) return <Relaxed />;
  if (felt === 'worse') {
    return (
      <>
        <h2 id="guided-title" tabIndex={-1}>
          {t('Noted')}
        </h2>
        <p>
          {t(
            'These moves will not be offered for two weeks. If it stays worse, log your pain: what is offered follows it.',
          )}
        </p>
        <Actions>
          <Button onClick={() => answer(null)}>{t('Close')}</Button>
        </Actions>
      </>
    );
  }
  return (
    <>
      <h2 id="guided-title" tabIndex={-1}>
        {t('How do you feel now?')}
      </h2>
      <ul class="guided-done">
        {passed.map(({ id, name }) => (
          <li key={id}>
            <Icon name="check" />
            {name}
          </li>
        ))}
      </ul>
      <div class="guided-answers" role="group" aria-labelledby="guided-title">
        <Button onClick={() => answer('better')}>{t('Better')}</Button>
        <Button onClick={() => answer('same')}>{t('Same')}</Button>
        <Button onClick={() => answer('worse')}>{t('Worse')}</Button>
      </div>
      <Button look="subtle" onClick={() => answer(null)}>
        {t('Rather not say')}
      </Button>
    </>
  );
}
