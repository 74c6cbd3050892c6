import { useEffect } from 'react';
import type { ImprovementPanel } from '../../../src/contract/issue';
import type { ObjectiveLinks } from '../../../src/contract/objective';
import { contributionOf, totalOf, type Contribution, type MeasuredRecord } from '../../../src/domain/measure/contributions';
import { ChangeFailure, Loading } from '../../shared/data/answered';
import { IssueLink } from '../../shared/address/jira-link';
import { PlaceLozenge } from '../../shared/look/lozenge';
import { useAnswer, type Change } from '../../shared/data/query';
import { onIssueChanged } from '../../shared/data/surface-context';
import { Nothing } from '../lines/fact-lines';
import { sayChange, sayProgress } from '../lines/objective-words';
import { PartFailure } from '../part-failure';
import { UnlinkButton } from '../links/unlink-button';
import { withUnit } from './value-words';

interface ContributionListProps {
  readonly panel: ImprovementPanel;
  readonly unlink: Change<'unlinkRecord'>;
}

/** What serves the objective: how far each is, its number before and after, and what that moved of the objective. */
export function ContributionList({ panel, unlink }: ContributionListProps) {
  const { data, error, isFetching, refetch } = useAnswer('viewObjectiveLinks', {});
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  if (data !== undefined) return <Contributions panel={panel} unlink={unlink} links={data} />;
  if (error === null) return <Loading label="Loading what serves it" />;
  return <PartFailure what="What serves it" error={error} busy={isFetching} onRetry={() => void refetch()} />;
}

function Contributions({ panel, unlink, links: { records, notVisible } }: ContributionListProps & { readonly links: ObjectiveLinks }) {
  const objective = panel.improvement.facts;
  const contributions = records.map((record) => ({ record, contribution: contributionOf(objective, record) }));
  const total = totalOf(
    objective,
    contributions.map(({ contribution }) => contribution),
  );
  if (records.length === 0 && notVisible === 0) return <Nothing words="Nothing serves it yet" />;
  return (
    <div className="tight">
      {total === null ? null : (
        <p>
          Together <strong>{sayChange(total.change, objective.unit)}</strong>
          {total.share === null ? '' : `, ${sayProgress(total.share) ?? ''}`}
          <span className="subtle">
            {' '}
            · {total.measured === 1 ? 'one measured' : `${total.measured} measured`} in the objective’s metric
          </span>
        </p>
      )}
      <ul className="tight" aria-label="What serves this objective">
        {contributions.map(({ record, contribution }) => (
          <li key={record.key} className="contribution">
            <span className="row">
              <IssueLink issueKey={record.key} title={record.title} />
              <PlaceLozenge place={record.place} />
              {panel.rights.link ? <UnlinkButton verb="is served by" record={record} unlink={unlink} /> : null}
            </span>
            <span className="subtle">{sayContribution(record, contribution, objective.unit)}</span>
          </li>
        ))}
      </ul>
      {notVisible === 0 ? null : <p className="subtle">{notVisible} more not visible to you</p>}
      <ChangeFailure error={unlink.error} />
    </div>
  );
}

function sayContribution({ measure }: MeasuredRecord, contribution: Contribution, unit: string | null): string {
  const { metric, baseline, actual } = measure;
  const before = withUnit(baseline, measure.unit);
  const numbers = actual === null ? before : `${before} → ${withUnit(actual, measure.unit)}`;
  switch (contribution.kind) {
    case 'measured': {
      const share = sayProgress(contribution.share);
      return `${numbers}: ${sayChange(contribution.change, unit)}${share === null ? '' : `, ${share}`}`;
    }
    case 'not measured yet':
      return `${before} before, not measured after it yet`;
    case 'another metric':
      return `Measured by something else: ${metric ?? ''}, ${numbers}`;
    case 'another unit':
      return `${numbers}: not in the unit of the objective, so it cannot be added`;
    case 'no measure':
      return 'Without a measure of its own yet';
    case 'declined':
      return 'Declined: it moved nothing';
  }
}
