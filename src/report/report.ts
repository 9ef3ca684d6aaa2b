import type { DateRange } from '../calendar/range';
import { dayNumber } from '../calendar/dates';
import { dayFacts } from '../days/facts';
import type { FoldRules } from '../days/facts';
import { between } from '../days/periods';
import type { Corrected } from '../desk/corrections';
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
export interface ReportRules extends FoldRules {
  /** The person's calendar date, `YYYY-MM-DD`. */
  today: string;
  /** Their own limit of desk time in a day, minutes. */
  dailyLimit: number;
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
export function report(state: Corrected, range: DateRange, rules: ReportRules): Report {
  const { today, dailyLimit } = rules;
  const first = dayNumber(range.from) ?? -Infinity;
  // The mean of seven days looks six days back.
  const facts = dayFacts(state, rules, first - 6);
  const inRange = between(facts, first, dayNumber(range.to) ?? Infinity);
  return {
    range,
    made: today,
    pain: painCourse(facts, range),
    weekly: weeklyAnswers(inRange),
    desk: deskTime(inRange, dailyLimit),
    tried: whatWasTried(inRange),
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
