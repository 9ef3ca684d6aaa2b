import * as vscode from 'vscode';
import type { Signal } from '../../breaks/rhythm';
import { meanings } from '../../breaks/signs';
import type { EditorEvent, Meaning } from '../../breaks/signs';
import type { Clock } from '../platform/clock';

/** What is visible moves this soon after an edit, because of it; ms. */
const editMoves = 1000;

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
    const { hands, moment, stopped, command }: Meaning = meanings[event];
    const at = clock.now();
    if (hands === true) sink.hands(at);
    if (stopped !== undefined) sink.send({ kind: 'stopped', at, stopped });
    if (command !== undefined) sink.send({ kind: 'command', at, runs: command });
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
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      // A program that moves the selection gives no kind, or Command.
      const byHand =
        kind === vscode.TextEditorSelectionChangeKind.Keyboard ||
        kind === vscode.TextEditorSelectionChangeKind.Mouse;
      tell(byHand ? 'selectionByHand' : 'selectionByProgram');
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      edited = clock.now();
      tell(inputs.has(document.uri.scheme) ? 'inputTyped' : 'documentChanged');
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(() => {
      // An edit moves what is visible too, also a program's; a person's own tells of itself.
      const scrolled = Math.abs(clock.now() - edited) > editMoves;
      if (scrolled && vscode.window.state.focused && vscode.window.state.active) tell('scrolled');
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
export function watchMoments(sink: SignalSink, clock: Clock): vscode.Disposable {
  const tell = teller(sink, clock);
  // A thread that runs may be the active item too; a frame there is only at a stop.
  const stands = () => vscode.debug.activeStackItem instanceof vscode.DebugStackFrame;
  if (stands()) tell('debuggerStopped');
  return vscode.Disposable.from(
    vscode.workspace.onDidSaveTextDocument(() => {
      tell('saved');
    }),
    vscode.tasks.onDidStartTask(({ execution }) => {
      const { isBackground, group } = execution.task;
      const isBuild = group?.id === vscode.TaskGroup.Build.id;
      tell(isBackground ? 'backgroundTaskStarted' : isBuild ? 'buildStarted' : 'taskStarted');
    }),
    vscode.tasks.onDidEndTask(() => {
      tell('taskEnded');
    }),
    vscode.window.onDidStartTerminalShellExecution(({ terminal }) => {
      if (inUse(terminal)) tell('terminalCommandStarted');
    }),
    vscode.window.onDidEndTerminalShellExecution(({ terminal }) => {
      tell(inUse(terminal) ? 'terminalCommandEnded' : 'otherTerminalCommandEnded');
    }),
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
