/**
 * Every command, in one map: what becomes of it in an emergency. The code of all is loaded when the first is used.
 * What registers, runs or documents a command reads it here; a test holds it against package.json.
 */

/**
 * What becomes of a command while an emergency answer stands: `instead`: what to do now is shown in
 * its place; `then`: it is carried out, and then leads there; `apart`: it is left alone, for the
 * reason given.
 */
export type Conduct = 'instead' | 'then' | { readonly apart: string };

const forTheDoctor = { apart: 'it is what a doctor may want to see, and offers nothing' };
const ownDiary = { apart: 'the diary is the person’s own to take along, bring back and erase' };

/** Every entry point leads back to what to do now until it is answered (safety state NOW). */
export const conductOf = {
  openMenu: 'instead',
  openPanel: 'instead',
  startBreak: 'instead',
  startRoutine: 'instead',
  openGuide: 'instead',
  finishBreak: 'then',
  logPain: 'then',
  logPainDetails: 'instead',
  startCourse: 'instead',
  logSession: 'instead',
  logCheckin: 'instead',
  answerSafety: 'instead',
  logCare: 'instead',
  toggleStanding: 'then',
  changePosture: 'then',
  pauseNudges: 'then',
  snooze: 'then',
  resumeNudges: 'then',
  notToday: 'then',
  meeting: 'then',
  endMeeting: 'then',
  tookBreak: 'then',
  correctGap: 'then',
  openReport: forTheDoctor,
  saveReport: forTheDoctor,
  exportCsv: ownDiary,
  exportDiary: ownDiary,
  importDiary: ownDiary,
  restoreSnapshot: ownDiary,
  exportAside: ownDiary,
  eraseDiary: ownDiary,
  manageExercises: 'instead',
  importExercises: 'instead',
} satisfies Record<string, Conduct>;

export type CommandName = keyof typeof conductOf;

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

export const commandNames = Object.keys(conductOf) as CommandName[];

/** The id of a command, as package.json and key bindings know it. */
export function commandId(name: CommandName): string {
  return `lumbar.${name}`;
}

/** Carries out a command. What it is given may come from anybody's key binding: it is checked there. */
export type Handler = (...given: unknown[]) => unknown;

/** Who carries out some commands. */
export type Handlers<N extends CommandName> = Readonly<Record<N, Handler>>;
