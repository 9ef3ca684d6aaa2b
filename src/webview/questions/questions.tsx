import { useEffect, useRef, useState } from 'preact/hooks';
import { asksForWord, isAnswered, severeWords, signsOf } from '../../diary/questions';
import type { Sign } from '../../diary/questions';
import { signText } from '../../diary/signs';
import { nowFlags, questionLists } from '../../diary/vocabulary';
import type { QuestionList } from '../../diary/vocabulary';
import type { QuestionsDraft, QuestionsView } from '../../panel/questionsModel';
import { Actions, Button } from '../controls/button';
import { post } from '../host';
import { t } from '../text';
import { Check, Choice, moveAmong } from './choices';
import { ReadBack } from './readBack';

type Step = QuestionsDraft['step'];
const steps: readonly Step[] = [...questionLists, 'back'];

/**
 * The safety questions: three lists, each sign to be read whole, and what was answered read back before
 * it is saved. What is ticked is kept by the extension at once, so nothing is lost with the page.
 */
export function Questions({ questions }: { questions: QuestionsView }) {
  const { draft, change } = useDraft(questions);
  const { step } = draft;
  const [problem, setProblem] = useState<string>();
  const title = useRef<HTMLHeadingElement>(null);
  const go = (to: Step) => {
    setProblem(undefined);
    change({ step: to });
  };
  useTitleFocused(title, step);

  const next = () => {
    if (step === 'back') {
      post({ type: 'answered', draft });
      return;
    }
    if (!isAnswered(step, draft, questions.told)) {
      setProblem(missing(step, draft));
      return;
    }
    // An emergency leads to what to do at once; the other lists were not asked then.
    const emergency = step === 'now' && draft.ticked.some(isNow);
    if (emergency) post({ type: 'answered', draft });
    else go(steps[steps.indexOf(step) + 1] ?? 'back');
  };
  const leave = () => post({ type: 'leaveQuestions', drop: false });
  return (
    <section
      class="questions"
      id="today-questions"
      aria-labelledby="questions-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) next();
        else if (!moveAmong(event.currentTarget, event.key)) return;
        event.preventDefault();
      }}
    >
      <p class="quiet">{place(step)}</p>
      <h2 id="questions-title" tabIndex={-1} ref={title}>
        {titleOf(step)}
      </h2>
      {step === 'back' ? (
        <ReadBack draft={draft} course={questions.course} />
      ) : (
        <List key={step} list={step} {...{ questions, draft, change }} />
      )}
      <p class="questions-problem" role="alert">
        {problem ?? ''}
      </p>
      <Actions>
        <Button look="primary" onClick={next}>
          {step === 'back' ? t('Save these answers') : t('Next')}
        </Button>
        {step !== 'now' && (
          <Button onClick={() => go(steps[steps.indexOf(step) - 1] ?? 'now')}>{t('Back')}</Button>
        )}
        <Button look="subtle" onClick={leave}>
          {t('Leave for now')}
        </Button>
      </Actions>
      <p class="quiet">
        {t(
          'Escape leaves, too. Nothing is saved then, and your ticks are kept for when you come back.',
        )}
      </p>
    </section>
  );
}

interface ListProps {
  list: QuestionList;
  questions: QuestionsView;
  draft: QuestionsDraft;
  change: (change: Partial<QuestionsDraft>) => void;
}

/** One list. "None of these" is a choice of its own, and takes back what is ticked beside it. */
function List({ list, questions, draft, change }: ListProps) {
  const { ticked, none, known } = draft;
  const asked = signsOf[list].filter((sign) => sign !== severeWords || questions.course);
  const lasting = asked.filter((sign) => questions.told.includes(sign));
  const fresh = asked.filter((sign) => !lasting.includes(sign));
  const tick = (sign: Sign, on: boolean) =>
    change({
      ticked: on ? [...ticked, sign] : ticked.filter((one) => one !== sign),
      ...(on && fresh.includes(sign) && { none: none.filter((one) => one !== list) }),
    });
  const check = (sign: Sign) => (
    <Check
      key={sign}
      id={`sign-${sign}`}
      checked={ticked.includes(sign)}
      onCheck={(on) => tick(sign, on)}
    >
      {signText(sign, t)}
    </Check>
  );
  return (
    <>
      {lasting.length > 0 && (
        <fieldset>
          <legend>{t('You told this before. Is it still so?')}</legend>
          {lasting.map(check)}
        </fieldset>
      )}
      <fieldset>
        <legend>{questionOf(list, lasting.length > 0)}</legend>
        {fresh.map(check)}
        <div class="questions-none">
          <Check
            id={`none-${list}`}
            checked={none.includes(list)}
            onCheck={(on) =>
              change({
                none: on ? [...none, list] : none.filter((one) => one !== list),
                ...(on && { ticked: ticked.filter((sign) => !fresh.includes(sign)) }),
              })
            }
          >
            {lasting.length > 0 ? t('None of the others') : t('None of these')}
          </Check>
        </div>
      </fieldset>
      {list === 'massage' && asksForWord(draft) && (
        <fieldset>
          <legend>{t('Does your doctor or therapist know about this?')}</legend>
          <Choice
            id="known-yes"
            name="known"
            checked={known === true}
            onChoose={() => change({ known: true })}
          >
            {t('Yes, and they agree to massage')}
          </Choice>
          <Choice
            id="known-no"
            name="known"
            checked={known === false}
            onChoose={() => change({ known: false })}
          >
            {t('Not yet')}
          </Choice>
        </fieldset>
      )}
    </>
  );
}

/**
 * What is ticked, as it was changed here; another page, or an earlier life of this one, may be ahead.
 */
function useDraft({ draft: told }: QuestionsView) {
  const [own, setOwn] = useState(told);
  const draft = own.begun === told.begun && own.changes >= told.changes ? own : told;
  const latest = useRef(draft);
  latest.current = draft;
  const change = (its: Partial<QuestionsDraft>) => {
    // Two ticks may come before the page is drawn again.
    const next = { ...latest.current, ...its, changes: latest.current.changes + 1 };
    latest.current = next;
    setOwn(next);
    post({ type: 'answering', draft: next });
  };
  return { draft, change };
}

/** From one step to the next the keyboard goes to its title; when the page opens, whoever opened it
 * says where. */
function useTitleFocused(title: { current: HTMLElement | null }, step: Step): void {
  const before = useRef(step);
  useEffect(() => {
    // The lists are read when they are first asked, maybe after the keyboard was brought here.
    if (document.hasFocus() && document.activeElement === document.body) title.current?.focus();
  }, []);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    window.scrollTo(0, 0);
    title.current?.focus();
  }, [step]);
}

const isNow = (sign: Sign) => (nowFlags as readonly string[]).includes(sign);

function place(step: Step): string {
  return step === 'back'
    ? t('Before anything is saved')
    : t('List {0} of {1}', questionLists.indexOf(step) + 1, questionLists.length);
}

function titleOf(step: Step): string {
  const titles: Record<Step, string> = {
    now: t('Signs that need care today'),
    soon: t('Signs for a doctor to see'),
    massage: t('Before any massage'),
    back: t('Your answers'),
  };
  return titles[step];
}

function questionOf(list: QuestionList, others: boolean): string {
  if (list === 'now') return t('Do any of these apply to you right now? Tick all that do.');
  if (others) return t('Do any of the others apply to you? Tick all that do.');
  return list === 'soon'
    ? t('Do any of these apply to you? Tick all that do.')
    : t('Do you have any of these? Tick all that you have.');
}

function missing(list: QuestionList, draft: QuestionsDraft): string {
  return list === 'massage' && asksForWord(draft) && draft.known === null
    ? t('Say whether your doctor or therapist knows about it.')
    : t('Tick what applies, or choose that none of these does.');
}
