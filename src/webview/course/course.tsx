import type { Region } from '../../diary/vocabulary';
import type { CourseSession, CourseView } from '../../panel/courseModel';
import type { PanelModel } from '../../panel/model';
import { Actions, Button } from '../controls/button';
import { Note } from '../controls/note';
import { Section } from '../controls/section';
import { formatDate, hasCome } from '../format';
import { post } from '../host';
import { t } from '../text';
import type { Ui } from '../ui';
import { regionName } from '../words';
import { cleared, courseActions, startFirst } from './courseActions';
import type { CourseAction } from './courseActions';
import { nextTexts, resultText, stateText } from './courseTexts';
import { Claims } from './claims';
import { courseGist, isDue } from './gist';
import { Past } from './past';
import { Timeline } from './sessions';
import { Steps } from './steps';

/** The massage course: where it stands and what comes next. */
export function Course({ model, ui }: { model: PanelModel; ui: Ui }) {
  const { course, waits } = model;
  return (
    <Section id="course" title={t('Massage course')} gist={courseGist(model)} open={isDue(model)}>
      {course === null ? (
        <>
          <p>
            {t(
              'Four massage sessions over six weeks, with a review after two and clear rules for when to stop.',
            )}{' '}
            <span class="quiet">{ruleOfThumb()}</span>
          </p>
          {/* A new course asks the questions, and for that word, itself. */}
          {waits === null || waits === 'word' || waits === 'questions' ? (
            <Buttons actions={[startFirst()]} />
          ) : (
            <CheckFirst waits={waits} />
          )}
        </>
      ) : (
        <>
          {waits !== null && waits !== 'questions' && !saysSoItself(course) && (
            <CheckFirst waits={waits} />
          )}
          <Standing
            course={course}
            massage={waits === null || waits === 'questions'}
            free={waits === null}
            now={model.now}
            ui={ui}
          />
        </>
      )}
      <Past courses={model.past} now={model.now} />
      <Claims course={course} />
    </Section>
  );
}

interface StandingProps {
  course: CourseView;
  massage: boolean;
  /** The questions need not be asked first. */
  free: boolean;
  now: number;
  ui: Ui;
}

function Standing({ course, massage, free, now, ui }: StandingProps) {
  const result = resultText(course);
  return (
    <>
      <p class="quiet">{t('Massage, {0}', regionName(course.region))}</p>
      <Steps course={course} massage={massage} />
      <p>
        <strong>{stateText(course, massage)}</strong>
      </p>
      <Remind reminder={course.reminder} now={now} />
      {massage && course.state === 'active' && course.planned !== null && (
        <p>{t('Planned for {0}.', formatDate(course.planned, now))}</p>
      )}
      {result !== undefined && (
        <p>
          {result} <span class="quiet">{naturalCourse(course)}</span>
        </p>
      )}
      {nextTexts(course, massage).map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Buttons
        actions={courseActions(
          course,
          massage,
          free && (course.planned === null || hasCome(course.planned, now)),
        )}
      />
      <Timeline ui={ui} course={course} now={now} ahead={massage ? course.ahead : []} />
      {massage && course.ahead.length > 0 && (
        <p>
          <Button look="subtle" onClick={() => post({ type: 'exportDates' })}>
            {t('Planned dates as a calendar file')}
          </Button>
        </p>
      )}
      {result === undefined && course.sessions.some(hasScores) && (
        <p class="quiet">{naturalCourse(course)}</p>
      )}
    </>
  );
}

function Remind({ reminder, now }: { reminder: CourseView['reminder']; now: number }) {
  if (reminder === null || reminder.about === 'session') return null;
  return (
    <p>
      {reminder.about === 'moved'
        ? t('The planned day went by. Moved to {0}.', formatDate(reminder.date ?? '', now))
        : t('Today is a good day for the check-in: how was it since the last session?')}
    </p>
  );
}

/** Two scores side by side look like a result, too. */
function hasScores({ before, after, refused }: CourseSession): boolean {
  return refused === null && before !== null && after !== null;
}

/** States whose own words ask for the doctor already. */
function saysSoItself({ state }: CourseView): boolean {
  return state === 'needs_checkup' || state === 'stop_see_doctor';
}

function CheckFirst({ waits }: { waits: Exclude<PanelModel['waits'], null | 'questions'> }) {
  const texts = {
    soon: t('See a doctor this week about your answers. No massage until then.'),
    stopped: t('A course was stopped. No massage until a doctor or physiotherapist says yes.'),
    severe: t('You logged severe pain. See a doctor or physiotherapist before any massage.'),
    word: t(
      'Before any massage, tell a doctor or therapist what you ticked, and follow their advice.',
    ),
  };
  return (
    <Note icon="alert" strong>
      <p>{texts[waits]}</p>
      <Buttons actions={[cleared()]} />
    </Note>
  );
}

function Buttons({ actions }: { actions: readonly CourseAction[] }) {
  if (actions.length === 0) return null;
  return (
    <Actions>
      {actions.map(({ id, text, run, look }) => (
        <Button key={id} look={look} onClick={run}>
          {text}
        </Button>
      ))}
    </Actions>
  );
}

const ruleOfThumb = () => t('A common rule of thumb, not a research result.');

/** Where the follow-up studies looked: in the back, and nowhere else. */
const back: readonly Region[] = ['lower_back', 'mid_back', 'upper_back'];

/** Stands beside every result: back pain falls by more than half in six weeks whatever is done, lasting
 * pain by a third (Menezes Costa 2012), so no result tells what it came from. */
function naturalCourse({ region, hurtFor }: Pick<CourseView, 'region' | 'hurtFor'>): string {
  if (!back.includes(region)) {
    return t(
      'Pain often changes within six weeks whatever treatment is used. This result does not show what caused the change.',
    );
  }
  return hurtFor === 'months'
    ? t(
        'Lasting back pain, too, often eases somewhat within six weeks whatever treatment is used. This result does not show what caused the change.',
      )
    : t(
        'Back pain often eases within six weeks whatever treatment is used. This result does not show what caused the change.',
      );
}
