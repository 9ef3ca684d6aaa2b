import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { englishFiles } from './languages';

/*
 * A language that nobody speaks, to see that every text is translated and has room: accents, two
 * fifths longer (as German or Finnish may be), and brackets at both ends.
 */

/** What VS Code and others call it. */
export const PSEUDO = 'qps-ploc';

const opening = '⟦';
const closing = '⟧';

/** What is no word of a text: arguments, icons, code, names of settings, addresses. */
const kept = /(\{\d+\}|\$\([\w-]+\)|`[^`]*`|#[\w.]+#|\]\([^)]*\))/;
const plural = /^\{\d+, plural,/;
const form = /(\S+) \{((?:[^{}]|\{\d+\})*)\}/g;

const accents = new Map(
  [...'aáeéiíoóuúcçnñsšzžAÁEÉIÍOÓUÚCÇNÑSŠZŽ'.matchAll(/(.)(.)/gu)].map(
    ([, plainLetter = '', accented = '']) => [plainLetter, accented] as const,
  ),
);

/** @param text English; a plural stays one */
export function pseudo(text: string): string {
  if (!plural.test(text)) return inBrackets(text);
  return text.replace(form, (_, name: string, said: string) => `${name} {${inBrackets(said)}}`);
}

function inBrackets(text: string): string {
  const parts = text.split(kept);
  const said = parts.map((part, i) => (i % 2 === 1 ? part : part.replace(/\p{L}/gu, accentOf)));
  const letters = parts.filter((_, i) => i % 2 === 0).join('').length;
  return `${opening}${said.join('')}${more(Math.ceil(letters * 0.4))}${closing}`;
}

const accentOf = (letter: string): string => accents.get(letter) ?? letter;

/** So many letters in short words, as they break where any word does. */
function more(letters: number): string {
  return ' lórém'.repeat(Math.ceil(letters / 6)).slice(0, Math.max(2, letters));
}

/** All of the page's and the editor's texts, by their English. */
export function pseudoTexts(): Record<string, string> {
  return translated(englishFiles(PSEUDO)[0]?.english ?? {});
}

/** What the brackets of a text leave over: what nobody translated. */
export function outsideBrackets(text: string): string {
  let left = text;
  for (;;) {
    const less = left.replace(/⟦[^⟦⟧]*⟧/g, '');
    if (less === left) return left;
    left = less;
  }
}

/** @param folder that of an extension; its language files are written there */
export function writePseudo(folder: string): void {
  for (const { english, file } of englishFiles(PSEUDO)) {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, JSON.stringify(translated(english)));
  }
}

function translated(english: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, pseudo(text)]));
}
