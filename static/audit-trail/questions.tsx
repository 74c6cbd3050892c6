import { useEffect, useState } from 'react';
import type { RecordQuestions } from '../../src/contract/trail';
import { Answered } from '../shared/data/answered';
import { QuestionList, type QuestionsShown } from '../shared/questions/question-list';
import { useAnswer } from '../shared/data/query';
import { onIssueChanged } from '../shared/data/surface-context';
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
  const [shown, setShown] = useState<QuestionsShown>('all');
  const always = answered.filter(({ counts }) => counts === 'always').length;
  return (
    <QuestionList answered={answered} readiness={readiness} shown={shown} onShown={setShown} onEntry={onEntry}>
      <p className="subtle">
        What auditors ask about {key}, answered from what Jira keeps. What its stage has not reached yet is not evidenced either; {always}{' '}
        more, which Jira answers for every record, are not counted. Questions about a whole period stand on the page Audit.
      </p>
    </QuestionList>
  );
}
