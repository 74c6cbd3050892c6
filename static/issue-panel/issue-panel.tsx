import { useEffect } from 'react';
import type { Results } from '../../src/contract';
import { Answered } from '../shared/data/answered';
import { useAnswer } from '../shared/data/query';
import { onIssueChanged } from '../shared/data/surface-context';
import { ActionView } from './links/action-view';
import { ImprovementView } from './improvement-view';
import { RecordView } from './record-view';
import './issue-panel.css';
import { usePanelCalls, type PanelCalls } from './panel-calls';

/** The panel of a work item: an improvement's next step, or the way to raise one from any other record. */
export function IssuePanel() {
  const query = useAnswer('viewIssue', {});
  const { refetch } = query;
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  const calls = usePanelCalls(() => void refetch());
  return (
    <main className="surface-panel">
      <Answered query={query} loading="Loading the improvement">
        {(panel) => <Panel panel={panel} calls={calls} />}
      </Answered>
    </main>
  );
}

function Panel({ panel, calls }: { readonly panel: Results['viewIssue']; readonly calls: PanelCalls }) {
  switch (panel.kind) {
    case 'improvement':
      return <ImprovementView panel={panel} calls={calls} />;
    case 'action':
      return <ActionView panel={panel} />;
    case 'record':
      return <RecordView panel={panel} calls={calls} />;
  }
}
