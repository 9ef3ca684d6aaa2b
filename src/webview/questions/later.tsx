import type { QuestionsView } from '../../panel/questionsModel';
import { Actions, Button } from '../controls/button';
import { Note } from '../controls/note';
import { later } from '../later';
import { post } from '../host';
import { t } from '../text';
// The styles of what is read later too: there is one sheet for all.
import './questions.css';

const useQuestions = later(() => import('./questions'));

/** The questions, whose many words are read when they are first asked. */
export function AskHere({ questions }: { questions: QuestionsView }) {
  const part = useQuestions();
  return part === undefined ? null : <part.Questions questions={questions} />;
}

/** Questions that were left half-way are offered again. */
export function HalfAnswered() {
  return (
    <Note icon="info">
      <p>{t('You left a few questions half answered. Your ticks are kept.')}</p>
      <Actions>
        <Button onClick={() => post({ type: 'askQuestions' })}>{t('Go on')}</Button>
        <Button look="subtle" onClick={() => post({ type: 'leaveQuestions', drop: true })}>
          {t('Drop them')}
        </Button>
      </Actions>
    </Note>
  );
}
