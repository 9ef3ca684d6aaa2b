import { avoidTags } from '../diary/vocabulary';
import type { AvoidTag } from '../diary/vocabulary';
import { isBarred } from './avoid';
import type { Exercise } from './library';

/** Ids of the moves that stay for somebody of whom a tag is true, in the library's order. */
export function staying(library: readonly Exercise[], tag: AvoidTag): string[] {
  return library.filter((move) => !isBarred(move, tag)).map(({ id }) => id);
}

/** docs/moves-and-tags.md, which `npm run tags` writes and a test holds current. */
export function tagTable(library: readonly Exercise[]): string {
  const named = (moves: readonly Exercise[]) => moves.map(({ name }) => name).join(' · ') || '–';
  const gentle = library.filter((move) => move.gentle);
  const part = (tag: AvoidTag): string => {
    const stays = library.filter((move) => !isBarred(move, tag));
    const goes = library.filter((move) => isBarred(move, tag));
    return [
      `## \`${tag}\`: ${String(stays.length)} of ${String(library.length)} stay`,
      `Stay: ${named(stays)}`,
      `Go: ${named(goes)}`,
    ].join('\n\n');
  };
  return `${[
    '# Moves and avoid tags',
    'Made by `npm run tags` from `media/exercises.json` and the rules in `src/exercises/avoid.ts`; a test holds it current.',
    'For each tag: which of the moves somebody of whom it is true may still be offered, and which not. The safety state, pain, place, equipment and what the person hid narrow it further.',
    `Gentle, and all that is offered while a safety question is open: ${named(gentle)}. Of these only walks and breathing stay while a doctor is to be seen.`,
    ...avoidTags.map(part),
  ].join('\n\n')}\n`;
}
