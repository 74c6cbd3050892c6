import type { ReactNode } from 'react';
import type { Readiness } from '../../../src/domain/questions/questions';
import { ChoiceButtons } from '../fields/choice-buttons';
import { QuestionRow, type ShownQuestion } from './question-row';

export type QuestionsShown = 'all' | 'unanswered';

interface QuestionListProps {
  readonly answered: readonly ShownQuestion[];
  readonly readiness: Readiness;
  readonly shown: QuestionsShown;
  readonly onShown: (shown: QuestionsShown) => void;
  /** Shows an entry of the trail; about a period none is named. */
  readonly onEntry?: (entryId: string) => void;
  /** What the score rests on. */
  readonly children: ReactNode;
}

/** How many questions are evidenced, and all of them or only those that are not. */
export function QuestionList({ answered, readiness, shown, onShown, children, ...entries }: QuestionListProps) {
  const unanswered = answered.filter(({ state }) => state === 'not-evidenced');
  const rows = shown === 'all' ? answered : unanswered;
  const options = [
    { value: 'all', label: `All (${answered.length})` },
    { value: 'unanswered', label: `Not evidenced (${unanswered.length})` },
  ] as const;
  return (
    <>
      <div className="tight">
        <h1>
          {readiness.evidenced} of {readiness.of} evidenced
        </h1>
        {children}
      </div>
      <ChoiceButtons label="Show" value={shown} options={options} onChange={onShown} />
      {rows.length === 0 ? <p className="subtle">Every question is evidenced.</p> : null}
      <ul className="questions" aria-label="Questions">
        {rows.map((question) => (
          <QuestionRow key={question.number} question={question} {...entries} />
        ))}
      </ul>
    </>
  );
}
