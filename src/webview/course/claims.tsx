import type { CourseView } from '../../panel/courseModel';
import { Fold } from '../controls/fold';
import { t } from '../text';

interface Claim {
  text: string;
  /** How sure research is, in words. */
  grade: string;
  /** It is of new pain alone. */
  acute?: boolean;
  /** The primary source. */
  source: string;
}

/** What massage can and cannot do: each sentence with how sure it is and where it comes from. */
export function Claims({ course }: { course: CourseView | null }) {
  // What was found of new pain says nothing to somebody whose pain has lasted for months.
  const lasting = course?.hurtFor === 'months';
  return (
    <Fold id="claims" summary={t('What massage can and cannot do')}>
      {() => (
        <ul class="sessions">
          {claims()
            .filter(({ acute }) => acute !== true || !lasting)
            .map(({ text, grade, source }) => (
              <li key={text}>
                <span>{text}</span>
                <span class="quiet">
                  {grade} · <cite>{source}</cite>
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
      'Low back pain often eases within six weeks whatever treatment is used: on average from 52 to 23 of 100 in new pain, from 51 to 33 in lasting pain.',
    ),
    grade: t('33 studies that followed 11,166 people'),
    source: 'Menezes Costa 2012, CMAJ 184:E613',
  },
  {
    text: t(
      'Massage works best, if at all, alongside exercise. Exercise has the stronger evidence.',
    ),
    grade: t('weak to fair evidence'),
    source: 'Preyde 2000; NICE NG59; Steffens 2016',
  },
  {
    text: t(
      'A light massage is pleasant; by itself it may not end an acute attack. Most new back pain eases over time, whatever is done.',
    ),
    acute: true,
    grade: t('advice of a guideline'),
    source: 'American College of Physicians; Qaseem 2017',
  },
  {
    text: t(
      'Massage warms the skin and may change local blood flow a little. Light exercise raises muscle blood flow more.',
    ),
    grade: t('weak evidence, and studies disagree'),
    source: 'Shoemaker 1997; Hinds 2004; Franklin 2014',
  },
  {
    text: t('It can take the edge off soreness after exertion.'),
    grade: t('weak to fair evidence of a small effect'),
    source: 'Wiewelhove 2019',
  },
  {
    text: t(
      'Many people move more freely for a short while after using a roller, about as much as after stretching. Massage of the back may do the same.',
    ),
    grade: t('fair evidence for rollers, in healthy people; weak for massage of the back'),
    source: 'Wilke 2020; Field 2007',
  },
  {
    text: t(
      'Some people with back pain sleep better after massage. For lasting insomnia, ask about cognitive behavioural therapy for insomnia (CBT-I).',
    ),
    grade: t('weak evidence'),
    source: 'Field 2007; RACGP 2019',
  },
  {
    text: t('Feeling good after massage is real; whether endorphins explain it is not settled.'),
    grade: t('weak evidence, and studies disagree'),
    source: 'Day 1987; Kaada 1989',
  },
  {
    text: t('Four sessions in six weeks: a common rule of thumb, not a research result.'),
    grade: t('no study'),
    source: 'Spine-health',
  },
  {
    text: t('If a muscle stays tight under gentle pressure, stop and ask a clinician.'),
    grade: t('no study'),
    source: 'Spine-health',
  },
];
