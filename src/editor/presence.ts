import * as vscode from 'vscode';
import type { Signal } from '../breaks/rhythm';
import type { Moment } from '../diary/vocabulary';
import type { Clock } from './clock';

/** What is visible moves this soon after an edit, because of it; ms. */
const editMoves = 1000;

/** Where signals go: the desk watch. */
export interface SignalSink {
  hands(at: number): void;
  send(signal: Signal): void;
}

/**
 * What tells of the person's hands in this window. A document that changes is no sign of them:
 * formatters, agents and git change documents too. Terminals and settings tell nothing of each
 * key, there the window's own `active` speaks.
 */
export function watchHands(sink: SignalSink, clock: Clock): vscode.Disposable {
  const hands = () => {
    sink.hands(clock.now());
  };
  let edited = -Infinity;
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      // A program that moves the selection gives no kind, or Command.
      if (
        kind === vscode.TextEditorSelectionChangeKind.Keyboard ||
        kind === vscode.TextEditorSelectionChangeKind.Mouse
      ) {
        hands();
      }
    }),
    vscode.workspace.onDidChangeTextDocument(() => {
      edited = clock.now();
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(() => {
      // An edit moves what is visible too, also a program's; a person's own tells of itself.
      const scrolled = Math.abs(clock.now() - edited) > editMoves;
      if (scrolled && vscode.window.state.focused && vscode.window.state.active) hands();
    }),
    vscode.window.onDidChangeNotebookEditorSelection(hands),
    vscode.window.onDidChangeTerminalState(hands),
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
  const moment = (kind: Moment) => () => {
    sink.send({ kind: 'moment', at: clock.now(), moment: kind });
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidSaveTextDocument(moment('save')),
    vscode.tasks.onDidStartTaskProcess(moment('task_start')),
    vscode.tasks.onDidEndTaskProcess(moment('task_end')),
    vscode.window.onDidEndTerminalShellExecution(moment('terminal_end')),
    vscode.debug.onDidTerminateDebugSession(moment('debug_end')),
    vscode.debug.onDidChangeActiveStackItem((item) => {
      sink.send({ kind: 'stopped', at: clock.now(), stopped: item !== undefined });
    }),
  );
}
