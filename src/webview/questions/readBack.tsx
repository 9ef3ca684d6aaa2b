import { asksForWord, severeWords, signsOf } from '../../diary/questions';
import type { Sign } from '../../diary/questions';
import { signText } from '../../diary/signs';
import { questionLists } from '../../diary/vocabulary';
import type { QuestionsDraft } from '../../panel/questionsModel';
import { Fold } from '../controls/fold';
import { formatNumber } from '../format';
import { t } from '../text';

interface ReadBackProps {
  draft: QuestionsDraft;
  /** The severe words were asked for, too. */
  course: boolean;
}

/** What was ticked and what was not, before it is saved. */
export function ReadBack({ draft, course }: ReadBackProps) {
  const asked = questionLists
    .flatMap((list) => signsOf[list])
    .filter((sign) => sign !== severeWords || course);
  const ticked = asked.filter((sign) => draft.ticked.includes(sign));
  const not = asked.filter((sign) => !draft.ticked.includes(sign));
  return (
    <>
      {ticked.length === 0 ? (
        <p>{t('You ticked none of the {0} signs.', formatNumber(asked.length))}</p>
      ) : (
        <>
          <h3>{t('You ticked')}</h3>
          <Signs signs={ticked} />
          {asksForWord(draft) && draft.known !== null && (
            <p>
              {draft.known
                ? t('Your doctor or therapist knows about it, and agrees to massage.')
                : t('Your doctor or therapist does not know about it yet.')}
            </p>
          )}
        </>
      )}
      <Fold id="not-ticked" summary={t('Not: {0} signs', formatNumber(not.length))}>
        {() => <Signs signs={not} />}
      </Fold>
    </>
  );
}

function Signs({ signs }: { signs: readonly Sign[] }) {
  return (
    <ul class="questions-signs">
      {signs.map((sign) => (
        <li key={sign}>{signText(sign, t)}</li>
      ))}
    </ul>
  );
}
