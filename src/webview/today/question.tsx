import { useEffect, useRef } from 'preact/hooks';
import { minuteMs } from '../../calendar/units';
import type { FromPage } from '../../panel/messages';
import type { PanelModel } from '../../panel/model';
import { announce } from '../announce';
import { Actions, Button, IconButton } from '../controls/button';
import { formatMinutes, formatNumber, wallTime } from '../format';
import { post } from '../host';
import { t } from '../text';
import { putAside, setOpen } from '../ui';
import type { Ui } from '../ui';
import './question.css';

interface Question {
  /** Which asking this is: one that was put aside does not come back. */
  id: string;
  text: string;
  answers: readonly [text: string, say: () => void][];
}

/** One question at a time, and how many there are; each may be put aside. */
export function OneQuestion({ model, ui }: { model: PanelModel; ui: Ui }) {
  const box = useRef<HTMLDivElement>(null);
  const questions = questionsIn(model).filter(({ id }) => !ui.aside.includes(id));
  const [first] = questions;
  useNext(box, first);
  if (first === undefined) return null;
  return (
    <div class="question" role="group" aria-labelledby="question" ref={box}>
      <div class="question-aside">
        {questions.length > 1 && (
          <span class="quiet">{t('1 of {0}', formatNumber(questions.length))}</span>
        )}
        <IconButton icon="close" label={t('Not now')} onClick={() => putAside(first.id)} />
      </div>
      <p id="question" tabIndex={-1}>
        {first.text}
      </p>
      <Actions>
        {first.answers.map(([text, say]) => (
          <Button key={text} onClick={say}>
            {text}
          </Button>
        ))}
      </Actions>
    </div>
  );
}

/** All that may be asked now, what is about safety first. Unanswered, most come back the next day. */
function questionsIn({ ask, questions, course, today, plan, now }: PanelModel): Question[] {
  const date = wallTime(now).slice(0, 10);
  const all: (Question | false | undefined | null)[] = [
    questions?.place === null && {
      id: `half ${date}`,
      text: t('You left a few questions half answered. Your ticks are kept.'),
      answers: [
        [t('Go on'), () => post({ type: 'askQuestions' })],
        [t('Drop them'), () => post({ type: 'leaveQuestions', drop: true })],
      ],
    },
    ask !== null && {
      id: `${ask} ${date}`,
      text:
        ask === 'new'
          ? t('What you logged is a reason for a few short questions.')
          : t('Weekly check: is anything on the list of warning signs new?'),
      answers: [
        [
          ask === 'new' ? t('Open the questions') : t('Open the list'),
          () => post({ type: 'askQuestions' }),
        ],
      ],
    },
    course?.reminder?.about === 'checkin' && {
      id: `checkin ${date}`,
      text: t('Today is a good day for the check-in: how was it since the last session?'),
      answers: [[t('Log the check-in'), () => post({ type: 'run', command: 'logCheckin' })]],
    },
    today.gap && awayQuestion(today.gap),
    plan.weeklyDue && {
      id: `week ${date}`,
      text: t('How was the week? Three short questions, if you like.'),
      answers: [[t('Show them'), showWeekly]],
    },
    today.kept && keptQuestion(today.kept),
  ];
  return all.filter((one) => typeof one === 'object' && one !== null);
}

type Was = Extract<FromPage, { type: 'correctGap' }>['was'];

/** A time away that was taken for a break: one click puts it right. */
function awayQuestion({ from, to }: NonNullable<PanelModel['today']['gap']>): Question {
  const say = (was: Was) => () => post({ type: 'correctGap', from, was });
  return {
    id: `gap ${from}`,
    text: t('{0} away counted as a break. What was it?', formatMinutes((to - from) / minuteMs)),
    answers: [
      [t('Break'), say('break')],
      [t('At my desk'), say('desk')],
      [t('Meeting, sitting'), say('meeting')],
      [t('Standing'), say('standing')],
      [t('Watched the agent'), say('agent')],
    ],
  };
}

/** The rhythm the person really keeps, without a verdict, and the setting that would fit it. */
function keptQuestion({
  minutes,
  offer,
}: NonNullable<PanelModel['today']['kept']>): Question | undefined {
  if (offer === null) return undefined;
  return {
    id: `rhythm ${offer}`,
    text: t('You usually take a break after {0} at the desk.', formatMinutes(minutes)),
    answers: [
      [
        t('Nudge me every {0}', formatMinutes(offer)),
        () => post({ type: 'useInterval', minutes: offer }),
      ],
    ],
  };
}

function showWeekly(): void {
  setOpen('plan', true);
  setOpen('weekly', true);
  const first = document.querySelector<HTMLElement>('#plan select');
  first?.focus();
  first?.scrollIntoView({ block: 'center' });
}

/** The next question is said, and takes the keyboard over from one whose buttons are gone. */
function useNext(box: { current: HTMLElement | null }, next: Question | undefined): void {
  const inside = useRef(false);
  // While it is drawn anew the old one still has the focus.
  inside.current = box.current?.contains(document.activeElement) ?? false;
  useEffect(() => {
    if (!inside.current) return;
    if (next !== undefined) announce(next.text);
    if (document.activeElement !== document.body) return;
    const place =
      box.current?.querySelector('p') ?? document.querySelector<HTMLElement>('#pain h2 > button');
    place?.focus();
  }, [next?.id]);
}
