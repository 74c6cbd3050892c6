import { useEffect } from 'react';
import type { Results } from '../../src/contract';
import { Answered, Loading } from '../shared/answered';
import { useAnswer } from '../shared/query';
import { onIssueChanged } from '../shared/surface-context';
import './audit-trail.css';
import { useLinkedEntry } from './linked-entry';
import { TrailView } from './trail-view';

const loading = 'Reading Jira’s history';

/** Everything that happened to a record, for those who check it: it only reads. */
export function AuditTrail() {
  const query = useAnswer('viewTrail', {});
  const linked = useLinkedEntry();
  const { refetch } = query;
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  return (
    <main className="surface-panel stack">
      <Answered query={query} loading={loading}>
        {(answer) => (linked === undefined ? <Loading label={loading} /> : <Content answer={answer} linked={linked} />)}
      </Answered>
    </main>
  );
}

function Content({ answer, linked }: { readonly answer: Results['viewTrail']; readonly linked: string | null }) {
  if (answer.kind === 'record') return <TrailView trail={answer} linked={linked} />;
  return (
    <>
      <h1>No audit trail here</h1>
      <p>
        {answer.key} is no improvement, nonconformity, corrective action or security objective of this app. What happened to it stands in
        the tab History.
      </p>
    </>
  );
}
