import { foreign } from '../diary/foreign';
import type { Foreign } from '../diary/foreign';
import { canonical } from '../diary/merge';
import type { Difference } from '../diary/transfer';
import { formOf, time, zone } from './csvColumns';

/** A field that an entry has otherwise in a file; empty where there is none. */
export interface Change {
  field: Foreign;
  mine: Foreign;
  theirs: Foreign;
}

/** The fields of which the file says something else, as they stand in a table. */
export function changedFields({ mine, theirs }: Difference): Change[] {
  const [ours, other] = [new Map(Object.entries(mine)), new Map(Object.entries(theirs))];
  const fields = [...new Set([...ours.keys(), ...other.keys()])].filter((name) => name !== 'rev');
  return fields
    .filter((name) => canonical([ours.get(name)]) !== canonical([other.get(name)]))
    .map((name) => ({
      field: foreign(name),
      mine: cellOf(name, ours.get(name)),
      theirs: cellOf(name, other.get(name)),
    }));
}

function cellOf(name: string, value: unknown): Foreign {
  if (value === undefined) return foreign('');
  const form = name === 'at' ? time : name === 'zone' ? zone : formOf(name);
  return foreign(form?.write(value) ?? JSON.stringify(value));
}
