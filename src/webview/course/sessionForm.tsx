import { relaxAnswers } from '../../diary/vocabulary';
import type { CourseView } from '../../panel/courseModel';
import { Actions, Button } from '../controls/button';
import { Select, TextField, WhenField } from '../controls/field';
import { formatDate, wallTime } from '../format';
import { post } from '../host';
import { t } from '../text';
import { updateUi } from '../ui';
import type { SessionEdit } from '../ui';
import { relaxName } from '../words';

const ratings = Array.from({ length: 11 }, (_, rating) => String(rating));

interface SessionFormProps {
  edit: SessionEdit;
  /** Its day as it is saved. */
  date: string;
  /** The sessions of its course, itself among them. */
  sessions: CourseView['sessions'];
  now: number;
}

/** A session changed in its place; what it then means for the course shows when it is saved. */
export function SessionForm({ edit, date, sessions, now }: SessionFormProps) {
  const set = (change: Partial<SessionEdit>) => updateUi({ session: { ...edit, ...change } });
  const close = () => {
    updateUi({ session: null });
    document.getElementById(`course-${edit.id}`)?.querySelector('button')?.focus();
  };
  const today = wallTime(now).slice(0, 10);
  const problem = dateProblem(edit, sessions, today);
  const score = (label: string, key: 'before' | 'after') => (
    <Select
      label={label}
      value={edit[key]?.toString() ?? ''}
      options={[['', t('not logged')], ...ratings.map((r) => [r, r] as const)]}
      onValue={(value) => set({ [key]: value === '' ? null : Number(value) })}
    />
  );
  return (
    <div
      class="session-form"
      role="group"
      aria-label={t('Session, {0}', formatDate(date, now))}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <WhenField
        label={t('Day of the session')}
        value={edit.date}
        max={today}
        problem={problem}
        onValue={(changed) => set({ date: changed })}
      />
      {score(t('Pain before it, average of 24 hours'), 'before')}
      {score(t('Pain right after it'), 'after')}
      <Select
        label={t('Did the muscle relax under gentle pressure?')}
        value={edit.relaxed}
        options={relaxAnswers.map((answer) => [answer, relaxName(answer)])}
        onValue={(relaxed) => relaxed !== '' && set({ relaxed })}
      />
      <TextField label={t('By whom')} value={edit.by} max={200} onValue={(by) => set({ by })} />
      <Actions>
        <Button
          look="primary"
          onClick={() => {
            if (problem !== undefined) return;
            post({ type: 'editSession', ...edit });
            close();
          }}
        >
          {t('Save')}
        </Button>
        <Button onClick={close}>{t('Cancel')}</Button>
      </Actions>
    </div>
  );
}

function dateProblem(
  { id, date }: SessionEdit,
  sessions: CourseView['sessions'],
  today: string,
): string | undefined {
  if (date === '') return t('Give the day of the session.');
  if (date > today) return t('That day is still to come. Log the session on its day.');
  return sessions.some((other) => other.id !== id && other.date === date)
    ? t('There is a session on that day already. Change or delete that one.')
    : undefined;
}
