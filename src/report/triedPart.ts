import { careName } from '../diary/names';
import { shortened } from './escape';
import type { Part } from './pageParts';
import type { Report } from './report';
import type { Tried } from './tried';
import { shortDate } from './words';
import type { Words } from './words';

/** In one line, as each further one may cost the page its end. */
export function weeklyLine({ weekly }: Report, { t }: Words): string[] {
  if (weekly === null) return [];
  const ends = ([first, last]: readonly [number, number]) =>
    weekly.times === 1 ? String(last) : `${first} → ${last}`;
  return [
    t(
      'Weekly answers ({0}×): pain {1}, in the way of things they like {2}, of the work day {3}',
      ...[weekly.times, ends(weekly.strength), ends(weekly.life), ends(weekly.work)],
    ),
  ];
}

export function triedPart({ tried }: Report, words: Words): Part {
  const { t } = words;
  return {
    title: t('What was tried'),
    lines: tried.length === 0 ? [t('Nothing was noted.')] : [],
    rows: tried.map((one) => ({ label: triedName(one, words), value: triedWhen(one, words) })),
    small: [],
  };
}

function triedName({ what }: Tried, { t }: Words): string {
  if (what === 'massage') return t('Massage');
  if (what === 'moves') return t('Moves in breaks');
  return what === 'relief' ? t('For relief') : careName(what, t);
}

function triedWhen({ times, dates, felt, words: own }: Tried, words: Words): string {
  const { t } = words;
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const listed = 4;
  const when =
    dates.length <= listed
      ? dates.map((date) => shortDate(words, date)).join(', ')
      : t('{0} to {1}', shortDate(words, first), shortDate(words, last));
  return [
    `${times}×`,
    when,
    ...(felt === undefined || felt.better + felt.same + felt.worse === 0
      ? []
      : [t('better {0}, same {1}, worse {2}', felt.better, felt.same, felt.worse)]),
    ...(own === undefined ? [] : [ownWords(own)]),
  ].join(' · ');
}

/** Own words can be long; the diary has them whole. */
function ownWords(own: readonly string[]): string {
  const most = 3;
  const list = own.slice(0, most).map((words) => shortened(words, 28));
  return `${list.join(', ')}${own.length > most ? ', …' : ''}`;
}
