import { useEffect } from 'react';
import { Answered } from '../shared/answered';
import { useAnswer } from '../shared/query';
import { onIssueChanged } from '../shared/surface-context';
import { ImprovementView } from './improvement-view';
import { RecordView } from './record-view';
import './issue-panel.css';
import { usePanelCalls } from './panel-calls';

/** The panel of a work item: an improvement's next step, or the way to raise one from any other record. */
export function IssuePanel() {
  const query = useAnswer('viewIssue', {});
  const { refetch } = query;
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  const calls = usePanelCalls(() => void refetch());
  return (
    <main className="surface-panel">
      <Answered query={query} loading="Loading the improvement">
        {(panel) =>
          panel.kind === 'improvement' ? <ImprovementView panel={panel} calls={calls} /> : <RecordView panel={panel} calls={calls} />
        }
      </Answered>
    </main>
  );
}
