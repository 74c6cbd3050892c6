import { kinds, type Kind } from '../kinds/kinds';
import { findAlterations } from './altering';
import { findCommunication, findDocument, findEscalation, findHistory, findIsmsChange, findReview, findReviewDecision } from './closing';
import { findActual, findBaseline, findObjective } from './measuring';
import { findApproval, findDecision, findPlan, findSource } from './planning';
import type { Finding, Questioned } from './questioned';
import { findGrading, findReaction, findReopening, findVerifier, findWaitingTime } from './verifying';

/** Whom an auditor asks for what is not evidenced. */
export type Respondent = 'owner' | 'verifier' | 'isms-manager' | 'chair' | 'jira-administrator';

interface Question {
  /** Its number among the thirty that auditors ask; the others are about a period. */
  readonly number: number;
  readonly words: string;
  /** Clause of ISO/IEC 27001:2022 that it asks about. */
  readonly clause: string;
  readonly kinds: readonly Kind[];
  readonly ask: Respondent;
  /** `always` is what Jira answers for every record, an empty one included: it proves nothing, so it is not counted. */
  readonly counts: 'when-evidenced' | 'always';
  readonly find: (questioned: Questioned) => Finding;
}

const verified: readonly Kind[] = ['improvement', 'nonconformity', 'corrective-action'];
const measured: readonly Kind[] = ['improvement', 'objective'];

function question(
  number: number,
  [words, clause]: readonly [string, string],
  find: Question['find'],
  [asked, ask]: readonly [readonly Kind[], Respondent],
): Question {
  return { number, words, clause, kinds: asked, ask, counts: number === 25 || number === 26 ? 'always' : 'when-evidenced', find };
}

/** What auditors ask about one record. */
export const questions: readonly Question[] = [
  question(3, ['Where did it come from?', '10.1'], findSource, [verified, 'owner']),
  question(4, ['Why was it taken up, or declined?', '10.1'], findDecision, [['improvement'], 'isms-manager']),
  question(5, ['Who approved it, and when?', '5.3'], findApproval, [kinds, 'isms-manager']),
  question(6, ['What is the plan: what, who, when, how evaluated?', '6.2'], findPlan, [kinds, 'owner']),
  question(7, ['What was the state before?', '9.1'], findBaseline, [measured, 'owner']),
  question(8, ['What is the number now?', '9.1'], findActual, [measured, 'owner']),
  question(9, ['Who verified it, and did that person not carry it out?', '9.1'], findVerifier, [verified, 'verifier']),
  question(10, ['Was the check made after enough time?', '9.1'], findWaitingTime, [verified, 'verifier']),
  question(11, ['If it did not work, what then?', '10.2'], findReopening, [verified, 'verifier']),
  question(12, ['Which documented information changed?', '7.5'], findDocument, [['improvement'], 'owner']),
  question(13, ['Who was told or trained?', '7.4'], findCommunication, [['improvement'], 'owner']),
  question(14, ['Was it in time, or was being late decided upon?', '9.3.2'], findEscalation, [kinds, 'owner']),
  question(15, ['Which management review had it before it?', '9.3.2 g'], findReview, [kinds, 'isms-manager']),
  question(16, ['What did the review decide about it?', '9.3.3'], findReviewDecision, [kinds, 'isms-manager']),
  question(19, ['Which objective does it serve, and did that move?', '6.2'], findObjective, [measured, 'owner']),
  question(21, ['Correction, cause, similar ones, action, effectiveness?', '10.2'], findReaction, [['nonconformity'], 'owner']),
  question(22, ['Was the grading kept?', '10.2'], findGrading, [['nonconformity'], 'isms-manager']),
  question(25, ['What is its complete history?', '7.5.3'], findHistory, [kinds, 'jira-administrator']),
  question(26, ['Can anybody alter or delete it?', '7.5.3'], findAlterations, [kinds, 'jira-administrator']),
  question(27, ['What changed in the ISMS itself?', '10.2 e'], findIsmsChange, [['nonconformity'], 'isms-manager']),
];

export type AnsweredQuestion = Omit<Question, 'find' | 'kinds'> & Finding & { readonly askedName: string | null };

function nameOfAsked({ improvement: { facts }, nameOf }: Questioned, ask: Respondent): string | null {
  if (ask === 'owner') return facts.owner === null ? null : nameOf(facts.owner);
  return ask === 'verifier' && facts.verifier !== null ? nameOf(facts.verifier) : null;
}

/** Every question that applies to a record of its kind, answered from data or not at all. */
export function answerQuestions(questioned: Questioned): readonly AnsweredQuestion[] {
  const { kind } = questioned.improvement;
  const asked = questions.filter((candidate) => candidate.kinds.includes(kind));
  return asked.map(({ number, words, clause, ask, counts, find }) => {
    const finding = find(questioned);
    return { number, words, clause, ask, counts, askedName: nameOfAsked(questioned, ask), ...finding };
  });
}

/** How many questions data answers, of those that it could. */
export interface Readiness {
  readonly evidenced: number;
  readonly of: number;
}

/** Of all questions of the kind, whatever the stage: what has not been reached yet is not evidenced either. */
export function readinessOf(answered: readonly AnsweredQuestion[]): Readiness {
  const asked = answered.filter(({ counts }) => counts === 'when-evidenced');
  return { evidenced: asked.filter(({ state }) => state === 'evidenced').length, of: asked.length };
}
