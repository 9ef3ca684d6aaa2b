/* What a text becomes when it is said. Floors that know no editor get a `Translate` as an argument. */

/**
 * Says a text in the person's language. The text is always written out where it is said, so that
 * `npm run l10n` finds it.
 * @param text English, with {0}, {1} … where the arguments go; or a plural, see `fill`
 */
export type Translate = (text: string, ...args: (string | number)[]) => string;

/** A text that is a plural as a whole, and its forms; a form holds braces only round a number. */
const plural = /^\{(\d+), plural,((?:\s*\S+ \{(?:[^{}]|\{\d+\})*\})+)\s*\}$/;
const form = /(\S+) \{((?:[^{}]|\{\d+\})*)\}/g;

/**
 * Puts the arguments into a text. `{0, plural, one {{0} move} other {{0} moves}}` (a part of what ICU
 * calls a message) takes the form that the language has for the number {0}; a translation has as many
 * forms as its language needs.
 * @param locale a BCP 47 name that Intl knows; asked for by plurals alone
 */
export function fill(text: string, args: readonly (string | number)[], locale?: string): string {
  const [, index, forms] = plural.exec(text) ?? [];
  const chosen =
    forms === undefined
      ? text
      : formFor(Number(args[Number(index)]), [...forms.matchAll(form)], locale);
  return chosen.replace(/\{(\d+)\}/g, (whole, at: string) => String(args[Number(at)] ?? whole));
}

/** English, for tests and for whoever has no language to give. */
export const inEnglish: Translate = (text, ...args) => fill(text, args, 'en');

function formFor(count: number, forms: readonly RegExpMatchArray[], locale?: string): string {
  const named = new Map(forms.map(([, name = '', said = '']) => [name, said]));
  return (
    named.get(`=${count}`) ??
    named.get(new Intl.PluralRules(locale).select(count)) ??
    named.get('other') ??
    ''
  );
}
