import * as v from 'valibot';
import type { Tape } from './tape';

/** Writes a value to a tape, or reads one from it if none is given. */
type Form = (tape: Tape, value?: unknown) => unknown;

/** A field of a record; `mark` is 0 for one that is always there. */
interface Field {
  name: string;
  mark: number;
  form: Form;
}
export type Fields = readonly Field[];
type Loose = Readonly<Record<string, unknown>>;

/** What this file knows of a schema: its limits and words are the schema's own, said only there. */
interface Schema extends v.GenericSchema {
  options?: readonly unknown[];
  literal?: unknown;
  item?: Schema;
  wrapped?: Schema;
  pipe?: readonly { type: string; requirement?: number }[];
}

/** How a value of this schema is packed; what is no list, word or number is a text. */
function formOf(schema: Schema): Form {
  const { type, options, literal, item, wrapped } = schema;
  if (type === 'literal') return () => literal;
  if (type === 'boolean') return wordOf([false, true]);
  if (options !== undefined) return wordOf(options);
  if (item !== undefined) return listOf(formOf(item));
  if (wrapped !== undefined) return orNull(formOf(wrapped));
  if (type === 'number') return numberOf(schema);
  return (tape, value) => {
    const text = tape.text(value);
    tape.expect(v.is(schema, text));
    return text;
  };
}

const wordOf =
  (words: readonly unknown[]): Form =>
  (tape, value) =>
    words[tape.number(words.indexOf(value), words.length - 1)];

const listOf =
  (item: Form): Form =>
  (tape, value) =>
    listed(tape, value as unknown[] | undefined, item);

const orNull =
  (form: Form): Form =>
  (tape, value) =>
    tape.number(value === null ? 0 : 1, 1) === 0 ? null : form(tape, value);

function numberOf({ pipe = [] }: Schema): Form {
  const limit = (type: string) => pipe.find((action) => action.type === type)?.requirement;
  const min = limit('min_value') ?? 0;
  const max = limit('max_value') ?? lastMoment;
  if (max < lastMoment) return (tape, value) => min + tape.number(Number(value) - min, max - min);
  return (tape, value) => {
    const ahead = Number.isInteger(value) ? Number(value) - tape.clock : NaN;
    // Whether it lies ahead stands in the lowest bit.
    const zigzag = tape.number(ahead < 0 ? -2 * ahead - 1 : 2 * ahead);
    tape.clock += zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    tape.expect(tape.clock >= 0 && tape.clock <= max);
    return tape.clock;
  };
}

/** As far as a date reaches: a number up to here is a time. */
const lastMoment = 8.64e15;

/** As many items as there are in the list, or on the tape. */
export function listed<T, R>(
  tape: Tape,
  list: readonly T[] | undefined,
  item: (tape: Tape, value: T | undefined) => R,
): R[] {
  const out: R[] = [];
  for (let left = tape.number(list?.length, tape.left()); left > 0; left -= 1) {
    out.push(item(tape, list?.[out.length]));
  }
  return out;
}

/** @param names the fields in the order in which they are packed, between spaces */
export function fieldsOf(
  names: string,
  schemas: Readonly<Record<string, v.GenericSchema>>,
): Fields {
  let mark = 0.5;
  return names.split(' ').map((name) => {
    const schema = schemas[name] as Schema;
    const may = schema.type === 'exact_optional' ? schema.wrapped : undefined;
    return { name, mark: may === undefined ? 0 : (mark *= 2), form: formOf(may ?? schema) };
  });
}

/** Variants of a record that a packed head can tell apart. */
const variants = 16;

/**
 * A record that comes in variants. Its head says which one, and which of the fields that may be
 * missing are there. A record with a field that is not in the form is not packed.
 */
export function record(
  tape: Tape,
  forms: readonly (Fields | undefined)[],
  variant: number,
  value?: Loose,
): Loose {
  const own = variant < variants ? forms[variant] : undefined;
  const marks = value && own?.reduce((sum, { name, mark }) => sum + (name in value ? mark : 0), 0);
  const head = tape.number(variant + variants * (marks ?? NaN));
  const form = forms[head % variants];
  tape.expect(form !== undefined);
  let marked = 0;
  const out: Record<string, unknown> = {};
  for (const { name, mark, form: field } of form ?? []) {
    if (mark > 0 && Math.floor(head / variants / mark) % 2 === 0) continue;
    out[name] = field(tape, value?.[name]);
    marked += mark;
  }
  // No mark is left over that a later version may have set, and no field.
  tape.expect(Math.floor(head / variants) === marked);
  tape.expect(value === undefined || Object.keys(value).length === Object.keys(out).length);
  return out;
}
