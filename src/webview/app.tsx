import type { PanelModel } from '../panel/model';
import { Actions, Button } from './controls/button';
import { Note } from './controls/note';
import { Section } from './controls/section';
import { Course } from './course/course';
import { formatNumber } from './format';
import { post } from './host';
import { Move } from './move/move';
import { Routines } from './move/routines';
import { Pain } from './pain/pain';
import { Plan } from './plan/plan';
import { Guided } from './guided/guided';
import type { HostClock } from './running/countdown';
import { Progress } from './progress/progress';
import { AskHere } from './questions/later';
import { Running } from './running/running';
import { Emergency } from './safety/emergency';
import { t } from './text';
import { OneQuestion } from './today/question';
import { DeskTime, Today } from './today/today';
import type { Ui } from './ui';
import './app.css';

interface AppProps {
  model: PanelModel;
  clock: HostClock;
  ui: Ui;
}

/** The wide page in an editor: the guided break, and what to do where there is none. */
export function WideApp({ model, clock, ui }: AppProps) {
  const { guided, running, safety, routines } = model;
  return (
    <main class="wide-page">
      <h1 class="visually-hidden">{t('Guided break')}</h1>
      {safety === 'NOW' ? (
        <Emergency model={model} ui={ui} />
      ) : guided !== null ? (
        <Guided guided={guided} clock={clock} wide />
      ) : running !== null ? (
        <Running key={running.from} running={running} clock={clock} />
      ) : (
        <div class="wide-idle">
          <h2>{t('No break is running.')}</h2>
          <Button
            look="primary"
            id="start-break"
            onClick={() => post({ type: 'startBreak', move: null })}
          >
            {t('Start break')}
          </Button>
          <Routines routines={routines} />
        </div>
      )}
    </main>
  );
}

/** The safety questions in an editor. */
export function QuestionsApp({ model, ui }: AppProps) {
  const { safety, questions } = model;
  return (
    <main class="wide-page">
      <h1 class="visually-hidden">{t('A few questions')}</h1>
      {safety === 'NOW' ? (
        <Emergency model={model} ui={ui} />
      ) : questions?.place === 'editor' ? (
        <AskHere questions={questions} />
      ) : (
        <p class="questions">{t('These questions are closed.')}</p>
      )}
    </main>
  );
}

/** The whole page: a function of what the extension says and what is folded open here. */
export function App({ model, clock, ui }: AppProps) {
  const { running, guided, sample, safety, questions } = model;
  return (
    <main>
      <h1 class="visually-hidden">Lumbar</h1>
      {sample && (
        <div class="banner">
          <Note icon="info" strong>
            <p>{t('Sample diary. Nothing here is yours, and nothing you do is kept.')}</p>
          </Note>
        </div>
      )}
      {safety === 'NOW' ? (
        <>
          <Emergency model={model} ui={ui} />
          <Pain model={model} ui={ui} />
          <Section id="today" title={t('Today')}>
            <DeskTime today={model.today} bare />
          </Section>
        </>
      ) : questions?.place === 'panel' ? (
        <AskHere questions={questions} />
      ) : (
        <>
          {running !== null && <Running key={running.from} running={running} clock={clock} />}
          {guided !== null && <Guided guided={guided} clock={clock} />}
          <Today model={model} ui={ui} />
          <OneQuestion model={model} ui={ui} />
          <Pain model={model} ui={ui} />
          <Course model={model} ui={ui} />
          <Move model={model} />
          <Plan model={model} ui={ui} />
          <Progress model={model} ui={ui} />
        </>
      )}
      <footer>
        {model.aside > 0 && (
          <>
            <p>{asideText(model.aside)}</p>
            <Actions>
              <Button onClick={() => post({ type: 'run', command: 'exportAside' })}>
                {t('Export these records')}
              </Button>
            </Actions>
          </>
        )}
        <p>{t('Not medical advice. Lumbar keeps notes and reminds; it cannot examine you.')}</p>
      </footer>
    </main>
  );
}

function asideText(aside: number): string {
  return aside === 1
    ? t('1 record can’t be read by this version of Lumbar. It is kept, and not used.')
    : t(
        '{0} records can’t be read by this version of Lumbar. They are kept, and not used.',
        formatNumber(aside),
      );
}
