import * as vscode from 'vscode';
import { deskDay } from '../desk/desk';
import { dateOf } from '../desk/calendar';
import { commands, contextKeys } from '../ids';
import type { FromPage, PanelModel } from '../panel/messages';
import { Panel } from '../panel/panel';
import type { Section } from '../panel/panel';
import { panelModel, quietUntil } from '../panel/view';
import type { Breaks } from './breaks';
import type { Clock, Handle } from './clock';
import type { CourseCommands } from './courseCommands';
import type { DeskWatch } from './deskWatch';
import type { LiveSettings } from './liveSettings';
import type { Moves } from './moves';
import type { PainCommands } from './painCommands';
import { StatusBar } from './statusBar';
import type { Store } from '../diary/store';

interface Parts {
  store: Store;
  clock: Clock;
  settings: LiveSettings;
  desk: DeskWatch;
  moves: Moves;
  breaks: Breaks;
  log: vscode.LogOutputChannel;
}

interface Listeners {
  pain: PainCommands;
  course: CourseCommands;
}

/** A nudge that has waited so long is said more plainly, in the status bar alone. */
const firmAfter = 15 * 60_000;

/** All that the person sees all the time: the status bar item, the panel and what they hang on. */
export class Shown implements vscode.Disposable {
  readonly #status = new StatusBar();
  readonly #panel: Panel;
  readonly #subscriptions: Handle[];
  readonly #context = new Map<string, boolean>();
  #listeners: Listeners | undefined;
  #quietEnd: { at: number; timer: Handle } | undefined;

  constructor(
    extensionUri: vscode.Uri,
    private readonly parts: Parts,
  ) {
    this.#panel = new Panel(
      extensionUri,
      () => this.#model(),
      (message) => {
        this.#intent(message);
      },
      (line) => {
        parts.log.warn(line);
      },
    );
    this.#subscriptions = [
      this.#status,
      this.#panel,
      parts.desk.events.changed(() => {
        this.refresh();
      }),
      parts.settings.onChange(() => {
        this.refresh();
      }),
      vscode.commands.registerCommand(commands.toggleStanding, () => {
        this.#stand(!parts.desk.standing);
      }),
    ];
    this.refresh();
  }

  /** Says who carries out what the person wants; they need the panel, and it needs them. */
  listen(listeners: Listeners): void {
    this.#listeners = listeners;
  }

  show(section: Section): Promise<void> {
    return this.#panel.show(section);
  }

  refresh(): void {
    const { store, clock, settings, desk } = this.parts;
    const now = clock.now();
    const quiet = quietUntil(store.diary.state, now);
    const { day, showStatusBar } = settings.now;
    this.#status.visible = showStatusBar;
    this.#status.update(
      {
        bout: Math.floor(desk.desk / 60_000),
        today: deskDay(store.diary.state, dateOf(now, day)).desk,
        standing: desk.standing,
        due: desk.open !== undefined,
        firm: desk.open !== undefined && now - desk.open.due >= firmAfter,
        inBreak: desk.running !== undefined,
        quietUntil: quiet > now ? quiet : undefined,
        sample: lumbarBuild === 'demo',
      },
      (at) => clockTime(at, day.timeZone),
    );
    this.#setContext(contextKeys.inBreak, desk.running !== undefined);
    this.#setContext(contextKeys.quiet, quiet > now);
    this.#refreshAt(quiet > now && quiet !== Infinity ? quiet : undefined);
    this.#panel.refresh();
  }

  dispose(): void {
    this.#quietEnd?.timer.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** A pause ends by itself, and what is shown must say so. */
  #refreshAt(at: number | undefined): void {
    if (at === this.#quietEnd?.at) return;
    this.#quietEnd?.timer.dispose();
    this.#quietEnd =
      at === undefined
        ? undefined
        : {
            at,
            timer: this.parts.clock.at(at, () => {
              this.refresh();
            }),
          };
  }

  #setContext(key: string, value: boolean): void {
    if (this.#context.get(key) === value) return;
    this.#context.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }

  #model(): PanelModel {
    const { store, clock, settings, desk, moves, breaks } = this.parts;
    const { rules, day, dailyLimit, emergencyNumber } = settings.now;
    return panelModel({
      diary: store.diary.state,
      now: clock.now(),
      day,
      rhythm: desk,
      every: rules.every,
      idleReset: rules.idleReset,
      dailyLimit,
      emergencyNumber,
      suggested: moves.suggested(),
      runningMove: breaks.move,
      sample: lumbarBuild === 'demo',
    });
  }

  #stand(standing: boolean): void {
    this.parts.desk.send({ kind: 'standing', at: this.parts.clock.now(), standing });
  }

  #intent(message: FromPage): void {
    const { settings, desk, clock, moves, breaks } = this.parts;
    const { pain, course } = this.#listeners ?? {};
    switch (message.type) {
      case 'ready':
        settings.setZone(message.timeZone);
        void moves.load().then(() => {
          this.refresh();
        });
        break;
      case 'hands':
        // What is done inside a guided break is no desk work.
        if (desk.running === undefined) desk.hands(clock.now());
        break;
      case 'logPain':
        pain?.log(message.rating, message.regions);
        break;
      case 'editPain':
        pain?.edit(message.id, message.rating, message.regions);
        break;
      case 'deletePain':
        pain?.remove(message.id);
        break;
      case 'startBreak':
        void breaks.start(message.move === null ? {} : { move: message.move });
        break;
      case 'finishBreak':
        breaks.finish();
        break;
      case 'otherMove':
        moves.another();
        this.refresh();
        break;
      case 'standing':
        this.#stand(message.standing);
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
        void course?.cancel();
        break;
      case 'seenDoctor':
        course?.clear();
        break;
      case 'mistake':
        course?.takeBackEmergency();
        break;
    }
  }
}

/** @param at epoch ms */
function clockTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(vscode.env.language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}
