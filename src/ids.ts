/**
 * Every name that package.json and the code must agree on, in one place, but for the commands, which
 * `commands.ts` owns; a test holds them against each other.
 */

export const extensionId = 'lumbar.lumbar';

/** Scheme of the documents that hold a report. */
export const reportScheme = 'lumbar-report';

export const views = {
  container: 'lumbar',
  panel: 'lumbar.panel',
  /** The wide page in an editor. */
  guide: 'lumbar.guide',
  /** The safety questions in an editor. */
  questions: 'lumbar.questions',
} as const;

export const settings = {
  breaksPreset: 'lumbar.breaks.preset',
  breaksEvery: 'lumbar.breaks.every',
  breaksLength: 'lumbar.breaks.length',
  breaksMicroEvery: 'lumbar.breaks.micro.every',
  breaksMicroSeconds: 'lumbar.breaks.micro.seconds',
  breaksFirmAfter: 'lumbar.breaks.firmAfter',
  breaksSurface: 'lumbar.breaks.surface',
  breaksSnooze: 'lumbar.breaks.snooze',
  breaksChime: 'lumbar.breaks.chime',
  workingHours: 'lumbar.workingHours',
  deskIdleReset: 'lumbar.desk.idleReset',
  deskAwayCounts: 'lumbar.desk.awayCounts',
  deskAgents: 'lumbar.desk.agents',
  deskAgentWaits: 'lumbar.desk.agentWaits',
  deskDailyLimit: 'lumbar.desk.dailyLimit',
  postureEvery: 'lumbar.posture.every',
  postureDesk: 'lumbar.posture.desk',
  dayStartsAt: 'lumbar.day.startsAt',
  dayTimeZone: 'lumbar.day.timeZone',
  exercisesPlace: 'lumbar.exercises.place',
  emergencyNumber: 'lumbar.emergencyNumber',
  statusBarShow: 'lumbar.statusBar.show',
} as const;
export type SettingId = (typeof settings)[keyof typeof settings];

export const contextKeys = {
  /** A break is running. */
  inBreak: 'lumbar.inBreak',
  /** Says nothing; asked of the window to hear whether it is there. */
  there: 'lumbar.there',
  /** Nudges are paused. */
  quiet: 'lumbar.quiet',
} as const;

/** Keys in the global state, and in that of a window; the format's version stands in the name. */
export const storageKeys = {
  diary: 'lumbar.diary.v1',
  /** The zone of the person's screen, as the panel told it last. */
  zone: 'lumbar.zone.v1',
  /** Safety questions half answered, in the window's own state. */
  questions: 'lumbar.questions.v1',
} as const;
