import type { EntryOf } from '../../diary/records';
import type { Exercise } from '../../exercises/library';

type Own = EntryOf<'own'>;

/** What is said of an own move; what is left out is decided with care. */
export type Draft = Omit<Own, 'id' | 'kind' | 'at' | 'zone' | 'rev'>;

/** What the sheet needs to know beside the move. */
export interface Around {
  library: readonly Exercise[];
  /** Asks for a picture. @returns its name, or undefined if the person left */
  picture: () => Promise<string | undefined>;
}

/** @param value null takes the field out; undefined: the person left */
export function put<K extends keyof Draft>(
  draft: Draft,
  field: K,
  value: Draft[K] | null | undefined,
): Draft | undefined {
  if (value === undefined) return undefined;
  const { [field]: _old, ...rest } = draft;
  return (value === null ? rest : { ...rest, [field]: value }) as Draft;
}
