import { render } from 'preact';
import type { ToPage } from '../panel/messages';
import type { PanelModel } from '../panel/model';
import { addLiveRegion } from './announce';
import { App, QuestionsApp, WideApp } from './app';
import { setLocale, setTimeZone } from './format';
import { reportHands } from './hands';
import { post } from './host';
import { reveal } from './reveal';
import type { Reveal } from './reveal';
import type { HostClock } from './running/countdown';
import { setTexts } from './text';
import { onUiChange, ui } from './ui';

/** What is drawn where; the sidebar has all of it. */
const surfaces: Readonly<Record<string, typeof App>> = {
  editor: WideApp,
  questions: QuestionsApp,
};

let shown: { model: PanelModel; clock: HostClock } | undefined;
/** Asked for before there was anything to show. */
let asked: Reveal | undefined;

function draw(): void {
  const root = document.getElementById('root');
  if (shown === undefined || root === null) return;
  const Surface = surfaces[document.body.dataset['surface'] ?? ''] ?? App;
  render(<Surface {...shown} ui={ui()} />, root);
}

function take(message: ToPage): void {
  switch (message.type) {
    case 'hello':
      // A model follows, and draws with it.
      setTexts(message.texts, message.locale);
      setLocale(message.locale);
      document.documentElement.lang = message.locale;
      return;
    case 'model':
      setTimeZone(message.model.timeZone);
      shown = {
        model: message.model,
        clock: { now: message.model.now, heard: performance.now() },
      };
      break;
    case 'reveal':
      asked = message;
      break;
  }
  draw();
  if (shown === undefined || asked === undefined) return;
  reveal(asked);
  asked = undefined;
}

// The extension alone can reach this page, and its own types hold what it sends.
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  take(data);
});

if (document.title === '') document.title = 'Lumbar';
addLiveRegion();
onUiChange(draw);
reportHands();
post({ type: 'ready', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone });
