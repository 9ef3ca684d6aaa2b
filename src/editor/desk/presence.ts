import * as vscode from 'vscode';
import { Burst } from '../../breaks/burst';
import type { Signal } from '../../breaks/signals';
import { meanings } from '../../breaks/signs';
import type { EditorEvent, Meaning } from '../../breaks/signs';
import { views } from '../../ids';
import type { Clock } from '../platform/clock';

/** What is visible moves this soon after an edit, because of it; ms. */
const editMoves = 1000;

/** An agent that works is told of so often, at the most; ms. */
const programSays = 10_000;

/** What moves so soon after an agent's edit is of its doing; ms. */
const programReveals = 30_000;

/** Schemes of the documents that an agent writes; an output or a log goes on changing by itself. */
const written = new Set(['file', 'vscode-remote', 'vscode-notebook-cell', 'untitled']);

/** Schemes of the documents behind inputs outside the editors, which no selection tells of. */
const inputs = new Set(['vscode-scm', 'comment', 'vscode-interactive-input']);

/** Where signals go: the desk watch. */
export interface SignalSink {
  hands(at: number): void;
  send(signal: Signal): void;
}

/** Hands on what an event means, by the table in `signs.ts`. */
function teller(sink: SignalSink, clock: Clock): (event: EditorEvent) => void {
  return (event) => {
    const { hands, terminal, program, moment, stopped, command, agent }: Meaning = meanings[event];
    const at = clock.now();
    if (hands === true) sink.hands(at);
    if (stopped !== undefined) sink.send({ kind: 'stopped', at, stopped });
    if (terminal === true) sink.send({ kind: 'terminal', at });
    if (program === true) sink.send({ kind: 'program', at });
    if (command !== undefined) sink.send({ kind: 'command', at, runs: command, agent });
    if (moment !== undefined) sink.send({ kind: 'moment', at, moment });
  };
}

/**
 * What tells of the person's hands in this window. Terminals and settings tell nothing of each
 * key, there the window's own `active` speaks.
 */
export function watchHands(sink: SignalSink, clock: Clock): vscode.Disposable {
  const tell = teller(sink, clock);
  let edited = -Infinity;
  let hands = -Infinity;
  /** A program opened an editor, or moved what is visible in one. */
  let revealed = -Infinity;
  let program = -Infinity;
  const burst = new Burst();
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      // A program that moves the selection gives no kind, or Command.
      const byHand =
        kind === vscode.TextEditorSelectionChangeKind.Keyboard ||
        kind === vscode.TextEditorSelectionChangeKind.Mouse;
      if (byHand) hands = clock.now();
      else revealed = clock.now();
      tell(byHand ? 'selectionByHand' : 'selectionByProgram');
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const { scheme } = document.uri;
      edited = clock.now();
      if (inputs.has(scheme)) tell('inputTyped');
      else if (contentChanges.length === 0 || !written.has(scheme)) tell('documentChanged');
      else if (burst.changed(edited, hands) && edited - program >= programSays) {
        program = edited;
        tell('changedByProgram');
      } else tell('documentChanged');
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      revealed = clock.now();
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(() => {
      // An edit moves what is visible too, also a program's; a person's own tells of itself.
      const { focused, active } = vscode.window.state;
      const now = clock.now();
      const byProgram = Math.min(Math.abs(now - edited), now - revealed) <= editMoves;
      // The wheel turns in a window that is called inactive, and so does an agent's work.
      if (focused && !byProgram && (active || now - program > programReveals)) tell('scrolled');
    }),
    vscode.window.onDidChangeNotebookEditorSelection(() => {
      tell('notebookSelection');
    }),
    vscode.window.onDidChangeTerminalState(() => {
      tell('terminalTouched');
    }),
  );
}

/** Whether the window is focused, and whether any key or click came lately, anywhere in it. */
export function watchWindow(sink: SignalSink, clock: Clock): vscode.Disposable {
  let { focused, active } = vscode.window.state;
  const tell = (state: vscode.WindowState) => {
    const at = clock.now();
    if (state.focused !== focused) {
      focused = state.focused;
      sink.send({ kind: 'focus', at, focused });
    }
    if (state.active !== active) {
      active = state.active;
      sink.send({ kind: 'active', at, active });
    }
  };
  sink.send({ kind: 'focus', at: clock.now(), focused });
  sink.send({ kind: 'active', at: clock.now(), active });
  return vscode.window.onDidChangeWindowState(tell);
}

/** Points in the work where a word disturbs least, and the debugger's stops, where none may come. */
export function watchMoments(
  sink: SignalSink,
  clock: Clock,
  isAgent: (commandLine: string) => Promise<boolean>,
): vscode.Disposable {
  const tell = teller(sink, clock);
  // A thread that runs may be the active item too; a frame there is only at a stop.
  const stands = () => vscode.debug.activeStackItem instanceof vscode.DebugStackFrame;
  if (stands()) tell('debuggerStopped');
  return vscode.Disposable.from(
    vscode.workspace.onWillSaveTextDocument(({ reason }) => {
      if (reason === vscode.TextDocumentSaveReason.Manual) tell('saved');
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0) tell('editorClosed');
    }),
    vscode.tasks.onDidStartTask(({ execution }) => {
      const { isBackground, group } = execution.task;
      const isBuild = group?.id === vscode.TaskGroup.Build.id;
      tell(isBackground ? 'backgroundTaskStarted' : isBuild ? 'buildStarted' : 'taskStarted');
    }),
    vscode.tasks.onDidEndTask(() => {
      tell('taskEnded');
    }),
    watchTerminals(tell, isAgent),
    vscode.debug.onDidTerminateDebugSession(() => {
      // Another session may still stand at a stop.
      if (!stands()) tell('debugEnded');
    }),
    vscode.debug.onDidChangeActiveStackItem(() => {
      tell(stands() ? 'debuggerStopped' : 'debuggerWentOn');
    }),
    watchCommits(() => {
      tell('committed');
    }),
  );
}

/** Commands, and the coding agents among them; a window has one terminal in use. */
function watchTerminals(
  tell: (event: EditorEvent) => void,
  isAgent: (commandLine: string) => Promise<boolean>,
): vscode.Disposable {
  const agents = new Set<vscode.Terminal>();
  const running = new Map<vscode.Terminal, vscode.TerminalShellExecution>();
  let inFront = false;
  /** Tells of an agent that has come into use, or gone out of it. */
  const follow = (begun: EditorEvent, ended: EditorEvent) => {
    const { activeTerminal } = vscode.window;
    const now = activeTerminal !== undefined && agents.has(activeTerminal);
    if (now === inFront) return;
    inFront = now;
    tell(now ? begun : ended);
  };
  return vscode.Disposable.from(
    vscode.window.onDidStartTerminalShellExecution(async ({ terminal, execution }) => {
      if (inUse(terminal)) tell('terminalCommandStarted');
      running.set(terminal, execution);
      // The list of agents is read when the first command begins; that may have ended by then.
      if (!(await isAgent(execution.commandLine.value))) return;
      if (running.get(terminal) !== execution) return;
      agents.add(terminal);
      follow('agentStarted', 'agentBehind');
    }),
    vscode.window.onDidEndTerminalShellExecution(({ terminal }) => {
      running.delete(terminal);
      if (agents.delete(terminal)) follow('agentInFront', 'agentEnded');
      else tell(inUse(terminal) ? 'terminalCommandEnded' : 'otherTerminalCommandEnded');
    }),
    vscode.window.onDidChangeActiveTerminal(() => {
      follow('agentInFront', 'agentBehind');
    }),
    vscode.window.onDidCloseTerminal((terminal) => {
      if (agents.delete(terminal)) follow('agentInFront', 'agentEnded');
    }),
  );
}

/** Whether a page that tells nothing of its keys is in front; Lumbar's own tells of them. */
export function watchPages(sink: SignalSink, clock: Clock): vscode.Disposable {
  const { tabGroups } = vscode.window;
  let inFront = false;
  const look = () => {
    const input = tabGroups.activeTabGroup.activeTab?.input;
    const page = input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom;
    const now = page && !input.viewType.endsWith(views.guide);
    if (now === inFront) return;
    inFront = now;
    sink.send({ kind: 'webview', at: clock.now(), inFront });
  };
  look();
  return vscode.Disposable.from(
    tabGroups.onDidChangeTabs(look),
    tabGroups.onDidChangeTabGroups(look),
  );
}

/** Whether the person works in a terminal; nobody types in that of a task. */
function inUse(terminal: vscode.Terminal): boolean {
  return terminal === vscode.window.activeTerminal && terminal.state.isInteractedWith;
}

/** The little of the built-in git extension's public API that is used. */
interface GitRepository {
  readonly onDidCommit: vscode.Event<void>;
}
interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
}

/** Commits, where the built-in git extension runs; without it there are none, which is fine. */
function watchCommits(committed: () => void): vscode.Disposable {
  const subscriptions: vscode.Disposable[] = [];
  let connected = false;
  const follow = (repository: GitRepository) => {
    subscriptions.push(repository.onDidCommit(committed));
  };
  const connect = async () => {
    const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
    if (connected || git === undefined) return;
    connected = true;
    try {
      // It becomes active in every window, perhaps later than this extension.
      const api = (await git.activate()).getAPI(1);
      api.repositories.forEach(follow);
      subscriptions.push(api.onDidOpenRepository(follow));
    } catch {
      // Switched off by `git.enabled`, or of a later version: no commits then.
    }
  };
  void connect();
  // Not there in a folder that is not trusted yet.
  subscriptions.push(vscode.extensions.onDidChange(() => void connect()));
  return new vscode.Disposable(() => {
    vscode.Disposable.from(...subscriptions).dispose();
  });
}
