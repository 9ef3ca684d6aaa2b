import { isTame } from './codec';

/** Why a text is not read. */
export type Untrusted = 'large' | 'broken' | 'unsafe';

/**
 * Reads JSON that somebody brings, in time that its length bounds. What comes back nests at most so
 * deep and has no key that would change an object's nature.
 * @param most characters
 * @param deepest levels
 */
export function parseUntrusted(
  text: string,
  most: number,
  deepest: number,
): { json: unknown } | Untrusted {
  if (text.length > most) return 'large';
  if (depthOf(text) > deepest) return 'unsafe';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'broken';
  }
  // Most texts hold no such word, plain or escaped, and need no second walk.
  const suspect = /\\u|__proto__|constructor|prototype/.test(text);
  return suspect && !isTame(json, deepest) ? 'unsafe' : { json };
}

/** How deep a JSON text nests: a walk over its characters, so that no depth overflows. */
function depthOf(text: string): number {
  let depth = 0;
  let most = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '"') {
      for (i += 1; i < text.length && text[i] !== '"'; i += 1) if (text[i] === '\\') i += 1;
    } else if (c === '[' || c === '{') {
      depth += 1;
      most = Math.max(most, depth);
    } else if (c === ']' || c === '}') depth -= 1;
  }
  return most;
}
