import * as v from 'valibot';
import { calendarDateOf } from '../../calendar/days';
import { dayMs } from '../../calendar/units';
import { answersOf as answersIn } from '../../care/answers';
import type { Sign } from '../../diary/questions';
import { signs } from '../../diary/questions';
import type { Store } from '../../diary/store';
import { hurtFor, lastingContraindications, lastingFlags, regions } from '../../diary/vocabulary';
import { questionsDraft } from '../../panel/questionsModel';
import type { QuestionsDraft, QuestionsView } from '../../panel/questionsModel';
import { answersOf } from '../../panel/questions';
import type { Answers } from '../../panel/questions';
import type { Clock } from '../platform/clock';
import type { DraftShelf } from '../platform/storage';

/** What the questions are asked for, with what was typed before them. */
const purpose = v.variant('about', [
  v.object({ about: v.literal('anything') }),
  v.object({ about: v.literal('session') }),
  v.object({
    about: v.literal('course'),
    region: v.picklist(regions),
    pain: v.number(),
    hurtFor: v.picklist(hurtFor),
  }),
]);
export type Purpose = v.InferOutput<typeof purpose>;

const kept = v.object({
  purpose,
  told: v.array(v.picklist(signs)),
  draft: questionsDraft,
});

/** "None of these" holds for the day on which it was said, ms (product decision). */
const freshFor = dayMs;

interface QuestionsParts {
  store: Store;
  clock: Clock;
  timeZone: () => string;
  shelf: DraftShelf;
  /** Shows the questions where they are asked, with the keyboard in them. */
  show: (place: 'panel' | 'editor') => Promise<void>;
  /** They are over, or left. */
  hide: () => void;
  /** What is shown of them has changed. */
  changed: () => void;
  answered: (purpose: Purpose, answers: Answers) => void;
}

/**
 * The safety questions while they are being answered, on a page that has room for each of them. What
 * is half answered is kept here, also when the page is hidden or the window loaded anew, and offered
 * again; in the diary stands only what was read back and saved.
 */
export class SafetyQuestions {
  #asking: v.InferOutput<typeof kept> | undefined;
  #place: 'panel' | 'editor' | null = null;

  constructor(private readonly parts: QuestionsParts) {
    const found = v.safeParse(kept, parts.shelf.get());
    if (found.success) this.#asking = found.output;
    parts.store.diary.onChange(({ why }) => {
      if (why === 'erased') this.leave(true);
    });
  }

  /** What the page is shown of them. */
  get view(): QuestionsView | undefined {
    if (this.#asking === undefined) return undefined;
    const { draft, told, purpose: what } = this.#asking;
    return { place: this.#place, course: what.about === 'course', told, draft };
  }

  /** Asks all of them; what was ticked before they were left stands ticked. */
  async ask(place: 'panel' | 'editor', what: Purpose = { about: 'anything' }): Promise<void> {
    const begun = this.parts.clock.now();
    const told = this.#told();
    const old = this.#asking?.draft;
    const fresh: QuestionsDraft = {
      begun,
      changes: 0,
      step: 'now',
      ticked: told,
      none: [],
      known: null,
    };
    const draft =
      old === undefined
        ? fresh
        : begun - old.begun < freshFor
          ? old
          : { ...fresh, ticked: [...new Set([...told, ...old.ticked])] };
    // What was typed for a course is not lost to somebody who opens the questions by another door.
    const purposeNow = what.about === 'anything' ? (this.#asking?.purpose ?? what) : what;
    if (this.#place !== null && this.#place !== place) this.parts.hide();
    this.#place = place;
    this.#keep({ purpose: purposeNow, told, draft });
    await this.parts.show(place);
  }

  /** Something was ticked on a page. */
  take(draft: QuestionsDraft): void {
    const asking = this.#asking;
    if (asking?.draft.begun !== draft.begun || draft.changes <= asking.draft.changes) return;
    this.#keep({ ...asking, draft });
  }

  /** The page says that all is answered; what is not, stays to be answered. */
  answer(draft: QuestionsDraft): void {
    const asking = this.#asking;
    if (asking === undefined) return;
    const answers = answersOf(draft, asking.told);
    if (answers === undefined) {
      this.take(draft);
      return;
    }
    this.leave(true);
    this.parts.answered(asking.purpose, answers);
  }

  /** @param drop what was ticked, too */
  leave(drop: boolean): void {
    this.#place = null;
    if (drop) this.#keep(undefined);
    this.parts.hide();
    this.parts.changed();
  }

  #keep(asking: v.InferOutput<typeof kept> | undefined): void {
    this.#asking = asking;
    this.parts.shelf.put(asking);
    this.parts.changed();
  }

  /** What lasts is asked once, and shown for change from then on. */
  #told(): Sign[] {
    const today = calendarDateOf(this.parts.clock.now(), this.parts.timeZone());
    const { screening } = answersIn(this.parts.store.diary.state, today);
    const soon = screening.findLast(({ asked }) => asked?.includes('soon'));
    const massage = screening.findLast(({ asked }) => asked?.includes('massage'));
    const lasting = new Set<string>([
      ...lastingFlags.filter((flag) => soon?.flags.includes(flag)),
      ...lastingContraindications.filter((id) => massage?.contraindications.includes(id)),
    ]);
    return signs.filter((sign) => lasting.has(sign));
  }
}
