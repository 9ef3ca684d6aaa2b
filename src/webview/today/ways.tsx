import type { PanelModel } from '../../panel/model';
import { stateText } from '../course/courseTexts';
import { formatDate, formatNumber, formatSaid } from '../format';
import { reveal } from '../reveal';
import { t } from '../text';

/** What else there is today: each says where it stands, and leads to where something is done. */
export function Ways({ model }: { model: PanelModel }) {
  const { pain, move, now } = model;
  const [last] = pain.items;
  const step = courseStep(model);
  return (
    <ul class="ways">
      <Way
        section="pain"
        name={t('Last pain')}
        text={
          last === undefined
            ? t('log the first one')
            : t('{0}, {1}', formatNumber(last.rating), formatSaid(last, now))
        }
      />
      {step !== undefined && <Way section="course" name={t('Massage')} text={step} />}
      {move !== null && <Way section="move" name={t('Move')} text={move.name} />}
    </ul>
  );
}

function Way({
  section,
  name,
  text,
}: {
  section: 'pain' | 'course' | 'move';
  name: string;
  text: string;
}) {
  return (
    <li>
      <button
        type="button"
        onClick={() => reveal({ type: 'reveal', section, id: null, focus: true })}
      >
        <span class="quiet">{name}</span> <span>{text}</span>
      </button>
    </li>
  );
}

/** The next step of a course that goes on. */
function courseStep({ course, safety, now }: PanelModel): string | undefined {
  if (course === null) return undefined;
  switch (course.state) {
    case 'switch_treatment':
    case 'completed_responded':
    case 'completed_not_responded':
    case 'stop_see_doctor':
    case 'lapsed':
    case 'cancelled':
      return undefined;
    case 'review_due':
    case 'final_due':
      return t('check-in');
    default:
      if (safety === 'SOON' || safety === 'CHECKUP_FIRST') return t('a check-up first');
      return course.planned === null
        ? stateText(course)
        : t('session {0}, {1}', formatNumber(course.done + 1), formatDate(course.planned, now));
  }
}
