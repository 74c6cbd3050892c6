import { useEffect } from 'react';
import { Answered } from '../shared/data/answered';
import { useAnswer } from '../shared/data/query';
import { onIssueChanged } from '../shared/data/surface-context';
import { NoRecord } from './no-record';
import { TrailView } from './trail-view';

/** Everything that happened to a record. */
export function Trail({ linked }: { readonly linked: string | null }) {
  const query = useAnswer('viewTrail', {});
  const { refetch } = query;
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  return (
    <Answered query={query} loading="Reading Jira’s history">
      {(answer) => (answer.kind === 'record' ? <TrailView trail={answer} linked={linked} /> : <NoRecord issueKey={answer.key} />)}
    </Answered>
  );
}
