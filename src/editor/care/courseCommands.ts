import { dayNumber } from '../../calendar/dates';
import { calendarDateOf, dateOfEntry } from '../../calendar/days';
import * as vscode from 'vscode';
import { answersOf } from '../../care/answers';
import { courseStatus } from '../../care/course';
import { courseDates } from '../../care/dates';
import { courseEvents, currentCourse, standing } from '../../care/courseFacts';
import { calendarFile } from '../../care/ics';
import { hasNow } from '../../care/triage';
import type { EntryOf } from '../../diary/records';
import { hurtFor, questionLists, reactions, regions, relaxAnswers } from '../../diary/vocabulary';
import type { HurtFor, Region } from '../../diary/vocabulary';
import { currentSafety, lastRegions } from '../../care/now';
import type { FromPage } from '../../panel/messages';
import type { Clock } from '../platform/clock';
import { askOne, askRating, askText, readRating } from '../platform/quickInput';
import { saveText } from '../platform/files';
import type { Settings } from '../platform/settings';
import { offerOldBack, tellDone } from '../platform/undo';
import type { Store } from '../../diary/store';
import type { Answers } from '../../panel/questions';
import type { Purpose, SafetyQuestions } from './safetyQuestions';
import { reactionWord, refusalWord, regionName, relaxWord } from '../platform/words';
import { information } from '../platform/show';

const l10n = vscode.l10n;
type SessionChange = Extract<FromPage, { type: 'editSession' }>;
const ended: readonly string[] = [
  'switch_treatment',
  'completed_responded',
  'completed_not_responded',
  'stop_see_doctor',
  'cancelled',
];

/**
 * The massage course from the palette. Whether something may begin or counts is the course fold's
 * to say; here it is only asked and told. Titles are neutral: screens are shared.
 */
export class CourseCommands {
  /** @param showPanel opens the panel at a section */
  constructor(
    private readonly store: Store,
    private readonly settings: () => Settings,
    private readonly clock: Clock,
    private readonly zone: () => number,
    private readonly showPanel: (section: 'today' | 'course') => Promise<void>,
    private readonly questions: SafetyQuestions,
  ) {}

  /** Changes a session in its place, with a way back; the fold tells what it then means. */
  editSession({ id, date, before, after, relaxed, by }: SessionChange): void {
    const { diary } = this.store;
    const old = diary.find(id);
    if (old?.kind !== 'session') return;
    if (dayNumber(date) === undefined || date > this.#today()) {
      const reason = date > this.#today() ? 'future' : 'invalid_date';
      void information(refusalWord(reason));
      return;
    }
    const { before: _before, after: _after, by: _by, ...rest } = old;
    const said = {
      ...rest,
      date,
      relaxed,
      ...(before !== null && { before }),
      ...(after !== null && { after }),
      ...(by.trim() !== '' && { by: by.trim() }),
    };
    diary.edit(id, said, old.zone);
    void offerOldBack(this.store, l10n.t('The entry was changed.'), [old]);
  }

  /** Deletes a session or a check-in, with a way back. */
  remove(id: string): void {
    const { diary } = this.store;
    const { kind } = diary.find(id) ?? {};
    if (kind !== 'session' && kind !== 'checkin') return;
    const old = diary.remove(id);
    if (old !== undefined) void offerOldBack(this.store, l10n.t('The entry was deleted.'), [old]);
  }

  /** The planned dates of the course as a calendar file. */
  async exportDates(): Promise<void> {
    const { state } = this.store.diary;
    const course = currentCourse(state);
    // A date is an offer too.
    if (course === undefined || (await this.#waitsForDoctor(course))) return;
    const { counted, planned } = standing(state, course, this.#today());
    const days = courseDates(counted, planned)
      .filter(({ held }) => !held)
      .map(({ number, date }) => ({
        uid: `${course.id}-${String(number)}@lumbar`,
        date,
        // Neutral: calendars are shared.
        title: l10n.t('Session {0} of 4', number),
      }));
    const text = calendarFile(days, this.clock.now());
    await saveText(l10n.t('Export Dates'), 'lumbar-dates.ics', text, { iCalendar: ['ics'] });
  }

  async cancel(): Promise<void> {
    const course = this.#open();
    if (course === undefined) return;
    const sure = await askOne(
      l10n.t('End the course?'),
      l10n.t('What was logged stays readable.'),
      [
        { label: l10n.t('End This Course'), value: true },
        { label: l10n.t('Go On'), value: false },
      ],
      { stays: false },
    );
    if (sure !== true) return;
    this.store.diary.edit(course.id, { ...course, cancelled: this.#today() }, course.zone);
    void offerOldBack(this.store, l10n.t('The course was ended.'), [course]);
  }

  async start(): Promise<void> {
    if (await this.#waitsForDoctor()) return;
    const title = l10n.t('Start a Massage Course');
    if (this.#open() !== undefined) {
      await this.showPanel('course');
      void information(
        l10n.t('A course is running already. End it in the panel before you start another.'),
      );
      return;
    }
    const last = lastRegions(this.store.diary.list('pain'));
    const region = await askOne<Region>(
      title,
      l10n.t('Which part of the body is it for?'),
      [...last, ...regions.filter((r) => !last.includes(r))].map((r) => ({
        label: regionName(r),
        value: r,
      })),
    );
    if (region === undefined) return;
    const pain = await askRating(
      title,
      l10n.t('{0}: average of the last 24 hours, 0 to 10', regionName(region)),
    );
    if (pain === undefined) return;
    const lasted = await this.#askHowLong(title);
    if (lasted === undefined) return;
    await this.questions.ask('editor', { about: 'course', region, pain, hurtFor: lasted });
  }

  /** It chooses the words of what is said of the course, and nothing else. */
  #askHowLong(title: string): Promise<HurtFor | undefined> {
    const words: Record<HurtFor, string> = {
      days: l10n.t('Days'),
      weeks: l10n.t('Weeks'),
      months: l10n.t('Months'),
      unsure: l10n.t('Not sure'),
    };
    return askOne(
      title,
      l10n.t('How long has it hurt?'),
      hurtFor.map((value) => ({ label: words[value], value })),
    );
  }

  /** The safety questions were answered and read back. */
  async answered(purpose: Purpose, { severe, ...answers }: Answers): Promise<void> {
    const { diary } = this.store;
    const at = this.clock.now();
    const zone = this.zone();
    const full = answers.asked.length === questionLists.length;
    const said = { kind: 'screening', at, ...answers, full } as const;
    const emergency = hasNow(answers.flags);
    if (purpose.about !== 'course') {
      diary.say(said, zone);
      // An emergency leads to what to do by itself.
      if (!emergency)
        await (purpose.about === 'session' ? this.logSession() : this.showPanel('today'));
      return;
    }
    const { region, pain, hurtFor: lasted } = purpose;
    const hurts = { region, pain, ...(severe && { severe }) };
    if (emergency || answers.known === false) {
      diary.say({ ...said, ...hurts }, zone);
      if (emergency) return;
      await tellDone(
        this.store,
        l10n.t('Ask them first, then start the course again. Your answers are saved.'),
      );
      return;
    }
    const course = diary.say({ kind: 'course', at, region, hurtFor: lasted }, zone);
    diary.say({ ...said, ...hurts, course: course.id }, zone);
    await this.showPanel('course');
  }

  async logSession(): Promise<void> {
    const title = l10n.t('Log a Massage Session');
    const course = this.#kept();
    if (course === undefined) {
      await this.#offerStart();
      return;
    }
    if (await this.#waitsForDoctor(course)) return;
    // Before a session, on its day; never after it, where an answer comes too late.
    if (!this.#askedToday()) {
      await this.questions.ask('editor', { about: 'session' });
      return;
    }
    const date = await this.#askDate(title, course);
    if (date === undefined) return;
    const ask = (prompt: string) => `${regionName(course.region)}, ${prompt}`;
    const before = await askText(
      title,
      ask(l10n.t('before the session: average of the last 24 hours, 0 to 10')),
      (text) => {
        const rating = readRating(text);
        if (typeof rating !== 'number') return rating;
        const refused = this.#refusal(course, date, rating);
        return refused === 'no_baseline' ? { refused: refusalWord(refused) } : rating;
      },
    );
    if (before === undefined) return;
    const after = await askText(
      title,
      ask(l10n.t('right after it, 0 to 10. Leave it empty if you do not know')),
      (text) => (text.trim() === '' ? 'none' : readRating(text)),
    );
    if (after === undefined) return;
    const by = await this.#askBy(title);
    if (by === undefined) return;
    const relaxed = await askOne(
      title,
      l10n.t('Did the muscle relax under gentle pressure?'),
      relaxAnswers.map((value) => ({ label: relaxWord(value), value })),
    );
    if (relaxed === undefined) return;
    // Safety facts count whatever becomes of the session, so it is kept also where it is refused.
    this.store.diary.say(
      {
        kind: 'session',
        at: this.clock.now(),
        course: course.id,
        date,
        before,
        ...(after !== 'none' && { after }),
        relaxed,
        ...(by !== '' && { by }),
      },
      this.zone(),
    );
    await this.showPanel('course');
  }

  /** Who gave it; the one of last time stands there already. @returns empty for nobody said */
  #askBy(title: string): Promise<string | undefined> {
    return askText(
      title,
      l10n.t('By whom? Leave it empty if you like'),
      (text) =>
        text.trim().length > 200
          ? { refused: l10n.t('The name is too long; 200 characters fit.') }
          : text.trim(),
      { value: this.store.diary.list('session').at(-1)?.by ?? '' },
    );
  }

  async logCheckin(): Promise<void> {
    const title = l10n.t('Log a Check-in');
    const course = this.#kept();
    if (course === undefined) {
      await this.#offerStart();
      return;
    }
    const date = await this.#askDate(title);
    if (date === undefined) return;
    const pain = await askRating(
      title,
      l10n.t('{0}: average of the last 24 hours, 0 to 10', regionName(course.region)),
    );
    if (pain === undefined) return;
    const reaction = await askOne(
      title,
      l10n.t('Any reaction to the last session?'),
      reactions.map((value) => ({ ...reactionWord(value), value })),
    );
    if (reaction === undefined) return;
    this.store.diary.say(
      {
        kind: 'checkin',
        at: this.clock.now(),
        course: course.id,
        date,
        pain,
        reaction,
      },
      this.zone(),
    );
    // A serious one leads to what to do now by itself.
    if (reaction === 'serious') return;
    // What was said is kept whatever becomes of the questions.
    if (this.#askedToday()) await this.showPanel('course');
    else await this.questions.ask('editor');
  }

  /** Whether all the questions were answered today. */
  #askedToday(): boolean {
    const today = this.#today();
    const { screening } = answersOf(this.store.diary.state, today);
    return questionLists.every((list) =>
      screening.some((entry) => entry.asked?.includes(list) && dateOfEntry(entry) === today),
    );
  }

  /** Asks for a date up to today; for a session of a course, one on which it can be. */
  #askDate(title: string, course?: EntryOf<'course'>): Promise<string | undefined> {
    const today = this.#today();
    return askText(
      title,
      l10n.t('When was it? Enter takes the date'),
      (text) => {
        const date = text.trim();
        if (dayNumber(date) === undefined) return { refused: refusalWord('invalid_date') };
        if (date > today) return { refused: refusalWord('future') };
        if (course === undefined) return date;
        const first = this.#standing(course).counted[0];
        if (first !== undefined && date < first) {
          return {
            refused: l10n.t(
              'The first session was on {0}. Give a later date, or delete that one and log it again.',
              first,
            ),
          };
        }
        // The score is asked for next; what it could change is told then.
        const refused = this.#refusal(course, date, 1);
        return refused === undefined ? date : { refused: refusalWord(refused) };
      },
      { value: today },
    );
  }

  /** Why a session would not count; undefined if it would. */
  #refusal(course: EntryOf<'course'>, date: string, before: number | undefined) {
    const events = courseEvents(this.store.diary.state, course, this.#today());
    // Last of its day whatever the clock says: what was logged before is not displaced by it.
    const at = Math.max(this.clock.now(), ...events.map((event) => event.at + 1));
    const candidate = { kind: 'session', id: 'candidate', at, date, relaxed: 'unsure' } as const;
    const { refused } = courseStatus([...events, { ...candidate, before }], this.#today());
    return refused.find((refusal) => refusal.id === candidate.id)?.reason;
  }

  /** No massage while a doctor should look first, or must know. @returns whether it waits */
  async #waitsForDoctor(course?: EntryOf<'course'>): Promise<boolean> {
    const { state } = this.store.diary;
    const { waits } = currentSafety(state, this.#today());
    const checkup = course !== undefined && this.#standing(course).state === 'needs_checkup';
    const asks = waits === 'questions' || (waits === 'word' && course === undefined);
    // A new course asks the questions, and for that word, itself.
    if (!checkup && (waits === null || asks)) return false;
    await this.showPanel('course');
    void information(
      waits === 'word'
        ? l10n.t('Ask your doctor or therapist first. The panel says what to do.')
        : refusalWord('needs_checkup'),
    );
    return true;
  }

  async #offerStart(): Promise<void> {
    const start = l10n.t('Start a Course');
    const answer = await information(l10n.t('No course is running.'), start);
    if (answer === start) await this.start();
  }

  /** The course that has not ended, if there is one. */
  #open(): EntryOf<'course'> | undefined {
    const course = this.#kept();
    return course === undefined || this.#standing(course).state === 'lapsed' ? undefined : course;
  }

  /** The course that something may still be logged to: what was forgotten reopens a lapse. */
  #kept(): EntryOf<'course'> | undefined {
    const course = currentCourse(this.store.diary.state);
    if (course === undefined) return undefined;
    return ended.includes(this.#standing(course).state) ? undefined : course;
  }

  #standing(course: EntryOf<'course'>) {
    return standing(this.store.diary.state, course, this.#today());
  }

  #today(): string {
    return calendarDateOf(this.clock.now(), this.settings().day.timeZone);
  }
}
