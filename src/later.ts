import type * as vscode from 'vscode';
import { allows } from './care/safety';
import type { Store, World } from './diary/store';
import type { LaterCommand } from './ids';
import { currentSafety } from './care/now';
import type { PageDocument, Surface } from './editor/panel/document';
import type { Panel } from './editor/panel/panel';
import type { Clock } from './editor/platform/clock';
import type { Corrections } from './editor/desk/corrections';
import { CourseCommands } from './editor/care/courseCommands';
import type { DeskWatch } from './editor/desk/deskWatch';
import { BreakCommands } from './editor/exercises/breakCommands';
import { GuidedBreak } from './editor/exercises/guidedBreak';
import { diaryCommands } from './editor/diary/diaryCommands';
import type { EntryPoints } from './editor/platform/entryPoints';
import { ExerciseCommands } from './editor/exercises/exerciseCommands';
import type { LiveSettings } from './editor/platform/liveSettings';
import { Moves } from './editor/exercises/moves';
import { PlanCommands } from './editor/care/planCommands';
import { PainCommands } from './editor/care/painCommands';
import { Pictures } from './editor/platform/pictures';
import { careIntents } from './editor/care/intents';
import { deskIntents } from './editor/desk/intents';
import { exerciseIntents } from './editor/exercises/intents';
import { buildPanel } from './editor/panel/panelEdge';
import { Reminders } from './editor/care/reminders';
import { ReportCommands } from './editor/report/reportCommands';

/** What has been there since the start. */
export interface Parts {
  extensionUri: vscode.Uri;
  /** Undefined in the demonstration, which keeps nothing. */
  storage: vscode.Uri | undefined;
  store: Store;
  world: World;
  clock: Clock;
  /** Minutes east of Greenwich now. */
  zone: () => number;
  settings: LiveSettings;
  desk: DeskWatch;
  log: vscode.LogOutputChannel;
  corrections: Corrections;
  entryPoints: EntryPoints;
  /** Begins to load the panel's page. */
  loadPage: (webview: vscode.Webview, surface: Surface) => PageDocument;
  stand: (standing: boolean) => void;
}

export interface Later {
  panel: Panel;
  breaks: GuidedBreak;
  /** The text of a report's document. */
  reportText(uri: vscode.Uri): string;
  commands: Record<LaterCommand, (...args: unknown[]) => unknown>;
}

/**
 * The panel and the commands that nothing needs before somebody asks for them. A desktop window takes
 * them from a second file, so that a start reads and runs only what watches the desk.
 */
export function buildLater(parts: Parts): Later {
  const { store, clock, zone, desk } = parts;
  const settings = () => parts.settings.now;
  const moves = new Moves(parts.extensionUri, store, settings, clock);
  const breaks = new GuidedBreak({
    ...{ desk, store, moves, settings, clock, zone },
    show: () => panel.goTo('today', 'break'),
    changed: () => {
      panel.refresh();
    },
  });
  const pain = new PainCommands(store, clock, () => parts.settings.now.day.timeZone);
  const plan = new PlanCommands(
    store,
    clock,
    zone,
    () =>
      allows(currentSafety(store.diary.state, clock.now(), parts.settings.now.day.timeZone)).care,
  );
  const course = new CourseCommands(
    store,
    () => parts.settings.now,
    clock,
    zone,
    (section) => panel.show(section),
  );
  const reports = new ReportCommands(store, () => parts.settings.now, clock, zone);
  const pictures = new Pictures(parts.storage, store);
  const exercises = new ExerciseCommands(store, moves, pictures, clock, zone);
  const routines = new BreakCommands(moves, breaks);
  const panel = buildPanel(
    { ...parts, moves, breaks, routines, pictures },
    {
      ...careIntents(pain, course, plan),
      ...exerciseIntents({
        breaks,
        routines,
        moves,
        exercises,
        refresh: () => {
          panel.refresh();
        },
      }),
      ...deskIntents(desk, parts.corrections, clock, parts.stand),
    },
  );
  new Reminders(desk, store, settings, clock, zone, (section) => panel.goTo(section));
  return {
    panel,
    breaks,
    reportText: (uri) => reports.text(uri),
    commands: {
      openPanel: () => panel.open(),
      startBreak: (given) => breaks.start({ ...(hasDue(given) && given) }),
      startRoutine: () => routines.ask(),
      openGuide: () => {
        panel.openWide();
      },
      finishBreak: () => {
        breaks.finish();
      },
      logPain: (given) => pain.logOrAsk(given),
      logPainDetails: () => panel.goTo('pain', 'new-details'),
      logCare: () => plan.ask(),
      startCourse: () => course.start(),
      logSession: () => course.logSession(),
      logCheckin: () => course.logCheckin(),
      answerSafety: () => course.answerSafety(),
      openReport: () => reports.open(),
      saveReport: (given) => reports.save(given),
      exportCsv: () => reports.exportCsv(),
      manageExercises: () => exercises.manage(),
      importExercises: () => exercises.importList(),
      ...diaryCommands(store, parts.world, pictures),
    },
  };
}

/** Given by the toast: the nudge that it answers. */
const hasDue = (given: unknown): given is { due: number } =>
  typeof given === 'object' && given !== null && 'due' in given && typeof given.due === 'number';
