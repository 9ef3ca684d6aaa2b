import type * as vscode from 'vscode';
import { quietOf } from '../../breaks/quiet';
import type { Store } from '../../diary/store';
import type { FromPage, Intents } from '../../panel/messages';
import type { PanelModel } from '../../panel/model';
import type { Range } from '../../panel/progressModel';
import type { QuestionsView } from '../../panel/questionsModel';
import { panelModel } from '../../panel/view';
import type { DeskWatch } from '../desk/deskWatch';
import type { BreakCommands } from '../exercises/breakCommands';
import type { GuidedBreak } from '../exercises/guidedBreak';
import type { Moves } from '../exercises/moves';
import type { Clock } from '../platform/clock';
import type { EntryPoints } from '../platform/entryPoints';
import type { LiveSettings } from '../platform/liveSettings';
import type { Pictures } from '../platform/pictures';
import { run } from '../platform/run';
import { routineName } from '../platform/words';
import type { PageDocument, Surface } from './document';
import { Panel } from './panel';

/** What the panel is made of. */
interface PanelParts {
  extensionUri: vscode.Uri;
  store: Store;
  clock: Clock;
  settings: LiveSettings;
  desk: DeskWatch;
  log: vscode.LogOutputChannel;
  entryPoints: EntryPoints;
  /** Begins to load the panel's page. */
  loadPage: (webview: vscode.Webview, surface: Surface) => PageDocument;
  moves: Moves;
  breaks: GuidedBreak;
  routines: BreakCommands;
  pictures: Pictures;
  /** The safety questions that are being answered. */
  questions: () => QuestionsView | undefined;
  /** The person has closed them in an editor. */
  questionsClosed: () => void;
}

/** What the panel itself sees to. */
type Own = 'ready' | 'run' | 'openWide' | 'seeProgress';

/**
 * The panel with what it shows.
 * @param others what the rooms of the editor carry out for the page
 */
export function buildPanel(parts: PanelParts, others: Omit<Intents, Own>): Panel {
  const { store, clock, settings, desk, moves, breaks, routines, pictures } = parts;
  /** How far back the page looks at progress; it asks anew whenever it is loaded. */
  let range: Range | undefined;
  const log = (line: string) => {
    parts.log.warn(line);
  };
  const intents: Intents = {
    ...others,
    ready: ({ timeZone }) => {
      range = undefined;
      settings.setZone(timeZone);
      void moves.load().then(() => {
        panel.refresh();
      });
    },
    run: ({ command }) => void run(command),
    openWide: () => {
      panel.openWide();
    },
    seeProgress: (message) => {
      ({ range } = message);
      panel.refresh();
    },
  };
  const panel = new Panel(parts.extensionUri, parts.loadPage, { model, intent, log }, (surface) => {
    if (surface === 'questions') parts.questionsClosed();
  });
  return panel;

  function model(): PanelModel {
    const { rules, day, hours, dailyLimit, emergencyNumber, chime } = settings.now;
    const { session } = breaks;
    return panelModel({
      diary: store.diary.state,
      now: clock.now(),
      day,
      rhythm: desk,
      every: rules.every,
      openFrom: quietOf(0, hours, day.timeZone)(clock.now()),
      idleReset: rules.idleReset,
      dailyLimit,
      emergencyNumber,
      suggested: moves.suggested(),
      questions: parts.questions(),
      routines: routines.offered(),
      guided: session && {
        ...session,
        name: session.routine && routineName(session.routine),
        chime,
        wide: panel.wide,
      },
      picture: (name) => panel.address(pictures.uri(name)),
      sample: lumbarBuild === 'demo',
      range,
    });
  }

  function intent(message: FromPage): void {
    if (parts.entryPoints.lets(message.type)) carryOut(intents, message);
  }
}

/** A message and its row have one type; the compiler can't follow that through the table. */
function carryOut(intents: Intents, message: FromPage): void {
  (intents[message.type] as (its: FromPage) => void)(message);
}
