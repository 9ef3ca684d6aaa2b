/**
 * Every command, in one map: what becomes of it in an emergency, and when its code is loaded. What
 * registers, runs or documents a command reads it here; a test holds it against package.json.
 */

/**
 * What becomes of a command while an emergency answer stands: `instead`: what to do now is shown in
 * its place; `then`: it is carried out, and then leads there; `apart`: it is left alone, for the
 * reason given.
 */
export type Conduct = 'instead' | 'then' | { readonly apart: string };

interface Command {
  emergency: Conduct;
  /** What a start does not need is loaded when it is first used. */
  loaded: 'atStart' | 'whenUsed';
}

const forTheDoctor = { apart: 'it is what a doctor may want to see, and offers nothing' };
const ownDiary = { apart: 'the diary is the person’s own to take along, bring back and erase' };

const atStart = <const E extends Conduct>(emergency: E) =>
  ({ emergency, loaded: 'atStart' }) as const;
const whenUsed = <const E extends Conduct>(emergency: E) =>
  ({ emergency, loaded: 'whenUsed' }) as const;

/** Every entry point leads back to what to do now until it is answered (safety state NOW). */
export const commandTable = {
  openMenu: whenUsed('instead'),
  openPanel: whenUsed('instead'),
  startBreak: whenUsed('instead'),
  startRoutine: whenUsed('instead'),
  openGuide: whenUsed('instead'),
  finishBreak: whenUsed('then'),
  logPain: whenUsed('then'),
  logPainDetails: whenUsed('instead'),
  startCourse: whenUsed('instead'),
  logSession: whenUsed('instead'),
  logCheckin: whenUsed('instead'),
  answerSafety: whenUsed('instead'),
  logCare: whenUsed('instead'),
  toggleStanding: atStart('then'),
  pauseNudges: whenUsed('then'),
  snooze: whenUsed('then'),
  resumeNudges: whenUsed('then'),
  notToday: whenUsed('then'),
  meeting: whenUsed('then'),
  endMeeting: whenUsed('then'),
  tookBreak: whenUsed('then'),
  correctGap: whenUsed('then'),
  openReport: whenUsed(forTheDoctor),
  saveReport: whenUsed(forTheDoctor),
  exportCsv: whenUsed(ownDiary),
  exportDiary: whenUsed(ownDiary),
  importDiary: whenUsed(ownDiary),
  restoreSnapshot: whenUsed(ownDiary),
  exportAside: whenUsed(ownDiary),
  eraseDiary: whenUsed(ownDiary),
  manageExercises: whenUsed('instead'),
  importExercises: whenUsed('instead'),
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commandTable;

/** Commands whose code is there `atStart`, or loaded `whenUsed`. */
export type CommandLoaded<When extends Command['loaded']> = {
  [N in CommandName]: (typeof commandTable)[N]['loaded'] extends When ? N : never;
}[CommandName];

/**
 * What Lumbar itself gives to commands. What anybody else may give them stands in
 * `editor/platform/commandArguments.ts`, which checks it.
 */
interface Arguments {
  /** By the toast: the nudge that it answers, by when it fell due (epoch ms). */
  startBreak: [given?: { due: number }];
  /** The document whose button was pressed. */
  saveReport: [document?: unknown];
}
export type ArgumentsOf<N extends CommandName> = N extends keyof Arguments ? Arguments[N] : [];

export const commandNames = Object.keys(commandTable) as CommandName[];

/** The id of a command, as package.json and key bindings know it. */
export function commandId(name: CommandName): string {
  return `lumbar.${name}`;
}

/** Carries out a command. What it is given may come from anybody's key binding: it is checked there. */
export type Handler = (...given: unknown[]) => unknown;

/** Who carries out some commands. */
export type Handlers<N extends CommandName> = Readonly<Record<N, Handler>>;
