import type { CourseSession, CourseView } from '../../panel/courseModel';
import { IconButton } from '../controls/button';
import { formatDay, formatNumber } from '../format';
import { post } from '../host';
import { t } from '../text';
import { updateUi } from '../ui';
import type { Ui } from '../ui';
import { careName, reactionName, refusalName, relaxName } from '../words';
import { SessionForm } from './sessionForm';
import './sessions.css';

/**
 * The six weeks by date: sessions with what was before and after, check-ins, and what is planned.
 * Relief on the day is shown, never judged.
 */
export function Timeline({
  course,
  ahead,
  now,
  ui,
}: {
  course: CourseView;
  /** Sessions to come that may be put forward. */
  ahead: CourseView['ahead'];
  now: number;
  ui: Ui;
}) {
  const { sessions, checkins } = course;
  if (sessions.length + checkins.length === 0) return null;
  const rows = [
    ...sessions.map((session) => ({
      date: session.date,
      row:
        ui.session?.id === session.id ? (
          <li key={session.id} id={`course-${session.id}`}>
            <SessionForm edit={ui.session} date={session.date} {...{ sessions, now }} />
          </li>
        ) : (
          <Held session={session} />
        ),
    })),
    ...checkins.map((checkin) => ({ date: checkin.date, row: <Checkin checkin={checkin} /> })),
    ...course.beside.map(({ id, date, what }) => ({
      date,
      row: (
        <li key={id}>
          <span>{formatDay(date, 'weekday')}</span>
          <span class="quiet">{careName(what)}</span>
        </li>
      ),
    })),
  ];
  rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return (
    <>
      <h3>{t('Sessions')}</h3>
      <ul class="sessions held">
        {rows.map(({ row }) => row)}
        {ahead.map(({ number, date, late }) => (
          <li key={`ahead-${number}`}>
            <span>{formatDay(date, 'weekday')}</span>
            <span class="quiet">
              {late
                ? t('session {0} planned, after the six weeks', formatNumber(number))
                : t('session {0} planned', formatNumber(number))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Held({ session }: { session: CourseSession }) {
  const when = formatDay(session.date, 'weekday');
  return (
    <li key={session.id} id={`course-${session.id}`} tabIndex={-1}>
      <span>{when}</span>
      <Scores before={session.before} after={session.after} />
      <IconButton
        icon="pencil"
        label={t('Edit session, {0}', when)}
        onClick={() => edit(session)}
      />
      <Delete id={session.id} label={t('Delete session, {0}', when)} />
      <span class="quiet">
        {session.refused === null
          ? relaxName(session.relaxed)
          : t('not counted: {0}', refusalName(session.refused))}
        {session.by !== null && ` · ${session.by}`}
      </span>
    </li>
  );
}

function edit({ id, date, before, after, relaxed, by }: CourseSession): void {
  updateUi({ session: { id, date, before, after, relaxed, by: by ?? '' } });
  // The page is drawn anew within `updateUi`.
  document.getElementById(`course-${id}`)?.querySelector('input')?.focus();
}

function Checkin({ checkin }: { checkin: CourseView['checkins'][number] }) {
  const { id, date, pain, reaction } = checkin;
  const when = formatDay(date, 'weekday');
  return (
    <li key={id} id={`course-${id}`} tabIndex={-1}>
      <span>{when}</span>
      <span class="session-scores">{pain === null ? '–' : formatNumber(pain)}</span>
      <Delete id={id} label={t('Delete check-in, {0}', when)} />
      <span class="quiet">{checkinText(reaction)}</span>
    </li>
  );
}

function checkinText(reaction: CourseView['checkins'][number]['reaction']): string {
  if (reaction === null) return t('check-in');
  if (reaction === 'none') return t('check-in, no reaction');
  return t('check-in, reaction: {0}', reactionName(reaction));
}

function Delete({ id, label }: { id: string; label: string }) {
  return <IconButton icon="bin" label={label} onClick={() => post({ type: 'deleteEntry', id })} />;
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
