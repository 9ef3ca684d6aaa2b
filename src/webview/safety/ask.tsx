import type { PanelModel } from '../../panel/model';
import { Button } from '../controls/button';
import { Note } from '../controls/note';
import { post } from '../host';
import { t } from '../text';

/** Offers the safety questions; they open only when they are asked for. */
export function Ask({ ask }: { ask: PanelModel['ask'] }) {
  if (ask === null) return null;
  return (
    <Note icon="info">
      <p>
        {ask === 'new'
          ? t('What you logged is a reason for a few short questions.')
          : t('Weekly check: is anything on the list of warning signs new?')}
      </p>
      <Button onClick={() => post({ type: 'askQuestions' })}>
        {ask === 'new' ? t('Open the questions') : t('Open the list')}
      </Button>
    </Note>
  );
}
