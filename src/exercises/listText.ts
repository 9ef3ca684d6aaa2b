/**
 * The lines on which the members of a list stand, in a text that is JSON.
 * @param key of the list, in the object that is all of the text
 * @returns counted from 1, in order
 */
export function linesOf(text: string, key: string): number[] {
  let lines: number[] = [];
  let [line, depth] = [1, 0];
  /** The last text directly in the object; before a colon it is a key. */
  let word = '';
  let [inList, wanted] = [false, false];
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? '';
    if (c === '\n') line += 1;
    if (/\s/.test(c)) continue;
    if (inList && wanted && c !== ']') {
      lines.push(line);
      wanted = false;
    }
    if (c === '"') {
      const from = i + 1;
      for (i = from; i < text.length && text[i] !== '"'; i += 1) if (text[i] === '\\') i += 1;
      if (depth === 1) word = text.slice(from, i);
    } else if (c === '[' || c === '{') {
      depth += 1;
      if (c === '[' && depth === 2 && word === key) {
        // Of a key that comes twice JSON takes the last.
        lines = [];
        inList = wanted = true;
      }
    } else if (c === ']' || c === '}') {
      depth -= 1;
      if (depth === 1) inList = false;
    } else if (c === ',' && depth === 2 && inList) wanted = true;
  }
  return lines;
}
