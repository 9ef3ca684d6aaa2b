import { dayMs } from '../../calendar/units';
import { t } from '../text';
import { wallTime } from '../format';

interface Tip {
  text: string;
  /** How sure research is, in words. */
  grade: string;
  /** The primary source. */
  source: string;
}

/** One word a week on food, sleep and walking, with how sure it is. It asks for nothing. */
export function WeeklyTip({ now }: { now: number }) {
  const all = tips();
  // Weeks begin on Mondays, of which 1970-01-05 was one.
  const day = Date.parse(wallTime(now).slice(0, 10)) / dayMs;
  const tip = all[Math.floor((day - 4) / 7) % all.length];
  if (tip === undefined) return null;
  return (
    <div class="tip">
      <h3>{t('For this week')}</h3>
      <p>{tip.text}</p>
      <p class="quiet">
        {tip.grade} · <cite>{tip.source}</cite>
      </p>
    </div>
  );
}

const tips = (): Tip[] => [
  {
    text: t(
      'Eat mostly whole foods: vegetables, fruit, beans, whole grains, fish. It may ease long-lasting pain a little, and it is good for you anyway.',
    ),
    grade: t('43 studies of mixed quality'),
    source: 'Field 2021, Pain Medicine',
  },
  {
    text: t(
      'Caffeine can cost you sleep even six hours later, so have your last coffee earlier than that.',
    ),
    grade: t('one small trial'),
    source: 'Drake 2013, J Clin Sleep Med 9:1195',
  },
  {
    text: t(
      'Walk most days. In one trial, people who had recovered from back pain and were coached to walk up to 30 minutes, five times a week, went nearly twice as long before it came back.',
    ),
    grade: t('one trial'),
    source: 'Pocovi 2024, Lancet 404:134',
  },
  {
    text: t('Keep bed and wake times steady and aim for 7 to 9 hours.'),
    grade: t('guideline'),
    source: 'Canadian 24-Hour Movement Guidelines 2020',
  },
  {
    text: t(
      'Trouble sleeping for months? Ask about cognitive behavioural therapy for insomnia (CBT-I); guidelines recommend it before tablets. Better sleep does not always mean less pain.',
    ),
    grade: t('guidelines; effects on pain small and mixed'),
    source: 'ACP, AASM, ESRS; RACGP 2019',
  },
];
