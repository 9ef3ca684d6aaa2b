declare const isForeign: unique symbol;

/**
 * Text that Lumbar did not write: of a file, a name, a note, a path. A text of its own to the
 * compiler, which puts it into no sentence; `shown` makes a part of a sentence of it.
 */
export interface Foreign {
  readonly [isForeign]: true;
}

export function foreign(text: string): Foreign {
  return text as unknown as Foreign;
}

/** It as it is: to compare and to look for, never to show. */
export function rawText(text: Foreign): string {
  return text as unknown as string;
}

/** How much of it a sentence has room for; product decision. */
const mostShown = 100;

/** Letters that are written from right to left: Hebrew, Arabic and their neighbours. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Characters that no one sees: controls, and marks that turn the direction of what follows. */
const unseen =
  // eslint-disable-next-line no-control-regex -- that is what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/**
 * Foreign text as a part of a sentence: one line, short, and if it runs from right to left kept from
 * turning the sentence around it.
 */
export function shown(text: Foreign | string): string {
  const line = (typeof text === 'string' ? text : rawText(text))
    .replace(unseen, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = Array.from(line.slice(0, mostShown * 2));
  const short =
    line.length > mostShown && characters.length > mostShown
      ? `${characters.slice(0, mostShown - 1).join('')}…`
      : line;
  return rightToLeft.test(short) ? `\u2068${short}\u2069` : short;
}
