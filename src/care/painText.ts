import { regionName } from '../diary/names';
import { regions as allRegions } from '../diary/vocabulary';
import type { Region } from '../diary/vocabulary';
import { inEnglish } from '../text';

/** What was understood of a line such as `6 lower back after lunch`. */
export interface PainText {
  /** Whole, 0-10. */
  rating: number;
  /** In the order they were named, each once. */
  regions: Region[];
  /** Every word that was no rating and no region, in order; empty if there is none. */
  note: string;
}

/** Why a line cannot be taken. `no_rating`: it does not begin with a number. */
export type PainTextProblem = 'empty' | 'no_rating' | 'out_of_range' | 'too_long';

/** The diary's own limit of a note, in UTF-16 units. */
const longest = 4000;

/** English names and other words for the same places, known in any language; a side that was not said is not guessed at. */
const english: readonly [string, Region][] = [
  ...allRegions.map((region): [string, Region] => [regionName(region, inEnglish), region]),
  ['low back', 'lower_back'],
  ['lumbar', 'lower_back'],
  ['mid back', 'mid_back'],
];

/**
 * Reads a pain entry as people type it: a number first, then anything. Words that name a region are
 * taken for it wherever they stand; all others are the note, so nothing typed is lost.
 * @param names regions in the person's own language, in any case, beside the English ones
 */
export function readPain(
  text: string,
  names: readonly (readonly [string, Region])[] = [],
): PainText | PainTextProblem {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const first = words.shift();
  if (first === undefined) return 'empty';
  const number = /^(-?\d+(?:[.,]\d+)?)(?:\/10)?[,;:]?$/.exec(first)?.[1];
  if (number === undefined) return 'no_rating';
  if (!/^(\d|10)$/.test(number)) return 'out_of_range';
  const phrases = [...names, ...english].map(([name, region]) => ({
    words: fold(name).split(/\s+/),
    region,
  }));
  // The longest first, so that "left shoulder" is not taken for less.
  phrases.sort((a, b) => b.words.length - a.words.length);
  const regions: Region[] = [];
  const note: string[] = [];
  for (let at = 0; at < words.length;) {
    const found = phrases.find((phrase) =>
      phrase.words.every((word, i) => fold(bare(words[at + i] ?? '')) === word),
    );
    if (found === undefined) note.push(words[at] ?? '');
    else if (!regions.includes(found.region)) regions.push(found.region);
    at += found?.words.length ?? 1;
  }
  const rest = note.join(' ').replace(/^[,;:–-]\s+/, '');
  return rest.length > longest ? 'too_long' : { rating: Number(number), regions, note: rest };
}

/** Without the comma or stop that people put between two places. */
function bare(word: string): string {
  return word.replace(/[,;.:]+$/, '');
}

function fold(text: string): string {
  return text.toLowerCase().normalize('NFC');
}
