import { minuteMs } from '../../calendar/units';
import type { DayRule } from '../../calendar/days';
import * as v from 'valibot';
import { parseHours } from '../../breaks/hours';
import type { WorkingHours } from '../../breaks/hours';
import { standardRules } from '../../breaks/rules';
import type { Rules } from '../../breaks/rules';
import { settings as ids } from '../../ids';
import type { SettingId } from '../../ids';

/** What the person has set, read and checked. */
export interface Settings {
  /** Without what is quiet, which the diary says too. */
  rules: Omit<Rules, 'quiet'>;
  hours: WorkingHours;
  day: DayRule;
  /** Commands of coding agents, beside those that are known. */
  agents: readonly string[];
  /** Minutes of desk time in a day; the person's own limit. */
  dailyLimit: number;
  /** Minutes in one posture until another one is suggested, 0 for never; what the desk lets one do. */
  posture: { every: number; desk: 'sitting' | 'sit-stand' };
  /** Minutes. */
  snooze: readonly number[];
  place: 'office' | 'home';
  emergencyNumber: string;
  showStatusBar: boolean;
  /** A soft sound at each change of a guided break. */
  chime: boolean;
}

const minutes = (from: number, to: number) => v.pipe(v.number(), v.minValue(from), v.maxValue(to));

const clockTime = v.pipe(v.string(), v.regex(/^(0?\d|1[0-1]):[0-5]\d$|^12:00$/));

/** @returns minutes after midnight */
function minutesOf(time: string): number {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
}

/** Whether a name is that of a zone known here. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * What a preset stands for, in the units of the settings: HSE's hour, Duran's half hour, McLean's
 * micro-breaks. A value that the person sets stands above it.
 */
const presets: Record<Preset, Partial<Record<SettingId, number>>> = {
  gentle: { [ids.breaksEvery]: 60 },
  standard: {},
  micro: { [ids.breaksEvery]: 60, [ids.breaksMicroEvery]: 20 },
  custom: {},
};
const presetNames = ['gentle', 'standard', 'micro', 'custom'] as const;
type Preset = (typeof presetNames)[number];

/** Ranges and defaults; package.json says the same, and a test holds the two together. */
const schemas = {
  [ids.breaksPreset]: v.optional(v.picklist(presetNames), 'standard'),
  [ids.breaksEvery]: v.optional(minutes(15, 90), 30),
  [ids.breaksLength]: v.optional(minutes(1, 15), 5),
  [ids.breaksMicroEvery]: v.optional(v.union([v.literal(0), minutes(10, 60)]), 0),
  [ids.breaksMicroSeconds]: v.optional(v.pipe(v.number(), v.minValue(20), v.maxValue(120)), 30),
  [ids.breaksFirmAfter]: v.optional(minutes(45, 120), 60),
  [ids.breaksSurface]: v.optional(v.picklist(['notification', 'statusBar']), 'notification'),
  [ids.breaksSnooze]: v.optional(
    v.pipe(v.array(minutes(1, 60)), v.minLength(1), v.maxLength(5)),
    () => [5, 10, 15],
  ),
  [ids.breaksChime]: v.optional(v.boolean(), false),
  [ids.workingHours]: v.optional(
    v.pipe(
      v.unknown(),
      v.check((value) => parseHours(value) !== null),
    ),
    {},
  ),
  [ids.deskIdleReset]: v.optional(minutes(3, 30), 5),
  [ids.deskAwayCounts]: v.optional(minutes(0, 30), 5),
  [ids.deskAgents]: v.optional(v.array(v.pipe(v.string(), v.maxLength(100))), () => []),
  [ids.deskAgentWaits]: v.optional(minutes(0, 30), 10),
  [ids.deskDailyLimit]: v.optional(minutes(240, 720), 420),
  [ids.postureEvery]: v.optional(v.union([v.literal(0), minutes(20, 60)]), 0),
  [ids.postureDesk]: v.optional(v.picklist(['sitting', 'sit-stand']), 'sitting'),
  [ids.dayStartsAt]: v.optional(clockTime, '04:00'),
  [ids.dayTimeZone]: v.optional(
    v.union([v.literal('auto'), v.pipe(v.string(), v.check(isTimeZone))]),
    'auto',
  ),
  [ids.exercisesPlace]: v.optional(v.picklist(['office', 'home']), 'office'),
  [ids.emergencyNumber]: v.optional(v.pipe(v.string(), v.maxLength(40)), ''),
  [ids.statusBarShow]: v.optional(v.boolean(), true),
} as const satisfies Record<SettingId, v.GenericSchema>;

/**
 * Reads all settings. A value that does not fit counts as not set.
 * @param get the raw value of a setting, undefined if the person has not set it
 * @param hereZone the zone of the person's screen, for `day.timeZone` auto
 * @returns the settings, and the ids of those that did not fit
 */
export function readSettings(
  get: (id: SettingId) => unknown,
  hereZone: string,
): { settings: Settings; wrong: SettingId[] } {
  const wrong: SettingId[] = [];
  let preset: (typeof presets)[Preset] = {};
  preset = presets[read(ids.breaksPreset)];
  function read<K extends SettingId>(id: K): v.InferOutput<(typeof schemas)[K]> {
    const schema: v.GenericSchema = schemas[id];
    const set = get(id) ?? undefined;
    const parsed = v.safeParse(schema, set ?? preset[id]);
    if (!parsed.success) wrong.push(id);
    return parsed.success ? parsed.output : v.parse(schema, preset[id]);
  }
  const ms = (id: MinuteSetting) => read(id) * minuteMs;
  const zone = read(ids.dayTimeZone);
  const settings: Settings = {
    rules: {
      ...standardRules,
      every: ms(ids.breaksEvery),
      length: ms(ids.breaksLength),
      micro: { every: ms(ids.breaksMicroEvery), length: read(ids.breaksMicroSeconds) * 1000 },
      firmAfter: ms(ids.breaksFirmAfter),
      idleReset: ms(ids.deskIdleReset),
      awayCounts: ms(ids.deskAwayCounts),
      agentWaits: ms(ids.deskAgentWaits),
      toasts: read(ids.breaksSurface) === 'notification',
    },
    hours: parseHours(read(ids.workingHours)) ?? undefined,
    day: {
      timeZone: zone === 'auto' ? hereZone : zone,
      startsAt: minutesOf(read(ids.dayStartsAt)),
    },
    agents: read(ids.deskAgents),
    dailyLimit: read(ids.deskDailyLimit),
    posture: { every: read(ids.postureEvery), desk: read(ids.postureDesk) },
    snooze: read(ids.breaksSnooze),
    place: read(ids.exercisesPlace),
    emergencyNumber: read(ids.emergencyNumber).trim(),
    showStatusBar: read(ids.statusBarShow),
    chime: read(ids.breaksChime),
  };
  return { settings, wrong };
}

type MinuteSetting =
  | 'breaksEvery'
  | 'breaksLength'
  | 'breaksMicroEvery'
  | 'breaksFirmAfter'
  | 'deskIdleReset'
  | 'deskAwayCounts'
  | 'deskAgentWaits' extends infer K
  ? K extends keyof typeof ids
    ? (typeof ids)[K]
    : never
  : never;
