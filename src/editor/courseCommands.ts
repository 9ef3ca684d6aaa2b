import * as vscode from 'vscode';
import { courseStatus } from '../care/course';
import { courseEvents, currentCourse, withoutEmergency } from '../care/facts';
import { hasNow } from '../care/triage';
import { calendarDateOf } from '../desk/calendar';
import type { EntryOf } from '../diary/records';
import {
  askContraindications,
  contraindications,
  nowFlags,
  reactions,
  regions,
  relaxAnswers,
  soonFlags,
} from '../diary/vocabulary';
import type { Contraindication, Flag, Region } from '../diary/vocabulary';
import { lastRegions } from '../panel/view';
import type { Clock } from './clock';
import { askMany, askOne, askRating } from './quickInput';
import type { Settings } from './settings';
import type { Store } from '../diary/store';
import {
  contraindicationQuestion,
  nowQuestion,
  reactionWord,
  refusalWord,
  regionName,
  relaxWord,
  soonQuestion,
} from './words';

const l10n = vscode.l10n;
const ended: readonly string[] = [
  'switch_treatment',
  'completed_responded',
  'completed_not_responded',
  'stop_see_doctor',
  'lapsed',
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
  ) {}

  /** "A professional has said yes", or "I have seen a doctor". */
  clear(): void {
    this.store.diary.say({ kind: 'clearance', at: this.clock.now() }, this.zone());
  }

  /** Takes back what was ticked by mistake; the entries themselves stay. */
  takeBackEmergency(): void {
    const { diary } = this.store;
    for (const entry of withoutEmergency(diary.state)) diary.edit(entry.id, entry, entry.zone);
  }

  async cancel(): Promise<void> {
    const course = this.#open();
    if (course === undefined) return;
    const yes = l10n.t('End This Course');
    const answer = await vscode.window.showQuickPick([yes, l10n.t('Go On')], {
      title: l10n.t('End the course?'),
      placeHolder: l10n.t('What was logged stays readable.'),
    });
    if (answer !== yes) return;
    this.store.diary.edit(course.id, { ...course, cancelled: this.#today() }, course.zone);
  }

  async start(): Promise<void> {
    const title = l10n.t('Start a Massage Course');
    if (this.#open() !== undefined) {
      await this.showPanel('course');
      void vscode.window.showInformationMessage(
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
    const answers = await this.#askAll(title);
    if (answers === undefined) return;
    const { diary } = this.store;
    const at = this.clock.now();
    const zone = this.zone();
    if (hasNow(answers.flags)) {
      diary.say({ kind: 'screening', at, pain, ...answers, full: true }, zone);
      await this.showPanel('today');
      return;
    }
    const needsWord = answers.contraindications.some((id) =>
      (askContraindications as readonly string[]).includes(id),
    );
    if (needsWord && !(await this.#professionalKnows(title))) {
      diary.say({ kind: 'screening', at, pain, ...answers, full: true }, zone);
      return;
    }
    const course = diary.say({ kind: 'course', at, region }, zone);
    diary.say({ kind: 'screening', at, pain, ...answers, full: true, course: course.id }, zone);
    await this.showPanel('course');
  }

  async #professionalKnows(title: string): Promise<boolean> {
    const yes = await askOne(title, l10n.t('Does your doctor or therapist know of this?'), [
      { label: l10n.t('Yes, and they agree to massage'), value: true },
      { label: l10n.t('Not yet'), value: false },
    ]);
    if (yes === false) {
      void vscode.window.showInformationMessage(
        l10n.t('Ask them first; then start here again. Your answers are kept.'),
      );
    }
    return yes === true;
  }

  async logSession(): Promise<void> {
    const title = l10n.t('Log a Massage Session');
    const course = this.#open();
    if (course === undefined) {
      await this.#offerStart();
      return;
    }
    const date = this.#today();
    const refused = this.#refusal(course, date, undefined);
    if (refused !== undefined && refused !== 'no_baseline' && refused !== 'needs_score') {
      await this.#tellRefusal(refused);
      return;
    }
    const before = await askRating(
      title,
      l10n.t(
        '{0}, before the session: average of the last 24 hours, 0 to 10',
        regionName(course.region),
      ),
    );
    if (before === undefined) return;
    const relaxed = await askOne(
      title,
      l10n.t('Did the muscle relax under gentle pressure?'),
      relaxAnswers.map((value) => ({ label: relaxWord(value), value })),
    );
    if (relaxed === undefined) return;
    const flags = await this.#askNew(title);
    if (flags === undefined) return;

    // Safety facts count whatever becomes of the session, so with one of them it is always kept.
    const counts = this.#refusal(course, date, before);
    const tellsSafety = flags.length > 0 || relaxed === 'no' || counts === 'needs_checkup';
    if (counts !== undefined && !tellsSafety) {
      await this.#tellRefusal(counts);
      return;
    }
    this.store.diary.say(
      { kind: 'session', at: this.clock.now(), course: course.id, date, before, relaxed, flags },
      this.zone(),
    );
    await this.showPanel('course');
  }

  async logCheckin(): Promise<void> {
    const title = l10n.t('Log a Check-in');
    const course = this.#open();
    if (course === undefined) {
      await this.#offerStart();
      return;
    }
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
    const flags = await this.#askNew(title);
    if (flags === undefined) return;
    this.store.diary.say(
      {
        kind: 'checkin',
        at: this.clock.now(),
        course: course.id,
        date: this.#today(),
        pain,
        reaction,
        flags,
      },
      this.zone(),
    );
    await this.showPanel('course');
  }

  async answerSafety(): Promise<void> {
    const answers = await this.#askAll(l10n.t('A Few Questions'));
    if (answers === undefined) return;
    this.store.diary.say(
      { kind: 'screening', at: this.clock.now(), ...answers, full: true },
      this.zone(),
    );
    await this.showPanel('today');
  }

  /** Every question, in two lists. @returns undefined if the person left */
  async #askAll(
    title: string,
  ): Promise<{ flags: Flag[]; contraindications: Contraindication[] } | undefined> {
    const emergency = await askMany<Flag>(
      title,
      l10n.t('Is any of these true now? Tick it, or press Enter for none'),
      nowFlags.map((flag) => ({ label: nowQuestion(flag), value: flag })),
    );
    if (emergency === undefined) return undefined;
    if (emergency.length > 0) return { flags: emergency, contraindications: [] };
    const soon = await askMany<Flag>(
      title,
      l10n.t('And of these? Tick what is true, or press Enter for none'),
      soonFlags.map((flag) => ({ label: soonQuestion(flag), value: flag })),
    );
    if (soon === undefined) return undefined;
    const against = await askMany<Contraindication>(
      title,
      l10n.t('And is there any of these? Tick it, or press Enter for none'),
      contraindications
        // Asked for in the list before.
        .filter((id) => id !== 'cancer_history')
        .map((id) => ({ label: contraindicationQuestion(id), value: id })),
    );
    return against === undefined ? undefined : { flags: soon, contraindications: against };
  }

  /** "Anything new?": Enter for none. @returns undefined if the person left */
  #askNew(title: string): Promise<Flag[] | undefined> {
    return askMany<Flag>(title, l10n.t('Anything new from this list? Enter for none'), [
      ...nowFlags.map((flag) => ({ label: nowQuestion(flag), value: flag })),
      ...soonFlags.map((flag) => ({ label: soonQuestion(flag), value: flag })),
    ]);
  }

  /** Why a session would not count; undefined if it would. */
  #refusal(course: EntryOf<'course'>, date: string, before: number | undefined) {
    const events = courseEvents(this.store.diary.state, course);
    // Last of its day whatever the clock says: what was logged before is not displaced by it.
    const at = Math.max(this.clock.now(), ...events.map((event) => event.at + 1));
    const candidate = { kind: 'session', id: 'candidate', at, date, relaxed: 'unsure' } as const;
    const { refused } = courseStatus([...events, { ...candidate, before }], date);
    return refused.find((refusal) => refusal.id === candidate.id)?.reason;
  }

  async #tellRefusal(reason: Parameters<typeof refusalWord>[0]): Promise<void> {
    await this.showPanel('course');
    void vscode.window.showInformationMessage(refusalWord(reason));
  }

  async #offerStart(): Promise<void> {
    const start = l10n.t('Start a Course');
    const answer = await vscode.window.showInformationMessage(
      l10n.t('No course is running.'),
      start,
    );
    if (answer === start) await this.start();
  }

  /** The course that has not ended, if there is one. */
  #open(): EntryOf<'course'> | undefined {
    const { state } = this.store.diary;
    const course = currentCourse(state);
    if (course === undefined) return undefined;
    const status = courseStatus(courseEvents(state, course), this.#today());
    return ended.includes(status.state) ? undefined : course;
  }

  #today(): string {
    return calendarDateOf(this.clock.now(), this.settings().day.timeZone);
  }
}
