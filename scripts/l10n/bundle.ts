/** Where VS Code's tools look for the English texts. It does not ship: English needs no translation. */
export const BUNDLE = 'l10n/bundle.l10n.json';

/**
 * @param texts in order
 * @returns the file of these texts: each under itself
 */
export function bundleOf(texts: readonly string[]): string {
  return `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 2)}\n`;
}
