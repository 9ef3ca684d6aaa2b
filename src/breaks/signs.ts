import type { Moment } from '../diary/vocabulary';

/** What an event of the editor means for desk time and nudges. */
export interface Meaning {
  /** The person's hands did it. */
  hands?: true;
  /** A point in the work at which a word disturbs least. */
  moment?: Moment;
  /** No toast from here on (true), or again (false). */
  stopped?: boolean;
  /** The person turned to a terminal. */
  terminal?: true;
  /** Enter was pressed and a command runs (true), or the prompt is back. */
  command?: boolean;
  /** The command that begins or ends is a coding agent. */
  agent?: true;
  /** Documents go on changing with no hands behind it. */
  program?: true;
}

/**
 * The one table of what each event says. An event that says nothing stands here too, so that
 * nobody adds it by mistake. Whether the window is focused and active is no event of this kind: it
 * says where the person is, and all the rest is read in its light.
 */
export const meanings = {
  /** Typing or clicking in a text editor, a diff or an output. */
  selectionByHand: { hands: true },
  /** A program moved the selection. */
  selectionByProgram: {},
  /** Formatters, agents and git change documents too; who types moves the selection as well. */
  documentChanged: {},
  /** One of several changes with no hands behind them: an agent at work. */
  changedByProgram: { program: true },
  /** What is visible moved, in the window in use and not because of an edit. */
  scrolled: { hands: true },
  /** A key in an input that is a document of its own: a commit message, a comment. */
  inputTyped: { hands: true },
  notebookSelection: { hands: true },
  /** The person's first key in a terminal. */
  terminalTouched: { terminal: true },
  panelTouched: { hands: true },
  /** By the person: what saves by itself does so in mid-thought. */
  saved: { moment: 'save' },
  editorClosed: { moment: 'editor_closed' },
  committed: { moment: 'commit' },
  /** Began, and takes its time: the person waits. */
  taskStarted: { moment: 'task_start' },
  buildStarted: { moment: 'build_start' },
  /** A watcher runs all day; its start is no wait. */
  backgroundTaskStarted: {},
  taskEnded: { moment: 'task_end' },
  /** In the terminal in use. What its program does with keys from here on nobody sees. */
  terminalCommandStarted: { command: true },
  /** In the terminal in use. No sign of hands: a long command ends without them. */
  terminalCommandEnded: { moment: 'terminal_end', command: false },
  /** In the terminal in use, which the agent has until it ends. */
  agentStarted: { command: true, agent: true, moment: 'agent_started' },
  agentEnded: { command: false, agent: true, moment: 'agent_done' },
  /** The person turned to a terminal in which an agent runs, or away from it. */
  agentInFront: { command: true, agent: true },
  agentBehind: { command: false, agent: true },
  otherTerminalCommandEnded: { moment: 'terminal_end' },
  debugEnded: { moment: 'debug_end', stopped: false },
  /** The debugger stands at a stop: in the middle of a thought. */
  debuggerStopped: { stopped: true },
  debuggerWentOn: { stopped: false },
} as const satisfies Record<string, Meaning>;

export type EditorEvent = keyof typeof meanings;
