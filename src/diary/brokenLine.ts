/**
 * The line where a text stops being JSON, counted from 1: that of the first character that can't
 * stand there, or the last one if something is missing. One walk, and no depth overflows: the
 * engine's own message tells the place only sometimes.
 */
export function brokenLine(text: string): number {
  const at = brokenAt(text);
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line += 1;
  return line;
}

/** A word, a number or a text that stands at this place. */
const literal = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;
const blank = /[ \t\n\r]*/y;

/** What may come next. */
type Next = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

function brokenAt(text: string): number {
  const open: string[] = [];
  let next = 'value' as Next;
  let at = 0;
  for (;;) {
    blank.lastIndex = at;
    blank.test(text);
    at = blank.lastIndex;
    const c = text[at];
    if (c === undefined) return lastFilled(text);
    if (next === ':') {
      if (c !== ':') return at;
      next = 'value';
      at += 1;
    } else if (next === ', or end') {
      const closes = open.at(-1);
      if (closes === undefined || (c !== ',' && c !== closes)) return at;
      if (c === closes) open.pop();
      else next = closes === '}' ? 'key' : 'value';
      at += 1;
    } else if ((next === 'key or }' && c === '}') || (next === 'value or ]' && c === ']')) {
      open.pop();
      next = ', or end';
      at += 1;
    } else if (c === '"') {
      const end = textEnd(text, at);
      if (end.wrong) return end.at;
      next = next === 'key' || next === 'key or }' ? ':' : ', or end';
      at = end.at;
    } else if (next === 'key' || next === 'key or }') return at;
    else if (c === '{' || c === '[') {
      open.push(c === '{' ? '}' : ']');
      next = c === '{' ? 'key or }' : 'value or ]';
      at += 1;
    } else {
      literal.lastIndex = at;
      if (!literal.test(text)) return at;
      next = ', or end';
      at = literal.lastIndex;
    }
  }
}

/** What is missing at the end is missing behind the last thing that stands there. */
function lastFilled(text: string): number {
  return text.trimEnd().length;
}

/** @returns behind the closing quote, or where a text breaks off */
function textEnd(text: string, from: number): { at: number; wrong: boolean } {
  for (let at = from + 1; at < text.length; at += 1) {
    const c = text[at] ?? '';
    if (c === '"') return { at: at + 1, wrong: false };
    // A line end within a text: mostly a quote that is not closed.
    if (c < ' ') return { at, wrong: true };
    if (c !== '\\') continue;
    const escape = text.slice(at + 1, at + 6);
    if (/^u[\da-fA-F]{4}/.test(escape)) at += 5;
    else if (/^["\\/bfnrt]/.test(escape)) at += 1;
    else return { at, wrong: true };
  }
  return { at: from, wrong: true };
}
