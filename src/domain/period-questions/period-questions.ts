import type { Finding } from '../questions/questioned';
import { questions, type Respondent } from '../questions/questions';
import type { AskedPeriod } from './asked-period';
import { findBreadth, findLog, findSeparation, findSources } from './log';
import { findPolicy } from './policy';
import { findGrades, findReactions, findServed } from './recorded';
import { findDecided, findReported } from './reported';
import { findAttendance, findClimate, findOpenDecisions } from './reviews';
import { findActuals, findBaselines, findLate, findPriorities, findVerdicts } from './rolled';
import { findOtherFrameworks, findRaisedBar, findTrend } from './trends';

interface PeriodQuestion {
  /** Its number among the thirty that auditors ask. */
  readonly number: number;
  readonly words: string;
  /** Clause of ISO/IEC 27001:2022 that it asks about. */
  readonly clause: string;
  readonly ask: Respondent;
  readonly find: (asked: AskedPeriod) => Finding;
}

function question(
  number: number,
  words: string,
  [clause, ask]: readonly [string, Respondent],
  find: PeriodQuestion['find'],
): PeriodQuestion {
  return { number, words, clause, ask, find };
}

const manager = 'isms-manager';

/** What auditors ask about a period, and what they ask about each record where the register alone can answer it for all of them. */
export const periodQuestions: readonly PeriodQuestion[] = [
  question(1, 'Is there a log of improvements?', ['10.1', manager], findLog),
  question(2, 'Is it separate from the nonconformities?', ['10.2', manager], findSeparation),
  question(3, 'Which sources feed it?', ['10.1', manager], findSources),
  question(4, 'How was decided which to do?', ['10.1', manager], findPriorities),
  question(7, 'What was the state before?', ['9.1', 'owner'], findBaselines),
  question(8, 'What is the number now?', ['9.1', 'owner'], findActuals),
  question(11, 'If it did not work, what then?', ['10.2', 'verifier'], findVerdicts),
  question(14, 'Is all in time?', ['9.3.2', 'owner'], findLate),
  question(15, 'Were the improvements before a management review?', ['9.3.2 g', manager], findReported),
  question(16, 'Did the reviews decide something?', ['9.3.3', 'chair'], findDecided),
  question(17, 'Did top management attend the review, and were all inputs covered?', ['9.3', 'chair'], findAttendance),
  question(18, 'Which decisions of the last review are still open, and for how long?', ['9.3.2 a', 'chair'], findOpenDecisions),
  question(19, 'Do the objectives move, and what serves them?', ['6.2', manager], findServed),
  question(20, 'Are there fewer findings, handled faster?', ['9.3.2 d', manager], findTrend),
  question(21, 'Do nonconformities have correction, cause, similar ones, action and effectiveness?', ['10.2', 'owner'], findReactions),
  question(22, 'Was the grading kept?', ['10.2', manager], findGrades),
  question(23, 'Objective green for twelve months: was the bar raised?', ['6.2', manager], findRaisedBar),
  question(24, 'Are there physical, technological and people improvements?', ['10.1', manager], findBreadth),
  question(28, 'Does the policy commit to continual improvement?', ['5.2', manager], findPolicy),
  question(29, 'Is it evidence for SOC 2 and CSF ID.IM too?', ['10.1', manager], findOtherFrameworks),
  question(30, 'Has climate change been considered?', ['4.1', manager], findClimate),
];

/** Asked about each record, and answered only in its own audit trail. */
export const recordOnlyQuestions: readonly number[] = questions
  .map(({ number }) => number)
  .filter((number) => !periodQuestions.some((asked) => asked.number === number));

export type AnsweredPeriodQuestion = Omit<PeriodQuestion, 'find'> & Finding;

/** Every question about a period, answered from data or not at all; without data, none is. */
export function answerPeriodQuestions(asked: AskedPeriod): readonly AnsweredPeriodQuestion[] {
  return periodQuestions.map(({ find, ...question }) => ({ ...question, ...find(asked) }));
}
