import { useEffect } from 'react';
import { Answered } from '../shared/data/answered';
import { useAnswer } from '../shared/data/query';
import { onIssueChanged } from '../shared/data/surface-context';
import { TraceView } from './trace-view';

/** Where the work item at hand came from, and what came of it. */
export function Trace() {
  const query = useAnswer('viewTrace', {});
  const { refetch } = query;
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  return (
    <Answered query={query} loading="Following the links">
      {(answer) => <TraceView view={answer} />}
    </Answered>
  );
}
