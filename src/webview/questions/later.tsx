import type { QuestionsView } from '../../panel/questionsModel';
import { later } from '../later';
// The styles of what is read later too: there is one sheet for all.
import './questions.css';

const useQuestions = later(() => import('./questions'));

/** The questions, whose many words are read when they are first asked. */
export function AskHere({ questions }: { questions: QuestionsView }) {
  const part = useQuestions();
  return part === undefined ? null : <part.Questions questions={questions} />;
}
