import { useEffect } from 'react';
import type { ImprovementPanel } from '../../../src/contract/issue';
import type { CorrectiveActionState } from '../../../src/contract/nonconformity';
import { relatedBy } from '../../../src/domain/links/relations';
import { ChangeFailure } from '../../shared/data/answered';
import { DayText } from '../../shared/look/day-text';
import { IssueLink } from '../../shared/address/jira-link';
import { ResultLozenge, StatusLozenge } from '../../shared/look/lozenge';
import { PersonName } from '../../shared/look/person-name';
import { useAnswer, type Change } from '../../shared/data/query';
import { onIssueChanged } from '../../shared/data/surface-context';
import { PartFailure } from '../part-failure';
import { UnlinkButton } from './unlink-button';

interface CorrectiveActionListProps {
  readonly panel: ImprovementPanel;
  readonly unlink: Change<'unlinkRecord'>;
}

/** The links are there at once; who acts by when, and whether it was effective, follows. */
export function CorrectiveActionList({ panel, unlink }: CorrectiveActionListProps) {
  const { data, error, isFetching, refetch } = useAnswer('viewCorrectiveActions', {});
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  const actions = relatedBy(panel.improvement.relations, 'is corrected by');
  const hidden = data?.notVisible ?? 0;
  return (
    <div className="tight">
      <ul className="tight" aria-label="Corrective actions">
        {actions.map((record) => (
          <li key={record.key} className="contribution">
            <span className="row">
              <IssueLink issueKey={record.key} title={record.title} />
              <StatusLozenge status={record.status} />
              {panel.rights.link ? <UnlinkButton verb="is corrected by" record={record} unlink={unlink} /> : null}
            </span>
            <ActionState state={data?.actions.find(({ key }) => key === record.key)} />
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : <p className="subtle">{hidden} more not visible to you</p>}
      {data !== undefined || error === null ? null : (
        <PartFailure what="How they stand" error={error} busy={isFetching} onRetry={() => void refetch()} />
      )}
      <ChangeFailure error={unlink.error} />
    </div>
  );
}

function ActionState({ state }: { readonly state: CorrectiveActionState | undefined }) {
  if (state === undefined) return null;
  const { owner, dueDate, result, judgedOn, daysLate } = state;
  return (
    <span className="row subtle">
      {owner === null ? <span>Nobody yet</span> : <PersonName name={owner.name} />}
      {dueDate === null ? (
        <span>no due date</span>
      ) : (
        <span>
          due <DayText value={dueDate} />
          {daysLate === 0 ? null : <span className="danger keep">, {daysLate === 1 ? '1 day late' : `${daysLate} days late`}</span>}
        </span>
      )}
      {result === null ? <span>effectiveness not reviewed yet</span> : <ResultLozenge result={result} />}
      {result === null || judgedOn === null ? null : <DayText value={judgedOn} />}
    </span>
  );
}
