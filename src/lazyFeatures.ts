import type * as vscode from 'vscode';
import { calendarDateOf, nextTimeOfDay } from './calendar/days';
import { allowanceOf } from './care/allowance';
import type { Core } from './core';
import { isEmergency } from './care/emergency';
import type { CommandName, Handler, Handlers } from './commands';
import { currentSafety } from './care/now';
import type { PageDocument, Surface } from './editor/panel/document';
import type { Panel } from './editor/panel/panel';
import { askPause, offerRhythm, snoozeOpen } from './editor/desk/asks';
import { menu } from './editor/desk/menu';
import { Meetings } from './editor/desk/meetings';
import { Nudges } from './editor/desk/nudges';
import { startsAgent } from './breaks/agents';
import { quietUntil } from './breaks/quiet';
import { Postures } from './editor/desk/postures';
import { Corrections } from './editor/desk/corrections';
import { minuteMs } from './calendar/units';
import type { Given } from './editor/platform/commandArguments';
import { runGiven } from './editor/platform/givenCommands';
import type { GivenHandlers } from './editor/platform/givenCommands';
import { CourseCommands } from './editor/care/courseCommands';
import { BreakCommands } from './editor/exercises/breakCommands';
import { GuidedBreak } from './editor/exercises/guidedBreak';
import { diaryCommands } from './editor/diary/diaryCommands';
import type { EntryPoints } from './editor/platform/entryPoints';
import { ExerciseCommands } from './editor/exercises/exerciseCommands';
import { Moves } from './editor/exercises/moves';
import { PlanCommands } from './editor/care/planCommands';
import { PainCommands } from './editor/care/painCommands';
import { Pictures } from './editor/platform/pictures';
import { careIntents } from './editor/care/intents';
import { deskIntents } from './editor/desk/intents';
import { exerciseIntents } from './editor/exercises/intents';
import { buildPanel } from './editor/panel/panelEdge';
import { Reminders } from './editor/care/reminders';
import { SafetyQuestions } from './editor/care/safetyQuestions';
import type { DraftShelf } from './editor/platform/storage';
import { ReportCommands } from './editor/report/reportCommands';
import { Visits } from './editor/care/visits';

/** What has been there since the start. */
interface Start extends Omit<Core, 'context' | 'rules'> {
  extensionUri: vscode.Uri;
  /** Undefined in the demonstration, which keeps nothing. */
  storage: vscode.Uri | undefined;
  entryPoints: EntryPoints;
  /** Keeps what is half answered in this window. */
  drafts: DraftShelf;
  /** Begins to load the panel's page. */
  loadPage: (webview: vscode.Webview, surface: Surface) => PageDocument;
  stand: (standing: boolean) => void;
}

export interface LazyFeatures {
  panel: Panel;
  breaks: GuidedBreak;
  nudges: Nudges;
  /** Draws what is shown, and settles what is over. */
  refresh(): void;
  /** Whether an emergency answer stands. */
  isEmergency(): boolean;
  startsAgent: typeof startsAgent;
  /** The text of a report's document. */
  reportText(uri: vscode.Uri): string;
  commands: Handlers<CommandName>;
  /** Carries out a command with what a key binding or another extension gave it. */
  withArguments(name: CommandName, given: readonly unknown[], run: Handler): unknown;
}

/**
 * The panel and the commands that nothing needs before somebody asks for them. A desktop window takes
 * them from a second file, so that a start reads and runs only what watches the desk.
 */
export function buildLazyFeatures(core: Start): LazyFeatures {
  const { store, clock, zone, desk } = core;
  const settings = () => core.settings.now;
  const corrections = new Corrections(store, settings, clock, zone);
  const today = () => calendarDateOf(clock.now(), settings().day.timeZone);
  const emergency = () => isEmergency(store.diary.state, today());
  const offer = () => offerRhythm(settings());
  const nudges = new Nudges(desk, store, settings, clock, zone, offer, emergency);
  const meetings = new Meetings(store, settings, clock, zone);
  const postures = new Postures(desk, store, settings, clock, zone, core.stand);
  const moves = new Moves(core.extensionUri, store, settings, clock);
  const breaks = new GuidedBreak({
    desk,
    store,
    moves,
    settings,
    clock,
    zone,
    show: () => panel.goTo('today', 'break'),
    changed: () => {
      panel.refresh();
    },
  });
  const pain = new PainCommands(
    store,
    clock,
    () => settings().day.timeZone,
    () => panel.show('today'),
  );
  const plan = new PlanCommands(
    store,
    clock,
    zone,
    () => allowanceOf(currentSafety(store.diary.state, today())).care,
  );
  const questions = new SafetyQuestions({
    store,
    clock,
    timeZone: () => settings().day.timeZone,
    shelf: core.drafts,
    show: (place) => {
      if (place === 'panel') return panel.goTo('today', 'questions');
      panel.openQuestions();
      return Promise.resolve();
    },
    hide: () => {
      panel.closeQuestions();
    },
    changed: () => {
      panel.refresh();
    },
    answered: (purpose, answers) => void course.answered(purpose, answers),
  });
  const course = new CourseCommands(
    store,
    settings,
    clock,
    zone,
    (section) => panel.show(section),
    questions,
  );
  const visits = new Visits(store, settings, clock, zone, questions);
  const reports = new ReportCommands(store, settings, clock, zone);
  const pictures = new Pictures(core.storage, store);
  const exercises = new ExerciseCommands(store, moves, pictures, clock, zone);
  const routines = new BreakCommands(moves, breaks);
  const panel = buildPanel(
    {
      ...core,
      moves,
      breaks,
      routines,
      pictures,
      questions: () => questions.view,
      questionsClosed: () => {
        if (questions.view?.place === 'editor') questions.leave(false);
      },
    },
    {
      ...careIntents(pain, course, plan, questions, visits),
      ...exerciseIntents({
        breaks,
        routines,
        moves,
        exercises,
        refresh: () => {
          panel.refresh();
        },
      }),
      ...deskIntents(desk, corrections, clock, core.stand),
    },
  );
  new Reminders(desk, store, settings, clock, zone, (section) => panel.goTo(section));
  /** When what was given ends, epoch ms; undefined if that was not said. */
  const endOf = ({ until, minutes }: Given<'pauseNudges'>): number | undefined => {
    const now = clock.now();
    if (until !== undefined) return nextTimeOfDay(until, now, settings().day.timeZone);
    return minutes === undefined ? undefined : now + minutes * minuteMs;
  };
  const given: GivenHandlers = {
    logPain: ({ rating = 0, regions = [], note = '' }) => pain.logGiven(rating, regions, note),
    startBreak: ({ due, minutes, routine }) =>
      routine === undefined
        ? breaks.start({
            ...(due !== undefined && { due }),
            ...(minutes !== undefined && { length: minutes * minuteMs }),
          })
        : routines.startNamed(routine),
    snooze: ({ minutes }) => {
      snoozeOpen(desk, nudges, minutes ?? settings().snooze[0]);
    },
    pauseNudges: (asked) => {
      const until = endOf(asked);
      if (until === undefined) return askPause(nudges, clock.now());
      nudges.quiet(until);
      return undefined;
    },
    meeting: ({ posture = 'sitting', ...asked }) => {
      const until = endOf(asked);
      if (until === undefined) return meetings.ask();
      meetings.begin(until, posture);
      return undefined;
    },
    toggleStanding: ({ standing = !desk.standing }) => {
      core.stand(standing);
    },
    logCare: ({ kind }) => (kind === undefined ? plan.ask() : plan.logGiven(kind)),
  };
  return {
    panel,
    breaks,
    isEmergency: emergency,
    startsAgent,
    nudges,
    refresh: () => {
      meetings.refresh();
      postures.refresh();
      panel.refresh();
    },
    withArguments: (name, args, run) => runGiven(given, name, args, run),
    reportText: (uri) => reports.text(uri),
    commands: {
      openMenu: menu(
        desk,
        nudges,
        meetings,
        corrections,
        settings,
        () => quietUntil(store.diary.state, clock.now()) > clock.now(),
      ),
      snooze: () => given.snooze({}),
      pauseNudges: () => given.pauseNudges({}),
      resumeNudges: () => {
        if (meetings.running !== undefined) meetings.end();
        nudges.resume();
      },
      notToday: () => {
        nudges.notToday();
      },
      toggleStanding: () => given.toggleStanding({}),
      changePosture: () => postures.change(),
      meeting: () => meetings.ask(),
      endMeeting: () => {
        meetings.end();
      },
      tookBreak: () => corrections.askBreak(),
      correctGap: () => corrections.askGap(),
      openPanel: () => panel.open(),
      startBreak: () => breaks.start(),
      startRoutine: () => routines.ask(),
      openGuide: () => {
        panel.openWide();
      },
      finishBreak: () => {
        breaks.finish();
      },
      logPain: () => pain.ask(),
      logPainDetails: () => panel.goTo('pain', 'new-details'),
      logCare: () => plan.ask(),
      startCourse: () => course.start(),
      logSession: () => course.logSession(),
      logCheckin: () => course.logCheckin(),
      answerSafety: () => questions.ask('editor'),
      openReport: () => reports.open(),
      saveReport: (given) => reports.save(given),
      exportCsv: () => reports.exportCsv(),
      manageExercises: () => exercises.manage(),
      importExercises: () => exercises.importList(),
      ...diaryCommands(store, core.world, pictures),
    },
  };
}
