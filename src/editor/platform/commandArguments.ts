import * as v from 'valibot';
import { careKinds, meetingPostures, regions } from '../../diary/vocabulary';
import { commandId } from '../../commands';
import type { CommandName } from '../../commands';

/*
 * What commands may be given by a key binding, a task or another extension. docs/commands.md is made
 * from this table, and a test holds it current.
 */

/** The text in the person's language. @param text English, with {0}, {1} … for the arguments */
type Translate = (text: string, ...args: (string | number)[]) => string;

interface Argument {
  schema: v.GenericSchema;
  /** What it takes: the end of a sentence, such as "a whole number from 0 to 10". */
  takes: (t: Translate) => string;
  needed?: boolean;
  /** Lumbar's own alone; not told. */
  internal?: boolean;
}

const clockTime = /^([01]?\d|2[0-3]):[0-5]\d$/;

const minutesUpTo = (most: number) => ({
  schema: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)),
  takes: (t: Translate) => t('a whole number of minutes from 1 to {0}', most),
});

const timeOfDay = {
  schema: v.pipe(v.string(), v.regex(clockTime)),
  takes: (t: Translate) => t('a time of the day from 0:00 to 23:59, such as "14:30"'),
};

/** The arguments of each command that takes some, by name. */
export const commandArguments = {
  logPain: {
    rating: {
      schema: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10)),
      takes: (t) => t('a whole number from 0 (no pain) to 10 (worst pain imaginable)'),
      needed: true,
    },
    regions: {
      schema: v.pipe(v.array(v.picklist(regions)), v.maxLength(regions.length)),
      takes: (t) => t('a list of: {0}', regions.join(', ')),
    },
    note: {
      schema: v.pipe(v.string(), v.maxLength(4000)),
      takes: (t) => t('a text of at most 4,000 characters'),
    },
  },
  startBreak: {
    minutes: minutesUpTo(15),
    routine: {
      schema: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
      takes: (t) => t('the name of a routine, as the routine list shows it, or its id'),
    },
    due: { schema: v.number(), takes: () => '', internal: true },
  },
  snooze: { minutes: minutesUpTo(60) },
  pauseNudges: {
    minutes: minutesUpTo(24 * 60),
    until: timeOfDay,
  },
  meeting: {
    until: timeOfDay,
    minutes: minutesUpTo(12 * 60),
    posture: {
      schema: v.picklist(meetingPostures),
      takes: (t) => t('one of: {0}', meetingPostures.join(', ')),
    },
  },
  toggleStanding: {
    standing: { schema: v.boolean(), takes: (t) => t('true or false') },
  },
  logCare: {
    kind: {
      schema: v.picklist(careKinds),
      takes: (t) => t('one of: {0}', careKinds.join(', ')),
      needed: true,
    },
  },
} as const satisfies Partial<Record<CommandName, Record<string, Argument>>>;

export type Argued = keyof typeof commandArguments;

type Value<A> = A extends { schema: infer S extends v.GenericSchema } ? v.InferOutput<S> : never;
/** What a command is given, once it has been read. */
export type Given<N extends Argued> = {
  readonly [A in keyof (typeof commandArguments)[N]]?: Value<(typeof commandArguments)[N][A]>;
};

/** Whether a command takes arguments at all. */
export function takesArguments(name: CommandName): name is Argued {
  return Object.hasOwn(commandArguments, name);
}

/** The arguments of a command in the order of the table, without those that are not told. */
export function argumentsOf(name: Argued): [name: string, argument: Argument][] {
  return Object.entries<Argument>(commandArguments[name]).filter(([, { internal }]) => !internal);
}

/**
 * Reads what a command was given. Nothing of it is taken unless all of it fits.
 * @param given from anybody: whatever it is, this does not throw
 * @returns the arguments, or one sentence that names what does not fit and says what it takes
 */
export function readArguments<N extends Argued>(
  name: N,
  given: unknown,
  t: Translate,
): { given: Given<N> } | { wrong: string } {
  const table: Record<string, Argument> = commandArguments[name];
  const id = commandId(name);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    const names = argumentsOf(name).map(([key]) => key);
    return { wrong: t('{0} takes an object with: {1}.', id, names.join(', ')) };
  }
  const values = new Map<string, unknown>(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  for (const [key, argument] of Object.entries(table)) {
    const value: unknown = values.get(key);
    if (value === undefined && !argument.needed) continue;
    if (!v.is(argument.schema, value)) {
      return { wrong: t('{0}: "{1}" takes {2}.', id, key, argument.takes(t)) };
    }
  }
  const stranger = [...values.keys()].find((key) => !Object.hasOwn(table, key));
  if (stranger !== undefined) {
    const names = argumentsOf(name).map(([key]) => key);
    // The name is anybody's: one that is no plain word is not shown.
    const shown = /^\w{1,30}$/.test(stranger) ? `"${stranger}"` : t('one of these names');
    return { wrong: t('{0} does not take {1}. It takes: {2}.', id, shown, names.join(', ')) };
  }
  return { given: Object.fromEntries(values) as Given<N> };
}
