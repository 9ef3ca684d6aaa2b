import * as vscode from 'vscode';
import { quietOf } from '../../breaks/quiet';
import { commands, settings as ids } from '../../ids';
import type { FromPage, PanelModel, Range } from '../../panel/messages';
import { Panel } from './panel';
import { panelModel } from '../../panel/view';
import type { CourseCommands } from '../care/courseCommands';
import type { Parts } from '../../later';
import type { ExerciseCommands } from '../exercises/exerciseCommands';
import type { Pictures } from '../platform/pictures';
import type { BreakCommands } from '../exercises/breakCommands';
import type { GuidedBreak } from '../exercises/guidedBreak';
import type { Moves } from '../exercises/moves';
import { setOwn } from '../desk/nudges';
import { oneMove } from '../../exercises/routine';
import { routineName } from '../platform/words';
import type { PainCommands } from '../care/painCommands';
import type { PlanCommands } from '../care/planCommands';

/** Who carries out what the person wants in the panel. */
interface Behind {
  pain: PainCommands;
  course: CourseCommands;
  plan: PlanCommands;
  moves: Moves;
  breaks: GuidedBreak;
  routines: BreakCommands;
  pictures: Pictures;
  exercises: ExerciseCommands;
}

/** The panel with what it shows, and who carries out what the person wants in it. */
export function buildPanel(
  parts: Parts,
  { pain, course, plan, moves, breaks, routines, pictures, exercises }: Behind,
): Panel {
  /** How far back the page looks at progress; it asks anew whenever it is loaded. */
  let range: Range | undefined;
  const log = (line: string) => {
    parts.log.warn(line);
  };
  const panel = new Panel(parts.extensionUri, parts.loadPage, { model, intent, log });
  return panel;

  function model(): PanelModel {
    const { store, clock, settings, desk } = parts;
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
      routines: routines.offered(),
      guided: session && {
        ...session,
        name: session.routine && routineName(session.routine),
        ...{ chime, wide: panel.wide },
      },
      picture: (name) => panel.address(pictures.uri(name)),
      sample: lumbarBuild === 'demo',
      range,
    });
  }

  function intent(message: FromPage): void {
    const { settings, desk, clock } = parts;
    if (!parts.entryPoints.lets(message.type)) return;
    switch (message.type) {
      case 'ready':
        range = undefined;
        settings.setZone(message.timeZone);
        void moves.load().then(() => {
          panel.refresh();
        });
        break;
      case 'hands':
        // What is done inside a guided break is no desk work.
        if (desk.running === undefined) desk.hands(clock.now());
        break;
      case 'logPain':
        pain.log(message.rating, message.regions, message.details);
        break;
      case 'editPain':
        pain.edit(message.id, message.rating, message.regions, message.details);
        break;
      case 'deletePain':
        pain.remove(message.id);
        break;
      case 'startBreak':
        void breaks.start(message.move === null ? {} : { routine: oneMove(message.move) });
        break;
      case 'startRoutine':
        void routines.start(message.id);
        break;
      case 'guide':
        breaks.act(message.event);
        break;
      case 'felt':
        breaks.answer(message.felt);
        break;
      case 'openWide':
        panel.openWide();
        break;
      case 'finishBreak':
        breaks.finish();
        break;
      case 'otherMove':
        moves.another();
        panel.refresh();
        break;
      case 'hideMove':
        exercises.hide(message.id);
        break;
      case 'manageExercises':
        void vscode.commands.executeCommand(commands.manageExercises);
        break;
      case 'standing':
        parts.stand(message.standing);
        break;
      case 'correctGap':
        parts.corrections.say(message.from, message.was);
        break;
      case 'useInterval':
        void setOwn(ids.breaksEvery, message.minutes);
        break;
      case 'pause':
        void vscode.commands.executeCommand(commands.pauseNudges);
        break;
      case 'resume':
        void vscode.commands.executeCommand(commands.resumeNudges);
        break;
      case 'startCourse':
        void vscode.commands.executeCommand(commands.startCourse);
        break;
      case 'logSession':
        void vscode.commands.executeCommand(commands.logSession);
        break;
      case 'logCheckin':
        void vscode.commands.executeCommand(commands.logCheckin);
        break;
      case 'cancelCourse':
        void course.cancel();
        break;
      case 'seenDoctor':
        course.clear(message.date);
        break;
      case 'mistake':
        course.takeBackEmergency();
        break;
      case 'exportAside':
        void vscode.commands.executeCommand(commands.exportAside);
        break;
      case 'answerSafety':
        void vscode.commands.executeCommand(commands.answerSafety);
        break;
      case 'anythingNew':
        void course.anythingNew();
        break;
      case 'saveProfile':
        plan.saveProfile(message.profile);
        break;
      case 'logCare':
        plan.log(message.what);
        break;
      case 'saveWeekly':
        plan.saveWeekly(message.answers);
        break;
      case 'exportDates':
        void course.exportDates();
        break;
      case 'seeProgress':
        ({ range } = message);
        panel.refresh();
        break;
      case 'editSession':
        course.editSession(message);
        break;
      case 'deleteEntry':
        course.remove(message.id);
        break;
    }
  }
}
