/*
 * Bytes of a file that somebody brings as a text. What is not UTF-8 is not guessed: a letter read
 * wrongly stands in a diary for good, and the true file could not repair it.
 */

/** Why bytes are no text. */
export interface Undecoded {
  /** `workbook`: a zip, as the files of spreadsheet programs are. */
  kind: 'workbook' | 'encoding';
  /** What it probably is, where it can be told. */
  probably?: 'UTF-16' | 'UTF-32' | 'Windows-1252' | 'Mac Roman' | 'MS-DOS (850)' | undefined;
  /** Where the first character stands that is not UTF-8, from 1. */
  line: number;
}

/** Reads UTF-8, or UTF-16 by its mark; the mark is dropped. */
export function decodeText(bytes: Uint8Array): { text: string } | Undecoded {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) return { kind: 'workbook', line: 1 };
  const utf32 =
    (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe);
  if (utf32) return { kind: 'encoding', probably: 'UTF-32', line: 1 };
  const marked =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = decoded(bytes, marked);
  if (marked === 'utf-8' && looksWide(bytes))
    return { kind: 'encoding', probably: 'UTF-16', line: 1 };
  if (text !== undefined) return { text };
  if (marked !== 'utf-8') return { kind: 'encoding', probably: 'UTF-16', line: 1 };
  return { kind: 'encoding', probably: codePageOf(bytes), line: firstWrongLine(bytes) };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Two bytes a character without a mark: what every table and list begins with is plain Latin. */
function looksWide(bytes: Uint8Array): boolean {
  const begin = bytes.subarray(0, 64);
  const zeros = begin.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return begin.length > 3 && zeros >= begin.length / 3;
}

function firstWrongLine(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  const before = text.slice(0, text.indexOf('\ufffd'));
  return before.split(/\r\n|\r|\n/).length;
}

/** The commonest letters beyond ASCII of Western Europe, in the pages that programs still write. */
const pages: readonly (readonly [NonNullable<Undecoded['probably']>, string])[] = [
  ['Windows-1252', 'c4d6dcdfc9e0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f8f9fafbfc'],
  ['Mac Roman', '80868a9a9fa78788898c8d8e8f909192969c9dbebf'],
  ['MS-DOS (850)', '818494e18288878583a0a1a2a3a48c93'],
];

/** The page in which most of what is not ASCII would be letters within words. */
function codePageOf(bytes: Uint8Array): Undecoded['probably'] {
  const counts = new Map<number, number>();
  let [beyond, letters] = [0, 0];
  const isLetter = (byte = 0) => (byte | 32) >= 0x61 && (byte | 32) <= 0x7a;
  for (const [i, byte] of bytes.entries()) {
    if (isLetter(byte)) letters += 1;
    if (byte < 0x80) continue;
    beyond += 1;
    if (isLetter(bytes[i - 1]) || isLetter(bytes[i + 1]))
      counts.set(byte, (counts.get(byte) ?? 0) + 1);
  }
  // Another alphabet altogether.
  if (beyond > letters) return undefined;
  const score = (hex: string) =>
    (hex.match(/../g) ?? []).reduce((sum, at) => sum + (counts.get(parseInt(at, 16)) ?? 0), 0);
  return [...pages].sort(([, a], [, b]) => score(b) - score(a))[0]?.[0];
}
