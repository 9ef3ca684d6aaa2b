import { fill } from '../text';

/* Words of the page, as `vscode.l10n.t` does it in the extension, which a page cannot call. */

let translations: Readonly<Record<string, string>> = {};
let language = 'en';

/**
 * @param texts translations by English text, null for English
 * @param locale what they are translated into
 */
export function setTexts(texts: Readonly<Record<string, string>> | null, locale: string): void {
  translations = texts ?? {};
  language = texts === null ? 'en' : locale;
}

/**
 * The text in the person's language, or in English if there is none.
 * @param text English, with {0}, {1} … where the arguments go; or a plural, see `fill`
 */
export function t(text: string, ...args: (string | number)[]): string {
  const found = Object.hasOwn(translations, text) ? translations[text] : undefined;
  return fill(found ?? text, args, language);
}
