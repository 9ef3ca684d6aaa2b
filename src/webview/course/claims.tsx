import { Fold } from '../controls/fold';
import { t } from '../text';

interface Claim {
  text: string;
  /** How sure research is, in words. */
  grade: string;
  /** The primary source. */
  source: string;
}

/** What massage can and cannot do: each sentence with how sure it is and where it comes from. */
export function Claims() {
  return (
    <Fold id="claims" summary={t('What massage can and cannot do')}>
      {() => (
        <ul class="sessions">
          {claims().map(({ text, grade, source }) => (
            <li key={text}>
              <span>{text}</span>
              <span class="quiet">
                {grade} · {source}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

const claims = (): Claim[] => [
  {
    text: t(
      'Back pain often eases within six weeks whatever treatment is used: on average from 52 to 23 of 100 in new pain, from 51 to 33 in lasting pain.',
    ),
    grade: t('33 groups followed, 11,166 people'),
    source: 'Menezes Costa 2012, CMAJ 184:E613',
  },
  {
    text: t(
      'Massage works best, if at all, alongside exercise. Exercise has the stronger evidence.',
    ),
    grade: t('low to moderate'),
    source: 'Preyde 2000; NICE NG59; Steffens 2016',
  },
  {
    text: t('A light massage is pleasant; by itself it may not end an acute attack.'),
    grade: t('fair'),
    source: 'Cherkin 2011',
  },
  {
    text: t(
      'Massage warms the skin and may change local blood flow a little. Light exercise raises muscle blood flow more.',
    ),
    grade: t('weak, contested'),
    source: 'Shoemaker 1997; Hinds 2004; Franklin 2014',
  },
  {
    text: t('It can take the edge off soreness after exertion.'),
    grade: t('low to moderate, a small effect'),
    source: 'Wiewelhove 2019',
  },
  {
    text: t(
      'Many people move more freely for a short while afterwards, about as much as after stretching.',
    ),
    grade: t('moderate for rolling, low for massage of the back'),
    source: 'Wilke 2020; Field 2007; Perlman 2012',
  },
  {
    text: t(
      'Some people with back pain sleep better after massage. For lasting insomnia, ask about CBT-I.',
    ),
    grade: t('low'),
    source: 'Field 2007; RACGP 2019',
  },
  {
    text: t('Feeling good after massage is real; whether endorphins explain it is not settled.'),
    grade: t('weak, contested'),
    source: 'Day 1987; Kaada 1989',
  },
  {
    text: t('Four sessions in six weeks: a common rule of thumb, not a research result.'),
    grade: t('no trial'),
    source: 'Spine-health',
  },
  {
    text: t('If a muscle stays tight under gentle pressure, stop and ask a clinician.'),
    grade: t('no trial'),
    source: 'Spine-health',
  },
];
