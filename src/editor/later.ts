import type * as vscode from 'vscode';
import { allows } from '../care/safety';
import type { Store, World } from '../diary/store';
import type { LaterCommand } from '../ids';
import { currentSafety } from '../panel/now';
import type { PageDocument, Surface } from '../panel/document';
import type { Panel } from '../panel/panel';
import type { Clock } from './clock';
import type { Corrections } from './corrections';
import { CourseCommands } from './courseCommands';
import type { DeskWatch } from './deskWatch';
import { BreakCommands } from './breakCommands';
import { GuidedBreak } from './guidedBreak';
import { diaryCommands } from './diaryCommands';
import type { EntryPoints } from './entryPoints';
import { ExerciseCommands } from './exerciseCommands';
import type { LiveSettings } from './liveSettings';
import { Moves } from './moves';
import { PlanCommands } from './planCommands';
import { PainCommands } from './painCommands';
import { Pictures } from './pictures';
import { buildPanel } from './panelEdge';
import { Reminders } from './reminders';
import { ReportCommands } from './reportCommands';

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
  stand(standing: boolean): void;
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
  const panel = buildPanel(parts, {
    ...{ pain, course, plan, moves, pictures, exercises, breaks, routines },
  });
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
