/** What became of the nudges a person could answer; those held back were never seen. */
export const answers = ['taken', 'natural', 'snoozed', 'skipped', 'ignored'] as const;
export type Answers = Record<(typeof answers)[number], number>;

export function noAnswers(): Answers {
  return { taken: 0, natural: 0, snoozed: 0, skipped: 0, ignored: 0 };
}

export function addAnswers(all: readonly Answers[]): Answers {
  const sum = noAnswers();
  for (const one of all) for (const answer of answers) sum[answer] += one[answer];
  return sum;
}

/** Breaks that were made, asked for or not, and nudges that came to nothing: together those due. */
export function breaksOf({ taken, natural, snoozed, skipped, ignored }: Answers): {
  made: number;
  not: number;
} {
  return { made: taken + natural, not: snoozed + skipped + ignored };
}
