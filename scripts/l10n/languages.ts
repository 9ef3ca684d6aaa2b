import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { BUNDLE } from './bundle';

/* The languages there are translations into, and how far these have come. */

/** A file with the English of what is translated, and the one of a language. */
interface Pair {
  /** English texts by what they are found by. */
  english: Readonly<Record<string, string>>;
  file: string;
}

/** What VS Code calls them: `de`. */
export const languages = readdirSync('l10n').flatMap(
  (name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? [],
);

/** What a language consists of: the texts, the exercises, the manifest; with the English of each. */
export function englishFiles(language: string): Pair[] {
  return [
    { english: read(BUNDLE), file: `l10n/bundle.l10n.${language}.json` },
    { english: libraryTexts(), file: `l10n/exercises.${language}.json` },
    { english: read('package.nls.json'), file: `package.nls.${language}.json` },
  ];
}

/**
 * What is wrong with a language, one line each: texts that it lacks, that nobody says any more, or
 * that don't take what the English takes.
 */
export function complaints(language: string): string[] {
  return englishFiles(language).flatMap(({ english, file }) => {
    const translated = existsSync(file) ? read(file) : {};
    return [
      ...Object.entries(english).flatMap(([key, text]) => {
        const found = translated[key];
        if (found === undefined || found.trim() === '') return [`${file}: missing: ${key}`];
        return placesIn(found) === placesIn(text) ? [] : [`${file}: other places: ${key}`];
      }),
      ...Object.keys(translated)
        .filter((key) => !Object.hasOwn(english, key))
        .map((key) => `${file}: no longer said: ${key}`),
    ];
  });
}

/** The texts of the exercises and of their figures, each under itself. */
function libraryTexts(): Record<string, string> {
  const { exercises } = json('media/exercises.json') as { exercises: Move[] };
  const { figures } = json('media/poses.json') as { figures: Record<string, { text: string }> };
  const texts = [
    ...exercises.flatMap(({ name, steps, feel, avoidWhen }) => [
      name,
      ...steps,
      feel,
      ...avoidWhen,
    ]),
    ...Object.values(figures).map(({ text }) => text),
  ];
  return Object.fromEntries(texts.map((text) => [text, text]));
}

interface Move {
  name: string;
  steps: string[];
  feel: string;
  avoidWhen: string[];
}

/** Which arguments and icons stand in a text; a plural may name its number as often as it has forms. */
function placesIn(text: string): string {
  const found = text.match(/\{\d+\}|\$\([\w-]+\)|`[^`]*`/g) ?? [];
  return [...(text.includes(', plural,') ? new Set(found) : found)].sort().join(' ');
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const read = (file: string) => json(file) as Record<string, string>;
