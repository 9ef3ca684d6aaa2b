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

/** Every entry point leads back to what to do now until it is answered (safety state NOW). */
export const commandTable = {
  openMenu: { emergency: 'instead', loaded: 'whenUsed' },
  openPanel: { emergency: 'instead', loaded: 'whenUsed' },
  startBreak: { emergency: 'instead', loaded: 'whenUsed' },
  startRoutine: { emergency: 'instead', loaded: 'whenUsed' },
  openGuide: { emergency: 'instead', loaded: 'whenUsed' },
  finishBreak: { emergency: 'then', loaded: 'whenUsed' },
  logPain: { emergency: 'then', loaded: 'whenUsed' },
  logPainDetails: { emergency: 'instead', loaded: 'whenUsed' },
  startCourse: { emergency: 'instead', loaded: 'whenUsed' },
  logSession: { emergency: 'instead', loaded: 'whenUsed' },
  logCheckin: { emergency: 'instead', loaded: 'whenUsed' },
  answerSafety: { emergency: 'instead', loaded: 'whenUsed' },
  logCare: { emergency: 'instead', loaded: 'whenUsed' },
  toggleStanding: { emergency: 'then', loaded: 'atStart' },
  pauseNudges: { emergency: 'then', loaded: 'whenUsed' },
  snooze: { emergency: 'then', loaded: 'whenUsed' },
  resumeNudges: { emergency: 'then', loaded: 'atStart' },
  notToday: { emergency: 'then', loaded: 'atStart' },
  tookBreak: { emergency: 'then', loaded: 'whenUsed' },
  correctGap: { emergency: 'then', loaded: 'whenUsed' },
  openReport: { emergency: forTheDoctor, loaded: 'whenUsed' },
  saveReport: { emergency: forTheDoctor, loaded: 'whenUsed' },
  exportCsv: { emergency: ownDiary, loaded: 'whenUsed' },
  exportDiary: { emergency: ownDiary, loaded: 'whenUsed' },
  importDiary: { emergency: ownDiary, loaded: 'whenUsed' },
  restoreSnapshot: { emergency: ownDiary, loaded: 'whenUsed' },
  exportAside: { emergency: ownDiary, loaded: 'whenUsed' },
  eraseDiary: { emergency: ownDiary, loaded: 'whenUsed' },
  manageExercises: { emergency: 'instead', loaded: 'whenUsed' },
  importExercises: { emergency: 'instead', loaded: 'whenUsed' },
} as const satisfies Record<string, Command>;

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
