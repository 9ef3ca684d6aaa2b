import type { CourseSession } from '../../panel/messages';
import { formatDate, formatNumber } from '../format';
import { t } from '../text';
import { refusalName, relaxName } from '../words';
import './sessions.css';

/** What was logged of the sessions; relief on the day is shown, never judged. */
export function Sessions({ sessions, now }: { sessions: readonly CourseSession[]; now: number }) {
  if (sessions.length === 0) return null;
  return (
    <>
      <h3>{t('Sessions')}</h3>
      <ul class="sessions">
        {sessions.map((session) => (
          <li key={session.id} id={`course-${session.id}`} tabIndex={-1}>
            <span>{formatDate(session.date, now)}</span>
            <Scores before={session.before} after={session.after} />
            <span class="quiet">
              {session.refused === null
                ? relaxName(session.relaxed)
                : t('not counted: {0}', refusalName(session.refused))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Scores({ before, after }: Pick<CourseSession, 'before' | 'after'>) {
  if (before === null && after === null) return <span class="quiet">{t('no scores')}</span>;
  const score = (value: number | null) => (value === null ? '–' : formatNumber(value));
  const said = (value: number | null) => (value === null ? t('not logged') : formatNumber(value));
  return (
    <span class="session-scores">
      <span aria-hidden="true">
        {score(before)} → {score(after)}
      </span>
      <span class="visually-hidden">
        {t('pain before {0}, after {1}', said(before), said(after))}
      </span>
    </span>
  );
}
