import { isLikeValue, isNameLikeValue } from './csvText';

/*
 * What stands in which column. The columns and their order are fixed, and docs/csv-format.md says
 * what they mean: new ones are added before the last two, none is moved or taken out.
 */

/** How a kind of value is written in a cell; undefined where it does not fit. */
export interface Form {
  write(value: unknown): string | undefined;
  /**
   * @returns undefined for what is no such value; whether it is in range the records' schema says
   */
  read(cell: string): unknown;
  /** What else the cell must not be taken for. */
  like?: (cell: string) => boolean;
  isDate?: true;
  /** Blanks around it are part of it. */
  isText?: true;
}

const number: Form = {
  write: (value) => (Number.isSafeInteger(value) ? String(value) : undefined),
  // Some write a whole number with a decimal.
  read: (cell) => (/^-?\d{1,16}([.,]0{1,2})?$/.test(cell) ? parseInt(cell, 10) : undefined),
};

const truth: Form = {
  write: (value) => (value === true ? 'yes' : value === false ? 'no' : undefined),
  read: (cell) => ({ yes: true, no: false })[cell.toLowerCase()],
};

/** A word of the vocabulary. An empty cell is one that was not filled. */
const word: Form = {
  write: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
  read: (cell) => cell,
};

/** An id, which is anything and means nothing. */
const name: Form = { ...word, like: isNameLikeValue };

/** A date, `YYYY-MM-DD`; what a spreadsheet made of it is read before, see `DateReader`. */
const date: Form = { ...word, isDate: true };

/** Own words; empty ones as a pair of quotes, since an empty cell was not filled. */
const text: Form = {
  write: (value) =>
    typeof value !== 'string' ? undefined : /^"*$/.test(value) ? `""${value}` : value,
  read: (cell) => (/^""+$/.test(cell) ? cell.slice(2) : cell),
  like: isLikeValue,
  isText: true,
};

/** Several words: asked and none is `none`, which is no word of any list. */
const words: Form = {
  write: (value) =>
    Array.isArray(value) && value.every((one) => /^[a-z0-9_]+$/.test(String(one)))
      ? value.join(';') || 'none'
      : undefined,
  read: (cell) => (cell === 'none' ? [] : cell.split(/\s*[;,]\s*/).filter(Boolean)),
};

/** A moment in UTC, to the millisecond. */
export const time: Form = {
  write: (value) =>
    typeof value === 'number' && Math.abs(value) <= 8.64e15
      ? new Date(value).toISOString()
      : undefined,
  read(cell) {
    const at = /^(\d{4}|\+\d{6})-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{3})?)?(Z|[+-]\d\d:\d\d)$/.test(cell)
      ? Date.parse(cell)
      : NaN;
    return Number.isNaN(at) ? undefined : at;
  },
};

/** A moment, or until the person says otherwise. */
const timeOrOpen: Form = {
  write: (value) => (value === null ? 'open' : time.write(value)),
  read: (cell) => (cell === 'open' ? null : time.read(cell)),
};

/** Minutes east of UTC. */
export const zone: Form = {
  write(value) {
    if (!Number.isSafeInteger(value)) return undefined;
    const minutes = Math.abs(Number(value));
    const two = (n: number) => String(n).padStart(2, '0');
    return `UTC${Number(value) < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  },
  read(cell) {
    const [, sign, hours, minutes] = /^UTC([+-])(\d\d):([0-5]\d)$/.exec(cell) ?? [];
    if (sign === undefined) return undefined;
    const east = 60 * Number(hours) + Number(minutes);
    return sign === '-' && east > 0 ? -east : east;
  },
};

const json: Form = {
  write: (value) => JSON.stringify(value),
  read(cell) {
    try {
      return JSON.parse(cell) as unknown;
    } catch {
      return undefined;
    }
  },
};

/** What every row begins with; `date` and `clock` are local, for people to read. */
export const leading = ['kind', 'id', 'rev', 'at', 'zone', 'date', 'clock'] as const;

/** Fields of records, by their names in the diary, whatever kind they are of. */
export const fields: Readonly<Record<string, Form>> = {
  rating: number,
  window: word,
  regions: words,
  severe: truth,
  quality: words,
  trigger: word,
  stiffness: truth,
  sleepLost: truth,
  relief: text,
  note: text,
  strength: number,
  life: number,
  work: number,
  avoid: words,
  equipment: words,
  place: word,
  pain: number,
  flags: words,
  contraindications: words,
  known: truth,
  full: truth,
  course: name,
  region: word,
  cancelled: date,
  before: number,
  after: number,
  relaxed: word,
  by: text,
  reaction: word,
  what: word,
  move: { ...text, like: isNameLikeValue },
  did: word,
  felt: word,
  name: text,
  steps: json,
  text,
  from: time,
  to: time,
  was: word,
  until: timeOrOpen,
  shown: time,
  moment: word,
  outcome: word,
  posture: word,
  minutes: number,
  symptoms: words,
  micro: truth,
  does: word,
  position: word,
  needs: word,
  dose: word,
  seconds: number,
  reps: number,
  sets: number,
  sides: number,
  maxPain: number,
  figure: { ...text, like: isNameLikeValue },
  picture: text,
  list: name,
  moves: json,
  on: date,
  asked: words,
  settles: json,
  of: json,
  hurtFor: word,
  given: truth,
};

/** Kinds that date themselves; of all others `date` is worked out, and not read back. */
export const dated: readonly string[] = ['session', 'checkin', 'desk', 'nudge'];

/** What a later version of Lumbar added, as JSON; and the fields whose content was left out. */
const trailing = ['more', 'leftOut'] as const;

export const columns: readonly string[] = [...leading, ...Object.keys(fields), ...trailing];

/** Columns that Lumbar's tables did not have from the beginning, by when they came. */
export const laterColumns: readonly (readonly string[])[] = [
  ['symptoms', 'micro'],
  ['known'],
  [
    ...['does', 'position', 'needs', 'dose', 'seconds', 'reps', 'sets', 'sides', 'maxPain'],
    ...['figure', 'picture', 'list', 'moves'],
  ],
  ['on'],
  ['asked', 'settles', 'of', 'hurtFor', 'given'],
];
export const firstColumns = columns.filter((one) => !laterColumns.flat().includes(one));

/** Fields with a person's own words, which may hold what is nobody else's business. */
export const ownWords: ReadonlySet<string> = new Set([
  ...['relief', 'note', 'by', 'name', 'steps', 'text', 'picture', 'moves', 'more'],
]);

/** How a column is written and read, but for those that mean something for the row as a whole. */
export function formOf(column: string): Form | undefined {
  if (column === 'id') return name;
  if (column === 'more') return json;
  return Object.hasOwn(fields, column) ? fields[column] : undefined;
}
