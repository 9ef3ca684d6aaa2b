import type { DateRange } from '../calendar/range';
import { live } from '../diary/diary';
import type { DiaryState } from '../diary/merge';
import { safetyAnswers } from './answers';
import type { SafetyAnswers } from './answers';
import { courseResults, overlapping } from './courses';
import type { CourseResult } from './courses';
import { deskTime } from './deskTime';
import type { DeskTime } from './deskTime';
import { painCourse } from './pain';
import type { PainCourse } from './pain';
import { whatWasTried } from './tried';
import type { Tried } from './tried';
import { weeklyAnswers } from './weekly';
import type { WeeklyAnswers } from './weekly';

/** What the report needs to know beside the diary. */
export interface ReportRules {
  /** The person's calendar date, `YYYY-MM-DD`. */
  today: string;
  /** Minutes after midnight at which their day begins. */
  startsAt: number;
  /** Their own limit of desk time in a day, minutes. */
  dailyLimit: number;
  /** Minutes without desk time that end a bout. */
  idleReset: number;
}

/** What a clinician wants to know of some weeks; plain data, no texts. */
export interface Report {
  range: DateRange;
  made: string;
  pain: PainCourse;
  /** null where the weekly questions were not answered. */
  weekly: WeeklyAnswers | null;
  desk: DeskTime;
  tried: Tried[];
  /** Courses under way in the range, the latest first. */
  courses: CourseResult[];
  answers: SafetyAnswers;
  /** What the person wants to ask, each question apart. */
  questions: string[];
}

/** A fold of the diary over a range of local days. */
export function report(state: DiaryState, range: DateRange, rules: ReportRules): Report {
  const { today, startsAt, dailyLimit, idleReset } = rules;
  return {
    range,
    made: today,
    pain: painCourse(state, range, startsAt),
    weekly: weeklyAnswers(state, range, startsAt),
    desk: deskTime(state, range, dailyLimit, idleReset),
    tried: whatWasTried(state, range, startsAt),
    courses: overlapping(courseResults(state, today), range),
    answers: safetyAnswers(state, today),
    questions: splitQuestions(questionsText(state)),
  };
}

/** The questions as the person last left them. */
export function questionsText(state: DiaryState): string {
  return live(state, 'questions').at(-1)?.text ?? '';
}

/** One question for each line, and for each mark after which another one goes on. */
function splitQuestions(text: string): string[] {
  return text
    .split(/\n|(?<=[?？؟])\s+/)
    .map((question) => question.trim())
    .filter((question) => question !== '');
}
