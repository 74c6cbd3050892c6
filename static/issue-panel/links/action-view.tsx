import type { ActionPanel } from '../../../src/contract/issue';
import { IssueLink } from '../../shared/address/jira-link';
import { StatusLozenge } from '../../shared/look/lozenge';

/** The panel of an action: the improvement that it is a part of. */
export function ActionView({ panel }: { readonly panel: ActionPanel }) {
  const { improvement } = panel;
  return (
    <div className="tight">
      <h1 className="state-line">An action of an improvement</h1>
      {improvement === null ? (
        <p className="subtle">You may not see the improvement that {panel.key} is a part of.</p>
      ) : (
        <p className="row">
          <IssueLink issueKey={improvement.key} title={improvement.title} />
          <StatusLozenge status={improvement.status} />
        </p>
      )}
    </div>
  );
}
