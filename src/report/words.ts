import type { Translate } from '../text';
import type { Contraindication, Flag, Region } from '../diary/vocabulary';

/** The person's language, as the editor knows it. */
export interface Words {
  t: Translate;
  /** For numbers and dates; a BCP 47 name that Intl knows. */
  locale: string;
  region: (region: Region) => string;
  /** What was asked, as the person read it. */
  flag: (flag: Flag) => string;
  contraindication: (id: Contraindication) => string;
}

/** A mean rating: one place, no more than a few entries can carry. */
export function oneDecimal({ locale }: Words, value: number): string {
  const places = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, places).format(value);
}

/** @param total minutes, rounded to whole ones */
export function duration({ t }: Words, total: number): string {
  const whole = Math.round(total);
  const hours = Math.floor(whole / 60);
  const minutes = whole % 60;
  if (hours === 0) return t('{0} min', minutes);
  return minutes === 0 ? t('{0} h', hours) : t('{0} h {1} min', hours, minutes);
}

/** @param date `YYYY-MM-DD` @returns such as "3 Nov" */
export function shortDate(words: Words, date: string): string {
  return dateText(words, date, { day: 'numeric', month: 'short' });
}

/** @param date `YYYY-MM-DD` @returns such as "3 Nov 2026" */
export function fullDate(words: Words, date: string): string {
  return dateText(words, date, { day: 'numeric', month: 'short', year: 'numeric' });
}

function dateText({ locale }: Words, date: string, parts: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}
