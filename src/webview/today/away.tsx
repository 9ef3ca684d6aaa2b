import { minuteMs } from '../../calendar/units';
import type { FromPage } from '../../panel/messages';
import type { PanelModel } from '../../panel/model';
import { Actions, Button } from '../controls/button';
import { Note } from '../controls/note';
import { formatMinutes } from '../format';
import { post } from '../host';
import { t } from '../text';

type Was = Extract<FromPage, { type: 'correctGap' }>['was'];

/** A time away that was taken for a break: one click puts it right. */
export function Away({ gap }: { gap: NonNullable<PanelModel['today']['gap']> }) {
  const { from, to } = gap;
  const say = (was: Was) => () => post({ type: 'correctGap', from, was });
  return (
    <Note icon="info">
      <p>{t('{0} away counted as a break. What was it?', formatMinutes((to - from) / minuteMs))}</p>
      <Actions>
        <Button onClick={say('break')}>{t('Break')}</Button>
        <Button onClick={say('desk')}>{t('At my desk')}</Button>
        <Button onClick={say('meeting')}>{t('Meeting, sitting')}</Button>
        <Button onClick={say('standing')}>{t('Standing')}</Button>
        <Button onClick={say('agent')}>{t('Watched the agent')}</Button>
      </Actions>
    </Note>
  );
}
