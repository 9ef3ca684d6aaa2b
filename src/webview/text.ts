/* Words of the page, as `vscode.l10n.t` does it in the extension, which a page cannot call. */

let translations: Readonly<Record<string, string>> = {};

/** @param texts translations by English text, null for English */
export function setTexts(texts: Readonly<Record<string, string>> | null): void {
  translations = texts ?? {};
}

/**
 * The text in the person's language, or in English if there is none.
 * @param text English, with {0}, {1} … where the arguments go
 */
export function t(text: string, ...args: (string | number)[]): string {
  const found = Object.hasOwn(translations, text) ? translations[text] : undefined;
  return (found ?? text).replace(/\{(\d+)\}/g, (whole, index: string) =>
    String(args[Number(index)] ?? whole),
  );
}
