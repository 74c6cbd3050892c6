import { useEffect } from 'react';
import type { ImprovementPanel } from '../../../src/contract/issue';
import type { MeasuredRecord } from '../../../src/domain/measure/contributions';
import type { LinkedRecord } from '../../../src/domain/improvement';
import { goingOf } from '../../../src/domain/lifecycle/progress';
import { relatedBy } from '../../../src/domain/links/relations';
import { ChangeFailure } from '../../shared/data/answered';
import { IssueLink } from '../../shared/address/jira-link';
import { StatusLozenge } from '../../shared/look/lozenge';
import { useAnswer, type Change } from '../../shared/data/query';
import { onIssueChanged } from '../../shared/data/surface-context';
import type { DetailLine } from '../lines/detail-line';
import { Nothing } from '../lines/fact-lines';
import type { PanelCalls } from '../panel-calls';
import { UnlinkButton } from './unlink-button';
import { withUnit } from '../measure/value-words';

/** The line that says which objectives a record serves, and links it to one. */
export function objectiveLine(panel: ImprovementPanel, { unlink }: PanelCalls): DetailLine {
  const served = relatedBy(panel.improvement.relations, 'serves');
  return {
    title: 'Objective',
    clause: '6.2',
    controls: [{ editor: 'link-objective', label: served.length === 0 ? 'Link' : 'Link another' }],
    content: served.length === 0 ? <Nothing words="Serves none yet" /> : <ServedObjectives panel={panel} served={served} unlink={unlink} />,
  };
}

interface ServedObjectivesProps {
  readonly panel: ImprovementPanel;
  readonly served: readonly LinkedRecord[];
  readonly unlink: Change<'unlinkRecord'>;
}

/** The links are there at once; how each objective is going follows. */
function ServedObjectives({ panel, served, unlink }: ServedObjectivesProps) {
  const { data, refetch } = useAnswer('viewObjectiveLinks', {});
  useEffect(() => onIssueChanged(() => void refetch()), [refetch]);
  const hidden = data?.notVisible ?? 0;
  return (
    <div className="tight">
      <ul className="tight" aria-label="Objectives that it serves">
        {served.map((record) => (
          <li key={record.key} className="contribution">
            <span className="row">
              <IssueLink issueKey={record.key} title={record.title} />
              <StatusLozenge status={record.status} />
              {panel.rights.link ? <UnlinkButton verb="serves" record={record} unlink={unlink} /> : null}
            </span>
            <Going record={data?.records.find(({ key }) => key === record.key)} />
          </li>
        ))}
      </ul>
      {hidden === 0 ? null : <p className="subtle">{hidden} more not visible to you</p>}
      <ChangeFailure error={unlink.error} />
    </div>
  );
}

function Going({ record }: { readonly record: MeasuredRecord | undefined }) {
  if (record === undefined || record.measure.metric === null) return null;
  const { metric, unit, baseline, target, actual } = record.measure;
  const now = actual === null ? '' : `, now ${withUnit(actual, unit)}`;
  return (
    <span className="subtle">
      {metric}, {withUnit(baseline, unit)} → {withUnit(target, unit)}
      {now} ({goingOf(record.measure)})
    </span>
  );
}
