import { minuteMs } from '../calendar/units';
import { calendarDateOf, dateOf, dateOfEntry } from '../calendar/days';
import type { DayRule } from '../calendar/days';
import { allowanceOf } from '../care/allowance';
import { questionsDue } from '../care/asking';
import { courseDates, courseReminder } from '../care/dates';
import { standing } from '../care/courseFacts';
import { emergencySince } from '../care/emergency';
import { keptRhythm } from '../breaks/kept';
import { meetingAt, quietUntil } from '../breaks/quiet';
import type { SafetyReason } from '../care/safety';
import { careWeek, weeklyDue } from '../care/week';
import type { RunningBreak } from '../breaks/signals';
import { correctedLately, unexplainedGap, withCorrections } from '../desk/corrections';
import { boutsOf, breakEnds, deskDay, deskMinutes } from '../desk/desk';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import type { EntryOf, Nudge } from '../diary/records';
import type { Felt } from '../diary/vocabulary';
import type { Why } from '../exercises/choose';
import { guide, guidedProgress, movesDone, moveStates } from '../exercises/guided';
import type { Guided } from '../exercises/guided';
import type { Exercise } from '../exercises/library';
import { stepsFor } from '../exercises/sides';
import { cycleOf } from '../figures/motion';
import { currentSafety, lastRegions } from '../care/now';
import { progressView } from './progressView';
import type { CourseView } from './courseModel';
import type { PanelModel, Profile } from './model';
import type { GuidedView, MoveView, RoutineView } from './moveModel';
import type { PainItem } from './painModel';
import type { Range } from './progressModel';
import type { QuestionsView, ReasonView } from './questionsModel';

/** How many pain entries the panel lists. */
const painListed = 12;
/** How many answers to the weekly questions it lists. */
const weeklyListed = 4;

interface Chosen {
  move: Exercise;
  why: Why;
}

/** A guided break and what is to be known of it beside its steps. */
interface GuidedSource {
  name: string | undefined;
  plan: readonly Chosen[];
  state: Guided;
  felt: Felt | undefined;
  /** Said whether the muscle relaxed. */
  relaxed: boolean;
  chime: boolean;
  wide: boolean;
}

/** All that the panel's model is made of. */
export interface PanelSource {
  diary: DiaryState;
  /** Epoch ms. */
  now: number;
  day: DayRule;
  rhythm: {
    /** Desk time of the running bout, ms. */
    readonly desk: number;
    readonly standing: boolean;
    readonly open: Nudge | undefined;
    readonly running: RunningBreak | undefined;
  };
  /** Desk time after which a break is due, ms. */
  every: number;
  /** When the working hours begin, if not before now; epoch ms. */
  openFrom?: number;
  /** Time away that ends a bout, ms. */
  idleReset: number;
  /** Minutes. */
  dailyLimit: number;
  /** Empty where the person has not set it. */
  emergencyNumber: string;
  suggested: Chosen | undefined;
  /** Safety questions that are being answered. */
  questions?: QuestionsView | undefined;
  routines: readonly RoutineView[];
  guided: GuidedSource | undefined;
  sample: boolean;
  /** How far back the person looks at their progress, if they do. */
  range?: Range | undefined;
  /** Where the page finds a picture of an own move, by its name. */
  picture: (name: string) => string | null;
}

/** What the panel shows, from what the diary holds. Pure. */
export function panelModel(source: PanelSource): PanelModel {
  const { diary, now, day, rhythm } = source;
  const today = dateOf(now, day);
  const corrected = correctedLately(diary, day, now);
  const { desk, standing: stood } = deskDay(corrected, today);
  const seen = corrected.days.get(today);
  const { openFrom = now, idleReset, every } = source;
  const kept = keptRhythm(corrected, now, day, idleReset, every);
  const bouts =
    seen === undefined ? [] : boutsOf(deskMinutes(seen), idleReset / minuteMs, breakEnds(seen));
  const pain = live(diary, 'pain');
  const quiet = quietUntil(diary, now);
  const meeting = meetingAt(diary, now);
  const calendarToday = calendarDateOf(now, day.timeZone);
  const courses = live(diary, 'course')
    .toReversed()
    .map((course) => courseView(diary, course, calendarToday));
  const profile = live(diary, 'profile').at(-1);
  const safety = currentSafety(diary, calendarToday);
  return {
    now,
    timeZone: day.timeZone,
    sample: source.sample,
    safety: safety.state,
    waits: safety.waits,
    reasons: safety.reasons.map(reasonView),
    endsBy: [...safety.endsBy],
    visits: visitsIn(diary),
    emergencyNumber: source.emergencyNumber === '' ? null : source.emergencyNumber,
    emergencySince: emergencySince(diary, calendarToday) ?? null,
    ask: questionsDue(diary, now) ?? null,
    questions: source.questions ?? null,
    today: {
      bout: Math.floor(rhythm.desk / minuteMs),
      every: Math.round(every / minuteMs),
      desk,
      stood,
      limit: source.dailyLimit,
      breaks: Math.max(0, bouts.length - 1),
      standing: rhythm.standing,
      due: rhythm.open !== undefined,
      quiet: quiet === Infinity ? 'open' : quiet > now ? quiet : null,
      closed: openFrom === Infinity ? 'open' : openFrom > now ? openFrom : null,
      meeting: meeting?.until ?? null,
      gap: seen && !meeting ? (unexplainedGap(seen, now, idleReset) ?? null) : null,
      kept: kept === undefined ? null : { minutes: kept.minutes, offer: kept.offer ?? null },
      nudges: (seen?.nudges ?? []).map(({ due, outcome, moment }) => ({
        due,
        outcome,
        moment: moment ?? null,
      })),
    },
    running:
      rhythm.running === undefined || source.guided?.state.ended === null
        ? null
        : { from: rhythm.running.from, length: rhythm.running.length },
    guided: source.guided === undefined ? null : guidedModel(source.guided, source),
    pain: {
      items: pain.slice(-painListed).reverse().map(painView),
      total: pain.length,
      lastRegions: lastRegions(pain),
    },
    course: courses[0] ?? null,
    past: courses.slice(1),
    profile: profile === undefined ? null : profileView(profile),
    plan: {
      kinds: [...allowanceOf(safety).care],
      ...careWeek(diary, calendarToday),
      weeklyDue: weeklyDue(diary, calendarToday),
      weekly: live(diary, 'weekly')
        .slice(-weeklyListed)
        .reverse()
        .map(({ at, zone, strength, life, work }) => ({ at, zone, strength, life, work })),
    },
    move:
      source.suggested === undefined
        ? null
        : { ...moveView(source.suggested.move, source), why: source.suggested.why },
    routines: [...source.routines],
    progress:
      source.range === undefined
        ? null
        : progressView(withCorrections(diary, day), today, source.range, {
            startsAt: day.startsAt,
            idleReset: idleReset / minuteMs,
          }),
    aside: diary.aside.size,
  };
}

/** How many of them are listed. */
const visitsListed = 8;

function visitsIn(diary: DiaryState): PanelModel['visits'] {
  return [...live(diary, 'seen'), ...live(diary, 'clearance')]
    .sort((a, b) => b.at - a.at)
    .slice(0, visitsListed)
    .map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      on: dateOfEntry(entry),
      settles:
        entry.kind === 'seen' ? [] : (entry.settles ?? []).map(({ what, on }) => ({ what, on })),
    }));
}

function reasonView(reason: SafetyReason): ReasonView {
  const { about, on, entry } = reason;
  const view = { about, on, entry, what: null, seen: false, region: null, rating: null };
  switch (reason.about) {
    case 'flag':
      return { ...view, what: reason.flag, seen: reason.seen };
    case 'reaction':
      return { ...view, seen: reason.seen };
    case 'contraindication':
    case 'word':
      return { ...view, what: reason.contraindication };
    case 'severe':
      return { ...view, region: reason.region, rating: reason.rating };
    case 'stopped':
      return { ...view, what: reason.why, region: reason.region };
    case 'paused':
      return { ...view, region: reason.region };
  }
}

function courseView(diary: DiaryState, course: EntryOf<'course'>, today: string): CourseView {
  const status = standing(diary, course, today);
  const refusals = new Map(status.refused.map(({ id, reason }) => [id, reason]));
  const byDate = (a: { date: string; at: number }, b: { date: string; at: number }) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.at - b.at;
  const own = (entry: { course: string }) => entry.course === course.id;
  const checkins = live(diary, 'checkin').filter(own).sort(byDate);
  const dates = checkins.map(({ date }) => date);
  const reminder = courseReminder(status, status.counted, dates, today);
  return {
    id: course.id,
    region: course.region,
    state: status.state,
    reason: status.reason ?? null,
    done: status.done,
    planned: status.planned,
    response: status.response ?? null,
    sessions: live(diary, 'session')
      .filter(own)
      .sort(byDate)
      .map(({ id, date, before, after, relaxed, by }) => ({
        id,
        date,
        before: before ?? null,
        after: after ?? null,
        relaxed,
        by: by ?? null,
        refused: refusals.get(id) ?? null,
      })),
    checkins: checkins.map(({ id, date, pain, reaction }) => ({
      id,
      date,
      pain: pain ?? null,
      reaction: reaction ?? null,
    })),
    hurtFor: course.hurtFor ?? null,
    beside: besideIn(diary, status.counted[0], lastOf(course, checkins, status, today)),
    ahead: courseDates(status.counted, status.planned)
      .filter(({ held }) => !held)
      .map(({ number, date, late }) => ({ number, date, late })),
    reminder:
      reminder === undefined
        ? null
        : { about: reminder.about, date: 'date' in reminder ? reminder.date : null },
  };
}

/** How much other care is listed with a course. */
const besideListed = 30;

/** Other care from the first session of a course to its last date. */
function besideIn(diary: DiaryState, from: string | undefined, to: string): CourseView['beside'] {
  if (from === undefined) return [];
  return live(diary, 'care')
    .map((entry) => ({ id: entry.id, date: dateOfEntry(entry), what: entry.what }))
    .filter(({ date }) => from <= date && date <= to)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(-besideListed);
}

/** Today while a course is under way; the last of its own dates once it has ended. */
function lastOf(
  course: EntryOf<'course'>,
  checkins: readonly { date: string }[],
  { state, counted }: ReturnType<typeof standing>,
  today: string,
): string {
  if (underWay.includes(state)) return today;
  const dates = [course.cancelled, counted.at(-1), checkins.at(-1)?.date];
  return (
    dates
      .filter((date) => date !== undefined)
      .sort()
      .at(-1) ?? today
  );
}

const underWay: readonly CourseView['state'][] = ['active', 'review_due', 'final_due', 'paused'];

function profileView({ avoid, equipment, place }: EntryOf<'profile'>): Profile {
  return { avoid: [...avoid], equipment: [...equipment], place };
}

function painView(entry: EntryOf<'pain'>): PainItem {
  const { id, at, zone, rating, window, regions, note } = entry;
  return {
    id,
    at,
    zone,
    rating,
    window,
    regions: [...regions],
    note: note ?? null,
    details: {
      when: null,
      window,
      severe: entry.severe ?? false,
      quality: [...(entry.quality ?? [])],
      trigger: entry.trigger ?? null,
      stiffness: entry.stiffness ?? false,
      sleepLost: entry.sleepLost ?? false,
      symptoms: [...(entry.symptoms ?? [])],
      relief: entry.relief ?? '',
      note: note ?? '',
    },
  };
}

function guidedModel(
  source: GuidedSource,
  { now, picture }: Pick<PanelSource, 'now' | 'picture'>,
): GuidedView {
  const { plan, name = null, felt = null, chime, wide } = source;
  const state = guide(source.state, 'tick', now);
  const { step, next, left, leftInAll, paused } = guidedProgress(state, now);
  const moves = new Map(plan.map((chosen) => [chosen.move.id, chosen]));
  const current = step && moves.get(step.move);
  const coming = next && moves.get(next.move)?.move;
  return {
    name,
    moves: moveStates(state).flatMap(([id, its]) => {
      const move = moves.get(id)?.move;
      return move === undefined
        ? []
        : [{ id, name: move.name, seconds: move.totalSeconds, state: its }];
    }),
    step:
      step === undefined || current === undefined
        ? null
        : {
            index: state.steps.indexOf(step),
            move: {
              ...moveView(current.move, { picture }),
              steps: stepsFor(current.move, step.side),
            },
            why: current.why,
            side: step.side,
            change: step.change,
            length: step.seconds * 1000,
            spent: step.seconds * 1000 - left,
          },
    next:
      next === undefined || coming === undefined
        ? null
        : { id: coming.id, name: coming.name, side: next.side, sides: coming.dose.sides },
    left: leftInAll,
    ...{ paused, felt, chime, wide },
    askRelaxed:
      state.ended !== null &&
      !source.relaxed &&
      movesDone(state).some((id) => moves.get(id)?.move.kind === 'self-massage'),
  };
}

function moveView(move: Exercise, { picture }: Pick<PanelSource, 'picture'>): MoveView {
  const { id, name, kind, position, equipment, dose, figure, steps, feel, avoidWhen } = move;
  return {
    ...{ id, name, kind, position, equipment, steps, feel, avoidWhen },
    dose: move.doseText,
    seconds: move.totalSeconds,
    sides: dose.sides,
    figure: figure ?? null,
    picture: move.picture === undefined ? null : picture(move.picture),
    cycle: [...cycleOf(dose, figure)],
  };
}
