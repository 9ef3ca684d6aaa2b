import * as v from 'valibot';
import { dateOfDay } from '../calendar/dates';
import { dayMs, minuteMs } from '../calendar/units';
import { fieldsOf, listed, record } from './form';
import type { Fields } from './form';
import { isMinutes } from './minutes';
import type { Minutes } from './minutes';
import { daySchema, entrySchema, isGone } from './records';
import type { Day, Entry, Kind } from './records';
import type { Tape } from './tape';
import { outcomes } from './vocabulary';

/*
 * Days and entries as short texts. What is not foreseen here (a field of a later version, a date
 * before 1970) is not packed: the codec keeps that record in its plain form, so nothing is lost,
 * it is only longer.
 *
 * This table is the stored format, with the order of the words in the vocabulary's lists. Kinds
 * and words may be added at the end of theirs and never moved or taken out. Fields may not even be
 * added: a version that knows this table would set the whole piece aside, but it reads a plain
 * entry with a field it does not know.
 */
const packedFields: Record<Kind, string> = {
  pain: 'rating window regions note severe quality trigger stiffness sleepLost relief',
  weekly: 'strength life work',
  // Said a few times a year: plain, so that the lists of flags may grow anywhere.
  profile: '',
  screening: '',
  clearance: '',
  course: '',
  session: 'course date before after relaxed by',
  checkin: 'course date pain reaction',
  care: 'what note',
  move: 'move did felt',
  own: '',
  away: 'from to was',
  quiet: 'until',
  questions: '',
  reminded: 'what on',
  seen: '',
  mistake: '',
};
const common = 'id kind at zone rev ';

const [tombstone, live] = entrySchema.options;
const kinds = Object.keys(packedFields);
const entryForms = [
  fieldsOf(common + 'gone', tombstone.entries),
  ...kinds.map((kind) => {
    const schema = live.options.find(({ entries }) => entries.kind.literal === kind);
    const names = packedFields[kind as Kind];
    return names === '' || schema === undefined
      ? undefined
      : fieldsOf(common + names, schema.entries);
  }),
];
const nudgeForms: readonly Fields[] = outcomes.map((outcome) =>
  fieldsOf('due shown moment until outcome micro', {
    ...daySchema.entries.nudges.item.entries,
    outcome: v.literal(outcome),
  }),
);

/** Most entries are of these years: the nearer the origin of times, the shorter they are. */
const origin = Date.UTC(2025, 0);

export function entryForm(tape: Tape, entry?: Entry): Entry {
  tape.clock = origin;
  const variant = entry === undefined || isGone(entry) ? 0 : 1 + kinds.indexOf(entry.kind);
  // A form admits what its schema does; a test holds the two against each other.
  return record(tape, entryForms, variant, entry) as unknown as Entry;
}

/** 9999-12-31 in days since 1970. */
const lastDay = 2_932_896;

export function dayForm(tape: Tape, day?: Day): Day {
  const midnight = tape.number(Date.parse(day?.date ?? '') / dayMs, lastDay) * dayMs;
  const date = dateOfDay(midnight / dayMs);
  tape.expect(day === undefined || (day.date === date && Object.keys(day).length === 4));
  tape.clock = midnight;
  // Midnight is UTC's; no zone begins the date more than a day before it.
  const eve = (midnight - dayMs) / minuteMs;
  return {
    date,
    sit: minutesForm(tape, eve, day?.sit),
    stand: minutesForm(tape, eve, day?.stand),
    nudges: listed(tape, day?.nudges, (_, nudge) =>
      record(tape, nudgeForms, nudge === undefined ? 0 : outcomes.indexOf(nudge.outcome), nudge),
    ) as unknown as Day['nudges'],
  };
}

/** As the distances from one end of an interval to the next. */
function minutesForm(tape: Tape, eve: number, set?: Minutes): Minutes {
  let last = eve;
  const minutes = listed(tape, set, (_, end) => (last += tape.number(Number(end) - last)));
  tape.expect(isMinutes(minutes));
  return minutes;
}
