import { useEffect, useState } from 'react';
import type { RecordQuestions } from '../../src/contract/trail';
import { Answered } from '../shared/answered';
import { ChoiceButtons } from '../shared/choice-buttons';
import { QuestionRow } from '../shared/question-row';
import { useAnswer } from '../shared/query';
import { onIssueChanged } from '../shared/surface-context';
import { NoRecord } from './no-record';

interface QuestionsProps {
  /** Shows an entry of the trail. */
  readonly onEntry: (entryId: string) => void;
}

/** What auditors ask about one record, each answered from data or said to be not evidenced. */
export function Questions({ onEntry }: QuestionsProps) {
  const query = useAnswer('viewQuestions', {});
  const { refetch } = query;
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  return (
    <Answered query={query} loading="Looking for the evidence">
      {(answer) => (answer.kind === 'record' ? <Content view={answer} onEntry={onEntry} /> : <NoRecord issueKey={answer.key} />)}
    </Answered>
  );
}

function Content({ view: { key, answered, readiness }, onEntry }: QuestionsProps & { readonly view: RecordQuestions }) {
  const [shown, setShown] = useState<'all' | 'unanswered'>('all');
  const unanswered = answered.filter(({ state }) => state === 'not-evidenced');
  const rows = shown === 'all' ? answered : unanswered;
  const options = [
    { value: 'all', label: `All (${answered.length})` },
    { value: 'unanswered', label: `Not evidenced (${unanswered.length})` },
  ] as const;
  const always = answered.filter(({ counts }) => counts === 'always').length;
  return (
    <>
      <div className="tight">
        <h1>
          {readiness.evidenced} of {readiness.of} evidenced
        </h1>
        <p className="subtle">
          What auditors ask about {key}, answered from what Jira keeps. What its stage has not reached yet is not evidenced either; {always}{' '}
          more, which Jira answers for every record, are not counted. Questions about a whole period stand on the page Audit.
        </p>
      </div>
      <ChoiceButtons label="Show" value={shown} options={options} onChange={setShown} />
      {rows.length === 0 ? <p className="subtle">Every question is evidenced.</p> : null}
      <ul className="questions" aria-label="Questions">
        {rows.map((question) => (
          <QuestionRow key={question.number} question={question} onEntry={onEntry} />
        ))}
      </ul>
    </>
  );
}
