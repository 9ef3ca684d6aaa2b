import { addDays, daysAfter } from '../calendar/dates';
import { daysIn, isWithin } from '../calendar/range';
import { severeFrom } from '../care/triage';
import { escapeHtml } from './escape';
import type { Report } from './report';
import { oneDecimal, shortDate } from './words';
import type { Words } from './words';

/*
 * Pain over desk time on one axis of days: a picture that prints in one ink. It needs no legend:
 * every line says beside itself what it is.
 */

const width = 720;
const left = 58;
const right = 98;
/** Top of each strip and its height. */
const pain = { top: 14, height: 106 };
const care = { top: 127, height: 13 };
const desk = { top: 146, height: 40 };
const height = 205;

const ink = '#1b1f24';
const soft = '#5c6670';
const faint = '#d5dade';
const accent = '#1f5673';

/** Hours at the top of the desk strip. */
const tallestDay = 12;

/** The picture as an SVG that stands by itself. */
export function chart(report: Report, words: Words): string {
  const days = Math.max(1, daysIn(report.range));
  const step = (width - left - right) / days;
  const x = (date: string) => left + (daysAfter(report.range.from, date) + 0.5) * step;
  const parts = [
    ...frame(report, words, x, step),
    ...painStrip(report, words, x),
    ...careStrip(report, words, x),
    ...deskStrip(report, words, x, step),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(chartText(report, words))}" font-family="system-ui, 'Segoe UI', Helvetica, Arial, sans-serif" font-size="10.5" fill="${ink}"><rect x="0" y="0" width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`;
}

/** What the picture shows, for whoever cannot see it. */
export function chartText({ pain: { days, mean, worst, best } }: Report, words: Words): string {
  const { t } = words;
  if (mean === null || worst === null || best === null)
    return t('No pain was rated in these weeks.');
  return t(
    'Pain ratings by day: {0} days with a rating, mean {1}, highest {2}, lowest {3}.',
    ...[days.length, oneDecimal(words, mean), worst.rating, best.rating],
  );
}

type X = (date: string) => number;

function frame({ range }: Report, words: Words, x: X, step: number): string[] {
  const out: string[] = [];
  for (const rating of [0, 5, 10]) {
    out.push(line(left, painY(rating), width - right, painY(rating), faint, 1));
    out.push(text(left - 6, painY(rating) + 3.5, String(rating), soft, 'end'));
  }
  out.push(line(left, painY(severeFrom), width - right, painY(severeFrom), soft, 0.7, '2 3'));
  out.push(text(width - right + 6, painY(severeFrom) + 3.5, words.t('severe from 7'), soft));
  out.push(text(0, pain.top + 4, words.t('Pain'), ink, 'start', true));
  out.push(text(0, pain.top + 17, '0–10', soft));
  // A label needs about 44 units; whole weeks keep the days of the week in line.
  const weeks = Math.max(1, Math.ceil(44 / (7 * step)));
  for (let date = range.from; isWithin(range, date); date = addDays(date, 7 * weeks)) {
    const at = x(date) - step / 2;
    out.push(line(at, pain.top, at, desk.top + desk.height, '#eceff1', 0.7));
    out.push(text(at, height - 6, shortDate(words, date), soft, 'start'));
  }
  return out;
}

const painY = (rating: number) => pain.top + pain.height * (1 - rating / 10);

function painStrip({ range, pain: { days, weekMeans } }: Report, words: Words, x: X): string[] {
  const out = days.flatMap(({ date, mean, low, high }) => [
    ...(low < high ? [line(x(date), painY(high), x(date), painY(low), '#9aa4ac', 1.2)] : []),
    `<circle cx="${n(x(date))}" cy="${n(painY(mean))}" r="2.1" fill="#7b8790"/>`,
  ]);
  // Where too few days were rated the line has a gap; none is guessed.
  let path = '';
  let drawn = false;
  let last: { at: number; mean: number } | undefined;
  weekMeans.forEach((mean, i) => {
    if (mean !== null) {
      const at = x(addDays(range.from, i));
      path += `${drawn ? 'L' : 'M'}${n(at)} ${n(painY(mean))}`;
      last = { at, mean };
    }
    drawn = mean !== null;
  });
  if (last !== undefined) {
    out.push(
      `<path d="${path}" fill="none" stroke="${accent}" stroke-width="2.4" stroke-linejoin="round" stroke-linecap="round"/>`,
    );
    // Beside its end, but never on the words about severe pain.
    const label = painY(last.mean);
    const y = Math.abs(label - painY(severeFrom)) < 12 ? painY(severeFrom) + 14 : label + 3.5;
    const at = width - right + 6;
    out.push(
      text(at, y, words.t('7-day mean {0}', oneDecimal(words, last.mean)), accent, 'start', true),
    );
  } else if (days.length === 0) {
    const middle = left + (width - left - right) / 2;
    out.push(
      text(middle, painY(5) - 6, words.t('No pain was rated in these weeks.'), soft, 'middle'),
    );
  }
  return out;
}

/** Massage as diamonds, other care as triangles, as in the panel: shapes hold in any ink. */
function careStrip({ range, tried }: Report, words: Words, x: X): string[] {
  const middle = care.top + care.height / 2;
  const out: string[] = [];
  for (const { what, dates } of tried) {
    if (what === 'moves' || what === 'relief') continue;
    for (const date of dates.filter((one) => isWithin(range, one))) {
      const at = x(date);
      out.push(
        what === 'massage'
          ? `<path d="M${n(at)} ${n(middle - 5)}l5 5l-5 5l-5 -5z" fill="${accent}"/>`
          : `<path d="M${n(at)} ${n(middle - 4)}l4 7h-8z" fill="none" stroke="${soft}" stroke-width="1.2"/>`,
      );
    }
  }
  if (out.length === 0) return out;
  const others = tried.some(({ what }) => !['massage', 'moves', 'relief'].includes(what));
  const massage = tried.some(({ what }) => what === 'massage');
  out.unshift(text(0, middle + 4, words.t('Care'), ink, 'start', true));
  const names = [
    ...(massage ? [`◆ ${words.t('massage')}`] : []),
    ...(others ? [`▲ ${words.t('other')}`] : []),
  ];
  names.forEach((name, i) => {
    const y = names.length === 1 ? middle + 4 : middle - 2 + i * 11;
    out.push(text(width - right + 6, y, name, soft));
  });
  return out;
}

function deskStrip({ desk: { days, limit } }: Report, words: Words, x: X, step: number): string[] {
  const y = (minutes: number) =>
    desk.top + desk.height * (1 - Math.min(1, minutes / 60 / tallestDay));
  const bottom = desk.top + desk.height;
  const wide = Math.max(0.8, step * 0.7);
  return [
    text(0, desk.top + 9, words.t('Desk'), ink, 'start', true),
    text(0, desk.top + 22, words.t('hours'), soft),
    text(left - 6, bottom + 1, '0', soft, 'end'),
    text(left - 6, desk.top + 7, String(tallestDay), soft, 'end'),
    ...days.map(
      ({ date, desk: minutes }) =>
        `<rect x="${n(x(date) - wide / 2)}" y="${n(y(minutes))}" width="${n(wide)}" height="${n(bottom - y(minutes))}" fill="#b9c2c9"/>`,
    ),
    line(left, bottom, width - right, bottom, soft, 0.8),
    line(left, y(limit), width - right, y(limit), soft, 0.8, '4 3'),
    text(width - right + 6, y(limit) + 3.5, words.t('own limit'), soft),
  ];
}

/** Two places are a fiftieth of a millimetre on paper. */
const n = (value: number) => String(Math.round(value * 100) / 100);

function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  color: string,
  wide: number,
  dash?: string,
): string {
  const dashed = dash === undefined ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="M${n(x1)} ${n(y1)}L${n(x2)} ${n(y2)}" fill="none" stroke="${color}" stroke-width="${n(wide)}"${dashed}/>`;
}

function text(
  x: number,
  y: number,
  content: string,
  color: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  strong = false,
): string {
  const weight = strong ? ' font-weight="600"' : '';
  return `<text x="${n(x)}" y="${n(y)}" fill="${color}" text-anchor="${anchor}"${weight}>${escapeHtml(content)}</text>`;
}
