import type { Intents } from '../../panel/messages';
import type { CourseCommands } from './courseCommands';
import type { PainCommands } from './painCommands';
import type { PlanCommands } from './planCommands';
import type { SafetyQuestions } from './safetyQuestions';
import type { Visits } from './visits';

/** What the page may want of pain, the course and other care. */
export function careIntents(
  pain: PainCommands,
  course: CourseCommands,
  plan: PlanCommands,
  questions: SafetyQuestions,
  visits: Visits,
) {
  return {
    logPain: ({ rating, regions, details }) => {
      pain.log(rating, regions, details);
    },
    editPain: ({ id, rating, regions, details }) => {
      pain.edit(id, rating, regions, details);
    },
    deletePain: ({ id }) => {
      pain.remove(id);
    },
    cancelCourse: () => void course.cancel(),
    seenDoctor: ({ date }) => {
      visits.seen(date);
    },
    cleared: () => {
      visits.clear();
    },
    deleteVisit: ({ id }) => {
      visits.remove(id);
    },
    mistake: () => void visits.takeBackMistake(),
    askQuestions: () => void questions.ask('panel'),
    answering: ({ draft }) => {
      questions.take(draft);
    },
    answered: ({ draft }) => {
      questions.answer(draft);
    },
    leaveQuestions: ({ drop }) => {
      questions.leave(drop);
    },
    exportDates: () => void course.exportDates(),
    editSession: (message) => {
      course.editSession(message);
    },
    deleteEntry: ({ id }) => {
      course.remove(id);
    },
    saveProfile: ({ profile }) => {
      plan.saveProfile(profile);
    },
    logCare: ({ what }) => {
      plan.log(what);
    },
    saveWeekly: ({ answers }) => {
      plan.saveWeekly(answers);
    },
  } satisfies Partial<Intents>;
}
