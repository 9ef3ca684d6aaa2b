/*
 * The questions for the doctor in a box that has one line: a sign stands for each line break, so that
 * Enter leaves the text as it was.
 */

/** As much as the diary takes, characters. */
export const mostQuestions = 4000;

const sign = '⏎';

/** A text in one line. */
export function inOneLine(text: string): string {
  return text.replace(/\r\n|\r|\n/g, ` ${sign} `);
}

/** What such a line says, in lines. */
export function inLines(line: string): string {
  return line.replace(/ ?⏎ ?/g, '\n');
}
